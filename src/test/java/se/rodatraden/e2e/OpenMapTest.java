package se.rodatraden.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.e2e.Axe.expectNoViolations;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A resident marks a place on a map before a walk, and an official makes a stop of it.
@EndToEndTest
class OpenMapTest {

  private static final String TITLE = "Vandring efter karta";
  private static final String WORDS = "Lamporna vid cykelstället är släckta";

  @RegisterExtension static final Windows WINDOWS = new Windows();

  @LocalServerPort private int port;

  @Test
  void what_a_resident_marks_by_keyboard_is_looked_through_and_becomes_a_stop() {
    var root = "http://localhost:" + port;
    var desk = WINDOWS.desktop(root);
    Official.signIn(desk, "samordnare.flen");
    draft(desk);
    var plan = desk.url();
    expectNoViolations(desk);
    var path = openMap(desk);
    expectNoViolations(desk);

    var phone = WINDOWS.phone(root);
    phone.navigate(path);
    mark(phone);
    phone.reload();
    assertThat(phone.getByText("Ingen markering syns än")).isVisible();

    desk.reload();
    assertThat(desk.locator("#oppen-karta")).containsText("En markering, en att granska");
    desk.getByRole(AriaRole.LINK, named("Granska markeringarna")).click();
    assertThat(desk.locator(".moderation-card")).containsText(WORDS);
    expectNoViolations(desk);
    desk.keyboard().press("a");
    assertThat(desk.locator(".moderation-card .moderation-accepted")).isVisible();

    phone.navigate(path + "?lang=ar");
    assertThat(phone.locator("ol.points > li")).containsText(WORDS);
    expectNoViolations(phone);

    desk.navigate(plan);
    makeStop(desk);
  }

  private static void draft(Page desk) {
    desk.navigate("/app/flen/vandringar/ny");
    desk.getByLabel("Vandringens namn").fill(TITLE);
    desk.getByLabel("Syfte").fill("Gå dit där de boende vill.");
    desk.getByRole(AriaRole.BUTTON, named("Spara")).click();
    desk.waitForURL("**/plan");
  }

  private static String openMap(Page desk) {
    desk.getByRole(AriaRole.BUTTON, named("Öppna kartan")).click();
    var address = desk.locator("#oppen-karta .plan-address");
    assertThat(address).isVisible();
    return address.innerText().replaceFirst("^[^/]+", "");
  }

  /// First without a network, then again.
  private static void mark(Page phone) {
    var place = phone.getByLabel("Eller välj en plats i listan");
    assertThat(place).isVisible();
    assertThat(phone.locator("place-map #map")).isVisible();
    expectNoViolations(phone);
    phone.getByRole(AriaRole.BUTTON, named("Skicka markeringen")).click();
    assertThat(phone.getByText("Välj vad det gäller.")).isVisible();
    place.focus();
    phone.keyboard().press("ArrowDown");
    assertThat(phone.locator(".chosen")).containsText("Vald plats:");
    var unsafe = phone.getByRole(AriaRole.RADIO, named("Otrygg"));
    unsafe.focus();
    phone.keyboard().press("Space");
    phone.getByRole(AriaRole.RADIO, named("Belysning")).focus();
    phone.keyboard().press("Space");
    phone.getByLabel("Vill du säga mer?").fill(WORDS);
    phone.route("**/api/v1/maps/**", Route::abort);
    var send = phone.getByRole(AriaRole.BUTTON, named("Skicka markeringen"));
    send.focus();
    phone.keyboard().press("Enter");
    assertThat(phone.getByText("Markeringen kom inte fram.")).isVisible();
    expectNoViolations(phone);

    phone.unroute("**/api/v1/maps/**");
    phone.reload();
    assertThat(phone.getByLabel("Vill du säga mer?")).hasValue(WORDS);
    phone.getByRole(AriaRole.BUTTON, named("Skicka markeringen")).click();
    assertThat(phone.getByText("Tack, markeringen är mottagen")).isVisible();
    expectNoViolations(phone);
    assertThat(phone.evaluate("localStorage.length")).isEqualTo(0);
    assertThat(phone.context().cookies()).isEmpty();
  }

  private static void makeStop(Page desk) {
    var place = desk.locator(".plan-marked-place");
    assertThat(place).containsText("1 otrygg, ingen trygg");
    var button =
        place.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Gör till stopp"));
    button.focus();
    desk.keyboard().press("Enter");
    assertThat(desk.locator(".plan-point input")).hasCount(1);
    assertThat(place).containsText("Vid stopp 1");
    expectNoViolations(desk);
    desk.keyboard().press("Control+s");
    assertThat(desk.locator(".plan-state")).hasText("Allt är sparat");
    assertThat(desk.locator("place-map .tone.unsafe").first()).isVisible();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }
}
