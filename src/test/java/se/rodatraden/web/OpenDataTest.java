package se.rodatraden.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
class OpenDataTest {

  private static final String ALL = "/api/v1/municipalities";
  private static final String KAVLINGE = ALL + "/1261";
  private static final String FLEN = ALL + "/0482";
  private static final CSVFormat TABLE =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  @Autowired Visitor visitor;

  @Test
  void municipality_codes_are_strings_with_their_leading_zeros() {
    var codes =
        read(ALL).get("municipalities").valueStream().map(each -> each.get("code")).toList();
    assertThat(codes).allMatch(JsonNode::isString);
    assertThat(codes.stream().map(JsonNode::stringValue))
        .containsExactlyInAnyOrder("0482", "0685", "1233", "1261", "1287");
    assertThat(table(ALL)).extracting(row -> row.get("code")).contains("0482");
  }

  @Test
  void a_municipality_tells_what_to_answer_and_where_to_walk() {
    var kavlinge = read(KAVLINGE);
    assertThat(texts(kavlinge.get("openSurveys"), "slug")).contains("kavlinge-trygghet");
    assertThat(texts(kavlinge.get("closedWalks"), "status")).containsOnly("closed").isNotEmpty();
    var coming = read(FLEN).get("comingWalks");
    assertThat(coming.get(0).at("/links/join").stringValue()).endsWith("/vandring/flen-kvall");
    assertThat(kavlinge.get("closedWalks").get(0).get("links").has("join")).isFalse();
  }

  @Test
  void the_name_in_addresses_will_do_for_the_code() {
    assertThat(read(ALL + "/flen").get("code").stringValue()).isEqualTo("0482");
  }

  @Test
  void a_promise_leads_to_its_problem_and_the_problem_back_to_it() {
    var listed = read(KAVLINGE + "/promises").get("promises").get(0);
    var promise = follow(listed.at("/links/self"));
    assertThat(promise.get("id")).isEqualTo(listed.get("id"));
    assertThat(promise.get("activities")).isEqualTo(listed.get("activities"));
    var problem = promise.get("problems").get(0);
    var picture = follow(problem.at("/links/picture"));
    var answered =
        picture
            .get("problems")
            .valueStream()
            .filter(each -> each.get("id").equals(problem.get("id")))
            .findFirst()
            .orElseThrow()
            .get("answeredBy");
    assertThat(answered.valueStream().map(each -> each.at("/links/self")))
        .contains(listed.at("/links/self"));
  }

  @Test
  void every_page_that_the_data_lead_to_is_there() {
    var promise = follow(read(KAVLINGE + "/promises").at("/promises/0/links/self"));
    var pages =
        List.of(
            promise.at("/links/page"),
            promise.at("/problems/0/links/page"),
            promise.at("/activities/0/links/page"),
            promise.at("/municipality/links/page"));
    assertThat(pages)
        .allSatisfy(page ->
            assertThat(visitor.open(path(page).replaceFirst("#.*", "")).statusCode())
                .as(page.toString())
                .isEqualTo(200));
  }

