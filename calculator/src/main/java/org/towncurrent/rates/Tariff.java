package org.towncurrent.rates;

import java.util.List;
import java.util.Optional;

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
 * @param prices in order, without overlap; may be empty
 */
public record Tariff(List<DatedPrice> prices) {

  /**
   * @throws IllegalArgumentException when the prices overlap or are out of order
   */
  public Tariff {
    prices = List.copyOf(prices);
    for (int i = 1; i < prices.size(); i++) {
      Day last = prices.get(i - 1).last();
      Day first = prices.get(i).first();
      if (!first.isAfter(last)) {
        throw new IllegalArgumentException(
            "prices must follow one another: one begins on "
                + first.iso()
                + ", the one before it ends on "
                + last.iso());
      }
    }
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
    return prices.isEmpty() ? Optional.empty() : Optional.of(prices.get(prices.size() - 1).last());
  }

  /**
   * The mean price over the days from first to last, each day weighing the same; empty when a day
   * among them has no price.
   *
   * @throws IllegalArgumentException when the days are out of order or more than ten years
   */
  public Optional<MeanPrice> mean(Day first, Day last) {
    int days = first.daysUntil(last) + 1;
    if (days < 1 || days > MeanPrice.MOST_DAYS) {
      throw new IllegalArgumentException("a mean price is taken over 1 to 3,660 days, in order");
    }
    int sum = 0;
    int known = 0;
    for (DatedPrice price : prices) {
      Day from = price.first().isAfter(first) ? price.first() : first;
      Day to = price.last().isBefore(last) ? price.last() : last;
      int shared = from.daysUntil(to) + 1;
      if (shared > 0) {
        sum += shared * price.price().milliCents();
        known += shared;
      }
    }
    return known == days ? Optional.of(new MeanPrice(sum, days)) : Optional.empty();
  }
}
