package org.towncurrent.facts;

/** Which of two kinds of price a customer pays, depending on when and how they join. */
public enum PriceScenario {
  /** The price that the Electric Supply Agreement sets. */
  STANDARD,
  /** A price that follows the market at the time the customer joins: no fixed figure. */
  MARKET_BASED
}
