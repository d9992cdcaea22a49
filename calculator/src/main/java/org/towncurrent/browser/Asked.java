package org.towncurrent.browser;

import org.towncurrent.rates.DateWords;
import org.towncurrent.rates.DatedPrice;
import org.towncurrent.rates.Day;
import org.towncurrent.rates.Metered;
import org.towncurrent.rates.Price;
import org.towncurrent.rates.Read;
import org.towncurrent.rates.ReadPrice;
import org.towncurrent.rates.Tariff;
import org.towncurrent.rates.Use;

/**
 * What the page asks, one word after the other, each ended by a tab; {@code calculator/PAGE.md}
 * tells which. Lists say first how long they are.
 */
final class Asked {

  private final String words;
  private int at;

  Asked(String words) {
    this.words = words;
  }

  String word() {
    int from = at;
    int end = words.indexOf('\t', from);
    at = end + 1;
    return words.substring(from, end);
  }

  /** A whole number; 0 for an empty word. */
  int number() {
    return (int) Use.figures(word(), 0);
  }

  /** A day: twice its number, counted from 1970. */
  Day day() {
    return new Day(number() >> 1);
  }

  /** A read: as a day, and one more where it is that of the month; empty where it never comes. */
  private Read read() {
    double written = Use.figures(word(), 0);
    return written > 0 ? new Read(new Day((int) written >> 1), written % 2 > 0) : Read.never();
  }

  Price price() {
    return new Price(number());
  }

  String[] words(int count) {
    String[] list = new String[count];
    for (int i = 0; i < count; i++) {
      list[i] = word();
    }
    return list;
  }

  DateWords dates() {
    return DateWords.ofChecked(words(12), words(12), word(), word(), word());
  }

  /** By calendar days: first day, last day, thousandths of a cent. */
  Tariff tariff() {
    DatedPrice[] prices = new DatedPrice[number()];
    for (int i = 0; i < prices.length; i++) {
      prices[i] = new DatedPrice(day(), day(), price());
    }
    return Tariff.of(prices);
  }

  /** By meter reads: that at which it begins, that at which it ends, thousandths of a cent. */
  ReadPrice[] prices() {
    ReadPrice[] prices = new ReadPrice[number()];
    for (int i = 0; i < prices.length; i++) {
      prices[i] = new ReadPrice(read(), read(), price());
    }
    return prices;
  }

  /** What was metered: first day and last day since 1970, watt-hours; nothing where none was. */
  Metered[] metered() {
    Metered[] metered = new Metered[number()];
    for (int i = 0; i < metered.length; i++) {
      metered[i] =
          new Metered(new Day(number()), new Day(number()), new Use(Use.figures(word(), 0)));
    }
    return metered;
  }
}
