package org.towncurrent.facts;

import java.util.Optional;
import org.towncurrent.rates.Day;
import org.towncurrent.rates.Price;

/**
 * A Basic Service price of one area and class over a period of calendar days. Periods are as
 * published: not always six months, and not the same for every class.
 *
 * @param zone the load zone it is for; empty where it is for the whole area
 * @param from first day
 * @param to last day
 * @param price cents per kWh
 * @param lookedUp the day the source was read
 * @param corrects the published price that this one takes the place of
 */
public record BasicServicePrice(
    String area,
    String customerClass,
    Optional<String> zone,
    Day from,
    Day to,
    Kind kind,
    Price price,
    Status status,
    String source,
    Day lookedUp,
    Optional<String> note,
    Optional<Correction> corrects,
    Origin origin) {

  public BasicServicePrice {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("a period must not end before it begins");
    }
  }

  /** Whether it may be compared with: nobody disputes it. */
  public boolean undisputed() {
    return status != Status.DISPUTED;
  }

  /** Whether it is a price of customers in this area and, where it matters, this load zone. */
  public boolean isFor(Optional<String> here, Optional<String> loadZone) {
    return here.equals(Optional.of(area)) && (zone.isEmpty() || zone.equals(loadZone));
  }

  /** Whether this is the wrong price that the other one corrects. */
  public boolean isCorrectedBy(BasicServicePrice other) {
    return !equals(other)
        && other.corrects().isPresent()
        && area.equals(other.area())
        && customerClass.equals(other.customerClass())
        && zone.equals(other.zone())
        && kind == other.kind()
        && price.equals(other.corrects().get().price())
        && from.equals(other.corrects().get().from().map(MeterRead::earliest).orElse(other.from()));
  }

  /** Whether the price is fixed for the period or follows the month. */
  public enum Kind {
    FIXED,
    VARIABLE
  }

  /** How sure the price is. */
  public enum Status {
    /** The utility has asked for it. */
    FILED,
    /** The Department has approved it. */
    APPROVED,
    /** Printed by the source named, without saying which of the two. */
    PUBLISHED,
    /** Another source says otherwise; kept in the history, used in no comparison. */
    DISPUTED
  }
}
