package se.rodatraden.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/// Somebody who answers the demo surveys on a phone, without signing in.
final class Resident {

  private final Page page;

  Resident(Page page) {
    this.page = page;
  }

  /// Answers and reads the receipt.
  String answerKavlinge() {
    beginKavlinge();
    next();
    assertThat(page.locator("#summary")).containsText("Svara på frågan.");
    sayHowSafe();
    next();
    pointOut("station");
    chooseReasons();
    next();
    sayWhatHappens();
    next();
    sayWho();
    return send();
  }

  void beginKavlinge() {
    begin("kavlinge-trygghet", "Trygghet i Kävlinge");
  }

  void sayHowSafe() {
    choose("trygg-kvall", "Ganska otrygg");
    choose("trygg-dag", "Ganska trygg");
    choose("trygg-platser-station-kvall", "Otrygg");
  }

  void sayWhatHappens() {
    choose("utsatt", "Skadegörelse");
    choose("anmalt", "Nej");
    choose("polisen-bryr-sig", "Stämmer delvis");
    rank("Bättre belysning", "Mer synlig polis");
  }

  void sayWho() {
    choose("omrade", "Furulund");
    choose("alder", "25–44 år");
  }

  String answerFlen() {
    begin("flen-trygghet", "Trygghet i Flen");
    choose("trygg-kvall", "Ganska otrygg");
    choose("trygg-platser-station-kvall", "Otrygg");
    next();
    pointOut("station");
    chooseReasons();
    next();
    rank("Fler vuxna ute på kvällarna", "Bättre belysning");
    next();
    choose("omrade", "Malmköping");
    choose("kon", "Kvinna");
    return send();
  }

  void begin(String slug, String title) {
    page.navigate("/svara/" + slug);
    assertThat(heading()).hasText(title);
    button("Börja").click();
  }

  void choose(String question, String option) {
    page.locator("#q-" + question)
        .getByText(option, new Locator.GetByTextOptions().setExact(true))
        .first()
        .click();
  }

  /// Finds a place by its name in the list beside the map, and says what makes it unsafe.
  private void pointOut(String words) {
    page.locator("survey-places").scrollIntoViewIfNeeded();
    page.getByLabel("Sök plats").fill(words);
    page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Platser").setExact(true))
        .getByRole(AriaRole.BUTTON)
        .first()
        .click();
    assertThat(page.getByText("Valda platser: 1 av 3")).isVisible();
    choose("0-varfor", "Det är mörkt");
  }

  /// As above, where the map could not be fetched.
  void pointOutWithoutMap(String words) {
    page.locator("survey-places").scrollIntoViewIfNeeded();
    assertThat(page.getByText("Kartan gick inte att hämta.")).isVisible();
    page.getByLabel("Sök plats").fill(words);
    page.getByRole(
            AriaRole.LIST, new Page.GetByRoleOptions().setName("Platser att välja").setExact(true))
        .getByRole(AriaRole.BUTTON)
        .first()
        .click();
    choose("0-varfor", "Det är mörkt");
  }

  void chooseReasons() {
    choose("orsaker", "Dålig belysning");
    choose("orsaker", "Annat");
    page.getByLabel("Med egna ord").fill("Släckta skyltfönster");
  }

  private void rank(String... options) {
    for (var option : options) {
      page.locator("#q-atgarder")
          .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(option).setExact(true))
          .click();
    }
  }

  void next() {
    button("Nästa").click();
  }

  /// Leaves the questions of the pages that are left unanswered. With the keyboard, since the
  /// button moves while the page scrolls to its top.
  void goToTheLastPage() {
    assertThat(button("Nästa").or(button("Skicka svaren"))).isVisible();
    while (button("Nästa").isVisible()) {
      var progress = page.locator(".progress");
      var before = progress.innerText();
      button("Nästa").press("Enter");
      assertThat(progress).not().hasText(before);
    }
  }

  private String send() {
    pressSend();
    return readReceipt();
  }

  void pressSend() {
    button("Skicka svaren").click();
  }

  String readReceipt() {
    assertThat(heading()).hasText("Tack för dina svar!");
    return page.locator(".receipt code").innerText();
  }

  Locator heading() {
    return page.locator("survey-form h1");
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
