package org.towncurrent.facts;

import org.towncurrent.rates.Day;

/**
 * When a product's price begins or ends: at the customer's own meter read in a month, or at reads
 * on and after a day.
 *
 * @param month 1 to 12
 * @param dayOfMonth 1 to 31, or 0 for the read in that month whenever it falls
 */
public record MeterRead(int year, int month, int dayOfMonth) implements Comparable<MeterRead> {

  /**
   * @throws IllegalArgumentException when there is no such month or day
   */
  public MeterRead {
    Day.of(year, month, dayOfMonth == 0 ? 1 : dayOfMonth);
  }

  /** The read in this month. */
  public static MeterRead inMonth(int year, int month) {
    return new MeterRead(year, month, 0);
  }

  /** Whether it names a day rather than a month. */
  public boolean hasDay() {
    return dayOfMonth != 0;
  }

  /**
   * The first day that counts when a customer's own read day is not known: the day itself, or the
   * first of the month. An estimate by months, and said to be one.
   */
  public Day estimatedDay() {
    return Day.of(year, month, dayOfMonth == 0 ? 1 : dayOfMonth);
  }

  public boolean isAfter(MeterRead other) {
    return compareTo(other) > 0;
  }

  @Override
  public int compareTo(MeterRead other) {
    return estimatedDay().compareTo(other.estimatedDay());
  }
}
