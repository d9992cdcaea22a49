package org.towncurrent.browser;

import org.towncurrent.rates.TypedUse.Reason;

/** Each sentence the calculator says, which the page carries as {@code <template data-say>}. */
enum Sentence {
  /** What the answer stands on. Slots: {@code date}, {@code kwh}. */
  AS_OF("as-of"),
  /** A price in a cell. Slot: {@code price}, cents per kWh. */
  PRICE("price"),
  /** A month's supply cost in a cell. Slot: {@code cost}. */
  COST("cost"),
  /** The last day of the price in force, in a cell. Slot: {@code until}. */
  UNTIL("until"),
  /** A product costs less. Slots: {@code product}, {@code amount}, {@code percent}. */
  SAVES("saves"),
  /** A product costs more. Slots: {@code product}, {@code amount}, {@code percent}. */
  COSTS_MORE("costs-more"),
  /** A product costs about the same. Slots: {@code product}, {@code amount}, {@code percent}. */
  ABOUT_THE_SAME("about-the-same"),
  /** With no use there is nothing to compare. Slot: {@code product}. */
  NOTHING_USED("nothing-used"),
  /** The product has a price, Basic Service has none. Slot: {@code product}. */
  CANNOT_COMPARE("cannot-compare"),
  /** The product never had a price for this class. Slots: {@code product}, {@code class}. */
  NO_PRODUCT_PRICE("no-product-price"),
  /**
   * The product's first or next price begins later. Slots: {@code product}, {@code price}, {@code
   * date}.
   */
  PRODUCT_PRICE_BEGINS("product-price-begins"),
  /** The product's last price has ended. Slots: {@code product}, {@code price}, {@code date}. */
  PRODUCT_PRICE_ENDED("product-price-ended"),
  /** Until when Basic Service prices are known. Slot: {@code date}. */
  KNOWN_UNTIL("known-until"),
  /** The Basic Service price is not yet published. Slots: {@code price}, {@code date}. */
  NOT_YET_PUBLISHED("not-yet-published"),
  /** Basic Service has no price for this class. Slot: {@code class}. */
  NO_BASIC_SERVICE_PRICE("no-basic-service-price"),
  /** Stands in a cell whose figure is not known. */
  NOT_KNOWN("not-known"),
  /** The kWh field is empty. */
  ERROR_EMPTY("error-empty"),
  /** The kWh field holds a negative number. */
  ERROR_NEGATIVE("error-negative"),
  /** The kWh field holds something other than a number. */
  ERROR_NOT_A_NUMBER("error-not-a-number"),
  /** A comma or a point in the kWh field could mean two things. */
  ERROR_SEPARATOR("error-separator"),
  /** The kWh field holds more than three decimals. */
  ERROR_DECIMALS("error-decimals"),
  /** The kWh field holds more than any customer uses. Slot: {@code kwh}, the most it takes. */
  ERROR_TOO_LARGE("error-too-large");

  /** The value of {@code data-say}. */
  final String id;

  Sentence(String id) {
    this.id = id;
  }

  static Sentence of(Reason reason) {
    return switch (reason) {
      case EMPTY -> ERROR_EMPTY;
      case NEGATIVE -> ERROR_NEGATIVE;
      case NOT_A_NUMBER -> ERROR_NOT_A_NUMBER;
      case MISPLACED_SEPARATOR -> ERROR_SEPARATOR;
      case TOO_MANY_DECIMALS -> ERROR_DECIMALS;
      case TOO_LARGE -> ERROR_TOO_LARGE;
    };
  }
}
