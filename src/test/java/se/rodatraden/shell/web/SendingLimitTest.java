package se.rodatraden.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.HandlerExceptionResolver;
import se.rodatraden.test.DatabaseTest;

/// How much one sender may send to the API, by a clock that stands still until it is moved.
@DatabaseTest
class SendingLimitTest {

  private static final int SENDINGS = 3;
  private static final String SENDER = "203.0.113.7";

  private final MovedClock clock = new MovedClock();

  @Autowired WebApplicationContext application;
  @Autowired HandlerExceptionResolver handlerExceptionResolver;
  private MockMvcTester web;

  @BeforeEach
  void limit() {
    var filter = new SendingLimitFilter(SENDINGS, clock, handlerExceptionResolver);
    web = MockMvcTester.from(application, mvc -> mvc.addFilters(filter).build());
  }

  @Test
  void the_application_has_it_before_all_it_answers() {
    assertThat(application.getBeansOfType(SendingLimitFilter.class)).hasSize(1);
  }

  /// The clock of the application goes on meanwhile, so that a few more than so many may pass.
  @Test
  void unless_somebody_sets_another_limit_one_sender_may_send_1200_a_minute() throws Exception {
    var filter = application.getBean(SendingLimitFilter.class);
    int passed = 0;
    for (int i = 0; i < 1_400; i++) {
      var request = new MockHttpServletRequest("POST", "/api/v1/surveys/finns-inte/responses");
      request.setRemoteAddr("203.0.113.12");
      var chain = new MockFilterChain();
      filter.doFilter(request, new MockHttpServletResponse(), chain);
      passed += chain.getRequest() == null ? 0 : 1;
    }
    assertThat(passed).isBetween(1_200, 1_300);
  }

  @Test
  void one_sender_may_fill_no_survey_by_machine() {
    for (int i = 0; i < SENDINGS; i++) {
      assertThat(send(SENDER)).hasStatus(404);
    }
    var refused = send(SENDER);
    assertThat(refused).hasStatus(429).bodyJson().extractingPath("$.code").isEqualTo("too.many");
    var wait = Integer.parseInt(refused.getResponse().getHeader(HttpHeaders.RETRY_AFTER));
    assertThat(wait).isBetween(20, 21);
    assertThat(send("203.0.113.8")).hasStatus(404);

    clock.move(Duration.ofSeconds(wait));
    assertThat(send(SENDER)).hasStatus(404);
    assertThat(send(SENDER)).hasStatus(429);
  }

  @Test
  void what_comes_from_this_machine_is_not_counted() {
    for (int i = 0; i <= SENDINGS; i++) {
      assertThat(send("127.0.0.1")).hasStatus(404);
    }
  }

  @Test
  void what_is_only_read_is_not_counted() {
    for (int i = 0; i <= SENDINGS; i++) {
      assertThat(ask(HttpMethod.GET, "/api/v1/surveys/finns-inte", SENDER)).hasStatus(404);
    }
    assertThat(send(SENDER)).hasStatus(404);
  }

  private MvcTestResult send(String from) {
    return ask(HttpMethod.POST, "/api/v1/surveys/finns-inte/responses", from);
  }

  private MvcTestResult ask(HttpMethod method, String path, String from) {
    return web.method(method)
        .uri(path)
        .with(request -> {
          request.setRemoteAddr(from);
          return request;
        })
        .contentType(MediaType.APPLICATION_JSON)
        .content(
            """
            {"submissionId": "2b0e6f5e-4a55-4a5c-9a53-4a3f4c1f3a11", "questionnaireVersion": 1,
             "language": "sv", "channel": "web", "answers": {}}\
            """)
        .exchange();
  }

  private static final class MovedClock extends Clock {

    private Instant now = Instant.parse("2026-05-04T12:00:00Z");

    void move(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("this clock stays in UTC");
    }
  }
}
