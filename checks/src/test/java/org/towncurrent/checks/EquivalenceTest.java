package org.towncurrent.checks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.towncurrent.equivalence.Digest;

/** What the browser works out is what the generator printed: the same answers to the same cases. */
class EquivalenceTest {

  private static final int BATCH = 12_500;
  private static final int WORKERS = 2;

  @Test
  void theBrowserWorksOutWhatTheGeneratorDoes() throws IOException {
    compare(1, 16);
  }

  @Test
  @Tag("deep")
  void aMillionCases() throws IOException {
    compare(1000, 80);
  }

  @Test
  void aMillionComparisonsComeOutTheSame() throws IOException {
    List<Integer> seeds = IntStream.range(1, 1 + 80).boxed().toList();
    assertThat(inBrowser("ofComparisons", seeds))
        .isEqualTo(seeds.stream().map(seed -> Digest.ofComparisons(seed, BATCH)).toList());
  }

  private static void compare(int firstSeed, int batches) throws IOException {
    List<Integer> seeds = IntStream.range(firstSeed, firstSeed + batches).boxed().toList();
    CompletableFuture<List<String>> here =
        CompletableFuture.supplyAsync(
            () -> seeds.stream().map(seed -> Digest.of(seed, BATCH)).toList());
    assertThat(inBrowser("of", seeds)).isEqualTo(here.join());
  }

  /** The digests of these seeds, worked out by the compiled script in workers. */
  private static List<String> inBrowser(String digest, List<Integer> seeds) throws IOException {
    String script;
    try (InputStream in =
        Objects.requireNonNull(
            Digest.class.getResourceAsStream("/META-INF/equivalence/digest.js"),
            "the compiled arithmetic is missing")) {
      script = new String(in.readAllBytes(), UTF_8);
    }
    try (Browser.Visit visit = Browser.shared().visit(800, 600)) {
      Page page = visit.page();
      String origin = BuiltSite.samples().address("equivalence/");
      serve(page, origin, "text/html", "<!DOCTYPE html><title>Equivalence</title>");
      serve(page, origin + "digest.js", "text/javascript", script);
      serve(
          page,
          origin + "worker.js",
          "text/javascript",
          "import * as digests from './digest.js';"
              + "onmessage = event => postMessage(event.data.seeds.map("
              + "seed => digests[event.data.digest](seed, event.data.cases)));"
              + "postMessage('ready');");
      page.navigate(origin);
      Object digests =
          page.evaluate(
              "async ({digest, seeds, cases, workers}) => {"
                  + " const share = Math.ceil(seeds.length / workers);"
                  + " const parts = await Promise.all([...Array(workers).keys()].map(i =>"
                  + "   new Promise((done, fail) => {"
                  + "     const worker = new Worker('worker.js', {type: 'module'});"
                  + "     worker.onerror = event => fail(new Error(event.message));"
                  + "     worker.onmessage = event => event.data === 'ready'"
                  + "       ? worker.postMessage({seeds: seeds.slice(i * share, (i + 1) * share), cases, digest})"
                  + "       : done(event.data); })));"
                  + " return parts.flat(); }",
              Map.of("digest", digest, "seeds", seeds, "cases", BATCH, "workers", WORKERS));
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
