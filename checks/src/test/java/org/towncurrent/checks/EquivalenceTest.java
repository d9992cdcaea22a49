package org.towncurrent.checks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.towncurrent.equivalence.Digest;
import org.towncurrent.rates.DateWords;
import org.towncurrent.words.LanguageTable;

/** What the browser works out is what the generator printed: the same answers to the same cases. */
class EquivalenceTest {

  private static final int BATCH = 12_500;
  private static final int DATES = 3_000;

  /** A question has about nine lines, and each is a comparison. */
  private static final int QUESTIONS = 1_500;

  private static final int WORKERS = 2;

  @Test
  void theBrowserWorksOutWhatTheGeneratorDoes() throws IOException {
    compare(1, 16);
  }

  @Test
  void nodeWorksOutWhatTheGeneratorDoes() throws Exception {
    List<Integer> seeds = IntStream.range(1, 1 + 4).boxed().toList();
    assertThat(inNode("of", batches(seeds)))
        .isEqualTo(seeds.stream().map(seed -> Digest.of(seed, BATCH)).toList());
    assertThat(inNode("ofComparisons", batches(seeds)))
        .isEqualTo(seeds.stream().map(seed -> Digest.ofComparisons(seed, BATCH)).toList());
    assertThat(inNode("ofQuestions", batches(seeds, QUESTIONS)))
        .isEqualTo(seeds.stream().map(seed -> Digest.ofQuestions(seed, QUESTIONS)).toList());
  }

  @Test
  @Tag("deep")
  void aMillionCases() throws IOException {
    compare(1000, 80);
  }

  @Test
  void aMillionComparisonsComeOutTheSame() throws IOException {
    List<Integer> seeds = IntStream.range(1, 1 + 80).boxed().toList();
    assertThat(inBrowser("ofComparisons", batches(seeds)))
        .isEqualTo(seeds.stream().map(seed -> Digest.ofComparisons(seed, BATCH)).toList());
  }

  @Test
  void aMillionLinesOfAnswersComeOutTheSame() throws IOException {
    compareQuestions(1, 80);
  }

  @Test
  @Tag("deep")
  void tenMillionLinesOfAnswersComeOutTheSame() throws IOException {
    compareQuestions(1000, 800);
  }

  @Test
  void everyLanguageWritesItsDatesTheSame() throws IOException {
    LanguageTable table = LanguageTable.committed();
    List<String> languages =
        table.languages().stream().map(language -> words(table.dates(language))).toList();
    assertThat(
            inBrowser(
                "ofDates",
                languages.stream().map(words -> List.<Object>of(1, DATES, words)).toList()))
        .isEqualTo(languages.stream().map(words -> Digest.ofDates(1, DATES, words)).toList());
  }

  /** What a language writes dates with, as the digest takes it. */
  private static String words(DateWords dates) {
    return Stream.of(
            dates.months(),
            dates.monthsAlone(),
            List.of(dates.first(), dates.dayPattern(), dates.monthPattern()))
        .flatMap(List::stream)
        .collect(Collectors.joining("\n"));
  }

  private static void compare(int firstSeed, int batches) throws IOException {
    List<Integer> seeds = IntStream.range(firstSeed, firstSeed + batches).boxed().toList();
    CompletableFuture<List<String>> here =
        CompletableFuture.supplyAsync(
            () -> seeds.stream().map(seed -> Digest.of(seed, BATCH)).toList());
    assertThat(inBrowser("of", batches(seeds))).isEqualTo(here.join());
  }

  private static void compareQuestions(int firstSeed, int batches) throws IOException {
    List<Integer> seeds = IntStream.range(firstSeed, firstSeed + batches).boxed().toList();
    CompletableFuture<List<String>> here =
        CompletableFuture.supplyAsync(
            () -> seeds.stream().map(seed -> Digest.ofQuestions(seed, QUESTIONS)).toList());
    assertThat(inBrowser("ofQuestions", batches(seeds, QUESTIONS))).isEqualTo(here.join());
  }

  private static List<List<Object>> batches(List<Integer> seeds) {
    return batches(seeds, BATCH);
  }

  private static List<List<Object>> batches(List<Integer> seeds, int cases) {
    return seeds.stream().map(seed -> List.<Object>of(seed, cases)).toList();
  }

  private static String script() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            Digest.class.getResourceAsStream("/META-INF/equivalence/digest.js"),
            "the compiled arithmetic is missing")) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  /** The same in the Node that Playwright brings. */
  private static List<String> inNode(String digest, List<List<Object>> calls)
      throws IOException, InterruptedException {
    Path node =
        Driver.ensureDriverInstalled(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"), false)
            .driverDir()
            .resolve("node");
    Process process = new ProcessBuilder(node.toString(), "-").redirectErrorStream(true).start();
    try (OutputStream in = process.getOutputStream()) {
      in.write(
          (script()
                  + "for (const call of "
                  + calls // numbers in brackets, as JavaScript writes them
                  + ") console.log(digests."
                  + digest
                  + "(...call));")
              .getBytes(UTF_8));
    }
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), UTF_8).lines().toList();
    assertThat(process.waitFor()).as("%s", lines).isZero();
    return lines;
  }

  /** What these calls of a digest give, worked out by the compiled script in workers. */
  private static List<String> inBrowser(String digest, List<List<Object>> calls)
      throws IOException {
    String script = script();
    try (Browser.Visit visit = Browser.shared().visit(800, 600)) {
      Page page = visit.page();
      String origin = BuiltSite.samples().address("equivalence/");
      serve(page, origin, "text/html", "<!DOCTYPE html><title>Equivalence</title>");
      serve(page, origin + "digest.js", "text/javascript", script);
      serve(
          page,
          origin + "worker.js",
          "text/javascript",
          "import './digest.js';"
              + "onmessage = event => postMessage(event.data.calls.map("
              + "call => digests[event.data.digest](...call)));"
              + "postMessage('ready');");
      page.navigate(origin);
      Object digests =
          page.evaluate(
              "async ({digest, calls, workers}) => {"
                  + " const share = Math.ceil(calls.length / workers);"
                  + " const parts = await Promise.all([...Array(workers).keys()].map(i =>"
                  + "   new Promise((done, fail) => {"
                  + "     const worker = new Worker('worker.js', {type: 'module'});"
                  + "     worker.onerror = event => fail(new Error(event.message));"
                  + "     worker.onmessage = event => event.data === 'ready'"
                  + "       ? worker.postMessage({calls: calls.slice(i * share, (i + 1) * share), digest})"
                  + "       : done(event.data); })));"
                  + " return parts.flat(); }",
              Map.of("digest", digest, "calls", calls, "workers", WORKERS));
      assertThat(visit.complaints()).isEmpty();
      return ((List<?>) digests).stream().map(String::valueOf).toList();
    }
  }

  private static void serve(Page page, String address, String type, String body) {
    page.context()
        .route(
            address,
            route -> route.fulfill(new Route.FulfillOptions().setContentType(type).setBody(body)));
  }
}
