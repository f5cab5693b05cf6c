package se.rodatraden.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.e2e.Axe.expectNoViolations;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Every page and view as axe sees it: the public ones on a phone in both languages, the officials'
/// at a desk.
@EndToEndTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityTest {

  @RegisterExtension static final Windows WINDOWS = new Windows();

  @LocalServerPort private int port;

  private Page phone;
  private Page desktop;
  private PublicPages publicPages;

  @BeforeAll
  void openWindows() {
    phone = WINDOWS.phone(root());
    desktop = WINDOWS.desktop(root());
    publicPages = PublicPages.reachedFrom(root());
    Official.signIn(desktop, "samordnare.flen");
  }

  Stream<Arguments> publicAddresses() {
    var walk = firstLink("/app/flen/vandringar", ".walks-title").replaceFirst("^/app", "");
    return Stream.concat(
            publicPages.addresses().stream(),
            Stream.of(walk, walk + "/svar", "/flen/finns-inte", "/vandring"))
        .distinct()
        .flatMap(address -> Stream.of("sv", "en").map(language -> Arguments.of(address, language)));
  }

  List<String> officialsAddresses() {
    var survey = firstLink("/app/flen/enkater", ".analysis-rounds h3 a");
    var walk = firstLink("/app/flen/vandringar", ".walks-title");
    var picture = firstLink("/app/flen/lagesbild", ".picture-versions h2 a");
    var promise = firstLink("/app/flen/loften", ".promise-card h3 a");
    var draft = newDraft();
    return List.of(
        "/app/flen",
        "/app/flen/enkater",
        "/app/flen/enkater/ny",
        draft,
        draft + "?sida=om-dig",
        draft + "?fraga=trygg-kvall&sprak=ar",
        draft + "?fraga=avstar-vad",
        draft + "?fraga=otrygga-platser",
        draft.replace("redigera", "installningar"),
        draft.replace("redigera", "forhandsgranska"),
        draft.replace("redigera", "papper"),
        draft.replace("redigera", "oppna"),
        survey,
        "/app/flen/vandringar",
        walk,
        walk + "/granska",
        walk + "/protokoll",
        "/app/flen/atgarder",
        walk + "/plan",
        "/app/flen/vandringar/ny",
        "/app/flen/lagesbild",
        picture,
        "/app/flen/loften",
        promise,
        promise + "/redigera",
        "/app/flen/loften/nytt",
        "/app/losenord",
        "/app/flen/finns-inte");
  }

  /// From the first of the ready questionnaires.
  private String newDraft() {
    desktop.navigate("/app/flen/enkater/ny");
    desktop.getByText("Börja", new Page.GetByTextOptions().setExact(true)).click();
    desktop.waitForURL("**/redigera");
    return desktop.url().replace(root(), "");
  }

  private String firstLink(String address, String selector) {
    desktop.navigate(address);
    var link = desktop.locator(selector).first().getAttribute("href");
    assertThat(link).isNotNull();
    return link.startsWith("/") ? link : "/app/" + link;
  }

  @Test
  void the_public_pages_lead_to_every_kind_of_page() {
    assertThat(publicPages.addresses())
        .contains("/", "/kavlinge", "/flen", "/vellinge", "/trelleborg", "/vetlanda")
        .contains("/svara/kavlinge-trygghet", "/vandring/flen-kvall")
        .contains("/kavlinge/enkater/kavlinge-trygghet")
        .contains("/kavlinge/oppna-data", "/flen/tillganglighet", "/vellinge/personuppgifter")
        .anyMatch(address -> address.matches("/flen/loften/.+"))
        .anyMatch(address -> address.matches("/flen/lagesbild/\\d+"));
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("publicAddresses")
  void a_public_page_on_a_phone_has_no_violations(String address, String language) {
    phone.navigate(address + "?lang=" + language);
    assertThat(phone.locator("h1:visible").first()).isVisible();
    assertThat(phone.locator("html")).hasAttribute("lang", language);
    expectNoViolations(phone);
  }

  @ParameterizedTest(name = "in {0}")
  @MethodSource("surveyLanguages")
  void a_survey_and_its_questions_have_no_violations(String language) {
    phone.navigate("/svara/kavlinge-trygghet?lang=" + language);
    assertThat(phone.locator("#begin")).isVisible();
    expectNoViolations(phone);
    phone.locator("#begin").click();
    expectNoViolations(phone);
    phone.locator("#next").click();
    assertThat(phone.locator("#summary")).isVisible();
    expectNoViolations(phone);
  }

  @ParameterizedTest(name = "in {0}")
  @MethodSource("languages")
  void the_taking_of_a_note_on_a_walk_has_no_violations(String language) {
    phone.navigate("/vandring/flen-kvall?lang=" + language);
    phone.locator("walk-logger footer vaadin-button[theme=primary]").click();
    expectNoViolations(phone);
    phone.locator("walk-logger footer vaadin-button").first().click();
    expectNoViolations(phone);
  }

  static List<String> surveyLanguages() {
    return List.of("sv", "en", "ar");
  }

  static List<String> languages() {
    return List.of("sv", "en");
  }

  @Test
  void the_sign_in_view_has_no_violations() {
    var stranger = WINDOWS.desktop(root());
    stranger.navigate("/app/login");
    assertThat(stranger.locator("vaadin-button[slot=submit]")).isVisible();
    expectNoViolations(stranger);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("officialsAddresses")
  void an_officials_view_has_no_violations(String address) {
    desktop.navigate(address);
    assertThat(desktop.locator("h1:visible").first()).isVisible();
    expectNoViolations(desktop);
  }

  private String root() {
    return "http://localhost:" + port;
  }
}
