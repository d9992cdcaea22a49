package org.towncurrent.rates;

/**
 * One month, or one billing period, of a product against Basic Service: the same use on the same
 * days at both prices.
 *
 * <p>It is compared only when the use is known and both sides have a price on each of its days.
 * Otherwise it stays out of every sum, on both sides, and is told.
 */
public final class Line {

  private final Day first;
  private final Day last;
  private final MonthUse use;
  private final Step[] product;
  private final Step[] basicService;
  private final Comparison comparison;

  Line(Day first, Day last, MonthUse use, Step[] product, Step[] basicService, Bill bill) {
    this.first = first;
    this.last = last;
    this.use = use;
    this.product = product;
    this.basicService = basicService;
    comparison = new Comparison(use.times(1, 1), sum(product), sum(basicService), 1, bill);
  }

  private static Amount sum(Step[] steps) {
    Amount sum = Amount.zero();
    for (Step step : steps) {
      sum = sum.plus(step.amount());
    }
    return sum;
  }

  /** Its first day. */
  public Day first() {
    return first;
  }

  /** Its last day. */
  public Day last() {
    return last;
  }

  /** Of how many steps the product's cost is made; of none when it is not known on each day. */
  public int productSteps() {
    return product.length;
  }

  /** A step of the product's cost, from 0, in the order of the days. */
  public Step productStep(int index) {
    return product[index];
  }

  /** Of how many steps the cost of Basic Service is made; of none when it is not known so. */
  public int basicServiceSteps() {
    return basicService.length;
  }

  /** A step of the cost of Basic Service, from 0, in the order of the days. */
  public Step basicServiceStep(int index) {
    return basicService[index];
  }

  /** The mean price of the product over the days of the line, in thousandths of a cent. */
  double productPrice() {
    return mean(product);
  }

  /** The mean price of Basic Service, likewise. */
  double basicServicePrice() {
    return mean(basicService);
  }

  /** To the nearest thousandth of a cent; not a number when there is no step. */
  private static double mean(Step[] steps) {
    double sum = 0;
    double days = 0;
    for (Step step : steps) {
      sum += (double) step.price().price().milliCents() * step.days();
      days += step.days();
    }
    return Math.floor(sum / days + 0.5);
  }

  /** Whether the product has a price on each day. */
  public boolean isProductKnown() {
    return product.length > 0;
  }

  /** Whether Basic Service has a price on each day. */
  public boolean isBasicServiceKnown() {
    return basicService.length > 0;
  }

  /** Whether the use of at least half of the days is known. */
  public boolean isUseKnown() {
    return use.isKnown();
  }

  /** Whether both sides can be compared. */
  public boolean isCompared() {
    return isUseKnown() && isProductKnown() && isBasicServiceKnown();
  }

  /** On how many days the use is taken from those of another year. */
  public int borrowedDays() {
    return use.borrowed();
  }

  /** On how many days the use is not known, and taken to be like the other days of the line. */
  public int missingDays() {
    return use.missing();
  }

  /** Both sides; a side that is not known has a cost of nothing here, and so has an unknown use. */
  public Comparison comparison() {
    return comparison;
  }
}
