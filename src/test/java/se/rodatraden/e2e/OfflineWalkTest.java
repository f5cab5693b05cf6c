package se.rodatraden.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A walk that is prepared where there is coverage, and taken where there is none.
@EndToEndTest
class OfflineWalkTest {

  private static final Duration SOON = Duration.ofSeconds(2);
  private static final String NOTE = "Trasig lampa vid trappan, antecknat utan täckning";

  @RegisterExtension static final Windows WINDOWS = new Windows();

  @LocalServerPort private int port;

  @Test
  void a_prepared_walk_opens_within_two_seconds_without_a_network_and_sends_when_there_is_one() {
    var phone = WINDOWS.phone("http://localhost:" + port);
    phone.navigate("/vandring");
    phone.getByLabel("Vandringens kod").fill("FLEN-kvall");
    press(phone, "Gå med");
    phone.waitForURL("**/vandring/flen-kvall");
    phone.getByLabel("Boende").check();
    press(phone, "Förbered vandringen");
    assertThat(phone.getByText("Redo att gå utan täckning")).isVisible();

    phone.context().setOffline(true);
    assertThat(openingTime(phone)).isLessThan(SOON);
    assertThat(phone.getByLabel("Boende")).isChecked();
    note(phone);
    assertThat(phone.getByText("1 inte skickad")).isVisible();

    assertThat(openingTime(phone)).isLessThan(SOON);
    assertThat(phone.getByText(NOTE)).isVisible();
    assertThat(phone.getByText("1 inte skickad")).isVisible();

    phone.context().setOffline(false);
    var note = phone.locator("walk-logger li").filter(new Locator.FilterOptions().setHasText(NOTE));
    assertThat(note.locator(".state")).hasText("Skickad");
    assertThat(phone.getByText("Allt är skickat")).isVisible();
  }

  private static void note(Page phone) {
    press(phone, "Börja anteckna");
    press(phone, "Annan plats");
    phone.locator("walk-note .stops button").first().click();
    press(phone, "Otrygg");
    press(phone, "Belysning");
    assertThat(phone.getByText("Sparat. Vill du säga mer?")).isVisible();
    phone.getByLabel("Beskriv platsen").fill(NOTE);
    press(phone, "Klar");
  }

  /// From the reload until there is something to press.
  private static Duration openingTime(Page phone) {
    var begun = System.nanoTime();
    phone.reload();
    phone
        .locator("walk-logger")
        .getByRole(
            AriaRole.BUTTON,
            new Locator.GetByRoleOptions().setName(Pattern.compile("Börja anteckna|Anteckna här")))
        .waitFor();
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private static void press(Page phone, String button) {
    phone
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }
}
