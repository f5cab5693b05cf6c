package se.rodatraden.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

/// What is hard to reach on a page, as axe sees it.
final class Axe {

  private Axe() {}

  static void expectNoViolations(Page page) {
    assertThat(
            new AxeBuilder(page)
                .exclude("vaadin-connection-indicator").analyze().getViolations().stream()
                    .map(rule -> rule.getId() + ": " + rule.getNodes())
                    .toList())
        .as(page.url())
        .isEmpty();
  }
}
