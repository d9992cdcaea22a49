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

  @Override
  public String toString() {
    return (units < 0 ? "-" : "") + Figures.percent(this);
  }
}
