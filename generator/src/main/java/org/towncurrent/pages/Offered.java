package org.towncurrent.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.towncurrent.facts.ProductPrice;
import org.towncurrent.rates.Day;
import org.towncurrent.rates.Price;

/**
 * How a price stands from the day a page is made for: span after span, each with a price in force
 * or none, up to what comes after the last known one. Exactly one span holds on any day, so a page
 * that shows that one is true for ever.
 *
 * @param spans in order; the first holds on the day itself; none when nothing at all is known
 * @param variable whether the price follows the month, as some Basic Service prices do
 */
public record Offered(List<Span> spans, boolean variable) {

  /** A day later than any a price is stated for: the end of a price whose end is not known. */
  static final Day OPEN_END = ProductPrice.NEVER;

  public Offered {
    spans = List.copyOf(spans);
  }

  /**
   * A run of days on which one thing is true of a price.
   *
   * @param first its first day; empty for the span that the page begins with
   * @param last its last day; empty when nothing comes after it
   * @param now the price in force
   * @param before when none is: the last known one
   * @param next when none is: the next known one
   */
  record Span(
      Optional<Day> first,
      Optional<Day> last,
      Optional<Known> now,
      Optional<Known> before,
      Optional<Known> next) {}

  /** How these prices, which are in order and do not overlap, stand from this day on. */
  static Offered of(List<Known> prices, Day asOf, boolean variable) {
    List<Span> spans = new ArrayList<>();
    Optional<Known> before = Optional.empty();
    Optional<Day> first = Optional.empty();
    Day next = asOf;
    for (Known price : prices) {
      if (price.dated().last().isBefore(asOf)) {
        before = Optional.of(price);
        continue;
      }
      if (price.dated().first().isAfter(next)) {
        Optional<Day> end = Optional.of(price.dated().first().plusDays(-1));
        spans.add(new Span(first, end, Optional.empty(), before, Optional.of(price)));
        first = Optional.of(price.dated().first());
      }
      spans.add(
          new Span(first, price.last(), Optional.of(price), Optional.empty(), Optional.empty()));
      before = Optional.of(price);
      if (price.last().isEmpty()) {
        return new Offered(spans, variable);
      }
      next = price.dated().last().plusDays(1);
      first = Optional.of(next);
    }
    if (before.isPresent()) {
      spans.add(new Span(first, Optional.empty(), Optional.empty(), before, Optional.empty()));
    }
    return new Offered(spans, variable);
  }

  /** The price in force. */
  public Optional<Price> price() {
    return now().map(known -> known.dated().price());
  }

  /** What is known of the price in force. */
  Optional<Known> now() {
    return spans.stream().findFirst().flatMap(Span::now);
  }

  /** The last known price, when none is in force. */
  Optional<Known> last() {
    return spans.stream().findFirst().flatMap(Span::before);
  }

  /** The last day of the price in force, where it is known. */
  public Optional<Day> until() {
    return now().flatMap(Known::last);
  }

  /** The prices in force now and later. */
  List<Known> prices() {
    return spans.stream().map(Span::now).flatMap(Optional::stream).toList();
  }

  /** Whether nothing at all is known. */
  public boolean unknown() {
    return spans.isEmpty();
  }
}
