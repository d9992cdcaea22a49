package org.towncurrent.rates;

/** What a comparison comes to, in the words a page says it with. */
public enum Outcome {
  /** The price looked at costs less than the one compared with. */
  SAVES,
  /** The price looked at costs more than the one compared with. */
  COSTS_MORE,
  /** The difference is too small to choose by. */
  ABOUT_THE_SAME
}
