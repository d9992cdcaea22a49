package org.towncurrent.rates;

/**
 * A meter read at which a product's price begins or ends, told as suppliers tell it: the read of a
 * month, whenever it falls, or the first read on or after a day. Which day that is depends on the
 * customer.
 *
 * <pre>{@code
 * Read.parse("2026-01").firstDay(15); // 2026-01-16: the read of January 15 ends a bill
 * Read.parse("2026-01-20").firstDay(15); // 2026-02-16: the first read after that is in February
 * Read.parse("2026-01").firstDay(Read.UNKNOWN_DAY); // 2026-01-01: an estimate, by months
 * }</pre>
 *
 * @param day the day, or the first of the month
 * @param whenever whether it is the read of that month, on whichever day
 */
public record Read(Day day, boolean whenever) {

  /** Stands for the read day of a customer who does not tell it. */
  public static final int UNKNOWN_DAY = 0;

  /**
   * Reads {@code 2026-01}, the read of that month, or {@code 2026-01-20}, the first read on or
   * after that day; an empty text is a read that never comes.
   *
   * @throws IllegalArgumentException when it is none of them
   */
  public static Read parse(String text) {
    boolean whenever = text.length() == 7;
    return text.isEmpty() ? never() : new Read(Day.parse(whenever ? text + "-01" : text), whenever);
  }

  /** A read that never comes: what begins with the one before it has no end. */
  public static Read never() {
    return new Read(Day.latest(), false);
  }

  /** The read of the month that this day lies in. */
  static Read inMonthOf(Day day) {
    return new Read(day.firstOfMonth(), true);
  }

  /**
   * The first day of what this read begins: the day after it, since a read ends the bill before it.
   *
   * @param readDay the day of the month on which this customer's meter is read, 1 to 31, in a
   *     shorter month its last; or {@link #UNKNOWN_DAY}, and then it is the first of the month, or
   *     the day told
   */
  public Day firstDay(int readDay) {
    if (readDay == UNKNOWN_DAY || isNever()) {
      return day;
    }
    Day read = readIn(day, readDay);
    return (whenever || !read.isBefore(day) ? read : readIn(day.firstOfMonthPlus(1), readDay))
        .plusDays(1);
  }

  /** The last day of what this read ends. */
  Day lastDay(int readDay) {
    return isNever() ? Day.latest() : firstDay(readDay).plusDays(-1);
  }

  private boolean isNever() {
    return day.epoch() == Day.latest().epoch();
  }

  private static Day readIn(Day month, int readDay) {
    int days = Day.daysInMonth(month.year(), month.month());
    return Day.of(month.year(), month.month(), readDay < days ? readDay : days);
  }
}
