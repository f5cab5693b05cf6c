package se.rodatraden.walk.ui;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.jooq.Tables.PLACE;
import static se.rodatraden.test.Fixtures.FLEN;
import static se.rodatraden.test.Fixtures.KAVLINGE;
import static se.rodatraden.walk.PlanFixtures.draft;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.rodatraden.identity.Role;
import se.rodatraden.place.Place;
import se.rodatraden.place.PlaceKind;
import se.rodatraden.place.ui.PlaceMap;
import se.rodatraden.shared.GeoPosition;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.Texts;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.PlaceId;
import se.rodatraden.shared.id.ShortId;
import se.rodatraden.shared.id.WalkId;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;
import se.rodatraden.walk.PlanFixtures;
import se.rodatraden.walk.PlannedWalk;
import se.rodatraden.walk.RepeatAs;
import se.rodatraden.walk.WalkPlan;
import se.rodatraden.walk.WalkPlans;
import se.rodatraden.walk.WalkRoute;
import se.rodatraden.walk.WalkStatus;
import se.rodatraden.walk.WalkStop;
import se.rodatraden.walk.Walks;

@DatabaseTest
class PlanViewTest extends SpringBrowserlessTest {

  @Autowired DSLContext database;
  @Autowired WalkPlans plans;
  @Autowired Walks walks;

  @BeforeEach
  void aCoordinatorOfFlen() {
    UI.getCurrent().setLocale(Texts.SWEDISH);
    Fixtures.addMunicipalities(database);
    signIn(FLEN, Role.COORDINATOR);
  }

  private static void signIn(MunicipalityCode municipality, Role role) {
    Fixtures.signIn(municipality, Party.MUNICIPALITY, role);
  }

  private void open(String address) {
    UI.getCurrent().navigate(address);
  }

  private WalkId openDraft() {
    var id = plans.create(FLEN, draft());
    open("flen/vandringar/" + id + "/plan");
    return id;
  }

  private WalkId openAnnounced() {
    var id = plans.create(FLEN, draft());
    plans.announce(FLEN, id, 1);
    open("flen/vandringar/" + id + "/plan");
    return id;
  }

  private TextField text(String label) {
    return find(TextField.class).withPropertyValue(TextField::getLabel, label).single();
  }

  private TimePicker time(String label) {
    return find(TimePicker.class).withPropertyValue(TimePicker::getLabel, label).single();
  }

  private TextArea area(String label) {
    return find(TextArea.class).withPropertyValue(TextArea::getLabel, label).single();
  }

  private void press(String button) {
    test(find(Button.class).withText(button).single()).click();
  }

  private void pressNamed(String label) {
    test(find(Button.class).all().stream()
            .filter(button -> button.getAriaLabel().filter(label::equals).isPresent())
            .findFirst()
            .orElseThrow())
        .click();
  }

  private void confirm() {
    test(find(ConfirmDialog.class).single()).confirm();
  }

  private String shown() {
    return find(PlanView.class).single().getElement().getTextRecursively();
  }

  private PlannedWalk only() {
    return plans.get(FLEN, walks.list(FLEN, 0, 1).getFirst().id());
  }

  private void pickOnMap(double lat, double lon) {
    var map = find(PlaceMap.class).single();
    ComponentUtil.fireEvent(map, new PlaceMap.PlacePicked(map, true, lat, lon, null));
  }

  @Test
  void a_walk_is_planned_saved_and_shown_to_everyone() {
    open("flen/vandringar/ny");
    text("Vandringens namn").setValue("Kvällsvandring");
    area("Syfte").setValue("Se hur det känns i mörker.");
    find(DatePicker.class).single().setValue(LocalDate.now().plusDays(10));
    time("Klockan").setValue(LocalTime.of(19, 0));
    time("Till klockan").setValue(LocalTime.of(20, 30));
    text("Samlingsplats").setValue("Stationen");
    pickOnMap(59.0567, 16.5885);
    text("Stopp 1").setValue("Entrén");
    press("Spara");
    var draft = only();
    assertThat(draft.walk().status()).isEqualTo(WalkStatus.DRAFT);
    assertThat(draft.walk().stops()).extracting(WalkStop::name).containsExactly("Entrén");
    assertThat(find(H1.class).single().getText()).isEqualTo("Plan: Kvällsvandring");
    press("Spara och visa för alla");
    confirm();
    assertThat(only().walk().status()).isEqualTo(WalkStatus.PLANNED);
    assertThat(shown()).contains("/vandring/" + draft.walk().joinCode(), "Kod och affisch");
    assertThat(find(Image.class).single().getSrc()).startsWith("data:image/png;base64,");
  }

  @Test
  void what_must_be_written_is_asked_for_and_nothing_is_saved() {
    open("flen/vandringar/ny");
    press("Spara");
    assertThat(text("Vandringens namn").isInvalid()).isTrue();
    assertThat(area("Syfte").isInvalid()).isTrue();
    assertThat(walks.count(FLEN)).isZero();
  }

