package se.rodatraden.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

/// What is hard to reach on a page, as axe sees it once nothing on it is fading in or out: halfway
/// through, a text has not the contrast that a reader gets.
final class Axe {

  /// Vaadin's own sign of a lost connection, which no page here can change.
  private static final String VAADINS_OWN = "vaadin-connection-indicator";

  private static final String UNTIL_NOTHING_MOVES =
      """
      () => {
        const within = (root) => [...root.getAnimations(),
          ...[...root.querySelectorAll('*')].flatMap((e) => e.shadowRoot ? within(e.shadowRoot) : [])];
        return Promise.allSettled(within(document)
          .filter((moving) => moving.playState === 'running'
            && moving.effect?.getComputedTiming().endTime !== Infinity)
          .map((moving) => moving.finished)).then(() => null);
      }
      """;

  private Axe() {}

  static void expectNoViolations(Page page) {
    page.evaluate(UNTIL_NOTHING_MOVES);
    assertThat(
            new AxeBuilder(page)
                .exclude(VAADINS_OWN).analyze().getViolations().stream()
                    .map(rule -> rule.getId() + ": " + rule.getNodes())
                    .toList())
        .as(page.url())
        .isEmpty();
  }
}
