package se.rodatraden.survey;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static se.rodatraden.jooq.Tables.QUESTIONNAIRE;
import static se.rodatraden.jooq.Tables.SURVEY;
import static se.rodatraden.jooq.Tables.SURVEY_CHANNEL;
import static se.rodatraden.jooq.Tables.SURVEY_ROUND;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.Record2;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Repository;
import se.rodatraden.shared.Period;
import se.rodatraden.shared.database.GuardExemptions;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.SurveyId;
import se.rodatraden.shared.id.SurveyRoundId;

/// Surveys, their questionnaires and their rounds.
@Repository
class Rounds {

  private static final org.jooq.SelectField<SurveyRound> ROUND =
      row(
              SURVEY_ROUND.SURVEY_ROUND_ID,
              SURVEY_ROUND.MUNICIPALITY_CODE,
              SURVEY_ROUND.SURVEY_ID,
              SURVEY_ROUND.TITLE,
              SURVEY_ROUND.FIRST_QUESTIONNAIRE_VERSION,
              SURVEY_ROUND.QUESTIONNAIRE_VERSION,
              SURVEY_ROUND.SLUG,
              SURVEY_ROUND.NAME,
              modes(),
              SURVEY_ROUND.STATUS,
              row(SURVEY_ROUND.OPENS_ON, SURVEY_ROUND.CLOSES_ON).mapping(Period::new),
              SURVEY_ROUND.MINIMUM_BASE,
              SURVEY_ROUND.MADE_UP,
              SURVEY_ROUND.VERSION)
          .mapping(SurveyRound::new);

  private static Field<Set<RoundMode>> modes() {
    var rows =
        select(SURVEY_CHANNEL.MODE)
            .from(SURVEY_CHANNEL)
            .where(SURVEY_CHANNEL.SURVEY_ROUND_ID.eq(SURVEY_ROUND.SURVEY_ROUND_ID))
            .and(SURVEY_CHANNEL.MUNICIPALITY_CODE.eq(SURVEY_ROUND.MUNICIPALITY_CODE));
    return multiset(rows).convertFrom(found -> Set.copyOf(found.getValues(SURVEY_CHANNEL.MODE)));
  }

  private final DSLContext database;
  private final DSLContext everywhere;

  Rounds(DSLContext database, GuardExemptions exemptions) {
    this.database = database;
    this.everywhere =
        exemptions.acrossMunicipalities(
            "an address names a round before its municipality is known");
  }

  List<SurveyRound> list(MunicipalityCode municipality) {
    return rounds(database, SURVEY_ROUND.MUNICIPALITY_CODE.eq(municipality));
  }

  /// Open rounds whose last day is before this one, of every municipality.
  List<SurveyRound> listEnded(LocalDate day) {
    return rounds(
        everywhere, SURVEY_ROUND.STATUS.eq(RoundStatus.OPEN).and(SURVEY_ROUND.CLOSES_ON.lt(day)));
  }

  /// Rounds that have been opened, with what they ask, latest first.
  List<AskedRound> listAsked(MunicipalityCode municipality) {
    return withQuestions(
            database,
            SURVEY_ROUND
                .MUNICIPALITY_CODE
                .eq(municipality)
                .and(SURVEY_ROUND.STATUS.ne(RoundStatus.DRAFT)))
        .orderBy(SURVEY_ROUND.OPENS_ON.desc(), SURVEY_ROUND.NAME)
        .fetch(mapping(Rounds::asked));
  }

  /// Whichever municipality has it: an address leads to one round.
  Optional<SurveyRoundId> findIdBySlug(String slug) {
    return everywhere
        .select(SURVEY_ROUND.SURVEY_ROUND_ID)
        .from(SURVEY_ROUND)
        .where(SURVEY_ROUND.SLUG.eq(slug))
        .fetchOptional(SURVEY_ROUND.SURVEY_ROUND_ID);
  }

  private static List<SurveyRound> rounds(DSLContext context, Condition condition) {
    return context
        .select(ROUND)
        .from(SURVEY_ROUND)
        .where(condition)
        .orderBy(SURVEY_ROUND.OPENS_ON.desc(), SURVEY_ROUND.NAME)
        .fetch(org.jooq.Record1::value1);
  }

  Optional<AskedRound> findBySlug(String slug) {
    return asked(everywhere, SURVEY_ROUND.SLUG.eq(slug));
  }

  Optional<AskedRound> find(MunicipalityCode municipality, SurveyRoundId id) {
    return asked(
        database,
        SURVEY_ROUND.MUNICIPALITY_CODE.eq(municipality).and(SURVEY_ROUND.SURVEY_ROUND_ID.eq(id)));
  }

