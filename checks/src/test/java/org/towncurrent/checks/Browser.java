package org.towncurrent.checks;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Request;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A real browser. It is looked for in this order: the property {@code browser} or the variable
 * {@code TOWN_CURRENT_BROWSER}; Playwright's own download; chromium, google-chrome, microsoft-edge
 * on the path. Where there is none the tests fail; they are never skipped.
 *
 * <pre>{@code
 * try (Browser.Visit visit = Browser.shared().visit(360, 740)) {
 *   visit.page().navigate(site.address("pepperell/en/"));
 *   assertThat(visit.complaints()).isEmpty();
 * }
 * }</pre>
 */
final class Browser {

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser browser;

  private Browser(Playwright playwright, com.microsoft.playwright.Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  private static final class Shared {
    private static final Browser BROWSER = start();

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(BROWSER::close, "close browser"));
    }

    private Shared() {}
  }

  /** The one browser of this JVM. Playwright belongs to the thread that asks first. */
  static Browser shared() {
    return Shared.BROWSER;
  }

  private static Browser start() {
    Playwright playwright = playwright();
    List<@Nullable String> named = new ArrayList<>();
    named.add(System.getProperty("browser"));
    named.add(System.getenv("TOWN_CURRENT_BROWSER"));
    named.add(playwright.chromium().executablePath());
    Path program =
        find(named, List.of("chromium", "google-chrome", "google-chrome-stable", "microsoft-edge"))
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "no browser was found: install chromium, or name one in the variable"
                            + " TOWN_CURRENT_BROWSER"));
    com.microsoft.playwright.Browser browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(program)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
    return new Browser(playwright, browser);
  }

  /**
   * Firefox, for the tests that are run in it too. It is looked for in the property {@code firefox}
   * or the variable {@code TOWN_CURRENT_FIREFOX}, then on the path.
   */
  static Browser firefox() {
    return Firefox.BROWSER;
  }

  private static final class Firefox {
    private static final Browser BROWSER = startFirefox();

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(BROWSER::close, "close firefox"));
    }

    private Firefox() {}
  }

  /** The one that people have, and not Playwright's own build of it. */
  private static Browser startFirefox() {
    Playwright playwright = playwright();
    List<@Nullable String> named = new ArrayList<>();
    named.add(System.getProperty("firefox"));
    named.add(System.getenv("TOWN_CURRENT_FIREFOX"));
    Path program =
        find(named, List.of("firefox-esr", "firefox"))
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "no Firefox was found: install firefox-esr, or name one in the variable"
                            + " TOWN_CURRENT_FIREFOX"));
    return new Browser(
        playwright,
        playwright
            .firefox()
            .launch(
                new BrowserType.LaunchOptions()
                    .setChannel("moz-firefox")
                    .setExecutablePath(program)));
  }

  private static Playwright playwright() {
    return Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  }

  /** A fresh visitor with a screen of this size, and what the page complains about. */
  Visit visit(int width, int height) {
    return new Visit(options(width, height));
  }

  /** A fresh visitor whose browser runs no scripts. */
  Visit visitWithoutScript(int width, int height) {
    return new Visit(options(width, height).setJavaScriptEnabled(false));
  }

  /** A fresh visitor with these options. */
  Visit visit(com.microsoft.playwright.Browser.NewContextOptions options) {
    return new Visit(options);
  }

  static com.microsoft.playwright.Browser.NewContextOptions options(int width, int height) {
    return new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(width, height);
  }

  private void close() {
    playwright.close();
  }

  /** One visitor. */
  final class Visit implements AutoCloseable {
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Visit(com.microsoft.playwright.Browser.NewContextOptions options) {
      context = browser.newContext(options);
      page = context.newPage();
      page.onConsoleMessage(
          message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
              complaints.add(message.text() + " at " + message.location());
            }
          });
      page.onPageError(complaints::add);
      page.onRequestFailed(
          request -> {
            if (!leftBehind(request)) {
              complaints.add("request failed: " + request.url() + ", " + request.failure());
            }
          });
      page.onResponse(
          response -> {
            if (response.status() >= 400) {
              complaints.add(response.status() + ": " + response.url());
            }
          });
    }

    /** Whether it is the icon of a page that was left before the icon had come. */
    private static boolean leftBehind(Request request) {
      return request.url().endsWith(".svg")
          && List.of("NS_BINDING_ABORTED", "net::ERR_ABORTED").contains(request.failure());
    }

    Page page() {
      return page;
    }

    /** Opens a page. */
    Page open(String address) {
      page.navigate(address);
      return page;
    }

    /** Errors and warnings of the console, script errors, failed and refused requests. */
    List<String> complaints() {
      return List.copyOf(complaints);
    }

    @Override
    public void close() {
      context.close();
    }
  }

  /** The first of these files that can be run, else the first of these programs on the path. */
  private static Optional<Path> find(List<@Nullable String> named, List<String> programs) {
    for (String name : named) {
      if (name != null && !name.isEmpty() && Files.isExecutable(Path.of(name))) {
        return Optional.of(Path.of(name));
      }
    }
    String path = System.getenv("PATH");
    if (path != null) {
      for (String program : programs) {
        for (String folder : path.split(java.io.File.pathSeparator, -1)) {
          Path candidate = Path.of(folder, program);
          if (Files.isExecutable(candidate)) {
            return Optional.of(candidate);
          }
        }
      }
    }
    return Optional.empty();
  }
}
