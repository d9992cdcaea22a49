package org.towncurrent.facts;

import java.util.Optional;
import org.towncurrent.rates.Day;

/**
 * Something of a program that its publisher announces for a day and that its plan attaches duties
 * to. What follows from the prices by itself, such as a price that changes, need not be announced.
 *
 * @param what a few words of the publisher's own; empty where the kind says enough
 * @param source the document that gives the day
 */
public record Event(
    Kind kind, Day date, Optional<String> what, Optional<String> source, Origin origin) {

  /** The first and the last year in which a program can have events. */
  public static final int FIRST_YEAR = 1997;

  public static final int LAST_YEAR = 2199;

  public Event {
    if (!possible(date)) {
      throw new IllegalArgumentException(
          "an event of a program lies in the years " + FIRST_YEAR + " to " + LAST_YEAR);
    }
  }

  /** Whether something of a program can happen on this day. */
  public static boolean possible(Day day) {
    return day.year() >= FIRST_YEAR && day.year() <= LAST_YEAR;
  }

  /** What happens. */
  public enum Kind implements PlanRule.CountedFrom {
    /** The Department has approved the plan. */
    PLAN_APPROVED,
    /** Suppliers are asked for their qualifications: day 1 of a schedule. */
    PROCUREMENT_STARTS,
    NEW_CONTRACT_SIGNED,
    NEW_CONTRACT_STARTS,
    CONTRACT_ENDS,
    OPT_OUT_NOTICE_MAILED,
    /** The utility has been given what it needs to enroll customers. */
    DATA_GIVEN_TO_UTILITY,
    ENROLLMENT_BEGINS,
    PRICE_CHANGE,
    CHANGE_IN_LAW_PRICE,
    /** The renewable content of a product changes. */
    CONTENT_CHANGE,
    NEW_PRODUCT,
    PRODUCT_DISCONTINUED,
    COMPETITIVE_SUPPLY_MATERIALS_SENT,
    TERMINATION,
    /** The end of a calendar year, which nobody needs to announce. */
    YEAR_ENDS
  }
}
