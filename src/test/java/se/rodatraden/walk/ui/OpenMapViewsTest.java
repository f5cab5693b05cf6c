package se.rodatraden.walk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.test.Fixtures.FLEN;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.internal.ShortcutsKt;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.rodatraden.identity.Role;
import se.rodatraden.place.ui.PlaceMap;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.Texts;
import se.rodatraden.shared.id.WalkId;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;
import se.rodatraden.walk.MapFixtures;
import se.rodatraden.walk.MapState;
import se.rodatraden.walk.Marks;
import se.rodatraden.walk.Moderated;
import se.rodatraden.walk.Moderation;
import se.rodatraden.walk.ModerationState;
import se.rodatraden.walk.OpenMap;
import se.rodatraden.walk.OpenMaps;
import se.rodatraden.walk.PlanFixtures;
import se.rodatraden.walk.WalkPlans;
import se.rodatraden.walk.WalkStop;

@DatabaseTest
class OpenMapViewsTest extends SpringBrowserlessTest {

  @Autowired DSLContext database;
  @Autowired WalkPlans plans;
  @Autowired OpenMaps maps;
  @Autowired Marks marks;

  @BeforeEach
  void aCoordinatorOfFlen() {
    UI.getCurrent().setLocale(Texts.SWEDISH);
    Fixtures.addMunicipalities(database);
    signIn(Role.COORDINATOR);
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  private void signIn(Role role) {
    Fixtures.store(database, Fixtures.signIn(FLEN, Party.MUNICIPALITY, role));
  }

  private void openPlan(WalkId walk) {
    UI.getCurrent().navigate("flen/vandringar/" + walk + "/plan");
  }

  private void openMarks(WalkId walk) {
    UI.getCurrent().navigate("flen/vandringar/" + walk + "/karta");
  }

  private void openMark(OpenMap map, int number) {
    UI.getCurrent()
        .navigate(
            "flen/vandringar/%s/karta".formatted(map.walk()),
            QueryParameters.of("observation", MapFixtures.id(number).toString()));
  }

  private OpenMap marked() {
    var map = MapFixtures.open(plans, maps);
    marks.mark(map.code(), MapFixtures.id(1), MapFixtures.dark("Mörkt vid cyklarna"));
    marks.mark(map.code(), MapFixtures.id(2), MapFixtures.dark("Lampan är trasig"));
    marks.mark(map.code(), MapFixtures.id(3), MapFixtures.liked("Fin bänk"));
    return map;
  }

  private void accept(OpenMap map, int number) {
    var accepted = new Moderation.Accepted(false);
    marks.moderate(FLEN, map.walk(), MapFixtures.id(number), 0, accepted);
  }

  private String panel() {
    return find(OpenMapPanel.class).single().getElement().getTextRecursively();
  }

  private DatePicker day(String label) {
    return find(DatePicker.class).withPropertyValue(DatePicker::getLabel, label).single();
  }

  private void press(String button) {
    test(find(Button.class).withText(button).single()).click();
  }

  private List<ModerationState> states(OpenMap map) {
    return marks.list(FLEN, map.walk()).stream()
        .map(Moderated::state)
        .map(Moderation::kind)
        .toList();
  }

  @Test
  void a_map_is_opened_from_the_plan_and_spread_by_its_address() {
    var walk = plans.create(FLEN, PlanFixtures.draft());
    openPlan(walk);
    assertThat(panel()).contains("Tid, väg och resten av utkastet ser fortfarande bara ni.");
    press("Öppna kartan");
    var map = maps.find(FLEN, walk).orElseThrow();
    assertThat(map.state()).isEqualTo(MapState.OPEN);
    assertThat(panel()).contains("/karta/" + map.map().code(), "Inga markeringar än", "Öppen");
  }

  @Test
  void an_accepted_mark_and_a_marked_place_can_be_used_as_evidence_and_what_waits_cannot() {
    var map = marked();
    for (var number : List.of(4, 5, 6)) {
      marks.mark(map.code(), MapFixtures.id(number), MapFixtures.dark(""));
    }
    openMarks(map.walk());
    assertThat(find(Button.class).withText("Använd som underlag").exists()).isFalse();
    accept(map, 1);
    openMark(map, 1);
    assertThat(find(Button.class).withText("Använd som underlag").exists())
        .as("of a walk that nobody else knows of")
        .isFalse();
    plans.announce(FLEN, map.walk(), plans.get(FLEN, map.walk()).version());
    openPlan(map.walk());
    openMark(map, 1);
    assertThat(find(Button.class).withText("Använd som underlag").all()).hasSize(1);
    for (var number : List.of(2, 3, 4, 5)) {
      accept(map, number);
    }
    openPlan(map.walk());
    assertThat(find(Button.class).withText("Använd som underlag").exists())
        .as("four marks at one place")
        .isFalse();
    accept(map, 6);
    openMarks(map.walk());
    openPlan(map.walk());
    assertThat(find(Button.class).withText("Använd som underlag").all()).hasSize(1);
    signIn(Role.READER);
    openMarks(map.walk());
    assertThat(find(Button.class).withText("Använd som underlag").exists()).isFalse();
  }

  @Test
  void days_that_do_not_go_together_are_told_and_nothing_is_opened() {
    var walk = plans.create(FLEN, PlanFixtures.draft());
    openPlan(walk);
    day("Sista dagen").setValue(MapFixtures.TODAY.plusDays(8));
    press("Öppna kartan");
    assertThat(panel()).contains("Sista dagen kan inte ligga efter vandringen.");
    day("Sista dagen").clear();
    press("Öppna kartan");
    assertThat(day("Sista dagen").isInvalid()).isTrue();
    assertThat(maps.find(FLEN, walk)).isEmpty();
  }

  @Test
  void how_many_came_is_seen_and_the_map_is_closed_early_and_opened_again() {
    var map = marked();
    accept(map, 1);
    openPlan(map.walk());
    assertThat(panel()).contains("3 markeringar, 2 att granska");
    press("Stäng kartan nu");
    test(find(ConfirmDialog.class).single()).confirm();
    assertThat(panel()).contains("Stängd").doesNotContain("/karta/" + map.code());
    press("Öppna kartan igen");
    assertThat(maps.getByCode(map.code()).state()).isEqualTo(MapState.OPEN);
  }

  @Test
  void a_reader_sees_how_it_stands_and_changes_nothing() {
    var map = marked();
    signIn(Role.READER);
    openPlan(map.walk());
    assertThat(panel()).contains("3 markeringar");
    assertThat(find(Button.class).withText("Stäng kartan nu").exists()).isFalse();
    openMarks(map.walk());
    assertThat(find(MarksView.class).single().getElement().getTextRecursively())
        .contains("3 av 3 återstår att granska");
    assertThat(find(Button.class).withText("Godkänn").exists()).isFalse();
  }

  @Test
  void marks_are_looked_through_with_the_keys_of_the_desk() {
    var map = marked();
    openMarks(map.walk());
    var card = find(MarkedText.class).single().getElement().getTextRecursively();
    assertThat(card).contains("Otrygg", "Mörkt vid cyklarna").doesNotContain("allvarligt");
    key(Key.KEY_A);
    key(Key.KEY_P);
    assertThat(states(map).subList(0, 2))
        .containsExactly(ModerationState.ACCEPTED, ModerationState.PRIVATE);
    key(Key.KEY_R);
    var reason = find(TextArea.class).single();
    assertThat(reason.getHelperText()).isEqualTo("Sparas i historiken. Skriv inte av texten.");
    reason.setValue("Gäller inte platsen");
    test(find(Button.class).withText("Ta bort").all().getLast()).click();
    assertThat(states(map).getLast()).isEqualTo(ModerationState.REMOVED);
    assertThat(find(MarksView.class).single().getElement().getTextRecursively())
        .contains("Allt är granskat, 3 av 3.");
  }

  private void key(Key key) {
    ShortcutsKt._fireShortcut(find(ModerationDesk.class).single(), key);
  }

  @Test
  void without_marks_it_says_what_to_do_next() {
    var map = MapFixtures.open(plans, maps);
    openMarks(map.walk());
    assertThat(find(MarksView.class).single().getElement().getTextRecursively())
        .contains("Ingen har markerat något än. Sprid kartans adress");
  }

  @Test
  void a_place_that_many_marked_becomes_a_stop_with_one_press() {
    var map = marked();
    accept(map, 1);
    accept(map, 2);
    openPlan(map.walk());
    var places = find(MarkedPlaces.class).single().getElement().getTextRecursively();
    assertThat(places)
        .contains("2 markeringar på en plats", "2 otrygga", "Belysning", "Mörkt vid cyklarna")
        .contains("Vid stopp 1")
        .doesNotContain("Fin bänk");
    press("Gör till stopp");
    press("Spara");
    assertThat(plans.get(FLEN, map.walk()).walk().stops())
        .extracting(WalkStop::position)
        .hasSize(3)
        .last()
        .isEqualTo(MapFixtures.dark("").position());
  }

  @Test
  void a_mark_on_the_map_leads_to_its_place_in_the_list() {
    var map = marked();
    accept(map, 1);
    openPlan(map.walk());
    var drawn = find(PlaceMap.class).single();
    assertThat(drawn.getElement().getProperty("markers")).isNotEqualTo("[]");
    var known = MapFixtures.id(1).toString();
    ComponentUtil.fireEvent(drawn, new PlaceMap.MarkerSelected(drawn, true, known));
    ComponentUtil.fireEvent(drawn, new PlaceMap.MarkerSelected(drawn, true, "okänd"));
    assertThat(find(MarkedPlaces.class).single().isVisible()).isTrue();
  }

  @Test
  void without_accepted_marks_the_way_is_made_as_before() {
    var map = marked();
    openPlan(map.walk());
    assertThat(find(MarkedPlaces.class).all()).isEmpty();
  }
}
