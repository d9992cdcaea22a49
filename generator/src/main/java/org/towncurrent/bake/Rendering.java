package org.towncurrent.bake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.towncurrent.facts.Finding;
import org.towncurrent.facts.Place;
import org.towncurrent.pages.PageMaker;
import org.towncurrent.pages.PageVersion;
import org.towncurrent.pages.PlannedPage;
import org.towncurrent.render.Renderer;
import org.towncurrent.words.FlawedText;

/** Renders all planned pages on all processors; what goes wrong is gathered, not thrown. */
final class Rendering {

  /** Takes finished files; may be called by many threads. */
  interface Sink {
    void put(String path, byte[] bytes) throws IOException;
  }

  private final PageMaker maker;
  private final Renderer renderer;
  private final Sheets sheets;
  private final Sink sink;
  private final Progress progress;

  Rendering(PageMaker maker, Renderer renderer, Sheets sheets, Sink sink, Progress progress) {
    this.maker = maker;
    this.renderer = renderer;
    this.sheets = sheets;
    this.sink = sink;
    this.progress = progress;
  }

  /** Renders the pages and gives what is wrong with them, each problem once. */
  List<Finding> render(List<PlannedPage> pages, int threads) throws IOException {
    ExecutorService workers = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<List<Finding>>> tasks = new ArrayList<>();
      for (PlannedPage page : pages) {
        tasks.add(() -> one(page));
      }
      Map<String, Finding> once = new TreeMap<>();
      for (Future<List<Finding>> done : workers.invokeAll(tasks)) {
        for (Finding finding : done.get()) {
          once.put(finding.toString(), finding);
        }
      }
      return new ArrayList<>(once.values());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the bake was interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException refused) {
        throw refused;
      }
      throw new IllegalStateException("a page could not be rendered", e.getCause());
    } finally {
      workers.shutdownNow();
    }
  }

  private List<Finding> one(PlannedPage page) throws IOException {
    try {
      PageMaker.Ready ready = maker.make(page);
      String html = html(ready);
      Optional<Sheets.Found> pdf = sheets.of(page, html);
      if (pdf.isPresent()) {
        sink.put(pdf.get().path(), pdf.get().pdf().bytes());
        html = html(ready.with(pdf.get().link()));
      }
      put(page.address().file(), html);
      progress.step();
      return List.of();
    } catch (FlawedText flawed) {
      return SiteWords.findings("page", flawed.flaws());
    } catch (IllegalArgumentException | IllegalStateException fault) {
      return List.of(
          Finding.error(
              "page",
              Place.startOf("content/programs/" + page.program().id() + "/program.yml"),
              "the page " + page.address() + " cannot be made: " + fault.getMessage(),
              "Look at the facts that the message names; if they are right, this is a fault of the"
                  + " program: please report it with this line."));
    }
  }

  /** Renders a page that is ready and hands it on. */
  void put(String path, PageMaker.Ready ready) throws IOException {
    put(path, html(ready));
  }

  private void put(String path, String html) throws IOException {
    sink.put(path, PageVersion.in(html).getBytes(StandardCharsets.UTF_8));
  }

  private String html(PageMaker.Ready ready) {
    return renderer.render(ready.template(), ready.voice().language(), ready.variables());
  }
}
