package org.towncurrent.rules;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.towncurrent.facts.MeterRead;
import org.towncurrent.facts.Percent;
import org.towncurrent.facts.ProductPrice;
import org.towncurrent.rates.Price;

/** Facts in the words of a message. */
final class Words {

  private Words() {}

  static String quoted(String words) {
    return "\"" + words + "\"";
  }

  /** {@code 14.283}: always three decimals, as notices print it. */
  static String cents(Price price) {
    return cents(price.milliCents());
  }

  static String cents(int milliCents) {
    String decimals = String.valueOf(1000 + milliCents % 1000).substring(1);
    return milliCents / 1000 + "." + decimals;
  }

  static String percent(Percent percent) {
    return percent.tenths() % 10 == 0
        ? percent.tenths() / 10 + "%"
        : percent.tenths() / 10 + "." + percent.tenths() % 10 + "%";
  }

  /** A word of a fixed list as publishers type it: {@code new-bids}. */
  static String typed(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whose price it is: {@code "standard", residential}. */
  static String row(ProductPrice price) {
    String whose = quoted(price.product()) + ", " + price.customerClass();
    return price.standard() ? whose : whose + ", " + typed(price.scenario());
  }

  /** The same of a price that stands in one row for several classes. */
  static String rowOfAll(ProductPrice price) {
    String product = quoted(price.product());
    return price.standard() ? product : product + ", " + typed(price.scenario());
  }

  /** A meter read as publishers type it: {@code 2025-01}, {@code 2025-01-15}. */
  static String read(MeterRead read) {
    String day = read.estimatedDay().iso();
    return read.hasDay() ? day : day.substring(0, 7);
  }

  /** The ids that exist, to choose from. */
  static String known(Collection<String> ids) {
    return ids.isEmpty()
        ? "none is named yet"
        : ids.stream().map(id -> "`" + id + "`").collect(Collectors.joining(", "));
  }
}
