package se.rodatraden.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.rodatraden.jooq.Tables.BALLOT_BATCH;
import static se.rodatraden.jooq.Tables.SEALED_BALLOT;
import static se.rodatraden.jooq.Tables.SURVEY_ROUND;
import static se.rodatraden.survey.SurveyFixtures.channel;
import static se.rodatraden.survey.SurveyFixtures.isIn;
import static se.rodatraden.survey.SurveyFixtures.sealedOf;
import static se.rodatraden.survey.SurveyFixtures.submission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.Party;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;
import tools.jackson.databind.JsonNode;

@DatabaseTest
@RecordApplicationEvents
class BoxOpeningTest {

  @Autowired BoxOpening opening;
  @Autowired BallotBox box;
  @Autowired TakingBatches taking;
  @Autowired Batches batches;
  @Autowired Responses responses;
  @Autowired SurveyFixtures surveys;
  @Autowired DSLContext database;
  @Autowired ApplicationEvents events;

  @Test
  void as_many_responses_come_out_as_ballots_went_in() {
    var round = surveys.addOpen();
    for (int i = 0; i < 60; i++) {
      box.cast(round.slug(), submission("{\"safe\": \"%s\"}".formatted(i < 20 ? "no" : "yes")));
    }
    assertThat(opening.openDue()).isEqualTo(60);
    assertThat(codedAnswers(round)).hasSize(60);
    assertThat(codedAnswers(round)).filteredOn(it -> it.toString().contains("no")).hasSize(20);
    assertThat(events.stream(BallotsOpened.class))
        .containsExactly(new BallotsOpened(round.municipality(), round.id()));
  }

  @Test
  void ballots_wait_until_fifty_lie_in_the_box() {
    var round = surveys.addOpen();
    castSome(round, 49);
    assertThat(opening.openDue()).isZero();
    assertThat(codedAnswers(round)).isEmpty();
    castSome(round, 1);
    assertThat(opening.openDue()).isEqualTo(50);
    assertThat(opening.openDue()).isZero();
    assertThat(codedAnswers(round)).hasSize(50);
  }

  @Test
  void at_close_what_waits_comes_out_where_it_is_enough() {
    var round = surveys.addOpen();
    castSome(round, 10);
    close(round);
    assertThat(opening.openDue()).isEqualTo(10);
    assertThat(codedAnswers(round)).hasSize(10);
    assertThat(responses.countWithheld(round.municipality())).isEmpty();
  }

  @Test
  void at_close_too_few_are_counted_and_no_more() {
    var round = surveys.addOpen();
    castSome(round, 9);
    close(round);
    assertThat(opening.openDue()).isZero();
    assertThat(codedAnswers(round)).isEmpty();
    assertThat(responses.countWithheld(round.municipality()))
        .containsExactly(Map.entry(channel(round, RoundMode.OPEN), 9));
    assertThat(database.fetchCount(SEALED_BALLOT, sealedOf(round))).isZero();
    assertThat(database.fetchCount(BALLOT_BATCH, isIn(BALLOT_BATCH, round))).isZero();
  }

  @Test
  void channels_have_boxes_of_their_own() {
    var round =
        surveys.add(
            Fixtures.KAVLINGE,
            RoundStatus.OPEN,
            Set.of(RoundMode.OPEN, RoundMode.MEETING),
            LocalDate.of(2020, 1, 1),
            LocalDate.of(2100, 1, 1));
    castSome(round, 50);
    var meeting = submission("{\"safe\": \"yes\"}");
    box.cast(
        round.slug(),
        new Submission(meeting.submissionId(), 1, "sv", null, "meeting", meeting.answers()));
    assertThat(opening.openDue()).isEqualTo(50);
    assertThat(responses.countByChannel(round.municipality()))
        .isEqualTo(Map.of(channel(round, RoundMode.OPEN), 50));
    close(round);
    opening.openDue();
    assertThat(responses.countWithheld(round.municipality()))
        .isEqualTo(Map.of(channel(round, RoundMode.MEETING), 1));
  }

  @Test
  void the_key_goes_with_what_it_sealed() {
    var round = surveys.addOpen();
    castSome(round, 50);
    assertThat(database.fetchCount(BALLOT_BATCH, isIn(BALLOT_BATCH, round))).isEqualTo(1);
    opening.openDue();
    assertThat(database.fetchCount(BALLOT_BATCH, isIn(BALLOT_BATCH, round))).isZero();
    assertThat(database.fetchCount(SEALED_BALLOT, sealedOf(round))).isZero();
  }

  @Test
  void an_answer_that_meets_a_batch_just_opened_goes_into_the_next() {
    var round = surveys.addOpen();
    castSome(round, 1);
    var batch = taking.get(round, RoundMode.OPEN).orElseThrow();
    database.deleteFrom(SEALED_BALLOT).where(sealedOf(round)).execute();
    database
        .deleteFrom(BALLOT_BATCH)
        .where(isIn(BALLOT_BATCH, round))
        .and(BALLOT_BATCH.BALLOT_BATCH_ID.eq(batch.id()))
        .execute();
    castSome(round, 1);
    assertThat(database.fetchSingle(BALLOT_BATCH, isIn(BALLOT_BATCH, round)).getBallotBatchId())
        .isNotEqualTo(batch.id());
  }

