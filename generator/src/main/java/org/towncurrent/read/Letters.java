package org.towncurrent.read;

import java.util.OptionalInt;

/** Characters that no reader sees and no text needs: controls, marks of direction, half letters. */
final class Letters {

  private Letters() {}

  /** The index of the first character that must not stand in a text. */
  static OptionalInt firstUnsafe(String text) {
    for (int i = 0; i < text.length(); ) {
      int letter = text.codePointAt(i);
      if (unsafe(letter)) {
        return OptionalInt.of(i);
      }
      i += Character.charCount(letter);
    }
    return OptionalInt.empty();
  }

  /** {@code U+202E (a mark that turns the direction of text)}. */
  static String name(int letter) {
    String code = String.format(java.util.Locale.ROOT, "U+%04X", letter);
    if (letter == 0xFFFD) {
      return code + " (the sign for a letter that was lost)";
    }
    if (direction(letter)) {
      return code + " (an invisible mark that turns the direction of text)";
    }
    return code + " (an invisible control character)";
  }

  /** Whether this character must not stand in a text. */
  static boolean unsafe(int letter) {
    return (letter < 0x20 && letter != '\n' && letter != '\t')
        || (letter >= 0x7F && letter <= 0x9F)
        || direction(letter)
        || letter == 0x200B
        || letter == 0x2028
        || letter == 0x2029
        || letter == 0xFEFF
        || letter == 0xFFFD
        || (letter & 0xFFFE) == 0xFFFE
        || (letter >= 0xD800 && letter <= 0xDFFF);
  }

  private static boolean direction(int letter) {
    return letter == 0x061C
        || letter == 0x200E
        || letter == 0x200F
        || (letter >= 0x202A && letter <= 0x202E)
        || (letter >= 0x2066 && letter <= 0x2069);
  }
}
