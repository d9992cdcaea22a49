package org.towncurrent.rates;

import org.towncurrent.rates.TypedUse.Reason;

/** Reads a typed use, one character after the other. */
final class UseReader {

  /** The zero of each set of ten digits that a keyboard of our readers may type. */
  private static final String ZEROS =
      "0" // Latin
          + "\u0660" // Arabic-Indic
          + "\u06F0" // Persian and Urdu
          + "\u0966" // Devanagari: Hindi, Nepali
          + "\u09E6" // Bengali
          + "\u0E50" // Thai
          + "\u0ED0" // Lao
          + "\u1040" // Burmese
          + "\u17E0" // Khmer
          + "\uFF10"; // full width: Chinese, Japanese

  private static final String POINTS = ".\u066B\uFF0E"; // point, Arabic, full width
  private static final String GROUPS = ",\u066C\uFF0C \u00A0\u202F"; // comma, Arabic, full, spaces
  private static final String BLANKS = " \t\r\n\u00A0\u202F\u200E\u200F\u061C\u3000";
  private static final String MINUSES = "-\u2212\u2013\uFF0D";

  /** More than any figure a meter shows, and little enough to stay exact. */
  private static final double PLENTY = 9e15;

  /** How many decimals the figures are to have. */
  private final int fineness;

  /** The figures so far, as if there were no point among them. */
  private double figures;

  private String reason = Reason.NOT_A_NUMBER;
  private int digits;
  private int decimals;
  private int digitsInGroup;
  private boolean grouped;
  private boolean pointed;
  private boolean misplaced;
  private boolean tooFine;

  private boolean minus;

  private UseReader(int fineness) {
    this.fineness = fineness;
  }

  static TypedUse read(String typed) {
    UseReader reader = new UseReader(3);
    return reader.reads(typed) ? reader.result() : refused(reader.reason);
  }

  static double figures(String written, int decimals) {
    UseReader reader = new UseReader(decimals);
    if (!reader.reads(written) || reader.misplaced || !(reader.figures < PLENTY)) {
      return Double.NaN;
    }
    return reader.minus ? -reader.figures : reader.figures;
  }

  /** Whether these are figures, rightly separated or not. */
  private boolean reads(String typed) {
    int start = 0;
    int end = typed.length();
    while (start < end && isOneOf(BLANKS, typed.charAt(start))) {
      start++;
    }
    end = withoutBlanks(typed, start, end);
    if (start == end) {
      reason = Reason.EMPTY;
      return false;
    }
    end = withoutBlanks(typed, start, withoutUnit(typed, start, end));
    minus = start < end && isOneOf(MINUSES, typed.charAt(start));
    if (minus) {
      start++;
    }
    for (int i = start; i < end; i++) {
      if (!accepts(typed.charAt(i))) {
        return false;
      }
    }
    misplaced |= isGroupTorn();
    while (decimals < fineness) {
      decimals++;
      figures *= 10;
    }
    return digits > 0;
  }

  private boolean accepts(char c) {
    int digit = digit(c);
    if (digit >= 0) {
      take(digit);
    } else if (isOneOf(POINTS, c)) {
      misplaced |= pointed || isGroupTorn();
      pointed = true;
    } else if (isOneOf(GROUPS, c)) {
      misplaced |= pointed || isGroupTorn() || digitsInGroup == 0 || digitsInGroup > 3;
      grouped = true;
      digitsInGroup = 0;
    } else {
      return false;
    }
    return true;
  }

  private void take(int digit) {
    digits++;
    if (pointed && decimals == fineness) {
      tooFine |= digit > 0;
      return;
    }
    figures = Math.min(figures * 10 + digit, PLENTY);
    if (pointed) {
      decimals++;
    } else {
      digitsInGroup++;
    }
  }

  private TypedUse result() {
    if (minus) {
      return refused(Reason.NEGATIVE);
    }
    if (misplaced) {
      return refused(Reason.MISPLACED_SEPARATOR);
    }
    if (figures > Use.LARGEST_KWH * 1000.0) {
      return refused(Reason.TOO_LARGE);
    }
    return tooFine ? refused(Reason.TOO_MANY_DECIMALS) : new TypedUse.Accepted(new Use(figures));
  }

  private boolean isGroupTorn() {
    return grouped && digitsInGroup != 3;
  }

  private static TypedUse refused(String reason) {
    return new TypedUse.Refused(reason);
  }

  private static int withoutBlanks(String typed, int start, int end) {
    int last = end;
    while (last > start && isOneOf(BLANKS, typed.charAt(last - 1))) {
      last--;
    }
    return last;
  }

  private static int withoutUnit(String typed, int start, int end) {
    int unit = end - 3;
    boolean isKwh =
        unit >= start
            && isLetter(typed.charAt(unit), 'k')
            && isLetter(typed.charAt(unit + 1), 'w')
            && isLetter(typed.charAt(unit + 2), 'h');
    return isKwh ? unit : end;
  }

  private static boolean isLetter(char c, char small) {
    return (c | ' ') == small;
  }

  private static int digit(char c) {
    for (int i = 0; i < ZEROS.length(); i++) {
      int digit = c - ZEROS.charAt(i);
      if (digit >= 0 && digit < 10) {
        return digit;
      }
    }
    return -1;
  }

  private static boolean isOneOf(String characters, char c) {
    for (int i = 0; i < characters.length(); i++) { // indexOf brings surrogate pairs along
      if (characters.charAt(i) == c) {
        return true;
      }
    }
    return false;
  }
}
