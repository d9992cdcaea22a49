package org.towncurrent.rates;

/**
 * A price of electricity supply, in thousandths of a cent per kWh, which is the same as hundred
 * thousandths of a dollar per kWh: notices print cents with three decimals, plans print dollars
 * with five, and both are this one whole number.
 *
 * <pre>{@code
 * Price.ofCents("14.283").milliCents(); // 14283
 * }</pre>
 *
 * @param milliCents thousandths of a cent per kWh, 0 to 499,999: five dollars a kWh is no price of
 *     electricity, and under it every cost stays an exact whole number (see {@link Amount})
 */
public record Price(int milliCents) implements Comparable<Price> {

  static final int LARGEST = 499_999;

  /**
   * @throws IllegalArgumentException when the price is negative or five dollars a kWh or more
   */
  public Price {
    if (milliCents < 0 || milliCents > LARGEST) {
      throw new IllegalArgumentException("a price must be 0 to 499.999 cents per kWh");
    }
  }

  /**
   * Reads cents per kWh as people write them: digits, and at most three decimals after a point.
   *
   * @throws IllegalArgumentException when the text is anything else, or out of range
   */
  public static Price ofCents(String text) {
    int point = text.indexOf('.');
    String whole = point < 0 ? text : text.substring(0, point);
    String decimals = point < 0 ? "" : text.substring(point + 1);
    if (whole.isEmpty()
        || whole.length() > 3
        || decimals.length() > 3
        || (point >= 0 && decimals.isEmpty())) {
      throw new IllegalArgumentException(
          "a price is written in cents per kWh with at most three decimals, like 14.283");
    }
    int value = 0;
    for (int i = 0; i < whole.length(); i++) {
      value = value * 10 + digit(whole.charAt(i));
    }
    for (int i = 0; i < 3; i++) {
      value = value * 10 + (i < decimals.length() ? digit(decimals.charAt(i)) : 0);
    }
    return new Price(value);
  }

  @Override
  public int compareTo(Price other) {
    return Integer.compare(milliCents, other.milliCents);
  }

  private static int digit(char c) {
    if (c < '0' || c > '9') {
      throw new IllegalArgumentException(
          "a price is written in digits with a decimal point, like 14.283");
    }
    return c - '0';
  }
}
