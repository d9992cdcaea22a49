package org.towncurrent.read;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.towncurrent.rates.Money;
import org.towncurrent.rates.Price;

/** Prices as people type them, and what they most likely meant. */
final class PriceText {

  private static final Pattern FIGURE = Pattern.compile("[0-9]{1,9}(?:\\.[0-9]{1,9})?");
  private static final Pattern DOLLARS = Pattern.compile("([0-9]{1,5})(?:\\.([0-9]{2}))?");
  private static final BigDecimal LEAST = BigDecimal.ONE;
  private static final BigDecimal MOST = BigDecimal.valueOf(60);

  private PriceText() {}

  /** Cents per kWh. */
  static Optional<Price> cents(Node.Scalar typed, Problems problems) {
    try {
      return Optional.of(Price.ofCents(typed.text()));
    } catch (IllegalArgumentException e) {
      problems.add(
          "bad-price",
          typed.place(),
          Quoted.words(typed.text())
              + " is not a price in cents per kWh: "
              + why(typed.text())
              + ".",
          hint(typed.text()));
      return Optional.empty();
    }
  }

  /** Dollars, as a credit to an account is given. */
  static Optional<Money> dollars(Node.Scalar typed, Problems problems) {
    Matcher amount = DOLLARS.matcher(typed.text());
    if (amount.matches()) {
      String cents = amount.group(2) == null ? "00" : amount.group(2);
      return Optional.of(new Money(Double.parseDouble(amount.group(1) + cents)));
    }
    problems.add(
        "bad-amount",
        typed.place(),
        Quoted.words(typed.text()) + " is not an amount of dollars.",
        "Write dollars with two decimals or none and no sign, like `25.00`.");
    return Optional.empty();
  }

  private static String why(String text) {
    if (text.contains("$") || text.contains("¢")) {
      return "it has a sign in it";
    }
    if (text.contains(",")) {
      return "it has a comma in it";
    }
    if (text.startsWith("-")) {
      return "it is below zero";
    }
    if (text.startsWith(".") && FIGURE.matcher("0" + text).matches()) {
      return "it has nothing before its point";
    }
    if (!FIGURE.matcher(text).matches()) {
      return "it is not a figure";
    }
    int point = text.indexOf('.');
    return point >= 0 && text.length() - point > 4
        ? "it has more than three decimals"
        : "it is a thousand or more";
  }

  private static String hint(String text) {
    if (text.toLowerCase(Locale.ROOT).matches("tbd|n/?a|unknown|none|pending|\\?+|-+")) {
      return "Delete the line while the price is not known.";
    }
    return meant(text).map(price -> "Did you mean `" + price + "`? ").orElse("")
        + "Write cents per kWh with at most three decimals and no sign, like `14.283`.";
  }

  /** The price in cents that this most likely says: in dollars, or with the point misplaced. */
  private static Optional<String> meant(String text) {
    String bare = text.replaceAll("(?i)[$¢\\s]|cents?|c?/?kwh", "").replace(',', '.');
    if (bare.startsWith(".")) {
      bare = "0" + bare;
    }
    if (!FIGURE.matcher(bare).matches()) {
      return Optional.empty();
    }
    BigDecimal figure = new BigDecimal(bare);
    for (int shift : new int[] {0, 2, -2}) {
      BigDecimal cents = figure.movePointRight(shift);
      if (cents.compareTo(LEAST) >= 0 && cents.compareTo(MOST) <= 0) {
        int decimals = Math.min(3, Math.max(0, cents.stripTrailingZeros().scale()));
        return Optional.of(cents.setScale(decimals, RoundingMode.HALF_UP).toPlainString());
      }
    }
    return Optional.empty();
  }
}
