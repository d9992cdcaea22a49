package org.towncurrent.words;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.towncurrent.rates.DateWords;
import org.towncurrent.words.Language.Direction;

/**
 * Reads the table of languages, strictly: a slip in it would stand on every page of a language that
 * nobody here may be able to read.
 */
final class LanguageTableReader {

  private static final String SAME = "=";
  private static final List<String> COLUMNS =
      List.of(
          "tag",
          "direction",
          "own name",
          "a date",
          "a month",
          "first",
          "names in a date",
          "names in a month");

  private final String file;
  private final List<Flaw> flaws = new ArrayList<>();
  private final Set<String> tags = new HashSet<>();
  private int line;

  LanguageTableReader(String file) {
    this.file = file;
  }

  /** A cell of the table, and in which column of the file it begins. */
  private record Cell(String text, int column) {

    boolean isSame() {
      return text.equals(SAME);
    }
  }

  List<LanguageTable.Row> read(byte[] bytes) {
    List<LanguageTable.Row> rows = new ArrayList<>();
    for (String text : decoded(bytes).split("\n", -1)) {
      line++;
      if (!text.isBlank() && !text.startsWith("#")) {
        row(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text, rows);
      }
    }
    if (flaws.isEmpty() && !tags.contains(Language.ENGLISH.tag())) {
      line = 1;
      flaw(1, "there is no line for English", "Add one: all text is written in English first.");
    }
    if (!flaws.isEmpty()) {
      throw new FlawedText(flaws);
    }
    return rows;
  }

