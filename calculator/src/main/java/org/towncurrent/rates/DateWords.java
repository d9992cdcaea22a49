package org.towncurrent.rates;

import java.util.List;
import java.util.Optional;

/**
 * How one language writes days and months: the names of the months and the order of the parts.
 *
 * <pre>{@code
 * spanish.day(Day.parse("2026-02-01")); // "1 de febrero de 2026"
 * spanish.month(Day.parse("2026-02-01")); // "febrero de 2026"
 * }</pre>
 *
 * <p>A pattern is text with the holes {@code {d}}, {@code {month}} and {@code {y}}, each once. All
 * figures are Latin digits.
 *
 * <p>Immutable.
 */
public final class DateWords {

  private final String[] months;
  private final String[] monthsAlone;
  private final String first;
  private final String dayPattern;
  private final String monthPattern;

  private DateWords(
      String[] months, String[] monthsAlone, String first, String dayPattern, String monthPattern) {
    this.months = months;
    this.monthsAlone = monthsAlone;
    this.first = first;
    this.dayPattern = dayPattern;
    this.monthPattern = monthPattern;
  }

  /**
   * The words of a language.
   *
   * @param months the twelve names as they stand with a day
   * @param monthsAlone the twelve names as they stand with only a year; in many languages the same
   * @param first how the first day of a month is written: {@code 1}, or {@code 1er}
   * @param dayPattern how a day is written, such as <code>{month} {d}, {y}</code>
   * @param monthPattern how a month of a year is written, such as <code>{month} {y}</code>
   * @throws IllegalArgumentException when there are not twelve months, or a pattern lacks a hole,
   *     has one twice, or has one we do not know
   */
  public static DateWords of(
      List<String> months,
      List<String> monthsAlone,
      String first,
      String dayPattern,
      String monthPattern) {
    if (months.size() != 12 || monthsAlone.size() != 12) {
      throw new IllegalArgumentException("a year has twelve months");
    }
    Optional<String> wrong = wrongWith(dayPattern, true).or(() -> wrongWith(monthPattern, false));
    if (wrong.isPresent()) {
      throw new IllegalArgumentException(wrong.get());
    }
    return new DateWords(
        months.toArray(new String[0]),
        monthsAlone.toArray(new String[0]),
        first,
        dayPattern,
        monthPattern);
  }

  /** Words that were checked when they were made, as they arrive in the browser. */
  public static DateWords ofChecked(
      String[] months, String[] monthsAlone, String first, String dayPattern, String monthPattern) {
    return new DateWords(months, monthsAlone, first, dayPattern, monthPattern);
  }

  /**
   * What is wrong with a pattern, or nothing when it can be used.
   *
   * @param withDay whether it is to write a day, and not a month alone
   */
  public static Optional<String> wrongWith(String pattern, boolean withDay) {
    String rest = pattern;
    for (String hole : new String[] {"{d}", "{month}", "{y}"}) {
      int at = rest.indexOf(hole);
      boolean wanted = withDay || !hole.equals("{d}");
      if (wanted != at >= 0) {
        return Optional.of((wanted ? "it lacks " : "it must not have ") + hole);
      }
      if (wanted) {
        rest = rest.substring(0, at) + rest.substring(at + hole.length());
        if (rest.contains(hole)) {
          return Optional.of("it has " + hole + " twice");
        }
      }
    }
    return rest.indexOf('{') < 0 && rest.indexOf('}') < 0
        ? Optional.empty()
        : Optional.of("it has a brace that belongs to none of {d}, {month} and {y}");
  }

  /** The twelve names as they stand with a day. */
  public List<String> months() {
    return List.of(months);
  }

  /** The twelve names as they stand with only a year. */
  public List<String> monthsAlone() {
    return List.of(monthsAlone);
  }

  /** How the first day of a month is written. */
  public String first() {
    return first;
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
  private String fill(String pattern, Day day, String[] names) {
    String written = "";
    boolean inHole = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (inHole) {
        inHole = c != '}';
      } else if (c == '{') {
        inHole = true;
        char part = pattern.charAt(i + 1);
        int dayOfMonth = day.dayOfMonth();
        written =
            written.concat(
                part == 'y'
                    ? Figures.plain(day.year())
                    : part == 'm'
                        ? names[day.month() - 1]
                        : dayOfMonth == 1 ? first : Figures.plain(dayOfMonth));
      } else {
        written = written.concat(pattern.substring(i, i + 1));
      }
    }
    return written;
  }
}
