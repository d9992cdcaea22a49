package org.towncurrent.browser;

/**
 * Each sentence the calculator says, which the page carries as {@code <template data-say>}. (Not an
 * enum, whose names the browser would carry beside these.)
 */
public final class Sentence {

  /** What an answer at today's prices stands on. Slots: {@code date}, {@code kwh}. */
  public static final String AS_OF = "as-of";

  /** What an answer over time stands on. Slots: {@code from}, {@code to}, {@code kwh}. */
  public static final String FROM_TO = "from-to";

  /** No month can be asked about: before launch, or nothing is known of what comes. */
  public static final String NO_MONTHS = "no-months";

  /** Over how many months a mean price was taken. Slots: {@code count}, {@code all}. */
  public static final String MEAN = "mean";

  /** Some months are not compared. */
  public static final String PARTLY = "partly";

  /** In place of what is compared, in the name of an answer, where some months are not. */
  static final String PART = "part";

  /** Some days' use was taken from those of another year, or from days beside them. */
  public static final String BORROWED = "borrowed";

  /** Basic Service is the one that changes each month. */
  public static final String VARIABLE = "variable";

  /** Product prices were taken to change on the first of a month. */
  public static final String BY_MONTHS = "by-months";

  /** Lines are billing periods. */
  public static final String BY_READS = "by-reads";

  /**
   * The price of Basic Service at which both would cost the same. Slots: {@code product}, {@code
   * price}.
   */
  public static final String EQUAL = "equal";

  /**
   * A line of the table of months. Slots: {@code month}, {@code kwh}, {@code cost}, {@code basic},
   * {@code difference}.
   */
  public static final String MONTH = "month";

  /** A calendar month. Slot: {@code month}. */
  public static final String OF_MONTH = "of-month";

  /** A billing period. Slots: {@code from}, {@code to}. */
  public static final String OF_PERIOD = "of-period";

  /** In a month some price is not known on each day. */
  public static final String PRICE_NOT_KNOWN = "price-not-known";

  /** In a month the use is not known. */
  public static final String USE_NOT_KNOWN = "use-not-known";

  /** Heads the arithmetic of a month. Slot: {@code month}. */
  public static final String LINE = "line";

  /**
   * A step of a product's cost. Slots: {@code kwh}, {@code price}, {@code days}, {@code of}, {@code
   * amount}, {@code date}, {@code source}.
   */
  public static final String STEP = "step";

  /** A step of the cost of Basic Service. Slots as of the other. */
  public static final String BASIC_STEP = "basic-step";

  /** Nobody says what customers of the class typically use. */
  public static final String NO_TYPICAL = "no-typical";

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

  private Sentence() {}

  /** The answer in one sentence. Slots: {@code product}, {@code amount}, {@code percent}. */
  static String answer(String over, String outcome) {
    return outcome.equals(NOTHING_USED) || outcome.equals(CANNOT_COMPARE)
        ? "answer-".concat(outcome)
        : "answer-".concat(over).concat("-").concat(outcome);
  }

  /** How much more or less was paid, where it is not a matter of one month. */
  static String over(String outcome) {
    return outcome.equals(SAVES) || outcome.equals(COSTS_MORE) ? outcome.concat("-over") : outcome;
  }

  /** How a difference is told that was judged so: 1, -1 or 0. */
  static String of(int judged) {
    return judged > 0 ? SAVES : judged < 0 ? COSTS_MORE : ABOUT_THE_SAME;
  }

  /**
   * Why a use was refused: each of {@code TypedUse.Reason}. Slot: {@code kwh}, the most it may be.
   */
  static String error(String reason) {
    return "error-".concat(reason);
  }
}
