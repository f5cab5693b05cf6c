package se.rodatraden.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.rodatraden.jooq.Tables.BALLOT;
import static se.rodatraden.jooq.Tables.BALLOT_BATCH;
import static se.rodatraden.jooq.Tables.SEALED_BALLOT;
import static se.rodatraden.jooq.Tables.SURVEY_ROUND;
import static se.rodatraden.survey.SurveyFixtures.sealedOf;
import static se.rodatraden.survey.SurveyFixtures.submission;
import static se.rodatraden.test.Fixtures.KAVLINGE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.identity.Role;
import se.rodatraden.place.MapContexts;
import se.rodatraden.place.Municipalities;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.ProblemException;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

/// One process closes a round while another still has it at hand as open: no answer gets lost in
/// between, and none is told of a code.
@DatabaseTest
class ClosedElsewhereTest {

  @Autowired Rounds rounds;
  @Autowired Municipalities municipalities;
  @Autowired MapContexts maps;
  @Autowired Batches batches;
  @Autowired Ballots ballots;
  @Autowired DropsTogether together;
  @Autowired InvitationCodes codes;
  @Autowired StoredResponses responses;
  @Autowired BoxOpening opening;
  @Autowired PlatformTransactionManager transactions;
  @Autowired TransactionTemplate transaction;
  @Autowired Clock clock;
  @Autowired Surveys surveys;
  @Autowired SurveyFixtures fixtures;
  @Autowired SampleFixtures samples;
  @Autowired DSLContext database;

  private BallotBox elsewhere;

  @BeforeEach
  void startAnotherProcess() {
    elsewhere =
        new BallotBox(
            new AskedRounds(rounds, municipalities, maps, clock),
            new TakingBatches(batches),
            ballots,
            together,
            codes,
            transactions,
            clock);
  }

  private void signIn() {
    Fixtures.addMunicipalities(database);
    Fixtures.store(database, Fixtures.signIn(KAVLINGE, Party.MUNICIPALITY, Role.COORDINATOR));
  }

  @AfterEach
  void signOut() {
    Fixtures.signOut();
  }

  @Test
  void it_refuses_though_it_has_the_round_and_a_batch_at_hand() {
    signIn();
    var round = fixtures.addOpen();
    var received = submission("{\"safe\": \"no\"}");
    var receipt = elsewhere.cast(round.slug(), received);
    surveys.close(KAVLINGE, round.id(), round.version());
    assertThat(elsewhere.getOpen(round.slug()).round()).isEqualTo(round);
    assertClosed(() -> elsewhere.cast(round.slug(), submission("{\"safe\": \"no\"}")));
    assertThat(elsewhere.cast(round.slug(), received))
        .isEqualTo(new Receipt(receipt.number(), true));
    assertClosed(() -> elsewhere.getOpen(round.slug()));
  }

  @Test
  void it_begins_no_batch_in_a_box_that_has_been_emptied_for_good() {
    signIn();
    var round = fixtures.addOpen();
    elsewhere.getOpen(round.slug());
    surveys.close(KAVLINGE, round.id(), round.version());
    Fixtures.signOut();
    opening.openDue();
    assertClosed(() -> elsewhere.cast(round.slug(), submission("{\"safe\": \"no\"}")));
    assertThat(
            database.fetchCount(
                BALLOT_BATCH,
                BALLOT_BATCH.MUNICIPALITY_CODE.eq(KAVLINGE),
                BALLOT_BATCH.SURVEY_ROUND_ID.eq(round.id())))
        .isZero();
    assertThat(responses.countWithheld(KAVLINGE)).isEmpty();
  }

  @Test
  void with_a_code_used_or_not_or_wrong_it_says_that_the_round_is_closed_and_nothing_of_the_code() {
    signIn();
    var made = samples.made(3);
    var slug = made.round().slug();
    elsewhere.cast(slug, invited(made.codes().getFirst().linkCode()));
    surveys.close(KAVLINGE, made.round().id(), made.round().version());
    elsewhere.getOpen(slug);
    for (var code :
        new String[] {
          made.codes().getFirst().linkCode(), made.codes().getLast().typedCode(), "CDFH2345.x"
        }) {
      // each as if the one before had not told it
      startAnotherAsItWas(made.round());
      assertClosed(() -> elsewhere.cast(slug, invited(code)));
    }
  }

  /// Another process that looked at the round before it was closed.
  private void startAnotherAsItWas(SurveyRound open) {
    startAnotherProcess();
    setStatus(open, RoundStatus.OPEN);
    elsewhere.getOpen(open.slug());
    setStatus(open, RoundStatus.CLOSED);
  }

