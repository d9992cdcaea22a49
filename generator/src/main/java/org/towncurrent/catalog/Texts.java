package org.towncurrent.catalog;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.towncurrent.facts.Facts;
import org.towncurrent.facts.Finding;
import org.towncurrent.facts.PageText;
import org.towncurrent.facts.Place;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.Prose;
import org.towncurrent.facts.SiteConfig;
import org.towncurrent.read.ContentReader;
import org.towncurrent.read.ProjectFiles;
import org.towncurrent.read.Reading;
import org.towncurrent.render.TemplateFiles;
import org.towncurrent.words.Extraction;
import org.towncurrent.words.FlawedText;
import org.towncurrent.words.Template;

/**
 * Every text that readers meet, as the files say now: templates and shared pages in one chapter,
 * each program's pages and the words among its facts in another.
 *
 * @param chapters the shared one first, then one for each program of the site, in its order
 * @param languages the tags of the languages that the site offers
 */
public record Texts(List<Chapter> chapters, List<String> languages) {

  private static final String TEMPLATES = "templates";

  public Texts {
    chapters = List.copyOf(chapters);
    languages = List.copyOf(languages);
  }

  /**
   * Gathers the texts.
   *
   * @param root the project's folder
   * @param config the file that names the programs
   * @param findings takes what cannot be read; then nothing is given, since a text that could not
   *     be read would seem to be gone
   */
  public static Optional<Texts> read(Path root, Path config, List<Finding> findings) {
    findings.addAll(ProjectFiles.lookOver(root));
    if (!findings.isEmpty()) {
      return Optional.empty();
    }
    Reading reading = ContentReader.read(root, config, Set.of());
    findings.addAll(reading.findings());
    Extraction shared = new Extraction();
    try {
      TemplateFiles.in(root.resolve(TEMPLATES), TEMPLATES).all().forEach(shared::add);
      if (findings.isEmpty()) {
        return reading.facts().map(facts -> of(facts, shared));
      }
    } catch (FlawedText flawed) {
      flawed.flaws().forEach(flaw -> findings.add(flaw.finding("text")));
    } catch (UncheckedIOException e) {
      findings.add(
          Finding.error(
              "unreadable-file",
              Place.startOf(TEMPLATES),
              "the templates cannot be read: " + e.getMessage(),
              "See that every file in it is text in UTF-8 and may be opened."));
    }
    return Optional.empty();
  }

  /** The English of every sentence that readers of these facts may meet, as it is read. */
  public static Set<String> english(Facts facts, List<Template> templates) {
    Extraction shared = new Extraction();
    templates.forEach(shared::add);
    return of(facts, shared).chapters().stream()
        .flatMap(chapter -> Stream.concat(chapter.uses().stream(), chapter.shared().stream()))
        .map(use -> use.segment().english().reading())
        .collect(Collectors.toSet());
  }

  private static Texts of(Facts facts, Extraction shared) {
    facts.texts().stream()
        .filter(text -> text.program().isEmpty())
        .forEach(text -> add(text, shared));
    Chapter first = Chapter.shared(shared.uses());
    List<Chapter> chapters = new ArrayList<>(List.of(first));
    for (Program program : facts.programs()) {
      Extraction own = new Extraction();
      facts.texts().stream()
          .filter(text -> text.program().equals(Optional.of(program.id())))
          .forEach(text -> add(text, own));
      ProgramWords.of(program).forEach(words -> add(words, own));
      chapters.add(first.of(program.id(), own.uses()));
    }
    return new Texts(
        chapters, facts.config().languages().stream().map(SiteConfig.LanguageChoice::tag).toList());
  }

  private static void add(PageText text, Extraction extraction) {
    extraction.add(org.towncurrent.words.Prose.of(text.origin().place().file(), text.html()));
    add(text.title(), extraction);
  }

  private static void add(Prose words, Extraction extraction) {
    extraction.add(
        words.english(),
        new org.towncurrent.words.Place(
            words.place().file(), words.place().line(), words.place().column()));
  }
}
