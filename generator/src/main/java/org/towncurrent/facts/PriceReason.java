package org.towncurrent.facts;

/** Why a product's price begins when it does. */
public enum PriceReason {
  /** A new Electric Supply Agreement. */
  NEW_CONTRACT,
  /** A step that the Electric Supply Agreement foresees. */
  STEP,
  /** A change in law, which raises or lowers prices in the middle of an agreement. */
  CHANGE_IN_LAW
}
