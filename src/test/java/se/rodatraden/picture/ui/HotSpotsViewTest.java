package se.rodatraden.picture.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.test.Fixtures.FLEN;
import static se.rodatraden.test.Fixtures.KAVLINGE;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
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
import se.rodatraden.walk.Observations;
import se.rodatraden.walk.WalkFixtures;
import se.rodatraden.walk.WalkStatus;
import se.rodatraden.walk.Walks;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
class HotSpotsViewTest extends SpringBrowserlessTest {

  @Autowired DSLContext database;
  @Autowired Walks walks;
  @Autowired Observations observations;

  @BeforeEach
  void sixNotesFromTwoWalksAndOneElsewhere() {
    UI.getCurrent().setLocale(Texts.SWEDISH);
    Fixtures.signOut();
    Fixtures.addMunicipalities(database);
    for (var code : List.of("flen-ett", "flen-tva")) {
      var walk = WalkFixtures.another(code, WalkStatus.OPEN);
      walks.addMadeUp(walk, List.of());
      for (int i = 0; i < 3; i++) {
        note(code, i, WalkFixtures.darkOn(walk, "Mörkt " + i));
      }
    }
    walks.addMadeUp(WalkFixtures.walk(WalkStatus.OPEN), List.of());
    note(WalkFixtures.JOIN_CODE, 9, WalkFixtures.liked("Fin bänk"));
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  private void note(String code, int number, se.rodatraden.walk.ObservationDraft draft) {
    var id = new ObservationId(UUID.nameUUIDFromBytes((code + number).getBytes()));
    observations.note(code, id, draft, null);
  }

  private void open(MunicipalityCode municipality, Role role, String query) {
    Fixtures.store(database, Fixtures.signIn(municipality, Party.MUNICIPALITY, role));
    UI.getCurrent().navigate("flen/platser", QueryParameters.fromString(query));
  }

  private String text() {
    return find(HotSpotsView.class).single().getElement().getTextRecursively();
  }

  @Test
  void a_square_with_notes_from_two_walks_is_a_gathered_place_and_one_note_is_not() {
    open(FLEN, Role.READER, "");
    assertThat(text())
        .contains("Samlade platser: 1", "För lite att bygga på: 1")
        .contains("6 anteckningar från 2 vandringar, 6 otrygga")
        .contains("Belysning: 6 (mörker 6)")
        .contains("Få anteckningar");
    assertThat(find(SpotCard.class).all()).hasSize(2);
  }

  @Test
  void the_filters_stand_in_the_address_and_an_empty_answer_says_what_to_do() {
    open(FLEN, Role.READER, "light=daylight");
    assertThat(text()).contains("Inget är antecknat som passar urvalet");
    open(FLEN, Role.READER, "");
    @SuppressWarnings("unchecked")
    Select<Light> light = find(Select.class).withPropertyValue(Select::getLabel, "Ljus").single();
    light.setValue(Light.DARK);
    assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
        .isEqualTo("flen/platser?light=dark");
  }

  @Test
  void a_coordinator_can_use_a_square_as_evidence_and_a_reader_cannot() {
    open(FLEN, Role.COORDINATOR, "");
    var card = find(SpotCard.class).all().getFirst();
    assertThat(find(Button.class, card).withText("Använd som underlag").single().isVisible())
        .isTrue();
    open(FLEN, Role.READER, "");
    assertThat(find(Button.class).withText("Använd som underlag").all()).isEmpty();
  }

  @Test
  void what_is_chosen_on_the_map_is_marked_in_the_list() {
    open(FLEN, Role.READER, "");
    var map = find(PlaceMap.class).single();
    var markers = map.getElement().getPropertyRaw("markers").toString();
    assertThat(markers).contains("\"count\":6");
    var key =
        JsonMapper.shared()
            .readTree(markers)
            .valueStream()
            .filter(marker -> marker.path("count").asInt() == 6)
            .findFirst()
            .orElseThrow()
            .path("id")
            .asString();
    ComponentUtil.fireEvent(map, new PlaceMap.MarkerSelected(map, true, key));
    assertThat(find(SpotCard.class).all().getFirst().getElement().getAttribute("aria-current"))
        .isEqualTo("true");
  }

  @Test
  void neither_nobody_nor_someone_from_elsewhere_sees_it() {
    UI.getCurrent().navigate("flen/platser");
    assertThat(find(HotSpotsView.class).exists()).isFalse();
    open(KAVLINGE, Role.COORDINATOR, "");
    assertThat(find(HotSpotsView.class).exists()).isFalse();
    open(FLEN, Role.WALK_LEADER, "");
    assertThat(find(HotSpotsView.class).exists()).isFalse();
  }
}
