package se.rodatraden.survey.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import se.rodatraden.survey.RoundMode;
import se.rodatraden.survey.RoundStatus;
import se.rodatraden.survey.SurveyFixtures;
import se.rodatraden.survey.SurveyRound;
import se.rodatraden.test.DatabaseTest;
import se.rodatraden.test.Fixtures;

/// How often one sender may try codes. Each test has a sender of its own, since counts outlive
/// tests.
@DatabaseTest
class LimitsWebTest {

  private static final int WRONG_CODES = 20;
  private static final String WRONG = "0000000000000000";

  private final String sender =
      "10.%d.%d.%d".formatted(random(), random(), ThreadLocalRandom.current().nextInt(1, 255));

  @Autowired MockMvcTester web;
  @Autowired SurveyFixtures surveys;

  @Test
  void after_twenty_wrong_codes_no_code_is_looked_at_for_a_while() {
    var round = addForCodes();
    for (int i = 0; i < WRONG_CODES; i++) {
      assertCode(send(round, WRONG, sender), 403, "code.unknown");
    }
    var refused = send(round, WRONG, sender);
    assertCode(refused, 429, "too.many");
    assertThat(secondsToWait(refused)).isBetween(1, 30);
  }

  @Test
  void another_sender_may_still_try() {
    var round = addForCodes();
    for (int i = 0; i <= WRONG_CODES; i++) {
      send(round, WRONG, sender);
    }
    assertCode(send(round, WRONG, "198.51.100." + random()), 403, "code.unknown");
  }

  @Test
  void answers_without_a_code_are_no_guesses() {
    var round = surveys.addOpen();
    for (int i = 0; i < WRONG_CODES + 5; i++) {
      assertThat(send(round, null, sender)).hasStatus(201);
    }
  }

  private SurveyRound addForCodes() {
    return surveys.add(
        Fixtures.KAVLINGE,
        RoundStatus.OPEN,
        Set.of(RoundMode.SAMPLE),
        LocalDate.of(2020, 1, 1),
        LocalDate.of(2100, 1, 1));
  }

  private MvcTestResult send(SurveyRound round, @Nullable String code, String from) {
    var member = code == null ? "" : "\"code\": \"%s\",".formatted(code);
    return web.post()
        .uri("/api/v1/surveys/" + round.slug() + "/responses")
        .with(request -> {
          request.setRemoteAddr(from);
          return request;
        })
        .contentType(MediaType.APPLICATION_JSON)
        .content(
            """
            {"submissionId": "%s", "questionnaireVersion": 1, "language": "sv", %s "channel": "web",
             "answers": {"safe": "no"}}\
            """
                .formatted(UUID.randomUUID(), member))
        .exchange();
  }

  private static void assertCode(MvcTestResult answer, int status, String code) {
    assertThat(answer).hasStatus(status).bodyJson().extractingPath("$.code").isEqualTo(code);
  }

  private static int secondsToWait(MvcTestResult answer) {
    return Integer.parseInt(
        String.valueOf(answer.getResponse().getHeader(HttpHeaders.RETRY_AFTER)));
  }

  private static int random() {
    return ThreadLocalRandom.current().nextInt(256);
  }
}
