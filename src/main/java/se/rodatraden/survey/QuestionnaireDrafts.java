package se.rodatraden.survey;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static se.rodatraden.jooq.Tables.QUESTIONNAIRE_DRAFT;

import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.SurveyRoundId;
import se.rodatraden.survey.DraftedRound.Saved;

/// Questionnaires that are being written.
@Repository
class QuestionnaireDrafts {

  private final DSLContext database;

  QuestionnaireDrafts(DSLContext database) {
    this.database = database;
  }

  Optional<Stored> find(MunicipalityCode municipality, SurveyRoundId round) {
    var saved =
        row(
                QUESTIONNAIRE_DRAFT.PERSON_ID,
                QUESTIONNAIRE_DRAFT.PERSON_NAME,
                QUESTIONNAIRE_DRAFT.SAVED_AT)
            .mapping(Saved::new);
    return database
        .select(
            QUESTIONNAIRE_DRAFT.DEFINITION,
            QUESTIONNAIRE_DRAFT.EARLIER_VERSION,
            saved,
            QUESTIONNAIRE_DRAFT.VERSION)
        .from(QUESTIONNAIRE_DRAFT)
        .where(isOf(municipality, round))
        .fetchOptional(
            mapping((definition, earlier, by, version) ->
                new Stored(DraftJson.read(definition.data()), earlier, by, version)));
  }

  /// @param earlierVersion questionnaire of the same survey whose core is taken over
  void add(
      SurveyRound round, QuestionnaireDraft draft, @Nullable Integer earlierVersion, Saved saved) {
    database
        .insertInto(QUESTIONNAIRE_DRAFT)
        .set(QUESTIONNAIRE_DRAFT.SURVEY_ROUND_ID, round.id())
        .set(QUESTIONNAIRE_DRAFT.MUNICIPALITY_CODE, round.municipality())
        .set(QUESTIONNAIRE_DRAFT.DEFINITION, JSON.json(DraftJson.write(draft)))
        .set(QUESTIONNAIRE_DRAFT.EARLIER_VERSION, earlierVersion)
        .set(QUESTIONNAIRE_DRAFT.PERSON_ID, saved.person())
        .set(QUESTIONNAIRE_DRAFT.PERSON_NAME, saved.name())
        .set(QUESTIONNAIRE_DRAFT.SAVED_AT, saved.at())
        .execute();
  }

  /// @return false where the draft has another version by now
  boolean save(SurveyRound round, int version, QuestionnaireDraft draft, Saved saved) {
    return database
            .update(QUESTIONNAIRE_DRAFT)
            .set(QUESTIONNAIRE_DRAFT.DEFINITION, JSON.json(DraftJson.write(draft)))
            .set(QUESTIONNAIRE_DRAFT.PERSON_ID, saved.person())
            .set(QUESTIONNAIRE_DRAFT.PERSON_NAME, saved.name())
            .set(QUESTIONNAIRE_DRAFT.SAVED_AT, saved.at())
            .set(QUESTIONNAIRE_DRAFT.VERSION, QUESTIONNAIRE_DRAFT.VERSION.plus(1))
            .where(isOf(round.municipality(), round.id()))
            .and(QUESTIONNAIRE_DRAFT.VERSION.eq(version))
            .execute()
        == 1;
  }

  /// @return false where the draft has another version by now, or is not there
  boolean delete(SurveyRound round, int version) {
    return database
            .deleteFrom(QUESTIONNAIRE_DRAFT)
            .where(isOf(round.municipality(), round.id()))
            .and(QUESTIONNAIRE_DRAFT.VERSION.eq(version))
            .execute()
        == 1;
  }

  private static Condition isOf(MunicipalityCode municipality, SurveyRoundId round) {
    return QUESTIONNAIRE_DRAFT
        .MUNICIPALITY_CODE
        .eq(municipality)
        .and(QUESTIONNAIRE_DRAFT.SURVEY_ROUND_ID.eq(round));
  }

  record Stored(
      QuestionnaireDraft draft, @Nullable Integer earlierVersion, Saved saved, int version) {}
}
