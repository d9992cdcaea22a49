package org.towncurrent.rates;

import org.jspecify.annotations.Nullable;

/**
 * An exact, unrounded amount: of money, in millionths of a cent, or of electricity, in watt-hours.
 *
 * <pre>{@code
 * Amount basic = Amount.ofCost(Use.ofKwh(600), Price.ofCents("11.882"));
 * Amount product = Amount.ofCost(Use.ofKwh(600), Price.ofCents("11.409"));
 * basic.minus(product).rounded(); // $2.84
 * }</pre>
 *
 * <p>A thousandth of a cent times a watt-hour is a millionth of a cent, so a price that holds for a
 * whole month costs a whole number of those. A price that holds for 17 days of 31 leaves a
 * fraction, and a sum over years collects many different ones. They are not brought to one
 * denominator, which would soon be too large for any number: those with the same denominator are
 * added up, the others are kept side by side. Only whoever asks for the sign, or rounds, has to
 * know what they come to together, and then {@link #sign} finds out exactly.
 *
 * <p>The whole part is held in figures of a million each. Every number here is a whole one below
 * 2<sup>53</sup>, which a {@code double} holds exactly, on the JVM and in the browser alike.
 *
 * <p>Immutable; equal amounts are equal, however they came about.
 */
public final class Amount implements Comparable<Amount> {

  private static final double MILLION = 1e6;

  /** Enough for ten million kWh a month over fifty years, with a discount and a tax. */
  private static final int FIGURES = 6;

  /** The whole part, rounded down: the lowest figure first, and the sign in the highest. */
  private final double[] figures = new double[FIGURES];

  /** What the whole leaves out: the first of a chain, which is short; nothing when it is empty. */
  private @Nullable Rest rests;

  /** So many of so many parts of one, fewer than there are; another has other parts. */
  private static final class Rest {
    private final double parts;
    private final @Nullable Rest next;
    private double count;

    // A chain, because a browser takes long to make a typed array, and most are empty.
    Rest(double count, double parts, @Nullable Rest next) {
      this.count = count;
      this.parts = parts;
      this.next = next;
    }
  }

  private Amount() {}

  /** Nothing. */
  public static Amount zero() {
    return new Amount();
  }

  /** What this use costs at this price. */
  public static Amount ofCost(Use use, Price price) {
    return of(use.wattHours(), price.milliCents(), 1);
  }

  /** This use. */
  static Amount of(Use use) {
    return of(use.wattHours(), 1, 1);
  }

  /**
   * So many of so many parts of a number.
   *
   * @param number whole, 0 or more, within the range of a {@link Use}
   * @param times whole, 0 to a thousand million
   * @param of whole, 1 to under a million
   */
  static Amount of(double number, double times, double of) {
    double common = commonDivisor(times, of);
    double many = times / common;
    double cut = of / common;
    double each = Math.floor(number / cut);
    double high = Math.floor(each / MILLION);
    Amount amount = new Amount();
    amount.figures[0] = (each - high * MILLION) * many;
    amount.figures[1] = high * many;
    amount.addRest((number - each * cut) * many, cut);
    amount.carry();
    return amount;
  }

  /** The sum of both. */
  public Amount plus(Amount other) {
    return combined(1, other, 1);
  }

  /** What is left when the other is taken away. */
  public Amount minus(Amount other) {
    return combined(1, other, -1);
  }

  /** The same amount, owed the other way. */
  public Amount negated() {
    return times(-1);
  }

  public boolean isNegative() {
    return sign() < 0;
  }

  /**
   * This amount of money in whole cents, half a cent going up, and for a loss half a cent going to
   * the larger loss, so that looking at a difference from the other side changes its sign and
   * nothing else.
   *
   * @throws IllegalArgumentException when it is more than any customer pays
   */
  public Money rounded() {
    return money(1);
  }

  /** This amount of money in whole cents, as it stands on such a bill. */
  Money rounded(Bill bill) {
    return bill.isPlain()
        ? rounded()
        : times(MILLION - bill.discount()).times(MILLION + bill.tax()).money(3);
  }

  /** The money, when it is counted in units of which a million, so many times over, are a cent. */
  private Money money(int millions) {
    Amount cent = new Amount();
    cent.figures[millions] = 1;
    return new Money(over(cent));
  }

