package se.rodatraden.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static se.rodatraden.jooq.Tables.WITHDRAWN_PHOTO;
import static se.rodatraden.test.Fixtures.FLEN;
import static se.rodatraden.walk.WalkFixtures.JOIN_CODE;
import static se.rodatraden.walk.WalkFixtures.WALK;
import static se.rodatraden.walk.WalkFixtures.dark;
import static se.rodatraden.walk.WalkFixtures.walk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import se.rodatraden.identity.AuditTrail;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.ProblemException;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

@DatabaseTest
class PrivateNotesTest {

  private static final ObservationId PRIVATE = new ObservationId(UUID.randomUUID());
  private static final ObservationId OPEN = new ObservationId(UUID.randomUUID());

  @Autowired DSLContext database;
  @Autowired Walks walks;
  @Autowired Observations observations;
  @Autowired Moderations moderations;
  @Autowired NoteReceipts receipts;
  @Autowired LiveWalks live;
  @Autowired StoredPrivateNotes stored;
  @Autowired PrivateNoteTerm term;
  @Autowired AuditTrail auditTrail;
  @Autowired PhotoIntake intake;
  @Autowired PlatformTransactionManager transactions;

  @BeforeEach
  void oneOfEach() {
    Fixtures.addMunicipalities(database);
    Fixtures.signOut();
    walks.addMadeUp(walk(WalkStatus.OPEN), List.of());
    observations.note(JOIN_CODE, PRIVATE, privately("En man följer efter folk"), null);
    observations.note(JOIN_CODE, OPEN, dark("Mörkt"), null);
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  private static ObservationDraft privately(String description) {
    var noted = dark(description);
    return new ObservationDraft(
        noted.stop(),
        noted.position(),
        noted.accuracy_m(),
        noted.observedAt(),
        noted.valence(),
        noted.category(),
        noted.severity(),
        noted.description(),
        noted.cause(),
        noted.proposal(),
        true);
  }

  private static void signIn(Role role) {
    Fixtures.signIn(FLEN, Party.MUNICIPALITY, role);
  }

  private static void assertRefused(String code, Runnable call) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(call::run)
        .matches(e -> e.problem().code().equals(code), "code is " + code);
  }

  @Test
  void coordinators_and_police_read_it_and_nobody_else() {
    for (var role : List.of(Role.COORDINATOR, Role.POLICE_OFFICER)) {
      signIn(role);
      assertThat(moderations.list(FLEN, WALK))
          .extracting(each -> each.state().kind())
          .containsExactlyInAnyOrder(ModerationState.PRIVATE, ModerationState.PENDING);
    }
    for (var role : List.of(Role.READER, Role.WALK_LEADER, Role.SIGNATORY, Role.ADMINISTRATOR)) {
      signIn(role);
      assertThat(moderations.list(FLEN, WALK)).extracting(Moderated::id).containsExactly(OPEN);
      assertThat(observations.list(FLEN, WALK)).extracting(Observation::id).containsExactly(OPEN);
      assertThat(observations.find(FLEN, PRIVATE)).isEmpty();
    }
    signIn(Role.WALK_LEADER);
    var now = live.get(FLEN, WALK);
    assertThat(now.notes()).extracting(note -> note.observation().id()).containsExactly(OPEN);
    assertThat(now.privateNotes()).isEqualTo(1);
  }

  @Test
  void it_can_be_removed_and_that_undone_but_never_be_made_public() {
    signIn(Role.COORDINATOR);
    for (var to : List.of(new Moderation.Accepted(false), new Moderation.Pending())) {
      assertRefused(
          "moderation.private_note", () -> moderations.moderate(FLEN, WALK, PRIVATE, 0, to));
    }
    assertRefused("moderation.nothing_to_undo", () -> moderations.undo(FLEN, WALK, PRIVATE, 0));
    moderations.moderate(FLEN, WALK, PRIVATE, 0, new Moderation.Removed("Hör inte hit"));
    moderations.undo(FLEN, WALK, PRIVATE, 1);
    assertThat(state()).isEqualTo(new Moderation.Private());
    moderations.moderate(FLEN, WALK, OPEN, 0, new Moderation.Accepted(false));
    assertRefused(
        "moderation.private_note",
        () -> moderations.moderate(FLEN, WALK, PRIVATE, 2, new Moderation.Merged(OPEN)));
    walks.close(FLEN, WALK);
    Fixtures.signOut();
    assertThat(moderations.listPublic(FLEN, WALK))
        .extracting(note -> note.observation().id())
        .containsExactly(OPEN);
  }

  private Moderation state() {
    return moderations.list(FLEN, WALK).stream()
        .filter(each -> each.id().equals(PRIVATE))
        .findFirst()
        .orElseThrow()
        .state();
  }

  @Test
  void it_waits_for_nobody_to_look_at_it() {
    signIn(Role.COORDINATOR);
    walks.close(FLEN, WALK);
    assertThat(moderations.countPending(FLEN)).containsEntry(WALK, 1);
  }

  @Test
  void its_writer_changes_its_words_but_not_that_it_is_private() {
    observations.note(JOIN_CODE, PRIVATE, privately("En man följde efter folk"), 1);
    assertRefused(
        "observation.invalid", () -> observations.note(JOIN_CODE, PRIVATE, dark("Nu för alla"), 2));
    assertRefused(
        "observation.invalid", () -> observations.note(JOIN_CODE, OPEN, privately("Dold"), 1));
  }

  @Test
  void its_writer_learns_that_it_was_received() {
    var code = NoteReceipts.codeOf(PRIVATE);
    assertThat(receipts.find(FLEN, WALK, Set.of(code)))
        .containsEntry(code, new NoteReceipts.Received(PRIVATE, new Moderation.Private()));
  }

  @Test
  void it_is_deleted_when_its_time_is_out_and_not_before() {
    signIn(Role.COORDINATOR);
    moderations.moderate(FLEN, WALK, PRIVATE, 0, new Moderation.Removed("Hör inte hit"));
    var out = WalkFixtures.STARTS_AT.plus(term.kept());
    assertThat(notesAt(out).deleteOverdue()).as("to the second").isZero();
    assertThat(notesAt(out.plusSeconds(1)).deleteOverdue()).isEqualTo(1);
    assertThat(moderations.list(FLEN, WALK)).extracting(Moderated::id).containsExactly(OPEN);
    assertThat(notesAt(out.plus(Duration.ofDays(1))).deleteOverdue()).isZero();
  }

  @Test
  void no_photo_of_it_is_taken_back_either_and_such_a_mark_does_not_keep_it() {
    var photo = new SentPhoto(JOIN_CODE, PRIVATE, UUID.randomUUID());
    assertRefused("photo.private_note", () -> intake.withdraw(photo));
    database
        .insertInto(WITHDRAWN_PHOTO)
        .set(WITHDRAWN_PHOTO.UPLOAD_ID, photo.upload())
        .set(WITHDRAWN_PHOTO.MUNICIPALITY_CODE, FLEN)
        .set(WITHDRAWN_PHOTO.OBSERVATION_ID, PRIVATE)
        .execute();
    var out = WalkFixtures.STARTS_AT.plus(term.kept());
    assertThat(notesAt(out.plusSeconds(1)).deleteOverdue()).isEqualTo(1);
  }

  private PrivateNotes notesAt(Instant now) {
    return new PrivateNotes(
        stored, term, auditTrail, transactions, Clock.fixed(now, ZoneOffset.UTC));
  }
}
