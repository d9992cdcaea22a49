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
 * @param lastUntilRead the meter read that ended the last known price, for a product
 * @param nextFromRead the meter read that begins the next price, for a product
 * @param variable whether the price follows the month, as some Basic Service prices do
 * @param nextUntilRead the meter read that ends the next price, for a product
 */
public record Offered(
    Optional<DatedPrice> now,
    Optional<DatedPrice> last,
    Optional<DatedPrice> next,
    Optional<MeterRead> untilRead,
    Optional<MeterRead> lastUntilRead,
    Optional<MeterRead> nextFromRead,
    Optional<MeterRead> nextUntilRead,
    boolean variable) {

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

  /** The price that is announced while none is in force. */
  public Optional<Announced> announced(Voice voice) {
    return now.isPresent()
        ? Optional.empty()
        : next.map(
            price ->
                new Announced(
                    voice.cents(price.price()),
                    nextFromRead.isPresent()
                        ? Optional.empty()
                        : Optional.of(voice.day(price.first())),
                    nextFromRead.map(voice::read)));
  }

  /** A price that is known and not yet in force. */
  public record Announced(String price, Optional<String> fromDay, Optional<String> fromRead) {}

  /** The price that follows the one in force without a gap: it is in force after that one's end. */
  public Optional<Following> following(Voice voice) {
    if (now.isEmpty()
        || next.isEmpty()
        || !next.get().first().equals(now.get().last().plusDays(1))) {
      return Optional.empty();
    }
    DatedPrice price = next.get();
    Optional<Day> end = Optional.of(price.last()).filter(day -> !day.equals(OPEN_END));
    return Optional.of(
        new Following(
            voice.cents(price.price()),
            end.map(Day::iso),
            nextUntilRead.isPresent() ? Optional.empty() : end.map(voice::day),
            nextUntilRead.map(voice::read)));
  }

  /**
   * The next price as a page shows it once it is in force.
   *
   * @param until the ISO day after which it must not be called current
   */
  public record Following(
      String price,
      Optional<String> until,
      Optional<String> untilDay,
      Optional<String> untilRead) {}

  /** Whether nothing at all is known. */
  public boolean unknown() {
    return now.isEmpty() && last.isEmpty() && next.isEmpty();
  }
}
