package org.towncurrent.calendar;

import java.util.List;
import java.util.Locale;
import org.towncurrent.facts.Weekday;
import org.towncurrent.rates.DateWords;
import org.towncurrent.rates.Day;

/** Days and words as a publisher reads them, in English. */
public final class Written {

  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");
  private static final DateWords ENGLISH =
      DateWords.of(MONTHS, MONTHS, "1", "{month} {d}, {y}", "{month} {y}");

  private Written() {}

  /** {@code May 27, 2026}. */
  public static String day(Day day) {
    return ENGLISH.day(day);
  }

  /** {@code Wednesday, May 27, 2026}. */
  public static String dayOfWeek(Day day) {
    return capital(Weekday.of(day)) + ", " + day(day);
  }

  /** A word of a fixed list as publishers type it: {@code contract-ends}. */
  public static String typed(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static String counted(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  private static String capital(Weekday day) {
    return day.name().charAt(0) + day.name().substring(1).toLowerCase(Locale.ROOT);
  }
}
