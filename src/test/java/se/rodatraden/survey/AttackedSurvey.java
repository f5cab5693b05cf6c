package se.rodatraden.survey;

import static java.util.Comparator.comparingInt;
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
  private static final int LOST = 20;

  private final BallotBox box;
  private final SampleFixtures samples;
  private final SampleCodes sampleCodes;
  private final Reminders reminders;
  private final DSLContext database;
  private final TransactionTemplate transaction;

  AttackedSurvey(
      BallotBox box,
      SampleFixtures samples,
      SampleCodes sampleCodes,
      Reminders reminders,
      DSLContext database,
      TransactionTemplate transaction) {
    this.box = box;
    this.samples = samples;
    this.sampleCodes = sampleCodes;
    this.reminders = reminders;
    this.database = database;
    this.transaction = transaction;
  }

  /// @param invited in each group from the start
  /// @param more in each group, when a third has answered; nothing else is done by officials where
  ///   it is empty
  /// @param longEvery one of so many writes long
  record Plan(int[] invited, int[] more, int longEvery) {
    int respondents() {
      return Arrays.stream(invited).sum() + Arrays.stream(more).sum();
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
    var questionnaire = AttackedPeople.questionnaire(plan.invited().length);
    var random = new Random(plan.respondents());
    var made = asOfficial(() -> invite(questionnaire, plan));
    var round = made.round();
    var waiting = shuffled(made.codes(), random);
    var people = new AttackedPeople(questionnaire, plan.respondents(), plan.longEvery());
    var dumps = new ArrayList<LinkingAttacker.Dump>();
    var groups = new HashMap<String, Integer>();
    var answers = new HashMap<String, String>();
    var secrets = new HashSet<String>();
    for (int i = 0; i < plan.respondents(); i++) {
      if (plan.more().length > 0 && i == plan.respondents() / 3) {
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

  /// All letters are lost before anybody answers, where officials do anything at all.
  private MadeCodes invite(Questionnaire questionnaire, Plan plan) {
    var round = samples.round(RoundStatus.OPEN, questionnaire);
    samples.plan(round, plan.invited());
    var made = samples.make(round);
    return plan.more().length == 0 ? made : replace(round, new CodesOf.Everyone());
  }

  private MadeCodes replace(SurveyRound round, CodesOf which) {
    return sampleCodes.replace(
        round.municipality(), round.id(), samples.version(round), which, soFar -> {});
  }

  /// Some lose their letters, more are invited, and the rest are reminded.
  private List<MadeCode> changedMidway(
      SurveyRound round, List<MadeCode> waiting, Plan plan, Random random) {
    return asOfficial(() -> {
      var lost = lost(waiting, plan);
      var now = new ArrayList<>(waiting);
      now.removeAll(lost);
      var ids = lost.stream().map(MadeCode::id).toList();
      now.addAll(replace(round, new CodesOf.Letters(ids)).codes());
      now.addAll(samples.makeMore(round, plan.more()).codes());
      samples.age(round, LocalDate.of(2020, 1, 1));
      reminders.make(round.municipality(), round.id(), samples.version(round));
      return shuffled(now, random);
    });
  }

  /// As many of the last group as may be replaced together, and others.
  private static List<MadeCode> lost(List<MadeCode> waiting, Plan plan) {
    double all = Arrays.stream(plan.invited()).sum();
    var left = new HashMap<Integer, Integer>();
    for (int group = 1; group <= plan.invited().length; group++) {
      left.put(group, Math.max(2, (int) (2 * LOST * plan.invited()[group - 1] / all)));
    }
    return waiting.stream()
        .sorted(comparingInt(code -> -AttackedPeople.groupOf(code)))
        .filter(code -> left.merge(AttackedPeople.groupOf(code), -1, Integer::sum) >= 0)
        .limit(LOST)
        .toList();
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
