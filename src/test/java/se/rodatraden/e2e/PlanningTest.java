package se.rodatraden.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.e2e.Axe.expectNoViolations;

import com.microsoft.playwright.Page;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.rodatraden.shared.SwedishTime;

/// A walk from its plan to its published protocol: planned, opened, closed and looked through
/// without a mouse, and taken by a resident while the network is away.
@EndToEndTest
class PlanningTest {

  private static final String TITLE = "Vandring för tangentbord";
  private static final String NOTE = "Två lampor vid trappan är släckta";
  private static final String PLACES = "Lägg till en namngiven plats som stopp";

  @RegisterExtension static final Windows WINDOWS = new Windows();

  @Autowired private Clock clock;
  @LocalServerPort private int port;

  @Test
  void a_walk_is_planned_by_keyboard_taken_without_a_network_and_its_protocol_is_published() {
    var root = "http://localhost:" + port;
    var desk = WINDOWS.desktop(root);
    Official.signIn(desk, "samordnare.flen");
    desk.navigate("/app/flen/vandringar");
    assertThat(desk.locator(".walks-title").first()).isVisible();
    var keys = new Keyboard(desk);
    plan(desk, keys);
    var stops = desk.locator(".plan-point input");
    var first = stops.first().inputValue();
    var second = stops.last().inputValue();
    assertThat(first).isNotBlank().isNotEqualTo(second);
    expectNoViolations(desk);

    keys.to("Spara och visa för alla");
    keys.press("Enter");
    confirm(desk, keys);
    var address = desk.locator(".plan-address");
    assertThat(address).isVisible();
    var path = address.innerText().replaceFirst("^[^/]+", "");
    expectNoViolations(desk);

    keys.backTo("Till vandringen");
    keys.press("Enter");
    assertThat(desk.locator("h1")).hasText(TITLE);
    keys.to("Öppna vandringen");
    keys.press("Enter");
    confirm(desk, keys);
    assertThat(desk.locator(".walk-status")).hasText("Öppen");

    var phone = WINDOWS.phone(root);
    phone.navigate(path);
    assertThat(phone.locator("h1").first()).containsText(TITLE);
    phone.getByText("Förbered vandringen").click();
    assertThat(phone.getByText("Redo att gå utan täckning")).isVisible();
    phone.context().setOffline(true);
    phone.reload();
    note(phone, first, second);
    assertThat(phone.getByText("1 inte skickad")).isVisible();
    phone.context().setOffline(false);
    assertThat(phone.getByText("Allt är skickat")).isVisible();

    close(desk, keys);
    lookThrough(desk, keys);
    ProtocolDesk.decideAndPublish(desk);
    phone.navigate(desk.getByText("Läs protokollet som alla ser det").getAttribute("href"));
    assertThat(phone.locator("body")).containsText(NOTE);
    assertThat(phone.locator("body")).containsText("Byt lamporna vid bron");
    expectNoViolations(phone);
  }

  private static void note(Page phone, String first, String second) {
    phone.getByText("Börja anteckna").click();
    phone.getByText("Annan plats").click();
    assertThat(phone.locator("button.tile").getByText(first)).isVisible();
    assertThat(phone.locator("button.tile").getByText(second)).isVisible();
    phone.locator("button.tile").getByText(first).click();
    phone.getByText("Otrygg", new Page.GetByTextOptions().setExact(true)).click();
    phone.getByText("Belysning", new Page.GetByTextOptions().setExact(true)).click();
    phone.getByLabel("Beskriv platsen").fill(NOTE);
    phone.getByText("Klar", new Page.GetByTextOptions().setExact(true)).click();
  }

  private static void close(Page desk, Keyboard keys) {
    desk.reload();
    assertThat(desk.locator(".observation")).containsText(NOTE);
    keys.to("Avsluta vandringen");
    keys.press("Enter");
    confirm(desk, keys);
    assertThat(desk.locator(".walk-status")).hasText("Avslutad");
  }

  private static void lookThrough(Page desk, Keyboard keys) {
    keys.to("Granska (1 kvar)");
    keys.press("Enter");
    assertThat(desk.locator(".moderation-card")).containsText(NOTE);
    keys.press("a");
    assertThat(desk.getByText("Allt är granskat, 1 av 1.")).isVisible();
  }

  /// By the button that has the focus.
  private static void confirm(Page desk, Keyboard keys) {
    assertThat(desk.locator("vaadin-confirm-dialog vaadin-button:focus")).hasCount(1);
    keys.press("Enter");
  }

  private void plan(Page desk, Keyboard keys) {
    keys.to("Planera en vandring");
    keys.press("Enter");
    assertThat(desk.locator("h1")).hasText("Planera en vandring");
    assertThat(desk.locator(".plan-save")).isVisible();
    desk.waitForCondition(() -> keys.focused().equals("Vandringens namn"));
    keys.type(TITLE);
    keys.to("Syfte");
    keys.type("Se platserna runt stationen efter mörkrets inbrott.");
    keys.to("Dag"); // people walk through it the day before
    keys.press("Control+a");
    keys.type(SwedishTime.today(clock).plusDays(1).toString());
    keys.press("Enter");
    assertThat(desk.locator("vaadin-date-picker[opened]")).hasCount(0);
    keys.to("Samlingsplats");
    keys.type("Stationens huvudentré");
    keys.to(PLACES);
    addPlace(desk, keys, 1);
    keys.backTo(PLACES);
    addPlace(desk, keys, 2);
    keys.to("Lägg till en grupp");
    keys.press("Enter");
    desk.waitForCondition(() -> keys.focused().equals("Ledare för grupp 1"));
    keys.type("Trygghetssamordnaren");
    keys.press("Control+s");
    desk.waitForURL("**/plan");
    assertThat(desk.locator(".plan-state")).hasText("Allt är sparat");
    assertThat(desk.locator(".plan-point")).hasCount(2);
  }

  private static void addPlace(Page desk, Keyboard keys, int number) {
    keys.press("ArrowDown");
    assertThat(desk.locator("vaadin-combo-box-item").first()).isVisible();
    for (int i = 0; i < number; i++) {
      keys.press("ArrowDown");
    }
    keys.press("Enter");
    assertThat(desk.locator(".plan-point")).hasCount(number);
    desk.waitForCondition(() -> keys.focused().equals("Stopp " + number));
  }
}
