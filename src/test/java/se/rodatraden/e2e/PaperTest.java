package se.rodatraden.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.e2e.Axe.expectNoViolations;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A survey out on paper and its answers in again, by an official who keeps their hands on the
/// keyboard.
@EndToEndTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaperTest {

  private static final Path PICTURES = Path.of("target", "print");

  @RegisterExtension static final Windows WINDOWS = new Windows();

  @LocalServerPort private int port;

  private Page desktop;
  private String paper;

  @BeforeAll
  void signIn() {
    desktop = WINDOWS.desktop("http://localhost:" + port);
    Official.signIn(desktop, "samordnare.kavlinge");
    desktop.navigate("/app/kavlinge/enkater");
    desktop.locator(".analysis-rounds h3 a").first().click();
    desktop.getByText("På papper").click();
    assertThat(desktop.locator("h1")).hasText("Enkäten på papper");
    paper = desktop.url();
  }

  @Test
  void the_questionnaire_comes_as_a_file_with_the_address_of_this_server() throws Exception {
    desktop.navigate(paper);
    assertThat(desktop.locator("h1")).isVisible();
    expectNoViolations(desktop);
    look("papper");
    var download =
        desktop.waitForDownload(() -> desktop.getByText("Hämta pappersenkäten (PDF)").click());
    assertThat(download.suggestedFilename()).isEqualTo("kavlinge-trygghet-sv.pdf");
    var bytes = Files.readAllBytes(download.path());
    try (var pdf = Loader.loadPDF(bytes)) {
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("localhost:" + port + "/svara/kavlinge-trygghet", "Enkät på papper");
    }
  }

  @Test
  void papers_are_typed_in_by_keyboard_only() {
    desktop.navigate(paper + "/mata-in");
    assertThat(desktop.getByLabel("Bunt")).isFocused();
    expectNoViolations(desktop);
    desktop.keyboard().type("2026-05-12 A");
    desktop.keyboard().press("Enter");
    var lines = desktop.locator(".keying-line vaadin-text-field");
    assertThat(lines.first().locator("input")).isFocused();
    expectNoViolations(desktop);

    desktop.keyboard().type("x");
    desktop.keyboard().press("Enter");
    assertThat(lines.first()).hasAttribute("invalid", "");
    desktop.keyboard().press("ArrowUp");
    assertThat(lines.first().locator("input")).isFocused();
    desktop.keyboard().press("Control+A");
    desktop.keyboard().type("a");
    expectNoViolations(desktop);
    look("mata-in");
    toTheEnd();
    assertThat(desktop.locator(".keying-foot")).containsText("Besvarade: 1.");
    desktop.keyboard().press("Enter");
    desktop.keyboard().press("Enter");
    assertThat(desktop.locator(".keying-status")).hasText("Papper 1 är sparat.");
    assertThat(lines.first().locator("input")).hasValue("");
    expectNoViolations(desktop);

    desktop.navigate(paper);
    assertThat(desktop.locator(".paper-batches td").first()).hasText("2026-05-12 A");
    assertThat(desktop.locator(".paper-batches td").nth(4)).hasText("1");
    look("buntar");
  }

  /// Goes on by Enter until the button that saves has the focus.
  private void toTheEnd() {
    var save = "document.activeElement.hasAttribute('data-save')";
    for (int i = 0; i < 200 && !(boolean) desktop.evaluate(save); i++) {
      desktop.keyboard().press("Enter");
    }
    assertThat((boolean) desktop.evaluate(save)).isTrue();
  }

  /// Leaves pictures of the view in `target/print`, at a desk and on a phone, to look at.
  private void look(String name) {
    for (int width : new int[] {390, 1440}) {
      desktop.setViewportSize(width, 900);
      desktop.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(PICTURES.resolve(name + "-" + width + ".png")));
    }
  }
}
