package org.towncurrent.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.towncurrent.facts.Product;
import org.towncurrent.facts.ProgramClass;
import org.towncurrent.rates.DatedPrice;
import org.towncurrent.rates.Day;
import org.towncurrent.rates.Figures;
import org.towncurrent.words.Word;

/**
 * On how many days a product cost less than Basic Service, more, or the same, of the days on which
 * both prices are known.
 *
 * @param customers the class
 * @param name the product's
 * @param from the first of those days
 * @param until the last of them
 */
public record DaysApart(
    Word customers, String name, String from, String until, String less, String more, String same) {

  /** Those of every product and class that can be compared. */
  static List<DaysApart> of(Outlook outlook, Voice voice) {
    List<DaysApart> all = new ArrayList<>();
    for (ProgramClass one : outlook.program().classes()) {
      for (Product product : outlook.prices().products()) {
        of(outlook.prices(), one, product, voice).ifPresent(all::add);
      }
    }
    return all;
  }

  private static Optional<DaysApart> of(
      ProgramPrices prices, ProgramClass one, Product product, Voice voice) {
    int less = 0;
    int more = 0;
    int same = 0;
    Optional<Day> from = Optional.empty();
    Optional<Day> until = Optional.empty();
    for (DatedPrice price : prices.tariff(product, one).prices()) {
      for (DatedPrice basic : prices.basicTariff(one).prices()) {
        Day first = price.first().isAfter(basic.first()) ? price.first() : basic.first();
        Day last = price.last().isBefore(basic.last()) ? price.last() : basic.last();
        if (first.isAfter(last)) {
          continue;
        }
        int days = first.daysUntil(last) + 1;
        int above = price.price().compareTo(basic.price());
        less += above < 0 ? days : 0;
        more += above > 0 ? days : 0;
        same += above == 0 ? days : 0;
        from = from.isPresent() ? from : Optional.of(first);
        until = Optional.of(last);
      }
    }
    String name = product.name().in(voice.language().tag());
    String inLess = count(less);
    String inMore = count(more);
    String inSame = count(same);
    Optional<Day> end = until;
    return from.map(
        begin ->
            new DaysApart(
                voice.say(one.name()),
                name,
                voice.day(begin),
                voice.day(end.orElseThrow()),
                inLess,
                inMore,
                inSame));
  }

  private static String count(int days) {
    return Figures.grouped((double) days);
  }
}
