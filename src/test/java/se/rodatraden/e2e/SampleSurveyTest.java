package se.rodatraden.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.rodatraden.e2e.Axe.expectNoViolations;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A survey to a sample, from a ready questionnaire to the published totals.
@EndToEndTest
class SampleSurveyTest {

  /// As many as must lie in the box before it is opened.
  private static final int ENOUGH_TO_OPEN = 50;

  /// Those who come after, enough to be opened when the round closes.
  private static final int LATECOMERS = 12;

  private static final String NOT_TAKEN = "Svaren kunde inte tas emot";

  @RegisterExtension static final Windows WINDOWS = new Windows();

  @LocalServerPort private int port;

  private final String run = UUID.randomUUID().toString().substring(0, 8);
  private final String title = "Trygghet i Vetlanda " + run;
  private final String address = "vetlanda-urval-" + run;

  @Test
  void what_invited_people_answer_is_taken_once_each_and_found_in_the_totals_exactly() {
    var writer = signIn();
    var letters = write(writer);
    var sent = new SentAnswers(root(), address);

    answerByLinkWithTheNetworkCut(letters.getFirst(), sent);
    answerByHandAfterTryingAUsedCode(letters.getFirst(), letters.get(1), sent);
    tryAWrongCode(letters.getLast(), sent);

    neighboursAnswer(letters.subList(2, ENOUGH_TO_OPEN), sent);
    awaitTotals(writer.page(), sent);
    neighboursAnswer(letters.subList(ENOUGH_TO_OPEN, letters.size()), sent);
    expectNoSecondAnswers(letters, sent);

    writer.close();
    awaitTotals(writer.page(), sent);
    expectNoViolations(writer.page());
    assertThat(sent.count()).isEqualTo(letters.size());
    writer.publish();
    readPublished(sent);
  }

  private SurveyWriter signIn() {
    var desktop = WINDOWS.desktop(root());
    Official.signIn(desktop, "samordnare.vetlanda");
    return new SurveyWriter(desktop, title);
  }

  /// @return what the printer gets for each of those invited
  private List<PrinterTable.Letter> write(SurveyWriter writer) {
    writer.begin();
    writer.settle(address, "Personlig kod till ett urval");
    writer.addQuestion();
    writer.translateAdded();
    writer.lookAtAdded();
    var table = writer.invite("Vetlanda tätort", ENOUGH_TO_OPEN + LATECOMERS);
    expectWhatThePrinterNeeds(table);
    writer.open();
    return table.letters();
  }

