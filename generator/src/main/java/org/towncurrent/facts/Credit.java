package org.towncurrent.facts;

import java.util.List;
import java.util.Optional;
import org.towncurrent.rates.Money;
import org.towncurrent.rates.Price;

/**
 * A one-time credit to participants. It is shown beside the prices and never computed into one.
 *
 * @param product whose participants receive it; empty for all
 * @param classes ids of the classes that receive it; empty for all
 * @param perKwh cents per kWh, or
 * @param perAccount dollars for each account: one of the two
 * @param from the first meter read that counts
 * @param until the last one
 */
public record Credit(
    Prose name,
    Optional<String> product,
    List<String> classes,
    Optional<Price> perKwh,
    Optional<Money> perAccount,
    Optional<MeterRead> from,
    Optional<MeterRead> until,
    PriceStatus status,
    Optional<String> source,
    Origin origin) {

  public Credit {
    classes = List.copyOf(classes);
    if (perKwh.isPresent() == perAccount.isPresent()) {
      throw new IllegalArgumentException("a credit is an amount per kWh or per account");
    }
  }
}
