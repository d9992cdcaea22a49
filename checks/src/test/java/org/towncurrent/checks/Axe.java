package org.towncurrent.checks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * The accessibility rules of axe-core, run in a page that bypasses its own policy.
 *
 * <pre>{@code
 * try (Browser.Visit visit = browser.visit(Axe.options(360, 740))) {
 *   visit.open(address);
 *   Axe.violations(visit.page()); // empty
 * }
 * }</pre>
 */
final class Axe {

  private static final String SCRIPT = script();

  /** WCAG 2.2 AA and what is good practice besides. */
  private static final String ALL =
      "{ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],"
          + " resultTypes: ['violations'] }";

  /** What alone depends on colors. */
  private static final String COLORS =
      "{ runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },"
          + " resultTypes: ['violations'] }";

  private Axe() {}

  static com.microsoft.playwright.Browser.NewContextOptions options(int width, int height) {
    return Browser.options(width, height).setBypassCSP(true);
  }

  /** What is wrong with the page as it stands. */
  static List<String> violations(Page page) {
    return run(page, ALL);
  }

  /** What is wrong with the colors of the page as it stands. */
  static List<String> colorViolations(Page page) {
    return run(page, COLORS);
  }

  private static List<String> run(Page page, String options) {
    if (!Boolean.TRUE.equals(page.evaluate("'axe' in window"))) {
      page.evaluate(SCRIPT);
      page.addInitScript(SCRIPT); // of the pages that this one leads to: half a megabyte once
    }
    Object found =
        page.evaluate(
            "async () => (await axe.run(document, "
                + options
                + ")).violations.flatMap(rule => rule.nodes.map(node => rule.id + ': '"
                + " + node.html.slice(0, 160) + ' ' + (node.failureSummary || '')"
                + ".replace(/\\s+/g, ' ').slice(0, 240)))");
    return ((List<?>) found).stream().map(String::valueOf).toList();
  }

  private static String script() {
    try (InputStream in =
        Objects.requireNonNull(
            Axe.class.getResourceAsStream("/axe.min.js"), "axe.min.js is not on the class path")) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
