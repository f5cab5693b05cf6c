package se.rodatraden.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.rodatraden.shared.Texts;
import se.rodatraden.test.ApiDescription;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
class OpenApiTest {

  private static final Pattern VARIABLE = Pattern.compile("\\{\\w+(?::(?:[^{}]|\\{[^{}]*})*)?}");
  private static final Pattern CODE = Pattern.compile("`([a-z_]+(?:\\.[a-z_]+)+)`");

  @Autowired Visitor visitor;
  @Autowired Texts texts;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mapping;

  private ApiDescription api;

  @BeforeEach
  void read() {
    var answer = visitor.get(ApiDescription.ADDRESS);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    api = ApiDescription.of(answer.body());
  }

  @Test
  void every_call_that_exists_is_described_and_every_call_described_exists() {
    assertThat(routes()).hasSizeGreaterThan(10);
    assertThat(api.calls()).isEqualTo(routes());
  }

  private Set<String> routes() {
    var routes = new TreeSet<String>();
    mapping
        .getHandlerMethods()
        .keySet()
        .forEach(route ->
            route.getPatternValues().stream()
                .filter(pattern -> pattern.startsWith("/api/"))
                .forEach(pattern ->
                    route
                        .getMethodsCondition()
                        .getMethods()
                        .forEach(method ->
                            routes.add(
                                method + " " + VARIABLE.matcher(pattern).replaceAll("{}")))));
    return routes;
  }

  @Test
  void every_reference_leads_somewhere_and_every_part_is_used() {
    assertThat(api.references())
        .allSatisfy(
            reference -> assertThat(api.at(reference).isMissingNode()).as(reference).isFalse());
    for (var kind : List.of("schemas", "responses", "parameters", "headers")) {
      for (var part : api.root().get("components").get(kind).properties()) {
        assertThat(api.references()).contains("#/components/" + kind + "/" + part.getKey());
      }
    }
  }

  @Test
  void every_code_told_of_has_its_text_and_every_failure_the_shape_of_a_problem() {
    var told = new TreeSet<String>();
    responses()
        .forEach(response -> {
          var description = response.path("description").stringValue("");
          CODE.matcher(description).results().forEach(code -> told.add(code.group(1)));
        });
    assertThat(told)
        .contains("survey.closed", "answers.invalid", "not.found", "type.not_supported")
        .allSatisfy(code ->
            assertThat(texts.text(Texts.SWEDISH, "problem." + code + ".title")).isNotBlank());
    assertThat(
            responses().stream()
                .filter(each -> each.at("/content").has("application/problem+json")))
        .hasSizeGreaterThan(10);
  }

  private List<JsonNode> responses() {
    var responses = new ArrayList<JsonNode>();
    api.root()
        .get("paths")
        .forEach(
            path -> path.forEach(operation -> operation.path("responses").forEach(responses::add)));
    api.root().at("/components/responses").forEach(responses::add);
    return responses;
  }

  @Test
  void operations_have_names_of_their_own() {
    var names = new ArrayList<String>();
    api.root()
        .get("paths")
        .forEach(path ->
            path.forEach(operation -> names.add(operation.path("operationId").stringValue(""))));
    assertThat(names).doesNotHaveDuplicates().doesNotContain("").hasSameSizeAs(api.calls());
  }

  @Test
  void what_the_api_answers_is_as_described() {
    var seen = new TreeSet<String>();
    for (var municipality : List.of("1261", "0482", "1233", "1287", "0685")) {
      follow("/api/v1/municipalities/" + municipality, seen);
    }
    assertFits(visitor.get("/api/v1/municipalities"));
    assertFits(visitor.get(DemoAnswers.SURVEY));
    assertFits(visitor.get(DemoAnswers.WALK));
    assertFits(visitor.get("/api/v1/walks/kavlinge-dag"));
    assertThat(seen)
        .anyMatch(path -> path.matches(".*/promises/[^/]+"))
        .anyMatch(path -> path.matches(".*/picture/[0-9]+"))
        .anyMatch(path -> path.endsWith("/results"))
        .anyMatch(path -> path.matches(".*/walks/[^/]+"))
        .hasSizeGreaterThan(15);
  }

  /// Every piece of open data that this one leads to.
  private void follow(String path, Set<String> seen) {
    if (!seen.add(path)) {
      return;
    }
    var answer = visitor.get(path);
    if (answer.statusCode() == 404 && path.endsWith("/picture")) {
      assertFits(answer);
      return;
    }
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    assertFits(answer);
    addresses(JsonMapper.shared().readTree(answer.body())).stream()
        .map(address -> address.replaceFirst("https?://[^/]+", ""))
        .filter(address -> address.startsWith("/api/v1/municipalities/"))
        .forEach(address -> follow(address, seen));
  }

  private static List<String> addresses(JsonNode node) {
    var found = new ArrayList<String>();
    node.path("links").forEach(link -> found.add(link.stringValue()));
    node.forEach(child -> found.addAll(addresses(child)));
    return found;
  }

  @Test
  void maps_and_problems_and_receipts_are_as_described() {
    assertFits(visitor.get("/api/v1/municipalities/1261?format=geojson"));
    assertFits(visitor.get("/api/v1/municipalities/9999"));
    assertFits(visitor.get("/api/v1/municipalities/1261?format=csv"));
    assertFits(visitor.get("/api/v1/surveys/finns-inte"));
    assertFits(visitor.post(DemoAnswers.RESPONSES, DemoAnswers.submission()));
    assertFits(visitor.post(DemoAnswers.RESPONSES, "{"));
    assertFits(
        visitor.post(DemoAnswers.RESPONSES, DemoAnswers.submission(UUID.randomUUID(), "{}")));
    var walk = DemoAnswers.WALK + "/observations/";
    var flen = DemoAnswers.observation(59.0567, 16.5885, java.time.Instant.now().toString());
    assertFits(put(walk + UUID.randomUUID(), flen));
    assertFits(put(walk + UUID.randomUUID(), flen.replace("\"lighting\"", "\"mörkt\"")));
  }

  private HttpResponse<String> put(String path, String body) {
    return visitor.submit("PUT", path, java.net.http.HttpRequest.BodyPublishers.ofString(body));
  }

  @Test
  void a_member_that_nobody_has_described_is_found_out() {
    var path = "/api/v1/municipalities/1261/promises";
    var more = visitor.get(path).body().replaceFirst("\"promises\":", "\"secret\":1,\"promises\":");
    assertThatThrownBy(() -> api.assertFits("GET", path, 200, "application/json", more))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("secret");
  }

  private void assertFits(HttpResponse<String> answer) {
    api.assertFits(
        answer.request().method(),
        answer.uri().getPath(),
        answer.statusCode(),
        answer.headers().firstValue("Content-Type").orElseThrow(),
        answer.body());
  }
}
