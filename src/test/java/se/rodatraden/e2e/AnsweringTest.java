package se.rodatraden.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/// Somebody answers on a phone, and the network does what networks do.
@EndToEndTest
class AnsweringTest {

  private static final Pattern RESPONSES = Pattern.compile(".*/api/v1/surveys/[^/]+/responses");
  private static final String NOT_SENT = "Inte skickat än";

  @RegisterExtension static final Windows WINDOWS = new Windows();

  @LocalServerPort private int port;

  private Page phone;
  private Resident resident;
  private final List<Request> sent = new ArrayList<>();
  private final List<Integer> answered = new ArrayList<>();

  @BeforeEach
  void takeAPhone() {
    phone = WINDOWS.phone("http://localhost:" + port);
    resident = new Resident(phone);
    phone.onRequest(request -> {
      if (RESPONSES.matcher(request.url()).matches()) {
        sent.add(request);
      }
    });
    phone.onResponse(this::note);
  }

  private void note(Response response) {
    if (RESPONSES.matcher(response.url()).matches()) {
      answered.add(response.status());
    }
  }

  @Test
  void answers_given_while_the_network_is_away_are_sent_by_themselves_when_it_is_back() {
    resident.beginKavlinge();
    resident.sayHowSafe();
    phone.context().setOffline(true);
    resident.next();
    resident.pointOutWithoutMap("station");
    resident.chooseReasons();
    resident.next();
    resident.sayWhatHappens();
    resident.next();
    resident.sayWho();
    resident.pressSend();
    assertThat(resident.heading()).hasText(NOT_SENT);
    assertThat(phone.getByText("Du har inget nät just nu.")).isVisible();

    phone.context().setOffline(false);
    assertThat(resident.readReceipt()).isNotBlank();
    assertThat(answered).containsExactly(201);
    assertThat(submissionIds()).hasSize(1);
    assertThat(drafts()).isEmpty();
  }

  @Test
  void answers_on_their_way_survive_that_the_page_is_closed() {
    answerShortly();
    phone.route(RESPONSES, Route::abort);
    resident.pressSend();
    assertThat(resident.heading()).hasText(NOT_SENT);
    assertThat(phone.getByText("Om du stänger sidan skickas de nästa gång du öppnar den."))
        .isVisible();

    phone.navigate("/");
    phone.unroute(RESPONSES);
    phone.navigate("/svara/kavlinge-trygghet");
    assertThat(resident.readReceipt()).isNotBlank();
    assertThat(answered).containsExactly(201);
    assertThat(submissionIds()).hasSize(1);
    assertThat(drafts()).isEmpty();
  }

  @Test
  void an_answer_whose_receipt_was_lost_on_the_way_counts_once() {
    answerShortly();
    phone.route(
        RESPONSES,
        route -> {
          assertThat(route.fetch().status()).isEqualTo(201);
          route.abort();
        },
        new Page.RouteOptions().setTimes(1));
    resident.pressSend();
    assertThat(resident.heading()).hasText(NOT_SENT);
    resident.button("Försök nu").click();
    assertThat(resident.readReceipt()).isNotBlank();
    assertThat(answered).containsExactly(200);
  }

  @Test
  void a_server_that_is_busy_is_asked_again_when_it_says() {
    answerShortly();
    phone.route(
        RESPONSES,
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setStatus(503)
                    .setHeaders(Map.of("Retry-After", "3"))
                    .setBody("{}")),
        new Page.RouteOptions().setTimes(1));
    resident.pressSend();
    assertThat(phone.getByText("Många svarar just nu.")).isVisible();
    assertThat(resident.readReceipt()).isNotBlank();
    assertThat(answered).containsExactly(503, 201);
    assertThat(submissionIds()).hasSize(1);
  }

  @Test
  void the_browsers_back_and_a_reload_lose_nothing() {
    resident.beginKavlinge();
    resident.sayHowSafe();
    resident.next();
    assertThat(resident.heading()).hasText("Platser");
    phone.reload();
    assertThat(resident.heading()).hasText("Platser");
    phone.goBack();
    assertThat(resident.heading()).hasText("Din vardag");
    assertThat(phone.locator("#q-trygg-kvall vaadin-radio-button[checked]"))
        .hasText("Ganska otrygg");
    phone.goForward();
    assertThat(resident.heading()).hasText("Platser");
  }

  @Test
  void a_respondent_changes_to_arabic_and_keeps_the_answers_even_on_a_borrowed_phone() {
    phone.navigate("/svara/kavlinge-trygghet");
    phone.getByLabel("Jag lånar den här enheten").check();
    resident.button("Börja").click();
    resident.sayHowSafe();
    phone.locator("header .languages a[hreflang=ar]").click();
    assertThat(phone.locator("html")).hasAttribute("dir", "rtl");
    assertThat(resident.heading()).hasText("حياتك اليومية");
    assertThat(phone.locator("#q-trygg-kvall vaadin-radio-button[checked]"))
        .hasText("غير آمن إلى حد ما");
    assertThat(drafts()).isEmpty();
    for (int page = 1; page < 4; page++) {
      resident.button("التالي").click();
      assertThat(phone.locator(".progress")).containsText("الصفحة %d من 4".formatted(page + 1));
    }
    resident.button("أرسل الإجابات").click();
    assertThat(resident.heading()).hasText("شكرًا على إجاباتك!");
    assertThat(answered).containsExactly(201);
  }

  /// The whole way, with what must be answered and no more.
  private void answerShortly() {
    resident.beginKavlinge();
    resident.sayHowSafe();
    for (int page = 1; page < 4; page++) {
      resident.next();
    }
  }

  private List<String> submissionIds() {
    return sent.stream()
        .map(Request::postData)
        .map(body -> JsonMapper.shared().readTree(body).get("submissionId").asString())
        .distinct()
        .toList();
  }

  private String drafts() {
    return (String)
        phone.evaluate("Object.keys(localStorage).filter(k => k.startsWith('survey:')).join()");
  }
}