  /** This amount of electricity to the nearest watt-hour. */
  Use use() {
    return new Use(over(of(1, 1, 1)));
  }

  /**
   * How many times the other goes into this, to the nearest whole number, half going away from
   * zero.
   *
   * @param other more than zero, and so much that the answer stays under 2<sup>32</sup>; without
   *     rests, under 2<sup>43</sup>
   */
  double over(Amount other) {
    int sign = sign();
    double times = Math.floor(Math.abs(about() / other.about()) + 0.5);
    // The estimate may be one off where it lies near a half; these two are exact.
    if (combined(2.0 * sign, other, -2 * times - 1).sign() >= 0) {
      times++;
    } else if (combined(2.0 * sign, other, -2 * times + 1).sign() < 0) {
      times--;
    }
    return sign * times;
  }

  /**
   * -1, 0 or 1, exactly.
   *
   * <p>All rests together are less than their number, so only a whole part of zero or a little
   * under leaves a doubt. Then everything is taken a million times, which makes the whole part see
   * further into the rests, until there is no doubt; each cut is into less than a million parts, so
   * what is not zero shows after as many rounds as there are rests and one more.
   */
  int sign() {
    int most = 0;
    boolean any = false;
    for (Rest rest = rests; rest != null; rest = rest.next) {
      most++;
      any |= rest.count > 0;
    }
    Amount seen = this;
    for (int round = 0; round <= most + 1; round++) {
      double whole = seen.whole();
      if (whole > 0) {
        return 1;
      }
      if (whole <= -most || !any) {
        return whole < 0 ? -1 : 0;
      }
      seen = seen.times(MILLION);
    }
    return 0;
  }

  /** So many times this amount, and so many times the other. */
  private Amount combined(double times, Amount other, double otherTimes) {
    Amount sum = new Amount();
    sum.add(this, times);
    sum.add(other, otherTimes);
    return sum;
  }

  Amount times(double times) {
    Amount product = new Amount();
    product.add(this, times);
    return product;
  }

  private void add(Amount other, double times) {
    double high = Math.floor(times / MILLION);
    for (int i = 0; i < FIGURES - 1; i++) {
      figures[i] += other.figures[i] * (times - high * MILLION);
      figures[i + 1] += other.figures[i] * high;
    }
    figures[FIGURES - 1] += other.figures[FIGURES - 1] * times;
    for (Rest rest = other.rests; rest != null; rest = rest.next) {
      addRest(rest.count * times, rest.parts);
    }
    carry();
  }

  private void addRest(double count, double parts) {
    Rest same = rests;
    while (same != null && same.parts != parts) {
      same = same.next;
    }
    double sum = same == null ? count : same.count + count;
    double whole = Math.floor(sum / parts);
    double left = sum - whole * parts;
    figures[0] += whole;
    if (same != null) {
      same.count = left;
    } else if (left > 0) {
      rests = new Rest(left, parts, rests);
    }
  }

  private void carry() {
    for (int i = 1; i < FIGURES; i++) {
      double over = Math.floor(figures[i - 1] / MILLION);
      figures[i - 1] -= over * MILLION;
      figures[i] += over;
    }
  }

  /** The whole part: exact while it is small, and near enough while it is not. */
  private double whole() {
    double whole = 0;
    for (int i = FIGURES; i > 0; i--) {
      whole = whole * MILLION + figures[i - 1];
    }
    return whole;
  }

  private double about() {
    double about = whole();
    for (Rest rest = rests; rest != null; rest = rest.next) {
      about += rest.count / rest.parts;
    }
    return about;
  }

  /** The greatest number that goes into both. */
  static double commonDivisor(double a, double b) {
    double larger = a;
    double smaller = b;
    while (smaller != 0) {
      double rest = larger % smaller;
      larger = smaller;
      smaller = rest;
    }
    return larger;
  }

  @Override
  public int compareTo(Amount other) {
    return minus(other).sign();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Amount amount && compareTo(amount) == 0;
  }

  @Override
  public int hashCode() {
    return Double.hashCode(over(of(1, 1, 1)) + 0.0);
  }

  @Override
  public String toString() {
    return rounded() + " (unrounded)";
  }
}
