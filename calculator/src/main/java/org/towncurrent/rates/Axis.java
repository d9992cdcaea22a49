package org.towncurrent.rates;

/**
 * The scale of a chart: round numbers at even steps, with room for everything that is drawn on it.
 *
 * <pre>{@code
 * Axis axis = Axis.over(14_283, 18_213); // prices, in thousandths of a cent
 * axis.low(); // 14000
 * axis.step(); // 1000
 * axis.high(); // 19000
 * axis.at(16_500, 200); // 100: half way up a chart of 200
 * }</pre>
 *
 * @param low the lowest number, a multiple of the step
 * @param high the highest, a multiple of the step, more than the lowest
 * @param step how far two numbers beside the scale lie apart: 1, 2 or 5 and zeros
 */
public record Axis(double low, double high, double step) {

  private static final double MOST_STEPS = 6;

  /**
   * The scale for numbers from the least to the largest, which are whole.
   *
   * <p>Bars begin at zero, and for them zero is handed in as the least or the largest.
   */
  public static Axis over(double least, double largest) {
    double step = 1;
    for (int i = 1; Math.ceil(largest / step) - Math.floor(least / step) > MOST_STEPS; i++) {
      step *= i % 3 == 2 ? 2.5 : 2;
    }
    double low = Math.floor(least / step) * step;
    double high = Math.ceil(largest / step) * step;
    return new Axis(low, high > low ? high : low + step, step);
  }

  /** Where a number lies on a scale of this length, from 0 at its lowest, to the nearest whole. */
  public int at(double value, int length) {
    return (int) Math.floor((value - low) * length / (high - low) + 0.5);
  }

  /**
   * The line through these numbers, as the data of an SVG path: x grows from the first to the last,
   * y downward as SVG counts it. Where a number is missing the line is broken; a single one between
   * two gaps is a dot for a round line cap.
   *
   * @param values whole, within the scale; {@code NaN} where one is missing
   */
  public String path(double[] values, int width, int height) {
    String path = "";
    boolean drawn = false;
    for (int i = 0; i < values.length; i++) {
      boolean known = isKnown(values, i);
      if (known) {
        double x = Math.floor((double) width * i / Math.max(1, values.length - 1));
        path =
            path.concat(drawn ? "L" : "M")
                .concat(Figures.plain((int) x))
                .concat(" ")
                .concat(Figures.plain(height - at(values[i], height)))
                .concat(drawn || isKnown(values, i + 1) ? "" : "h0");
      }
      drawn = known;
    }
    return path;
  }

  private static boolean isKnown(double[] values, int index) {
    return index < values.length && values[index] >= 0;
  }
}
