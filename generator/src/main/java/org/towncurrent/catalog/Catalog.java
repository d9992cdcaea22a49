package org.towncurrent.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.towncurrent.words.Flaw;
import org.towncurrent.words.FlawedText;
import org.towncurrent.words.Language;
import org.towncurrent.words.PoEntry;
import org.towncurrent.words.PoFile;
import org.towncurrent.words.Segment;

/**
 * The translations into one language: a file for each chapter, as it stands and as it would be
 * after being brought up to date. Reading writes nothing.
 *
 * <pre>{@code
 * Catalog spanish = Catalog.of(root, texts, language, program -> true);
 * spanish.sheets().get(0).update().changed(); // sentences whose English was changed
 * }</pre>
 */
public record Catalog(Language language, List<Sheet> sheets) {

  public Catalog {
    sheets = List.copyOf(sheets);
  }

  /**
   * One chapter in the language.
   *
   * @param file its name within the project
   * @param exists whether the file is there yet
   * @param before as it is
   * @param update as it would be for the texts there are now
   */
  public record Sheet(
      Chapter chapter, String file, boolean exists, PoFile before, PoFile.Update update) {

    /** Translations that no text of the chapter has now, and that moved to no other chapter. */
    public List<PoEntry> unused() {
      return update.retired();
    }
  }

  /** The names of the languages that a chapter has files for, whether they are known or not. */
  public static List<String> tags(Path root, Optional<String> program) {
    try (Stream<Path> files = Files.list(root.resolve(Chapter.folder(program)))) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(".po") && !name.startsWith("."))
          .map(name -> name.substring(0, name.length() - ".po".length()))
          .sorted()
          .toList();
    } catch (IOException none) {
      return List.of();
    }
  }

  /**
   * Reads the files of a language.
   *
   * @param chapters which chapters are asked for
   * @throws FlawedText with everything in the files that cannot be read
   */
  public static Catalog of(Path root, Texts texts, Language language, Predicate<Chapter> chapters)
      throws IOException {
    List<Flaw> flaws = new ArrayList<>();
    Map<String, PoFile> files = new HashMap<>();
    for (Chapter chapter : texts.chapters()) {
      String name = chapter.file(language.tag());
      try {
        files.put(
            name,
            Files.exists(root.resolve(name))
                ? PoFile.read(name, Files.readAllBytes(root.resolve(name)))
                : PoFile.empty(name, language.tag()));
      } catch (FlawedText flawed) {
        flaws.addAll(flawed.flaws());
      }
    }
    if (!flaws.isEmpty()) {
      throw new FlawedText(flaws);
    }
    PoFile shared = file(files, texts.chapters().get(0).file(language.tag()));
    List<Sheet> sheets = new ArrayList<>();
    for (Chapter chapter : texts.chapters()) {
      if (chapters.test(chapter)) {
        String name = chapter.file(language.tag());
        PoFile before = file(files, name);
        PoFile.Update update =
            chapter.program().isEmpty()
                ? withoutMoved(before, texts)
                : update(chapter, withMoved(chapter, before, shared));
        sheets.add(new Sheet(chapter, name, Files.exists(root.resolve(name)), before, update));
      }
    }
    return new Catalog(language, sheets);
  }

  private static PoFile file(Map<String, PoFile> files, String name) {
    PoFile file = files.get(name);
    if (file == null) {
      throw new IllegalStateException(name + " was not read");
    }
    return file;
  }

  private static PoFile.Update update(Chapter chapter, PoFile file) {
    return file.update(chapter.wanted(file));
  }

  /** A program's text that was a shared one before takes its translation along. */
  private static PoFile withMoved(Chapter chapter, PoFile file, PoFile shared) {
    Set<PoEntry.Key> known =
        file.entries().stream().map(PoEntry::key).collect(Collectors.toCollection(HashSet::new));
    Set<PoEntry.Key> own = keys(chapter);
    List<PoEntry> entries = new ArrayList<>(file.entries());
    for (PoEntry entry : shared.entries()) {
      boolean moves =
          own.contains(entry.key())
              && (entry.standing() != PoEntry.Standing.MISSING || !entry.notes().isEmpty());
      if (moves && known.add(entry.key())) {
        entries.add(entry);
      }
    }
    return file.with(entries);
  }

  /** The shared file up to date; what moved to a program is not kept here as well. */
  private static PoFile.Update withoutMoved(PoFile file, Texts texts) {
    Chapter chapter = texts.chapters().get(0);
    Set<PoEntry.Key> shared = keys(chapter);
    Set<PoEntry.Key> moved = new HashSet<>();
    texts.chapters().stream().skip(1).forEach(program -> moved.addAll(keys(program)));
    return update(
        chapter,
        file.with(
            file.entries().stream()
                .filter(
                    entry ->
                        entry.obsolete()
                            || shared.contains(entry.key())
                            || !moved.contains(entry.key()))
                .toList()));
  }

  private static Set<PoEntry.Key> keys(Chapter chapter) {
    return chapter.uses().stream().map(Segment.Use::key).collect(Collectors.toSet());
  }
}
