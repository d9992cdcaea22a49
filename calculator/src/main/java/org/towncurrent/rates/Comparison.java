package org.towncurrent.rates;

import java.util.Optional;

/**
 * What some use costs at one price set against what it costs at another, usually a product's
 * against Basic Service.
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

  private final Amount use;
  private final Amount cost;
  private final Amount comparedCost;
  private final int months;
  private final Bill bill;

  Comparison(Amount use, Amount cost, Amount comparedCost, int months, Bill bill) {
    this.use = use;
    this.cost = cost;
    this.comparedCost = comparedCost;
    this.months = months;
    this.bill = bill;
  }

  /** One month's use at two prices that hold for the whole month. */
  public static Comparison ofMonth(Use use, Price price, Price comparedWith) {
    return new Comparison(
        Amount.of(use),
        Amount.ofCost(use, price),
        Amount.ofCost(use, comparedWith),
        1,
        Bill.plain());
  }

  /**
   * The use of many customers in one calendar month, spread evenly over its days, at the prices
   * that held on each; empty when one of the two is not known on all days.
   *
   * @param day any day of the month
   */
  public static Optional<Comparison> ofMonth(Day day, Use use, Tariff tariff, Tariff compared) {
    Day first = day.firstOfMonth();
    Day last = day.firstOfMonthPlus(1).plusDays(-1);
    MonthUse month = MonthUse.ofPart(first.daysUntil(last) + 1, use, 1);
    Step[] steps = tariff.steps(first, last, month);
    Step[] comparedSteps = compared.steps(first, last, month);
    return steps.length == 0 || comparedSteps.length == 0
        ? Optional.empty()
        : Optional.of(
            new Comparison(Amount.of(use), sum(steps), sum(comparedSteps), 1, Bill.plain()));
  }

  /** All of these together, unrounded until it is asked for. */
  public static Comparison sum(Iterable<Comparison> parts) {
    Amount use = Amount.zero();
    Amount cost = Amount.zero();
    Amount comparedCost = Amount.zero();
    int months = 0;
    for (Comparison part : parts) {
      use = use.plus(part.use);
      cost = cost.plus(part.cost);
      comparedCost = comparedCost.plus(part.comparedCost);
      months += part.months;
    }
    return new Comparison(use, cost, comparedCost, months, Bill.plain());
  }

  private static Amount sum(Step[] steps) {
    Amount sum = Amount.zero();
    for (Step step : steps) {
      sum = sum.plus(step.amount());
    }
    return sum;
  }

  /** The use, to the nearest watt-hour. */
  public Use use() {
    return use.use();
  }

  Amount amountUsed() {
    return use;
  }

  /** What the use costs at the price looked at, before any discount or tax. */
  public Amount cost() {
    return cost;
  }

  /** What the use costs at the price compared with, before any discount or tax. */
  public Amount comparedCost() {
    return comparedCost;
  }

  /** What the price looked at saves against the other, unrounded; negative when it costs more. */
  public Amount saving() {
    return comparedCost.minus(cost);
  }

  /** What is paid at the price looked at. */
  public Money pays() {
    return cost.rounded(bill);
  }

  /** What would be paid at the price compared with. */
  public Money comparedPays() {
    return comparedCost.rounded(bill);
  }

  /** What is saved of what would be paid; negative when more is paid. */
  public Money saves() {
    return saving().rounded(bill);
  }

  /** Judged by the rounded difference, so that the words agree with the figure beside them. */
  public Outcome outcome() {
    int judged = judged();
    return judged > 0 ? Outcome.SAVES : judged < 0 ? Outcome.COSTS_MORE : Outcome.ABOUT_THE_SAME;
  }

  /** The outcome as a number: 1 where it saves, -1 where it costs more, else 0. */
  public int judged() {
    double cents = saves().cents();
    return Math.abs(cents) < (double) ABOUT_THE_SAME_UNDER_CENTS * months || cents == 0
        ? 0
        : cents > 0 ? 1 : -1;
  }

  /**
   * By how much of the cost compared with the cost looked at is lower, negative when it is higher;
   * empty when there is no cost to compare with.
   *
   * @param decimals 0 to 2; pages print one
   */
  public Optional<Percent> percent(int decimals) {
    if (comparedCost.sign() == 0) {
      return Optional.empty();
    }
    int units = decimals == 0 ? 100 : decimals == 1 ? 1_000 : 10_000;
    return Optional.of(new Percent(saving().times(units).over(comparedCost), decimals));
  }

  /**
   * The mean of the price looked at, each kWh weighing the same, to the nearest thousandth of a
   * cent. It is also the break-even price: were the other this, both would cost the same for this
   * use. Empty when nothing was used.
   */
  public Optional<Price> meanPrice() {
    return mean(cost);
  }

  /** The mean of the price compared with, weighed and rounded alike. */
  public Optional<Price> comparedMeanPrice() {
    return mean(comparedCost);
  }

  private Optional<Price> mean(Amount side) {
    return use.sign() == 0 ? Optional.empty() : Optional.of(new Price((int) side.over(use)));
  }
}
