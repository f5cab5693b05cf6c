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

  private static final Plan IN_PROPORTION = new Plan(List.of(INVITED, MORE), 1, 20, 0, 2, 1);

  /// Ten groups of about a hundred, in as many makings as can be, each as uneven as is allowed, and
  /// five heaps of letters.
  private static final Plan UNEVEN =
      new Plan(
          UnevenOfficial.makings(new int[] {20, 20, 20, 20, 20, 20, 20, 20, 20, 20}, 1_020),
          5,
          40,
          20,
          2,
          1);

  private static final Plan FEW = Plan.of(7, 15, 15, 15, 15);

  /// One run links 20 of 1,000 by chance, give or take 4.5; 40 would be passed in one of 70,000
  /// ways of guessing, and there are many. The mean of three passes it in fewer than one of 10^11.
  private static final int RUNS = 3;

  private static final double MOST = 0.04;
  private static final String CLEAR = "groups in clear";
  private static final String CLEAR_AND_HOUR = "groups in clear, with the hour";
  private static final String FOUR_LEARNT = "the same, where nothing says which groups";
  private static final String FOUR_MAKINGS = "a making for each quarter of the groups";
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
    expectHardlyAnybodyToBeLinked(IN_PROPORTION, log);
  }

  @Test
  void nor_where_codes_are_made_many_times_and_as_unevenly_as_is_allowed(CapturedOutput log)
      throws IOException {
    assertThat(UNEVEN.makings()).hasSizeGreaterThan(15);
    expectHardlyAnybodyToBeLinked(UNEVEN, log);
  }

  private void expectHardlyAnybodyToBeLinked(Plan plan, CapturedOutput log) throws IOException {
    var shares = new LinkedHashMap<String, Double>();
    var controls = new LinkedHashMap<String, Double>();
    for (int seed = 1; seed <= RUNS; seed++) {
      var run = survey.answer(plan.with(seed), () -> opening.openDue());
      assertThat(run.truth()).hasSize(RESPONDENTS);
      assertThat(run.longTexts()).hasSize(RESPONDENTS / 2);
      var attacker = attacker(run);
      linked(run, attacker).forEach((how, it) -> shares.merge(how, it / RUNS, Double::sum));
      linkedByMore(run, attacker).forEach((how, it) -> controls.merge(how, it / RUNS, Double::sum));
      assertThat(attacker.sizes())
          .as("of sealed ballots, with a page in them or a line")
          .hasSize(1);
      var said = log.getAll();
      assertThat(run.secrets())
          .hasSize(3 * RESPONDENTS)
          .allSatisfy(secret -> assertThat(said).doesNotContain(secret));
    }
    System.out.println("Linked without the ballot key: " + shares);
    System.out.println("Linked by who knows more: " + controls);
    assertThat(shares)
        .hasSize(43)
        .allSatisfy((how, share) -> assertThat(share).as(how).isLessThanOrEqualTo(MOST));
    assertThat(controls.get(CLEAR)).isGreaterThan(0.15);
    assertThat(controls.get(CLEAR_AND_HOUR)).isGreaterThan(0.1);
    assertThat(controls.get(FOUR_MAKINGS)).isGreaterThan(0.06);
    assertThat(controls.get(FOUR_LEARNT)).isGreaterThan(0.05);
  }

  /// By each way of guessing: the share that is linked right.
  private static Map<String, Double> linked(Run run, LinkingAttacker attacker) throws IOException {
    var log = LoggedDatabase.binaryLog();
    var guesses = new LinkedHashMap<>(attacker.guesses());
    var byGroup = attacker.byGroup();
    new GroupReadings(log, run.round())
        .all()
        .forEach((how, groups) -> {
          guesses.put("group: " + how, byGroup.byGroup(groups));
          guesses.put("group and hour: " + how, byGroup.byGroupAndHour(groups));
        });
    var read = new CodeClasses.Read(log, run.round());
    var learnt = byGroup.learnt(read.byMakingAndChange());
    guesses.put("making", byGroup.byClass(read.byMaking()));
    guesses.put("making, each code once", byGroup.byClassOnce(read.byMaking()));
    guesses.put("making and change, learnt", byGroup.byClass(learnt));
    guesses.put("making and change, learnt, each code once", byGroup.byClassOnce(learnt));
    var shares = new LinkedHashMap<String, Double>();
    guesses.forEach((how, guess) -> shares.put(how, share(guess, run.truth())));
    shares.put("texts, by size", share(attacker.guessesAtTexts(), run.texts()));
    shares.put("long texts, by size", share(attacker.guessesAtTexts(), run.longTexts()));
    return shares;
  }

  /// What docs/security.md says of the printer's file, and of makings that were refused: else
  /// guessing by group or making could not succeed.
  private static Map<String, Double> linkedByMore(Run run, LinkingAttacker attacker)
      throws IOException {
    var byGroup = attacker.byGroup();
    var read = new CodeClasses.Read(LoggedDatabase.binaryLog(), run.round());
    var quarters = new HashMap<String, Integer>();
    run.groups().forEach((code, group) -> quarters.put(code, group % 4));
    var ofQuarters = CodeClasses.known(quarters, run.groups());
    var ofHeaps = CodeClasses.known(read.heaps(), run.groups());
    var more = new LinkedHashMap<String, Map<UUID, String>>();
    more.put(CLEAR, byGroup.byGroup(run.groups()));
    more.put(CLEAR_AND_HOUR, byGroup.byGroupAndHour(run.groups()));
    more.put(FOUR_MAKINGS, byGroup.byClass(ofQuarters));
    more.put(FOUR_LEARNT, byGroup.byClass(byGroup.learnt(ofQuarters.blurred())));
    more.put("heaps of letters known from elsewhere", byGroup.byClass(ofHeaps));
    var shares = new LinkedHashMap<String, Double>();
    more.forEach((how, guess) -> shares.put(how, share(guess, run.truth())));
    return shares;
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
    var run = survey.answer(Plan.of(40, 100, 100), () -> opening.openDue());
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

  private static double share(@Nullable Map<UUID, String> guesses, Map<UUID, String> truth) {
    return requireNonNull(guesses).entrySet().stream()
            .filter(guess -> guess.getValue().equals(truth.get(guess.getKey())))
            .count()
        / (double) truth.size();
  }
}
