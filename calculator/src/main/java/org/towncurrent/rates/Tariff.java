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

  // An array, because a list costs the browser more than all the rest of this class.
  private final DatedPrice[] prices;

  private Tariff(DatedPrice[] prices) {
    this.prices = new DatedPrice[prices.length];
    for (int i = 0; i < prices.length; i++) {
      this.prices[i] = prices[i];
      if (i > 0 && !prices[i].first().isAfter(prices[i - 1].last())) {
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
    return new Tariff(prices);
  }

  /**
   * The tariff of these prices, which may be none.
   *
   * @throws IllegalArgumentException when they overlap or are out of order
   */
  public static Tariff of(List<DatedPrice> prices) {
    return new Tariff(prices.toArray(new DatedPrice[0]));
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
