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
 * @param use all the use compared
 * @param price the price looked at
 * @param comparedWith the price it is set against, over the same days
 * @param months how many months the use spans, 1 or more
 */
public record Comparison(Use use, MeanPrice price, MeanPrice comparedWith, int months) {

  /**
   * Under this many cents a month two prices are about the same: a household would not notice it on
   * a bill of a hundred dollars, and a published "pay less" once stood on two cents a month.
   */
  public static final int ABOUT_THE_SAME_UNDER_CENTS = 5;

  /**
   * @throws IllegalArgumentException when there is no month, or the prices are means over different
   *     days
   */
  public Comparison {
    if (months < 1) {
      throw new IllegalArgumentException("a comparison spans one month or more");
    }
    if (Fractions.commonMultiple(price.days(), comparedWith.days()) > MeanPrice.MOST_DAYS) {
      throw new IllegalArgumentException("both prices must be taken over the same days");
    }
  }

  /** One month's use at two prices that hold for the whole month. */
  public static Comparison ofMonth(Use use, Price price, Price comparedWith) {
    return new Comparison(use, MeanPrice.of(price), MeanPrice.of(comparedWith), 1);
  }

  /**
   * A use spread evenly over the days from first to last, at the prices of each of those days;
   * empty when one of the prices is not known on one of the days, for then there is nothing like to
   * compare with like.
   *
   * @param months how many months those days are
   * @throws IllegalArgumentException when the days are out of order or more than ten years
   */
  public static Optional<Comparison> overDays(
      int months, Use use, Tariff price, Tariff comparedWith, Day first, Day last) {
    Optional<MeanPrice> looked = price.mean(first, last);
    Optional<MeanPrice> other = comparedWith.mean(first, last);
    return looked.isPresent() && other.isPresent()
        ? Optional.of(new Comparison(use, looked.get(), other.get(), months))
        : Optional.empty();
  }

  /** What the use costs at the price looked at. */
  public Amount cost() {
    return Amount.ofCost(use, price);
  }

  /** What the use costs at the price compared with. */
  public Amount comparedCost() {
    return Amount.ofCost(use, comparedWith);
  }

  /** What the price looked at saves against the other, unrounded; negative when it costs more. */
  public Amount saving() {
    return comparedCost().minus(cost());
  }

  /** Judged by the rounded difference, so that the words agree with the figure beside them. */
  public Outcome outcome() {
    double cents = saving().rounded().cents();
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
    if (comparedWith.sum() == 0) {
      return Optional.empty();
    }
    int days = Fractions.commonMultiple(price.days(), comparedWith.days());
    int scale = days / price.days();
    int otherScale = days / comparedWith.days();
    double base = (double) comparedWith.sum() * otherScale;
    double saved = base - (double) price.sum() * scale;
    double scaled = Math.abs(saved) * (decimals == 0 ? 100 : decimals == 1 ? 1_000 : 10_000);
    double units = Math.floor(scaled / base);
    if ((scaled - units * base) * 2 >= base) {
      units++;
    }
    return Optional.of(new Percent(saved < 0 ? -units : units, decimals));
  }
}
