package se.rodatraden.survey.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.rodatraden.survey.RoundStatus;
import se.rodatraden.survey.SurveyFixtures;
import se.rodatraden.survey.SurveyRound;
import se.rodatraden.test.DatabaseTest;

/// The contract of `/api/v1/surveys/{slug}` and `/svara/{slug}`, for somebody who is not signed in.
@DatabaseTest
class SurveyWebTest {

  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
  private static final String SAFE_NO = "{\"safe\": \"no\"}";

  @Autowired MockMvcTester web;
  @Autowired SurveyFixtures surveys;

  @Test
  void an_open_survey_is_given_in_the_language_asked_for() {
    var round = surveys.addOpen();
    var survey = get("/api/v1/surveys/" + round.slug() + "?lang=en");
    assertThat(survey)
        .hasStatusOk()
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"slug": "%s", "version": 1, "status": "open", "mode": "open", "modes": ["open"], "languages": ["en", "sv"],
             "title": "Safety in Kävlinge", "intro": "Tell us how safe it is.", "requiresCode": false, "minutes": 3,
             "madeUp": true, "closesOn": "2100-01-01", "resultsUrl": "/kavlinge/enkater/%1$s",
             "askedBy": "Kävlinge municipality and the police", "language": "en",
             "municipality": {"name": "Kävlinge", "url": "/kavlinge"}, "policeArea": "Test",
             "feedUrl": "/kavlinge/flode.atom"}
            """
                .formatted(round.slug()));
    assertThat(survey)
        .bodyJson()
        .extractingPath("$.pages[0].questions[0].text")
        .isEqualTo("How safe do you feel?");
    assertThat(survey).bodyJson().extractingPath("$.pages[0].questions[1].text").isEqualTo("När?");
  }

  @Test
  void an_unchanged_survey_is_not_sent_again() {
    var path = "/api/v1/surveys/" + surveys.addOpen().slug();
    var eTag = get(path).getResponse().getHeader("ETag");
    assertThat(web.get().uri(path).header("If-None-Match", String.valueOf(eTag)))
        .hasStatus(304)
        .body()
        .isEmpty();
    assertThat(get(path + "?lang=en")).hasStatusOk();
  }

  @Test
  void an_unknown_survey_is_404_and_a_closed_one_410() {
    assertProblem(get("/api/v1/surveys/finns-inte"), 404, "survey.unknown");
    var closed = surveys.add(RoundStatus.CLOSED, LONG_AGO, LONG_AGO);
    assertProblem(get("/api/v1/surveys/" + closed.slug()), 410, "survey.closed");
    assertProblem(post(closed, body(UUID.randomUUID(), SAFE_NO)), 410, "survey.closed");
  }

  @Test
  void an_answer_is_201_the_same_again_200_and_another_409() {
    var round = surveys.addOpen();
    var id = UUID.randomUUID();
    var first = post(round, body(id, SAFE_NO));
    assertThat(first).hasStatus(201).hasHeader("Cache-Control", "no-store");
    assertThat(first)
        .bodyJson()
        .extractingPath("$.receipt")
        .asString()
        .matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){2}");
    var again = post(round, body(id, SAFE_NO));
    assertThat(again).hasStatus(200).body().isEqualTo(bodyOf(first).getBytes(UTF_8));
    assertProblem(post(round, body(id, "{\"safe\": \"yes\"}")), 409, "response.conflict");
  }

  @Test
  void answers_to_questions_that_there_never_were_are_422_and_say_which_there_are() {
    var sent = body(UUID.randomUUID(), SAFE_NO).replace("ersion\": 1", "ersion\": 7");
    var answer = post(surveys.addOpen(), sent);
    assertProblem(answer, 422, "questionnaire.unknown");
    assertThat(bodyOf(answer)).contains("version 7", "version 1");
  }

  @Test
  void invalid_answers_are_422_with_every_problem() {
    var answer = post(surveys.addOpen(), body(UUID.randomUUID(), "{\"when\": {\"noon\": \"no\"}}"));
    assertProblem(answer, 422, "answers.invalid");
    assertThat(bodyOf(answer))
        .contains(
            "\"problems\":[{\"question\":\"safe\",\"code\":\"answer.missing\"},"
                + "{\"question\":\"when\",\"code\":\"answer.unknown_option\",\"row\":\"noon\"}]");
  }

  @Test
  void what_is_not_a_submission_is_400() {
    var round = surveys.addOpen();
    var good = body(UUID.randomUUID(), SAFE_NO);
    var name = "\"submissionId\"";
    assertMalformed(round, "{");
    assertMalformed(round, "[]");
    assertMalformed(round, good + "x");
    assertMalformed(round, good.replace("\"answers\"", "\"extra\": 1, \"answers\""));
    assertMalformed(round, good.replace("\"safe\": \"no\"", "\"safe\": \"no\", \"safe\": \"no\""));
    assertMalformed(round, good.replace(name, "\"x\""));
    assertMalformed(round, good.replace("{\"safe\": \"no\"}", "[]"));
    assertMalformed(
        round, good.replace("\"questionnaireVersion\": 1", "\"questionnaireVersion\": \"1\""));
    assertMalformed(round, body("kort", SAFE_NO));
    assertThat(post(round, good)).hasStatus(201);
  }

  private void assertMalformed(SurveyRound round, String body) {
    assertProblem(post(round, body), 400, "body.malformed");
  }

  @Test
  void too_much_is_413_and_not_json_is_415() {
    var round = surveys.addOpen();
    var long_ = "x".repeat(70_000);
    assertProblem(
        post(round, body(UUID.randomUUID(), "{\"say\": \"%s\"}".formatted(long_))),
        413,
        "body.too_large");
    assertThat(
            web.post()
                .uri("/api/v1/surveys/{slug}/responses", round.slug())
                .contentType(MediaType.TEXT_PLAIN)
                .content(body(UUID.randomUUID(), SAFE_NO)))
        .hasStatus(415);
  }

  @Test
  void the_page_carries_the_survey_and_reads_without_script() {
    var round = surveys.addOpen();
    var page = bodyOf(get("/svara/" + round.slug()));
    assertThat(page)
        .contains("<h1 lang=\"sv\" dir=\"ltr\">Trygghet i Kävlinge</h1>")
        .contains("<link rel=\"canonical\" href=\"http://localhost/svara/" + round.slug() + "\"")
        .contains("<meta property=\"og:title\" content=\"Trygghet i Kävlinge\"")
        .contains("demonstration")
        .contains("<noscript>")
        .contains("Hur trygg är du?")
        .contains("Otrygg \\u003c/script>")
        .doesNotContain("Otrygg </script>");
    assertThat(page.substring(page.indexOf("id=\"survey\""))).contains("\"outlines\":[");
  }

  @Test
  void the_page_names_the_languages_of_the_survey_and_marks_what_is_not_in_the_one_asked_for() {
    var slug = surveys.addOpen().slug();
    var page = bodyOf(get("/svara/" + slug + "?lang=en"));
    assertThat(page)
        .contains("<html lang=\"en\" dir=\"ltr\">")
        .contains("hreflang=\"sv\" href=\"http://localhost/svara/" + slug + "\"")
        .contains("\"languages\":[\"sv\",\"en\"],\"language\":\"en\"");
    var arabic = bodyOf(get("/svara/" + slug + "?lang=ar"));
    assertThat(arabic)
        .contains("<html lang=\"sv\" dir=\"ltr\">")
        .contains("<header class=\"top\" lang=\"sv\" dir=\"ltr\">")
        .contains("\"language\":\"sv\"");
  }

  @Test
  void the_page_has_no_cookie_and_no_session() {
    var page = get("/svara/" + surveys.addOpen().slug());
    assertThat(page).hasStatusOk().doesNotContainHeader("Set-Cookie");
    assertThat(page.getRequest().getSession(false)).isNull();
  }

  @Test
  void the_page_is_404_for_an_unknown_survey_and_410_with_a_way_on_for_a_closed_one() {
    assertThat(get("/svara/finns-inte")).hasStatus(404);
    var published = surveys.add(RoundStatus.PUBLISHED, LONG_AGO, LONG_AGO);
    var page = get("/svara/" + published.slug());
    assertThat(page).hasStatus(410);
    assertThat(bodyOf(page))
        .contains("Enkäten är stängd")
        .contains("id=\"left\" data-slug=\"" + published.slug() + "\"")
        .contains("href=\"/kavlinge/enkater/" + published.slug() + "\"");
  }

  @Test
  void the_page_of_a_closed_survey_tells_its_last_day_and_none_that_has_not_come() {
    var over = surveys.add(RoundStatus.CLOSED, LONG_AGO, LONG_AGO);
    assertThat(bodyOf(get("/svara/" + over.slug())))
        .contains("tog emot svar till och med 1 januari 2020");
    var early = surveys.add(RoundStatus.CLOSED, LONG_AGO, LocalDate.of(2100, 1, 1));
    assertThat(bodyOf(get("/svara/" + early.slug())))
        .contains("tar inte emot fler svar")
        .doesNotContain("2100");
  }

  private MvcTestResult get(String path) {
    return web.get()
        .uri(path)
        .accept(path.startsWith("/api") ? "application/json" : "text/html")
        .exchange();
  }

  private MvcTestResult post(SurveyRound round, String body) {
    return web.post()
        .uri("/api/v1/surveys/{slug}/responses", round.slug())
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  private static String body(Object id, String answers) {
    return """
    {"submissionId": "%s", "questionnaireVersion": 1, "language": "sv", "channel": "web", "answers": %s}\
    """
        .formatted(id, answers);
  }

  private static void assertProblem(MvcTestResult answer, int status, String code) {
    assertThat(answer).hasStatus(status).hasContentType("application/problem+json");
    assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo(code);
  }

  private static String bodyOf(MvcTestResult answer) {
    try {
      return answer.getResponse().getContentAsString(UTF_8);
    } catch (java.io.UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
