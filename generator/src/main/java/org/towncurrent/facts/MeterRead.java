package org.towncurrent.facts;

import org.towncurrent.rates.Day;

/**
 * When a product's price begins or ends: at the customer's own meter read in a month, or at reads
 * on and after a day. Of some past prices nobody knows more than the year.
 *
 * @param month 1 to 12, or 0 for one in that year, nobody knows which
 * @param dayOfMonth 1 to 31, or 0 for the read in that month whenever it falls
 */
public record MeterRead(int year, int month, int dayOfMonth) implements Comparable<MeterRead> {

  /**
   * @throws IllegalArgumentException when there is no such month or day
   */
  public MeterRead {
    if (month == 0 && dayOfMonth != 0) {
      throw new IllegalArgumentException("a day lies in a month");
    }
    Day.of(year, month == 0 ? 1 : month, dayOfMonth == 0 ? 1 : dayOfMonth);
  }

  /** A read in this year, nobody knows which. */
  public static MeterRead inYear(int year) {
    return new MeterRead(year, 0, 0);
  }

  /** The read in this month. */
  public static MeterRead inMonth(int year, int month) {
    return new MeterRead(year, month, 0);
  }

  /** Whether more is known of it than the year. */
  public boolean hasMonth() {
    return month != 0;
  }

  /** Whether it names a day rather than a month. */
  public boolean hasDay() {
    return dayOfMonth != 0;
  }

  /**
   * The first day that counts when a customer's own read day is not known: the day itself, or the
   * first of the month. An estimate by months, and said to be one. Of a year, the first day on
   * which it may have been.
   */
  public Day earliest() {
    return Day.of(year, month == 0 ? 1 : month, dayOfMonth == 0 ? 1 : dayOfMonth);
  }

  /** The first day by which it has been for certain: of a year, that on which the next begins. */
  public Day certain() {
    return hasMonth() ? earliest() : Day.of(year + 1, 1, 1);
  }

  /** Whether it cannot have been before the other, nor with it. */
  public boolean isAfter(MeterRead other) {
    return earliest().isAfter(other.certain());
  }

  /** By the first day on which it may be, then by that on which it is certain. */
  @Override
  public int compareTo(MeterRead other) {
    int byFirst = earliest().compareTo(other.earliest());
    return byFirst != 0 ? byFirst : certain().compareTo(other.certain());
  }
}
