package se.rodatraden.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.rodatraden.jooq.Tables.AUDIT_ENTRY;
import static se.rodatraden.jooq.Tables.OBSERVATION;
import static se.rodatraden.jooq.Tables.PHOTO;
import static se.rodatraden.jooq.Tables.PHOTO_CONTENT;
import static se.rodatraden.jooq.Tables.PROTOCOL_VERSION;
import static se.rodatraden.test.Fixtures.FLEN;
import static se.rodatraden.test.Fixtures.KAVLINGE;
import static se.rodatraden.walk.PhotoFixtures.NOTE;
import static se.rodatraden.walk.PhotoFixtures.photo;
import static se.rodatraden.walk.PhotoFixtures.picture;
import static se.rodatraden.walk.PhotoFixtures.send;
import static se.rodatraden.walk.WalkFixtures.JOIN_CODE;
import static se.rodatraden.walk.WalkFixtures.WALK;
import static se.rodatraden.walk.WalkFixtures.dark;
import static se.rodatraden.walk.WalkFixtures.liked;
import static se.rodatraden.walk.WalkFixtures.walk;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import se.rodatraden.identity.AuditTrail;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.ProblemException;
import se.rodatraden.shared.SwedishTime;
import se.rodatraden.shared.id.ObservationId;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;
import se.rodatraden.walk.protocol.Control;
import se.rodatraden.walk.protocol.ProtocolFixtures;
import se.rodatraden.walk.protocol.Protocols;
import se.rodatraden.walk.protocol.Publishing;

@DatabaseTest
class RemovedNotesTest {

  private static final ObservationId LIKED = new ObservationId(new UUID(9, 1));

  @Autowired DSLContext database;
  @Autowired Walks walks;
  @Autowired Observations observations;
  @Autowired Moderations moderations;
  @Autowired Photos photos;
  @Autowired PhotoIntake intake;
  @Autowired Protocols protocols;
  @Autowired Publishing publishing;
  @Autowired RemovedNotes removed;
  @Autowired ErasureRows rows;
  @Autowired StoredObservations storedObservations;
  @Autowired StoredModerations storedModerations;
  @Autowired StoredPhotos storedPhotos;
  @Autowired AuditTrail auditTrail;
  @Autowired ApplicationEventPublisher events;
  @Autowired PlatformTransactionManager transactions;
  @Autowired Clock clock;

  private final SentPhoto sent = photo();

  @BeforeEach
  void twoNotesOfWhichOneHasAPhoto() {
    Fixtures.signOut();
    Fixtures.addMunicipalities(database);
    walks.addMadeUp(walk(WalkStatus.OPEN), List.of());
    observations.note(JOIN_CODE, NOTE, dark("Kalle på trean slår sönder lampan"), null);
    observations.note(JOIN_CODE, LIKED, liked("Fin bänk"), null);
    send(intake, sent, picture(120));
    signIn(Role.COORDINATOR);
    PhotoFixtures.acceptNotes(moderations, FLEN, WALK);
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  private void signIn(Role role) {
    Fixtures.store(database, Fixtures.signIn(FLEN, Party.MUNICIPALITY, role));
  }

  private void remove() {
    var version = get().version();
    moderations.moderate(FLEN, WALK, NOTE, version, new Moderation.Removed("Pekar ut en person"));
  }

  private Moderated get() {
    return moderations.list(FLEN, WALK).stream()
        .filter(each -> each.id().equals(NOTE))
        .findFirst()
        .orElseThrow();
  }

  /// As the schedule does, so long from now.
  private int eraseAfter(Duration time) {
    Fixtures.signOut();
    var later =
        new RemovedNotes(
            rows,
            storedObservations,
            storedModerations,
            storedPhotos,
            new WalkRetention(Duration.ofDays(30)),
            auditTrail,
            events,
            transactions,
            Clock.offset(clock, time));
    var erased = later.eraseDue();
    signIn(Role.COORDINATOR);
    return erased;
  }

  private static void assertRefused(String code, ThrowingCallable call) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(call)
        .matches(e -> e.problem().code().equals(code), "code is " + code);
  }

  @Test
  void nothing_is_erased_before_its_time_and_until_then_the_removal_can_be_undone() {
    remove();
    assertThat(eraseAfter(Duration.ofDays(29))).isZero();
    moderations.undo(FLEN, WALK, NOTE, get().version());
    assertThat(eraseAfter(Duration.ofDays(31))).as("it is not removed any more").isZero();
    assertThat(get().observation().noted().description()).contains("Kalle");
    assertThat(photos.list(FLEN, WALK)).hasSize(1);
  }

