package org.towncurrent.rates;

/**
 * What a customer asks: this use, at the prices of each product and of Basic Service. It can be
 * answered for today, for the last twelve months and since launch in hindsight, and for the coming
 * months as far as prices are known.
 *
 * <pre>{@code
 * Question question =
 *     new Question(today, readDay, Profile.ofMonth(use), Bill.plain(), fixed, variable, products);
 * question.lastTwelveMonths().account(0).total().outcome(); // COSTS_MORE
 * }</pre>
 *
 * <p>With the customer's read day a line is a billing period, from the day after a read to the next
 * read: a product's price changes between lines, Basic Service on its calendar day, prorated by
 * days. Without it a line is a calendar month, a product's prices are taken to change on the first
 * of the month, or on the day told, and the answer is an estimate.
 */
public final class Question {

  private static final int YEAR = 12;

  private final Day asOf;
  private final int readDay;
  private final Profile profile;
  private final Bill bill;
  private final Tariff basicService;
  private final boolean variable;
  private final Tariff[] products;

  /**
   * @param asOf the day on which it is asked
   * @param readDay the day of the month on which the meter is read, 1 to 31, in a shorter month its
   *     last, or {@link Read#UNKNOWN_DAY}
   * @param fixed the fixed prices of Basic Service, which may be none
   * @param variable those that change with the month, for a class that has no others
   * @param products the prices of each product
   * @throws IllegalArgumentException when there is no such read day, or two prices of a product
   *     hold on one day
   */
  public Question(
      Day asOf,
      int readDay,
      Profile profile,
      Bill bill,
      Tariff fixed,
      Tariff variable,
      ReadPrice[]... products) {
    if (readDay < Read.UNKNOWN_DAY || readDay > 31) {
      throw new IllegalArgumentException("a meter is read on a day from 1 to 31");
    }
    this.asOf = asOf;
    this.readDay = readDay;
    this.profile = profile;
    this.bill = bill;
    this.variable = fixed.isEmpty() && !variable.isEmpty();
    basicService = this.variable ? variable : fixed;
    this.products = new Tariff[products.length];
    for (int i = 0; i < products.length; i++) {
      this.products[i] = Tariff.ofReads(products[i], readDay);
    }
  }

  /** Whether product prices are only known by months, so that every answer is an estimate. */
  public boolean isByMonths() {
    return readDay == Read.UNKNOWN_DAY;
  }

  /** The day of the month on which the meter is read, or {@link Read#UNKNOWN_DAY}. */
  public int readDay() {
    return readDay;
  }

  /** Whether Basic Service is the one that changes with the month, there being no fixed one. */
  public boolean isVariable() {
    return variable;
  }

  /** Basic Service, as it is compared with: until when it is known, and what holds on a day. */
  public Tariff basicService() {
    return basicService;
  }

  /** A product, from 0, on this customer's days. */
  public Tariff product(int index) {
    return products[index];
  }

  /**
   * One month at the prices in force on the day of asking, as if they held for the whole of it: the
   * month, or billing period, of that day, for the use. A year at today's prices is not to be had:
   * nobody knows that they will hold.
   */
  public Answer today() {
    return over(periodWith(asOf), 1, true);
  }

  /** The last twelve months, or billing periods, that ended before the day of asking. */
  public Answer lastTwelveMonths() {
    return over(periodWith(asOf).firstOfMonthPlus(-YEAR), YEAR, false);
  }

  /**
   * All months, or billing periods, that ended before the day of asking, from the one in which the
   * first price of a product began.
   *
   * @throws IllegalArgumentException when they are more than fifty years
   */
  public Answer sinceLaunch() {
    Day launch = asOf;
    for (Tariff product : products) {
      launch = earlier(launch, product.firstKnownDay());
    }
    return until(periodWith(launch), periodWith(asOf));
  }

  /**
   * The month, or billing period, of the day of asking and those after it, as far as Basic Service
   * and one of the products are known, but not beyond five years.
   */
  public Answer comingMonths() {
    Day last = Day.earliest();
    for (Tariff product : products) {
      Day known = product.knownTo();
      last = known.isAfter(last) ? known : last;
    }
    last = earlier(earlier(last, basicService.knownTo()), asOf.firstOfMonthPlus(5 * YEAR));
    // The period in which the last day lies counts when it ends on that day.
    return until(periodWith(asOf), periodWith(last.isBefore(asOf) ? asOf : last.plusDays(1)));
  }

  private Answer until(Day firstMonth, Day endMonth) {
    int years = endMonth.year() - firstMonth.year();
    return over(firstMonth, years * YEAR + endMonth.month() - firstMonth.month(), false);
  }

  /**
   * So many periods, from the one named by this month.
   *
   * @param today whether the prices of the day of asking hold throughout
   */
  private Answer over(Day firstMonth, int count, boolean today) {
    if (count > Use.MOST_MONTHS) {
      throw new IllegalArgumentException("at most fifty years can be compared");
    }
    Account[] accounts = new Account[products.length];
    for (int product = 0; product < accounts.length; product++) {
      Line[] lines = new Line[count];
      for (int i = 0; i < count; i++) {
        Day first = startOf(firstMonth.firstOfMonthPlus(i));
        Day last = startOf(firstMonth.firstOfMonthPlus(i + 1)).plusDays(-1);
        MonthUse use = profile.in(first, last);
        Day from = today ? asOf : first;
        Day to = today ? asOf : last;
        Step[] steps = products[product].steps(from, to, use);
        lines[i] = new Line(first, last, use, steps, basicService.steps(from, to, use), bill);
      }
      accounts[product] = new Account(lines, bill);
    }
    return new Answer(accounts);
  }

  /** The month, by its first day, at whose read the period began that this day lies in. */
  private Day periodWith(Day day) {
    Day month = day.firstOfMonth();
    return startOf(month).isAfter(day) ? month.firstOfMonthPlus(-1) : month;
  }

  private Day startOf(Day month) {
    return Read.inMonthOf(month).firstDay(readDay);
  }

  private static Day earlier(Day one, Day other) {
    return one.isBefore(other) ? one : other;
  }
}
