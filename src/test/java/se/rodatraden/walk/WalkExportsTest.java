package se.rodatraden.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.rodatraden.test.Fixtures.FLEN;
import static se.rodatraden.test.Fixtures.KAVLINGE;
import static se.rodatraden.walk.WalkFixtures.JOIN_CODE;
import static se.rodatraden.walk.WalkFixtures.WALK;
import static se.rodatraden.walk.WalkFixtures.dark;
import static se.rodatraden.walk.WalkFixtures.liked;
import static se.rodatraden.walk.WalkFixtures.walk;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.ProblemException;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

@DatabaseTest
class WalkExportsTest {

  private static final ObservationId HOME = new ObservationId(new UUID(9, 1));
  private static final ObservationId SECRET = new ObservationId(new UUID(9, 2));
  private static final ObservationId GONE = new ObservationId(new UUID(9, 3));
  private static final ObservationId WAITING = new ObservationId(new UUID(9, 4));

  @Autowired DSLContext database;
  @Autowired Walks walks;
  @Autowired Observations observations;
  @Autowired Moderations moderations;
  @Autowired WalkExports exports;

  @BeforeEach
  void fourNotesOfWhichThreeAreDecided() {
    Fixtures.signOut();
    Fixtures.addMunicipalities(database);
    walks.addMadeUp(walk(WalkStatus.OPEN), List.of());
    observations.note(JOIN_CODE, HOME, dark("Utanför min port"), null);
    observations.note(JOIN_CODE, SECRET, dark("Min granne"), null);
    observations.note(JOIN_CODE, GONE, dark("Pekar ut någon"), null);
    observations.note(JOIN_CODE, WAITING, liked("Fin bänk"), null);
    signIn(Role.COORDINATOR);
    moderations.moderate(FLEN, WALK, HOME, 0, new Moderation.Accepted(true));
    moderations.moderate(FLEN, WALK, SECRET, 0, new Moderation.Private());
    moderations.moderate(FLEN, WALK, GONE, 0, new Moderation.Removed("Pekar ut någon"));
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  private void signIn(Role role) {
    Fixtures.store(database, Fixtures.signIn(FLEN, Party.MUNICIPALITY, role));
  }

  private static List<String> texts(ExportedWalk taken) {
    return taken.notes().stream().map(note -> note.observation().noted().description()).toList();
  }

  @Test
  void a_reader_takes_out_what_is_accepted_with_homes_at_their_rough_position() {
    signIn(Role.READER);
    var taken = exports.getAccepted(FLEN, WALK);
    assertThat(texts(taken)).containsExactly("Utanför min port");
    var note = taken.notes().getFirst();
    assertThat(note.observation().noted().position())
        .isEqualTo(HomeArea.around(dark("").position()));
    assertThat(note.stop()).isNull();
    assertThat(note.name()).doesNotContain(HOME.toString()).hasSize(12);
  }

  @Test
  void those_who_moderate_take_out_all_but_what_is_removed_and_homes_stay_rough() {
    var taken = exports.getAll(FLEN, WALK);
    assertThat(texts(taken))
        .containsExactlyInAnyOrder("Utanför min port", "Min granne", "Fin bänk");
    assertThat(taken.notes())
        .extracting(ExportedWalk.Note::state)
        .containsExactlyInAnyOrder(
            ModerationState.ACCEPTED, ModerationState.PRIVATE, ModerationState.PENDING);
    assertThat(taken.notes().stream().filter(note -> note.state() == ModerationState.ACCEPTED))
        .allSatisfy(note ->
            assertThat(note.observation().noted().position())
                .isEqualTo(HomeArea.around(dark("").position())));
  }

  @Test
  void nobody_else_takes_out_what_is_private_and_nobody_from_elsewhere_anything() {
    for (var role : List.of(Role.READER, Role.SIGNATORY, Role.ADMINISTRATOR, Role.WALK_LEADER)) {
      signIn(role);
      assertThatThrownBy(() -> exports.getAll(FLEN, WALK))
          .isInstanceOf(AccessDeniedException.class);
    }
    Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, Role.COORDINATOR);
    assertThatThrownBy(() -> exports.getAccepted(FLEN, WALK))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> exports.getAccepted(KAVLINGE, WALK))
        .isInstanceOf(ProblemException.class);
  }
}
