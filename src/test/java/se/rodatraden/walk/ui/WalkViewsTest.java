package se.rodatraden.walk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.rodatraden.test.Fixtures.FLEN;
import static se.rodatraden.test.Fixtures.KAVLINGE;
import static se.rodatraden.walk.WalkFixtures.JOIN_CODE;
import static se.rodatraden.walk.WalkFixtures.WALK;
import static se.rodatraden.walk.WalkFixtures.dark;
import static se.rodatraden.walk.WalkFixtures.liked;
import static se.rodatraden.walk.WalkFixtures.walk;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.rodatraden.identity.Role;
import se.rodatraden.place.ui.PlaceMap;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.Texts;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;
import se.rodatraden.walk.Light;
import se.rodatraden.walk.ObservationCategory;
import se.rodatraden.walk.Observations;
import se.rodatraden.walk.Sunlight;
import se.rodatraden.walk.Valence;
import se.rodatraden.walk.WalkStatus;
import se.rodatraden.walk.Walks;

@DatabaseTest
class WalkViewsTest extends SpringBrowserlessTest {

  private static final ObservationId DARK =
      new ObservationId(UUID.nameUUIDFromBytes(new byte[] {1}));
  private static final ObservationId LIKED =
      new ObservationId(UUID.nameUUIDFromBytes(new byte[] {2}));

  @Autowired DSLContext database;
  @Autowired Walks walks;
  @Autowired Observations observations;

  @BeforeEach
  void speakSwedish() {
    UI.getCurrent().setLocale(Texts.SWEDISH);
  }

  @BeforeEach
  void twoNotesOnAWalk() {
    Fixtures.signOut();
    Fixtures.addMunicipalities(database);
    walks.addMadeUp(walk(WalkStatus.OPEN), List.of());
    observations.note(JOIN_CODE, DARK, dark("Lampan är trasig"), null);
    observations.note(JOIN_CODE, LIKED, liked("Fin bänk"), null);
  }

  private void open(String address) {
    var parts = address.split("\\?", 2);
    UI.getCurrent()
        .navigate(parts[0], QueryParameters.fromString(parts.length == 1 ? "" : parts[1]));
  }

  private void openList() {
    open("flen/vandringar");
  }

  private void openWalk() {
    open("flen/vandringar/" + WALK);
  }

  private static void signIn(MunicipalityCode municipality, Role role) {
    Fixtures.signIn(municipality, Party.MUNICIPALITY, role);
  }

  private String heading() {
    return find(H1.class).single().getText();
  }

  @Test
  void a_reader_sees_the_list() {
    signIn(FLEN, Role.READER);
    openList();
    assertThat(heading()).isEqualTo("Trygghetsvandringar");
    var row = test(find(Grid.class).single()).getCellComponent(0, 0);
    assertThat(textIn(row))
        .contains("Kvällsvandring i Flen")
        .contains("Öppen")
        .contains("Mörker")
        .contains("1 trygg, 1 otrygg platser")
        .contains("/vandring/flen-test");
  }

  @Test
  void a_reader_sees_the_walk_and_its_notes_but_no_control_to_close_it() {
    signIn(FLEN, Role.READER);
    openWalk();
    assertThat(heading()).isEqualTo("Kvällsvandring i Flen");
    assertThat(find(ObservationCard.class).all()).hasSize(2);
    assertThat(find(Button.class).withText("Avsluta vandringen").all()).isEmpty();
  }

  @Test
  void somebody_who_is_not_signed_in_sees_neither() {
    openList();
    assertThat(find(WalksView.class).exists()).isFalse();
    openWalk();
    assertThat(find(WalkView.class).exists()).isFalse();
  }

  @Test
  void someone_from_another_municipality_sees_neither() {
    signIn(KAVLINGE, Role.COORDINATOR);
    openList();
    assertThat(find(WalksView.class).exists()).isFalse();
    openWalk();
    assertThat(find(WalkView.class).exists()).isFalse();
  }

  @Test
  void another_municipalitys_address_does_not_show_the_walk() {
    signIn(KAVLINGE, Role.COORDINATOR);
    open("kavlinge/vandringar/" + WALK);
    assertThat(find(WalkView.class).exists()).isFalse();
    open("kavlinge/vandringar/nonsense");
    assertThat(find(WalkView.class).exists()).isFalse();
  }

  @Test
  void only_those_who_lead_walks_may_close_them() {
    for (var role : List.of(Role.READER, Role.SIGNATORY, Role.ADMINISTRATOR)) {
      signIn(FLEN, role);
      assertThatThrownBy(() -> walks.close(FLEN, WALK))
          .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
    }
    signIn(FLEN, Role.WALK_LEADER);
    walks.close(FLEN, WALK);
    assertThat(walks.get(FLEN, WALK).status()).isEqualTo(WalkStatus.CLOSED);
  }