  @Test
  void after_thirty_days_words_photos_place_and_time_are_gone_and_why_is_kept() {
    var before = get().observation().noted();
    remove();
    assertThat(eraseAfter(Duration.ofDays(30).plusMinutes(1))).isEqualTo(1);
    var left = get();
    var noted = left.observation().noted();
    assertThat(noted.description()).isEmpty();
    assertThat(noted.stop()).isNull();
    assertThat(noted.accuracy_m()).isNull();
    assertThat(noted.position()).isNotEqualTo(before.position());
    assertThat(noted.observedAt()).isEqualTo(WalkFixtures.STARTS_AT);
    assertThat(left.state()).isEqualTo(new Moderation.Removed("Pekar ut en person"));
    assertThat(left.steps()).hasSize(2);
    assertThat(removed.listErased(FLEN, WALK)).containsOnlyKeys(NOTE);
    assertThat(photos.list(FLEN, WALK)).isEmpty();
    assertThat(database.fetchCount(PHOTO, PHOTO.MUNICIPALITY_CODE.eq(FLEN))).isZero();
    assertThat(database.fetchCount(PHOTO_CONTENT, PHOTO_CONTENT.MUNICIPALITY_CODE.eq(FLEN)))
        .isZero();
    var row =
        database.fetchSingle(
            OBSERVATION,
            OBSERVATION.MUNICIPALITY_CODE.eq(FLEN).and(OBSERVATION.OBSERVATION_ID.eq(NOTE)));
    assertThat(row.intoMap().values())
        .as("nowhere its exact place")
        .doesNotContain(before.position().lat(), before.position().lon());
    assertThat(row.getShownLat()).isEqualByComparingTo(row.getLat());
    assertThat(database.fetch(OBSERVATION, OBSERVATION.MUNICIPALITY_CODE.eq(FLEN)).toString())
        .doesNotContain("Kalle")
        .contains("Fin bänk");
    assertThat(
            database
                .select(AUDIT_ENTRY.ACTION)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.MUNICIPALITY_CODE.eq(FLEN))
                .and(AUDIT_ENTRY.ACTION.eq("observation.erased"))
                .fetch())
        .hasSize(1);
    assertThat(eraseAfter(Duration.ofDays(60))).as("once").isZero();
  }

  @Test
  void the_versions_that_were_published_before_hold_its_words_no_longer() {
    walks.close(FLEN, WALK);
    protocols.decide(
        FLEN,
        WALK,
        NOTE,
        1,
        ProtocolFixtures.promise(Control.OWN, SwedishTime.today(clock).plusDays(9)));
    publishing.publish(FLEN, WALK, 2);
    assertThat(snapshots()).contains("Kalle");
    remove();
    assertThat(snapshots()).as("hidden, and still there").contains("Kalle");
    eraseAfter(Duration.ofDays(31));
    assertThat(snapshots()).doesNotContain("Kalle").contains("Fin bänk");
    assertThat(publishing.findPublished(FLEN, WALK).orElseThrow().points()).hasSize(1);
  }

  private String snapshots() {
    return database
        .fetch(PROTOCOL_VERSION, PROTOCOL_VERSION.MUNICIPALITY_CODE.eq(FLEN))
        .getValues(PROTOCOL_VERSION.SNAPSHOT)
        .toString();
  }

  @Test
  void what_is_erased_cannot_be_brought_back_by_officials_or_by_the_phone() {
    remove();
    eraseAfter(Duration.ofDays(31));
    var version = get().version();
    assertRefused("moderation.erased", () -> moderations.undo(FLEN, WALK, NOTE, version));
    assertRefused(
        "moderation.erased",
        () -> moderations.moderate(FLEN, WALK, NOTE, version, new Moderation.Accepted(false)));
    Fixtures.signOut();
    assertRefused(
        "observation.erased",
        () -> observations.note(JOIN_CODE, NOTE, dark("Kalle på trean slår sönder lampan"), null));
    assertRefused("observation.erased", () -> observations.note(JOIN_CODE, NOTE, dark("Kalle"), 1));
    assertRefused("photo.withdrawn", () -> send(intake, sent, picture(120)));
    assertRefused("observation.unknown", () -> send(intake, photo(), picture(122)));
  }

  @Test
  void nobody_erases_by_hand_and_others_do_not_see_what_was_erased() {
    assertThatThrownBy(() -> removed.eraseDue()).isInstanceOf(AccessDeniedException.class);
    Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, Role.COORDINATOR);
    assertThatThrownBy(() -> removed.listErased(FLEN, WALK))
        .isInstanceOf(AccessDeniedException.class);
    Fixtures.signOut();
    assertThatThrownBy(() -> removed.listErased(FLEN, WALK))
        .isInstanceOf(AccessDeniedException.class);
    assertThat(removed.eraseDue()).isZero();
  }
}
