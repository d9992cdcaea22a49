package org.towncurrent.rates;

/** What became of a use that a person typed: it was read, or refused for a reason we can say. */
public sealed interface TypedUse {

  /** The text was a use. */
  record Accepted(Use use) implements TypedUse {}

  /**
   * The text was not a use that we can reckon with.
   *
   * @param reason one of {@link Reason}
   */
  record Refused(String reason) implements TypedUse {}

  /**
   * Why a typed use was refused; the page has a sentence for each. (Enums are dear in a browser.)
   */
  final class Reason {

    /** Nothing was typed. */
    public static final String EMPTY = "empty";

    /** A minus stands before the figures: a net-metering credit is not a use. */
    public static final String NEGATIVE = "negative";

    /** There are letters or signs in it, or no figures. */
    public static final String NOT_A_NUMBER = "not-a-number";

    /**
     * A comma or point where none belongs: {@code 523,5} may mean a decimal comma, and guessing
     * would be wrong by ten or a thousand.
     */
    public static final String MISPLACED_SEPARATOR = "misplaced-separator";

    /** Finer than a watt-hour, which no bill prints. */
    public static final String TOO_MANY_DECIMALS = "too-many-decimals";

    /** More than {@link Use#LARGEST_KWH} kWh. */
    public static final String TOO_LARGE = "too-large";

    private Reason() {}
  }
}
