package se.rodatraden.survey;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.val;
import static se.rodatraden.jooq.Tables.QUESTIONNAIRE;
import static se.rodatraden.jooq.Tables.SURVEY;
import static se.rodatraden.jooq.Tables.SURVEY_CHANNEL;
import static se.rodatraden.jooq.Tables.SURVEY_ROUND;

import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.springframework.stereotype.Repository;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.SurveyId;

/// What happens to a round while its questions are written, frozen and corrected.
@Repository
class RoundChanges {

  private final DSLContext database;
  private final Rounds rounds;

  RoundChanges(DSLContext database, Rounds rounds) {
    this.database = database;
    this.rounds = rounds;
  }

  /// @return false where the round has another version by now
  boolean settle(SurveyRound round, int version, RoundSettings settings) {
    var settled =
        database
            .update(SURVEY_ROUND)
            .set(SURVEY_ROUND.TITLE, settings.title())
            .set(SURVEY_ROUND.NAME, settings.name())
            .set(SURVEY_ROUND.SLUG, settings.slug())
            .set(SURVEY_ROUND.OPENS_ON, settings.asked().from())
            .set(SURVEY_ROUND.CLOSES_ON, settings.asked().until())
            .set(SURVEY_ROUND.MINIMUM_BASE, settings.minimumBase())
            .set(SURVEY_ROUND.VERSION, SURVEY_ROUND.VERSION.plus(1))
            .where(isRound(round))
            .and(SURVEY_ROUND.VERSION.eq(version))
            .execute();
    if (settled == 0) {
      return false;
    }
    database
        .deleteFrom(SURVEY_CHANNEL)
        .where(SURVEY_CHANNEL.MUNICIPALITY_CODE.eq(round.municipality()))
        .and(SURVEY_CHANNEL.SURVEY_ROUND_ID.eq(round.id()))
        .execute();
    rounds.addModes(round, settings.modes());
    return true;
  }

  /// Writes what the round asks from now on, in place of what stood there for a draft. Its title
  /// keeps the languages that it is offered in.
  void freeze(SurveyRound round, Questionnaire questionnaire) {
    database
        .update(QUESTIONNAIRE)
        .set(QUESTIONNAIRE.DEFINITION, JSON.json(QuestionnaireJson.write(questionnaire)))
        .where(isQuestionnaire(round.municipality(), round.survey(), round.questionnaireVersion()))
        .execute();
    database
        .update(SURVEY_ROUND)
        .set(SURVEY_ROUND.TITLE, round.title().only(questionnaire.languages()))
        .where(isRound(round))
        .execute();
  }

  /// The version that a questionnaire added to the survey gets.
  int nextVersion(MunicipalityCode municipality, SurveyId survey) {
    return database
        .select(coalesce(max(QUESTIONNAIRE.QUESTIONNAIRE_VERSION), val(0)).plus(1))
        .from(QUESTIONNAIRE)
        .where(QUESTIONNAIRE.MUNICIPALITY_CODE.eq(municipality))
        .and(QUESTIONNAIRE.SURVEY_ID.eq(survey))
        .fetchSingle()
        .value1();
  }

  Optional<Questionnaire> findQuestionnaire(SurveyRound round, int version) {
    return database
        .select(QUESTIONNAIRE.DEFINITION)
        .from(QUESTIONNAIRE)
        .where(isQuestionnaire(round.municipality(), round.survey(), version))
        .fetchOptional(found -> QuestionnaireJson.read(found.value1().data()));
  }

  /// @return false where the round has another version by now
  boolean setQuestionnaireVersion(SurveyRound round, int version) {
    return database
            .update(SURVEY_ROUND)
            .set(SURVEY_ROUND.QUESTIONNAIRE_VERSION, version)
            .set(SURVEY_ROUND.VERSION, SURVEY_ROUND.VERSION.plus(1))
            .where(isRound(round))
            .and(SURVEY_ROUND.VERSION.eq(round.version()))
            .execute()
        == 1;
  }

  /// Takes a draft away, with its survey where that has no other round.
  ///
  /// @return false where the round has another version by now
  boolean deleteDraft(SurveyRound round, int version) {
    var deleted =
        database
            .deleteFrom(SURVEY_ROUND)
            .where(isRound(round))
            .and(SURVEY_ROUND.STATUS.eq(RoundStatus.DRAFT))
            .and(SURVEY_ROUND.VERSION.eq(version))
            .execute();
    if (deleted == 0) {
      return false;
    }
    database
        .deleteFrom(QUESTIONNAIRE)
        .where(isQuestionnaire(round.municipality(), round.survey(), round.questionnaireVersion()))
        .execute();
    if (!hasQuestionnaires(round)) {
      database
          .deleteFrom(SURVEY)
          .where(SURVEY.MUNICIPALITY_CODE.eq(round.municipality()))
          .and(SURVEY.SURVEY_ID.eq(round.survey()))
          .execute();
    }
    return true;
  }

  private boolean hasQuestionnaires(SurveyRound round) {
    return database.fetchExists(
        QUESTIONNAIRE,
        QUESTIONNAIRE.MUNICIPALITY_CODE.eq(round.municipality()),
        QUESTIONNAIRE.SURVEY_ID.eq(round.survey()));
  }

  private static Condition isRound(SurveyRound round) {
    return SURVEY_ROUND
        .MUNICIPALITY_CODE
        .eq(round.municipality())
        .and(SURVEY_ROUND.SURVEY_ROUND_ID.eq(round.id()));
  }

  private static Condition isQuestionnaire(
      MunicipalityCode municipality, SurveyId survey, int version) {
    return QUESTIONNAIRE
        .MUNICIPALITY_CODE
        .eq(municipality)
        .and(QUESTIONNAIRE.SURVEY_ID.eq(survey))
        .and(QUESTIONNAIRE.QUESTIONNAIRE_VERSION.eq(version));
  }
}