  @Test
  void a_coordinator_closes_the_walk_and_opens_it_again() {
    signIn(FLEN, Role.COORDINATOR);
    openWalk();
    test(find(Button.class).withText("Avsluta vandringen").single()).click();
    test(find(ConfirmDialog.class).single()).confirm();
    assertThat(walks.get(FLEN, WALK).status()).isEqualTo(WalkStatus.CLOSED);
    test(find(Button.class).withText("Öppna vandringen igen").single()).click();
    test(find(ConfirmDialog.class).single()).confirm();
    assertThat(walks.get(FLEN, WALK).status()).isEqualTo(WalkStatus.OPEN);
  }

  @Test
  void each_note_tells_what_where_and_when_and_can_be_cited() {
    signIn(FLEN, Role.COORDINATOR);
    openWalk();
    var card = find(ObservationCard.class).withId("observation-" + DARK).single();
    assertThat(textIn(card))
        .contains("Belysning")
        .contains("Otrygg, påtagligt")
        .contains("Lampan är trasig")
        .as("the light where and when it was noted")
        .contains(
            Map.of(Light.DAYLIGHT, "Dagsljus", Light.DUSK, "Skymning", Light.DARK, "Mörker")
                .get(Sunlight.of(walk(WalkStatus.OPEN), dark(""))));
    assertThat(find(Button.class, card).withText("Använd som underlag").single().getAriaLabel())
        .hasValueSatisfying(
            label -> assertThat(label).startsWith("Använd som underlag: Belysning"));
  }

  @Test
  void the_address_says_what_is_shown() {
    signIn(FLEN, Role.READER);
    open("flen/vandringar/%s?valence=safe".formatted(WALK));
    assertThat(find(ObservationCard.class).all())
        .singleElement()
        .satisfies(card -> assertThat(textIn(card)).contains("Fin bänk"));
    open("flen/vandringar/%s?category=traffic".formatted(WALK));
    assertThat(find(ObservationCard.class).all()).isEmpty();
    open("flen/vandringar/%s?category=nonsense".formatted(WALK));
    assertThat(find(ObservationCard.class).all()).hasSize(2);
  }

  @Test
  void a_choice_goes_into_the_address() {
    signIn(FLEN, Role.READER);
    openWalk();
    @SuppressWarnings("unchecked")
    Select<Valence> valence =
        find(Select.class).withPropertyValue(Select::getLabel, "Känsla").single();
    valence.setValue(Valence.UNSAFE);
    assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
        .isEqualTo("flen/vandringar/%s?valence=unsafe".formatted(WALK));
    assertThat(find(ObservationCard.class).all()).hasSize(1);
    @SuppressWarnings("unchecked")
    Select<ObservationCategory> category =
        find(Select.class).withPropertyValue(Select::getLabel, "Gäller").single();
    category.setValue(ObservationCategory.LIKED);
    assertThat(find(ObservationCard.class).all()).isEmpty();
  }

  @Test
  void the_map_shows_the_same_notes_as_the_list_and_starts_where_they_are() {
    signIn(FLEN, Role.READER);
    open("flen/vandringar/%s?valence=safe".formatted(WALK));
    var map = find(PlaceMap.class).single().getElement();
    assertThat(map.getPropertyRaw("markers").toString())
        .contains(LIKED.toString(), "Fin bänk", "\"tone\":\"safe\"")
        .doesNotContain(DARK.toString());
    assertThat(map.getPropertyRaw("route").toString()).startsWith("[[59.0567,16.5885],");
    assertThat(map.getPropertyRaw("frame").toString()).contains("\"south\":59.0564");
  }

  @Test
  void what_is_chosen_on_the_map_is_marked_in_the_list() {
    signIn(FLEN, Role.READER);
    openWalk();
    var map = find(PlaceMap.class).single();
    ComponentUtil.fireEvent(map, new PlaceMap.MarkerSelected(map, true, LIKED.toString()));
    assertThat(currentIn("observation-" + LIKED)).isEqualTo("true");
    assertThat(currentIn("observation-" + DARK)).isNull();
  }

  @Test
  void what_is_chosen_in_the_list_or_stands_in_the_address_is_marked() {
    signIn(FLEN, Role.READER);
    openWalk();
    var card = find(ObservationCard.class).withId("observation-" + DARK).single();
    test(find(Button.class, card).withText("Visa på kartan").single()).click();
    assertThat(currentIn("observation-" + DARK)).isEqualTo("true");
    open("flen/vandringar/%s?observation=%s".formatted(WALK, LIKED));
    assertThat(currentIn("observation-" + LIKED)).isEqualTo("true");
  }

  private String currentIn(String id) {
    return find(ObservationCard.class)
        .withId(id)
        .single()
        .getElement()
        .getAttribute("aria-current");
  }

  private static String textIn(Component component) {
    return component.getElement().getTextRecursively();
  }

  @Test
  void what_is_made_up_is_marked() {
    signIn(FLEN, Role.READER);
    openWalk();
    assertThat(find(Span.class).withText("Påhittat exempel").all()).isEmpty();
  }
}
