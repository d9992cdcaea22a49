package org.towncurrent.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.towncurrent.catalog.Catalog.Sheet;
import org.towncurrent.words.Flaw;
import org.towncurrent.words.FlawedText;
import org.towncurrent.words.Place;
import org.towncurrent.words.PoEntry;
import org.towncurrent.words.PoEntry.Standing;
import org.towncurrent.words.PoFile;
import org.towncurrent.words.State;

/**
 * A language's texts out to a translator's spreadsheet, and back.
 *
 * <pre>{@code
 * byte[] csv = Exchange.export(catalog, Set.of(Standing.MISSING, Standing.FUZZY));
 * Map<String, PoFile> changed = Exchange.taken(catalog, "es.csv", csv); // none: nothing changed
 * }</pre>
 */
public final class Exchange {

  private static final String STATES =
      "Write machine, draft, or reviewed by NAME on YYYY-MM-DD; an empty cell means draft.";

  private final Catalog catalog;
  private final String name;
  private final List<Flaw> flaws = new ArrayList<>();
  private final Map<String, Map<PoEntry.Key, PoEntry>> known = new LinkedHashMap<>();
  private final Map<String, Map<PoEntry.Key, PoEntry>> changed = new LinkedHashMap<>();

  private Exchange(Catalog catalog, String name) {
    this.catalog = catalog;
    this.name = name;
    for (Sheet sheet : catalog.sheets()) {
      Map<PoEntry.Key, PoEntry> entries = new LinkedHashMap<>();
      sheet.update().file().used().forEach(entry -> entries.put(entry.key(), entry));
      known.put(sheet.file(), entries);
    }
  }

  /** The texts of a language that stand so, as CSV. */
  public static byte[] export(Catalog catalog, Set<Standing> only) {
    List<Row> rows = new ArrayList<>();
    for (Sheet sheet : catalog.sheets()) {
      for (PoEntry entry : sheet.update().file().used()) {
        if (only.contains(entry.standing())) {
          rows.add(Row.of(sheet.file(), entry));
        }
      }
    }
    return Spreadsheet.write(rows);
  }

  /**
   * A file that takes in rows.
   *
   * @param rows how many of its translations are others now
   */
  public record Taken(String file, PoFile content, int rows) {}

  /**
   * The files that change when these rows are taken in. What no row names stays as it is.
   *
   * @param name of the CSV, for messages
   * @throws FlawedText with everything that is wrong with any row
   */
  public static List<Taken> taken(Catalog catalog, String name, byte[] csv) {
    Exchange exchange = new Exchange(catalog, name);
    List<Row> rows = Spreadsheet.read(name, csv);
    exchange.once(rows).forEach(exchange::take);
    if (!exchange.flaws.isEmpty()) {
      throw new FlawedText(
          exchange.flaws.stream().sorted(Comparator.comparing(Flaw::place)).toList());
    }
    return catalog.sheets().stream()
        .filter(sheet -> exchange.changed.containsKey(sheet.file()))
        .map(sheet -> taken(sheet, exchange.changed.getOrDefault(sheet.file(), Map.of())))
        .toList();
  }

  private static Taken taken(Sheet sheet, Map<PoEntry.Key, PoEntry> others) {
    PoFile file = sheet.update().file();
    List<PoEntry> entries = new ArrayList<>();
    for (PoEntry entry : file.entries()) {
      entries.add(entry.obsolete() ? entry : others.getOrDefault(entry.key(), entry));
    }
    return new Taken(sheet.file(), file.with(entries), others.size());
  }

  /** The rows, those that say the same twice only once. */
  private List<Row> once(List<Row> rows) {
    Map<List<String>, Row> first = new HashMap<>();
    List<Row> once = new ArrayList<>();
    for (Row row : rows) {
      Row before = first.putIfAbsent(List.of(row.file(), row.context(), row.source()), row);
      if (before == null) {
        once.add(row);
      } else if (!before.translation().equals(row.translation())
          || !before.state().equals(row.state())) {
        flaw(
            row,
            "this text stands already in line "
                + before.line()
                + ", said otherwise: \""
                + row.source()
                + "\"",
            "Keep one of the two rows.");
      }
    }
    return once;
  }

  private void take(Row row) {
    Map<PoEntry.Key, PoEntry> entries = known.get(row.file());
    if (entries == null) {
      flaw(
          row,
          "there is no file \"" + row.file() + "\" in " + catalog.language().ownName(),
          "The files are " + String.join(", ", known.keySet()) + ".");
      return;
    }
    PoEntry entry = entries.get(row.key());
    if (entry == null) {
      unknown(row, entries.values());
      return;
    }
    Row current = Row.of(row.file(), entry);
    boolean same =
        current.translation().equals(row.translation())
            && current.state().equals(row.state().strip());
    if (!same) {
      said(row, entry)
          .ifPresent(
              other -> {
                flaws.addAll(other.flaws(new Place(name, row.line(), 1)));
                changed
                    .computeIfAbsent(row.file(), key -> new LinkedHashMap<>())
                    .put(row.key(), other);
              });
    }
  }

  private void unknown(Row row, Collection<PoEntry> entries) {
    Optional<PoEntry> now =
        entries.stream()
            .filter(entry -> entry.previous().equals(Optional.of(row.source())))
            .findFirst();
    flaw(
        row,
        "there is no such English text now: \"" + row.source() + "\"",
        now.map(entry -> "It was changed, and is now \"" + entry.english() + "\". ").orElse("")
            + "Leave the source as it was exported; if the site has changed since, export anew.");
  }

  /** What the row makes of its entry; nothing when its state is none. */
  private Optional<PoEntry> said(Row row, PoEntry entry) {
    String state = row.state().strip();
    if (row.translation().isBlank()) {
      if (!state.isEmpty()) {
        flaw(
            row,
            "no translation of \"" + row.source() + "\", yet the state \"" + state + "\"",
            "Write the translation, or empty the state as well to take it back.");
        return Optional.empty();
      }
      return Optional.of(entry.untranslated());
    }
    if (state.equals(Row.FUZZY)) {
      if (entry.standing() != Standing.FUZZY) {
        flaw(
            row,
            "the English has not changed, so nothing is fuzzy: \"" + row.source() + "\"",
            STATES);
        return Optional.empty();
      }
      return Optional.of(entry.withTranslation(row.translation()));
    }
    Optional<State> by = State.parse(state.isEmpty() ? "draft" : state);
    if (by.isEmpty()) {
      flaw(row, "a state that is none of ours: \"" + state + "\"", STATES);
    }
    return by.map(who -> entry.translated(row.translation(), who));
  }

  private void flaw(Row row, String message, String hint) {
    flaws.add(new Flaw(new Place(name, row.line(), 1), message, hint));
  }
}
