package org.towncurrent.checks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How soon a page stands on a slow phone that was never there before. It asserts nothing of time:
 * {@code bench/run paint} runs it and shows what it writes.
 *
 * <p>Complete is the first moment at which the first and the largest content are painted and all
 * that the page loads has arrived. nginx serves it, compressed.
 */
@Tag("bench")
class FirstPaintTest {

  private static final int ROUNDS = 5;
  private static final int SLOWER = 4;
  private static final double BITS = 1.6e6;

  /** What the browser's tools add to each request; and what they add to be like a real line. */
  private static final double[] LATENCIES = {150, 562.5};

  private static final String MEASURE =
      """
      () => new Promise((resume) => {
        let largest = 0;
        const look = new PerformanceObserver((list) => {
          list.getEntries().forEach((entry) => { largest = entry.startTime; });
        });
        look.observe({type: 'largest-contentful-paint', buffered: true});
        setTimeout(() => {
          look.takeRecords().forEach((entry) => { largest = entry.startTime; });
          const first = performance.getEntriesByName('first-contentful-paint')[0].startTime;
          const page = performance.getEntriesByType('navigation')[0];
          const sizes = performance.getEntriesByType('resource').map((one) => one.transferSize);
          const sent = sizes.reduce((sum, one) => sum + one, page.transferSize);
          resume([first, largest, page.loadEventEnd, sent]);
        }, 500);
      })
      """;

  private final BuiltSite site = BuiltSite.samples();
  private final Browser browser = Browser.shared();

  @Test
  void measure() throws Exception {
    StringBuilder table =
        new StringBuilder(
            "| Page | each request, ms | first paint, ms | largest paint, ms | loaded, ms |"
                + " complete, median, ms | worst, ms | sent, KB |\n"
                + "|---|---:|---:|---:|---:|---:|---:|---:|\n");
    Path room = Files.createTempDirectory("town-current-paint-");
    Map<String, Path> hosts = new TreeMap<>();
    for (String program : site.programs()) {
      hosts.clear();
      hosts.put(program + ".example.org", ServedCopy.of(site.folder(), program, room));
      try (WebServer server = WebServer.Kind.NGINX.start(room, hosts)) {
        assertThat(server.get(program + ".example.org", "/en/", "gzip").header("content-encoding"))
            .contains("gzip");
        for (String page : List.of("en/", "en/prices/")) {
          if (site.has(program + "/" + page + "index.html")) {
            for (double latency : LATENCIES) {
              row(table, program + "/" + page, latency, server.address() + page);
            }
          }
        }
      }
    }
    ServedCopy.remove(room);
    Files.writeString(BuiltSite.project().resolve("build/checks/first-paint.md"), table, UTF_8);
  }

  private void row(StringBuilder table, String name, double latency, String address) {
    double[][] measured = new double[5][ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      List<?> times = visit(address, latency);
      for (int j = 0; j < 4; j++) {
        measured[j][i] = ((Number) times.get(j)).doubleValue();
      }
      measured[4][i] = Math.max(measured[0][i], Math.max(measured[1][i], measured[2][i]));
    }
    for (double[] each : measured) {
      Arrays.sort(each);
    }
    table.append(
        String.format(
            Locale.ROOT,
            "| %s | %s | %.0f | %.0f | %.0f | %.0f | %.0f | %.1f |%n",
            name,
            latency == 150 ? "150" : "562.5",
            measured[0][ROUNDS / 2],
            measured[1][ROUNDS / 2],
            measured[2][ROUNDS / 2],
            measured[4][ROUNDS / 2],
            measured[4][ROUNDS - 1],
            measured[3][ROUNDS / 2] / 1000));
  }

  /** A visitor with an empty cache. */
  private List<?> visit(String address, double latency) {
    try (Browser.Visit visit = browser.visit(360, 740)) {
      Page page = visit.page();
      CDPSession tools = page.context().newCDPSession(page);
      JsonObject network = new JsonObject();
      network.addProperty("offline", false);
      network.addProperty("latency", latency);
      network.addProperty("downloadThroughput", BITS / 8);
      network.addProperty("uploadThroughput", BITS / 8);
      tools.send("Network.enable");
      tools.send("Network.emulateNetworkConditions", network);
      JsonObject processor = new JsonObject();
      processor.addProperty("rate", SLOWER);
      tools.send("Emulation.setCPUThrottlingRate", processor);
      page.navigate(address);
      return (List<?>) page.evaluate(MEASURE);
    }
  }
}
