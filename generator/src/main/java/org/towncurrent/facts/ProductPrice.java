package org.towncurrent.facts;

import java.util.List;
import java.util.Optional;
import org.towncurrent.rates.DatedPrice;
import org.towncurrent.rates.Day;
import org.towncurrent.rates.Price;

/**
 * The price of one product for one customer class between two meter reads.
 *
 * @param product id of a product of the program
 * @param customerClass id of a class of the program
 * @param from the read at which it begins; empty where it is not known
 * @param until the read at which it ends; empty where it is not known
 * @param price cents per kWh with every component; empty where it is to be determined, or where it
 *     follows the market
 * @param supplier id of a supplier of the program; empty where not known
 * @param scenario whom it is for: those who pay the price of the contract, or that of the market
 * @param reason why it begins; empty where not said
 * @param components the named parts of this very price; empty where they are those of the product
 * @param corrects the published price that this one takes the place of
 */
public record ProductPrice(
    String product,
    String customerClass,
    Optional<MeterRead> from,
    Optional<MeterRead> until,
    Optional<Price> price,
    Optional<String> supplier,
    PriceScenario scenario,
    Optional<PriceReason> reason,
    Optional<List<RateComponent>> components,
    PriceStatus status,
    Optional<String> source,
    Optional<Correction> corrects,
    Origin origin) {

  /** A day later than any a price is stated for: the end of a price whose end is not known. */
  public static final Day NEVER = Day.of(9999, 12, 31);

  public ProductPrice {
    components = components.map(List::copyOf);
  }

  /** Whether it is the price that the contract sets, rather than one that follows the market. */
  public boolean standard() {
    return scenario == PriceScenario.STANDARD;
  }

  /**
   * The day by which prices are put in order: that on which it begins; of one of whose beginning no
   * more than the year is known, the end of that year, or the day before it ends. One of which
   * nothing is known comes after all others.
   */
  public Day place() {
    Day begin = from.map(MeterRead::certain).orElse(NEVER);
    Day end = until.map(read -> read.earliest().plusDays(-1)).orElse(NEVER);
    return from.filter(MeterRead::hasMonth).isPresent() || begin.isBefore(end) ? begin : end;
  }

  /** The days on which it certainly holds; empty when there is none of which that is known. */
  public Optional<DatedPrice> certain() {
    Optional<Day> first = from.map(MeterRead::certain);
    Day last = until.map(read -> read.earliest().plusDays(-1)).orElse(NEVER);
    return price.isEmpty() || first.isEmpty() || first.get().isAfter(last)
        ? Optional.empty()
        : Optional.of(new DatedPrice(first.get(), last, price.get()));
  }

  /** The same price, ending at this read. */
  public ProductPrice endingAt(MeterRead read) {
    return new ProductPrice(
        product,
        customerClass,
        from,
        Optional.of(read),
        price,
        supplier,
        scenario,
        reason,
        components,
        status,
        source,
        corrects,
        origin);
  }

  /** Whether this is the wrong price that the other one corrects. */
  public boolean isCorrectedBy(ProductPrice other) {
    return !equals(other)
        && other.corrects().isPresent()
        && product.equals(other.product())
        && customerClass.equals(other.customerClass())
        && scenario == other.scenario()
        && price.equals(Optional.of(other.corrects().get().price()))
        && from.equals(other.corrects().get().from().or(other::from));
  }
}
