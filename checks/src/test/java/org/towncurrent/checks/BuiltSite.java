package org.towncurrent.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.towncurrent.bake.Bakery;
import org.towncurrent.bake.Progress;
import org.towncurrent.paper.Sheet;
import org.towncurrent.publish.Manifest;
import org.towncurrent.publish.Policy;
import org.towncurrent.rates.Day;
import org.towncurrent.serve.Preview;

/**
 * A site, built once for all tests and served by the product's own preview with the headers that
 * its {@link Policy} asks for.
 *
 * <pre>{@code
 * BuiltSite site = BuiltSite.samples();
 * site.pages(); // pepperell/en/prices/index.html ...
 * page.navigate(site.address("pepperell/en/prices/"));
 * }</pre>
 */
final class BuiltSite {

  /** The day the samples are pinned to. */
  static final String SAMPLE_DAY = "2025-10-15";

  private final Path folder;
  private final Policy policy;
  private final Preview preview;
  private final List<String> pages;
  private final List<Sheet> sheets;

  private BuiltSite(Path folder, Policy policy, List<Sheet> sheets) {
    this.folder = folder;
    this.policy = policy;
    this.preview = serve(folder, policy);
    this.pages = list(folder);
    this.sheets = sheets;
  }

  private static final class Samples {
    private static final BuiltSite SITE = build(project(), room().resolve("site"), List.of());

    private Samples() {}
  }

  /** The site as {@code ./site build} makes it. */
  static BuiltSite samples() {
    return Samples.SITE;
  }

  /** Builds the project in this folder, with its own {@code site-config.yml}. */
  static BuiltSite build(Path project, Path out, List<String> programs) {
    Bakery.Order order =
        new Bakery.Order(
            project,
            project.resolve("site-config.yml"),
            Day.parse(SAMPLE_DAY),
            programs,
            Runtime.getRuntime().availableProcessors(),
            Optional.empty());
    try {
      Files.createDirectories(parent(out));
      Bakery.Baked baked =
          Bakery.bake(order.comparedWith(Optional.of(nothingPublished())), out, Progress.silent());
      if (baked.published().isEmpty()) {
        throw new IllegalStateException("nothing was published: " + baked.findings());
      }
      return new BuiltSite(out, baked.policy(), baked.sheets());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The manifest of a site with nothing on it: what an earlier run built was never online. */
  static Path nothingPublished() throws IOException {
    Path file = room().resolve("nothing.json");
    Files.createDirectories(parent(file));
    return Files.write(file, new Manifest(new TreeMap<>()).bytes());
  }

  /** Where these tests write: not where those do that run at the same time in another JVM. */
  static Path room() {
    return project().resolve("build/checks/" + System.getProperty("checks.room", "room-1"));
  }

  /** The project's folder. */
  static Path project() {
    Path module = Path.of("").toAbsolutePath();
    return Files.exists(module.resolve("site-config.yml")) ? module : parent(module);
  }

  private static Path parent(Path path) {
    Path parent = path.getParent();
    if (parent == null) {
      throw new IllegalStateException(path + " has no parent");
    }
    return parent;
  }

  /** The root of the built site. */
  Path folder() {
    return folder;
  }

  /** The page that is printed and stands at this address: {@code chelsea/en/notices/.../}. */
  Sheet sheet(String address) {
    return sheets.stream()
        .filter(one -> one.address().equals(address))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(address + " is not meant for paper"));
  }

  /** The headers the site asks for. */
  Policy policy() {
    return policy;
  }

  /** Where a page is served: {@code pepperell/en/prices/}, or with its {@code index.html}. */
  String address(String path) {
    return preview.address() + path.replaceFirst("(^|/)index\\.html$", "$1");
  }

  /** Every published HTML page, as a path within the site with forward slashes, in order. */
  List<String> pages() {
    return pages;
  }

  /** The pages of one program. */
  List<String> pages(String program) {
    return pages.stream().filter(page -> page.startsWith(program + "/")).toList();
  }

  /** The ids of the programs. */
  List<String> programs() {
    return pages.stream()
        .filter(page -> page.indexOf('/') > 0)
        .map(page -> page.substring(0, page.indexOf('/')))
        .distinct()
        .toList();
  }

  /** Whether a published file is there. */
  boolean has(String path) {
    return Files.isRegularFile(folder.resolve(path));
  }

  /** The text of a published file. */
  String text(String path) {
    try {
      return Files.readString(folder.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A published page. */
  Document document(String path) {
    return Jsoup.parse(text(path));
  }

  /** Every published page, read. */
  Map<String, Document> documents() {
    Map<String, Document> documents = new TreeMap<>();
    pages.forEach(page -> documents.put(page, document(page)));
    return documents;
  }

  /** The bytes of a published file. */
  byte[] bytes(String path) {
    try {
      return Files.readAllBytes(folder.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one file of a program whose name is this, the hash in it and this ending. */
  String asset(String program, String name, String ending) {
    return assets(program).stream()
        .filter(file -> file.matches(".*/" + name + "\\.[0-9a-f]+\\" + ending))
        .findFirst()
        .orElseThrow();
  }

  /** The files that the pages of a program share. */
  List<String> assets(String program) {
    try (Stream<Path> files = Files.list(folder.resolve(program).resolve("assets"))) {
      return files.map(file -> program + "/assets/" + file.getFileName()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The path within the site that an attribute of a page means. */
  String target(String page, String link) {
    // Only a page for addresses that lead nowhere links from the root of its own host.
    String program = page.substring(0, page.indexOf('/') + 1);
    URI root = URI.create("http://site.invalid/");
    URI target =
        link.startsWith("/")
            ? root.resolve(program + link.substring(1))
            : root.resolve(page).resolve(link);
    return target.toString().substring(root.toString().length());
  }

  private static Preview serve(Path folder, Policy policy) {
    try {
      return Preview.start(0, folder, () -> policy, List::of);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> list(Path folder) {
    try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      return files
          .filter(file -> file.toString().endsWith(".html"))
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
