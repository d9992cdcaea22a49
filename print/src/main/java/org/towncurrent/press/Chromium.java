package org.towncurrent.press;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A browser of the Chromium family. It is looked for in this order: the variable {@code
 * TOWN_CURRENT_BROWSER}; Playwright's own download; chromium, google-chrome, microsoft-edge on the
 * path.
 */
final class Chromium {

  private static final List<String> PROGRAMS =
      List.of("chromium", "google-chrome", "google-chrome-stable", "microsoft-edge");

  private Chromium() {}

  static Playwright playwright() {
    return Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  }

  /**
   * Starts it.
   *
   * @throws IllegalStateException when there is none, or it does not start
   */
  static Browser launch(Playwright playwright) {
    List<@Nullable String> named = new ArrayList<>();
    named.add(System.getenv("TOWN_CURRENT_BROWSER"));
    named.add(playwright.chromium().executablePath());
    Path program =
        find(named)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "PDFs are made by Chromium, Chrome or Edge, and none was found. Install"
                            + " one, or name it in the variable TOWN_CURRENT_BROWSER."));
    try {
      return playwright
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(program)
                  .setArgs(
                      List.of(
                          "--no-sandbox",
                          "--disable-gpu",
                          "--no-first-run",
                          "--disable-background-networking",
                          "--disable-component-update",
                          "--disable-sync")));
    } catch (PlaywrightException e) {
      throw new IllegalStateException(program + " does not start: " + e.getMessage(), e);
    }
  }

  private static Optional<Path> find(List<@Nullable String> named) {
    for (String name : named) {
      if (name != null && !name.isEmpty() && Files.isExecutable(Path.of(name))) {
        return Optional.of(Path.of(name));
      }
    }
    String path = System.getenv("PATH");
    for (String program : PROGRAMS) {
      for (String folder : (path == null ? "" : path).split(File.pathSeparator, -1)) {
        Path candidate = Path.of(folder, program);
        if (Files.isExecutable(candidate)) {
          return Optional.of(candidate);
        }
      }
    }
    return Optional.empty();
  }
}
