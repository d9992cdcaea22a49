package org.towncurrent.facts;

import java.util.Optional;
import org.towncurrent.rates.Day;
import org.towncurrent.rates.Price;

/**
 * A Basic Service price of one area and class over a period of calendar days. Periods are as
 * published: not always six months, and not the same for every class.
 *
 * @param from first day
 * @param to last day
 * @param price cents per kWh
 * @param lookedUp the day the source was read
 */
public record BasicServicePrice(
    String area,
    String customerClass,
    Day from,
    Day to,
    Kind kind,
    Price price,
    Status status,
    String source,
    Day lookedUp,
    Optional<String> note,
    Origin origin) {

  public BasicServicePrice {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("a period must not end before it begins");
    }
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
