package org.towncurrent.facts;

import java.util.Optional;
import org.towncurrent.rates.Day;

/**
 * The record that something was posted where the public can read it.
 *
 * @param quarter whose disclosure labels, where it is those
 * @param change the day of the change that it announces, where it is one
 * @param where at which kind of place
 * @param date the day on which it was posted
 * @param by the role of who posted it, never a name
 * @param evidence what shows it: a photograph, a clipping, a file
 * @param link where the evidence can be seen
 * @param status a sample keeps no promise
 */
public record Posting(
    What what,
    Optional<Quarter> quarter,
    Optional<Day> change,
    PlanRule.Means where,
    Day date,
    String by,
    String evidence,
    Optional<String> link,
    PriceStatus status,
    Origin origin) {

  /** What was posted. */
  public enum What {
    DISCLOSURE_LABEL,
    PRICE_CHANGE,
    CHANGE_IN_LAW,
    CONTENT_CHANGE,
    NEW_CONTRACT,
    OPT_OUT_NOTICE,
    TERMINATION;

    /** What announces that this happens; empty where nothing is posted for it. */
    public static Optional<What> of(Event.Kind event) {
      return switch (event) {
        case PRICE_CHANGE -> Optional.of(PRICE_CHANGE);
        case CHANGE_IN_LAW_PRICE -> Optional.of(CHANGE_IN_LAW);
        case CONTENT_CHANGE -> Optional.of(CONTENT_CHANGE);
        case NEW_CONTRACT_STARTS -> Optional.of(NEW_CONTRACT);
        case OPT_OUT_NOTICE_MAILED -> Optional.of(OPT_OUT_NOTICE);
        case TERMINATION -> Optional.of(TERMINATION);
        default -> Optional.empty();
      };
    }
  }

  /** Whether it was really posted. */
  public boolean real() {
    return status == PriceStatus.REAL;
  }
}
