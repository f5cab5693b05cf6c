package se.rodatraden.survey;

import static org.jooq.Records.mapping;
import static se.rodatraden.jooq.Tables.REMINDER;
import static se.rodatraden.jooq.Tables.SAMPLE_PLAN;
import static se.rodatraden.jooq.Tables.SAMPLE_STRATUM;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// Plans of samples, their groups, and the days of reminders.
@Repository
class SampleRows {

  private final DSLContext database;

  SampleRows(DSLContext database) {
    this.database = database;
  }

  Sample get(SurveyRound round) {
    var plan =
        database
            .select(
                SAMPLE_PLAN.VERSION,
                SAMPLE_PLAN.MADE_ON,
                SAMPLE_PLAN.ANSWERED,
                SAMPLE_PLAN.VOIDED,
                SAMPLE_PLAN.STRATA_LOST)
            .from(SAMPLE_PLAN)
            .where(isPlan(round))
            .fetchOptional();
    return plan.map(found ->
            new Sample(
                round,
                found.value1(),
                strata(round),
                found.value2(),
                found.value3(),
                found.value4(),
                found.value5(),
                reminders(round)))
        .orElseGet(() -> new Sample(round, 0, List.of(), null, null, 0, false, List.of()));
  }

  private List<Stratum> strata(SurveyRound round) {
    return database
        .select(
            SAMPLE_STRATUM.STRATUM_NUMBER,
            SAMPLE_STRATUM.LABEL,
            SAMPLE_STRATUM.INVITED,
            SAMPLE_STRATUM.MADE,
            SAMPLE_STRATUM.ANSWERED)
        .from(SAMPLE_STRATUM)
        .where(isOf(round))
        .orderBy(SAMPLE_STRATUM.STRATUM_NUMBER)
        .fetch(mapping(Stratum::new));
  }

  private List<Reminder> reminders(SurveyRound round) {
    return database
        .select(REMINDER.REMINDER_NUMBER, REMINDER.MADE_ON, REMINDER.LETTERS, REMINDER.CODES)
        .from(REMINDER)
        .where(REMINDER.MUNICIPALITY_CODE.eq(round.municipality()))
        .and(REMINDER.SURVEY_ROUND_ID.eq(round.id()))
        .orderBy(REMINDER.REMINDER_NUMBER)
        .fetch(mapping(Reminder::new));
  }

  boolean hasCodes(SurveyRound round) {
    return database.fetchExists(SAMPLE_STRATUM, isOf(round).and(SAMPLE_STRATUM.MADE.gt(0)));
  }

  /// Takes the plan for the rest of the transaction: nobody else changes groups, codes or reminders
  /// meanwhile.
  ///
  /// @return false where the plan has another version by now
  boolean advance(SurveyRound round, int version) {
    if (version == 0) {
      return database
              .insertInto(SAMPLE_PLAN)
              .set(SAMPLE_PLAN.SURVEY_ROUND_ID, round.id())
              .set(SAMPLE_PLAN.MUNICIPALITY_CODE, round.municipality())
              .onDuplicateKeyIgnore()
              .execute()
          == 1;
    }
    return database
            .update(SAMPLE_PLAN)
            .set(SAMPLE_PLAN.VERSION, SAMPLE_PLAN.VERSION.plus(1))
            .where(isPlan(round))
            .and(SAMPLE_PLAN.VERSION.eq(version))
            .execute()
        == 1;
  }

  /// Puts groups in the place of those there are. New ones get numbers of their own.
  void replace(SurveyRound round, List<Stratum> before, List<StratumDraft> after) {
    var kept = new HashSet<>(after.stream().map(StratumDraft::number).toList());
    var gone = before.stream().map(Stratum::number).filter(number -> !kept.contains(number));
    database
        .deleteFrom(SAMPLE_STRATUM)
        .where(isOf(round))
        .and(SAMPLE_STRATUM.STRATUM_NUMBER.in(gone.toList()))
        .execute();
    int next = before.stream().mapToInt(Stratum::number).max().orElse(0) + 1;
    for (var draft : after) {
      if (draft.number() == null) {
        add(round, next++, draft);
      } else if (before.stream().noneMatch(stratum -> StratumDraft.of(stratum).equals(draft))) {
        change(round, draft);
      }
    }
  }

