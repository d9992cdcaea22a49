package org.towncurrent.words;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The translations into one language, in the format that translators' tools read (GNU gettext's
 * PO).
 *
 * <pre>{@code
 * PoFile po = PoFile.read("content/translations/es.po", text);
 * po.flaws();                           // what must not be published
 * po.translations().of(segment);        // what is shown
 * po.update(uses).file().toString();    // the file after the English has changed
 * }</pre>
 *
 * <p>Immutable; safe for use by many threads.
 */
public final class PoFile {

  private final String file;
  private final PoEntry header;
  private final List<PoEntry> entries;

  private PoFile(String file, PoEntry header, List<PoEntry> entries) {
    this.file = file;
    this.header = header;
    this.entries = List.copyOf(entries);
  }

  /** A file without any entry, for a language's first translation, or for the list of segments. */
  public static PoFile empty(String file, String languageTag) {
    String fields =
        "Project-Id-Version: Town Current\n"
            + "PO-Revision-Date: \n"
            + "Last-Translator: \n"
            + "Language-Team: \n"
            + (languageTag.isEmpty() ? "" : "Language: " + languageTag.replace('-', '_') + "\n")
            + "MIME-Version: 1.0\n"
            + "Content-Type: text/plain; charset=UTF-8\n"
            + "Content-Transfer-Encoding: 8bit\n";
    PoEntry header =
        PoEntry.untranslated(new PoEntry.Key("", ""), List.of(), List.of()).withTranslation(fields);
    return new PoFile(file, header, List.of());
  }

  /**
   * Reads a file.
   *
   * @param file its path, for messages
   * @throws FlawedText with the line and column of everything that cannot be read
   */
  public static PoFile read(String file, String text) {
    PoEntry header = empty(file, "").header;
    List<PoEntry> entries = new ArrayList<>();
    Map<PoEntry.Key, Integer> lines = new HashMap<>();
    List<Flaw> twice = new ArrayList<>();
    for (PoEntry entry : PoReader.read(file, text)) {
      if (entry.english().isEmpty() && entry.context().isEmpty()) {
        header = entry;
        continue;
      }
      Integer before = entry.obsolete() ? null : lines.put(entry.key(), entry.line());
      if (before != null) {
        twice.add(
            new Flaw(
                new Place(file, entry.line(), 1),
                "\"" + entry.english() + "\" stands twice, first in line " + before,
                "Remove one of the two."));
      }
      entries.add(entry);
    }
    if (!twice.isEmpty()) {
      throw new FlawedText(twice);
    }
    return new PoFile(file, header, entries);
  }

  /**
   * Reads a file's bytes, which must be UTF-8.
   *
   * @throws FlawedText as {@link #read(String, String)}, and when the bytes are no UTF-8
   */
  public static PoFile read(String file, byte[] bytes) {
    try {
      return read(
          file, StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      Flaw flaw =
          new Flaw(new Place(file, 0, 0), "this is not text in UTF-8", "Save the file as UTF-8.");
      throw new FlawedText(flaw, e);
    }
  }

  /** What can be shown: neither fuzzy nor flawed. */
  public Translations translations() {
    Map<PoEntry.Key, Sentence> shown = new HashMap<>();
    for (PoEntry entry : entries) {
      if (entry.isShown() && TranslationCheck.problems(entry).isEmpty()) {
        shown.put(entry.key(), Sentence.parse(entry.translation().strip()));
      }
    }
    return segment ->
        Optional.ofNullable(
            shown.get(new PoEntry.Key(segment.context(), segment.english().toString())));
  }

  /** Every translation that must not be published as it is, with its line. */
  public List<Flaw> flaws() {
    return entries.stream()
        .flatMap(entry -> entry.flaws(new Place(file, entry.line(), 1)).stream())
        .toList();
  }

  /** How far this language has come. */
  public Standings standings() {
    return Standings.of(used().stream().map(PoEntry::standing).toList());
  }

  /**
   * A file brought up to date, and what became of its entries.
   *
   * @param file the new file
   * @param added segments that are new and have no translation
   * @param changed segments whose English changed, with the old translation offered
   * @param retired translations whose segment is gone, as they stood in the old file
   */
  public record Update(
      PoFile file, List<PoEntry> added, List<PoEntry> changed, List<PoEntry> retired) {
    public Update {
      added = List.copyOf(added);
      changed = List.copyOf(changed);
      retired = List.copyOf(retired);
    }
  }

  /**
   * This file for the segments there are now, in the order of their places. A translation stays as
   * long as its English stays, whatever its place; a segment whose English changed is offered the
   * closest translation that lost its own, marked fuzzy; what is left over becomes obsolete.
   */
  public Update update(Collection<Segment.Use> uses) {
    return new Updating(entries, uses).update(updated -> new PoFile(file, header, updated));
  }

  /** The entries that are used, in their order. */
  public List<PoEntry> used() {
    return entries.stream().filter(entry -> !entry.obsolete()).toList();
  }

  /** Every entry: first those that are used, then those that no longer are. */
  public List<PoEntry> entries() {
    return entries;
  }

  /** This file with other entries. */
  public PoFile with(List<PoEntry> others) {
    return new PoFile(file, header, others);
  }

  /** The file as it is written: the same bytes for the same content, whoever wrote it before. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    PoWriter.write(header, out);
    for (PoEntry entry : entries) {
      out.append('\n');
      PoWriter.write(entry, out);
    }
    return out.toString();
  }
}
