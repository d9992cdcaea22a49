package org.towncurrent.read;

import org.towncurrent.facts.Place;

/**
 * The characters of a file, with line ends all alike and no byte order mark.
 *
 * @param file the path as the publisher knows it
 */
record SourceText(String file, String text) {

  /** The line and column of the character at this index. */
  Place at(int index) {
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < index && i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    int end = Math.max(lineStart, Math.min(index, text.length()));
    return new Place(file, line, 1 + text.codePointCount(lineStart, end));
  }
}
