package org.towncurrent.rates;

/**
 * What a meter counted over some days, the first and the last of them included.
 *
 * <p>The day a meter is read belongs to what is counted up to it: reads on January 15 and February
 * 14 have between them the thirty days from January 16 to February 14, as the bill counts them.
 */
public record Metered(Day first, Day last, Use use) {

  /**
   * @throws IllegalArgumentException when the last day lies before the first
   */
  public Metered {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("what was metered must not end before it begins");
    }
  }

  /** How many days it spans. */
  int days() {
    return first.daysUntil(last) + 1;
  }
}
