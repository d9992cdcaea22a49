package org.towncurrent.rates;

/**
 * An exact, unrounded amount of money: what some use costs at some price, or the difference of two
 * such costs.
 *
 * <pre>{@code
 * Amount basic = Amount.ofCost(Use.ofKwh(600), Price.ofCents("11.882"));
 * Amount product = Amount.ofCost(Use.ofKwh(600), Price.ofCents("11.409"));
 * basic.minus(product).rounded(); // $2.84
 * }</pre>
 *
 * <p>A thousandth of a cent times a watt-hour is a millionth of a cent, so a cost is a whole number
 * of those, and below 2<sup>53</sup> a {@code double} holds it exactly, on the JVM and in the
 * browser alike. Only a mean over days leaves a fraction of one, kept as a fraction.
 *
 * @param microCents whole millionths of a cent, rounded down; within 2<sup>53</sup>, ninety million
 *     dollars
 * @param numerator what the whole leaves out, as a fraction of a millionth of a cent: from 0 to
 *     under the denominator
 * @param denominator 1 or more
 */
public record Amount(double microCents, int numerator, int denominator)
    implements Comparable<Amount> {

  /** Nothing. */
  public static final Amount ZERO = new Amount(0, 0, 1);

  private static final double LIMIT = 9_007_199_254_740_992.0;
  private static final double MICRO_CENTS = 1e6;

  /**
   * @throws IllegalArgumentException when the parts are not whole, out of order or out of range
   */
  public Amount {
    if (!(microCents >= -LIMIT && microCents < LIMIT) || Math.floor(microCents) != microCents) {
      throw new IllegalArgumentException("an amount must stay under ninety million dollars");
    }
    if (denominator < 1 || numerator < 0 || numerator >= denominator) {
      throw new IllegalArgumentException("a fraction must lie between nothing and one");
    }
    microCents += 0.0; // makes minus zero zero, so that equal amounts are equal
    int common = Fractions.commonDivisor(numerator, denominator);
    numerator /= common;
    denominator /= common;
  }

  /** What this use costs at this price. */
  public static Amount ofCost(Use use, Price price) {
    return ofCost(use, MeanPrice.of(price));
  }

  /** What this use costs, spread evenly over the days of the mean price. */
  public static Amount ofCost(Use use, MeanPrice price) {
    double each = Math.floor(use.wattHours() / price.days());
    double rest = (use.wattHours() - each * price.days()) * price.sum();
    double whole = Math.floor(rest / price.days());
    return new Amount(
        each * price.sum() + whole, (int) (rest - whole * price.days()), price.days());
  }

  /**
   * The sum of both.
   *
   * @throws IllegalArgumentException when it is out of range
   */
  public Amount plus(Amount other) {
    int common = Fractions.commonMultiple(denominator, other.denominator);
    int scale = common / denominator;
    int otherScale = common / other.denominator;
    double parts = (double) numerator * scale + (double) other.numerator * otherScale;
    double carried = parts >= common ? 1 : 0;
    return new Amount(
        microCents + other.microCents + carried, (int) (parts - carried * common), common);
  }

  /**
   * What is left when the other is taken away.
   *
   * @throws IllegalArgumentException when it is out of range
   */
  public Amount minus(Amount other) {
    return plus(other.negated());
  }

  /** The same amount, owed the other way. */
  public Amount negated() {
    return numerator == 0
        ? new Amount(-microCents, 0, 1)
        : new Amount(-microCents - 1, denominator - numerator, denominator);
  }

  public boolean isNegative() {
    return microCents < 0;
  }

  /**
   * This amount in whole cents, half a cent going up, and for a loss half a cent going to the
   * larger loss, so that looking at a difference from the other side changes its sign and nothing
   * else.
   */
  public Money rounded() {
    if (isNegative()) {
      return new Money(-negated().rounded().cents());
    }
    // The fraction is less than one millionth of a cent: it never decides whether half is reached.
    double cents = Math.floor(microCents / MICRO_CENTS);
    double rest = microCents - cents * MICRO_CENTS;
    return new Money(rest >= MICRO_CENTS / 2 ? cents + 1 : cents);
  }

  @Override
  public int compareTo(Amount other) {
    int whole = Double.compare(microCents, other.microCents);
    return whole != 0
        ? whole
        : Double.compare(
            (double) numerator * other.denominator, (double) other.numerator * denominator);
  }

  @Override
  public String toString() {
    return rounded() + " (unrounded)";
  }
}
