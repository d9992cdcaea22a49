package org.towncurrent.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.towncurrent.rates.DateWords;

/**
 * The languages that pages can be written in, from one table: what each is called, which way it is
 * read, and how it writes dates.
 *
 * <pre>{@code
 * LanguageTable table = LanguageTable.committed();
 * table.dates(table.language("ru").orElseThrow()).day(day); // "15 октября 2025 г."
 * }</pre>
 *
 * <p>Immutable.
 */
public final class LanguageTable {

  /** The table's place in the project, for whoever is to mend it. */
  public static final String FILE =
      "generator/src/main/resources/org/towncurrent/words/languages.txt";

  private final Map<String, Row> rows;

  private LanguageTable(Map<String, Row> rows) {
    this.rows = rows;
  }

  /** A language, and how it writes dates. */
  record Row(Language language, DateWords dates) {}

  /** What came of reading the table: the table, or what is wrong with it. */
  private record Reading(@Nullable LanguageTable table, List<Flaw> flaws) {

    private static final Reading COMMITTED = of();

    private static Reading of() {
      try (InputStream in = LanguageTable.class.getResourceAsStream("languages.txt")) {
        if (in == null) {
          throw new IllegalStateException("languages.txt is not on the class path");
        }
        return new Reading(LanguageTable.read(FILE, in.readAllBytes()), List.of());
      } catch (FlawedText flawed) {
        return new Reading(null, flawed.flaws());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * The table that came with this program.
   *
   * @throws FlawedText with everything that is wrong with it
   */
  public static LanguageTable committed() {
    LanguageTable table = Reading.COMMITTED.table();
    if (table == null) {
      throw new FlawedText(Reading.COMMITTED.flaws());
    }
    return table;
  }

  /**
   * Reads a table.
   *
   * @param file its name, for messages
   * @throws FlawedText with everything that is wrong with it
   */
  public static LanguageTable read(String file, byte[] bytes) {
    Map<String, Row> rows = new LinkedHashMap<>();
    for (Row row : new LanguageTableReader(file).read(bytes)) {
      rows.put(row.language().tag(), row);
    }
    return new LanguageTable(rows);
  }

  /** Every language, in the order of the table. */
  public List<Language> languages() {
    return rows.values().stream().map(Row::language).toList();
  }

  /** The language with this tag, in exactly this spelling. */
  public Optional<Language> language(String tag) {
    return Optional.ofNullable(rows.get(tag)).map(Row::language);
  }

  /**
   * How a language writes dates; the two made from English do as English does.
   *
   * @throws IllegalArgumentException when the language is not in the table
   */
  public DateWords dates(Language language) {
    Row row = rows.get(language.isPseudo() ? Language.ENGLISH.tag() : language.tag());
    if (row == null) {
      throw new IllegalArgumentException("no language " + language.tag());
    }
    return row.dates();
  }

  /** What to do about a tag that is not in the table. */
  public String insteadOf(String tag) {
    String main = main(tag);
    List<String> near =
        rows.keySet().stream()
            .filter(known -> main(known).equalsIgnoreCase(main) && !known.equals(tag))
            .toList();
    String first =
        near.isEmpty()
            ? "Write one of " + String.join(", ", rows.keySet()) + "."
            : "Write " + String.join(" or ", near) + ".";
    return first
        + " Or add a line for it to "
        + FILE
        + ": what its readers call it, and how it writes dates.";
  }

  private static String main(String tag) {
    int hyphen = tag.indexOf('-');
    return hyphen < 0 ? tag : tag.substring(0, hyphen);
  }
}
