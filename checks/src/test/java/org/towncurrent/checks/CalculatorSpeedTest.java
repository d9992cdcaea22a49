package org.towncurrent.checks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How fast the calculator answers in a real browser. It asserts nothing of time: {@code bench/run
 * calculator} runs it and shows what it writes.
 */
@Tag("bench")
class CalculatorSpeedTest {

  private static final int ROUNDS = 15;
  private static final int SLOWER = 6;
  private static final String ADDRESS = "pepperell/en/calculator/";

  /** Tells when the answer was first seen, and of every stretch in which the page stood still. */
  private static final String WATCH =
      """
      window.pauses = [];
      new PerformanceObserver((list) => {
        list.getEntries().forEach((entry) => pauses.push(entry.duration));
      }).observe({type: 'longtask', buffered: true});
      new MutationObserver((changes, self) => {
        const results = document.getElementById('calculator-results');
        if (results && !results.hidden) {
          window.firstAnswer = performance.now();
          self.disconnect();
        }
      }).observe(document, {subtree: true, childList: true, attributes: true, attributeFilter: ['hidden']});
      """;

  private static final String FIRST =
      "firstAnswer - performance.getEntriesByType('resource')"
          + ".find((entry) => /calculator\\.[0-9a-f]+\\.js/.test(entry.name)).responseEnd";

  /** From a key to the answer in the document, and to the next frame, which is made of it. */
  private static final String TYPE =
      """
      (typed) => new Promise((resume) => {
        const field = document.getElementById('calculator-kwh');
        const begun = performance.now();
        field.value = typed;
        field.dispatchEvent(new InputEvent('input', {bubbles: true}));
        const answered = performance.now() - begun;
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => resume([answered, performance.now() - begun]);
          channel.port2.postMessage('');
        });
      })
      """;

  private static final String READ =
      """
      () => new Promise((resume) => {
        const begun = performance.now();
        const look = new MutationObserver(() => {
          if (/kWh from/.test(document.getElementById('calculator-usage-answer').textContent)
              && !document.getElementById('calculator-results').hidden) {
            look.disconnect();
            resume(performance.now() - begun);
          }
        });
        look.observe(document.getElementById('calculator'), {subtree: true, childList: true});
        look.observe(document.getElementById('calculator-results'), {attributes: true});
        document.getElementById('calculator-file').dispatchEvent(new Event('change', {bubbles: true}));
      })
      """;

  private final BuiltSite site = BuiltSite.samples();
  private final Browser browser = Browser.shared();
  private final StringBuilder table =
      new StringBuilder("| What | processor | median, ms | worst, ms |\n|---|---|---:|---:|\n");

  @Test
  void measure() throws IOException {
    for (int slower : new int[] {1, SLOWER}) {
      double[] first = new double[ROUNDS];
      for (int i = 0; i < ROUNDS; i++) {
        try (Browser.Visit visit = watched(slower)) {
          Page page = visit.open(site.address(ADDRESS + "#use=kwh&kwh=600&over=today"));
          assertThat(page.locator("#calculator-results")).isVisible();
          first[i] = ((Number) page.evaluate(FIRST)).doubleValue();
        }
      }
      row("first answer, after the script arrived", slower, first);
      for (String over : new String[] {"today", "year", "launch"}) {
        typing(slower, over);
      }
    }
    Path file = Files.createTempFile("year", ".csv");
    Files.writeString(file, quarterHours());
    for (int slower : new int[] {1, SLOWER}) {
      reading(slower, file);
    }
    Files.delete(file);
    Path out = BuiltSite.project().resolve("build/checks/calculator-speed.md");
    Files.writeString(out, table, UTF_8);
  }

  private void typing(int slower, String over) {
    double[] answered = new double[ROUNDS];
    double[] drawn = new double[ROUNDS];
    try (Browser.Visit visit = watched(slower)) {
      Page page = visit.open(site.address(ADDRESS + "#use=kwh&kwh=600&over=" + over));
      assertThat(page.locator("#calculator-results")).isVisible();
      for (int i = 0; i < ROUNDS; i++) {
        List<?> times = (List<?>) page.evaluate(TYPE, Integer.toString(601 + i));
        answered[i] = ((Number) times.get(0)).doubleValue();
        drawn[i] = ((Number) times.get(1)).doubleValue();
      }
    }
    row("typing to the answer in the page, " + over, slower, answered);
    row("typing to the frame that shows it, " + over, slower, drawn);
  }

  private void reading(int slower, Path file) {
    double[] took = new double[5];
    double[] pause = new double[5];
    for (int i = 0; i < took.length; i++) {
      try (Browser.Visit visit = watched(slower)) {
        Page page = visit.open(site.address(ADDRESS + "#over=year"));
        page.locator("input[value=metered]").check();
        page.locator("#calculator-file").setInputFiles(file);
        assertThat(page.locator("#calculator-usage-answer")).containsText("kWh from");
        page.evaluate("pauses.length = 0");
        took[i] = ((Number) page.evaluate(READ)).doubleValue();
        pause[i] = ((Number) page.evaluate("Math.max(0, ...pauses)")).doubleValue();
      }
    }
    row("a year of quarter hours, from the file to the answer", slower, took);
    row("the longest pause of the page meanwhile", slower, pause);
  }

  private Browser.Visit watched(int slower) {
    Browser.Visit visit = browser.visit(360, 740);
    visit.page().addInitScript(WATCH);
    CDPSession session = visit.page().context().newCDPSession(visit.page());
    JsonObject rate = new JsonObject();
    rate.addProperty("rate", slower);
    session.send("Emulation.setCPUThrottlingRate", rate);
    return visit;
  }

  private static String quarterHours() {
    StringBuilder file = new StringBuilder("Date,Start Time,Usage (kWh)\n");
    LocalDate day = LocalDate.of(2024, 10, 1);
    for (int i = 0; i < 365; i++, day = day.plusDays(1)) {
      for (int quarter = 0; quarter < 96; quarter++) {
        file.append(day)
            .append(String.format(Locale.ROOT, ",%02d:%02d,0.2%n", quarter / 4, quarter % 4 * 15));
      }
    }
    return file.toString();
  }

  private void row(String what, int slower, double[] times) {
    Arrays.sort(times);
    table.append(
        String.format(
            Locale.ROOT,
            "| %s | %s | %.1f | %.1f |%n",
            what,
            slower == 1 ? "as it is" : slower + " times slower",
            times[times.length / 2],
            times[times.length - 1]));
  }
}