  @Test
  void progress_is_told_in_words_as_on_the_page_and_in_figures() {
    var activities = read(KAVLINGE + "/promises").at("/promises/0/activities");
    var page = visitor.open("/kavlinge").body();
    assertThat(activities).isNotEmpty();
    activities.forEach(activity -> {
      assertThat(page).contains(activity.at("/progress/text/sv").stringValue());
      assertThat(activity.at("/progress/text/en").stringValue()).isNotBlank();
    });
    assertThat(activities.valueStream().filter(each -> each.at("/progress/target").isNumber()))
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each.at("/progress/share").isNumber()).isTrue());
  }

  @Test
  void the_table_of_promises_has_a_row_for_each_activity_in_the_language_asked_for() {
    var activities = read(KAVLINGE + "/promises").at("/promises/0/activities");
    var swedish = table(KAVLINGE + "/promises");
    assertThat(swedish).hasSize(activities.size());
    assertThat(swedish.getFirst().get("municipality_code")).isEqualTo("1261");
    assertThat(swedish.getFirst().get("activity"))
        .isEqualTo(activities.at("/0/text/sv").stringValue());
    assertThat(table(KAVLINGE + "/promises?lang=en").getFirst().get("activity"))
        .isEqualTo(activities.at("/0/text/en").stringValue());
  }

  @Test
  void of_an_open_survey_no_answer_is_told() {
    var path = KAVLINGE + "/surveys/kavlinge-trygghet/results";
    var results = read(path);
    assertThat(results.get("status").stringValue()).isEqualTo("open");
    assertThat(results.has("questions")).isFalse();
    assertThat(results.has("respondents")).isFalse();
    assertThat(table(path)).isEmpty();
  }

  @Test
  void those_who_do_not_know_are_told_apart_and_are_in_no_share() {
    var path = KAVLINGE + "/surveys/kavlinge-trygghet-2025/results";
    var cares =
        read(path)
            .get("questions")
            .valueStream()
            .filter(each -> each.get("key").stringValue().equals("polisen-bryr-sig"))
            .findFirst()
            .orElseThrow()
            .at("/items/0");
    var options = cares.get("options");
    int base = cares.get("base").intValue();
    assertThat(texts(options, "key")).isNotEmpty().doesNotContain("vet-inte");
    assertThat(options.valueStream().mapToInt(each -> each.get("count").intValue()).sum())
        .isEqualTo(base);
    var apart = cares.get("dontKnow").get(0);
    assertThat(apart.get("key").stringValue()).isEqualTo("vet-inte");
    assertThat(apart.get("count").intValue()).isPositive();
    assertThat(apart.has("share")).isFalse();

    var rows =
        table(path).stream()
            .filter(row -> row.get("question_key").equals("polisen-bryr-sig"))
            .toList();
    assertThat(rows).hasSize(options.size() + 1);
    assertThat(rows.getLast().toMap())
        .containsEntry("option_key", "vet-inte")
        .containsEntry("count", apart.get("count").toString())
        .containsEntry("base", "")
        .containsEntry("share", "")
        .containsEntry("withheld", "false")
        .containsEntry("dont_know", "true");
    assertThat(rows.getFirst().toMap())
        .containsEntry("base", String.valueOf(base))
        .containsEntry("dont_know", "false");
    assertThat(visitor.open("/kavlinge/enkater/kavlinge-trygghet-2025").body())
        .contains("(%d svarade".formatted(base), "”Vet inte” räknas inte in i andelarna.");
  }

  @Test
  void of_a_closed_walk_all_notes_are_told_by_day_and_without_the_ids_of_their_writers() {
    var walk = follow(read(KAVLINGE).at("/closedWalks/0/links/self"));
    assertThat(walk.get("observations")).isNotEmpty();
    walk.get("observations")
        .forEach(noted -> {
          assertThat(noted.get("id").stringValue()).matches("[0-9a-z]{12}");
          assertThat(noted.get("date").stringValue()).matches("\\d{4}-\\d\\d-\\d\\d");
        });
    assertThat(walk.toString())
        .doesNotContain("observedAt", "joinCode")
        .doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-");
  }

  @Test
  void of_an_open_walk_no_note_is_told() {
    var address = read(FLEN).at("/comingWalks/0/links/self");
    assertThat(follow(address).has("observations")).isFalse();
    var kinds =
        read(path(address) + "?format=geojson")
            .get("features")
            .valueStream()
            .map(feature -> feature.at("/properties/kind").stringValue());
    assertThat(kinds).contains("stop", "route").doesNotContain("observation");
  }

  @Test
  void a_walk_and_a_municipality_can_be_put_on_a_map() {
    var walk = path(read(KAVLINGE).at("/closedWalks/0/links/self"));
    var map = visitor.send(visitor.request(walk, "Accept", "application/geo+json").GET());
    assertThat(map.headers().firstValue("Content-Type")).hasValue("application/geo+json");
    var features = JsonMapper.shared().readTree(map.body()).get("features");
    var noted = read(walk).get("observations");
    assertThat(
            features
                .valueStream()
                .filter(each -> each.at("/properties/kind").stringValue().equals("observation")))
        .hasSameSizeAs(noted);
    assertThat(features.at("/0/geometry/coordinates/0").doubleValue())
        .isEqualTo(noted.at("/0/position/lon").doubleValue());
    assertThat(
            read(KAVLINGE + "?format=geojson")
                .get("features")
                .valueStream()
                .map(each -> each.at("/properties/kind").stringValue()))
        .contains("municipality", "area", "place");
  }

  @Test
  void a_promise_and_a_walk_are_found_in_their_own_municipality_only() {
    var promise = read(KAVLINGE + "/promises").at("/promises/0/id").stringValue();
    var walk = read(KAVLINGE).at("/closedWalks/0/id").stringValue();
    assertThat(visitor.get(FLEN + "/promises/" + promise).statusCode()).isEqualTo(404);
    assertThat(visitor.get(FLEN + "/walks/" + walk).statusCode()).isEqualTo(404);
  }

  private JsonNode read(String path) {
    var answer = visitor.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }

  private JsonNode follow(JsonNode address) {
    return read(path(address));
  }

  private String path(JsonNode address) {
    var root = "http://localhost:" + visitor.port();
    assertThat(address.stringValue()).startsWith(root);
    return address.stringValue().substring(root.length());
  }

  private List<CSVRecord> table(String path) {
    var answer = visitor.send(visitor.request(path, "Accept", "text/csv").GET());
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
    assertThat(answer.body()).startsWith("\uFEFF");
    try (var parser = CSVParser.parse(new StringReader(answer.body().substring(1)), TABLE)) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new AssertionError(path, e);
    }
  }

  private static List<String> texts(JsonNode list, String member) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(each -> each.get(member).stringValue())
        .toList();
  }
}
