package org.towncurrent.rates;

/**
 * How figures are written: in US form with Latin digits in every language, as the bill prints them.
 * Locale libraries turn 14.283 cents into 14,283 in half of our languages, and disagree with each
 * other.
 *
 * <p>No figure carries a sign: whether a difference is saved or lost is said in words.
 */
public final class Figures {

  private static final String DIGITS = "0123456789";

  // Texts are put together with concat: a StringBuilder is half a kilobyte in a browser.
  private Figures() {}

  /** Cents per kWh, always with three decimals, as notices print it: {@code 14.283}. */
  public static String cents(Price price) {
    return pointed(Math.floor(price.milliCents() / 1000.0), price.milliCents() % 1000, 3);
  }

  /** Dollars per kWh, always with five decimals, as plans print it: {@code $0.14283}. */
  public static String dollars(Price price) {
    return "$"
        + grouped(Math.floor(price.milliCents() / 100_000.0))
        + "."
        + padded(price.milliCents() % 100_000, 5);
  }

  /** Dollars and cents without their sign: {@code $4.06}, {@code $1,234.50}. */
  public static String money(Money money) {
    double cents = Math.abs(money.cents());
    double dollars = Math.floor(cents / 100);
    return "$".concat(pointed(dollars, (int) (cents - dollars * 100), 2));
  }

  /** Kilowatt-hours, with only the decimals there are: {@code 1,000}, {@code 523.5}. */
  public static String kwh(Use use) {
    double kwh = Math.floor(use.wattHours() / 1000);
    int rest = (int) (use.wattHours() - kwh * 1000);
    if (rest == 0) {
      return grouped(kwh);
    }
    int figures = 3;
    while (rest % 10 == 0) {
      rest /= 10;
      figures--;
    }
    return pointed(kwh, rest, figures);
  }

  /** A percentage without its sign: {@code 8.4%}. */
  public static String percent(Percent percent) {
    double units = Math.abs(percent.units());
    if (percent.decimals() == 0) {
      return grouped(units).concat("%");
    }
    int scale = percent.decimals() == 1 ? 10 : 100;
    double whole = Math.floor(units / scale);
    return pointed(whole, (int) (units - whole * scale), percent.decimals()).concat("%");
  }

  /** A whole number, 0 or more, with a comma before each three figures: {@code 1,234,567}. */
  public static String grouped(double whole) {
    return written(whole, 1, true);
  }

  /** A whole number, 0 or more, without commas, as years are written. */
  public static String plain(double whole) {
    return written(whole, 1, false);
  }

  /** A whole number with zeros before it, up to this many figures. */
  static String padded(int whole, int figures) {
    return written(whole, figures, false);
  }

  private static String pointed(double whole, int part, int figures) {
    return grouped(whole).concat(".").concat(padded(part, figures));
  }

  private static String written(double whole, int least, boolean grouped) {
    String written = "";
    double rest = whole;
    for (int figures = 0; figures < least || rest > 0; figures++) {
      double tens = Math.floor(rest / 10);
      if (grouped && figures > 0 && figures % 3 == 0) {
        written = ",".concat(written);
      }
      int digit = (int) (rest - tens * 10);
      written = DIGITS.substring(digit, digit + 1).concat(written);
      rest = tens;
    }
    return written;
  }
}
