package se.rodatraden.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/// How open data are asked for: kept copies, other sites, formats, what is not there.
@ServerTest
class OpenDataProtocolTest {

  private static final String ALL = "/api/v1/municipalities";
  private static final String KAVLINGE = ALL + "/1261";

  @Autowired Visitor visitor;

  static List<String> everything() {
    return List.of(
        ALL,
        ALL + "?format=csv",
        KAVLINGE,
        KAVLINGE + "?format=geojson",
        KAVLINGE + "/promises",
        KAVLINGE + "/promises?format=csv",
        KAVLINGE + "/picture",
        KAVLINGE + "/surveys/kavlinge-trygghet/results",
        "/api/v1/openapi.json");
  }

  @ParameterizedTest
  @MethodSource("everything")
  void what_has_not_changed_is_not_sent_twice_and_any_site_may_read_it(String path) {
    var first = visitor.get(path);
    var headers = first.headers();
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(headers.firstValue("Access-Control-Allow-Origin")).hasValue("*");
    assertThat(headers.firstValue("Cache-Control")).hasValue("no-cache, public");
    var eTag = headers.firstValue("ETag").orElseThrow();
    var again = visitor.get(path, "If-None-Match", eTag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
  }

  @Test
  void a_kept_copy_of_one_format_does_not_stand_for_another() {
    var eTag = visitor.get(ALL).headers().firstValue("ETag").orElseThrow();
    var csv = visitor.send(visitor.request(ALL, "Accept", "text/csv", "If-None-Match", eTag).GET());
    assertThat(csv.statusCode()).isEqualTo(200);
    assertThat(csv.headers().allValues("Vary").toString()).contains("Accept");
    assertThat(csv.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"municipalities.csv\"");
  }

  @Test
  void the_licence_and_the_description_go_with_the_data() {
    assertThat(visitor.get(KAVLINGE + "/promises").headers().firstValue("Link"))
        .get()
        .asString()
        .contains("publicdomain/zero/1.0/>; rel=\"license\"")
        .contains("</api/v1/openapi.json>; rel=\"service-desc\"");
  }

  @Test
  void another_site_may_ask_beforehand() {
    var answer =
        visitor.send(
            visitor
                .request(
                    KAVLINGE + "/promises",
                    "Origin",
                    "https://example.org",
                    "Access-Control-Request-Method",
                    "GET",
                    "Access-Control-Request-Headers",
                    "if-none-match")
                .method("OPTIONS", BodyPublishers.noBody()));
    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Headers"))
        .hasValue("Accept, If-None-Match");
    assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-credentials");
  }

  @Test
  void what_takes_in_answers_is_not_open_to_the_pages_of_other_sites() {
    var answer = visitor.post(DemoAnswers.RESPONSES, "{}");
    assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-origin");
  }

  @ParameterizedTest
  @CsvSource({
    "/9999,                                       not.found",
    "/finns-inte,                                 not.found",
    "/9999/promises,                              not.found",
    "/1261/promises/x,                            not.found",
    "/1261/promises/000000000000,                 not.found",
    "/9999/picture,                               not.found",
    "/1261/picture/999,                           not.found",
    "/1261/picture/x,                             page.not_found",
    "/1261/surveys/finns-inte/results,            not.found",
    "/0482/surveys/kavlinge-trygghet/results,     not.found",
    "/1261/walks/x,                               not.found",
    "/1261/walks/000000000000,                    not.found",
    "/1261/finns-inte,                            page.not_found"
  })
  void what_is_not_there_is_a_problem_with_a_code(String path, String code) {
    assertProblem(visitor.get(ALL + path), 404, code);
  }

  @ParameterizedTest
  @CsvSource({
    "'',                              application/xml",
    "'',                              application/geo+json",
    "/1261,                           text/csv",
    "/1261/promises,                  application/geo+json",
    "/1261/picture,                   text/csv",
    "/1261/picture/1,                 image/png",
    "/1261/surveys/kavlinge-trygghet/results, text/turtle"
  })
  void a_format_that_is_not_offered_is_a_problem_with_a_code(String path, String accept) {
    var answer = visitor.send(visitor.request(ALL + path, "Accept", accept).GET());
    assertProblem(answer, 406, "type.not_supported");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    var problem = JsonMapper.shared().readTree(answer.body());
    assertThat(problem.get("code").stringValue()).isEqualTo(code);
    assertThat(problem.get("title").stringValue()).isNotBlank();
  }
}
