package se.rodatraden.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class NoSessionsTest {

  private static final int TIMES = 1_000;
  private static final int AT_ONCE = 4;

  @Autowired Visitor visitor;
  @Autowired SessionCount sessions;

  @Test
  void a_thousand_page_loads_make_no_session_and_set_no_cookie() {
    var pages = DemoPages.all(visitor);
    assertThat(pages).hasSizeGreaterThanOrEqualTo(8);
    var before = sessions.made();
    assertThatEach(200, i -> visitor.open(pages.get(i % pages.size())));
    assertThat(sessions.made() - before).isZero();
  }

  @Test
  void a_thousand_readings_of_open_data_make_no_session_and_set_no_cookie() {
    var before = sessions.made();
    assertThatEach(200, i -> visitor.get(DemoPages.DATA.get(i % DemoPages.DATA.size())));
    assertThat(sessions.made() - before).isZero();
  }

  @Test
  void a_thousand_submissions_make_no_session_and_set_no_cookie() {
    var before = sessions.made();
    assertThatEach(201, i -> visitor.post(DemoAnswers.RESPONSES, DemoAnswers.submission()));
    assertThat(sessions.made() - before).isZero();
  }

  @Test
  void signing_in_does_make_one() {
    var before = sessions.made();
    var login = visitor.open("/app/login");
    assertThat(login.headers().firstValue("Set-Cookie"))
        .hasValueSatisfying(cookie -> assertThat(cookie).startsWith("JSESSIONID="));
    assertThat(sessions.made() - before).isEqualTo(1);
  }

  private static void assertThatEach(int status, IntFunction<HttpResponse<String>> call) {
    List<HttpResponse<String>> answers;
    try (var callers = Executors.newFixedThreadPool(AT_ONCE)) {
      answers =
          IntStream.range(0, TIMES)
              .mapToObj(i -> CompletableFuture.supplyAsync(() -> call.apply(i), callers))
              .toList()
              .stream()
              .map(CompletableFuture::join)
              .toList();
    }
    assertThat(answers)
        .hasSize(TIMES)
        .allSatisfy(answer -> {
          assertThat(answer.statusCode()).as(answer.uri().getPath()).isEqualTo(status);
          assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        });
  }
}
