package org.towncurrent.read;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.towncurrent.facts.MeterRead;
import org.towncurrent.rates.Day;

/** Days and meter reads as people type them, and what they most likely meant. */
final class DayText {

  private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");
  private static final Pattern MONTH = Pattern.compile("([0-9]{4})-([0-9]{2})");
  private static final Pattern DAY = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
  private static final Pattern LOOSE =
      Pattern.compile("([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})");
  private static final Pattern AMERICAN =
      Pattern.compile("([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})");

  private DayText() {}

  static Optional<Day> day(Node.Scalar typed, Problems problems) {
    Optional<Day> day = day(typed.text());
    if (day.isEmpty()) {
      problems.add(
          "bad-day",
          typed.place(),
          Quoted.words(typed.text()) + " is not a day." + noSuchDay(typed.text()),
          hint(typed.text(), "Write year, month and day, like `2025-10-15`."));
    }
    return day;
  }

  static Optional<MeterRead> meterRead(Node.Scalar typed, Problems problems) {
    Optional<Day> day = day(typed.text());
    if (day.isPresent()) {
      return day.map(d -> new MeterRead(d.year(), d.month(), d.dayOfMonth()));
    }
    Matcher month = MONTH.matcher(typed.text());
    if (month.matches()) {
      try {
        return Optional.of(MeterRead.inMonth(number(month, 1), number(month, 2)));
      } catch (IllegalArgumentException e) {
        // no such month: told below
      }
    }
    if (YEAR.matcher(typed.text()).matches()) {
      return Optional.of(MeterRead.inYear(Integer.parseInt(typed.text())));
    }
    problems.add(
        "bad-day",
        typed.place(),
        Quoted.words(typed.text())
            + " is neither a month nor a day of a meter read."
            + noSuchDay(typed.text()),
        LooseMonth.in(typed.text()).map(like -> "Did you mean `" + like + "`? ").orElse("")
            + hint(
                typed.text(),
                "Write `2025-01` for the read in January 2025, `2025-01-15` for reads from that"
                    + " day on, or `2025` where only the year is known. Leave the line out when"
                    + " nothing is known."));
    return Optional.empty();
  }

  private static Optional<Day> day(String text) {
    try {
      return Optional.of(Day.parse(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String noSuchDay(String text) {
    Matcher day = DAY.matcher(text);
    if (!day.matches() && !MONTH.matcher(text).matches()) {
      return "";
    }
    int month = Integer.parseInt(text.substring(5, 7));
    if (month < 1 || month > 12) {
      return " A year has months 01 to 12.";
    }
    return day.matches()
        ? " That month has "
            + Day.daysInMonth(Integer.parseInt(text.substring(0, 4)), month)
            + " days."
        : "";
  }

  private static String hint(String text, String otherwise) {
    Matcher loose = LOOSE.matcher(text);
    Optional<Day> meant = Optional.empty();
    if (loose.matches()) {
      meant = existing(number(loose, 1), number(loose, 2), number(loose, 3));
    } else {
      Matcher american = AMERICAN.matcher(text);
      if (american.matches()) {
        meant = existing(number(american, 3), number(american, 1), number(american, 2));
      }
    }
    return meant.map(day -> "Did you mean `" + day.iso() + "`? ").orElse("") + otherwise;
  }

  private static Optional<Day> existing(int year, int month, int dayOfMonth) {
    try {
      return Optional.of(Day.of(year, month, dayOfMonth));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }
}
