package se.rodatraden.survey;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.jooq.Tables.INVITATION;
import static se.rodatraden.jooq.Tables.RESPONSE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.Party;
import se.rodatraden.shared.database.EmbeddedMariaDb;
import se.rodatraden.test.Fixtures;

/// Somebody who knows who was sent which code, and has a copy of the database for every hour, all
/// of its binary log and the application's own log, tries to tell who answered what. On a server of
/// its own, since the log must be on.
@SpringBootTest(
    properties = {
      "rodatraden.seeds=false",
      "rodatraden.survey.opening-delay=1d",
      "rodatraden.survey.closing-delay=1d",
      "rodatraden.db.pool-size=4",
      "management.server.port=-1"
    })
@ContextConfiguration(initializers = LinkingAttackTest.LoggedDatabase.class)
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DirtiesContext
@Tag("database")
class LinkingAttackTest {

  private static final int RESPONDENTS = 1_000;
  private static final int AN_HOUR = 42;
  private static final double MOST = 0.04;
  private static final String BALLOT_KEY = Base64.getEncoder().encodeToString(new byte[32]);

  static final class LoggedDatabase
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path FOLDER = folder();
    private static final EmbeddedMariaDb SERVER =
        EmbeddedMariaDb.start(FOLDER, 64, "--log-bin=binary-log", "--binlog-format=ROW");

    private static Path folder() {
      try {
        return Files.createTempDirectory("linking-attack");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      TestPropertyValues.of(
              "rodatraden.db.url=" + SERVER.jdbcUrl(),
              "rodatraden.db.user=" + SERVER.user(),
              "rodatraden.db.password=" + SERVER.password(),
              "rodatraden.survey.ballot-keys=" + BALLOT_KEY)
          .applyTo(context);
    }

    static BinaryLog binaryLog() throws IOException {
      return BinaryLog.read(FOLDER.resolve("files"), name -> name.matches("binary-log\\.\\d+"));
    }
  }

  @Autowired BallotBox box;
  @Autowired BoxOpening opening;
  @Autowired SampleFixtures samples;
  @Autowired DSLContext database;
  @Autowired TransactionTemplate transaction;

  @AfterAll
  void stopServer() {
    LoggedDatabase.SERVER.close();
  }

  @Test
  void without_the_wrapping_key_hardly_anybody_is_linked_to_their_answers(CapturedOutput log)
      throws IOException {
    var run = answer(RESPONDENTS, () -> opening.openDue());
    assertThat(run.truth()).hasSize(RESPONDENTS);
    var attacker = attacker(run);
    var shares = new LinkedHashMap<String, Double>();
    attacker.guesses().forEach((how, guesses) -> shares.put(how, share(guesses, run.truth())));
    shares.put("texts, by their length", share(attacker.guessesAtTexts(), run.texts()));
    System.out.println("Linked without the wrapping key: " + shares);
    assertThat(shares)
        .hasSize(10)
        .allSatisfy((how, share) -> assertThat(share).as(how).isLessThanOrEqualTo(MOST));
    assertThat(run.secrets())
        .hasSize(3 * RESPONDENTS)
        .allSatisfy(secret -> assertThat(log.getAll()).doesNotContain(secret));
  }

  /// The same attack where each answer is opened by itself: else the test above could not fail.
  @Test
  void were_each_answer_opened_by_itself_everybody_would_be_linked() throws IOException {
    var run = answer(60, () -> opening.openDue(1, 1));
    var attacker = attacker(run);
    assertThat(share(attacker.guesses().get("binary log: order of arrival"), run.truth()))
        .isEqualTo(1);
    assertThat(share(attacker.guessesAtTexts(), run.texts())).isEqualTo(1);
  }

  /// What docs/security.md says of both together.
  @Test
  void with_the_wrapping_key_and_the_binary_log_everybody_is_linked() throws IOException {
    var run = answer(60, () -> opening.openDue());
    var opened = attacker(run).unsealAll(BallotKeys.of(List.of(BALLOT_KEY)));
    assertThat(opened).hasSize(60).isEqualTo(run.answers());
  }

  private static LinkingAttacker attacker(Run run) throws IOException {
    return new LinkingAttacker(LoggedDatabase.binaryLog(), run.dumps(), run.round());
  }

  private static double share(@Nullable Map<UUID, String> guesses, Map<UUID, String> truth) {
    return requireNonNull(guesses).entrySet().stream()
            .filter(guess -> guess.getValue().equals(truth.get(guess.getKey())))
            .count()
        / (double) truth.size();
  }

  /// @param dumps codes used and responses there, hour by hour
  /// @param truth whose each response is, and `texts` whose each text is
  /// @param answers as they were sealed, by invitation
  /// @param secrets that no log may tell
  private record Run(
      SurveyRound round,
      List<LinkingAttacker.Dump> dumps,
      Map<UUID, String> truth,
      Map<UUID, String> texts,
      Map<String, String> answers,
      Set<String> secrets) {}

  /// Everyone invited answers, in an order that chance decides.
  private Run answer(int respondents, Runnable afterEach) throws IOException {
    var made = invite(respondents);
    var order = new ArrayList<>(made.codes());
    var people = new AttackedPeople(respondents);
    Collections.shuffle(order, new Random(respondents));
    var dumps = new ArrayList<LinkingAttacker.Dump>();
    var answers = new HashMap<String, String>();
    var secrets = new HashSet<String>();
    for (int i = 0; i < order.size(); i++) {
      var code = order.get(i);
      var submission = people.answer(i, code);
      assertThat(box.cast(made.round().slug(), submission).again()).isFalse();
      answers.put(code.id().value(), Ballot.of(submission, made.round()).answers());
      secrets.addAll(List.of(submission.submissionId(), code.typedCode(), code.linkCode()));
      afterEach.run();
      if (i % AN_HOUR == 0) {
        dumps.add(dump(made.round()));
      }
    }
    dumps.add(dump(made.round()));
    return new Run(
        made.round(),
        dumps,
        people.truth(database, made.round()),
        people.texts(database, made.round()),
        answers,
        secrets);
  }

  private MadeCodes invite(int respondents) {
    try {
      transaction.executeWithoutResult(status -> {
        Fixtures.addMunicipalities(database);
        Fixtures.store(
            database, Fixtures.signIn(Fixtures.KAVLINGE, Party.MUNICIPALITY, Role.COORDINATOR));
      });
      return samples.made(respondents / 4, respondents / 4, respondents / 4, respondents / 4);
    } finally {
      Fixtures.signOut();
    }
  }

  private LinkingAttacker.Dump dump(SurveyRound round) {
    return transaction.execute(status ->
        new LinkingAttacker.Dump(
            database
                .select(INVITATION.INVITATION_ID)
                .from(INVITATION)
                .where(INVITATION.MUNICIPALITY_CODE.eq(round.municipality()))
                .and(INVITATION.SURVEY_ROUND_ID.eq(round.id()))
                .and(INVITATION.SPENT.eq(true))
                .fetchSet(row -> row.value1().value()),
            database
                .select(RESPONSE.RESPONSE_ID)
                .from(RESPONSE)
                .where(RESPONSE.MUNICIPALITY_CODE.eq(round.municipality()))
                .and(RESPONSE.SURVEY_ROUND_ID.eq(round.id()))
                .fetchSet(RESPONSE.RESPONSE_ID)));
  }
}
