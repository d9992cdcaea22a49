package org.towncurrent.rates;

/**
 * A calendar day, as a count of days since 1970-01-01 in the proleptic Gregorian calendar.
 *
 * <pre>{@code
 * Day day = Day.parse("2025-10-15");
 * day.plusDays(17).iso(); // "2025-11-01"
 * }</pre>
 *
 * <p>It stands in for {@code java.time.LocalDate}, which would make the browser's script ten times
 * larger. Immutable; safe for use by many threads.
 *
 * @param epoch days since 1970-01-01; from year 1900 to 9999
 */
public record Day(int epoch) implements Comparable<Day> {

  private static final int FIRST = -25_567; // 1900-01-01
  private static final String NO_SUCH_DAY = "there is no such day from 1900 to 9999";
  private static final String FORM = "a day is written like 2025-10-15";
  private static final int LAST = 2_932_896; // 9999-12-31

  /**
   * @throws IllegalArgumentException when the day lies before 1900 or after 9999
   */
  public Day {
    if (epoch < FIRST || epoch > LAST) {
      throw new IllegalArgumentException(NO_SUCH_DAY);
    }
  }

  /**
   * The day with this year, month (1 to 12) and day of the month.
   *
   * @throws IllegalArgumentException when there is no such day
   */
  public static Day of(int year, int month, int dayOfMonth) {
    if (year < 1900
        || year > 9999
        || month < 1
        || month > 12
        || dayOfMonth < 1
        || dayOfMonth > daysInMonth(year, month)) {
      throw new IllegalArgumentException(NO_SUCH_DAY);
    }
    return new Day(epoch(year, month, dayOfMonth));
  }

  /**
   * Reads {@code 2025-10-15}: four digits, two, two, with hyphens, and nothing else.
   *
   * @throws IllegalArgumentException when the text is not of that form or there is no such day
   */
  public static Day parse(String iso) {
    int figures = 0;
    for (int i = 0; i < iso.length(); i++) {
      char c = iso.charAt(i);
      boolean hyphen = i == 4 || i == 7;
      if (hyphen ? c != '-' : c < '0' || c > '9' || i > 9) {
        throw new IllegalArgumentException(FORM);
      }
      figures = hyphen ? figures : figures * 10 + (c - '0');
    }
    if (iso.length() != 10) {
      throw new IllegalArgumentException(FORM);
    }
    return of(figures / 10_000, figures / 100 % 100, figures % 100);
  }

  /** The first of all days. */
  static Day earliest() {
    return new Day(FIRST);
  }

  /** The last of all days. */
  static Day latest() {
    return new Day(LAST);
  }

  /** How many days this month (1 to 12) of this year has. */
  public static int daysInMonth(int year, int month) {
    if (month == 2) {
      return isLeap(year) ? 29 : 28;
    }
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
  }

  /** The four-digit year. */
  public int year() {
    return civil() >> 9;
  }

  /** The month, 1 to 12. */
  public int month() {
    return civil() >> 5 & 15;
  }

  /** The day of the month, 1 to 31. */
  public int dayOfMonth() {
    return civil() & 31;
  }

  /** The day this many days later, or earlier when negative. */
  public Day plusDays(int days) {
    return new Day(epoch + days);
  }

  /** The first day of this day's month. */
  public Day firstOfMonth() {
    return of(year(), month(), 1);
  }

  /** The first day of the month this many months later, or earlier when negative. */
  public Day firstOfMonthPlus(int months) {
    int count = year() * 12 + (month() - 1) + months;
    int year = (int) Math.floor(count / 12.0);
    return of(year, count - year * 12 + 1, 1);
  }

  /** How many days from this day to the other; negative when the other lies earlier. */
  public int daysUntil(Day other) {
    return other.epoch - epoch;
  }

  public boolean isBefore(Day other) {
    return epoch < other.epoch;
  }

  public boolean isAfter(Day other) {
    return epoch > other.epoch;
  }

  /** This day as {@code 2025-10-15}. */
  public String iso() {
    return Figures.plain(year())
        + "-"
        + Figures.padded(month(), 2)
        + "-"
        + Figures.padded(dayOfMonth(), 2);
  }

  @Override
  public int compareTo(Day other) {
    return Integer.compare(epoch, other.epoch);
  }

  @Override
  public String toString() {
    return iso();
  }

  private static boolean isLeap(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  }

  // Days from civil and back, after Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".

  private static int epoch(int year, int month, int dayOfMonth) {
    int y = month <= 2 ? year - 1 : year;
    int era = y / 400;
    int yearOfEra = y - era * 400;
    int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + dayOfMonth - 1;
    int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146_097 + dayOfEra - 719_468;
  }

  /** Year, month and day in one number, four bits for the month and five for the day. */
  private int civil() {
    int z = epoch + 719_468;
    int era = z / 146_097;
    int dayOfEra = z - era * 146_097;
    int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
    int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    int mp = (5 * dayOfYear + 2) / 153;
    int day = dayOfYear - (153 * mp + 2) / 5 + 1;
    int month = mp < 10 ? mp + 3 : mp - 9;
    int year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
    return year << 9 | month << 5 | day;
  }
}
