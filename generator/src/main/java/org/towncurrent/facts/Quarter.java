package org.towncurrent.facts;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.towncurrent.rates.Day;

/**
 * A quarter of a calendar year, for which suppliers make disclosure labels.
 *
 * @param number 1 to 4
 */
public record Quarter(int year, int number) implements Comparable<Quarter> {

  private static final Pattern WRITTEN = Pattern.compile("((?:19|20)[0-9]{2})-[qQ]([1-4])");
  private static final int MONTHS = 3;

  public Quarter {
    if (number < 1 || number > 4) {
      throw new IllegalArgumentException("a year has four quarters");
    }
  }

  /** The quarter written so, as {@code 2025-q3}; empty when it is none. */
  public static Optional<Quarter> parse(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new Quarter(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }

  /** The quarter in which this day lies. */
  public static Quarter of(Day day) {
    return new Quarter(day.year(), (day.month() - 1) / MONTHS + 1);
  }

  public Day first() {
    return Day.of(year, (number - 1) * MONTHS + 1, 1);
  }

  public Day last() {
    return next().first().plusDays(-1);
  }

  public Quarter next() {
    return number == 4 ? new Quarter(year + 1, 1) : new Quarter(year, number + 1);
  }

  public Quarter before() {
    return number == 1 ? new Quarter(year - 1, 4) : new Quarter(year, number - 1);
  }

  /** How it stands in addresses and names of files: {@code 2025-q3}. */
  public String id() {
    return year + "-q" + number;
  }

  @Override
  public int compareTo(Quarter other) {
    return year != other.year
        ? Integer.compare(year, other.year)
        : Integer.compare(number, other.number);
  }

  /** {@code 2025 Q3}. */
  @Override
  public String toString() {
    return year + " Q" + number;
  }
}
