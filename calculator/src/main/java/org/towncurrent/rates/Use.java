package org.towncurrent.rates;

/**
 * Electricity used over some time, as the meter counts it: in kWh, held exactly in whole
 * watt-hours.
 *
 * <pre>{@code
 * Use.ofKwh(600).wattHours(); // 600000.0
 * Use.read("1,234.5 kWh"); // Accepted[use=1234.5 kWh]
 * Use.read("1,5"); // Refused[reason=MISPLACED_SEPARATOR]
 * }</pre>
 *
 * @param wattHours whole watt-hours, 0 to the largest use of a month in each month of fifty years
 */
public record Use(double wattHours) {

  /** The largest use of a month, in kWh: more than the largest customer of a town has. */
  public static final int LARGEST_KWH = 10_000_000;

  /** The most months that are added up: fifty years of them. */
  static final int MOST_MONTHS = 600;

  private static final double LIMIT = LARGEST_KWH * 1000.0 * MOST_MONTHS;

  /**
   * @throws IllegalArgumentException when the watt-hours are not whole or out of range
   */
  public Use {
    if (!(wattHours >= 0 && wattHours <= LIMIT) || Math.floor(wattHours) != wattHours) {
      throw new IllegalArgumentException(
          "a use must be whole watt-hours, at most ten million kWh a month for fifty years");
    }
    wattHours += 0.0; // makes minus zero zero, so that equal uses are equal
  }

  /** No use at all: an empty home, or one whose panels made all it needed. */
  public static Use none() {
    return new Use(0);
  }

  /**
   * This many whole kWh.
   *
   * @throws IllegalArgumentException when negative
   */
  public static Use ofKwh(int kwh) {
    return new Use(kwh * 1000.0);
  }

  /**
   * Reads what a person types: figures with or without thousands separators, a decimal point and at
   * most three decimals, {@code kWh} after them or not, in the digits of the keyboards of the
   * languages our pages are in. Never throws: what cannot be read comes back with its reason.
   */
  public static TypedUse read(String typed) {
    return UseReader.read(typed);
  }

  /**
   * Reads figures as they stand in a file, with or without a minus: what {@link #read} takes, times
   * ten to the power of so many decimals; what is finer is cut off.
   *
   * @return {@code NaN} for what are no figures, or too large ones to be exact
   */
  public static double figures(String written, int decimals) {
    return UseReader.figures(written, decimals);
  }

  /**
   * The use of this many equal months together.
   *
   * @throws IllegalArgumentException when that is out of range
   */
  public Use times(int months) {
    return new Use(wattHours * months);
  }

  /** Whether it is more than one customer uses in this many months. */
  boolean isMoreThan(double months) {
    return wattHours > LARGEST_KWH * 1000.0 * months;
  }

  public boolean isZero() {
    return wattHours == 0;
  }

  @Override
  public String toString() {
    return Figures.kwh(this) + " kWh";
  }
}
