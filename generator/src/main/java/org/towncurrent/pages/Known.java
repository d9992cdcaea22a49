package org.towncurrent.pages;

import java.util.Optional;
import org.towncurrent.facts.BasicServicePrice;
import org.towncurrent.facts.MeterRead;
import org.towncurrent.facts.ProductPrice;
import org.towncurrent.rates.DatedPrice;
import org.towncurrent.rates.Day;

/**
 * A price that is known, with the days it holds for.
 *
 * @param fromRead the meter read that begins it, for a product
 * @param untilRead the meter read that ends it, for a product
 * @param filed whether the utility has asked for it and the Department has not approved it yet
 */
record Known(
    DatedPrice dated, Optional<MeterRead> fromRead, Optional<MeterRead> untilRead, boolean filed) {

  /**
   * A day earlier than any a price is stated for: the start of a price whose start is not known.
   */
  static final Day OPEN_START = Day.of(1900, 1, 1);

  /**
   * A product's price; empty when neither its start is known nor that it has ended, for then nobody
   * can tell whether it is in force.
   */
  static Optional<Known> of(ProductPrice row, Day asOf) {
    Optional<Day> first = row.from().map(MeterRead::estimatedDay);
    Day last = row.until().map(read -> read.estimatedDay().plusDays(-1)).orElse(Offered.OPEN_END);
    if (row.price().isEmpty() || (first.isEmpty() && !last.isBefore(asOf))) {
      return Optional.empty();
    }
    return Optional.of(
        new Known(
            new DatedPrice(first.orElse(OPEN_START), last, row.price().get()),
            row.from(),
            row.until(),
            false));
  }

  static Known of(BasicServicePrice row) {
    return new Known(
        new DatedPrice(row.from(), row.to(), row.price()),
        Optional.empty(),
        Optional.empty(),
        row.status() == BasicServicePrice.Status.FILED);
  }

  /** Its last day, where that is known. */
  Optional<Day> last() {
    return Optional.of(dated.last()).filter(day -> !day.equals(Offered.OPEN_END));
  }
}
