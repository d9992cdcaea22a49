package org.towncurrent.rates;

/**
 * The mean of a price over days, each day weighing the same, held exactly as a sum and a count: the
 * fair way to set one side against another when prices change inside the time looked at. A single
 * {@link Price} is its own mean.
 *
 * @param sum thousandths of a cent per kWh, added up over the days
 * @param days how many days the sum stands for, in lowest terms; 1 to 3,660, ten years
 */
public record MeanPrice(int sum, int days) {

  static final int MOST_DAYS = 3_660;

  /**
   * @throws IllegalArgumentException when the days or the mean are out of range
   */
  public MeanPrice {
    if (days < 1 || days > MOST_DAYS) {
      throw new IllegalArgumentException("a mean price is taken over 1 to 3,660 days");
    }
    if (sum < 0 || sum / days > Price.LARGEST) {
      throw new IllegalArgumentException("a mean price is out of range");
    }
    int common = Fractions.commonDivisor(sum, days);
    sum /= common;
    days /= common;
  }

  /** A price that does not change. */
  public static MeanPrice of(Price price) {
    return new MeanPrice(price.milliCents(), 1);
  }

  /** The mean to the nearest thousandth of a cent, half up, for a page to print. */
  public Price rounded() {
    return new Price((2 * (sum % days) >= days ? 1 : 0) + sum / days);
  }
}
