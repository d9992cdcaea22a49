package org.towncurrent.rates;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The prices of one product, or of Basic Service, for one class, in the order of their days. There
 * may be days without a price, before, between and after; there is never a day with two.
 *
 * <pre>{@code
 * tariff.on(today); // the price in force
 * tariff.before(today); // when none is: the last known one
 * tariff.lastKnownDay(); // until when anything is known
 * }</pre>
 *
 * <p>Two tariffs with the same dated prices are equal. Immutable.
 */
public final class Tariff {

  // Arrays, because a list costs the browser more than all the rest of this class.
  private final DatedPrice[] prices;
  private final int[] rows;

  /** Takes both arrays as its own. */
  private Tariff(DatedPrice[] prices, int[] rows) {
    this.prices = prices;
    this.rows = rows;
    for (int i = 1; i < prices.length; i++) {
      if (!prices[i].first().isAfter(prices[i - 1].last())) {
        throw new IllegalArgumentException("each price must begin after the one before it ends");
      }
    }
  }

  /**
   * The tariff of these prices, which may be none.
   *
   * @throws IllegalArgumentException when they overlap or are out of order
   */
  public static Tariff of(DatedPrice... prices) {
    DatedPrice[] own = new DatedPrice[prices.length];
    int[] rows = new int[prices.length];
    for (int i = 0; i < rows.length; i++) {
      own[i] = prices[i];
      rows[i] = i;
    }
    return new Tariff(own, rows);
  }

  /**
   * The tariff of these prices, which may be none.
   *
   * @throws IllegalArgumentException when they overlap or are out of order
   */
  public static Tariff of(List<DatedPrice> prices) {
    return of(prices.toArray(new DatedPrice[0]));
  }

  /**
   * The tariff of a product as one customer meets it, whose meter is read on this day of the month.
   * A price between two reads that are one and the same for this customer is left out.
   *
   * @param prices in any order
   * @param readDay 1 to 31, or {@link Read#UNKNOWN_DAY} for an estimate by months
   * @throws IllegalArgumentException when two hold on one day
   */
  public static Tariff ofReads(ReadPrice[] prices, int readDay) {
    DatedPrice[] dated = new DatedPrice[prices.length];
    int[] rows = new int[prices.length];
    int count = 0;
    for (int i = 0; i < prices.length; i++) {
      Day first = prices[i].from().firstDay(readDay);
      Day last = prices[i].until().lastDay(readDay);
      if (last.isBefore(first)) {
        continue;
      }
      int at = count;
      while (at > 0 && first.isBefore(dated[at - 1].first())) {
        dated[at] = dated[at - 1];
        rows[at] = rows[at - 1];
        at--;
      }
      dated[at] = new DatedPrice(first, last, prices[i].price());
      rows[at] = i;
      count++;
    }
    DatedPrice[] known = new DatedPrice[count];
    for (int i = 0; i < count; i++) {
      known[i] = dated[i];
    }
    return new Tariff(known, rows);
  }

  /** Whether there is no price at all. */
  boolean isEmpty() {
    return prices.length == 0;
  }

  /** The first day that has a price; the last of all days when none has. */
  Day firstKnownDay() {
    return isEmpty() ? Day.latest() : prices[0].first();
  }

  /** The last day that has a price; the first of all days when none has. */
  Day knownTo() {
    return isEmpty() ? Day.earliest() : prices[prices.length - 1].last();
  }

  /** The dated prices, in order. */
  public List<DatedPrice> prices() {
    return List.of(prices);
  }

  /** The price in force on this day. */
  public Optional<DatedPrice> on(Day day) {
    for (DatedPrice price : prices) {
      if (price.holdsOn(day)) {
        return Optional.of(price);
      }
    }
    return Optional.empty();
  }

  /** The last price that ended before this day: the "last known" one when none is in force. */
  public Optional<DatedPrice> before(Day day) {
    Optional<DatedPrice> last = Optional.empty();
    for (DatedPrice price : prices) {
      if (price.last().isBefore(day)) {
        last = Optional.of(price);
      }
    }
    return last;
  }

  /** The next price that begins after this day. */
  public Optional<DatedPrice> after(Day day) {
    for (DatedPrice price : prices) {
      if (price.first().isAfter(day)) {
        return Optional.of(price);
      }
    }
    return Optional.empty();
  }

  /** The last day for which a price is known; empty when none is known at all. */
  public Optional<Day> lastKnownDay() {
    return prices.length == 0 ? Optional.empty() : Optional.of(prices[prices.length - 1].last());
  }

  /**
   * The last day of the unbroken run of days with a known price that this day lies in: until when a
   * page may say that prices are known. Empty when no price is in force on this day.
   */
  public Optional<Day> knownUntil(Day day) {
    Optional<Day> until = Optional.empty();
    for (DatedPrice price : prices) {
      boolean goesOn =
          until.isPresent() ? until.get().daysUntil(price.first()) == 1 : price.holdsOn(day);
      if (goesOn) {
        until = Optional.of(price.last());
      }
    }
    return until;
  }

  /**
   * What a use comes to over the days from first to last, price by price in their order; none when
   * a day among them has no price.
   *
   * @param use spread evenly over those days
   */
  Step[] steps(Day first, Day last, MonthUse use) {
    int days = first.daysUntil(last) + 1;
    int known = 0;
    int count = 0;
    for (DatedPrice price : prices) {
      int shared = shared(price, first, last);
      known += shared;
      count += shared > 0 ? 1 : 0;
    }
    Step[] steps = new Step[known == days ? count : 0];
    for (int i = 0, at = 0; at < steps.length; i++) {
      int shared = shared(prices[i], first, last);
      if (shared > 0) {
        Amount amount = use.times((double) prices[i].price().milliCents() * shared, days);
        steps[at] = new Step(prices[i], rows[i], shared, days, amount);
        at++;
      }
    }
    return steps;
  }

  /** On how many days from first to last this price holds. */
  private static int shared(DatedPrice price, Day first, Day last) {
    Day from = price.first().isAfter(first) ? price.first() : first;
    Day to = price.last().isBefore(last) ? price.last() : last;
    int days = from.daysUntil(to) + 1;
    return days < 0 ? 0 : days;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Tariff tariff && prices().equals(tariff.prices());
  }

  @Override
  public int hashCode() {
    return prices().hashCode();
  }

  @Override
  public String toString() {
    return prices().toString();
  }
}
