package org.towncurrent.bake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.towncurrent.facts.Facts;
import org.towncurrent.facts.Finding;
import org.towncurrent.facts.PageText;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.Prose;
import org.towncurrent.pages.PageMaker;
import org.towncurrent.pages.PlannedPage;
import org.towncurrent.pages.SitePlan;
import org.towncurrent.publish.Policy;
import org.towncurrent.publish.Publication;
import org.towncurrent.rates.Day;
import org.towncurrent.read.ContentReader;
import org.towncurrent.read.Reading;
import org.towncurrent.render.Renderer;
import org.towncurrent.render.TemplateFiles;
import org.towncurrent.rules.Rules;
import org.towncurrent.rules.Verdict;
import org.towncurrent.words.FlawedText;

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
   */
  public record Order(Path root, Path config, Day day, List<String> programs, int threads) {

    public Order {
      programs = List.copyOf(programs);
    }
  }

  /**
   * What came of it.
   *
   * @param findings everything a publisher should know, errors first
   * @param rules how many rules ran, and why some could not
   * @param published what was published; empty when there were errors, or nothing was to be written
   */
  public record Baked(
      List<Finding> findings, Optional<String> rules, Optional<Published> published) {

    public Baked {
      findings = List.copyOf(findings);
    }

    /** Whether anything stops publication. */
    public boolean hasErrors() {
      return has(Finding.Severity.ERROR);
    }

    /** Whether there is a finding of this severity. */
    public boolean has(Finding.Severity severity) {
      return findings.stream().anyMatch(finding -> finding.severity() == severity);
    }
  }

  /**
   * What was published.
   *
   * @param files how many files the site has
   * @param changed how many of them are new or different
   * @param removed how many of the version before are gone
   * @param message what the publisher should know, such as that a plain folder was taken over
   */
  public record Published(int files, int changed, int removed, Optional<String> message) {}

  /** Checks everything, down to the last page, and writes nothing. */
  public static Baked check(Order order, Progress progress) {
    return new Batch(order, progress).run((path, bytes) -> {}, Optional.empty());
  }

  /** Builds the sites and publishes them at {@code out}, unless something is wrong. */
  public static Baked bake(Order order, Path out, Progress progress) {
    try (Publication publication = Publication.open(out)) {
      return new Batch(order, progress).run(publication::write, Optional.of(publication));
    }
  }

  /** One bake. */
  private static final class Batch {
    private final Order order;
    private final Progress progress;
    private final List<Finding> findings = new ArrayList<>();
    private Optional<String> rules = Optional.empty();

    Batch(Order order, Progress progress) {
      this.order = order;
      this.progress = progress;
    }

    Baked run(Rendering.Sink sink, Optional<Publication> publication) {
      progress.phase("reading", 0);
      Optional<Facts> facts = read();
      Optional<TemplateFiles> templates = templates();
      facts.ifPresent(this::judge);
      if (facts.isPresent()) {
        SiteWords words = SiteWords.read(order.root(), facts.get().config().languages(), findings);
        if (noErrors() && templates.isPresent()) {
          render(facts.get(), words, templates.get(), sink);
        }
      }
      List<Finding> sorted = findings.stream().sorted().toList();
      boolean publish = publication.isPresent() && noErrors();
      return new Baked(sorted, rules, publish ? publication.map(this::publish) : Optional.empty());
    }

    private boolean noErrors() {
      return findings.stream().noneMatch(finding -> finding.severity() == Finding.Severity.ERROR);
    }

    private Optional<Facts> read() {
      Reading reading =
          ContentReader.read(order.root(), order.config(), Set.copyOf(order.programs()));
      findings.addAll(reading.findings());
      return reading.facts();
    }

    private Optional<TemplateFiles> templates() {
      try {
        return Optional.of(TemplateFiles.in(order.root().resolve("templates"), "templates"));
      } catch (FlawedText flawed) {
        findings.addAll(SiteWords.findings("template", flawed.flaws()));
        return Optional.empty();
      }
    }

    private void judge(Facts facts) {
      progress.phase("checking", 0);
      Verdict verdict = Rules.check(facts, order.day());
      findings.addAll(verdict.findings());
      rules = Optional.of(verdict.summary());
    }

    private void render(
        Facts facts, SiteWords words, TemplateFiles templates, Rendering.Sink sink) {
      SitePlan plan = SitePlan.of(facts);
      SiteAssets assets = SiteAssets.read(order.root());
      PageMaker maker =
          new PageMaker(
              facts,
              plan,
              words.voices(),
              assets.files(),
              forms -> new Policy(forms).meta(),
              order.day(),
              words.machine());
      List<PlannedPage> pages = plan.pages();
      progress.phase("rendering", pages.size());
      Rendering rendering =
          new Rendering(maker, new Renderer(templates, words.translations()), sink, progress);
      List<Finding> wrong = rendering.render(pages, order.threads());
      findings.addAll(wrong);
      if (!wrong.isEmpty()) {
        return;
      }
      for (Program program : facts.programs()) {
        assets.contents().forEach((path, bytes) -> sink.put(program.id() + "/" + path, bytes));
        new Signposts(facts, plan, program).write(sink);
      }
      if (order.programs().isEmpty() && !pages.isEmpty()) {
        rendering.put("index.html", maker.programs(pages.get(0)));
      }
    }

    private Published publish(Publication publication) {
      progress.phase("publishing", 0);
      if (!order.programs().isEmpty()) {
        for (String folder : publication.publishedFolders()) {
          if (!order.programs().contains(folder.substring(0, folder.length() - 1))) {
            publication.keep(folder);
          }
        }
        publication.keepFile("index.html");
      }
      Publication.Result result = publication.publish();
      return new Published(result.files(), result.changed(), result.removed(), result.message());
    }
  }

  /** Every text that readers meet, for translators. */
  public static org.towncurrent.words.Extraction texts(Order order) {
    org.towncurrent.words.Extraction extraction = new org.towncurrent.words.Extraction();
    TemplateFiles.in(order.root().resolve("templates"), "templates").all().forEach(extraction::add);
    Facts facts =
        ContentReader.read(order.root(), order.config(), Set.of())
            .facts()
            .orElseThrow(
                () ->
                    new IllegalStateException("the content cannot be read: ./site check says why"));
    for (PageText text : facts.texts()) {
      extraction.add(org.towncurrent.words.Prose.of(text.origin().place().file(), text.html()));
      add(extraction, text.title());
    }
    facts
        .programs()
        .forEach(program -> ProgramWords.of(program).forEach(prose -> add(extraction, prose)));
    return extraction;
  }

  private static void add(org.towncurrent.words.Extraction extraction, Prose prose) {
    extraction.add(
        prose.english(),
        new org.towncurrent.words.Place(
            prose.place().file(), prose.place().line(), prose.place().column()));
  }

  /** Reads a file of the project. */
  static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
