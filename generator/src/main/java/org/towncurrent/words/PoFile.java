package org.towncurrent.words;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
            + "Language: "
            + languageTag.replace('-', '_')
            + "\n"
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
      if (isOffered(entry) && TranslationCheck.problems(entry).isEmpty()) {
        shown.put(entry.key(), Sentence.parse(entry.translation().strip()));
      }
    }
    return segment ->
        Optional.ofNullable(
            shown.get(new PoEntry.Key(segment.context(), segment.english().toString())));
  }

  /** Every translation that must not be published as it is, with its line. */
  public List<Flaw> flaws() {
    List<Flaw> flaws = new ArrayList<>();
    for (PoEntry entry : entries) {
      if (isOffered(entry)) {
        for (TranslationCheck.Problem problem : TranslationCheck.problems(entry)) {
          flaws.add(new Flaw(new Place(file, entry.line(), 1), problem.message(), problem.hint()));
        }
        if (entry.state().isEmpty()) {
          flaws.add(
              new Flaw(
                  new Place(file, entry.line(), 1),
                  "nothing says who made the translation of \"" + entry.english() + "\"",
                  "Write above it # state: machine, # state: draft, or # state: reviewed by NAME"
                      + " on YYYY-MM-DD."));
        }
      }
    }
    return flaws;
  }

  /**
   * How far a language has come.
   *
   * @param segments in all
   * @param machine translated by a machine
   * @param draft translated by a person
   * @param reviewed translated and reviewed
   * @param fuzzy translated from English that has changed since
   * @param missing not translated
   */
  public record Status(
      int segments, int machine, int draft, int reviewed, int fuzzy, int missing) {}

  /** How far this language has come. */
  public Status status() {
    int[] count = new int[5];
    for (PoEntry entry : entries) {
      if (!entry.obsolete()) {
        State state = entry.state().orElseGet(State.Draft::new);
        int kind =
            !entry.isTranslated()
                ? 4
                : entry.fuzzy()
                    ? 3
                    : state instanceof State.Machine ? 0 : state instanceof State.Draft ? 1 : 2;
        count[kind]++;
      }
    }
    int all = count[0] + count[1] + count[2] + count[3] + count[4];
    return new Status(all, count[0], count[1], count[2], count[3], count[4]);
  }

  /**
   * A file brought up to date, and what became of its entries.
   *
   * @param file the new file
   * @param added segments that are new and have no translation
   * @param fuzzy segments whose English changed, with the old translation offered
   * @param retired translations whose segment is gone
   */
  public record Update(PoFile file, int added, int fuzzy, int retired) {}

  /**
   * This file for the segments there are now, in the order of their places. A translation stays as
   * long as its English stays, whatever its place; a segment whose English changed is offered the
   * closest translation that lost its own, marked fuzzy; what is left over becomes obsolete.
   */
  public Update update(Collection<Segment.Use> uses) {
    Map<PoEntry.Key, List<Segment.Use>> wanted = byKey(uses);
    Map<PoEntry.Key, PoEntry> active = new LinkedHashMap<>();
    Map<PoEntry.Key, PoEntry> obsolete = new LinkedHashMap<>();
    for (PoEntry entry : entries) {
      (entry.obsolete() ? obsolete : active).put(entry.key(), entry);
    }
    List<PoEntry> lost = new ArrayList<>();
    for (PoEntry entry : active.values()) {
      if (!wanted.containsKey(entry.key()) && entry.isTranslated()) {
        lost.add(entry);
      }
    }
    int added = 0;
    int fuzzy = 0;
    List<PoEntry> updated = new ArrayList<>();
    for (Map.Entry<PoEntry.Key, List<Segment.Use>> each : wanted.entrySet()) {
      PoEntry.Key key = each.getKey();
      PoEntry entry = active.get(key);
      if (entry == null) {
        entry = obsolete.remove(key);
      }
      if (entry == null) {
        Optional<PoEntry> offer = Closest.to(key, places(each.getValue()), lost);
        offer.ifPresent(lost::remove);
        entry =
            offer
                .map(
                    old ->
                        old.fuzzy() && old.previous().equals(Optional.of(key.english()))
                            ? old.restored(key)
                            : old.offeredFor(key))
                .orElseGet(() -> PoEntry.untranslated(key, List.of(), List.of()));
        added += offer.isEmpty() ? 1 : 0;
        fuzzy += entry.fuzzy() ? 1 : 0;
      }
      updated.add(entry.usedAt(roles(each.getValue()), places(each.getValue())));
    }
    lost.forEach(entry -> obsolete.put(entry.key(), entry.retired()));
    obsolete.values().stream()
        .sorted(Comparator.comparing(PoEntry::english).thenComparing(PoEntry::context))
        .forEach(updated::add);
    return new Update(new PoFile(file, header, updated), added, fuzzy, lost.size());
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

  List<PoEntry> entries() {
    return entries;
  }

  private static boolean isOffered(PoEntry entry) {
    return !entry.obsolete() && !entry.fuzzy() && entry.isTranslated();
  }

  private static Map<PoEntry.Key, List<Segment.Use>> byKey(Collection<Segment.Use> uses) {
    List<Segment.Use> ordered = new ArrayList<>(uses);
    ordered.sort(Comparator.comparing(Segment.Use::place)); // stable: order of reading otherwise
    Map<PoEntry.Key, List<Segment.Use>> byKey = new LinkedHashMap<>();
    for (Segment.Use use : ordered) {
      String english = use.segment().english().toString();
      byKey
          .computeIfAbsent(
              new PoEntry.Key(use.segment().context(), english), key -> new ArrayList<>())
          .add(use);
    }
    return byKey;
  }

  private static List<String> roles(List<Segment.Use> uses) {
    Set<String> roles = new LinkedHashSet<>();
    uses.stream().map(Segment.Use::role).filter(role -> !role.isEmpty()).forEach(roles::add);
    return List.copyOf(roles);
  }

  private static List<String> places(List<Segment.Use> uses) {
    return List.copyOf(
        new LinkedHashSet<>(uses.stream().map(use -> use.place().reference()).toList()));
  }
}
