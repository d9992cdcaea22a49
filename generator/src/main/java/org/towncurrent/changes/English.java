package org.towncurrent.changes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.towncurrent.rates.DateWords;
import org.towncurrent.rates.Day;
import org.towncurrent.words.Language;
import org.towncurrent.words.LanguageTable;

/** Dates, names and lists as an English sentence has them. */
final class English {

  private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
  private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final DateWords DATES = LanguageTable.committed().dates(Language.ENGLISH);

  private English() {}

  /**
   * {@code the March 2027 meter read}, {@code meter reads on and after March 15, 2027}, {@code some
   * time in 2027}.
   */
  static String read(String typed) {
    if (YEAR.matcher(typed).matches()) {
      return "some time in " + typed;
    }
    return MONTH.matcher(typed).matches()
        ? "the " + DATES.month(Day.parse(typed + "-01")) + " meter read"
        : "meter reads on and after " + day(typed);
  }

  /** A day written out; any other text as it is. */
  static String day(String typed) {
    return DAY.matcher(typed).matches() ? DATES.day(Day.parse(typed)) : typed;
  }

  /** {@code Spanish}. */
  static String language(String tag) {
    return Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
  }

  /** {@code one, two and three}. */
  static String list(Collection<String> words) {
    List<String> all = new ArrayList<>(words);
    if (all.size() < 2) {
      return String.join("", all);
    }
    String last = all.remove(all.size() - 1);
    return String.join(", ", all) + " and " + last;
  }

  /** {@code 1 page}, {@code 31 pages}. */
  static String count(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  /** An id as words: {@code Small business}. */
  static String words(String id) {
    String words = id.replace('-', ' ');
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
