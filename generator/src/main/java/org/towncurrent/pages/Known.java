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
   * A product's price; empty when there is neither a day on which it is certainly in force nor is
   * it known that it has ended, for then nobody can tell. Of one that has ended only that matters:
   * when it began may be unknown.
   */
  static Optional<Known> of(ProductPrice row, Day asOf) {
    boolean over = row.until().filter(read -> !read.certain().isAfter(asOf)).isPresent();
    return row.certain()
        .or(
            () ->
                row.price()
                    .filter(price -> over)
                    .map(
                        price ->
                            new DatedPrice(
                                OPEN_START,
                                row.until().orElseThrow().earliest().plusDays(-1),
                                price)))
        .map(dated -> new Known(dated, row.from(), row.until(), false));
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
