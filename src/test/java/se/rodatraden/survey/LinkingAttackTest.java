package se.rodatraden.survey;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import se.rodatraden.shared.database.EmbeddedMariaDb;
import se.rodatraden.survey.AttackedSurvey.Plan;
import se.rodatraden.survey.AttackedSurvey.Run;

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

  /// Four fifths of 24 groups, of 5 to 150 people.
  private static final int[] INVITED = {
    4, 4, 4, 4, 8, 8, 12, 12, 16, 16, 20, 20, 24, 24, 28, 32, 36, 40, 48, 56, 72, 88, 104, 120
  };

  /// The last fifth of each.
  private static final int[] MORE = {
    1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 8, 9, 10, 12, 14, 18, 22, 26, 30
  };

  private static final int[] NONE = {};
  private static final Plan FEW = new Plan(new int[] {15, 15, 15, 15}, NONE, 7);

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

  @Autowired BoxOpening opening;
  @Autowired AttackedSurvey survey;

  @AfterAll
  void stopServer() {
    LoggedDatabase.SERVER.close();
  }

  @Test
  void without_the_ballot_key_hardly_anybody_is_linked_to_their_answers(CapturedOutput log)
      throws IOException {
    var run = survey.answer(new Plan(INVITED, MORE, 2), () -> opening.openDue());
    assertThat(run.truth()).hasSize(RESPONDENTS);
    assertThat(run.longTexts()).hasSize(RESPONDENTS / 2);
    var attacker = attacker(run);
    var shares = new LinkedHashMap<String, Double>();
    attacker.guesses().forEach((how, guesses) -> shares.put(how, share(guesses, run.truth())));
    readings(run)
        .forEach((how, groups) -> {
          shares.put("group: " + how, share(attacker.guessesByGroup(groups), run.truth()));
          shares.put(
              "group and hour: " + how, share(attacker.guessesByGroupAndHour(groups), run.truth()));
        });
    shares.put("texts, by size", share(attacker.guessesAtTexts(), run.texts()));
    shares.put("long texts, by size", share(attacker.guessesAtTexts(), run.longTexts()));
    System.out.println("Linked without the ballot key: " + shares);
    assertThat(shares)
        .hasSize(39)
        .allSatisfy((how, share) -> assertThat(share).as(how).isLessThanOrEqualTo(MOST));
    assertThat(attacker.sizes()).as("of sealed ballots, with a page in them or a line").hasSize(1);
    expectToBeLinkedByTheGroupsInClear(run, attacker);
    assertThat(run.secrets())
        .hasSize(3 * RESPONDENTS)
        .allSatisfy(secret -> assertThat(log.getAll()).doesNotContain(secret));
  }

  /// What docs/security.md says of the printer's file: else guessing by group could not succeed.
  private static void expectToBeLinkedByTheGroupsInClear(Run run, LinkingAttacker attacker) {
    var byGroup = share(attacker.guessesByGroup(run.groups()), run.truth());
    var byGroupAndHour = share(attacker.guessesByGroupAndHour(run.groups()), run.truth());
    System.out.printf(
        "Linked by the groups in clear: %s, with the hour %s%n", byGroup, byGroupAndHour);
    assertThat(byGroup).isGreaterThan(0.2);
    assertThat(byGroupAndHour).isGreaterThan(0.1);
  }

  /// The same attack where each answer is opened by itself: else the test above could not fail.
  @Test
  void were_each_answer_opened_by_itself_everybody_would_be_linked() throws IOException {
    var run = survey.answer(FEW, () -> opening.openDue(1, 1));
    var attacker = attacker(run);
    assertThat(share(attacker.guesses().get("binary log: order of arrival"), run.truth()))
        .isEqualTo(1);
    assertThat(share(attacker.guessesAtTexts(), run.texts())).isEqualTo(1);
  }

  /// Else guessing by size could not succeed.
  @Test
  void were_ballots_as_large_as_what_is_in_them_the_few_who_write_long_would_be_linked()
      throws IOException {
    var run = survey.answer(new Plan(new int[] {100, 100}, NONE, 40), () -> opening.openDue());
    var attacker = attacker(run);
    var sizes = new HashMap<String, Integer>();
    run.answers()
        .forEach((code, answers) ->
            sizes.put(
                code, Seal.seal(Seal.newKey(), new byte[0], answers, Seal.SMALLEST_BYTES).length));
    assertThat(run.longTexts()).hasSize(5);
    assertThat(share(attacker.guessesAtTexts(sizes), run.longTexts())).isGreaterThan(0.5);
    assertThat(attacker.sizes()).hasSize(1);
  }

  /// What docs/security.md says of both together.
  @Test
  void with_the_ballot_key_and_the_binary_log_everybody_is_linked() throws IOException {
    var run = survey.answer(FEW, () -> opening.openDue());
    var opened = attacker(run).unsealAll(BallotKeys.of(List.of(BALLOT_KEY)));
    assertThat(opened).hasSize(60).isEqualTo(run.answers());
  }

  private static LinkingAttacker attacker(Run run) throws IOException {
    return new LinkingAttacker(LoggedDatabase.binaryLog(), run.dumps(), run.round());
  }

  private static Map<String, Map<String, Integer>> readings(Run run) throws IOException {
    return new GroupReadings(LoggedDatabase.binaryLog(), run.round()).all();
  }

  private static double share(@Nullable Map<UUID, String> guesses, Map<UUID, String> truth) {
    return requireNonNull(guesses).entrySet().stream()
            .filter(guess -> guess.getValue().equals(truth.get(guess.getKey())))
            .count()
        / (double) truth.size();
  }
}
