package se.rodatraden.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.rodatraden.survey.RoundStatus;
import se.rodatraden.survey.SurveyFixtures;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
class BadInputTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final long SEED = 20_260_504;
  private static final int MUTATIONS = 1_000;
  private static final Duration SLOW = Duration.ofSeconds(1);

  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

  @Autowired Visitor visitor;
  @Autowired SurveyFixtures surveys;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "[]",
        "1",
        "{",
        "{\"submissionId\": \"",
        "{\"submissionId\": \"abcdefgh\", \"submissionId\": \"abcdefgh\"}",
        "{\"submissionId\": 1, \"questionnaireVersion\": 1, \"answers\": {}}",
        "{\"submissionId\": \"abcdefgh\", \"questionnaireVersion\": 1.5, \"answers\": {}}",
        "{\"submissionId\": \"abcdefgh\", \"questionnaireVersion\": 1, \"answers\": \"\"}",
        "{\"submissionId\": \"abcdefgh\", \"questionnaireVersion\": 1, \"answers\": {}, \"ip\": 1}"
      })
  void what_is_not_a_submission_is_malformed(String body) {
    assertProblem(visitor.post(DemoAnswers.RESPONSES, body), 400, "body.malformed");
  }

  @Test
  void json_with_something_after_it_or_in_another_encoding_or_without_an_end_is_malformed() {
    var good = DemoAnswers.submission();
    assertProblem(visitor.post(DemoAnswers.RESPONSES, good + "x"), 400, "body.malformed");
    assertProblem(
        visitor.post(DemoAnswers.RESPONSES, good.substring(0, good.length() - 2)),
        400,
        "body.malformed");
    assertProblem(submit(new byte[] {'{', (byte) 0xC3, '"'}), 400, "body.malformed");
    var latin = DemoAnswers.submission().getBytes(ISO_8859_1);
    assertProblem(submit(latin), 400, "body.malformed");
    assertThat(visitor.post(DemoAnswers.RESPONSES, good).statusCode()).isEqualTo(201);
  }

  @Test
  void json_in_sixteen_bits_is_read_as_json_says() {
    assertThat(submit(DemoAnswers.submission().getBytes(UTF_16)).statusCode()).isEqualTo(201);
  }

  @Test
  void ten_thousand_levels_are_malformed() {
    var deep = "[".repeat(10_000) + "]".repeat(10_000);
    var id = UUID.randomUUID();
    assertProblem(
        visitor.post(
            DemoAnswers.RESPONSES, DemoAnswers.submission(id, "{\"orsaker\": %s}".formatted(deep))),
        400,
        "body.malformed");
    assertProblem(putObservation(UUID.randomUUID().toString(), deep), 400, "body.malformed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "\"finns-inte\": \"ja\"                                  | finns-inte      | answer.unknown_question",
        "\"avstar\": 1                                           | avstar          | answer.wrong_type",
        "\"avstar\": \"kanske\"                                  | avstar          | answer.unknown_option",
        "\"trygg-platser\": [\"trygg\"]                          | trygg-platser   | answer.wrong_type",
        "\"orsaker\": [\"belysning\", \"inget\"]                 | orsaker         | answer.too_many",
        "\"anmalt\": \"ja\"                                      | anmalt          | answer.hidden",
        "\"otrygga-platser\": [{\"lat\": 59.33, \"lon\": 2.35}]  | otrygga-platser | answer.outside_area",
        "\"otrygga-platser\": [{\"lat\": 1e99, \"lon\": 13.1}]   | otrygga-platser | answer.outside_area",
        "\"otrygga-platser\": [{\"lat\": \"55\", \"lon\": 13.1}] | otrygga-platser | answer.wrong_type"
      })
  void an_answer_that_does_not_fit_its_question_is_named(
      String member, String question, String code) {
    var answers = "{\"trygg-kvall\": \"varken\", \"trygg-dag\": \"varken\", %s}".formatted(member);
    var problem =
        assertProblem(
            visitor.post(DemoAnswers.RESPONSES, DemoAnswers.submission(UUID.randomUUID(), answers)),
            422,
            "answers.invalid");
    assertThat(problem.get("problems"))
        .singleElement()
        .satisfies(wrong -> {
          assertThat(wrong.get("question").stringValue()).isEqualTo(question);
          assertThat(wrong.get("code").stringValue()).isEqualTo(code);
        });
  }

  @Test
  void a_note_outside_sweden_or_under_a_bad_id_or_on_an_unknown_walk_is_refused() {
    var now = Instant.now().toString();
    var id = UUID.randomUUID().toString();
    var inFlen = DemoAnswers.observation(59.0567, 16.5885, now);
    var inParis = DemoAnswers.observation(48.85, 2.35, now);
    assertProblem(putObservation(id, inParis), 422, "observation.invalid");
    assertProblem(
        putObservation(id, DemoAnswers.observation(1e99, -500, now)), 422, "observation.invalid");
    assertProblem(putObservation("inte-ett-uuid", inFlen), 422, "observation.invalid");
    assertProblem(
        putObservation(id, inFlen.replace("\"lighting\"", "7")), 422, "observation.invalid");
    assertProblem(putObservation(id, inFlen.replace("2,", "{},")), 400, "body.malformed");
    assertProblem(putObservation(id, "null"), 400, "body.malformed");
    assertProblem(
        visitor.submit(
            "PUT", "/api/v1/walks/finns-inte/observations/" + id, BodyPublishers.ofString(inFlen)),
        404,
        "walk.unknown");
    assertProblem(visitor.get("/api/v1/walks/finns-inte"), 404, "walk.unknown");
    assertThat(putObservation(id, inFlen).statusCode()).isEqualTo(201);
  }

  @Test
  void what_does_not_fit_the_address_is_refused() {
    var unknown = "/api/v1/surveys/finns-inte";
    assertProblem(visitor.get(unknown), 404, "survey.unknown");
    assertProblem(
        visitor.post(unknown + "/responses", DemoAnswers.submission()), 404, "survey.unknown");
    assertProblem(visitor.get("/api/v1/finns-inte"), 404, "page.not_found");
    assertProblem(
        visitor.submit("DELETE", DemoAnswers.SURVEY, BodyPublishers.noBody()),
        405,
        "method.not_allowed");
    assertProblem(visitor.get(DemoAnswers.RESPONSES), 405, "method.not_allowed");
    assertProblem(
        visitor.send(
            visitor
                .request(DemoAnswers.RESPONSES, "Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(DemoAnswers.submission()))),
        415,
        "type.not_supported");
  }

  @Test
  void a_closed_survey_is_gone() {
    var closed = surveys.add(RoundStatus.CLOSED, LONG_AGO, LONG_AGO);
    var path = "/api/v1/surveys/" + closed.slug();
    assertProblem(visitor.get(path), 410, "survey.closed");
    assertProblem(
        visitor.post(path + "/responses", DemoAnswers.submission()), 410, "survey.closed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/finns/inte",
        "/finns-inte",
        "/svara/finns-inte",
        "/vandring/finns-inte",
        "/kavlinge/loften/x",
        "/kavlinge/lagesbild/999999",
        "/assets/finns-inte.js"
      })
  void an_unknown_page_is_told_in_swedish_to_people_and_as_a_problem_to_programs(String path) {
    var page = visitor.open(path);
    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.headers().firstValue("Content-Type")).get().asString().startsWith("text/html");
    assertThat(page.body())
        .contains("<html lang=\"sv\"", "finns inte")
        .containsPattern("(page|not|survey|walk|picture|promise)\\.(not_found|found|unknown)")
        .doesNotContain("Exception", "\tat ");
    var english = visitor.open(path + "?lang=en");
    assertThat(english.body()).contains("<html lang=\"en\"");
    var problem = visitor.get(path);
    assertThat(problem.statusCode()).isEqualTo(404);
    assertThat(problem.headers().firstValue("Content-Type")).hasValue("application/problem+json");
  }

  @Test
  void problems_are_told_in_the_language_asked_for() {
    var swedish = visitor.post(DemoAnswers.RESPONSES, "{");
    var english = visitor.post(DemoAnswers.RESPONSES + "?lang=en", "{");
    assertThat(swedish.body()).contains("Det som skickades går inte att läsa");
    assertProblem(english, 400, "body.malformed");
    assertThat(english.body()).doesNotContain("skickades").contains("sent");
  }

  @Test
  void no_bent_submission_breaks_the_server_or_takes_long() {
    var mutations = new Mutations(SEED);
    var slowest = Duration.ZERO;
    var statuses = new TreeMap<Integer, Integer>();
    for (int i = 0; i < MUTATIONS; i++) {
      var bent = mutations.bend(DemoAnswers.submission());
      var from = System.nanoTime();
      var answer = visitor.post(DemoAnswers.RESPONSES, bent);
      var took = Duration.ofNanos(System.nanoTime() - from);
      assertThat(answer.statusCode()).as(bent).isBetween(200, 499);
      assertThat(took).as(bent).isLessThan(SLOW);
      slowest = took.compareTo(slowest) > 0 ? took : slowest;
      statuses.merge(answer.statusCode(), 1, Integer::sum);
      if (answer.statusCode() >= 400) {
        assertThat(read(answer).get("code").stringValue()).as(bent).isNotEqualTo("unexpected");
      }
    }
    System.out.printf(
        "%d bent submissions: answers %s, slowest %d ms%n",
        MUTATIONS, statuses, slowest.toMillis());
    assertThat(statuses).containsKeys(201, 400, 422);
  }

  private HttpResponse<String> submit(byte[] body) {
    return visitor.submit("POST", DemoAnswers.RESPONSES, BodyPublishers.ofByteArray(body));
  }

  private HttpResponse<String> putObservation(String id, String body) {
    return visitor.submit(
        "PUT", DemoAnswers.WALK + "/observations/" + id, BodyPublishers.ofString(body));
  }

  private static JsonNode assertProblem(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    var problem = read(answer);
    assertThat(problem.get("code").stringValue()).isEqualTo(code);
    assertThat(problem.get("status").intValue()).isEqualTo(status);
    assertThat(problem.get("type").stringValue()).isNotBlank();
    assertThat(problem.get("title").stringValue()).isNotBlank().doesNotContain("problem.");
    assertThat(problem.get("detail").stringValue()).isNotBlank().doesNotContain("Exception");
    return problem;
  }

  private static JsonNode read(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }
}
