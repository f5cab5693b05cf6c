package se.rodatraden.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The red thread, walked from the residents who speak to the promise they can read, and back.
@EndToEndTest
class ThreadTest {

  private static final String QUESTION = "trygg-kvall";
  private static final String ANSWER = "Ganska otrygg";
  private static final int ENOUGH_TO_OPEN = 50;
  private static final String WALK = "Kvällsvandring vid stationen och torget";
  private static final String ACTIVITY = "Kvällsvandringar vid stationen";

  @RegisterExtension static final Windows WINDOWS = new Windows();

  @LocalServerPort private int port;

  /// Texts of this run alone, since the database may have seen others.
  private final String run = UUID.randomUUID().toString().substring(0, 8);

  private final String note = "Mörkt bakom cykelstället " + run;
  private final String problem = "Mörka platser vid stationen " + run;
  private final String picture = "Lägesbild efter vandringen " + run;
  private final String promise = "Ljusare vid stationen " + run;

  @Test
  void what_residents_say_becomes_a_promise_that_they_can_follow_back_to_their_own_words() {
    var phone = WINDOWS.phone(root());
    var coordinator = signIn("samordnare.flen");
    var before = coordinator.readResult(QUESTION, ANSWER);

    var resident = new Resident(phone);
    assertThat(resident.answerKavlinge()).isNotBlank();
    assertThat(resident.answerFlen()).isNotBlank();
    new WalkParticipant(phone).noteDarkPlace("Flens bibliotek", note);

    neighboursAnswerFlen();
    var result = awaitOpening(coordinator, before);
    coordinator.useResult(QUESTION, ANSWER, picture, problem);
    var place = coordinator.useObservation(WALK, note, problem);
    var chief = signIn("chef.flen");
    var policeChief = signIn("polischef.flen");
    chief.adoptPicture(picture, "Kommunen");
    policeChief.adoptPicture(picture, "Polisen");

    coordinator.writePromise(promise, ACTIVITY, 2, "vandringar", problem);
    chief.signPromise(promise, "Kommunen");
    policeChief.signPromise(promise, "Polisen");
    coordinator.logEffort(promise, ACTIVITY);
    signIn("polis.flen").publishPromise(promise);

    readPromise(phone, result, place);
    followTheThread(phone);
  }

  /// With the resident's own as many as must lie in the box before it is opened.
  private void neighboursAnswerFlen() {
    var address = URI.create(root() + "/api/v1/surveys/flen-trygghet/responses");
    try (var neighbours = HttpClient.newHttpClient()) {
      for (int i = 1; i < ENOUGH_TO_OPEN; i++) {
        var answer =
            HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        """
                        {"submissionId": "%s", "questionnaireVersion": 1, "language": "sv", "channel": "web",
                         "answers": {"trygg-kvall": "ganska-otrygg"}}\
                        """
                            .formatted(UUID.randomUUID())))
                .build();
        assertThat(neighbours.send(answer, HttpResponse.BodyHandlers.ofString()).statusCode())
            .isEqualTo(201);
      }
    } catch (IOException | InterruptedException e) {
      throw new AssertionError("the neighbours must be able to answer", e);
    }
  }

  /// Answers are counted when their box has been opened; others may have waited in it before.
  private static Official.Result awaitOpening(Official official, Official.Result before) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> official.readResult(QUESTION, ANSWER),
            now -> now.base() >= before.base() + ENOUGH_TO_OPEN && now.count() > before.count());
  }

  private void readPromise(Page phone, Official.Result result, String place) {
    phone.navigate("/flen");
    follow(phone, promise);
    assertThat(heading(phone)).hasText(promise);
    assertThat(phone.locator(".activities li").filter(withText(ACTIVITY)))
        .containsText("1 av minst 2 vandringar");
    var figure = phone.locator(".evidence .figure");
    assertThat(figure.locator("b")).hasText(result.share());
    assertThat(figure)
        .containsText("%d av %d som svarade".formatted(result.count(), result.base()));
    var observed = phone.locator("ul.evidence > li").filter(withText("Trygghetsvandring"));
    assertThat(observed).containsText("Belysning");
    assertThat(observed).containsText("Plats: " + place);
    assertThat(place).isEqualTo("Flens bibliotek");
  }

  private void followTheThread(Page phone) {
    var address = phone.url();
    phone
        .locator("ul.evidence > li")
        .filter(withText("Enkätsvar"))
        .getByRole(AriaRole.LINK)
        .click();
    assertThat(phone).hasURL(Pattern.compile("/flen/enkater/flen-trygghet.*#" + QUESTION + "$"));
    assertThat(phone.locator("#" + QUESTION)).containsText(problem);

    phone.navigate(address);
    phone
        .locator("ul.evidence > li")
        .filter(withText("Trygghetsvandring"))
        .getByRole(AriaRole.LINK)
        .click();
    assertThat(phone).hasURL(Pattern.compile("/flen/vandringar/"));
    assertThat(heading(phone)).containsText(WALK);
    assertThat(phone.locator(".thread")).containsText(problem);

    phone.navigate(address);
    follow(phone, problem);
    assertThat(phone).hasURL(Pattern.compile("/flen/lagesbild/\\d+"));
    assertThat(heading(phone)).hasText(picture);
    follow(phone, promise);
    assertThat(heading(phone)).hasText(promise);
  }

  private String root() {
    return "http://localhost:" + port;
  }

  private Official signIn(String username) {
    return Official.signIn(WINDOWS.desktop(root()), username);
  }

  private static Locator heading(Page page) {
    return page.locator("main h1");
  }

  private static void follow(Page page, String link) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
        .first()
        .click();
  }

  private static Locator.FilterOptions withText(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
