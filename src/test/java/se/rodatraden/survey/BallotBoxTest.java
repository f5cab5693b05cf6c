package se.rodatraden.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.rodatraden.jooq.Tables.BALLOT;
import static se.rodatraden.jooq.Tables.BALLOT_BATCH;
import static se.rodatraden.jooq.Tables.RESPONSE;
import static se.rodatraden.jooq.Tables.SEALED_BALLOT;
import static se.rodatraden.jooq.Tables.SURVEY_ROUND;
import static se.rodatraden.survey.SurveyFixtures.sealedOf;
import static se.rodatraden.survey.SurveyFixtures.submission;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.ProblemException;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

@DatabaseTest
class BallotBoxTest {

  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
  private static final LocalDate FAR_AHEAD = LocalDate.of(2100, 1, 1);

  @Autowired BallotBox box;
  @Autowired SurveyFixtures surveys;
  @Autowired Responses responses;
  @Autowired AskedRounds askedRounds;
  @Autowired Surveys service;
  @Autowired DSLContext database;
  @Autowired TransactionTemplate transaction;

  @Test
  void an_answer_lies_sealed_under_a_hash_and_its_receipt_leads_nowhere() {
    var round = surveys.addOpen();
    var submission = submission("{\"safe\": \"no\", \"say\": \"Lampan\"}");
    var receipt = box.cast(round.slug(), submission);
    var stored = database.selectFrom(BALLOT).where(isIn(round)).fetchSingle();
    assertThat(receipt.again()).isFalse();
    assertThat(receipt.number()).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
    var sealed =
        database.selectFrom(SEALED_BALLOT).where(sealedOf(round)).fetchSingle().getSealed();
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
        .doesNotContain("safe")
        .doesNotContain("Lampan");
    assertThat(sealed).hasSize(12 + Room.of(SurveyFixtures.QUESTIONNAIRE) + 16);
    assertThat(stored.intoMap().toString()).doesNotContain(submission.submissionId());
  }

  @Test
  void the_same_sent_again_gets_the_same_receipt_and_is_stored_once() {
    var round = surveys.addOpen();
    var id = UUID.randomUUID().toString();
    var first = box.cast(round.slug(), submission(id, "{\"safe\": \"no\", \"say\": \"x\"}"));
    var again =
        box.cast(round.slug(), submission(id, "{\"say\": \"x\", \"seen\": [], \"safe\": \"no\"}"));
    assertThat(again).isEqualTo(new Receipt(first.number(), true));
    assertThat(database.fetchCount(BALLOT, isIn(round))).isEqualTo(1);
  }

  @Test
  void other_answers_under_the_same_id_are_a_conflict() {
    var round = surveys.addOpen();
    var id = UUID.randomUUID().toString();
    box.cast(round.slug(), submission(id, "{\"safe\": \"no\"}"));
    assertRefused(round, submission(id, "{\"safe\": \"yes\"}"), "response.conflict");
    assertThat(database.fetchCount(BALLOT, isIn(round))).isEqualTo(1);
    surveys.openBoxes();
    assertThat(database.fetchSingle(RESPONSE, isResponseTo(round)).getAnswers()).contains("no");
  }

  @Test
  void another_surveys_answers_under_the_same_id_are_a_conflict() {
    var id = UUID.randomUUID().toString();
    box.cast(surveys.addOpen().slug(), submission(id, "{\"safe\": \"no\"}"));
    assertRefused(surveys.addOpen(), submission(id, "{\"safe\": \"no\"}"), "response.conflict");
  }

