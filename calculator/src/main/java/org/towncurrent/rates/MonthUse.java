package org.towncurrent.rates;

/**
 * What a customer uses in one month or billing period, exactly: a sum of shares of what a bill or a
 * meter counted, each so many parts of so many. It counts as spread evenly over the days.
 */
final class MonthUse {

  /** The days of the month or billing period. */
  private final int days;

  /** On how many of them the use is known; the others are taken to be like these. */
  private int known;

  private int borrowed;
  private int shares;
  private final double[] wattHours;
  private final int[] of;

  /** The use of this many days, of which nothing is known yet. */
  MonthUse(int days) {
    this.days = days;
    wattHours = new double[days];
    of = new int[days];
  }

  /** The use of this many days: one of so many parts of another use. */
  static MonthUse ofPart(int days, Use use, int parts) {
    MonthUse whole = new MonthUse(days);
    whole.add(use, parts);
    whole.known = days;
    return whole;
  }

  /** Adds what one day used: one of so many parts of another use. */
  void addDay(Use use, int parts, boolean ofOtherYear) {
    add(use, parts);
    known++;
    borrowed += ofOtherYear ? 1 : 0;
  }

  private void add(Use use, int parts) {
    if (shares == 0 || of[shares - 1] != parts) {
      of[shares] = parts;
      shares++;
    }
    wattHours[shares - 1] += use.wattHours();
  }

  /** Whether so much is known that the rest may be taken to be like it. */
  boolean isKnown() {
    return known * 2 >= days;
  }

  /** On how many days the use is not known at all. */
  int missing() {
    return days - known;
  }

  /** How many days are those of another year. */
  int borrowed() {
    return borrowed;
  }

  /**
   * So many of so many parts of this use.
   *
   * @param times 0 to 20,000,000: thousandths of a cent, added up over the days
   * @param parts 1 to 31
   */
  Amount times(double times, int parts) {
    Amount sum = Amount.zero();
    double common = Amount.commonDivisor(days, (double) known * parts);
    for (int i = 0; i < shares; i++) {
      sum =
          sum.plus(
              Amount.of(wattHours[i], times * (days / common), known * parts / common * of[i]));
    }
    return sum;
  }
}
