package org.towncurrent.facts;

import java.util.Optional;

/**
 * A period that the program's own plan sets, such as the days between the Opt-Out Notice and the
 * first enrollment. Plans differ, so no such number stands in code or prose.
 *
 * @param id one of {@link Kind}
 * @param count how many days
 * @param quotation the sentence of the plan that says so
 */
public record PlanRule(
    Kind id,
    int count,
    Unit unit,
    Optional<String> quotation,
    Optional<String> section,
    Origin origin) {

  public PlanRule {
    if (count < 0 || count > 3660) {
      throw new IllegalArgumentException("a period of a plan has 0 to 3660 days");
    }
  }

  /** What the period lies between. */
  public enum Kind {
    /** From mailing the Opt-Out Notice to the earliest enrollment. */
    ENROLLMENT_AFTER_OPT_OUT_NOTICE,
    /** From telling participants of a new price or content to the day it takes effect. */
    PRICE_CHANGE_PARTICIPANTS,
    /** From telling consumers of a change in law's price to the day it takes effect. */
    CHANGE_IN_LAW_CONSUMERS,
    /** From telling the Department's Consumer Division of it to telling consumers. */
    CHANGE_IN_LAW_DEPARTMENT,
    /** From giving the Department materials for competitive-supply customers to sending them. */
    COMPETITIVE_SUPPLY_MATERIALS_DEPARTMENT,
    /** From asking for new bids to the end of the Electric Supply Agreement. */
    NEW_BIDS,
    /** From telling participants of a new Electric Supply Agreement to its start. */
    NEW_ESA_PARTICIPANTS,
    /** From telling the utility of the program's end to that end. */
    TERMINATION_UTILITY,
    /** From telling the utility to the end of the Electric Supply Agreement. */
    ESA_END_UTILITY,
    /** From the signing of a new Electric Supply Agreement to telling the utility. */
    NEW_ESA_UTILITY,
    /** From giving the utility the data to the earliest enrollment. */
    ENROLLMENT_AFTER_DATA,
    /** From telling the Department of the program's end to that end. */
    TERMINATION_DEPARTMENT,
    /** From telling participants of the program's end to that end. */
    TERMINATION_PARTICIPANTS,
    /** How long after approval a program that has not launched counts as terminated. */
    NEVER_LAUNCHED
  }

  /** How the days are counted. */
  public enum Unit {
    /** Every day of the calendar. */
    DAYS,
    /** Massachusetts business days. */
    BUSINESS_DAYS
  }
}
