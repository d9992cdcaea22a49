package org.towncurrent.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** A page arrives in the first round trip: HTML and CSS, gzip, in every language. */
class WeightTest {

  private static final int KB = 1024;

  private final BuiltSite site = BuiltSite.samples();

  @Test
  void everyPageKeepsToTheWeightOfItsKind() throws IOException {
    Map<String, String> tooHeavy = new TreeMap<>();
    for (String page : site.pages()) {
      Document document = Jsoup.parse(site.text(page));
      document.select("script[type=application/json]").remove();
      int weight = gzip(withoutData(site.text(page)));
      for (var sheet : document.select("link[rel=stylesheet]:not([media=print])")) {
        String folder = page.substring(0, page.lastIndexOf('/') + 1);
        String href = sheet.attr("href");
        String path =
            href.startsWith("/")
                ? page.substring(0, page.indexOf('/')) + href
                : java.nio.file.Path.of(folder + href).normalize().toString();
        weight += gzip(site.bytes(path));
      }
      int allowed = limit(page);
      if (weight > allowed) {
        tooHeavy.put(page, weight + " bytes of " + allowed);
      }
    }
    assertThat(tooHeavy).isEmpty();
  }

  @Test
  void scriptsAreSmall() throws IOException {
    for (String program : new String[] {"chelsea", "pepperell", "rutland", "western-mass"}) {
      assertThat(gzip(asset(program, "calculator", ".js"))).isLessThanOrEqualTo(10 * KB);
      assertThat(gzip(asset(program, "today", ".js"))).isLessThanOrEqualTo(KB);
      assertThat(gzip(asset(program, "town", ".css"))).isLessThanOrEqualTo(6 * KB);
    }
  }

  @Test
  void scriptsNeverTurnTextIntoCode() throws IOException {
    for (String name : new String[] {"calculator", "today"}) {
      String script =
          new String(asset("pepperell", name, ".js"), java.nio.charset.StandardCharsets.UTF_8);
      assertThat(script).doesNotContainPattern("\\beval\\s*\\(");
      assertThat(script).doesNotContainPattern("new\\s+Function\\b");
      assertThat(script).doesNotContain("innerHTML");
    }
  }

  private static int limit(String page) {
    boolean first =
        page.endsWith("/prices/index.html")
            || page.endsWith("/change-or-leave/index.html")
            || page.endsWith("/questions/index.html")
            || page.endsWith("/calculator/index.html")
            || page.matches("[^/]+/[^/]+/(?:[^/]+/)?index\\.html");
    return (first ? 14 : 30) * KB;
  }

  /** The calculator's data does not count. */
  private static byte[] withoutData(String html) {
    return html.replaceAll("(?s)(id=\"calculator-data\"[^>]*>).*?(</script>)", "$1$2")
        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  private byte[] asset(String program, String name, String ending) throws IOException {
    try (var files = java.nio.file.Files.list(site.folder().resolve(program).resolve("assets"))) {
      var file =
          files
              .filter(one -> one.getFileName().toString().startsWith(name + "."))
              .filter(one -> one.getFileName().toString().endsWith(ending))
              .findFirst()
              .orElseThrow();
      return java.nio.file.Files.readAllBytes(file);
    }
  }

  private static int gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.size();
  }
}
