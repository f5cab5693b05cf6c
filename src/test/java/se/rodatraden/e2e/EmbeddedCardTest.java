package se.rodatraden.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static se.rodatraden.e2e.Axe.expectNoViolations;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The card on the page of another site, one that is strict about what its pages may load.
@EndToEndTest
class EmbeddedCardTest {

  @RegisterExtension static final Windows WINDOWS = new Windows();

  @LocalServerPort private int port;

  private HttpServer other;

  @BeforeEach
  void openAnotherSite() throws IOException {
    other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.createContext(
        "/",
        exchange -> {
          var page = page(exchange.getRequestURI().getPath().substring(1));
          exchange.getResponseHeaders().set("Content-Type", "text/html;charset=utf-8");
          exchange
              .getResponseHeaders()
              .set(
                  "Content-Security-Policy",
                  "default-src 'none'; script-src %1$s; connect-src %1$s".formatted(root()));
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    other.start();
  }

  @AfterEach
  void closeIt() {
    other.stop(0);
  }

  private byte[] page(String municipality) {
    return """
    <!DOCTYPE html><html lang="sv"><title>En annan webbplats</title><body><main><h1>Nyheter</h1>
    <script async src="%s/embed/v1.js"></script>
    <medborgarlofte-kort kommun="%s"><a href="%s">Löften</a></medborgarlofte-kort></main>
    """
        .formatted(root(), municipality, root())
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void the_promises_of_a_municipality_are_shown_on_another_site() {
    var said = new ArrayList<String>();
    var page = openOther("1261", said);
    var card = page.locator("medborgarlofte-kort");
    assertThat(card.locator("h2")).hasText("Löften om trygghet i Kävlinge");
    assertThat(card.locator(".done").first()).isVisible();
    assertThat(card.locator(".card")).hasCSS("background-color", "rgb(255, 255, 255)");
    expectNoViolations(page);
    assertThat(page.context().cookies()).isEmpty();
    assertThat(said).isEmpty();
    card.locator("h3 a").first().click();
    page.waitForURL(root() + "/kavlinge/loften/**");
  }

  @Test
  void a_code_that_is_none_is_told_on_the_card() {
    var page = openOther("9999", new ArrayList<>());
    assertThat(page.locator("medborgarlofte-kort"))
        .containsText("Ingen kommun som deltar har koden 9999.");
  }

  /// @param said what the browser complains of
  private Page openOther(String municipality, ArrayList<String> said) {
    var page = WINDOWS.phone("http://127.0.0.1:" + other.getAddress().getPort());
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        said.add(message.text());
      }
    });
    page.navigate("/" + municipality);
    return page;
  }

  private String root() {
    return "http://localhost:" + port;
  }
}
