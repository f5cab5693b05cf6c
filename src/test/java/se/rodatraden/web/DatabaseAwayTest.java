package se.rodatraden.web;

import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.jooq.Tables.BALLOT;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import se.rodatraden.RodaTraden;
import se.rodatraden.survey.RoundStatus;
import se.rodatraden.survey.SurveyFixtures;
import se.rodatraden.survey.SurveyRound;
import se.rodatraden.test.TestDatabase;

@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"rodatraden.seeds=false", "management.server.port=-1"})
@ContextConfiguration(initializers = DatabaseAwayTest.BehindProxy.class)
@Import({Visitor.class, SurveyFixtures.class})
@ExtendWith(OutputCaptureExtension.class)
@DirtiesContext
class DatabaseAwayTest {

  private static final Proxy PROXY = Proxy.before(TestDatabase.server().url());

  /// The pool waits four seconds for a connection, once for the round and once for the ballot; a
  /// connection in use waits eight for an answer.
  private static final Duration IN_TIME = Duration.ofSeconds(13);

  private static final int AT_ONCE = 20;

  static class BehindProxy
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
      new TestDatabase().initialize(context);
      PROXY.connect();
      var url = context.getEnvironment().getRequiredProperty("rodatraden.db.url");
      TestPropertyValues.of("rodatraden.db.url=" + PROXY.insteadIn(url)).applyTo(context);
    }
  }

  @Autowired Visitor visitor;
  @Autowired SurveyFixtures surveys;
  @Autowired DSLContext database;

  @AfterEach
  void bringItBack() {
    PROXY.connect();
  }

  @Test
  void answers_sent_while_the_database_refuses_are_taken_in_once_when_it_is_back() {
    assertThatNothingIsLostWhen(PROXY::cut);
  }

  @Test
  void answers_sent_while_the_database_is_silent_are_taken_in_once_when_it_is_back() {
    assertThatNothingIsLostWhen(PROXY::silence);
  }

  private void assertThatNothingIsLostWhen(Runnable away) {
    var round = addOpenAndAskedFor();
    var body = DemoAnswers.submission(UUID.randomUUID(), "{\"safe\": \"no\"}");
    away.run();
    assertAway(timed(() -> cast(round, body)));
    PROXY.connect();
    assertThat(untilTaken(() -> cast(round, body)).statusCode()).isEqualTo(201);
    assertThat(cast(round, body).statusCode()).isEqualTo(200);
    assertThat(
            database.fetchCount(
                BALLOT,
                BALLOT.SURVEY_ROUND_ID.eq(round.id()),
                BALLOT.MUNICIPALITY_CODE.eq(round.municipality())))
        .isEqualTo(1);
  }

  @Test
  void many_who_answer_at_once_are_all_told_in_time() {
    var round = addOpenAndAskedFor();
    sleep(Duration.ofSeconds(6)); // until what is kept of the round must be asked for again
    PROXY.cut();
    var calls =
        IntStream.range(0, AT_ONCE)
            .mapToObj(i ->
                CompletableFuture.supplyAsync(
                    () ->
                        timed(() ->
                            cast(
                                round,
                                DemoAnswers.submission(UUID.randomUUID(), "{\"safe\": \"no\"}"))),
                    task -> Thread.ofVirtual().start(task)))
            .toList();
    assertThat(calls).allSatisfy(call -> assertAway(call.join()));
  }

  @Test
  void a_page_says_that_the_database_is_away_and_comes_back_with_it() {
    surveys.add(RoundStatus.CLOSED, LocalDate.EPOCH, LocalDate.EPOCH);
    assertThat(visitor.open("/kavlinge").statusCode()).isEqualTo(200);
    sleep(Duration.ofSeconds(6)); // until the page must be drawn again
    PROXY.cut();
    var page = timed(() -> visitor.open("/kavlinge"));
    assertThat(page.answer().statusCode()).isEqualTo(503);
    assertThat(page.took()).isLessThan(IN_TIME);
    assertThat(page.answer().body()).contains("<html lang=\"sv\"", "Vänta en stund");
    PROXY.connect();
    assertThat(untilTaken(() -> visitor.open("/kavlinge")).statusCode()).isEqualTo(200);
  }

  @Test
  void a_start_waits_for_the_database_and_says_so(CapturedOutput output) throws Exception {
    var server = TestDatabase.server();
    try (var closed = Proxy.before(server.url())) {
      var start =
          CompletableFuture.supplyAsync(() ->
              SpringApplication.run(
                  RodaTraden.class,
                  "--server.port=0",
                  "--management.server.port=-1",
                  "--rodatraden.seeds=false",
                  "--rodatraden.db.url=" + closed.insteadIn(server.newDatabase()),
                  "--rodatraden.db.user=" + server.user(),
                  "--rodatraden.db.password=" + server.password()));
      var told = "does not answer yet";
      for (int i = 0; i < 600 && !output.getOut().contains(told); i++) {
        sleep(Duration.ofMillis(100));
      }
      assertThat(output.getOut())
          .contains(told, "127.0.0.1:" + closed.port())
          .doesNotContain(server.password());
      assertThat(start).isNotDone();
      closed.connect();
      try (var application = start.get(90, TimeUnit.SECONDS)) {
        assertThat(application.isRunning()).isTrue();
      }
    }
  }

  private SurveyRound addOpenAndAskedFor() {
    var round = surveys.addOpen();
    assertThat(visitor.get("/api/v1/surveys/" + round.slug()).statusCode()).isEqualTo(200);
    return round;
  }

  private HttpResponse<String> cast(SurveyRound round, String body) {
    return visitor.post("/api/v1/surveys/%s/responses".formatted(round.slug()), body);
  }

  /// As forms and people do: again while told that the database is away.
  private static HttpResponse<String> untilTaken(Supplier<HttpResponse<String>> call) {
    var answer = call.get();
    for (int i = 0; i < 20 && answer.statusCode() == 503; i++) {
      sleep(Duration.ofMillis(500));
      answer = call.get();
    }
    return answer;
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while waiting", e);
    }
  }

  private static void assertAway(Timed timed) {
    assertThat(timed.answer().body()).contains("\"code\":\"database.away\"");
    assertThat(timed.answer().statusCode()).isEqualTo(503);
    assertThat(timed.answer().headers().firstValue("Retry-After")).hasValue("5");
    assertThat(timed.took()).isLessThan(IN_TIME);
  }

  private static Timed timed(Supplier<HttpResponse<String>> call) {
    var from = System.nanoTime();
    var answer = call.get();
    var took = Duration.ofNanos(System.nanoTime() - from);
    System.out.printf("%d after %d ms%n", answer.statusCode(), took.toMillis());
    return new Timed(answer, took);
  }

  private record Timed(HttpResponse<String> answer, Duration took) {}
}
