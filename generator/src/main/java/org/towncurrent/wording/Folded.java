package org.towncurrent.wording;

import java.text.Normalizer;

/** A text without accents and with plain spaces and hyphens, each character in its old place. */
final class Folded {

  private Folded() {}

  static String of(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      folded.append(of(text.charAt(i)));
    }
    return folded.toString();
  }

  private static char of(char c) {
    if (c < 0x80) {
      return c;
    }
    return switch (c) {
      case '\u00a0', '\u2007', '\u2009', '\u202f' -> ' ';
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212' -> '-';
      case '\u2018', '\u2019', '\u02bc' -> '\'';
      case '\uff05' -> '%';
      case '\u00ba', '\u00aa' -> c;
      default -> base(c);
    };
  }

  private static char base(char c) {
    if (Character.isSurrogate(c)) {
      return c;
    }
    String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
    return parts.isEmpty() || Character.getType(parts.charAt(0)) == Character.NON_SPACING_MARK
        ? c
        : parts.charAt(0);
  }
}
