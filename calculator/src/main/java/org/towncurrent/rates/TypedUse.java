package org.towncurrent.rates;

/** What became of a use that a person typed: it was read, or refused for a reason we can say. */
public sealed interface TypedUse {

  /** The text was a use. */
  record Accepted(Use use) implements TypedUse {}

  /** The text was not a use that we can reckon with. */
  record Refused(Reason reason) implements TypedUse {}

  /** Why a typed use was refused; the page has a sentence for each. */
  enum Reason {
    /** Nothing was typed. */
    EMPTY,
    /** A minus stands before the figures: a net-metering credit is not a use. */
    NEGATIVE,
    /** There are letters or signs in it, or no figures. */
    NOT_A_NUMBER,
    /**
     * A comma or point where none belongs: {@code 523,5} may mean a decimal comma, and guessing
     * would be wrong by ten or a thousand.
     */
    MISPLACED_SEPARATOR,
    /** Finer than a watt-hour, which no bill prints. */
    TOO_MANY_DECIMALS,
    /** More than {@link Use#LARGEST_KWH} kWh. */
    TOO_LARGE
  }
}
