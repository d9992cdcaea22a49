package org.towncurrent.rates;

import org.jspecify.annotations.Nullable;

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
 * <p>Immutable; equal amounts are equal, however they came about.
 */
public final class Amount implements Comparable<Amount> {

  private static final String OUT_OF_RANGE = "an amount is out of range";
  private static final double LIMIT = 9_007_199_254_740_992.0;
  private static final double MICRO_CENTS = 1e6;

  /** Whole millionths of a cent, rounded down. */
  private final double microCents;

  /** What the whole leaves out, as a fraction in lowest terms: from 0 to under the denominator. */
  private final int numerator;

  private final int denominator;

  private Amount(double microCents, int numerator, int denominator) {
    if (!(microCents >= -LIMIT && microCents < LIMIT)) {
      throw new IllegalArgumentException(OUT_OF_RANGE);
    }
    this.microCents = microCents + 0.0; // makes minus zero zero, so that equal amounts are equal
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /** Nothing. */
  public static Amount zero() {
    return ofMicroCents(0);
  }

  /** What this use costs at this price. */
  public static Amount ofCost(Use use, Price price) {
    return ofMicroCents(use.wattHours() * price.milliCents());
  }

  /** What this use costs more at the first price than at the second. */
  static Amount ofDifference(Use use, Price more, Price less) {
    return ofMicroCents(use.wattHours() * (more.milliCents() - less.milliCents()));
  }

  /** What this use costs, spread evenly over the days of the mean price. */
  public static Amount ofCost(Use use, MeanPrice price) {
    double each = Math.floor(use.wattHours() / price.days());
    double rest = (use.wattHours() - each * price.days()) * price.sum();
    double whole = Math.floor(rest / price.days());
    return lowest(each * price.sum() + whole, (int) (rest - whole * price.days()), price.days());
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
    return lowest(
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
        ? ofMicroCents(-microCents)
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
    // The fraction is less than one millionth of a cent. Before an amount it never decides whether
    // half a cent is reached; after a loss, whose whole is rounded down, it is what is left of one.
    double whole = isNegative() && numerator > 0 ? microCents + 1 : microCents;
    double magnitude = Math.abs(whole);
    double cents = Math.floor(magnitude / MICRO_CENTS);
    if (magnitude - cents * MICRO_CENTS >= MICRO_CENTS / 2) {
      cents++;
    }
    return new Money(isNegative() ? -cents : cents);
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
  public boolean equals(@Nullable Object other) {
    return other instanceof Amount amount
        && microCents == amount.microCents
        && numerator == amount.numerator
        && denominator == amount.denominator;
  }

  @Override
  public int hashCode() {
    return Double.hashCode(microCents) * 31 + numerator;
  }

  @Override
  public String toString() {
    return rounded() + " (unrounded)";
  }

  private static Amount ofMicroCents(double whole) {
    return new Amount(whole, 0, 1);
  }

  private static Amount lowest(double microCents, int numerator, int denominator) {
    int common = Fractions.commonDivisor(numerator, denominator);
    return new Amount(microCents, numerator / common, denominator / common);
  }
}
