package se.rodatraden.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Takes the pictures that the documentation shows, anew: `./mvnw test -Dtest=Screenshots
/// -DexcludedGroups= -Dskip.frontend.tests`.
@EndToEndTest
@Tag("screenshots")
class Screenshots {

  private static final Path IMAGES = Path.of("docs", "images");

  @RegisterExtension static final Windows WINDOWS = new Windows();

  @LocalServerPort private int port;

  @Test
  void on_a_phone() {
    var phone = WINDOWS.phone(root());
    phone.navigate("/svara/kavlinge-trygghet");
    phone.locator("#begin").click();
    assertThat(phone.locator("#q-trygg-kvall")).isVisible();
    phone.locator("#q-trygg-kvall").getByText("Ganska otrygg").click();
    phone.evaluate("scrollTo({ top: 0, behavior: 'instant' })");
    take(phone, "svara-390");
    phone.navigate("/vandring/flen-kvall");
    phone.getByText("Börja anteckna").click();
    phone.getByText("Annan plats").click();
    phone.locator("button.tile").getByText("Gångtunneln under spåren").click();
    phone.locator("button.tile").getByText("Otrygg").click();
    take(phone, "vandring-390");
  }

  @Test
  void of_public_pages() {
    var desktop = WINDOWS.desktop(root());
    desktop.navigate("/kavlinge");
    take(desktop, "kavlinge-1440");
    desktop.locator("ul.promises h3 a").first().click();
    desktop.waitForURL("**/kavlinge/loften/**");
    take(desktop, "lofte-1440");
  }

  @Test
  void of_officials_views() {
    var desktop = WINDOWS.desktop(root());
    Official.signIn(desktop, "samordnare.kavlinge");
    desktop.navigate("/app/kavlinge/enkater");
    desktop.locator(".analysis-rounds h3 a").first().click();
    assertThat(desktop.locator(".analysis-result").first()).isVisible();
    take(desktop, "resultat-1440");
    desktop.navigate("/app/kavlinge/lagesbild");
    desktop.locator(".picture-versions h2 a").first().click();
    assertThat(desktop.locator(".picture-problem").first()).isVisible();
    take(desktop, "lagesbild-1440");
  }

  @Test
  void of_a_survey_being_written() {
    var desktop = WINDOWS.desktop(root());
    Official.signIn(desktop, "samordnare.kavlinge");
    desktop.navigate("/app/kavlinge/enkater/ny");
    desktop.locator("vaadin-button[theme=primary]").click();
    desktop.waitForURL("**/redigera");
    desktop.navigate(desktop.url() + "?fraga=trygg-kvall&sprak=ar");
    assertThat(desktop.locator(".choice-lines > li").first()).isVisible();
    take(desktop, "enkat-1440");
  }

  private static void take(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(IMAGES.resolve(name + ".png")));
  }

  private String root() {
    return "http://localhost:" + port;
  }
}
