package org.towncurrent.facts;

/** What a plan does with participants of an Opt-In Product that changes or is discontinued. */
public enum OptInProductRule {
  /** They stay in it, at the new price and content. */
  STAYS,
  /** They must enroll again or they return to Basic Service. */
  RE_ENROLL_OR_BASIC_SERVICE,
  /** They get the Default Product unless they choose another. */
  DEFAULT_PRODUCT
}