  @Test
  void the_light_is_told_as_the_time_is_chosen() {
    open("flen/vandringar/ny");
    pickOnMap(59.0567, 16.5885);
    find(DatePicker.class).single().setValue(LocalDate.of(2026, 12, 10));
    time("Klockan").setValue(LocalTime.of(19, 0));
    assertThat(shown()).containsPattern("Solen går ner 14\\.\\d\\d\\. Mörkt hela vandringen\\.");
    time("Klockan").setValue(LocalTime.of(14, 0));
    assertThat(shown())
        .containsPattern(
            "Ljust när vi börjar, skymning från 14\\.\\d\\d, mörkt från 15\\.\\d\\d\\.");
    time("Till klockan").setValue(LocalTime.of(14, 30));
    assertThat(shown()).contains("Ljust hela vandringen.");
  }

  @Test
  void the_end_moves_with_the_start_may_pass_midnight_and_is_at_most_six_hours_later() {
    openDraft();
    time("Klockan").setValue(LocalTime.of(23, 0));
    time("Till klockan").setValue(LocalTime.of(0, 30));
    press("Spara");
    var walk = only().walk();
    assertThat(Duration.between(walk.startsAt(), walk.endsAt())).isEqualTo(Duration.ofMinutes(90));
    time("Klockan").setValue(LocalTime.of(18, 0));
    assertThat(time("Till klockan").getValue()).isEqualTo(LocalTime.of(19, 30));
    time("Till klockan").setValue(LocalTime.of(17, 45));
    press("Spara");
    assertThat(shown()).contains("Slutet ska vara efter början och högst sex timmar senare.");
    time("Till klockan").clear();
    press("Spara");
    assertThat(time("Till klockan").isInvalid()).isTrue();
    assertThat(only().walk().endsAt()).isEqualTo(walk.endsAt());
  }

  @Test
  void points_are_added_by_map_and_by_name_moved_renamed_and_removed() {
    openDraft();
    pickOnMap(59.0600, 16.5900);
    text("Stopp 3").setValue("Biblioteket");
    pressNamed("Flytta upp: 3. Biblioteket");
    assertThat(labels()).containsExactly("Stationen", "Biblioteket", "Torget");
    pressNamed("Peka ut ny plats: 2. Biblioteket");
    pickOnMap(59.0611, 16.5911);
    pressNamed("Ta bort: 1. Stationen");
    press("Spara");
    assertThat(only().walk().stops())
        .extracting(WalkStop::name)
        .containsExactly("Biblioteket", "Torget");
    assertThat(only().walk().stops().getFirst().position())
        .isEqualTo(GeoPosition.of(59.0611, 16.5911));
  }

  private List<String> labels() {
    return find(TextField.class).all().stream()
        .filter(field -> field.getLabel() != null && field.getLabel().startsWith("Stopp "))
        .map(TextField::getValue)
        .toList();
  }

  @Test
  void a_place_can_be_chosen_without_the_map() {
    database
        .insertInto(PLACE)
        .set(PLACE.PLACE_ID, new PlaceId(ShortId.named("test/plan/place")))
        .set(PLACE.MUNICIPALITY_CODE, FLEN)
        .set(PLACE.PLACE_KEY, "test-plan-place")
        .set(PLACE.NAME, "Stenhammarskolan (prov)")
        .set(PLACE.KIND, PlaceKind.SCHOOL)
        .set(PLACE.LAT, new BigDecimal("59.062000"))
        .set(PLACE.LON, new BigDecimal("16.593000"))
        .execute();
    openDraft();
    @SuppressWarnings("unchecked")
    ComboBox<Place> named =
        find(ComboBox.class)
            .withPropertyValue(ComboBox::getLabel, "Lägg till en namngiven plats som stopp")
            .single();
    test(named).selectItem("Stenhammarskolan (prov)");
    assertThat(labels()).containsExactly("Stationen", "Torget", "Stenhammarskolan (prov)");
  }

  @Test
  void texts_are_written_side_by_side_in_the_languages_that_are_chosen() {
    openDraft();
    assertThat(area("Text till dem som bjuds in på arabiska").getValue()).isNotEmpty();
    @SuppressWarnings("unchecked")
    MultiSelectComboBox<String> languages =
        find(MultiSelectComboBox.class)
            .withPropertyValue(MultiSelectComboBox::getLabel, "Andra språk än svenska")
            .single();
    assertThat(languages.getValue()).containsExactlyInAnyOrder("en", "ar");
    languages.setValue(Set.of("so"));
    area("Text till dem som bjuds in på somaliska").setValue("Kaalay!");
    press("Spara");
    assertThat(requireNonNull(only().plan().invitation()).byLanguage())
        .containsOnlyKeys("sv", "so")
        .containsEntry("so", "Kaalay!");
  }

