package se.rodatraden.walk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.test.Fixtures.FLEN;
import static se.rodatraden.test.Fixtures.KAVLINGE;
import static se.rodatraden.walk.WalkFixtures.JOIN_CODE;
import static se.rodatraden.walk.WalkFixtures.WALK;
import static se.rodatraden.walk.WalkFixtures.dark;
import static se.rodatraden.walk.WalkFixtures.walk;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.Texts;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;
import se.rodatraden.walk.Observations;
import se.rodatraden.walk.ParticipantRole;
import se.rodatraden.walk.Participants;
import se.rodatraden.walk.WalkStatus;
import se.rodatraden.walk.Walks;

@DatabaseTest
class LiveViewTest extends SpringBrowserlessTest {

  @Autowired DSLContext database;
  @Autowired Walks walks;
  @Autowired Observations observations;
  @Autowired Participants participants;

  @BeforeEach
  void aWalkIsHeld() {
    UI.getCurrent().setLocale(Texts.SWEDISH);
    Fixtures.signOut();
    Fixtures.addMunicipalities(database);
    walks.addMadeUp(walk(WalkStatus.OPEN), List.of());
    participants.join(JOIN_CODE, UUID.randomUUID(), ParticipantRole.RESIDENT);
    participants.join(JOIN_CODE, UUID.randomUUID(), ParticipantRole.POLICE);
  }

  private static void signIn(MunicipalityCode municipality, Role role) {
    Fixtures.signIn(municipality, Party.MUNICIPALITY, role);
  }

  private static void open() {
    UI.getCurrent().navigate("flen/vandringar/" + WALK + "/leda");
  }

  private void note(String description) {
    observations.note(JOIN_CODE, new ObservationId(UUID.randomUUID()), dark(description), null);
  }

  private String text() {
    return find(LiveView.class).single().getElement().getTextRecursively();
  }

  @Test
  void a_leader_sees_how_many_are_in_and_what_comes_in_without_asking() {
    signIn(FLEN, Role.WALK_LEADER);
    open();
    assertThat(text()).contains("2 är med").contains("1boende").contains("1polis");
    assertThat(text()).contains("Inget nytt").contains("Inget antecknat").contains(JOIN_CODE);
    note("Lampan är trasig");
    find(LiveView.class).single().look();
    assertThat(text()).contains("1 ny anteckning").contains("Lampan är trasig");
    test(find(Button.class).withText("Jag har läst det nya").single()).click();
    assertThat(text()).contains("Inget nytt").contains("Du har läst allt").contains("1 anteckning");
  }

  @Test
  void a_leader_closes_the_walk_after_being_asked() {
    signIn(FLEN, Role.WALK_LEADER);
    open();
    test(find(Button.class).withText("Avsluta vandringen").single()).click();
    assertThat(walks.get(FLEN, WALK).status()).isEqualTo(WalkStatus.OPEN);
    test(find(ConfirmDialog.class).single()).confirm();
    assertThat(walks.get(FLEN, WALK).status()).isEqualTo(WalkStatus.CLOSED);
    assertThat(text()).contains("Vandringen är avslutad").contains("Ingen har valt roll än");
  }

  @Test
  void neither_a_stranger_nor_a_reader_nor_a_leader_from_elsewhere_sees_it() {
    open();
    assertThat(find(LiveView.class).exists()).isFalse();
    for (var role : List.of(Role.READER, Role.SIGNATORY, Role.ADMINISTRATOR)) {
      signIn(FLEN, role);
      open();
      assertThat(find(LiveView.class).exists()).as(role.name()).isFalse();
    }
    signIn(KAVLINGE, Role.WALK_LEADER);
    open();
    assertThat(find(LiveView.class).exists()).isFalse();
  }
}