  private static Optional<AskedRound> asked(DSLContext context, Condition condition) {
    return withQuestions(context, condition).fetchOptional(mapping(Rounds::asked));
  }

  private static SelectConditionStep<Record2<SurveyRound, JSON>> withQuestions(
      DSLContext context, Condition condition) {
    return context
        .select(ROUND, QUESTIONNAIRE.DEFINITION)
        .from(SURVEY_ROUND)
        .join(QUESTIONNAIRE)
        .on(QUESTIONNAIRE.SURVEY_ID.eq(SURVEY_ROUND.SURVEY_ID))
        .and(QUESTIONNAIRE.QUESTIONNAIRE_VERSION.eq(SURVEY_ROUND.QUESTIONNAIRE_VERSION))
        .and(QUESTIONNAIRE.MUNICIPALITY_CODE.eq(SURVEY_ROUND.MUNICIPALITY_CODE))
        .where(condition);
  }

  private static AskedRound asked(SurveyRound round, JSON definition) {
    return new AskedRound(round, QuestionnaireJson.read(definition.data()));
  }

  /// @param until the last day on which it took answers
  boolean setStatus(SurveyRound round, RoundStatus status, LocalDate until) {
    return database
            .update(SURVEY_ROUND)
            .set(SURVEY_ROUND.STATUS, status)
            .set(SURVEY_ROUND.CLOSES_ON, until)
            .set(SURVEY_ROUND.VERSION, SURVEY_ROUND.VERSION.plus(1))
            .where(SURVEY_ROUND.MUNICIPALITY_CODE.eq(round.municipality()))
            .and(SURVEY_ROUND.SURVEY_ROUND_ID.eq(round.id()))
            .and(SURVEY_ROUND.VERSION.eq(round.version()))
            .execute()
        == 1;
  }

  void add(SurveyId survey, MunicipalityCode municipality) {
    database
        .insertInto(SURVEY)
        .set(SURVEY.SURVEY_ID, survey)
        .set(SURVEY.MUNICIPALITY_CODE, municipality)
        .execute();
  }

  void add(
      SurveyId survey, MunicipalityCode municipality, int version, Questionnaire questionnaire) {
    database
        .insertInto(QUESTIONNAIRE)
        .set(QUESTIONNAIRE.SURVEY_ID, survey)
        .set(QUESTIONNAIRE.MUNICIPALITY_CODE, municipality)
        .set(QUESTIONNAIRE.QUESTIONNAIRE_VERSION, version)
        .set(QUESTIONNAIRE.DEFINITION, JSON.json(QuestionnaireJson.write(questionnaire)))
        .execute();
  }

  void add(SurveyRound round) {
    database
        .insertInto(SURVEY_ROUND)
        .set(SURVEY_ROUND.SURVEY_ROUND_ID, round.id())
        .set(SURVEY_ROUND.MUNICIPALITY_CODE, round.municipality())
        .set(SURVEY_ROUND.SURVEY_ID, round.survey())
        .set(SURVEY_ROUND.QUESTIONNAIRE_VERSION, round.questionnaireVersion())
        .set(SURVEY_ROUND.FIRST_QUESTIONNAIRE_VERSION, round.firstVersion())
        .set(SURVEY_ROUND.TITLE, round.title())
        .set(SURVEY_ROUND.SLUG, round.slug())
        .set(SURVEY_ROUND.NAME, round.name())
        .set(SURVEY_ROUND.STATUS, round.status())
        .set(SURVEY_ROUND.OPENS_ON, round.asked().from())
        .set(SURVEY_ROUND.CLOSES_ON, round.asked().until())
        .set(SURVEY_ROUND.MINIMUM_BASE, round.minimumBase())
        .set(SURVEY_ROUND.MADE_UP, round.madeUp())
        .set(SURVEY_ROUND.VERSION, round.version())
        .execute();
    addModes(round, round.modes());
  }

  void addModes(SurveyRound round, Set<RoundMode> modes) {
    var rows = modes.stream().map(mode -> row(round.id(), round.municipality(), mode)).toList();
    if (rows.isEmpty()) {
      return;
    }
    database
        .insertInto(
            SURVEY_CHANNEL,
            SURVEY_CHANNEL.SURVEY_ROUND_ID,
            SURVEY_CHANNEL.MUNICIPALITY_CODE,
            SURVEY_CHANNEL.MODE)
        .valuesOfRows(rows)
        .execute();
  }
}
