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
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.springframework.stereotype.Repository;
import se.rodatraden.shared.LocalizedText;
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
              SURVEY.TITLE,
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

  private static List<SurveyRound> rounds(DSLContext context, Condition condition) {
    return joined(context.select(ROUND))
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
    return joined(context.select(ROUND, QUESTIONNAIRE.DEFINITION))
        .join(QUESTIONNAIRE)
        .on(QUESTIONNAIRE.SURVEY_ID.eq(SURVEY_ROUND.SURVEY_ID))
        .and(QUESTIONNAIRE.QUESTIONNAIRE_VERSION.eq(SURVEY_ROUND.QUESTIONNAIRE_VERSION))
        .and(QUESTIONNAIRE.MUNICIPALITY_CODE.eq(SURVEY_ROUND.MUNICIPALITY_CODE))
        .where(condition)
        .fetchOptional(
            mapping((round, definition) ->
                new AskedRound(round, QuestionnaireJson.read(definition.data()))));
  }

  private static <R extends Record> org.jooq.SelectOnConditionStep<R> joined(
      org.jooq.SelectFromStep<R> select) {
    SelectJoinStep<R> from = select.from(SURVEY_ROUND);
    return from.join(SURVEY)
        .on(SURVEY.SURVEY_ID.eq(SURVEY_ROUND.SURVEY_ID))
        .and(SURVEY.MUNICIPALITY_CODE.eq(SURVEY_ROUND.MUNICIPALITY_CODE));
  }

  boolean setStatus(SurveyRound round, RoundStatus status) {
    return database
            .update(SURVEY_ROUND)
            .set(SURVEY_ROUND.STATUS, status)
            .set(SURVEY_ROUND.VERSION, SURVEY_ROUND.VERSION.plus(1))
            .where(SURVEY_ROUND.MUNICIPALITY_CODE.eq(round.municipality()))
            .and(SURVEY_ROUND.SURVEY_ROUND_ID.eq(round.id()))
            .and(SURVEY_ROUND.VERSION.eq(round.version()))
            .execute()
        == 1;
  }

  void add(SurveyId survey, MunicipalityCode municipality, LocalizedText title) {
    database
        .insertInto(SURVEY)
        .set(SURVEY.SURVEY_ID, survey)
        .set(SURVEY.MUNICIPALITY_CODE, municipality)
        .set(SURVEY.TITLE, title)
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
        .set(SURVEY_ROUND.SLUG, round.slug())
        .set(SURVEY_ROUND.NAME, round.name())
        .set(SURVEY_ROUND.STATUS, round.status())
        .set(SURVEY_ROUND.OPENS_ON, round.asked().from())
        .set(SURVEY_ROUND.CLOSES_ON, round.asked().until())
        .set(SURVEY_ROUND.MINIMUM_BASE, round.minimumBase())
        .set(SURVEY_ROUND.MADE_UP, round.madeUp())
        .set(SURVEY_ROUND.VERSION, round.version())
        .execute();
    addModes(round);
  }

  private void addModes(SurveyRound round) {
    var rows =
        round.modes().stream().map(mode -> row(round.id(), round.municipality(), mode)).toList();
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
