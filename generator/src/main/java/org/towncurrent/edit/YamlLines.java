package org.towncurrent.edit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.towncurrent.facts.Place;

/**
 * The lines of a YAML file, and where its rows stand in them. Changes are made by line and column;
 * line ends and a byte order mark stay what they were.
 */
final class YamlLines {

  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}\\p{N}(/.][^\\p{Cntrl}\"]*", Pattern.UNICODE_CHARACTER_CLASS);

  private final String mark;
  private final String end;
  private final List<String> lines;

  YamlLines(String text) {
    mark = text.startsWith("\uFEFF") ? "\uFEFF" : "";
    end = text.contains("\r\n") ? "\r\n" : "\n";
    String plain = text.substring(mark.length()).replace("\r\n", "\n");
    lines = new ArrayList<>(Arrays.asList(plain.split("\n", -1)));
    if (lines.get(lines.size() - 1).isEmpty()) {
      lines.remove(lines.size() - 1);
    }
  }

  /**
   * A row of a list.
   *
   * @param first its first line, counted from 0
   * @param last its last line that says anything
   * @param dash the column of its dash, counted from 0
   * @param keys the column of its keys
   * @param inBraces whether it is written in braces
   */
  record Row(int first, int last, int dash, int keys, boolean inBraces) {}

  /**
   * The row that begins here.
   *
   * @throws NotPossible when it does not begin with a dash on the same line
   */
  Row row(Place place) {
    int first = place.line() - 1;
    String line = lines.get(first);
    int keys =
        line.offsetByCodePoints(
            0, Math.min(place.column() - 1, line.codePointCount(0, line.length())));
    String before = line.substring(0, keys);
    int dash = before.indexOf('-');
    if (dash < 0 || !before.strip().equals("-") || before.contains("\t")) {
      throw new NotPossible(
          place
              + ": this row does not stand on lines of its own after \"- \", so that nothing can be"
              + " put beside it.");
    }
    int last = first;
    for (int i = first + 1; i < lines.size(); i++) {
      String next = lines.get(i);
      if (!says(next)) {
        continue;
      }
      if (indentation(next) <= dash) {
        break;
      }
      last = i;
    }
    return new Row(first, last, dash, keys, line.startsWith("{", keys));
  }

  private static boolean says(String line) {
    return !line.isBlank() && !line.strip().startsWith("#");
  }

  private static int indentation(String line) {
    return line.length() - line.stripLeading().length();
  }

  /** Whether an empty line stands before this row. */
  boolean standsApart(Row row) {
    return row.first() > 0 && lines.get(row.first() - 1).isBlank();
  }

  /** The first line of the comment that stands right above this row; the row's own without one. */
  int withComment(Row row) {
    int line = row.first();
    while (line > 0 && lines.get(line - 1).strip().startsWith("#")) {
      line--;
    }
    return line;
  }

  /** Whether the file has this key at its margin. */
  boolean hasKey(String key) {
    return lines.stream().anyMatch(line -> line.matches(Pattern.quote(key) + ":.*"));
  }

  void insert(int line, List<String> added) {
    lines.addAll(line, added);
  }

  void append(List<String> added) {
    lines.addAll(added);
  }

  /** Puts another value in the place of this one. */
  void replace(Place place, String value, String other) {
    int at = offset(place, value);
    String line = lines.get(place.line() - 1);
    lines.set(
        place.line() - 1, line.substring(0, at) + other + line.substring(at + value.length()));
  }

  /** Puts words right after this value. */
  void putAfter(Place place, String value, String words) {
    replace(place, value, value + words);
  }

  /** Where this value, perhaps after a quote, stands in its line. */
  private int offset(Place place, String value) {
    String line = lines.get(place.line() - 1);
    int at = line.offsetByCodePoints(0, place.column() - 1);
    if (line.startsWith(value, at)) {
      return at;
    }
    if (line.startsWith(value, at + 1)) {
      throw new NotPossible(
          place + ": the value stands in quotes. Take them away, or change the line by hand.");
    }
    throw new NotPossible(place + ": \"" + value + "\" is not found here. Change it by hand.");
  }

  /** A text as a YAML value on one line, in quotes where it needs them. */
  static String value(String text) {
    boolean plain =
        PLAIN.matcher(text).matches()
            && !text.contains(": ")
            && !text.contains(" #")
            && !text.endsWith(":")
            && !text.endsWith(" ")
            && !text.matches("(?i)true|false|yes|no|null|on|off|~");
    return plain ? text : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  /** A line with a note after it. */
  static String noted(String line, String note) {
    return line + " ".repeat(Math.max(2, 30 - line.length())) + "# " + note;
  }

  @Override
  public String toString() {
    return mark + String.join(end, lines) + end;
  }
}
