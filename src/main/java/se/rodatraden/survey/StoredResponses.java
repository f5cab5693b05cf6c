package se.rodatraden.survey;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static se.rodatraden.jooq.Tables.RESPONSE;
import static se.rodatraden.jooq.Tables.RESPONSE_PLACE;
import static se.rodatraden.jooq.Tables.RESPONSE_TEXT;
import static se.rodatraden.jooq.Tables.SURVEY_CHANNEL;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jooq.Record2;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import se.rodatraden.shared.GeoPosition;
import se.rodatraden.shared.id.MunicipalityCode;
import tools.jackson.databind.node.ObjectNode;

/// What came out of the box.
@Repository
class StoredResponses {

  private static final int ROWS_PER_FETCH = 5_000;

  private static final UUID NO_ID = new UUID(0, 0);

  private final DSLContext database;

  StoredResponses(DSLContext database) {
    this.database = database;
  }

  /// @param ids a new one for each row, telling nothing of where it comes from
  void addAll(Channel channel, OpenedBox box, Supplier<UUID> ids) {
    addCoded(channel, box.coded(), ids);
    addWords(channel, box.words(), ids);
    addPlaces(channel, box.places(), ids);
  }

  private void addCoded(Channel channel, List<ObjectNode> coded, Supplier<UUID> ids) {
    var batch =
        database.batch(
            database
                .insertInto(
                    RESPONSE,
                    RESPONSE.RESPONSE_ID,
                    RESPONSE.MUNICIPALITY_CODE,
                    RESPONSE.SURVEY_ROUND_ID,
                    RESPONSE.MODE,
                    RESPONSE.ANSWERS)
                .values(NO_ID, channel.municipality(), channel.round(), channel.mode(), ""));
    for (var answers : coded) {
      batch =
          batch.bind(
              ids.get(),
              channel.municipality(),
              channel.round(),
              channel.mode(),
              answers.toString());
    }
    execute(batch);
  }

  private void addWords(Channel channel, List<OpenedBallot.Words> words, Supplier<UUID> ids) {
    var batch =
        database.batch(
            database
                .insertInto(
                    RESPONSE_TEXT,
                    RESPONSE_TEXT.RESPONSE_TEXT_ID,
                    RESPONSE_TEXT.MUNICIPALITY_CODE,
                    RESPONSE_TEXT.SURVEY_ROUND_ID,
                    RESPONSE_TEXT.MODE,
                    RESPONSE_TEXT.QUESTION_KEY,
                    RESPONSE_TEXT.TEXT)
                .values(NO_ID, channel.municipality(), channel.round(), channel.mode(), "", ""));
    for (var said : words) {
      batch =
          batch.bind(
              ids.get(),
              channel.municipality(),
              channel.round(),
              channel.mode(),
              said.question(),
              said.text());
    }
    execute(batch);
  }

  private void addPlaces(Channel channel, List<OpenedBallot.PlaceNote> places, Supplier<UUID> ids) {
    var batch =
        database.batch(
            database
                .insertInto(
                    RESPONSE_PLACE,
                    RESPONSE_PLACE.RESPONSE_PLACE_ID,
                    RESPONSE_PLACE.MUNICIPALITY_CODE,
                    RESPONSE_PLACE.SURVEY_ROUND_ID,
                    RESPONSE_PLACE.MODE,
                    RESPONSE_PLACE.QUESTION_KEY,
                    RESPONSE_PLACE.LAT,
                    RESPONSE_PLACE.LON,
                    RESPONSE_PLACE.SUB_ANSWERS)
                .values(
                    NO_ID,
                    channel.municipality(),
                    channel.round(),
                    channel.mode(),
                    "",
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    JSON.json("{}")));
    for (var place : places) {
      batch =
          batch.bind(
              ids.get(),
              channel.municipality(),
              channel.round(),
              channel.mode(),
              place.question(),
              place.position().lat(),
              place.position().lon(),
              JSON.json(place.sub().toString()));
    }
    execute(batch);
  }