  @Test
  void a_group_that_is_too_large_is_told_where_it_is_mended() {
    openDraft();
    find(IntegerField.class).all().getFirst().setValue(25);
    press("Spara");
    assertThat(shown()).contains("En grupp har plats för minst en och högst tjugo.");
    assertThat(only().plan().groups().getFirst().size()).isEqualTo(20);
  }

  @Test
  void what_is_missing_before_everyone_may_know_is_told() {
    var bare =
        PlanFixtures.draft("Ny", null, PlanFixtures.IN_A_WEEK, WalkRoute.EMPTY, WalkPlan.BARE);
    open("flen/vandringar/" + plans.create(FLEN, bare) + "/plan");
    press("Spara och visa för alla");
    confirm();
    assertThat(shown()).contains("Skriv var deltagarna ska samlas.", "Lägg till minst ett stopp.");
    assertThat(only().walk().status()).isEqualTo(WalkStatus.DRAFT);
  }

  @Test
  void whoever_comes_second_is_told_and_keeps_what_was_written() {
    var id = openDraft();
    plans.save(FLEN, id, 1, draft());
    text("Samlingsplats").setValue("Biblioteket");
    press("Spara");
    assertThat(find(SaveBar.class).single().getElement().getTextRecursively())
        .contains("sparade", "Ändringar som inte är sparade");
    assertThat(text("Samlingsplats").getValue()).isEqualTo("Biblioteket");
    assertThat(only().walk().meetingPlace()).isEqualTo("Stationens entré");
  }

  @Test
  void nobody_leaves_with_something_unsaved_without_being_asked() {
    var id = openDraft();
    open("flen/vandringar");
    assertThat(find(WalksView.class).exists()).isTrue();
    open("flen/vandringar/" + id + "/plan");
    text("Samlingsplats").setValue("Biblioteket");
    open("flen/vandringar");
    assertThat(find(PlanView.class).exists()).isTrue();
    confirm();
    assertThat(find(WalksView.class).exists()).isTrue();
  }

  @Test
  void whoever_leads_the_walk_reads_the_plan_and_has_the_poster_but_no_form() {
    signIn(FLEN, Role.COORDINATOR);
    var id = openAnnounced();
    signIn(FLEN, Role.WALK_LEADER);
    open("flen/vandringar/" + id + "/plan");
    assertThat(find(PlanForm.class).exists()).isFalse();
    assertThat(shown())
        .contains(
            "Problem: Otryggt vid stationen",
            "Kommunpolisen, 15 platser",
            "Vem är här? (vid Torget)",
            "Kom och gå med!");
    assertThat(find(Anchor.class).withText("Ladda ner affischen (PDF, A4)").exists()).isTrue();
    open("flen/vandringar/ny");
    assertThat(find(PlanForm.class).exists()).isFalse();
  }

  @Test
  void a_walk_that_is_open_is_read_and_can_be_gone_again() {
    var id = openAnnounced();
    walks.open(FLEN, id);
    open("flen/vandringar/" + id + "/plan");
    assertThat(find(PlanForm.class).exists()).isFalse();
    press("Planera om, efter åtgärder");
    var again = plans.get(FLEN, plans.listRepeating(FLEN, id).getFirst());
    assertThat(again.plan().repeats()).isEqualTo(new WalkPlan.Repeat(id, RepeatAs.AFTERWARDS));
    assertThat(find(PlanForm.class).exists()).isTrue();
  }

  @Test
  void a_draft_is_removed_after_a_question() {
    openDraft();
    press("Ta bort utkastet");
    confirm();
    assertThat(walks.count(FLEN)).isZero();
    assertThat(find(WalksView.class).exists()).isTrue();
  }

  @Test
  void neither_strangers_nor_other_municipalities_see_the_plan() {
    var id = openDraft();
    signIn(KAVLINGE, Role.COORDINATOR);
    open("flen/vandringar/" + id + "/plan");
    assertThat(find(PlanView.class).exists()).isFalse();
    open("kavlinge/vandringar/" + id + "/plan");
    assertThat(find(PlanView.class).exists()).isFalse();
    Fixtures.signOut();
    open("flen/vandringar/" + id + "/plan");
    assertThat(find(PlanView.class).exists()).isFalse();
  }

  @Test
  void the_list_leads_to_planning_for_those_who_plan() {
    openDraft();
    open("flen/vandringar");
    assertThat(find(Anchor.class).withText("Planera en vandring").single().getHref())
        .isEqualTo("/app/flen/vandringar/ny");
    signIn(FLEN, Role.READER);
    open("flen");
    open("flen/vandringar");
    assertThat(find(Anchor.class).withText("Planera en vandring").exists()).isFalse();
    assertThat(find(Paragraph.class).all()).isNotEmpty();
  }
}
