package org.towncurrent.rates;

/**
 * A percentage of the price compared with, rounded half up to some decimals (half away from zero
 * when it is a loss).
 *
 * @param units the percentage in units of its last decimal: 84 with one decimal is 8.4 %; negative
 *     for a loss
 * @param decimals 0 to 2
 */
public record Percent(double units, int decimals) {

  /**
   * @throws IllegalArgumentException when the units are not whole or the decimals not 0 to 2
   */
  public Percent {
    if (Math.floor(units) != units || decimals < 0 || decimals > 2) {
      throw new IllegalArgumentException("a percentage has 0 to 2 decimals");
    }
    units += 0.0;
  }

  /**
   * So many of so many, rounded half up: 412 of 4,210 are 9.8 %.
   *
   * @param count whole, 0 or more, under a hundred thousand million
   * @param of whole, more than zero
   */
  public static Percent ofCount(double count, double of, int decimals) {
    int units = decimals == 0 ? 100 : decimals == 1 ? 1_000 : 10_000;
    return new Percent(Math.floor((2 * count * units + of) / (2 * of)), decimals);
  }

  @Override
  public String toString() {
    return (units < 0 ? "-" : "") + Figures.percent(this);
  }
}
