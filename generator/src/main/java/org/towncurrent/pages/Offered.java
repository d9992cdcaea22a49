package org.towncurrent.pages;

import java.util.Optional;
import org.towncurrent.facts.MeterRead;
import org.towncurrent.rates.DatedPrice;
import org.towncurrent.rates.Day;
import org.towncurrent.rates.Price;

/**
 * How a price stands on the day a page is made for: in force, not yet published after a last known
 * one, announced for later, or not known at all.
 *
 * @param now the price in force
 * @param last the last known one, when none is in force
 * @param next the next one that is known
 * @param untilRead the meter read that ends the price in force, for a product
 */
public record Offered(
    Optional<DatedPrice> now,
    Optional<DatedPrice> last,
    Optional<DatedPrice> next,
    Optional<MeterRead> untilRead) {

  /** A day later than any a price is stated for: the end of a price whose end is not known. */
  static final Day OPEN_END = Day.of(9999, 12, 31);

  /** The price in force. */
  public Optional<Price> price() {
    return now.map(DatedPrice::price);
  }

  /** The last day of the price in force, where it is known. */
  public Optional<Day> until() {
    return now.map(DatedPrice::last).filter(day -> !day.equals(OPEN_END));
  }

  /** Whether nothing at all is known. */
  public boolean unknown() {
    return now.isEmpty() && last.isEmpty() && next.isEmpty();
  }
}