  private static void execute(BatchBindStep batch) {
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  void forEach(Channel channel, Consumer<ObjectNode> consumer) {
    try (var rows =
        database
            .select(RESPONSE.ANSWERS)
            .from(RESPONSE)
            .where(RESPONSE.MUNICIPALITY_CODE.eq(channel.municipality()))
            .and(RESPONSE.SURVEY_ROUND_ID.eq(channel.round()))
            .and(RESPONSE.MODE.eq(channel.mode()))
            .fetchSize(ROWS_PER_FETCH)
            .fetchLazy()) {
      for (var row : rows) {
        consumer.accept((ObjectNode) QuestionnaireJson.STRICT.readTree(row.value1()));
      }
    }
  }

  Map<Channel, Integer> countByChannel(MunicipalityCode municipality) {
    return database
        .select(
            row(RESPONSE.MUNICIPALITY_CODE, RESPONSE.SURVEY_ROUND_ID, RESPONSE.MODE)
                .mapping(Channel::new),
            DSL.count())
        .from(RESPONSE)
        .where(RESPONSE.MUNICIPALITY_CODE.eq(municipality))
        .groupBy(RESPONSE.SURVEY_ROUND_ID, RESPONSE.MODE)
        .fetchMap(Record2::value1, Record2::value2);
  }

  Map<Channel, Integer> countWithheld(MunicipalityCode municipality) {
    return database
        .select(
            row(
                    SURVEY_CHANNEL.MUNICIPALITY_CODE,
                    SURVEY_CHANNEL.SURVEY_ROUND_ID,
                    SURVEY_CHANNEL.MODE)
                .mapping(Channel::new),
            SURVEY_CHANNEL.WITHHELD)
        .from(SURVEY_CHANNEL)
        .where(SURVEY_CHANNEL.MUNICIPALITY_CODE.eq(municipality))
        .and(SURVEY_CHANNEL.WITHHELD.gt(0))
        .fetchMap(Record2::value1, Record2::value2);
  }

  List<String> listTexts(Channel channel, String question) {
    return database
        .select(RESPONSE_TEXT.TEXT)
        .from(RESPONSE_TEXT)
        .where(isText(channel, question))
        .orderBy(RESPONSE_TEXT.RESPONSE_TEXT_ID)
        .fetch(RESPONSE_TEXT.TEXT);
  }

  int countTexts(Channel channel, String question) {
    return database.fetchCount(RESPONSE_TEXT, isText(channel, question));
  }

  private static Condition isText(Channel channel, String question) {
    return RESPONSE_TEXT
        .MUNICIPALITY_CODE
        .eq(channel.municipality())
        .and(RESPONSE_TEXT.SURVEY_ROUND_ID.eq(channel.round()))
        .and(RESPONSE_TEXT.MODE.eq(channel.mode()))
        .and(RESPONSE_TEXT.QUESTION_KEY.eq(question));
  }

  List<PointedAt> listPlaces(Channel channel, String question) {
    return database
        .select(
            RESPONSE_PLACE.RESPONSE_PLACE_ID,
            row(RESPONSE_PLACE.LAT, RESPONSE_PLACE.LON).mapping(GeoPosition::new),
            RESPONSE_PLACE.SUB_ANSWERS)
        .from(RESPONSE_PLACE)
        .where(RESPONSE_PLACE.MUNICIPALITY_CODE.eq(channel.municipality()))
        .and(RESPONSE_PLACE.SURVEY_ROUND_ID.eq(channel.round()))
        .and(RESPONSE_PLACE.MODE.eq(channel.mode()))
        .and(RESPONSE_PLACE.QUESTION_KEY.eq(question))
        .orderBy(RESPONSE_PLACE.RESPONSE_PLACE_ID)
        .fetch(
            mapping((id, position, sub) ->
                new PointedAt(
                    id, position, (ObjectNode) QuestionnaireJson.STRICT.readTree(sub.data()))));
  }
}
