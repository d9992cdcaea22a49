package org.towncurrent.words;

import java.util.Arrays;

/** A file's text, which knows the line and column of each of its characters. */
final class Source {

  private final String file;
  private final String text;
  private final int[] lineStarts;

  Source(String file, String text) {
    this.file = file;
    this.text = text;
    this.lineStarts = lineStarts(text);
  }

  String file() {
    return file;
  }

  String text() {
    return text;
  }

  String slice(int from, int to) {
    return text.substring(from, to);
  }

  Place place(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    int line = found >= 0 ? found : -found - 2;
    return new Place(file, line + 1, offset - lineStarts[line] + 1);
  }

  /** The offset of a line and column, both from 1. */
  int offset(int line, int column) {
    int start = lineStarts[Math.min(Math.max(line, 1), lineStarts.length) - 1];
    return Math.min(start + Math.max(column, 1) - 1, text.length());
  }

  FlawedText flawed(int offset, String message, String hint) {
    return new FlawedText(place(offset), message, hint);
  }

  private static int[] lineStarts(String text) {
    int lines = 1 + (int) text.chars().filter(c -> c == '\n').count();
    int[] starts = new int[lines];
    int line = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        starts[++line] = i + 1;
      }
    }
    return starts;
  }
}