  private void add(SurveyRound round, int number, StratumDraft draft) {
    database
        .insertInto(SAMPLE_STRATUM)
        .set(SAMPLE_STRATUM.SURVEY_ROUND_ID, round.id())
        .set(SAMPLE_STRATUM.MUNICIPALITY_CODE, round.municipality())
        .set(SAMPLE_STRATUM.STRATUM_NUMBER, number)
        .set(SAMPLE_STRATUM.LABEL, draft.label())
        .set(SAMPLE_STRATUM.INVITED, draft.invited())
        .execute();
  }

  private void change(SurveyRound round, StratumDraft draft) {
    database
        .update(SAMPLE_STRATUM)
        .set(SAMPLE_STRATUM.LABEL, draft.label())
        .set(SAMPLE_STRATUM.INVITED, draft.invited())
        .where(isOf(round))
        .and(SAMPLE_STRATUM.STRATUM_NUMBER.eq(Objects.requireNonNull(draft.number())))
        .execute();
  }

  /// Every invited has a code from this day on.
  void noteMade(SurveyRound round, LocalDate day) {
    database
        .update(SAMPLE_STRATUM)
        .set(SAMPLE_STRATUM.MADE, SAMPLE_STRATUM.INVITED)
        .where(isOf(round))
        .execute();
    database.update(SAMPLE_PLAN).set(SAMPLE_PLAN.MADE_ON, day).where(isPlan(round)).execute();
  }

  void setVoided(SurveyRound round, int codes) {
    database.update(SAMPLE_PLAN).set(SAMPLE_PLAN.VOIDED, codes).where(isPlan(round)).execute();
  }

  /// @param strataLost nothing is known of how many answered in each group
  void noteAnswered(
      SurveyRound round, Map<Integer, Integer> answered, AnsweredShown shown, boolean strataLost) {
    database
        .update(SAMPLE_PLAN)
        .set(SAMPLE_PLAN.ANSWERED, shown.total().orElse(null))
        .set(SAMPLE_PLAN.STRATA_LOST, strataLost)
        .where(isPlan(round))
        .execute();
    for (int stratum : shown.groups()) {
      database
          .update(SAMPLE_STRATUM)
          .set(SAMPLE_STRATUM.ANSWERED, answered.get(stratum))
          .where(isOf(round))
          .and(SAMPLE_STRATUM.STRATUM_NUMBER.eq(stratum))
          .execute();
    }
  }

  void add(SurveyRound round, Reminder reminder) {
    database
        .insertInto(REMINDER)
        .set(REMINDER.SURVEY_ROUND_ID, round.id())
        .set(REMINDER.MUNICIPALITY_CODE, round.municipality())
        .set(REMINDER.REMINDER_NUMBER, reminder.number())
        .set(REMINDER.MADE_ON, reminder.madeOn())
        .set(REMINDER.LETTERS, reminder.letters())
        .set(REMINDER.CODES, reminder.codes())
        .execute();
  }

  void setLetters(SurveyRound round, Reminder reminder) {
    database
        .update(REMINDER)
        .set(REMINDER.LETTERS, reminder.letters())
        .where(REMINDER.MUNICIPALITY_CODE.eq(round.municipality()))
        .and(REMINDER.SURVEY_ROUND_ID.eq(round.id()))
        .and(REMINDER.REMINDER_NUMBER.eq(reminder.number()))
        .execute();
  }

  private static Condition isPlan(SurveyRound round) {
    return SAMPLE_PLAN
        .MUNICIPALITY_CODE
        .eq(round.municipality())
        .and(SAMPLE_PLAN.SURVEY_ROUND_ID.eq(round.id()));
  }

  private static Condition isOf(SurveyRound round) {
    return SAMPLE_STRATUM
        .MUNICIPALITY_CODE
        .eq(round.municipality())
        .and(SAMPLE_STRATUM.SURVEY_ROUND_ID.eq(round.id()));
  }
}
