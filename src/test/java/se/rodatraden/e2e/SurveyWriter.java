package se.rodatraden.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/// An official of Vetlanda who writes a survey, and opens, closes and publishes it.
final class SurveyWriter {

  static final String ADDED = "Är det bättre än förra året?";

  private static final String SAFETY_SURVEY = "Trygghetsenkät";

  private final Page page;
  private final String title;

  SurveyWriter(Page page, String title) {
    this.page = page;
    this.title = title;
  }

  Page page() {
    return page;
  }

  /// From the first of the ready questionnaires.
  void begin() {
    page.navigate("/app/vetlanda/enkater");
    page.getByRole(AriaRole.LINK, named("Ny enkät")).click();
    page.getByText(SAFETY_SURVEY, new Page.GetByTextOptions().setExact(true)).click();
    page.getByLabel("Rubrik", exact()).fill(title);
    press("Börja");
    assertThat(page.locator("h1")).hasText(title);
    assertThat(page.locator(".outline-question").first()).isVisible();
  }

  /// An address of its own, answers from the first day of 2020, and no Arabic.
  ///
  /// @param way in, as the form names it
  void settle(String address, String way) {
    tab("Inställningar");
    fill("Adress", address);
    page.getByLabel("Första svarsdag", exact()).fill("2020-01-01");
    page.getByLabel("Första svarsdag", exact()).press("Enter");
    way(way).check();
    if (!way.equals("Öppen länk")) {
      way("Öppen länk").uncheck();
    }
    assertThat(page.locator(".save-state")).hasText("Sparat");
    page.getByRole(AriaRole.CHECKBOX, named("arabiska")).uncheck();
    assertThat(page.getByLabel("Rubrik på arabiska", exact())).hasCount(0);
    fill("Rubrik på engelska", inEnglish());
    assertThat(page.locator(".save-state")).hasText("Sparat");
    page.reload();
    assertThat(page.getByLabel("Rubrik på engelska", exact())).hasValue(inEnglish());
    assertThat(page.getByLabel("Adress", exact())).hasValue(address);
    assertThat(way(way)).isChecked();
  }

  String inEnglish() {
    return "In English: " + title;
  }

  /// With the keyboard, after the question that is chosen.
  void addQuestion() {
    tab("Frågor");
    page.locator(".outline-question").nth(1).click();
    assertThat(page.locator(".form-head h2")).isFocused();
    page.keyboard().press("Alt+Enter");
    page.getByRole(AriaRole.DIALOG, named("Lägg till en fråga"))
        .getByRole(AriaRole.BUTTON)
        .filter(withText("Ett val"))
        .press("Enter");
    var question = page.getByLabel("Frågan", exact());
    assertThat(question).isFocused();
    question.pressSequentially(ADDED);
    var first = page.getByLabel("Alternativ 1", exact());
    first.click();
    first.pressSequentially("Ja");
    first.press("Enter");
    var second = page.getByLabel("Alternativ 2", exact());
    assertThat(second).isFocused();
    assertThat(first).hasValue("Ja");
    second.pressSequentially("Nej");
    press("Ta bort Alternativ 3");
    assertThat(page.locator(".choice-lines > li")).hasCount(2);
  }

  void translateAdded() {
    chooseEnglish(".editor-bar");
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

  /// Chosen in the editor, so that it is shown at once.
  void lookAtAdded() {
    press("Förhandsgranska");
    var form = page.frameLocator(".survey-preview");
    assertThat(form.getByText(ADDED)).isVisible();
    chooseEnglish(".preview-bar");
    assertThat(form.getByText("Is it better than last year?")).isVisible();
    assertThat(form.locator("html")).hasAttribute("lang", "en");
    var phone = page.locator(".survey-preview").boundingBox().width;
    page.getByLabel("Dator", exact()).check();
    assertThat(page.locator(".preview-stage")).not().hasClass(Pattern.compile("is-phone"));
    assertThat(page.locator(".survey-preview").boundingBox().width).isGreaterThan(phone * 2);
  }

  /// The sample is one group; its codes are made, and the table for the printer fetched.
  PrinterTable invite(String group, int invited) {
    tab("Inbjudningar");
    page.getByLabel("Rader med grupp och antal").fill(group + "\t" + invited);
    press("Läs in raderna");
    assertThat(page.locator(".stratum-sum")).containsText(invited + " inbjudna i en grupp.");
    press("Skapa " + invited + " koder");
    assertThat(page.locator(".made-codes h3")).hasText(invited + " koder är klara");
    var table =
        page.waitForDownload(() ->
            page.getByRole(AriaRole.LINK, named("Hämta tabell för tryckeriet (CSV)")).click());
    var read = PrinterTable.read(table);
    press("Filerna är sparade");
    assertThat(page.locator(".codes-part"))
        .containsText("Alla " + invited + " inbjudna har en kod.");
    return read;
  }

  void open() {
    tab("Öppna");
    assertThat(page.locator(".checkpoint")).hasCount(5);
    assertThat(page.locator(".checkpoint.is-to-mend")).hasCount(0);
    confirm("Öppna enkäten");
    assertThat(page).hasURL(Pattern.compile("/app/vetlanda/enkater/[0-9a-z]{12}$"));
    assertThat(status()).hasText("Öppen");
  }

  void close() {
    confirm("Stäng enkäten");
    assertThat(status()).hasText("Stängd");
  }

  void publish() {
    confirm("Publicera resultatet");
    assertThat(status()).hasText("Publicerad");
  }

  private Locator status() {
    return page.locator(".analysis-status");
  }

  private void confirm(String step) {
    press(step);
    page.getByRole(AriaRole.ALERTDIALOG)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(step).setExact(true))
        .click();
  }

  private Locator way(String name) {
    return page.locator("#vagar vaadin-checkbox").filter(withText(name)).locator("input");
  }

  private void chooseEnglish(String bar) {
    page.locator(bar + " vaadin-select").click();
    page.getByRole(AriaRole.OPTION).filter(withText("engelska")).click();
  }

  private void fill(String label, String text) {
    var field = page.getByLabel(label, exact());
    field.fill(text);
    field.press("Tab");
  }

  private void tab(String name) {
    page.locator(".round-tabs")
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true))
        .click();
    assertThat(page.locator(".round-tabs a[aria-current]")).hasText(name);
  }

  private void press(String button) {
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
}
