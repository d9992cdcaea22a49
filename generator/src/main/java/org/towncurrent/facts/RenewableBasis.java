package org.towncurrent.facts;

/** What a program's percentages of renewable energy count. */
public enum RenewableBasis {
  /** Required plus voluntary is the total, at most 100 (2024 Guidelines). */
  TOTAL,
  /**
   * Only Massachusetts Class I: required plus voluntary, at most 100; other required is left out.
   */
  CLASS_ONE,
  /** Class I to at most 100 and, apart, the other required energy; the sum may pass 100. */
  CLASS_ONE_PLUS_OTHER
}