  private void expectWhatThePrinterNeeds(PrinterTable table) {
    assertThat(table.name()).isEqualTo(address + "-koder.csv");
    assertThat(table.headings()).isEqualTo("\uFEFFId;Grupp;Länk;Kod;Adress;Sista svarsdag");
    assertThat(table.letters())
        .hasSize(ENOUGH_TO_OPEN + LATECOMERS)
        .doesNotHaveDuplicates()
        .allSatisfy(letter -> {
          assertThat(letter.group()).isEqualTo("Vetlanda tätort");
          assertThat(letter.address()).isEqualTo(root() + "/svara/" + address);
          assertThat(letter.link()).startsWith(letter.address() + "#c=" + letter.id() + ".");
          assertThat(letter.linkCode()).matches("[0-9A-Za-z]{8}\\.[0-9A-Za-z_-]{22,}");
          assertThat(letter.typed()).matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}");
          assertThat(letter.lastDay()).matches("\\d{4}-\\d\\d-\\d\\d");
        });
    assertThat(table.letters().stream().map(PrinterTable.Letter::typed)).doesNotHaveDuplicates();
  }

  private void answerByLinkWithTheNetworkCut(PrinterTable.Letter letter, SentAnswers sent) {
    var phone = phone(sent);
    phone.navigate(letter.link());
    assertThat(phone.getByText("Koden från din inbjudan följde med länken.")).isVisible();
    assertThat(phone).hasURL(letter.address());
    var resident = new Resident(phone);
    resident.button("Börja").click();
    resident.choose("trygg-kvall", "Ganska otrygg");
    phone.context().setOffline(true);
    resident.choose("trygg-dag", "Ganska trygg");
    resident.choose(sent.keyOf(SurveyWriter.ADDED), "Nej");
    resident.goToTheLastPage();
    resident.pressSend();
    assertThat(resident.heading()).hasText("Inte skickat än");
    assertThat(phone.getByText("Du har inget nät just nu.")).isVisible();
    expectNoViolations(phone);

    phone.context().setOffline(false);
    assertThat(resident.readReceipt()).isNotBlank();
    assertThat(sent.count()).isEqualTo(1);
    assertThat(phone.evaluate("localStorage.length")).isEqualTo(0);
  }

  /// In a household with two letters, the wrong one is taken first.
  private void answerByHandAfterTryingAUsedCode(
      PrinterTable.Letter used, PrinterTable.Letter own, SentAnswers sent) {
    var phone = phone(sent);
    phone.navigate(own.address());
    var resident = new Resident(phone);
    resident.button("Börja").click();
    assertThat(phone.locator("#code")).containsText("Skriv koden från din inbjudan.");
    type(phone, used.typed());
    resident.button("Börja").click();
    answerShortly(resident, sent);
    resident.pressSend();
    assertThat(resident.heading()).hasText(NOT_TAKEN);
    assertThat(phone.getByText("Koden är redan använd. Varje kod gäller för ett svar."))
        .isVisible();
    expectNoViolations(phone);

    type(phone, own.typed());
    resident.button("Skicka igen").click();
    assertThat(resident.readReceipt()).isNotBlank();
    assertThat(sent.count()).isEqualTo(2);
  }

  /// The right id with another secret.
  private void tryAWrongCode(PrinterTable.Letter letter, SentAnswers sent) {
    var phone = phone(sent);
    phone.navigate(letter.address() + "#c=" + wrong(letter));
    var resident = new Resident(phone);
    resident.button("Börja").click();
    answerShortly(resident, sent);
    resident.pressSend();
    assertThat(resident.heading()).hasText(NOT_TAKEN);
    assertThat(
            phone.getByText(
                "Koden stämmer inte. Kontrollera att du har skrivit den som i inbjudan."))
        .isVisible();
    assertThat(sent.count()).isEqualTo(2);
  }

  private static String wrong(PrinterTable.Letter letter) {
    var secret = letter.linkCode().substring(9);
    return letter.id() + "." + new StringBuilder(secret).reverse();
  }

  /// Group by group, in small letters, as it stands in the letter otherwise.
  private static void type(Page phone, String code) {
    var field = phone.locator("#code input");
    field.clear();
    field.pressSequentially(code.toLowerCase(Locale.ROOT).replace('-', ' '));
    field.blur();
    assertThat(field).hasValue(code);
  }

  private static void answerShortly(Resident resident, SentAnswers sent) {
    resident.choose("trygg-kvall", "Mycket trygg");
    resident.choose("trygg-dag", "Mycket trygg");
    resident.choose(sent.keyOf(SurveyWriter.ADDED), "Ja");
    resident.goToTheLastPage();
  }

  /// By the code of the link and the typed one in turn.
  private static void neighboursAnswer(List<PrinterTable.Letter> letters, SentAnswers sent) {
    var added = sent.keyOf(SurveyWriter.ADDED);
    IntStream.range(0, letters.size())
        .forEach(i -> {
          var letter = letters.get(i);
          var code = i % 2 == 0 ? letter.linkCode() : letter.typed();
          var answered = sent.send(UUID.randomUUID().toString(), code, answers(i, added));
          assertThat(answered.statusCode()).as(answered.body()).isEqualTo(201);
        });
  }

  private static String answers(int i, String added) {
    var evening = List.of("mycket-trygg", "ganska-trygg", "varken", "ganska-otrygg", "gar-inte-ut");
    var day = List.of("mycket-trygg", "ganska-trygg", "ganska-trygg");
    var reasons = List.of("[\"belysning\"]", "[\"belysning\", \"trafik\"]", "[\"inget\"]");
    return """
    {"trygg-kvall": "%s", "trygg-dag": "%s", "orsaker": %s, "%s": "%s"}
    """
        .formatted(
            evening.get(i * i % evening.size()),
            day.get(i % day.size()),
            reasons.get(i / 2 % reasons.size()),
            added,
            i % 4 == 0 ? "nej" : "ja");
  }

  private static void expectNoSecondAnswers(List<PrinterTable.Letter> letters, SentAnswers sent) {
    var added = sent.keyOf(SurveyWriter.ADDED);
    for (var code :
        List.of(letters.get(0).linkCode(), letters.get(0).typed(), letters.get(7).linkCode())) {
      var again = sent.send(UUID.randomUUID().toString(), code, answers(1, added));
      assertThat(again.statusCode()).isEqualTo(409);
      assertThat(again.body()).contains("\"code.spent\"");
    }
    var unknown = sent.send(UUID.randomUUID().toString(), wrong(letters.get(0)), answers(1, added));
    assertThat(unknown.statusCode()).isEqualTo(403);
    assertThat(unknown.body()).contains("\"code.unknown\"");
  }

  /// Answers are counted when their box has been opened.
  private static void awaitTotals(Page page, SentAnswers sent) {
    await()
        .pollInSameThread()
        .pollInterval(Duration.ofMillis(300))
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> {
          page.reload();
          assertThat(page.locator(".analysis-facts").innerText()).contains(sent.count() + " svar");
        });
    assertThat(SentAnswers.shownOn(page)).isEqualTo(sent.totals());
  }

  private void readPublished(SentAnswers sent) {
    var stranger = WINDOWS.phone(root());
    stranger.navigate("/vetlanda/enkater/" + address);
    assertThat(stranger.locator("h1")).containsText(title);
    assertThat(stranger.getByText(sent.count() + " personer har svarat.")).isVisible();
    assertThat(SentAnswers.shownOn(stranger)).isEqualTo(sent.totals());
    expectNoViolations(stranger);
  }

  private Page phone(SentAnswers sent) {
    var phone = WINDOWS.phone(root());
    sent.watch(phone);
    return phone;
  }

  private String root() {
    return "http://localhost:" + port;
  }
}
