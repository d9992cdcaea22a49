package org.towncurrent.words;

import java.util.Locale;

/** Where a sentence begins, and the capital letter that words take there. */
public final class Opening {

  private static final String ENDS = ".!?…。！？؟۔।॥།။።։";

  /** What may stand between the beginning of a sentence and its first word. */
  private static final String BEFORE = "¿¡\"'«„“‘([";

  private Opening() {}

  /** Whether a word after this text is the first of a sentence. */
  public static boolean after(CharSequence text) {
    int last = text.length() - 1;
    while (last >= 0
        && (Character.isWhitespace(text.charAt(last))
            || Character.isSpaceChar(text.charAt(last))
            || BEFORE.indexOf(text.charAt(last)) >= 0)) {
      last--;
    }
    return last < 0 || ENDS.indexOf(text.charAt(last)) >= 0;
  }

  /** The words with a capital letter, in a script that has them. */
  static String capital(String words, String language) {
    if (words.isEmpty()) {
      return words;
    }
    int first = words.codePointAt(0);
    String base = Locale.forLanguageTag(language).getLanguage();
    String capital =
        first == 'i' && (base.equals("tr") || base.equals("az"))
            ? "İ"
            : Character.toString(Character.toTitleCase(first));
    return capital + words.substring(Character.charCount(first));
  }
}
