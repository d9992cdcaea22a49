package org.towncurrent.seal;

import java.util.Arrays;

/** Where the lines of a file begin, to tell the place of any of its characters. */
final class Lines {

  private final String text;
  private final int[] starts;

  Lines(String text) {
    this.text = text;
    int[] found = new int[1 + (int) text.chars().filter(c -> c == '\n').count()];
    for (int line = 1; line < found.length; line++) {
      found[line] = text.indexOf('\n', found[line - 1]) + 1;
    }
    this.starts = found;
  }

  /** The index of a letter, by its line and by its column in letters of the parser. */
  int index(int line, int column) {
    int start = starts[Math.max(0, Math.min(line, starts.length) - 1)];
    return Math.max(0, Math.min(text.length(), start + column - 1));
  }

  Spot spot(int index) {
    int at = Math.max(0, Math.min(index, text.length()));
    int found = Arrays.binarySearch(starts, at);
    int line = found >= 0 ? found : -found - 2;
    return new Spot(line + 1, 1 + text.codePointCount(starts[line], at));
  }
}
