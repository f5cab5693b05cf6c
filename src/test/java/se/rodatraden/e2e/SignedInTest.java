package se.rodatraden.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Being signed in: where it holds, and what is shown where an address leads nowhere.
@EndToEndTest
class SignedInTest {

  @RegisterExtension static final Windows WINDOWS = new Windows();

  @LocalServerPort private int port;

  @Test
  void an_address_that_leads_nowhere_is_said_not_to_be_there_within_the_frame() {
    var desk = WINDOWS.desktop("http://localhost:" + port);
    Official.signIn(desk, "samordnare.flen");
    for (var path : java.util.List.of("/app/flen/finns", "/app/finns/inte/alls")) {
      desk.navigate(path);
      assertThat(desk.locator("h1")).hasText("Det du söker finns inte");
      assertThat(desk.locator(".shell-drawer")).isVisible();
    }
  }

  @Test
  void the_session_is_told_to_officials_views_alone_and_ends_with_signing_out() {
    var desk = WINDOWS.desktop("http://localhost:" + port);
    Official.signIn(desk, "samordnare.flen");
    assertThat(desk.context().cookies("http://localhost:" + port + "/app"))
        .filteredOn(cookie -> cookie.name.equals("JSESSIONID"))
        .singleElement()
        .satisfies(cookie -> assertThat(cookie.path).isEqualTo("/app"));
    assertThat(desk.context().cookies("http://localhost:" + port + "/flen"))
        .noneMatch(cookie -> cookie.name.equals("JSESSIONID"));
    desk.getByText("Logga ut").click();
    desk.waitForURL("http://localhost:" + port + "/");
    desk.navigate("/app/flen");
    desk.waitForURL("**/app/login");
  }
}
