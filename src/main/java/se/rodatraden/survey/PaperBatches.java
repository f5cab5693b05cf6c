package se.rodatraden.survey;

import static org.jooq.Records.mapping;
import static se.rodatraden.jooq.Tables.PAPER_BATCH;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/// How many papers have been typed in, by batch and day.
@Repository
class PaperBatches {

  private final DSLContext database;

  PaperBatches(DSLContext database) {
    this.database = database;
  }

  /// @return false where it was begun before
  boolean begin(SurveyRound round, PaperBatch batch) {
    return database
            .insertInto(PAPER_BATCH)
            .set(PAPER_BATCH.SURVEY_ROUND_ID, round.id())
            .set(PAPER_BATCH.MUNICIPALITY_CODE, round.municipality())
            .set(PAPER_BATCH.LABEL, batch.label())
            .set(PAPER_BATCH.MODE, batch.mode())
            .set(PAPER_BATCH.KEYED_ON, batch.keyedOn())
            .set(PAPER_BATCH.PERSON_ID, batch.person())
            .set(PAPER_BATCH.PERSON_NAME, batch.personName())
            .onDuplicateKeyIgnore()
            .execute()
        == 1;
  }

  void count(SurveyRound round, PaperBatch batch, int unreadable) {
    database
        .update(PAPER_BATCH)
        .set(PAPER_BATCH.PAPERS, PAPER_BATCH.PAPERS.plus(1))
        .set(PAPER_BATCH.UNREADABLE, PAPER_BATCH.UNREADABLE.plus(unreadable))
        .where(isOf(round))
        .and(PAPER_BATCH.LABEL.eq(batch.label()))
        .and(PAPER_BATCH.MODE.eq(batch.mode()))
        .and(PAPER_BATCH.KEYED_ON.eq(batch.keyedOn()))
        .and(PAPER_BATCH.PERSON_ID.eq(batch.person()))
        .execute();
  }

  /// Latest first.
  List<PaperBatch> list(SurveyRound round) {
    return database
        .select(
            PAPER_BATCH.LABEL,
            PAPER_BATCH.MODE,
            PAPER_BATCH.KEYED_ON,
            PAPER_BATCH.PERSON_ID,
            PAPER_BATCH.PERSON_NAME,
            PAPER_BATCH.PAPERS,
            PAPER_BATCH.UNREADABLE)
        .from(PAPER_BATCH)
        .where(isOf(round))
        .orderBy(PAPER_BATCH.KEYED_ON.desc(), PAPER_BATCH.LABEL, PAPER_BATCH.PERSON_NAME)
        .fetch(mapping(PaperBatch::new));
  }

  private static Condition isOf(SurveyRound round) {
    return PAPER_BATCH
        .MUNICIPALITY_CODE
        .eq(round.municipality())
        .and(PAPER_BATCH.SURVEY_ROUND_ID.eq(round.id()));
  }
}
