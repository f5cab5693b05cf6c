package se.rodatraden.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/// Somebody who works with the promises of Flen, signed in at a desk.
final class Official {

  /// A result as the officials read it.
  ///
  /// @param base how many answered the question
  /// @param share as shown, in per cent
  record Result(int count, int base, String share) {}

  private final Page page;

  Official(Page page) {
    this.page = page;
  }

  /// Signs in with one of the demo's accounts and lands on the home view of their municipality.
  static Official signIn(Page page, String username) {
    var slug = username.substring(username.indexOf('.') + 1);
    page.navigate("/app/login");
    page.getByLabel("Användarnamn").fill(username);
    page.getByLabel("Lösenord").first().fill("demo");
    new Official(page).press("Logga in");
    page.waitForURL("**/app/" + slug);
    assertThat(page.locator("h1")).isVisible();
    return new Official(page);
  }

  Result readResult(String question, String answer) {
    page.navigate("/app/flen/enkater");
    follow("Trygghet i Flen");
    var section = page.locator("section#" + question);
    var row = rowOf(question, answer);
    return new Result(
        number(row.locator(".analysis-count").innerText()),
        number(section.locator("caption").innerText()),
        row.locator(".analysis-share").innerText());
  }

  /// The first piece of evidence: begins a picture from the latest adopted one, with a new problem.
  void useResult(String question, String answer, String picture, String problem) {
    use(rowOf(question, answer));
    var begin = dialog("Börja en ny lägesbild");
    begin.getByLabel("Titel", exactly()).fill(picture);
    begin.getByLabel("Sammanfattning", exactly()).fill("Tagen fram efter enkät och vandring.");
    press(begin, "Börja");
    var cite = dialog("Använd som underlag");
    pick(cite, "Problem som det talar för", "Ett nytt problem");
    cite.getByLabel("Det nya problemet").fill(problem);
    press(cite, "Spara");
    assertThat(rowOf(question, answer)).containsText("Underlag för: " + problem);
  }

  /// Finds the note among those of the walk, and uses it for a problem that is there.
  ///
  /// @return the place that it is said to be near
  String useObservation(String walk, String description, String problem) {
    page.navigate("/app/flen/vandringar");
    follow(walk);
    var note = scrollTo(description);
    assertThat(note).containsText("Belysning");
    assertThat(note).containsText("Otrygg, allvarligt");
    use(note);
    var cite = dialog("Använd som underlag");
    pick(cite, "Problem som det talar för", problem);
    press(cite, "Spara");
    assertThat(note).containsText("Underlag för: " + problem);
    return note.locator(".muted").first().innerText().split(" · ", -1)[0].replaceFirst("^Vid ", "");
  }

  /// The list is fetched as it is scrolled.
  private Locator scrollTo(String description) {
    var all = page.locator("li.observation");
    var note = all.filter(withText(description));
    assertThat(all.first()).isVisible();
    for (int i = 0; i < 20 && note.count() == 0; i++) {
      int before = all.count();
      page.locator(".observation-board section > vaadin-button").scrollIntoViewIfNeeded();
      assertThat(all).not().hasCount(before);
    }
    return note;
  }

  void adoptPicture(String title, String party) {
    page.navigate("/app/flen/lagesbild");
    follow(title);
    press("Anta för: " + party);
    press(dialog("Anta lägesbilden"), "Anta");
    assertThat(page.locator(".picture-adoption li.is-given").filter(withText(party))).isVisible();
  }

  /// Writes a promise with one activity, tied to a problem.
  void writePromise(String title, String activity, int atLeast, String unit, String problem) {
    page.navigate("/app/flen/loften");
    follow("Skriv ett nytt löfte");
    page.getByLabel("Rubrik", exact()).fill(title);
    page.getByLabel("Det här lovar vi", exact()).fill("Det ska vara ljust och folk i rörelse.");
    page.getByLabel("Ett antal månader från undertecknandet").check();
    page.getByLabel("Antal månader", exact()).fill("12");
    press("Spara");
    press("Lägg till en aktivitet");
    var form = dialog("Aktivitet");
    form.getByLabel("Vad ska göras?", exactly()).fill(activity);
    pick(form, "Hur mycket lovas?", "Minst ett visst antal");
    form.getByLabel("Antal", exactly()).fill(String.valueOf(atLeast));
    form.getByLabel("Vad räknas? (i plural)", exactly()).fill(unit);
    press(form, "Spara");
    assertThat(page.locator(".promise-edit-row").filter(withText(activity))).isVisible();
    page.getByLabel(problem, exact()).check();
    press("Spara kopplingen");
    assertThat(page.getByText("Sparat").first()).isVisible();
  }

  void signPromise(String title, String party) {
    openPromise(title);
    press("Underteckna");
    press(dialog("Underteckna löftet?"), "Underteckna");
    assertThat(page.locator(".promise-signed").filter(withText(party))).isVisible();
  }

  void logEffort(String title, String activity) {
    openPromise(title);
    press("Logga insats: " + activity);
    press(dialog("Logga insats"), "Logga");
    assertThat(page.locator(".promise-activity").filter(withText(activity)))
        .containsText("En loggad insats");
  }

  void publishPromise(String title) {
    openPromise(title);
    press("Publicera");
    press(dialog("Publicera löftet?"), "Publicera");
    assertThat(page.locator(".promise-status")).hasText("Publicerat");
  }

  private void openPromise(String title) {
    page.navigate("/app/flen/loften");
    follow(title);
  }

  private Locator rowOf(String question, String answer) {
    return page.locator("section#" + question + " tr").filter(withText(answer));
  }

  private void use(Locator beside) {
    beside
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Använd som underlag"))
        .click();
  }

  private Locator dialog(String title) {
    return page.getByRole(AriaRole.DIALOG, named(title))
        .or(page.getByRole(AriaRole.ALERTDIALOG, named(title)));
  }

  private void pick(Locator within, String label, String option) {
    within.locator("vaadin-select").filter(withText(label)).click();
    page.getByRole(AriaRole.OPTION, named(option)).click();
  }

  private void follow(String link) {
    page.getByRole(AriaRole.LINK, named(link)).click();
  }

  private void press(String button) {
    page.getByRole(AriaRole.BUTTON, named(button)).click();
  }

  private static void press(Locator within, String button) {
    within
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  private static int number(String text) {
    return Integer.parseInt(Pattern.compile("\\D").matcher(text).replaceAll(""));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Locator.FilterOptions withText(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static Page.GetByLabelOptions exact() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  private static Locator.GetByLabelOptions exactly() {
    return new Locator.GetByLabelOptions().setExact(true);
  }
}
