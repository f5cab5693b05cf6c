package se.rodatraden.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/// Somebody at a desk who uses no mouse.
final class Keyboard {

  private static final int MOST_STEPS = 120;

  /// What the focused element is called, through shadow roots.
  private static final String FOCUSED =
      """
      () => {
        let element = document.activeElement;
        while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        const ids = element?.getAttribute('aria-labelledby')?.split(' ') ?? [];
        const by = ids.map((id) => element.getRootNode().getElementById(id)?.textContent ?? '');
        return (element?.getAttribute('aria-label') || by.join(' ')
          || element?.labels?.[0]?.textContent || element?.textContent || '').trim();
      }
      """;

  private final Page page;

  Keyboard(Page page) {
    this.page = page;
  }

  /// Steps forward until the focus is in what has this name.
  void to(String name) {
    step("Tab", name);
  }

  void backTo(String name) {
    step("Shift+Tab", name);
  }

  private void step(String key, String name) {
    var passed = new java.util.LinkedHashSet<String>();
    for (int i = 0; i < MOST_STEPS; i++) {
      page.keyboard().press(key);
      var focused = focused();
      if (focused.equals(name)) {
        return;
      }
      passed.add(focused);
    }
    assertThat(passed).as("what the focus passed").contains(name);
  }

  String focused() {
    return String.valueOf(page.evaluate(FOCUSED));
  }

  void type(String text) {
    page.keyboard().type(text);
  }

  void press(String key) {
    page.keyboard().press(key);
  }
}