  @Test
  void a_full_batch_is_followed_by_another_and_each_comes_out_by_itself() {
    var round = surveys.addOpen();
    castSome(round, TakingBatches.ROOM + 50);
    assertThat(database.fetchCount(BALLOT_BATCH, isIn(BALLOT_BATCH, round))).isEqualTo(2);
    assertThat(opening.openDue()).isEqualTo(TakingBatches.ROOM);
    assertThat(opening.openDue()).isEqualTo(50);
    assertThat(codedAnswers(round)).hasSize(TakingBatches.ROOM + 50);
  }

  @Test
  void a_ballot_changed_in_the_database_is_counted_and_does_not_hold_up_the_others() {
    var round = surveys.addOpen();
    castSome(round, 50);
    database
        .update(SEALED_BALLOT)
        .set(SEALED_BALLOT.SEALED, new byte[100])
        .where(sealedOf(round))
        .limit(1)
        .execute();
    assertThat(opening.openDue()).isEqualTo(49);
    assertThat(responses.countWithheld(round.municipality()))
        .isEqualTo(Map.of(channel(round, RoundMode.OPEN), 1));
  }

  /// As somebody would who can write in the database and wants one answer alone.
  @Test
  void among_too_many_that_were_put_there_nobody_comes_out() {
    var round = surveys.addOpen();
    castSome(round, 50);
    database
        .update(SEALED_BALLOT)
        .set(SEALED_BALLOT.SEALED, new byte[100])
        .where(sealedOf(round))
        .limit(49)
        .execute();
    assertThat(opening.openDue()).isZero();
    assertThat(codedAnswers(round)).isEmpty();
    assertThat(batches.hasAny(round.municipality(), round.id())).isTrue();
    close(round);
    assertThat(opening.openDue()).isZero();
    assertThat(codedAnswers(round)).isEmpty();
    assertThat(responses.countWithheld(round.municipality()))
        .isEqualTo(Map.of(channel(round, RoundMode.OPEN), 50));
  }

  /// Somebody may have been let in on the last day and still be under way.
  @Test
  void a_round_whose_last_day_has_passed_keeps_its_box_until_it_is_closed() {
    var round = surveys.addOpen();
    castSome(round, 9);
    database
        .update(SURVEY_ROUND)
        .set(SURVEY_ROUND.CLOSES_ON, LocalDate.of(2020, 1, 2))
        .where(isIn(SURVEY_ROUND, round))
        .execute();
    opening.openDue();
    assertThat(responses.countWithheld(round.municipality())).isEmpty();
    assertThat(batches.hasAny(round.municipality(), round.id())).isTrue();
  }

  @Test
  void what_was_sealed_under_a_key_that_is_not_set_here_stays_as_it_is() {
    var round = surveys.addOpen();
    castSome(round, 50);
    database
        .update(BALLOT_BATCH)
        .set(BALLOT_BATCH.KEY_ID, "00000000")
        .where(isIn(BALLOT_BATCH, round))
        .execute();
    assertThat(opening.openDue()).isZero();
    assertThat(database.fetchCount(SEALED_BALLOT, sealedOf(round))).isEqualTo(50);
  }

  @Test
  void a_batch_whose_key_was_changed_is_told_of_and_does_not_hold_up_the_others() {
    var watch = new BoxWatch(batches, taking);
    var round = surveys.addOpen();
    castSome(round, 20);
    database
        .update(BALLOT_BATCH)
        .set(BALLOT_BATCH.WRAPPED_KEY, new byte[40])
        .where(isIn(BALLOT_BATCH, round))
        .execute();
    assertThat(watch.look()).isEqualTo(1);
    assertThat(watch.look()).isZero();
    castSome(round, 50);
    assertThat(opening.openDue()).isEqualTo(50);
    assertThat(codedAnswers(round)).hasSize(50);
    close(round);
    opening.openDue();
    assertThat(batches.listStuckRounds(round.municipality())).containsExactly(round.id());
    assertThat(batches.hasAny(round.municipality(), round.id())).isFalse();
  }

  private void castSome(SurveyRound round, int ballots) {
    for (int i = 0; i < ballots; i++) {
      box.cast(round.slug(), submission("{\"safe\": \"no\"}"));
    }
  }

  private void close(SurveyRound round) {
    database
        .update(SURVEY_ROUND)
        .set(SURVEY_ROUND.STATUS, RoundStatus.CLOSED)
        .where(isIn(SURVEY_ROUND, round))
        .execute();
  }

  @Test
  void nobody_opens_the_box_by_hand() {
    Fixtures.signIn(Fixtures.KAVLINGE, Party.MUNICIPALITY, Role.ADMINISTRATOR);
    try {
      assertThatThrownBy(() -> opening.openDue()).isInstanceOf(AccessDeniedException.class);
    } finally {
      Fixtures.signOut();
    }
  }

  private List<JsonNode> codedAnswers(SurveyRound round) {
    var all = new ArrayList<JsonNode>();
    responses.forEach(channel(round, RoundMode.OPEN), all::add);
    return all;
  }
}
