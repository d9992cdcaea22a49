package org.towncurrent.facts;

import java.util.Optional;
import org.towncurrent.rates.Price;

/**
 * The price of one product for one customer class between two meter reads.
 *
 * @param product id of a product of the program
 * @param customerClass id of a class of the program
 * @param from the read at which it begins; empty where it is not known yet
 * @param until the read at which it ends; empty where it is not known
 * @param price cents per kWh with every component; empty where it is to be determined
 * @param supplier id of a supplier of the program; empty where not known
 */
public record ProductPrice(
    String product,
    String customerClass,
    Optional<MeterRead> from,
    Optional<MeterRead> until,
    Optional<Price> price,
    Optional<String> supplier,
    PriceStatus status,
    Optional<String> source,
    Origin origin) {

  /** The same price, ending at this read. */
  public ProductPrice endingAt(MeterRead read) {
    return new ProductPrice(
        product, customerClass, from, Optional.of(read), price, supplier, status, source, origin);
  }
}
