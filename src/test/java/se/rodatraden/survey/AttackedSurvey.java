package se.rodatraden.survey;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.jooq.Tables.INVITATION;
import static se.rodatraden.jooq.Tables.RESPONSE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.rodatraden.identity.Role;
import se.rodatraden.shared.Party;
import se.rodatraden.test.Fixtures;

/// A survey to a sample as the attacker finds it: people answer by code in an order that chance
/// decides, while officials replace letters, invite more and remind.
@Component
class AttackedSurvey {

  private static final int AN_HOUR = 42;

  private final BallotBox box;
  private final SampleFixtures samples;
  private final Reminders reminders;
  private final DSLContext database;
  private final TransactionTemplate transaction;

  AttackedSurvey(
      BallotBox box,
      SampleFixtures samples,
      Reminders reminders,
      DSLContext database,
      TransactionTemplate transaction) {
    this.box = box;
    this.samples = samples;
    this.reminders = reminders;
    this.database = database;
    this.transaction = transaction;
  }

  /// @param makings how many of each group; the last of several when a third has answered. Nothing
  ///   but the first is done by officials where there is but one
  /// @param lostSets so many times letters are replaced together, the last time when a third has
  ///   answered
  /// @param lost so many letters together
  /// @param stopped so many letters, before anybody answers
  /// @param longEvery one of so many writes long
  /// @param seed of what the test itself leaves to chance
  record Plan(List<int[]> makings, int lostSets, int lost, int stopped, int longEvery, int seed) {

    /// One making, and nothing else.
    static Plan of(int longEvery, int... invited) {
      return new Plan(List.of(invited), 0, 0, 0, longEvery, 1);
    }

    Plan with(int newSeed) {
      return new Plan(makings, lostSets, lost, stopped, longEvery, newSeed);
    }

    int groups() {
      return makings.getFirst().length;
    }

    int respondents() {
      return makings.stream().flatMapToInt(Arrays::stream).sum() - stopped;
    }

    boolean isChanged() {
      return makings.size() > 1;
    }
  }

  /// @param dumps codes used and responses there, hour by hour
  /// @param truth whose each response is, `texts` whose each text is, `longTexts` those that are
  ///   long
  /// @param groups of codes as the printer's file has them
  /// @param answers as they were sealed, by invitation
  /// @param secrets that no log may tell
  record Run(
      SurveyRound round,
      List<LinkingAttacker.Dump> dumps,
      Map<UUID, String> truth,
      Map<UUID, String> texts,
      Map<UUID, String> longTexts,
      Map<String, Integer> groups,
      Map<String, String> answers,
      Set<String> secrets) {}

  /// Everyone invited answers.
  Run answer(Plan plan, Runnable afterEach) {
    var questionnaire = AttackedPeople.questionnaire(plan.groups());
    var random = new Random(plan.seed());
    var round = asOfficial(() -> samples.round(RoundStatus.OPEN, questionnaire));
    var waiting = shuffled(asOfficial(() -> invite(round, plan)), random);
    var people = new AttackedPeople(questionnaire, plan.seed(), plan.longEvery());
    var dumps = new ArrayList<LinkingAttacker.Dump>();
    var groups = new HashMap<String, Integer>();
    var answers = new HashMap<String, String>();
    var secrets = new HashSet<String>();
    for (int i = 0; i < plan.respondents(); i++) {
      if (plan.isChanged() && i == plan.respondents() / 3) {
        waiting = changedMidway(round, waiting, plan, random);
      }
      var code = waiting.removeFirst();
      var submission = people.answer(i, code);
      assertThat(box.cast(round.slug(), submission).again()).isFalse();
      groups.put(code.id().value(), AttackedPeople.groupOf(code));
      answers.put(
          code.id().value(), Ballot.of(submission, new AskedRound(round, questionnaire)).answers());
      secrets.addAll(List.of(submission.submissionId(), code.typedCode(), code.linkCode()));
      afterEach.run();
      if (i % AN_HOUR == 0) {
        dumps.add(dump(round));
      }
    }
    dumps.add(dump(round));
    return new Run(
        round,
        dumps,
        people.truth(database, round),
        people.texts(database, round, false),
        people.texts(database, round, true),
        groups,
        answers,
        secrets);
  }

  /// All letters are lost before anybody answers, where officials do anything at all, and then some
  /// of them, time after time.
  private List<MadeCode> invite(SurveyRound round, Plan plan) {
    samples.plan(round, plan.makings().getFirst());
    var codes = samples.make(round).codes();
    if (!plan.isChanged()) {
      return codes;
    }
    for (var more : plan.makings().subList(1, plan.makings().size() - 1)) {
      samples.makeMore(round, more);
    }
    codes = samples.replace(round, new CodesOf.Everyone()).codes();
    for (int set = 1; set < plan.lostSets(); set++) {
      codes = replaced(round, codes, plan, set);
    }
    return stopped(round, codes, plan);
  }

  private List<MadeCode> stopped(SurveyRound round, List<MadeCode> codes, Plan plan) {
    var stopped = letters(round, codes, plan.stopped(), 0);
    assertThat(stopped).hasSize(plan.stopped());
    if (!stopped.isEmpty()) {
      samples.stop(round, SampleFixtures.letters(stopped));
    }
    return without(stopped, codes);
  }

  /// As unevenly as is allowed, from another group on each time.
  private List<MadeCode> replaced(SurveyRound round, List<MadeCode> codes, Plan plan, int set) {
    var lost = letters(round, codes, plan.lost(), set * plan.groups() / (plan.lostSets() + 1));
    assertThat(lost).hasSize(plan.lost());
    var now = without(lost, codes);
    now.addAll(samples.replace(round, SampleFixtures.letters(lost)).codes());
    return now;
  }

  private List<MadeCode> letters(
      SurveyRound round, List<MadeCode> codes, int size, int firstGroup) {
    return UnevenOfficial.letters(codes, samples.strata(round), size, firstGroup);
  }

  private static List<MadeCode> without(List<MadeCode> some, List<MadeCode> all) {
    var left = new ArrayList<>(all);
    left.removeAll(some);
    return left;
  }

  /// Some lose their letters, more are invited, and the rest are reminded.
  private List<MadeCode> changedMidway(
      SurveyRound round, List<MadeCode> waiting, Plan plan, Random random) {
    return asOfficial(() -> {
      var now = replaced(round, waiting, plan, plan.lostSets());
      now.addAll(samples.makeMore(round, plan.makings().getLast()).codes());
      samples.age(round, LocalDate.of(2020, 1, 1));
      reminders.make(round.municipality(), round.id(), samples.version(round));
      return shuffled(now, random);
    });
  }

  private static List<MadeCode> shuffled(List<MadeCode> codes, Random random) {
    var copy = new ArrayList<>(codes);
    Collections.shuffle(copy, random);
    return copy;
  }

  private <T> T asOfficial(Supplier<T> work) {
    try {
      transaction.executeWithoutResult(status -> {
        Fixtures.addMunicipalities(database);
        Fixtures.store(
            database, Fixtures.signIn(Fixtures.KAVLINGE, Party.MUNICIPALITY, Role.COORDINATOR));
      });
      return work.get();
    } finally {
      Fixtures.signOut();
    }
  }

  private LinkingAttacker.Dump dump(SurveyRound round) {
    return requireNonNull(
        transaction.execute(status ->
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
                    .fetchSet(RESPONSE.RESPONSE_ID))));
  }
}
