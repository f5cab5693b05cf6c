package se.rodatraden.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.e2e.Axe.expectNoViolations;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/// An official invites a sample: groups, codes, and the file for the printer.
@EndToEndTest
class InvitingTest {

  @RegisterExtension static final Windows WINDOWS = new Windows();

  @LocalServerPort private int port;

  @Test
  void groups_are_built_and_codes_made_and_saved_before_leaving() throws IOException {
    var page = WINDOWS.desktop("http://localhost:" + port);
    Official.signIn(page, "samordnare.flen");
    beginSample(page);
    expectNoViolations(page);

    page.getByLabel("Egenskaper, en på varje rad")
        .fill("Område: Flen, Malmköping\nKön: kvinna, man");
    assertThat(page.locator(".sample-way").first()).containsText("4 grupper: Flen / kvinna");
    press(page, Pattern.compile("Skapa grupperna"));
    page.getByLabel("Lika många i alla grupper").fill("400");
    press(page, Pattern.compile("Fyll i"));
    assertThat(page.locator(".stratum-sum")).containsText("i 4 grupper");
    expectNoViolations(page);

    press(page, Pattern.compile("Skapa 1\\s600 koder"));
    assertThat(page.locator(".made-codes h3")).containsText("koder är klara");
    expectNoViolations(page);
    expectTable(page);

    page.locator(".round-tabs a").first().click();
    var dialog = page.getByRole(AriaRole.ALERTDIALOG);
    assertThat(dialog).containsText("Är filerna sparade?");
    dialog.getByText("Stanna kvar").click();
    expectToBeAskedBeforeClosing(page);
    press(page, Pattern.compile("Filerna är sparade"));
    expectNotToBeAskedBeforeReloading(page);
    assertThat(page.locator(".codes-part")).containsText("inbjudna har en kod");
    expectNoViolations(page);
    page.locator(".round-tabs a").first().click();
    page.waitForURL("**/redigera");
  }

  private static void beginSample(Page page) {
    page.navigate("/app/flen/enkater/ny");
    page.getByText("Börja", new Page.GetByTextOptions().setExact(true)).click();
    page.waitForURL("**/redigera");
    page.navigate(page.url().replace("redigera", "installningar"));
    var ways = page.locator("#vagar vaadin-checkbox");
    ways.nth(1).locator("input").check();
    ways.nth(0).locator("input").uncheck();
    assertThat(page.locator(".save-state")).hasText("Sparat");
    page.navigate(page.url().replace("installningar", "inbjudningar"));
    assertThat(page.locator(".round-tabs a[aria-current]")).hasText("Inbjudningar");
  }

  private static void expectTable(Page page) throws IOException {
    var download = page.waitForDownload(() -> page.locator("a.file-download").first().click());
    var lines = Files.readAllLines(download.path());
    assertThat(lines).hasSize(1_601);
    assertThat(lines.getFirst()).isEqualTo("\uFEFFId;Grupp;Länk;Kod;Adress;Sista svarsdag");
    var ids = new HashSet<String>();
    for (var line : lines.subList(1, lines.size())) {
      var cells = List.of(line.split(";", -1));
      assertThat(cells).hasSize(6);
      assertThat(cells.get(2)).contains("/svara/").contains("#c=" + cells.get(0) + ".");
      assertThat(cells.get(3)).matches("(\\w{4}-){3}\\w{4}");
      assertThat(ids.add(cells.getFirst())).isTrue();
    }
  }

  private static void expectToBeAskedBeforeClosing(Page page) {
    var asked = new AtomicReference<String>();
    page.onceDialog(dialog -> {
      asked.set(dialog.type());
      dialog.dismiss();
    });
    page.close(new Page.CloseOptions().setRunBeforeUnload(true));
    page.waitForCondition(() -> asked.get() != null);
    assertThat(asked).hasValue("beforeunload");
    assertThat(page.locator(".made-codes h3")).isVisible();
  }

  private static void expectNotToBeAskedBeforeReloading(Page page) {
    assertThat(page.locator(".made-codes")).hasCount(0);
    var asked = new AtomicReference<String>();
    page.onDialog(dialog -> {
      asked.set(dialog.type());
      dialog.accept();
    });
    page.reload();
    assertThat(asked).hasNullValue();
  }

  private static void press(Page page, Pattern button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
  }
}
