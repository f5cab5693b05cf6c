package se.rodatraden.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A survey from a ready questionnaire to the first answer: written, translated, looked at, opened.
@EndToEndTest
class WriteSurveyTest {

  @RegisterExtension static final Windows WINDOWS = new Windows();

  @LocalServerPort private int port;

  private final String run = UUID.randomUUID().toString().substring(0, 8);
  private final String title = "Trygghet i Vetlanda " + run;
  private final String address = "vetlanda-trygg-" + run;

  @Test
  void a_coordinator_makes_a_survey_of_a_template_translates_a_question_and_opens_it() {
    var page = WINDOWS.desktop(root());
    Official.signIn(page, "samordnare.vetlanda");
    begin(page);
    settle(page);
    translateANewQuestion(page);
    lookAtIt(page);
    open(page);
    answer();
  }

  private void begin(Page page) {
    page.navigate("/app/vetlanda/enkater");
    page.getByRole(AriaRole.LINK, named("Ny enkät")).click();
    page.getByText("Trygghetsenkät", new Page.GetByTextOptions().setExact(true)).click();
    page.getByLabel("Rubrik", exact()).fill(title);
    press(page, "Börja");
    assertThat(page.locator("h1")).hasText(title);
    assertThat(page.locator(".outline-question").first()).isVisible();
    assertThat(page.locator(".save-state")).containsText("Sparat");
  }

  /// English beside Swedish, an address of its own, and answers from today.
  private void settle(Page page) {
    tab(page, "Inställningar");
    page.getByLabel("Adress", exact()).fill(address);
    page.getByLabel("Adress", exact()).press("Tab");
    assertThat(page.locator(".save-state")).hasText("Sparat");
    page.getByLabel("Första svarsdag", exact()).fill("2020-01-01");
    page.getByLabel("Första svarsdag", exact()).press("Enter");
    assertThat(page.locator(".save-state")).hasText("Sparat");
    var arabic = page.getByRole(AriaRole.CHECKBOX, named("arabiska"));
    arabic.uncheck();
    assertThat(page.getByLabel("Rubrik på arabiska", exact())).hasCount(0);
    page.getByLabel("Rubrik på engelska", exact()).fill("Safety in Vetlanda " + run);
    page.getByLabel("Rubrik på engelska", exact()).press("Tab");
    assertThat(page.locator(".save-state")).hasText("Sparat");
    page.reload();
    assertThat(page.getByLabel("Rubrik på engelska", exact()))
        .hasValue("Safety in Vetlanda " + run);
    assertThat(page.getByLabel("Adress", exact())).hasValue(address);
  }

  /// With the keyboard, from the question before it.
  private void translateANewQuestion(Page page) {
    tab(page, "Frågor");
    page.locator(".outline-question").nth(1).click();
    assertThat(page.locator(".form-head h2")).isFocused();
    page.keyboard().press("Alt+Enter");
    dialog(page).getByRole(AriaRole.BUTTON).filter(withText("Ett val")).press("Enter");
    var question = page.getByLabel("Frågan", exact());
    assertThat(question).isFocused();
    question.pressSequentially("Är det bättre än förra året?");
    var first = page.getByLabel("Alternativ 1", exact());
    first.click();
    first.pressSequentially("Ja");
    first.press("Enter");
    var second = page.getByLabel("Alternativ 2", exact());
    assertThat(second).isFocused();
    assertThat(first).hasValue("Ja");
    second.pressSequentially("Nej");
    press(page, "Ta bort Alternativ 3");
    assertThat(page.locator(".choice-lines > li")).hasCount(2);

    page.getByRole(AriaRole.COMBOBOX, named("Språk att skriva på")).click();
    page.getByRole(AriaRole.OPTION).filter(withText("engelska")).click();
    assertThat(page.locator(".outline-missing").filter(withText("saknar 3 texter"))).isVisible();
    page.getByLabel("Frågan på engelska", exact()).fill("Is it better than last year?");
    page.getByLabel("Alternativ 1 på engelska", exact()).fill("Yes");
    page.getByLabel("Alternativ 2 på engelska", exact()).fill("No");
    page.getByLabel("Alternativ 2 på engelska", exact()).press("Tab");
    assertThat(page.locator(".outline-missing")).hasCount(0);
    assertThat(page.locator(".save-state")).containsText(Pattern.compile("Sparat \\d\\d:\\d\\d"));
    page.reload();
    assertThat(page.getByLabel("Frågan på engelska", exact()))
        .hasValue("Is it better than last year?");
    assertThat(page.getByLabel("Alternativ 1 på svenska", exact())).hasValue("Ja");
  }

  private void lookAtIt(Page page) {
    press(page, "Förhandsgranska");
    var form = page.frameLocator(".survey-preview");
    assertThat(form.getByText("Är det bättre än förra året?")).isVisible();
    page.getByRole(AriaRole.COMBOBOX, named("Språk")).click();
    page.getByRole(AriaRole.OPTION).filter(withText("engelska")).click();
    assertThat(form.getByText("Is it better than last year?")).isVisible();
    assertThat(form.locator("html")).hasAttribute("lang", "en");
    var phone = page.locator(".survey-preview").boundingBox().width;
    page.getByLabel("Dator", exact()).check();
    assertThat(page.locator(".preview-stage")).not().hasClass(Pattern.compile("is-phone"));
    assertThat(page.locator(".survey-preview").boundingBox().width).isGreaterThan(phone * 2);
  }

  private void open(Page page) {
    tab(page, "Öppna");
    assertThat(page.locator(".checkpoint")).hasCount(5);
    assertThat(page.locator(".checkpoint.is-to-mend")).hasCount(0);
    press(page, "Öppna enkäten");
    page.getByRole(AriaRole.ALERTDIALOG)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Öppna enkäten"))
        .click();
    assertThat(page).hasURL(Pattern.compile("/app/vetlanda/enkater/[0-9a-z]{12}$"));
    assertThat(page.locator(".analysis-status")).hasText("Öppen");
  }

  private void answer() {
    var phone = WINDOWS.phone(root());
    phone.navigate("/svara/" + address + "?lang=en");
    assertThat(phone.locator("h1").first()).hasText("Safety in Vetlanda " + run);
    phone.locator("#begin").click();
    assertThat(phone.getByText("Is it better than last year?")).isVisible();
  }

  private static void tab(Page page, String name) {
    page.locator(".round-tabs")
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
        .click();
  }

  private static Locator dialog(Page page) {
    return page.getByRole(
        AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Lägg till en fråga"));
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, named(button)).click();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Page.GetByLabelOptions exact() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private static Locator.FilterOptions withText(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private String root() {
    return "http://localhost:" + port;
  }
}
