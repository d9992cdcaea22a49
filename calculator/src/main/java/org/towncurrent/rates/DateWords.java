package org.towncurrent.rates;

import java.util.List;
import java.util.Optional;

/**
 * How one language writes days and months: the names of the months and the order of the parts.
 *
 * <pre>{@code
 * DateWords.spanish().day(Day.parse("2026-02-01")); // "1 de febrero de 2026"
 * }</pre>
 *
 * <p>A pattern is text with the holes {@code {d}}, {@code {month}} (the name), {@code {m}} (the
 * number) and {@code {y}}. All figures are Latin digits.
 *
 * <p>Immutable.
 */
public final class DateWords {

  private final String tag;
  private final String[] months;
  private final String[] monthsAlone;
  private final String dayPattern;
  private final String monthPattern;

  private DateWords(
      String tag, String[] months, String[] monthsAlone, String dayPattern, String monthPattern) {
    this.tag = tag;
    this.months = months;
    this.monthsAlone = monthsAlone;
    this.dayPattern = dayPattern;
    this.monthPattern = monthPattern;
  }

  /**
   * The table of a language.
   *
   * @param tag the language, as in BCP 47
   * @param months the twelve names as they stand with a day
   * @param monthsAlone the twelve names as they stand with only a year; in many languages the same
   * @param dayPattern how a day is written, such as <code>{month} {d}, {y}</code>
   * @param monthPattern how a month of a year is written, such as <code>{month} {y}</code>
   * @throws IllegalArgumentException when there are not twelve months, or a pattern lacks the month
   *     or the year, or has a hole we do not know
   */
  public static DateWords of(
      String tag,
      List<String> months,
      List<String> monthsAlone,
      String dayPattern,
      String monthPattern) {
    if (months.size() != 12 || monthsAlone.size() != 12) {
      throw new IllegalArgumentException("a year has twelve months");
    }
    return new DateWords(
        tag,
        months.toArray(new String[0]),
        monthsAlone.toArray(new String[0]),
        checked(dayPattern, true),
        checked(monthPattern, false));
  }

  /**
   * A table that was checked when it was made, as it arrives in the browser; it is not checked
   * again, and it cannot write months alone.
   */
  public static DateWords ofChecked(String tag, String[] months, String dayPattern) {
    return new DateWords(tag, months, months, dayPattern, "");
  }

  private static DateWords ofMonths(
      String tag, List<String> months, String dayPattern, String monthPattern) {
    return of(tag, months, months, dayPattern, monthPattern);
  }

  /** American English: {@code October 15, 2025}. */
  public static DateWords english() {
    return ofMonths(
        "en",
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
            "December"),
        "{month} {d}, {y}",
        "{month} {y}");
  }

  /** Spanish: {@code 15 de octubre de 2025}. */
  public static DateWords spanish() {
    return ofMonths(
        "es",
        List.of(
            "enero",
            "febrero",
            "marzo",
            "abril",
            "mayo",
            "junio",
            "julio",
            "agosto",
            "septiembre",
            "octubre",
            "noviembre",
            "diciembre"),
        "{d} de {month} de {y}",
        "{month} de {y}");
  }

  /** The table of a language that is built in, {@code en} or {@code es}. */
  public static Optional<DateWords> builtIn(String tag) {
    return tag.equals("en")
        ? Optional.of(english())
        : tag.equals("es") ? Optional.of(spanish()) : Optional.empty();
  }

  /** The language, as in BCP 47. */
  public String tag() {
    return tag;
  }

  /** The twelve names as they stand with a day. */
  public List<String> months() {
    return List.of(months);
  }

  /** The twelve names as they stand with only a year. */
  public List<String> monthsAlone() {
    return List.of(monthsAlone);
  }

  /** How a day is written. */
  public String dayPattern() {
    return dayPattern;
  }

  /** How a month of a year is written. */
  public String monthPattern() {
    return monthPattern;
  }

  /** This day, written out. */
  public String day(Day day) {
    return fill(dayPattern, day, months);
  }

  /** The month of this day and its year, written out. */
  public String month(Day day) {
    return fill(monthPattern, day, monthsAlone);
  }

  /** Fills a pattern that was checked: the first letter after a brace tells which part is meant. */
  private static String fill(String pattern, Day day, String[] names) {
    String written = "";
    boolean inHole = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (inHole) {
        inHole = c != '}';
      } else if (c == '{') {
        inHole = true;
        char part = pattern.charAt(i + 1);
        if (part == 'd') {
          written += Figures.plain(day.dayOfMonth());
        } else if (part == 'y') {
          written += Figures.plain(day.year());
        } else if (pattern.charAt(i + 2) == '}') {
          written += Figures.plain(day.month());
        } else {
          written += names[day.month() - 1];
        }
      } else {
        written += c;
      }
    }
    return written;
  }

  /** The pattern itself, once it is certain that it names parts of a date and no others. */
  private static String checked(String pattern, boolean withDay) {
    String rest =
        pattern.replace("{d}", "").replace("{y}", "").replace("{month}", "").replace("{m}", "");
    if (rest.indexOf('{') >= 0
        || rest.indexOf('}') >= 0
        || !pattern.contains("{y}")
        || !pattern.contains("{m")
        || pattern.contains("{d}") != withDay) {
      throw new IllegalArgumentException(
          "a date pattern holds {y}, {month} or {m}, {d} for a day, and no other braces: "
              + pattern);
    }
    return pattern;
  }
}
