package org.towncurrent.facts;

/** A way the plan gives to leave, to change product, or to join. */
public enum Way {
  /** The reply card that comes with the Opt-Out Notice. */
  CARD,
  /** Calling the Program Supplier. */
  SUPPLIER_PHONE,
  /** Calling the program's own number, which the Consultant answers. */
  PROGRAM_PHONE,
  /** The form on the program's site. */
  FORM,
  /** Contacting the Consultant. */
  CONSULTANT,
  /** Contacting the utility and asking for Basic Service. */
  UTILITY,
  /** Enrolling with another competitive supplier. */
  OTHER_SUPPLIER
}
