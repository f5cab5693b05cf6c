package se.rodatraden.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Public pages are drawn by the standards, and fit the window.
@EndToEndTest
class LayoutTest {

  private static final List<String> PAGES =
      List.of(
          "/",
          "/kavlinge",
          "/kavlinge/lagesbild",
          "/trelleborg",
          "/kavlinge/enkater/kavlinge-trygghet",
          "/svara/kavlinge-trygghet",
          "/svara/kavlinge-trygghet?lang=ar",
          "/vandring/flen-kvall",
          "/finns-inte");

  @RegisterExtension static final Windows WINDOWS = new Windows();

  @LocalServerPort private int port;

  @Test
  void every_page_is_drawn_by_the_standards_and_no_wider_than_its_window() {
    var root = "http://localhost:" + port;
    for (var window : List.of(WINDOWS.phone(root), WINDOWS.desktop(root))) {
      for (var path : PAGES) {
        window.navigate(path);
        assertThat(window.evaluate("document.compatMode")).as(path).isEqualTo("CSS1Compat");
        assertThat(window.evaluate("document.documentElement.scrollWidth > innerWidth"))
            .as(path)
            .isEqualTo(false);
      }
    }
  }
}
