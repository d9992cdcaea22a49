package org.towncurrent.bake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.towncurrent.changes.Announcement;
import org.towncurrent.facts.Finding;
import org.towncurrent.gallery.Gallery;
import org.towncurrent.paper.Sheet;
import org.towncurrent.publish.Manifest;
import org.towncurrent.publish.Policy;
import org.towncurrent.publish.Publication;
import org.towncurrent.publish.PublicationException;
import org.towncurrent.publish.Published;
import org.towncurrent.rates.Day;
import org.towncurrent.report.Checked;
import org.towncurrent.report.ReportPages;

/**
 * Bakes sites: reads the facts, has the rules check them, plans every page, renders, and publishes
 * all or nothing.
 *
 * <pre>{@code
 * Bakery.Baked baked = Bakery.bake(order, Path.of("build/site"), Progress.silent());
 * baked.findings().forEach(System.out::println);
 * }</pre>
 */
public final class Bakery {

  private Bakery() {}

  /**
   * What to bake.
   *
   * @param root the project's folder: content, templates, assets
   * @param config the file that names the programs
   * @param day the day to build for; a pinned program keeps its own
   * @param programs ids of the programs to build; empty for all
   * @param threads how many pages are rendered at a time
   * @param servedAt the address to build for in place of those of the configuration, for a preview
   * @param last the manifest of what is online; empty to look where the site is published
   * @param everyProgram whether the day is also that of programs which are pinned to another
   */
  public record Order(
      Path root,
      Path config,
      Day day,
      List<String> programs,
      int threads,
      Optional<String> servedAt,
      Optional<Path> last,
      boolean everyProgram) {

    public Order {
      programs = List.copyOf(programs);
    }

    /** An order that is compared with what is published where it is delivered. */
    public Order(
        Path root,
        Path config,
        Day day,
        List<String> programs,
        int threads,
        Optional<String> servedAt) {
      this(root, config, day, programs, threads, servedAt, Optional.empty(), false);
    }

    /** The same, of these programs only. */
    public Order forPrograms(List<String> ids) {
      return new Order(root, config, day, ids, threads, servedAt, last, everyProgram);
    }

    /** The same of another project. */
    public Order in(Path otherRoot, Path otherConfig) {
      return new Order(
          otherRoot, otherConfig, day, programs, threads, servedAt, last, everyProgram);
    }

    /** The same, built for a preview at this address. */
    public Order servedAt(String address) {
      return new Order(
          root, config, day, programs, threads, Optional.of(address), last, everyProgram);
    }

    /** The same, with every program as it is on this day. */
    public Order onDay(Day other) {
      return new Order(root, config, other, programs, threads, servedAt, last, true);
    }

    /** The same, compared with this manifest of what is online. */
    public Order comparedWith(Optional<Path> manifest) {
      return new Order(root, config, day, programs, threads, servedAt, manifest, everyProgram);
    }
  }

  /**
   * What came of it.
   *
   * @param checked everything a publisher should know, and how far the rules came
   * @param policy the headers the site asks to be served with
   * @param published what was published; empty when there were errors, or nothing was to be written
   * @param sheets the pages that were made and are meant for paper
   */
  public record Baked(
      Checked checked, Policy policy, Optional<Published> published, List<Sheet> sheets) {

    public Baked {
      sheets = List.copyOf(sheets);
    }

    /** Everything a publisher should know, errors first. */
    public List<Finding> findings() {
      return checked.findings();
    }

    /** How many rules ran, and why some could not. */
    public Optional<String> rules() {
      return checked.rules().map(Checked.RulesRun::summary);
    }

    /** Whether anything stops publication. */
    public boolean hasErrors() {
      return has(Finding.Severity.ERROR);
    }

    /** Whether there is a finding of this severity. */
    public boolean has(Finding.Severity severity) {
      return findings().stream().anyMatch(finding -> finding.severity() == severity);
    }
  }

  /**
   * A version of the sites that is kept in memory and published nowhere.
   *
   * @param files by their path in the site; none when there were errors
   */
  public record Rehearsed(Baked baked, Map<String, byte[]> files) {

    public Rehearsed {
      files = Map.copyOf(files);
    }
  }

  /**
   * Checks everything, down to the last page, and writes nothing.
   *
   * @param published where the site is published, or will be
   * @throws IOException when there is no room for working files
   */
  public static Baked check(Order order, Path published, Progress progress) throws IOException {
    LastPublication last = LastPublication.of(order, Optional.of(published));
    try (WorkFolder work = WorkFolder.create()) {
      Batch batch = new Batch(order, last, progress, (path, bytes) -> {});
      batch.run(work.path("assets"), work.path("copied"));
      Optional<PublicationException> refused = batch.refused("writing " + work.folder());
      if (refused.isPresent()) {
        throw refused.get();
      }
      return batch.baked(Optional.empty());
    }
  }

  /**
   * What was published, compared with what would be published now.
   *
   * @param baked what was found wrong
   * @param announcement what a resident will see otherwise; empty when nothing can be published
   */
  public record Compared(Baked baked, Optional<Announcement> announcement) {}

