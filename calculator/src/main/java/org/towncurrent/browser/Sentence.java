package org.towncurrent.browser;

import org.towncurrent.rates.Outcome;
import org.towncurrent.rates.TypedUse.Reason;

/**
 * Each sentence the calculator says, which the page carries as {@code <template data-say>}. (Not an
 * enum, whose names the browser would carry beside these.)
 */
public final class Sentence {

  /** What the answer stands on. Slots: {@code date}, {@code kwh}. */
  public static final String AS_OF = "as-of";

  /** A price in a cell. Slot: {@code price}, cents per kWh. */
  public static final String PRICE = "price";

  /** A month's supply cost in a cell. Slot: {@code cost}. */
  public static final String COST = "cost";

  /** The last day of the price in force, in a cell. Slot: {@code until}. */
  public static final String UNTIL = "until";

  /** The meter read that ends the price in force, in a product's cell. Slot: {@code until}. */
  public static final String UNTIL_READ = "until-read";

  /** A product costs less. Slots: {@code product}, {@code amount}, {@code percent}. */
  public static final String SAVES = "saves";

  /** A product costs more. Slots: {@code product}, {@code amount}, {@code percent}. */
  public static final String COSTS_MORE = "costs-more";

  /** A product costs about the same. Slots: {@code product}, {@code amount}, {@code percent}. */
  public static final String ABOUT_THE_SAME = "about-the-same";

  /** With no use there is nothing to compare. Slot: {@code product}. */
  public static final String NOTHING_USED = "nothing-used";

  /** The product has a price, Basic Service has none. Slot: {@code product}. */
  public static final String CANNOT_COMPARE = "cannot-compare";

  /** The product never had a price for this class. Slots: {@code product}, {@code class}. */
  public static final String NO_PRODUCT_PRICE = "no-product-price";

  /**
   * The product's first or next price begins later. Slots: {@code product}, {@code price}, {@code
   * date}.
   */
  public static final String PRODUCT_PRICE_BEGINS = "product-price-begins";

  /** The product's last price has ended. Slots: {@code product}, {@code price}, {@code date}. */
  public static final String PRODUCT_PRICE_ENDED = "product-price-ended";

  /** Until when Basic Service prices are known. Slot: {@code date}. */
  public static final String KNOWN_UNTIL = "known-until";

  /** The Basic Service price is not yet published. Slots: {@code price}, {@code date}. */
  public static final String NOT_YET_PUBLISHED = "not-yet-published";

  /** Basic Service has no price for this class. Slot: {@code class}. */
  public static final String NO_BASIC_SERVICE_PRICE = "no-basic-service-price";

  /** Stands in a cell whose figure is not known. */
  public static final String NOT_KNOWN = "not-known";

  /** The kWh field is empty. */
  public static final String ERROR_EMPTY = "error-empty";

  /** The kWh field holds a negative number. */
  public static final String ERROR_NEGATIVE = "error-negative";

  /** The kWh field holds something other than a number. */
  public static final String ERROR_NOT_A_NUMBER = "error-not-a-number";

  /** A comma or a point in the kWh field could mean two things. */
  public static final String ERROR_SEPARATOR = "error-separator";

  /** The kWh field holds more than three decimals. */
  public static final String ERROR_DECIMALS = "error-decimals";

  /** The kWh field holds more than any customer uses. Slot: {@code kwh}, the most it takes. */
  public static final String ERROR_TOO_LARGE = "error-too-large";

  private Sentence() {}

  /** All of them: a page must hold each. */
  public static String[] all() {
    return new String[] {
      AS_OF,
      PRICE,
      COST,
      UNTIL,
      UNTIL_READ,
      SAVES,
      COSTS_MORE,
      ABOUT_THE_SAME,
      NOTHING_USED,
      CANNOT_COMPARE,
      NO_PRODUCT_PRICE,
      PRODUCT_PRICE_BEGINS,
      PRODUCT_PRICE_ENDED,
      KNOWN_UNTIL,
      NOT_YET_PUBLISHED,
      NO_BASIC_SERVICE_PRICE,
      NOT_KNOWN,
      ERROR_EMPTY,
      ERROR_NEGATIVE,
      ERROR_NOT_A_NUMBER,
      ERROR_SEPARATOR,
      ERROR_DECIMALS,
      ERROR_TOO_LARGE
    };
  }

  // Not switches: over enums they bring a table for each enum into the browser.

  static String of(Outcome outcome) {
    if (outcome == Outcome.SAVES) {
      return SAVES;
    }
    return outcome == Outcome.COSTS_MORE ? COSTS_MORE : ABOUT_THE_SAME;
  }

  static String of(Reason reason) {
    if (reason == Reason.EMPTY) {
      return ERROR_EMPTY;
    }
    if (reason == Reason.NEGATIVE) {
      return ERROR_NEGATIVE;
    }
    if (reason == Reason.MISPLACED_SEPARATOR) {
      return ERROR_SEPARATOR;
    }
    if (reason == Reason.TOO_MANY_DECIMALS) {
      return ERROR_DECIMALS;
    }
    return reason == Reason.TOO_LARGE ? ERROR_TOO_LARGE : ERROR_NOT_A_NUMBER;
  }
}
