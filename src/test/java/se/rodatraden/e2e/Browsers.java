package se.rodatraden.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The browser that tests drive, started once: an installed Chromium or Chrome, else the one that
/// Playwright downloads.
final class Browsers {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");

  /// Nothing but the page under test; without a sandbox, which root has no right to.
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static final class Holder {
    static final Browser BROWSER = start();
  }

  private Browsers() {}

  static Browser get() {
    return Holder.BROWSER;
  }

  private static Browser start() {
    var installed = findInstalled();
    var environment =
        installed.isPresent()
            ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
            : Map.<String, String>of();
    var launch = new BrowserType.LaunchOptions().setArgs(ARGUMENTS);
    installed.ifPresent(launch::setExecutablePath);
    try {
      var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
      return playwright.chromium().launch(launch);
    } catch (PlaywrightException e) {
      throw new IllegalStateException(
          installed
              .map(path ->
                  "The browser %s could not be started. See what it says below.".formatted(path))
              .orElse(
                  "End-to-end tests need a browser, and none could be downloaded. Install Chromium"
                      + " (`apt install chromium`) or Chrome so that one of "
                      + NAMES
                      + " is on PATH."),
          e);
    }
  }

  private static Optional<Path> findInstalled() {
    var folders = System.getenv().getOrDefault("PATH", "/usr/bin").split(File.pathSeparator, -1);
    return NAMES.stream()
        .flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