  /**
   * Makes every page, writes nothing, and says what a resident will see otherwise.
   *
   * @param since the folder of a publication, or the file of facts of one program in it
   * @throws IOException when that cannot be read, or there is no room for working files
   */
  public static Compared compare(Order order, Path since, Progress progress) throws IOException {
    PastEdition past = PastEdition.at(since, order.programs());
    Order asked =
        past.manifest().isPresent() && order.last().isEmpty()
            ? order.comparedWith(past.manifest())
            : order;
    LastPublication last = LastPublication.of(asked, Optional.empty());
    Draft draft = new Draft();
    try (WorkFolder work = WorkFolder.create()) {
      Batch batch = new Batch(asked, last, progress, draft::put);
      Baked baked = batch.run(work.path("assets"), work.path("copied")).baked(Optional.empty());
      return new Compared(
          baked,
          baked.hasErrors()
              ? Optional.empty()
              : Optional.of(past.comparedWith(batch.snapshots(), draft.pages())));
    }
  }

  /**
   * Builds the sites into memory, to look at and nothing else.
   *
   * @param published where the site is published, or will be
   * @throws IOException when there is no room for working files
   */
  public static Rehearsed rehearse(Order order, Path published, Progress progress)
      throws IOException {
    LastPublication last = LastPublication.of(order, Optional.of(published));
    Map<String, byte[]> files = new ConcurrentHashMap<>();
    try (WorkFolder work = WorkFolder.create()) {
      Batch batch = new Batch(order, last, progress, files::put);
      Path copied = work.path("copied");
      Baked baked = batch.run(work.path("assets"), copied).baked(Optional.empty());
      if (baked.hasErrors()) {
        return new Rehearsed(baked, Map.of());
      }
      try (Stream<Path> assets = Files.walk(copied)) {
        for (Path file : assets.filter(Files::isRegularFile).toList()) {
          String name = copied.relativize(file).toString().replace('\\', '/');
          files.put(name, Files.readAllBytes(file));
        }
      }
      return new Rehearsed(baked, files);
    }
  }

  /**
   * Builds the sites and publishes them at {@code out}, unless something is wrong.
   *
   * @throws IOException when the site cannot be written there; what was published is as it was
   */
  public static Baked bake(Order order, Path out, Progress progress) throws IOException {
    return bake(order, out, LastPublication.of(order, Optional.of(out)), progress);
  }

  /**
   * Builds the sites for a preview: what is published elsewhere is not replaced, so an address that
   * would vanish there is told and stops nothing here.
   *
   * @param published where the site is published, or will be
   * @throws IOException when the site cannot be written there
   */
  public static Baked preview(Order order, Path out, Path published, Progress progress)
      throws IOException {
    return bake(order, out, LastPublication.of(order, Optional.of(published)), progress);
  }

  private static Baked bake(Order order, Path out, LastPublication last, Progress progress)
      throws IOException {
    refuseSources(order, out);
    try (Publication publication = Publication.open(out, kept(order, out))) {
      Batch batch = new Batch(order, last, progress, publication::write);
      batch.run(publication.workshop(), publication.incoming());
      Optional<PublicationException> refused = batch.refused("writing " + out);
      if (refused.isPresent()) {
        throw refused.get();
      }
      if (!batch.noErrors()) {
        return batch.baked(Optional.empty());
      }
      if (batch.compresses()) {
        publication.compress();
      }
      progress.phase("publishing", 0);
      return batch.baked(Optional.of(publication.publish()));
    }
  }

  /**
   * The parts of a page by themselves, in the languages of the site and the two made-up ones.
   *
   * @throws IllegalStateException when the configuration, a translation or an example cannot be
   *     read; it says why
   * @throws org.towncurrent.words.FlawedText when a template breaks the rules
   */
  public static Gallery gallery(Order order) {
    return SiteGallery.of(order);
  }

  /** What is built there would be read as content by the next build. */
  private static void refuseSources(Order order, Path out) throws IOException {
    Path wanted = out.toAbsolutePath().normalize();
    for (String folder : List.of("content", "templates", "assets")) {
      if (wanted.startsWith(order.root().resolve(folder).toAbsolutePath().normalize())) {
        throw new IOException(
            out + " lies in " + folder + "/, which is read. Choose another place with --out.");
      }
    }
  }

  /** What tells a publisher in a browser what a check found. */
  public static ReportPages reportPages(Order order) {
    return SiteReport.of(order.root());
  }

  /** What stays as published when only some programs are built: all that is not theirs. */
  private static Set<String> kept(Order order, Path out) throws IOException {
    Set<String> kept = new TreeSet<>();
    if (!order.programs().isEmpty() && Files.exists(out.resolve(Manifest.NAME))) {
      for (String path : Manifest.read(out).files().keySet()) {
        int slash = path.indexOf('/');
        String first = slash < 0 ? path : path.substring(0, slash + 1);
        if (slash < 0 || !order.programs().contains(path.substring(0, slash))) {
          kept.add(first);
        }
      }
    }
    return kept;
  }

  /** A folder for working files that is gone afterwards. */
  private record WorkFolder(Path folder) implements AutoCloseable {

    static WorkFolder create() throws IOException {
      try {
        return new WorkFolder(Files.createTempDirectory("town-current-"));
      } catch (IOException e) {
        throw PublicationException.of("making working files", e);
      }
    }

    Path path(String name) throws IOException {
      return Files.createDirectories(folder.resolve(name));
    }

    @Override
    public void close() throws IOException {
      List<Path> all = new ArrayList<>();
      try (var files = Files.walk(folder)) {
        files.forEach(all::add);
      }
      for (int i = all.size() - 1; i >= 0; i--) {
        Files.delete(all.get(i));
      }
    }
  }
}
