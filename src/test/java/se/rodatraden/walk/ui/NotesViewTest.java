package se.rodatraden.walk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.jooq.Tables.OBSERVATION;
import static se.rodatraden.test.Fixtures.FLEN;
import static se.rodatraden.test.Fixtures.KAVLINGE;
import static se.rodatraden.walk.WalkFixtures.walk;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.rodatraden.identity.Role;
import se.rodatraden.place.ui.MapMoved;
import se.rodatraden.place.ui.PlaceMap;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.Texts;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;
import se.rodatraden.walk.NoteFixtures;
import se.rodatraden.walk.WalkStatus;
import se.rodatraden.walk.Walks;

@DatabaseTest
class NotesViewTest extends SpringBrowserlessTest {

  @Autowired DSLContext database;
  @Autowired Walks walks;

  @BeforeEach
  void aWalkIsOpen() {
    UI.getCurrent().setLocale(Texts.SWEDISH);
    Fixtures.signOut();
    Fixtures.addMunicipalities(database);
    walks.addMadeUp(walk(WalkStatus.OPEN), List.of());
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  private void open(MunicipalityCode municipality, Role role, String query) {
    Fixtures.signIn(municipality, Party.MUNICIPALITY, role);
    UI.getCurrent().navigate("flen/vandringar/karta", QueryParameters.fromString(query));
  }

  private String text() {
    return find(NotesView.class).single().getElement().getTextRecursively();
  }

  @Test
  void many_notes_are_listed_a_page_at_a_time_and_counted_together_on_the_map() {
    NoteFixtures.addMany(database, 300);
    open(FLEN, Role.READER, "");
    assertThat(find(ObservationCard.class).all()).hasSize(NoteList.PAGE);
    assertThat(text()).contains("20 visas av 300", "Kvällsvandring i Flen");
    var markers = find(PlaceMap.class).single().getElement().getPropertyRaw("markers").toString();
    assertThat(markers).contains("\"opens\":true", "otrygga").doesNotContain("Anteckning 1");
    test(find(Button.class).withText("Visa 20 till").single()).click();
    assertThat(find(ObservationCard.class).all()).hasSize(2 * NoteList.PAGE);
  }

  @Test
  void the_list_holds_what_is_in_sight_on_the_map() {
    NoteFixtures.addMany(database, 300);
    open(FLEN, Role.READER, "");
    var map = find(PlaceMap.class).single();
    ComponentUtil.fireEvent(map, new MapMoved(map, true, 59.045, 16.5, 59.046, 16.7, 17));
    assertThat(text()).contains("11 visas av 11");
    assertThat(map.getElement().getPropertyRaw("markers").toString()).contains("Anteckning 0");
    ComponentUtil.fireEvent(map, new MapMoved(map, true, 60, 16.5, 61, 16.7, 17));
    assertThat(text()).contains("Inga iakttagelser i kartans utsnitt");
  }

  @Test
  void cards_that_stay_in_sight_are_kept_and_the_rest_made_anew() {
    NoteFixtures.addMany(database, 300);
    open(FLEN, Role.READER, "");
    var before = find(ObservationCard.class).all();
    var map = find(PlaceMap.class).single();
    ComponentUtil.fireEvent(map, new MapMoved(map, true, 59, 16.5, 59.1, 16.7, 10));
    assertThat(find(ObservationCard.class).all()).containsExactlyElementsOf(before);
    ComponentUtil.fireEvent(map, new MapMoved(map, true, 59, 16.5, 59.073, 16.7, 10));
    var after = find(ObservationCard.class).all();
    assertThat(after).hasSize(NoteList.PAGE).doesNotContain(before.getFirst());
    assertThat(after).contains(before.getLast()).isNotEqualTo(before);
    database
        .update(OBSERVATION)
        .set(OBSERVATION.DESCRIPTION, "Ändrad")
        .where(OBSERVATION.MUNICIPALITY_CODE.eq(FLEN))
        .and(OBSERVATION.OBSERVATION_ID.eq(NoteFixtures.id(1279)))
        .execute();
    ComponentUtil.fireEvent(map, new MapMoved(map, true, 59, 16.5, 59.073, 16.7, 10));
    assertThat(text()).contains("Ändrad");
  }

  @Test
  void without_notes_it_says_what_to_wait_for() {
    open(FLEN, Role.READER, "");
    assertThat(text()).contains("Ingen har antecknat något än.");
  }

  @Test
  void the_address_says_what_is_shown_and_nonsense_is_left_out() {
    NoteFixtures.addMany(database, 3);
    open(FLEN, Role.READER, "light=daylight&from=igår");
    assertThat(text()).contains("Inga iakttagelser passar urvalet.");
    open(FLEN, Role.READER, "light=nonsense&from=igår&observation=x");
    assertThat(find(ObservationCard.class).all()).hasSize(3);
  }

  @Test
  void neither_nobody_nor_someone_from_elsewhere_sees_it() {
    UI.getCurrent().navigate("flen/vandringar/karta");
    assertThat(find(NotesView.class).exists()).isFalse();
    open(KAVLINGE, Role.COORDINATOR, "");
    assertThat(find(NotesView.class).exists()).isFalse();
  }
}