  private void setStatus(SurveyRound round, RoundStatus status) {
    database
        .update(SURVEY_ROUND)
        .set(SURVEY_ROUND.STATUS, status)
        .where(SURVEY_ROUND.MUNICIPALITY_CODE.eq(round.municipality()))
        .and(SURVEY_ROUND.SURVEY_ROUND_ID.eq(round.id()))
        .execute();
  }

  private static Submission invited(String code) {
    var sent = submission("{\"safe\": \"no\"}");
    return new Submission(sent.submissionId(), 1, "sv", code, "web", sent.answers());
  }

  /// In transactions of their own, side by side with the one that closes.
  @Test
  @Timeout(60)
  @Transactional(propagation = Propagation.NEVER)
  void whoever_is_told_that_an_answer_was_received_has_it_in_the_box_before_the_round_is_closed()
      throws Exception {
    transaction.executeWithoutResult(status -> signIn());
    var round = fixtures.addOpen();
    try (var threads = Executors.newFixedThreadPool(4)) {
      var received = new AtomicInteger();
      var senders = new ArrayList<Future<ProblemException>>();
      for (int i = 0; i < 4; i++) {
        senders.add(threads.submit(sendUntilRefused(round, received)));
      }
      while (received.get() < 40) {
        Thread.sleep(5);
      }
      surveys.close(KAVLINGE, round.id(), round.version());
      int inTheBox = countBallots(round);
      for (var sender : senders) {
        assertThat(sender.get().problem().code()).isEqualTo("survey.closed");
      }
      assertThat(countBallots(round)).isEqualTo(inTheBox).isEqualTo(received.get());
    } finally {
      transaction.executeWithoutResult(status -> remove(round));
    }
  }

  private Callable<ProblemException> sendUntilRefused(SurveyRound round, AtomicInteger received) {
    return () -> {
      while (true) {
        try {
          elsewhere.cast(round.slug(), submission("{\"safe\": \"no\"}"));
          received.incrementAndGet();
        } catch (ProblemException e) {
          return e;
        }
      }
    };
  }

  private int countBallots(SurveyRound round) {
    return database.fetchCount(
        BALLOT, BALLOT.MUNICIPALITY_CODE.eq(KAVLINGE), BALLOT.SURVEY_ROUND_ID.eq(round.id()));
  }

  private void remove(SurveyRound round) {
    database.deleteFrom(SEALED_BALLOT).where(sealedOf(round)).execute();
    database
        .deleteFrom(BALLOT)
        .where(BALLOT.MUNICIPALITY_CODE.eq(KAVLINGE))
        .and(BALLOT.SURVEY_ROUND_ID.eq(round.id()))
        .execute();
    database
        .deleteFrom(BALLOT_BATCH)
        .where(BALLOT_BATCH.MUNICIPALITY_CODE.eq(KAVLINGE))
        .and(BALLOT_BATCH.SURVEY_ROUND_ID.eq(round.id()))
        .execute();
    database
        .deleteFrom(SURVEY_ROUND)
        .where(SURVEY_ROUND.MUNICIPALITY_CODE.eq(KAVLINGE))
        .and(SURVEY_ROUND.SURVEY_ROUND_ID.eq(round.id()))
        .execute();
  }

  /// Its version cannot be raised: what keeps one round from being closed concerns no other.
  @Test
  void a_round_that_cannot_be_closed_by_itself_keeps_no_other_open() {
    Fixtures.addMunicipalities(database);
    var yesterday = LocalDate.now(clock).minusDays(2);
    var broken = fixtures.add(RoundStatus.OPEN, yesterday, yesterday);
    var ended = fixtures.add(RoundStatus.OPEN, yesterday.minusDays(1), yesterday.minusDays(1));
    database
        .update(SURVEY_ROUND)
        .set(SURVEY_ROUND.VERSION, Integer.MAX_VALUE)
        .where(SURVEY_ROUND.MUNICIPALITY_CODE.eq(KAVLINGE))
        .and(SURVEY_ROUND.SURVEY_ROUND_ID.eq(broken.id()))
        .execute();
    surveys.closeEnded();
    assertThat(rounds.find(KAVLINGE, broken.id()).orElseThrow().round().status())
        .isEqualTo(RoundStatus.OPEN);
    assertThat(rounds.find(KAVLINGE, ended.id()).orElseThrow().round().status())
        .isEqualTo(RoundStatus.CLOSED);
  }

  private static void assertClosed(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().code()).isEqualTo("survey.closed"));
  }
}
