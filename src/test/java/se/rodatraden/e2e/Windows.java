package se.rodatraden.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Tracing;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// The browser windows of a test class. Each window is somebody's own: it shares no cookies with
/// another. Where a test fails, a screenshot and a trace of each lie in `target/e2e`.
final class Windows implements AfterTestExecutionCallback, AfterAllCallback {

  private static final Path FAILURES = Path.of("target", "e2e");

  /// What a page may take to show something, with the machine busy.
  private static final double PATIENCE_MS = 20_000;

  /// Vaadin's pages have a relative base, which Chromium resolves anew, against the address of that
  /// moment, when a trace touches a base element of its own. Links then lead astray.
  private static final String KEEP_BASE =
      """
      addEventListener('DOMContentLoaded', () => {
        const base = document.querySelector('base');
        if (base) base.href = document.baseURI;
      });
      """;

  private final List<Page> open = new ArrayList<>();

  /// A phone of ordinary size, held upright, whose owner reads Swedish.
  Page phone(String root) {
    return open(
        new Browser.NewContextOptions()
            .setBaseURL(root)
            .setViewportSize(390, 844)
            .setHasTouch(true)
            .setIsMobile(true)
            .setLocale("sv-SE"));
  }

  Page desktop(String root) {
    return open(
        new Browser.NewContextOptions()
            .setBaseURL(root)
            .setViewportSize(1440, 900)
            .setLocale("sv-SE"));
  }

  private Page open(Browser.NewContextOptions options) {
    var context = Browsers.get().newContext(options);
    context.setDefaultTimeout(PATIENCE_MS);
    context.addInitScript(KEEP_BASE);
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    context.tracing().start(new Tracing.StartOptions().setScreenshots(true).setSnapshots(true));
    var page = context.newPage();
    open.add(page);
    return page;
  }

  @Override
  public void afterTestExecution(ExtensionContext test) {
    if (test.getExecutionException().isPresent()) {
      var name = test.getDisplayName().replaceAll("[^\\p{Alnum}]+", "-");
      for (int i = 0; i < open.size(); i++) {
        keep(open.get(i), name + "-" + (i + 1));
      }
    }
  }

  private static void keep(Page page, String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(FAILURES.resolve(name + ".png")));
    var tracing = page.context().tracing();
    tracing.stop(new Tracing.StopOptions().setPath(FAILURES.resolve(name + ".zip")));
    tracing.start(new Tracing.StartOptions().setScreenshots(true).setSnapshots(true));
  }

  @Override
  public void afterAll(ExtensionContext tests) {
    open.stream().map(Page::context).distinct().forEach(BrowserContext::close);
    open.clear();
  }
}
