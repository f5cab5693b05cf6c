package se.rodatraden.walk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.test.Fixtures.FLEN;
import static se.rodatraden.test.Fixtures.KAVLINGE;
import static se.rodatraden.walk.WalkFixtures.JOIN_CODE;
import static se.rodatraden.walk.WalkFixtures.WALK;
import static se.rodatraden.walk.WalkFixtures.dark;
import static se.rodatraden.walk.WalkFixtures.liked;
import static se.rodatraden.walk.WalkFixtures.walk;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.internal.ShortcutsKt;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.Texts;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;
import se.rodatraden.walk.Moderated;
import se.rodatraden.walk.ModerationState;
import se.rodatraden.walk.Moderations;
import se.rodatraden.walk.Observations;
import se.rodatraden.walk.WalkStatus;
import se.rodatraden.walk.Walks;

@DatabaseTest
class ModerationViewTest extends SpringBrowserlessTest {

  private static final ObservationId FIRST = new ObservationId(new UUID(5, 1));
  private static final ObservationId LIKE_IT = new ObservationId(new UUID(5, 2));
  private static final ObservationId LIKED = new ObservationId(new UUID(5, 3));

  @Autowired DSLContext database;
  @Autowired Walks walks;
  @Autowired Observations observations;
  @Autowired Moderations moderations;

  @BeforeEach
  void threeNotesOnAWalk() {
    UI.getCurrent().setLocale(Texts.SWEDISH);
    Fixtures.signOut();
    Fixtures.addMunicipalities(database);
    walks.addMadeUp(walk(WalkStatus.OPEN), List.of());
    observations.note(JOIN_CODE, FIRST, dark("Lampan är trasig"), null);
    observations.note(JOIN_CODE, LIKE_IT, dark("Trasig lampa"), null);
    observations.note(JOIN_CODE, LIKED, liked("Fin bänk"), null);
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  private void openAs(Role role) {
    Fixtures.store(database, Fixtures.signIn(FLEN, Party.MUNICIPALITY, role));
    open("flen/vandringar/%s/granska".formatted(WALK));
  }

  private void open(String address) {
    var parts = address.split("\\?", 2);
    UI.getCurrent()
        .navigate(parts[0], QueryParameters.fromString(parts.length == 1 ? "" : parts[1]));
  }

  private String text() {
    return find(ModerationView.class).single().getElement().getTextRecursively();
  }

  /// As typed with the focus among the notes: elsewhere the keys do nothing.
  private void press(Key key) {
    ShortcutsKt._fireShortcut(find(ModerationDesk.class).single(), key);
  }

  private String noted() {
    return find(NotedText.class).single().getElement().getTextRecursively();
  }

  private String card() {
    return find(ModerationCard.class).single().getElement().getTextRecursively();
  }

  private ModerationState stateOf(ObservationId id) {
    return moderations.list(FLEN, WALK).stream()
        .filter(each -> each.id().equals(id))
        .map(Moderated::state)
        .findFirst()
        .orElseThrow()
        .kind();
  }

  @Test
  void keys_go_through_the_notes_one_after_the_other() {
    openAs(Role.COORDINATOR);
    assertThat(text()).contains("3 av 3 återstår att granska");
    assertThat(card()).contains("Lampan är trasig");
    press(Key.KEY_A);
    assertThat(stateOf(FIRST)).isEqualTo(ModerationState.ACCEPTED);
    assertThat(card()).contains("Trasig lampa").contains("Liknar en som är godkänd");
    press(Key.KEY_M);
    assertThat(stateOf(LIKE_IT)).isEqualTo(ModerationState.MERGED);
    press(Key.KEY_P);
    assertThat(stateOf(LIKED)).isEqualTo(ModerationState.PRIVATE);
    assertThat(text()).contains("Allt är granskat, 3 av 3.");
    press(Key.KEY_Z);
    assertThat(stateOf(LIKED)).isEqualTo(ModerationState.PENDING);
  }

  @Test
  void next_and_previous_change_nothing() {
    openAs(Role.COORDINATOR);
    press(Key.KEY_J);
    assertThat(noted()).contains("Trasig lampa");
    press(Key.KEY_K);
    assertThat(noted()).contains("Lampan är trasig");
    assertThat(stateOf(FIRST)).isEqualTo(ModerationState.PENDING);
  }

  @Test
  void removing_asks_why() {
    openAs(Role.POLICE_OFFICER);
    press(Key.KEY_R);
    var confirm = find(Button.class).withText("Ta bort").all().getLast();
    test(confirm).click();
    assertThat(find(TextArea.class).single().isInvalid()).isTrue();
    test(find(TextArea.class).single()).setValue("Pekar ut en person");
    test(confirm).click();
    assertThat(stateOf(FIRST)).isEqualTo(ModerationState.REMOVED);
    open("flen/vandringar/%s/granska?observation=%s".formatted(WALK, FIRST));
    assertThat(card()).contains("Skäl: Pekar ut en person").contains("Test Testsson");
    open("flen/vandringar/" + WALK);
    assertThat(find(ObservationCard.class).all()).hasSize(2);
  }

  @Test
  void a_home_is_marked_as_one() {
    openAs(Role.COORDINATOR);
    test(find(Button.class).withText("Godkänn som bostad").single()).click();
    open("flen/vandringar/%s/granska?observation=%s".formatted(WALK, FIRST));
    assertThat(card()).contains("Privat bostad: visas ungefär");
  }

  @Test
  void a_reader_sees_the_notes_and_decides_nothing() {
    openAs(Role.READER);
    assertThat(card()).contains("Lampan är trasig");
    assertThat(find(Button.class).withText("Godkänn").all()).isEmpty();
    press(Key.KEY_A);
    assertThat(stateOf(FIRST)).isEqualTo(ModerationState.PENDING);
  }

  @Test
  void nobody_else_sees_them() {
    Fixtures.signOut();
    open("flen/vandringar/%s/granska".formatted(WALK));
    assertThat(find(ModerationView.class).exists()).isFalse();
    Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, Role.COORDINATOR);
    open("flen/vandringar/%s/granska".formatted(WALK));
    assertThat(find(ModerationView.class).exists()).isFalse();
    open("kavlinge/vandringar/%s/granska".formatted(WALK));
    assertThat(find(ModerationView.class).exists()).isFalse();
  }
}