  private String decoded(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      Place start = new Place(file, 1, 1);
      throw new FlawedText(start, "the table is not in UTF-8", "Save it as UTF-8.");
    }
  }

  private void row(String text, List<LanguageTable.Row> rows) {
    List<Cell> cells = cells(text);
    if (cells.size() != COLUMNS.size()) {
      flaw(
          1,
          "a line with " + cells.size() + " columns",
          "A language has " + COLUMNS.size() + ": " + String.join(" | ", COLUMNS) + ".");
      return;
    }
    int before = flaws.size();
    letters(text);
    tag(cells.get(0));
    direction(cells.get(1), cells.get(2));
    pattern(cells.get(3), true);
    pattern(cells.get(4), false);
    plain(cells.get(2), "the name of the language");
    plain(cells.get(5), "the first day of a month");
    List<String> months = months(cells.get(6));
    List<String> alone = cells.get(7).isSame() ? months : months(cells.get(7));
    if (flaws.size() == before) {
      rows.add(
          new LanguageTable.Row(
              new Language(cells.get(0).text(), cells.get(2).text(), direction(cells.get(1))),
              DateWords.of(
                  months,
                  alone,
                  cells.get(5).isSame() ? "1" : cells.get(5).text(),
                  cells.get(3).text(),
                  cells.get(4).text())));
    }
  }

  private static List<Cell> cells(String text) {
    List<Cell> cells = new ArrayList<>();
    int start = 0;
    while (start >= 0) {
      int end = text.indexOf('|', start);
      String cell = end < 0 ? text.substring(start) : text.substring(start, end);
      int blanks = cell.length() - cell.stripLeading().length();
      cells.add(new Cell(cell.strip(), 1 + text.codePointCount(0, start + blanks)));
      start = end < 0 ? -1 : end + 1;
    }
    return cells;
  }

  /** Letters that no reader sees, digits of other scripts, and letters in an unusual make-up. */
  private void letters(String text) {
    if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
      flaw(
          1,
          "a letter is put together from parts",
          "Save the line with letters in one piece (Unicode form NFC).");
    }
    for (int at = 0; at < text.length(); ) {
      int letter = text.codePointAt(at);
      int type = Character.getType(letter);
      String code = String.format(Locale.ROOT, "U+%04X", letter);
      if (type == Character.FORMAT
          || type == Character.CONTROL
          || type == Character.LINE_SEPARATOR
          || type == Character.PARAGRAPH_SEPARATOR) {
        flaw(text, at, code + " is a mark that no reader sees", "Take it out.");
      } else if (Character.isDigit(letter) && letter > '9') {
        flaw(
            text,
            at,
            code + " is a digit that is not Latin",
            "Write 0 to 9; sites use Latin digits in every language.");
      }
      at += Character.charCount(letter);
    }
  }

  private void tag(Cell cell) {
    String tag = cell.text();
    String usual = Locale.forLanguageTag(tag).toLanguageTag();
    if (!usual.equals(tag) || tag.equals("und")) {
      flaw(
          cell.column(),
          "\"" + tag + "\" is not a language tag as BCP 47 writes it",
          "Write it like en, pt-BR or zh-Hans.");
    } else if (!tags.add(tag)) {
      flaw(cell.column(), "a second line for " + tag, "Keep one of them.");
    }
  }

  private void direction(Cell direction, Cell name) {
    if (Arrays.stream(Direction.values())
        .noneMatch(one -> one.attribute().equals(direction.text()))) {
      flaw(
          direction.column(),
          "\"" + direction.text() + "\" is no direction",
          "Write ltr, or rtl where the language is read from right to left.");
    } else if (isReadFromTheRight(name.text())
        != (direction(direction) == Direction.RIGHT_TO_LEFT)) {
      flaw(
          direction.column(),
          "the language's own name is not read in the direction " + direction.text(),
          "Write ltr, or rtl where the language is read from right to left.");
    }
  }

  private static Direction direction(Cell cell) {
    return cell.text().equals(Direction.RIGHT_TO_LEFT.attribute())
        ? Direction.RIGHT_TO_LEFT
        : Direction.LEFT_TO_RIGHT;
  }

  private static boolean isReadFromTheRight(String words) {
    return words
        .codePoints()
        .map(Character::getDirectionality)
        .anyMatch(
            way ->
                way == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
  }

  private void pattern(Cell cell, boolean withDay) {
    DateWords.wrongWith(cell.text(), withDay)
        .ifPresent(
            wrong ->
                flaw(
                    cell.column(),
                    "the pattern \"" + cell.text() + "\" cannot be used: " + wrong,
                    withDay
                        ? "Write {d}, {month} and {y} once each."
                        : "Write {month} and {y} once each."));
    if (cell.text().chars().anyMatch(Character::isDigit)) {
      flaw(
          cell.column(),
          "a digit in the pattern \"" + cell.text() + "\"",
          "Write holes for figures.");
    }
    markup(cell, cell.text());
  }

  private List<String> months(Cell cell) {
    List<String> names = Arrays.stream(cell.text().split(",", -1)).map(String::strip).toList();
    if (names.size() != 12) {
      flaw(
          cell.column(),
          "here are " + names.size() + " months",
          "Write twelve, with commas between.");
    } else if (new HashSet<>(names).size() < 12) {
      flaw(cell.column(), "two months have one name", "Write each of the twelve once.");
    }
    for (String name : names) {
      plain(new Cell(name, cell.column()), "the name of a month");
    }
    return names;
  }

  private void plain(Cell cell, String what) {
    if (cell.text().isEmpty()) {
      flaw(cell.column(), what + " is missing", "Write it, or " + SAME + " where that is allowed.");
    }
    if (cell.text().indexOf('{') >= 0 || cell.text().indexOf('}') >= 0) {
      flaw(cell.column(), "a brace in " + what, "Holes stand in patterns only.");
    }
    markup(cell, cell.text());
  }

  private void markup(Cell cell, String text) {
    if (text.chars().anyMatch(letter -> "<>&\"\\".indexOf(letter) >= 0)) {
      flaw(cell.column(), "a sign of markup in \"" + text + "\"", "Write words only.");
    }
  }

  private void flaw(String text, int at, String message, String hint) {
    flaw(1 + text.codePointCount(0, at), message, hint);
  }

  private void flaw(int column, String message, String hint) {
    flaws.add(new Flaw(new Place(file, line, column), message, hint));
  }
}
