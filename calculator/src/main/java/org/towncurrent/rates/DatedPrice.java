package org.towncurrent.rates;

/**
 * A price with the days it holds for.
 *
 * @param first the first day it holds
 * @param last the last day it holds, itself included
 * @param price the price on every one of those days
 */
public record DatedPrice(Day first, Day last, Price price) {

  /**
   * @throws IllegalArgumentException when the last day lies before the first
   */
  public DatedPrice {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("a price must not end before it begins");
    }
  }

  public boolean holdsOn(Day day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }
}