  @Test
  @Transactional(propagation = Propagation.NEVER)
  void fifty_at_once_with_the_same_id_are_stored_once() throws Exception {
    var round = transaction.execute(status -> surveys.addOpen());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var submission = submission("{\"safe\": \"no\"}");
      Callable<Receipt> cast = () -> box.cast(round.slug(), submission);
      var receipts =
          threads.invokeAll(IntStream.range(0, 50).mapToObj(i -> cast).toList()).stream()
              .map(java.util.concurrent.Future::resultNow)
              .toList();
      assertThat(receipts).filteredOn(receipt -> !receipt.again()).hasSize(1);
      assertThat(receipts).extracting(Receipt::number).containsOnly(receipts.getFirst().number());
      assertThat(database.fetchCount(BALLOT, isIn(round))).isEqualTo(1);
    } finally {
      transaction.executeWithoutResult(status -> remove(round));
    }
  }

  @Test
  @Transactional(propagation = Propagation.NEVER)
  void of_many_at_once_each_is_stored_once_beside_those_that_were_sent_again() throws Exception {
    var round = transaction.execute(status -> surveys.addOpen());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var thrice =
          IntStream.range(0, 100)
              .mapToObj(i -> submission("{\"safe\": \"no\"}"))
              .flatMap(submission -> Stream.of(submission, submission, submission))
              .<Callable<Receipt>>map(submission -> () -> box.cast(round.slug(), submission))
              .toList();
      var receipts =
          threads.invokeAll(thrice).stream().map(java.util.concurrent.Future::resultNow).toList();
      assertThat(receipts).filteredOn(receipt -> !receipt.again()).hasSize(100);
      assertThat(receipts.stream().map(Receipt::number).distinct()).hasSize(100);
      assertThat(database.fetchCount(BALLOT, isIn(round))).isEqualTo(100);
    } finally {
      transaction.executeWithoutResult(status -> remove(round));
    }
  }

  @Test
  @Transactional(propagation = Propagation.NEVER)
  void a_round_that_an_official_closes_takes_no_answers_from_that_moment() {
    var round = transaction.execute(status -> surveys.addOpen());
    try {
      assertThat(box.getOpen(round.slug()).round()).isEqualTo(round);
      Fixtures.signIn(Fixtures.KAVLINGE, Party.MUNICIPALITY, Role.COORDINATOR);
      service.close(Fixtures.KAVLINGE, round.id(), round.version());
      Fixtures.signOut();
      assertRefused(round, submission("{\"safe\": \"no\"}"), "survey.closed");
    } finally {
      Fixtures.signOut();
      transaction.executeWithoutResult(status -> remove(round));
    }
  }

  private void remove(SurveyRound round) {
    database.deleteFrom(SEALED_BALLOT).where(sealedOf(round)).execute();
    database.deleteFrom(BALLOT).where(isIn(round)).execute();
    database.deleteFrom(RESPONSE).where(isResponseTo(round)).execute();
    database
        .deleteFrom(BALLOT_BATCH)
        .where(BALLOT_BATCH.MUNICIPALITY_CODE.eq(round.municipality()))
        .and(BALLOT_BATCH.SURVEY_ROUND_ID.eq(round.id()))
        .execute();
    database
        .deleteFrom(SURVEY_ROUND)
        .where(SURVEY_ROUND.MUNICIPALITY_CODE.eq(round.municipality()))
        .and(SURVEY_ROUND.SURVEY_ROUND_ID.eq(round.id()))
        .execute();
  }

  @Test
  void answers_that_do_not_fit_are_refused_with_every_problem_and_not_stored() {
    var round = surveys.addOpen();
    assertThatThrownBy(
            () -> box.cast(round.slug(), submission("{\"seen\": [\"ufo\"], \"name\": \"x\"}")))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e ->
                assertThat(((SurveyProblem.InvalidAnswers) e.problem()).problems())
                    .extracting(AnswerProblem::question)
                    .containsExactly("safe", "seen", "name"));
    assertThat(database.fetchCount(BALLOT, isIn(round))).isZero();
  }

  @Test
  void a_place_in_another_country_is_outside() {
    assertRefused(
        surveys.addOpen(),
        submission("{\"safe\": \"no\", \"spots\": [{\"lat\": 48.8, \"lon\": 2.3}]}"),
        "answers.invalid");
  }

  @Test
  void what_was_sent_never_shows_where_it_is_logged() {
    var sent = submission("{\"safe\": \"no\"}");
    var invited = new Submission(sent.submissionId(), 1, "sv", "7K3M0XQ2", "web", sent.answers());
    assertThat(invited.toString()).doesNotContain(sent.submissionId(), "7K3M", "safe");
    var asked = new AskedRound(surveys.addOpen(), SurveyFixtures.QUESTIONNAIRE);
    assertThat(Ballot.of(sent, asked).toString()).doesNotContain("safe");
  }

  @Test
  void an_unknown_survey_and_a_draft_are_unknown() {
    var draft = surveys.add(RoundStatus.DRAFT, LONG_AGO, FAR_AHEAD);
    assertRefused(draft, submission("{\"safe\": \"no\"}"), "survey.unknown");
    assertThatThrownBy(() -> box.cast("finns-inte", submission("{}")))
        .hasMessageContaining("survey.unknown");
  }

  @Test
  void a_closed_round_and_one_past_its_last_day_take_no_answers() {
    var closed = surveys.add(RoundStatus.CLOSED, LONG_AGO, FAR_AHEAD);
    var past = surveys.add(RoundStatus.OPEN, LONG_AGO, LONG_AGO);
    assertRefused(closed, submission("{\"safe\": \"no\"}"), "survey.closed");
    assertRefused(past, submission("{\"safe\": \"no\"}"), "survey.closed");
  }

  @Test
  void a_round_that_has_not_opened_takes_no_answers() {
    var early = surveys.add(RoundStatus.OPEN, FAR_AHEAD, FAR_AHEAD);
    assertRefused(early, submission("{\"safe\": \"no\"}"), "survey.not_open_yet");
  }

  @Test
  void what_was_received_before_closing_gets_its_receipt_afterwards() {
    var round = surveys.addOpen();
    var submission = submission("{\"safe\": \"no\"}");
    var receipt = box.cast(round.slug(), submission);
    close(round);
    assertThat(box.cast(round.slug(), submission)).isEqualTo(new Receipt(receipt.number(), true));
    assertRefused(round, submission("{\"safe\": \"no\"}"), "survey.closed");
  }

  private void close(SurveyRound round) {
    database
        .update(SURVEY_ROUND)
        .set(SURVEY_ROUND.STATUS, RoundStatus.CLOSED)
        .where(SURVEY_ROUND.MUNICIPALITY_CODE.eq(round.municipality()))
        .and(SURVEY_ROUND.SURVEY_ROUND_ID.eq(round.id()))
        .execute();
    askedRounds.forget(new RoundChanged(round.municipality(), round.id(), round.slug()));
  }

  @Test
  void answers_to_a_version_of_the_questions_that_there_is_not_are_refused() {
    var sent = submission("{\"safe\": \"no\"}");
    for (int version : new int[] {7, 2, 0, -1}) {
      var to = new Submission(sent.submissionId(), version, "sv", null, "web", sent.answers());
      assertRefused(surveys.addOpen(), to, "questionnaire.unknown");
    }
  }

  @Test
  void what_nobody_types_is_left_out_before_answers_are_sealed() {
    var typed =
        submission(
            "{\"safe\": \"no\", \"seen\": [{\"option\": \"else\", \"text\": \"\\u202eaM\\u0000\"}], \"say\": \"a\\u0007b\\ud83d\"}");
    assertThat(typed.answers().toString())
        .isEqualTo(
            "{\"safe\":\"no\",\"seen\":[{\"option\":\"else\",\"text\":\"aM\"}],\"say\":\"ab\"}");
    var round = surveys.addOpen();
    assertThat(box.cast(round.slug(), typed).again()).isFalse();
    surveys.openBoxes();
    var channel = new Channel(round.municipality(), round.id(), RoundMode.OPEN);
    assertThat(responses.listTexts(channel, "say")).containsExactly("ab");
    assertThat(responses.listTexts(channel, "seen")).containsExactly("aM");
  }

  @Test
  void a_sample_survey_takes_no_answer_without_a_known_code() {
    assertRefused(open(RoundMode.SAMPLE), submission("{\"safe\": \"no\"}"), "code.unknown");
  }

  @Test
  void a_survey_to_a_sample_that_is_open_too_takes_answers_without_a_code() {
    var both = open(RoundMode.SAMPLE, RoundMode.OPEN);
    assertThat(box.getOpen(both.slug()).round().modes())
        .containsExactly(RoundMode.SAMPLE, RoundMode.OPEN);
    assertThat(box.cast(both.slug(), submission("{\"safe\": \"no\"}")).again()).isFalse();
  }

  @Test
  void a_round_without_any_way_in_takes_no_answer() {
    assertRefused(open(), submission("{\"safe\": \"no\"}"), "code.unknown");
  }

  private SurveyRound open(RoundMode... modes) {
    return surveys.add(Fixtures.KAVLINGE, RoundStatus.OPEN, Set.of(modes), LONG_AGO, FAR_AHEAD);
  }

  @Test
  void the_round_is_the_same_object_until_it_changes() {
    var round = surveys.addOpen();
    var asked = box.getOpen(round.slug());
    assertThat(box.getOpen(round.slug())).isSameAs(asked);
    close(round);
    assertThatThrownBy(() -> box.getOpen(round.slug())).hasMessageContaining("survey.closed");
  }

  private void assertRefused(SurveyRound round, Submission submission, String code) {
    assertThatThrownBy(() -> box.cast(round.slug(), submission))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().code()).isEqualTo(code));
  }

  private static org.jooq.Condition isResponseTo(SurveyRound round) {
    return RESPONSE
        .MUNICIPALITY_CODE
        .eq(round.municipality())
        .and(RESPONSE.SURVEY_ROUND_ID.eq(round.id()));
  }

  private static org.jooq.Condition isIn(SurveyRound round) {
    return BALLOT
        .MUNICIPALITY_CODE
        .eq(round.municipality())
        .and(BALLOT.SURVEY_ROUND_ID.eq(round.id()));
  }
}
