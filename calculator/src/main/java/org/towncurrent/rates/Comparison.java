package org.towncurrent.rates;

import java.util.Optional;

/**
 * A price set against another, usually a product's against Basic Service, over the same use.
 *
 * <pre>{@code
 * Comparison comparison =
 *     Comparison.ofMonth(Use.ofKwh(600), Price.ofCents("14.02"), Price.ofCents("15.81"));
 * comparison.outcome(); // SAVES
 * comparison.saving().rounded(); // $10.74
 * comparison.percent(1); // 11.3%
 * }</pre>
 *
 * <p>Supply only: delivery charges are the same either way. The difference is rounded once, from
 * the unrounded costs, so it can differ by a cent from the difference of the two costs as printed.
 *
 * <p>Immutable.
 */
public final class Comparison {

  /**
   * Under this many cents a month two prices are about the same: a household would not notice it on
   * a bill of a hundred dollars, and a published "pay less" once stood on two cents a month.
   */
  public static final int ABOUT_THE_SAME_UNDER_CENTS = 5;

  private final Amount cost;
  private final Amount comparedCost;
  private final Amount saving;
  private final int months;

  /** The price compared with and what is saved of it, in one unit, whatever it is. */
  private final double base;

  private final double saved;

  private Comparison(
      Amount cost, Amount comparedCost, Amount saving, int months, double base, double saved) {
    this.cost = cost;
    this.comparedCost = comparedCost;
    this.saving = saving;
    this.months = months;
    this.base = base;
    this.saved = saved;
  }

  /** One month's use at two prices that hold for the whole month. */
  public static Comparison ofMonth(Use use, Price price, Price comparedWith) {
    return new Comparison(
        Amount.ofCost(use, price),
        Amount.ofCost(use, comparedWith),
        Amount.ofDifference(use, comparedWith, price),
        1,
        comparedWith.milliCents(),
        comparedWith.milliCents() - price.milliCents());
  }

  /**
   * A use spread evenly over the days from first to last, at the prices of each of those days;
   * empty when one of the prices is not known on one of the days, for then there is nothing like to
   * compare with like.
   *
   * @param months how many months those days are
   * @throws IllegalArgumentException when the days are out of order or more than ten years, or
   *     there is no month
   */
  public static Optional<Comparison> overDays(
      int months, Use use, Tariff price, Tariff comparedWith, Day first, Day last) {
    Optional<MeanPrice> looked = price.mean(first, last);
    Optional<MeanPrice> other = comparedWith.mean(first, last);
    if (months < 1) {
      throw new IllegalArgumentException("a comparison spans one month or more");
    }
    return looked.isPresent() && other.isPresent()
        ? Optional.of(ofMeans(months, use, looked.get(), other.get()))
        : Optional.empty();
  }

  private static Comparison ofMeans(int months, Use use, MeanPrice price, MeanPrice comparedWith) {
    Amount cost = Amount.ofCost(use, price);
    Amount comparedCost = Amount.ofCost(use, comparedWith);
    int days = Fractions.commonMultiple(price.days(), comparedWith.days());
    int scale = days / price.days();
    int otherScale = days / comparedWith.days();
    double base = (double) comparedWith.sum() * otherScale;
    return new Comparison(
        cost,
        comparedCost,
        comparedCost.minus(cost),
        months,
        base,
        base - (double) price.sum() * scale);
  }

  /** What the use costs at the price looked at. */
  public Amount cost() {
    return cost;
  }

  /** What the use costs at the price compared with. */
  public Amount comparedCost() {
    return comparedCost;
  }

  /** What the price looked at saves against the other, unrounded; negative when it costs more. */
  public Amount saving() {
    return saving;
  }

  /** Judged by the rounded difference, so that the words agree with the figure beside them. */
  public Outcome outcome() {
    double cents = saving.rounded().cents();
    if (Math.abs(cents) < (double) ABOUT_THE_SAME_UNDER_CENTS * months) {
      return Outcome.ABOUT_THE_SAME;
    }
    return cents > 0 ? Outcome.SAVES : Outcome.COSTS_MORE;
  }

  /**
   * By how much of the price compared with the price looked at is lower, negative when it is
   * higher; empty when the price compared with is zero. The use does not matter to it.
   *
   * @param decimals 0 to 2; pages print one
   */
  public Optional<Percent> percent(int decimals) {
    if (base == 0) {
      return Optional.empty();
    }
    double scaled = Math.abs(saved) * (decimals == 0 ? 100 : decimals == 1 ? 1_000 : 10_000);
    double units = Math.floor(scaled / base);
    if ((scaled - units * base) * 2 >= base) {
      units++;
    }
    return Optional.of(new Percent(saved < 0 ? -units : units, decimals));
  }
}
