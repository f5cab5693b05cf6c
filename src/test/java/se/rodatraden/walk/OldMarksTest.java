package se.rodatraden.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.rodatraden.jooq.Tables.AUDIT_ENTRY;
import static se.rodatraden.jooq.Tables.MARK;
import static se.rodatraden.jooq.Tables.WALK;
import static se.rodatraden.test.Fixtures.FLEN;
import static se.rodatraden.walk.MapFixtures.dark;
import static se.rodatraden.walk.MapFixtures.id;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;
import se.rodatraden.identity.AuditTrail;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.Party;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

@DatabaseTest
@RecordApplicationEvents
class OldMarksTest {

  /// The walk that the map is for begins in a week.
  private static final Duration TO_THE_WALK = Duration.ofDays(7);

  @Autowired DSLContext database;
  @Autowired WalkPlans plans;
  @Autowired OpenMaps maps;
  @Autowired Marks marks;
  @Autowired OldMarks old;
  @Autowired OldMarkRows rows;
  @Autowired StoredMarks stored;
  @Autowired AuditTrail auditTrail;
  @Autowired ApplicationEventPublisher publisher;
  @Autowired PlatformTransactionManager transactions;
  @Autowired ApplicationEvents events;
  @Autowired Clock clock;

  private OpenMap map;

  @BeforeEach
  void fourMarksOfWhichOneIsAcceptedOneRemovedOnePrivateAndOneNotRead() {
    Fixtures.addMunicipalities(database);
    map = MapFixtures.open(plans, maps);
    Fixtures.store(database, Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.COORDINATOR));
    for (int number = 1; number <= 4; number++) {
      marks.mark(map.code(), id(number), dark("Mörkt " + number));
    }
    moderate(1, 0, new Moderation.Accepted(false));
    moderate(2, 0, new Moderation.Removed("Pekar ut en person"));
    moderate(3, 0, new Moderation.Private());
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  private void moderate(int number, int version, Moderation to) {
    marks.moderate(FLEN, map.walk(), id(number), version, to);
  }

  /// As the schedule does, so long from now.
  private int deleteAfter(Duration time) {
    Fixtures.signOut();
    var later =
        new OldMarks(
            rows,
            stored,
            new WalkRetention(Duration.ofDays(30)),
            new PrivateNoteTerm(Duration.ofDays(30)),
            auditTrail,
            publisher,
            transactions,
            Clock.offset(clock, time));
    var deleted = later.deleteDue();
    Fixtures.signIn(FLEN, Party.MUNICIPALITY, Role.COORDINATOR);
    return deleted;
  }

  private List<Integer> left() {
    return marks.list(FLEN, map.walk()).stream()
        .map(each -> (int) each.id().value().getLeastSignificantBits())
        .sorted()
        .toList();
  }

  @Test
  void what_is_removed_is_deleted_after_thirty_days_and_not_before() {
    assertThat(deleteAfter(Duration.ofDays(29))).isZero();
    assertThat(deleteAfter(Duration.ofDays(30).plusMinutes(1))).isEqualTo(1);
    assertThat(left()).containsExactly(1, 3, 4);
    assertThat(database.fetch(MARK, MARK.MUNICIPALITY_CODE.eq(FLEN)).toString())
        .doesNotContain("Mörkt 2");
    var told = events.stream(MarkErased.class).toList();
    assertThat(told).hasSize(1);
    var noted = told.getFirst().left().noted();
    assertThat(noted.description()).isEmpty();
    assertThat(noted.position()).isEqualTo(RoughSquare.of(dark("").position()).middle());
    assertThat(
            database.fetchCount(
                AUDIT_ENTRY,
                AUDIT_ENTRY.MUNICIPALITY_CODE.eq(FLEN).and(AUDIT_ENTRY.ACTION.eq("mark.deleted"))))
        .isEqualTo(1);
  }

  @Test
  void what_nobody_has_accepted_is_deleted_a_month_after_the_walk_and_what_is_accepted_stays() {
    assertThat(deleteAfter(TO_THE_WALK.plusDays(29))).as("the removed one").isEqualTo(1);
    assertThat(left()).containsExactly(1, 3, 4);
    assertThat(deleteAfter(TO_THE_WALK.plusDays(31))).isEqualTo(2);
    assertThat(left()).containsExactly(1);
    assertThat(deleteAfter(Duration.ofDays(1_000))).isZero();
  }

  @Test
  void a_removal_that_is_undone_deletes_nothing_before_the_walk() {
    marks.undo(FLEN, map.walk(), id(2), 1);
    assertThat(deleteAfter(Duration.ofDays(31))).isZero();
    assertThat(left()).containsExactly(1, 2, 3, 4);
  }

  @Test
  void what_agrees_with_an_accepted_mark_stays_with_it() {
    moderate(4, 0, new Moderation.Merged(id(1)));
    deleteAfter(TO_THE_WALK.plusDays(31));
    assertThat(left()).containsExactly(1, 4);
  }

  @Test
  void what_was_once_merged_into_a_removed_mark_is_still_deleted_in_its_time() {
    moderate(4, 0, new Moderation.Merged(id(1)));
    marks.undo(FLEN, map.walk(), id(4), 1);
    moderate(4, 2, new Moderation.Removed("Pekar ut en person"));
    moderate(1, 1, new Moderation.Removed("Samma person"));
    assertThat(deleteAfter(Duration.ofDays(31))).isEqualTo(3);
    assertThat(left()).containsExactly(3);
  }

  @Test
  void what_was_once_merged_into_a_deleted_mark_can_still_be_decided_on() {
    moderate(4, 0, new Moderation.Merged(id(1)));
    marks.undo(FLEN, map.walk(), id(4), 1);
    moderate(1, 1, new Moderation.Removed("Pekar ut en person"));
    assertThat(deleteAfter(Duration.ofDays(31))).isEqualTo(2);
    moderate(4, 2, new Moderation.Accepted(false));
    assertThat(left()).containsExactly(3, 4);
  }

  @Test
  void a_day_that_is_mistyped_deletes_nothing_while_the_map_is_open() {
    database
        .update(WALK)
        .set(WALK.STARTS_AT, clock.instant().minus(Duration.ofDays(365)))
        .set(WALK.ENDS_AT, clock.instant().minus(Duration.ofDays(364)))
        .where(WALK.MUNICIPALITY_CODE.eq(FLEN))
        .and(WALK.WALK_ID.eq(map.walk()))
        .execute();
    assertThat(deleteAfter(Duration.ZERO)).isZero();
    assertThat(left()).containsExactly(1, 2, 3, 4);
  }

  @Test
  void nobody_deletes_by_hand() {
    assertThatThrownBy(old::deleteDue).isInstanceOf(AccessDeniedException.class);
  }
}
