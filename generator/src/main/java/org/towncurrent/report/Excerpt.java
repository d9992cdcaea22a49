package org.towncurrent.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.towncurrent.facts.Place;

/** The publisher's files as a report quotes them: the line of a finding, and those around it. */
final class Excerpt {

  private static final int AROUND = 2;
  private static final int LONGEST_LINE = 240;
  private static final int BEFORE_THE_WORD = 80;
  private static final long LARGEST_FILE = 4_000_000;

  private final Path root;
  private final Map<String, List<String>> files = new ConcurrentHashMap<>();

  /**
   * @param root the project's folder; nothing outside of it is read
   */
  Excerpt(Path root) {
    this.root = root;
  }

  /**
   * A line of a file.
   *
   * @param number counted from 1
   * @param here whether it is the line of the finding
   * @param before what stands before the word that the finding is about; on other lines all
   * @param word that word
   * @param after the rest
   */
  record Line(int number, boolean here, String before, String word, String after) {}

  /** The lines around a place; none where the file cannot be read or has no such line. */
  List<Line> around(Place place) {
    List<String> lines = files.computeIfAbsent(place.file(), this::read);
    List<Line> shown = new ArrayList<>();
    if (place.line() > lines.size()) {
      return shown;
    }
    int last = Math.min(lines.size(), place.line() + AROUND);
    for (int number = Math.max(1, place.line() - AROUND); number <= last; number++) {
      String line = lines.get(number - 1);
      shown.add(
          number == place.line()
              ? pointed(number, line, place.column())
              : new Line(number, false, shortened(line), "", ""));
    }
    return shown;
  }

  private static Line pointed(int number, String line, int column) {
    int length = line.codePointCount(0, line.length());
    int at = column > length ? line.length() : line.offsetByCodePoints(0, column - 1);
    int end = at;
    while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
      end++;
    }
    String before = line.substring(0, at);
    String shown =
        at <= LONGEST_LINE / 2 || length <= LONGEST_LINE
            ? before
            : "\u2026" + before.substring(whole(before, before.length() - BEFORE_THE_WORD));
    return new Line(
        number,
        true,
        seen(shown),
        shortened(line.substring(at, end)),
        shortened(line.substring(end)));
  }

  private static String shortened(String text) {
    return seen(
        text.length() <= LONGEST_LINE
            ? text
            : text.substring(0, whole(text, LONGEST_LINE)) + "\u2026");
  }

  /** Where to cut so that no character is cut in two. */
  private static int whole(String text, int at) {
    return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }

  /** The text with a sign in place of what a page cannot show. */
  private static String seen(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().forEach(c -> out.appendCodePoint(c != '\t' && isUnseen(c) ? 0xfffd : c));
    return out.toString();
  }

  private static boolean isUnseen(int c) {
    int type = Character.getType(c);
    return Character.isISOControl(c)
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.UNASSIGNED;
  }

  private List<String> read(String name) {
    try {
      Path home = root.toRealPath();
      Path file = home.resolve(name).toRealPath();
      if (!file.startsWith(home) || !Files.isRegularFile(file) || Files.size(file) > LARGEST_FILE) {
        return List.of();
      }
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return text.isEmpty() ? List.of() : List.of(text.split("\r\n|\r|\n", -1));
    } catch (IOException | InvalidPathException gone) {
      return List.of();
    }
  }
}
