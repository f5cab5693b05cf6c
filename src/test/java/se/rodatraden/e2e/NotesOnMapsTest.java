package se.rodatraden.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.e2e.Axe.expectNoViolations;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What was noted on walks is looked at on maps, without a mouse and on a phone, and used as
/// evidence.
@EndToEndTest
class NotesOnMapsTest {

  @RegisterExtension static final Windows WINDOWS = new Windows();

  @LocalServerPort private int port;

  private String root() {
    return "http://localhost:" + port;
  }

  @Test
  void the_map_of_all_notes_and_the_gathered_places_are_reached_and_used_by_keyboard() {
    var desk = WINDOWS.desktop(root());
    Official.signIn(desk, "samordnare.flen");
    desk.navigate("/app/flen/vandringar");
    assertThat(desk.locator(".walks-title").first()).isVisible();
    var keys = new Keyboard(desk);
    keys.to("Karta över allt som har antecknats");
    keys.press("Enter");
    assertThat(desk.locator("h1")).hasText("Allt som har antecknats");
    assertThat(desk.locator(".observation").first()).isVisible();
    expectNoViolations(desk);
    desk.navigate("/app/flen/platser");
    assertThat(desk.locator(".picture-spot").first()).isVisible();
    expectNoViolations(desk);
    keys.to("Visa på kartan: Rutan vid Flens järnvägsstation");
    keys.press("Enter");
    assertThat(desk.locator(".picture-spot[aria-current=true]")).hasCount(1);
  }

  @Test
  void neither_view_scrolls_sideways_on_a_phone() {
    var phone = WINDOWS.phone(root());
    Official.signIn(phone, "samordnare.flen");
    for (var path : List.of("/app/flen/vandringar/karta", "/app/flen/platser")) {
      phone.navigate(path);
      assertThat(phone.locator("place-map").first()).isVisible();
      assertThat(isTooWide(phone)).as(path).isFalse();
    }
  }

  private static boolean isTooWide(Page page) {
    return (boolean)
        page.evaluate(
            "document.documentElement.scrollWidth > document.documentElement.clientWidth");
  }
}
