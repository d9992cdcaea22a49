package org.towncurrent.checks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.towncurrent.pages.Page;
import org.towncurrent.pages.Weight;

/** A page arrives in the first round trip: HTML and CSS, gzip, in every language. */
class WeightTest {

  private static final int KB = 1024;

  private final BuiltSite site = BuiltSite.samples();

  @Test
  void everyPageKeepsToTheWeightOfItsKind() throws IOException {
    Map<String, String> tooHeavy = new TreeMap<>();
    for (String page : site.pages()) {
      int weight = gzip(withoutData(site.text(page)));
      for (Element sheet : site.document(page).select("link[rel=stylesheet]:not([media=print])")) {
        weight += gzip(site.bytes(site.target(page, sheet.attr("href"))));
      }
      int allowed = limit(page);
      if (weight > allowed) {
        tooHeavy.put(page, weight + " bytes of " + allowed);
      }
    }
    assertThat(tooHeavy).isEmpty();
  }

  @Test
  void scriptsAndSheetsAreSmall() throws IOException {
    for (String program : site.programs()) {
      assertThat(gzip(asset(program, "calculator", ".js"))).isLessThanOrEqualTo(14 * KB);
      // Fetched only by those who hand in a file or type twelve months.
      assertThat(gzip(asset(program, "usage", ".js"))).isLessThanOrEqualTo(16 * KB);
      assertThat(gzip(asset(program, "today", ".js"))).isLessThanOrEqualTo(KB);
      assertThat(gzip(asset(program, "embed", ".js"))).isLessThanOrEqualTo(KB);
      if (site.has(program + "/embed/v1/height.js")) {
        assertThat(gzip(site.bytes(program + "/embed/v1/height.js"))).isLessThanOrEqualTo(KB);
      }
      assertThat(gzip(asset(program, "town", ".css"))).isLessThanOrEqualTo(6 * KB);
    }
  }

  @Test
  void scriptsNeverTurnTextIntoCode() {
    for (String program : site.programs()) {
      List<byte[]> scripts = new ArrayList<>();
      for (String name : new String[] {"calculator", "usage", "today", "embed"}) {
        scripts.add(asset(program, name, ".js"));
      }
      if (site.has(program + "/embed/v1/height.js")) {
        scripts.add(site.bytes(program + "/embed/v1/height.js"));
      }
      for (byte[] script : scripts) {
        assertThat(new String(script, UTF_8))
            .doesNotContainPattern("\\beval\\s*\\(")
            .doesNotContainPattern("\\bnew\\s+Function\\b")
            .doesNotContainPattern("\\bFunction\\s*\\(")
            .doesNotContainPattern("set(Timeout|Interval)\\s*\\(\\s*['\"`]")
            .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML")
            .doesNotContain("document.write", "DOMParser", "localStorage", "document.cookie")
            .doesNotContain("XMLHttpRequest", "fetch(", "sendBeacon", "WebSocket");
      }
    }
  }

  private static int limit(String page) {
    return weight(page).kilobytes() * KB;
  }

  /** The weight that the table of pages gives it; a text of a program's own may be long. */
  private static Weight weight(String page) {
    List<String> folders = List.of(page.split("/", -1));
    String last = folders.get(Math.max(0, folders.size() - 2));
    return Page.withId(last).or(() -> special(page)).map(Page::weight).orElse(Weight.REFERENCE);
  }

  /** The page whose address does not end with its id. */
  private static Optional<Page> special(String page) {
    if (page.endsWith("/404.html")) {
      return Optional.of(Page.NOT_FOUND);
    }
    if (page.matches("[^/]+/index\\.html")) {
      return Optional.of(Page.CHOOSE_LANGUAGE);
    }
    return page.matches("[^/]+/[^/]+/(?:[^/]+/)?index\\.html")
        ? Optional.of(Page.HOME)
        : Optional.empty();
  }

  /** The calculator's data does not count. */
  private static byte[] withoutData(String html) {
    return html.replaceAll("(?s)(id=\"calculator-data\"[^>]*>).*?(</script>)", "$1$2")
        .getBytes(UTF_8);
  }

  private byte[] asset(String program, String name, String ending) {
    return site.bytes(site.asset(program, name, ending));
  }

  private static int gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.size();
  }
}
