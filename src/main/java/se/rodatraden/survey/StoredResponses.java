package se.rodatraden.survey;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static se.rodatraden.jooq.Tables.RESPONSE;
import static se.rodatraden.jooq.Tables.RESPONSE_PLACE;
import static se.rodatraden.jooq.Tables.RESPONSE_TEXT;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import se.rodatraden.shared.GeoPosition;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.shared.id.SurveyRoundId;
import tools.jackson.databind.node.ObjectNode;

/// What came out of the box.
@Repository
class StoredResponses {

  private static final int ROWS_PER_FETCH = 5_000;

  private final DSLContext database;

  StoredResponses(DSLContext database) {
    this.database = database;
  }

  /// @param ids a new one for each row, telling nothing of where it comes from
  void addAll(
      MunicipalityCode municipality,
      SurveyRoundId round,
      Collection<OpenedBallot> ballots,
      Supplier<UUID> ids) {
    addCoded(municipality, round, ballots, ids);
    addWords(municipality, round, ballots, ids);
    addPlaces(municipality, round, ballots, ids);
  }

  private void addCoded(
      MunicipalityCode municipality,
      SurveyRoundId round,
      Collection<OpenedBallot> ballots,
      Supplier<UUID> ids) {
    var batch =
        database.batch(
            database
                .insertInto(
                    RESPONSE,
                    RESPONSE.RESPONSE_ID,
                    RESPONSE.MUNICIPALITY_CODE,
                    RESPONSE.SURVEY_ROUND_ID,
                    RESPONSE.ANSWERS)
                .values(new UUID(0, 0), municipality, round, ""));
    for (var ballot : ballots) {
      batch = batch.bind(ids.get(), municipality, round, ballot.coded().toString());
    }
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  private void addWords(
      MunicipalityCode municipality,
      SurveyRoundId round,
      Collection<OpenedBallot> ballots,
      Supplier<UUID> ids) {
    var batch =
        database.batch(
            database
                .insertInto(
                    RESPONSE_TEXT,
                    RESPONSE_TEXT.RESPONSE_TEXT_ID,
                    RESPONSE_TEXT.MUNICIPALITY_CODE,
                    RESPONSE_TEXT.SURVEY_ROUND_ID,
                    RESPONSE_TEXT.QUESTION_KEY,
                    RESPONSE_TEXT.TEXT)
                .values(new UUID(0, 0), municipality, round, "", ""));
    for (var ballot : ballots) {
      for (var words : ballot.words()) {
        batch = batch.bind(ids.get(), municipality, round, words.question(), words.text());
      }
    }
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  private void addPlaces(
      MunicipalityCode municipality,
      SurveyRoundId round,
      Collection<OpenedBallot> ballots,
      Supplier<UUID> ids) {
    var batch =
        database.batch(
            database
                .insertInto(
                    RESPONSE_PLACE,
                    RESPONSE_PLACE.RESPONSE_PLACE_ID,
                    RESPONSE_PLACE.MUNICIPALITY_CODE,
                    RESPONSE_PLACE.SURVEY_ROUND_ID,
                    RESPONSE_PLACE.QUESTION_KEY,
                    RESPONSE_PLACE.LAT,
                    RESPONSE_PLACE.LON,
                    RESPONSE_PLACE.SUB_ANSWERS)
                .values(
                    new UUID(0, 0),
                    municipality,
                    round,
                    "",
                    java.math.BigDecimal.ZERO,
                    java.math.BigDecimal.ZERO,
                    JSON.json("{}")));
    for (var ballot : ballots) {
      for (var place : ballot.places()) {
        batch =
            batch.bind(
                ids.get(),
                municipality,
                round,
                place.question(),
                place.position().lat(),
                place.position().lon(),
                JSON.json(place.sub().toString()));
      }
    }
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  void forEach(MunicipalityCode municipality, SurveyRoundId round, Consumer<ObjectNode> consumer) {
    try (var rows =
        database
            .select(RESPONSE.ANSWERS)
            .from(RESPONSE)
            .where(RESPONSE.MUNICIPALITY_CODE.eq(municipality))
            .and(RESPONSE.SURVEY_ROUND_ID.eq(round))
            .fetchSize(ROWS_PER_FETCH)
            .fetchLazy()) {
      for (var row : rows) {
        consumer.accept((ObjectNode) QuestionnaireJson.STRICT.readTree(row.value1()));
      }
    }
  }

  int count(MunicipalityCode municipality, SurveyRoundId round) {
    return database.fetchCount(
        RESPONSE, RESPONSE.MUNICIPALITY_CODE.eq(municipality), RESPONSE.SURVEY_ROUND_ID.eq(round));
  }

  Map<SurveyRoundId, Integer> countByRound(MunicipalityCode municipality) {
    return database
        .select(RESPONSE.SURVEY_ROUND_ID, DSL.count())
        .from(RESPONSE)
        .where(RESPONSE.MUNICIPALITY_CODE.eq(municipality))
        .groupBy(RESPONSE.SURVEY_ROUND_ID)
        .fetchMap(RESPONSE.SURVEY_ROUND_ID, DSL.count());
  }

  List<String> listTexts(MunicipalityCode municipality, SurveyRoundId round, String question) {
    return database
        .select(RESPONSE_TEXT.TEXT)
        .from(RESPONSE_TEXT)
        .where(RESPONSE_TEXT.MUNICIPALITY_CODE.eq(municipality))
        .and(RESPONSE_TEXT.SURVEY_ROUND_ID.eq(round))
        .and(RESPONSE_TEXT.QUESTION_KEY.eq(question))
        .orderBy(RESPONSE_TEXT.RESPONSE_TEXT_ID)
        .fetch(RESPONSE_TEXT.TEXT);
  }

  List<PointedAt> listPlaces(MunicipalityCode municipality, SurveyRoundId round, String question) {
    return database
        .select(
            RESPONSE_PLACE.RESPONSE_PLACE_ID,
            row(RESPONSE_PLACE.LAT, RESPONSE_PLACE.LON).mapping(GeoPosition::new),
            RESPONSE_PLACE.SUB_ANSWERS)
        .from(RESPONSE_PLACE)
        .where(RESPONSE_PLACE.MUNICIPALITY_CODE.eq(municipality))
        .and(RESPONSE_PLACE.SURVEY_ROUND_ID.eq(round))
        .and(RESPONSE_PLACE.QUESTION_KEY.eq(question))
        .orderBy(RESPONSE_PLACE.RESPONSE_PLACE_ID)
        .fetch(
            mapping((id, position, sub) ->
                new PointedAt(
                    id, position, (ObjectNode) QuestionnaireJson.STRICT.readTree(sub.data()))));
  }
}
