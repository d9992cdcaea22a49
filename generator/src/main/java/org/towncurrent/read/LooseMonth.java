package org.towncurrent.read;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A month as people type it ("February 2021", "2/2021", "2021-2", "Q1 2021"), as it is written. */
final class LooseMonth {

  private static final List<String> NAMES =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final String YEAR = "((?:19|20)[0-9]{2})";
  private static final String NAME = "([A-Za-z]{3,9})\\.?";
  private static final Pattern YEAR_FIRST = Pattern.compile(YEAR + "[-/. ]([0-9]{1,2})");
  private static final Pattern YEAR_LAST = Pattern.compile("([0-9]{1,2})[-/. ]" + YEAR);
  private static final Pattern NAMED = Pattern.compile(NAME + "[ ,-]+" + YEAR);
  private static final Pattern NAMED_LAST = Pattern.compile(YEAR + "[ -]+" + NAME);
  private static final Pattern QUARTER =
      Pattern.compile("[Qq]([1-4])[-/. ]?" + YEAR + "|" + YEAR + "[-/. ]?[Qq]([1-4])");
  private static final Pattern TOGETHER = Pattern.compile(YEAR + "(0[1-9]|1[0-2])");

  private LooseMonth() {}

  /** The month that this most likely means; of a quarter the one it begins with. */
  static Optional<String> in(String typed) {
    String text = typed.strip();
    Matcher quarter = QUARTER.matcher(text);
    if (quarter.matches()) {
      boolean first = quarter.group(1) != null;
      int number = Integer.parseInt(first ? quarter.group(1) : quarter.group(4));
      return month(first ? quarter.group(2) : quarter.group(3), 3 * number - 2);
    }
    for (Pattern pattern : List.of(YEAR_FIRST, TOGETHER, NAMED_LAST)) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.matches()) {
        return month(matcher.group(1), number(matcher.group(2)));
      }
    }
    for (Pattern pattern : List.of(YEAR_LAST, NAMED)) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.matches()) {
        return month(matcher.group(2), number(matcher.group(1)));
      }
    }
    return Optional.empty();
  }

  /** The number of a month, by its figure or its name; 0 when it is neither. */
  private static int number(String word) {
    if (Character.isDigit(word.charAt(0))) {
      return Integer.parseInt(word);
    }
    return NAMES.indexOf(word.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
  }

  private static Optional<String> month(String year, int month) {
    return month < 1 || month > 12
        ? Optional.empty()
        : Optional.of(year + (month < 10 ? "-0" : "-") + month);
  }
}
