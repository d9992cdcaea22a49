package org.towncurrent.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.towncurrent.words.PoEntry;
import org.towncurrent.words.PoFile;
import org.towncurrent.words.Segment;

/**
 * The texts that all programs share, or those that one program has of its own. A text that stands
 * in both is the shared chapter's.
 *
 * @param program whose texts these are; empty for the shared ones
 * @param uses every place of every text
 * @param shared texts that the shared chapter has, too; never in the shared chapter itself
 */
public record Chapter(Optional<String> program, List<Segment.Use> uses, List<Segment.Use> shared) {

  private static final String CONTENT = "content/";
  private static final String TRANSLATIONS = "translations/";

  public Chapter {
    uses = List.copyOf(uses);
    shared = List.copyOf(shared);
  }

  static Chapter shared(Collection<Segment.Use> uses) {
    return new Chapter(Optional.empty(), List.copyOf(uses), List.of());
  }

  /** What a program has of its own, beside the shared chapter. */
  Chapter of(String id, Collection<Segment.Use> found) {
    Set<PoEntry.Key> common = uses.stream().map(Segment.Use::key).collect(Collectors.toSet());
    return new Chapter(
        Optional.of(id),
        found.stream().filter(use -> !common.contains(use.key())).toList(),
        found.stream().filter(use -> common.contains(use.key())).toList());
  }

  /** The folder of a chapter's files, within the project. */
  public static String folder(Optional<String> program) {
    return CONTENT + program.map(id -> "programs/" + id + "/").orElse("") + TRANSLATIONS;
  }

  /** The file of a chapter in a language, within the project. */
  public static String file(Optional<String> program, String language) {
    return folder(program) + language + ".po";
  }

  /** The file of this chapter in a language, within the project. */
  public String file(String language) {
    return file(program, language);
  }

  /** The file of this chapter's texts without any translation. */
  public String template() {
    return folder(program) + "messages.pot";
  }

  /** Every text of this chapter, none translated. */
  public PoFile messages() {
    return PoFile.empty(template(), "").update(uses).file();
  }

  /**
   * What a file of this chapter is to hold: its own texts, and shared ones that the file already
   * says in the program's own way.
   */
  List<Segment.Use> wanted(PoFile file) {
    Set<PoEntry.Key> said =
        file.used().stream()
            .filter(entry -> entry.standing() != PoEntry.Standing.MISSING)
            .map(PoEntry::key)
            .collect(Collectors.toSet());
    return java.util.stream.Stream.concat(
            uses.stream(), shared.stream().filter(use -> said.contains(use.key())))
        .toList();
  }
}
