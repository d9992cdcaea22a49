package org.towncurrent.usage;

import org.jspecify.annotations.Nullable;

/** A text that is being read, one character after the other. */
abstract class Source {

  final String text;

  /** The next character to read. */
  int at;

  @Nullable UsageFile result;

  Source(String text) {
    this.text = text;
  }

  /** Reads on, up to this place. */
  abstract void read(int end);

  /** After the last character. */
  abstract void finish();

  final void refuse(String reason, int line) {
    if (result == null) {
      result = new UsageFile.Refused(reason, line);
    }
  }

  /** Whether there is a figure: neither {@code NaN} nor out of all measure. */
  static boolean isKnown(double figure) {
    return figure < 1e16;
  }

  /** Whether these letters stand in the text, in capitals or not. */
  static boolean has(String text, String letters) {
    int last = text.length() - letters.length();
    for (int i = 0; i <= last; i++) {
      int same = 0;
      while (same < letters.length()
          && (text.charAt(i + same) | ' ') == (letters.charAt(same) | ' ')) {
        same++;
      }
      if (same == letters.length()) {
        return true;
      }
    }
    return false;
  }
}
