package se.rodatraden.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.jooq.Tables.RESPONSE;
import static se.rodatraden.jooq.Tables.RESPONSE_PLACE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.rodatraden.shared.id.MunicipalityCode;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;
import tools.jackson.databind.JsonNode;

@DatabaseTest
class DemoSurveysTest {

  @Autowired DemoSurveys demo;
  @Autowired BallotBox box;
  @Autowired Responses responses;
  @Autowired DSLContext database;

  @BeforeEach
  void load() {
    Fixtures.addMunicipalities(database);
    demo.load();
  }

  @Test
  void the_surveys_are_open_made_up_and_take_answers() {
    for (var slug : List.of("kavlinge-trygghet", "flen-trygghet")) {
      var round = box.getOpen(slug).round();
      assertThat(round.madeUp()).isTrue();
      assertThat(round.modes()).containsExactly(RoundMode.OPEN);
      assertThat(
              box.cast(
                      slug,
                      SurveyFixtures.submission(
                          "{\"trygg-kvall\": \"varken\"%s}"
                              .formatted(
                                  slug.startsWith("flen") ? "" : ", \"trygg-dag\": \"varken\"")))
                  .again())
          .isFalse();
    }
  }

  @Test
  void loading_twice_changes_nothing() {
    var before = ids(Fixtures.KAVLINGE);
    demo.load();
    assertThat(ids(Fixtures.KAVLINGE)).isEqualTo(before).hasSize(1_500);
    assertThat(ids(Fixtures.FLEN)).hasSize(400);
  }

  private List<UUID> ids(MunicipalityCode municipality) {
    return database
        .select(RESPONSE.RESPONSE_ID)
        .from(RESPONSE)
        .where(RESPONSE.MUNICIPALITY_CODE.eq(municipality))
        .orderBy(RESPONSE.RESPONSE_ID)
        .fetch(RESPONSE.RESPONSE_ID);
  }

  @Test
  void evenings_and_stations_are_felt_to_be_less_safe() {
    assertThat(unsafe("station-kvall")).isGreaterThan(2 * unsafe("station-dag"));
    assertThat(unsafe("centrum-kvall")).isGreaterThan(unsafe("centrum-dag"));
    assertThat(unsafe("station-kvall")).isGreaterThan(unsafe("centrum-kvall"));
  }

  private long unsafe(String row) {
    return answers().stream()
        .filter(it -> it.at("/trygg-platser/" + row).asString("").equals("otrygg"))
        .count();
  }

  private List<JsonNode> answers() {
    var round = box.getOpen("kavlinge-trygghet").round().id();
    var all = new ArrayList<JsonNode>();
    responses.forEach(new Channel(Fixtures.KAVLINGE, round, RoundMode.OPEN), all::add);
    return all;
  }

  @Test
  void areas_are_those_of_the_municipality() throws IOException {
    for (var municipality : List.of("kavlinge", "flen")) {
      try (var file =
          Files.newInputStream(Path.of("seeds/municipalities", municipality + ".yaml"))) {
        var keys =
            QuestionnaireJson.readYaml(file, JsonNode.class).get("areas").values().stream()
                .map(area -> area.get("key").stringValue())
                .toList();
        var asked = box.getOpen(municipality + "-trygghet").questionnaire().areaQuestion();
        assertThat(asked.orElseThrow().areas()).extracting(Choice::key).isEqualTo(keys);
      }
    }
  }

  @Test
  void places_were_pointed_at() {
    assertThat(
            database.fetchCount(
                RESPONSE_PLACE, RESPONSE_PLACE.MUNICIPALITY_CODE.eq(Fixtures.KAVLINGE)))
        .isBetween(600, 1_200);
  }
}
