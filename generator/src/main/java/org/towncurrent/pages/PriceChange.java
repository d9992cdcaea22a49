package org.towncurrent.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.towncurrent.facts.MeterRead;
import org.towncurrent.facts.Product;
import org.towncurrent.facts.ProductPrice;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.ProgramClass;
import org.towncurrent.rates.Day;
import org.towncurrent.rates.Price;
import org.towncurrent.words.Word;

/**
 * The new prices of a day as they are announced: each product and class with the price before it,
 * and Basic Service on that day. A price that rises is told like one that falls.
 *
 * @param day the day, or the first of the month of the meter read
 * @param value the day as it stands in addresses
 * @param read the meter read from which they hold, where it is one of a month
 * @param prices the new prices, those of the default product first
 * @param basic Basic Service on that day, for the classes whose prices change
 */
public record PriceChange(
    String day, String value, Optional<String> read, List<NewPrice> prices, List<Basic> basic) {

  /**
   * The new price of a product for classes that pay the same before and after.
   *
   * @param before in cents per kWh; empty where it was not known
   * @param until the last meter read or day for which it is known
   */
  public record NewPrice(
      String product,
      Word classes,
      boolean everyone,
      String price,
      Optional<String> before,
      Optional<String> until) {}

  /**
   * The Basic Service price of classes on that day.
   *
   * @param price in cents per kWh; empty where the utility has not published it
   * @param until its last day
   */
  public record Basic(
      Word classes, boolean everyone, Optional<String> price, Optional<String> until) {}

  /** What classes have in common that are told together. */
  private record Figures(Price price, Optional<Price> before, Optional<MeterRead> until) {}

  /** The days on which a price of the program follows another one, the newest first. */
  static List<Day> days(Program program) {
    return days(
        program,
        row ->
            program.prices(row.product(), row.customerClass(), row.scenario()).indexOf(row) != 0);
  }

  /** The days on which a price begins, be it the first of its product; the latest first. */
  static List<Day> beginnings(Program program) {
    return days(program, row -> true);
  }

  private static List<Day> days(Program program, Predicate<ProductPrice> counts) {
    TreeSet<Day> days = new TreeSet<>();
    for (ProductPrice row : program.prices()) {
      if (row.price().isPresent()
          && row.from().filter(MeterRead::hasMonth).isPresent()
          && counts.test(row)) {
        row.from().map(MeterRead::earliest).ifPresent(days::add);
      }
    }
    return List.copyOf(days.descendingSet());
  }

  /** What changes on this day. */
  static PriceChange of(Outlook outlook, Day day, Voice voice) {
    ProgramPrices prices =
        new ProgramPrices(outlook.facts(), outlook.program(), outlook.municipality(), day);
    Optional<MeterRead> read = Optional.empty();
    List<NewPrice> all = new ArrayList<>();
    Set<ProgramClass> concerned = new LinkedHashSet<>();
    for (Product product : prices.products()) {
      Map<Figures, List<ProgramClass>> same = new LinkedHashMap<>();
      for (ProgramClass one : outlook.program().classes()) {
        List<ProductPrice> rows = prices.rows(product, one);
        for (int i = 0; i < rows.size(); i++) {
          ProductPrice row = rows.get(i);
          if (row.price().isPresent()
              && row.from().map(MeterRead::earliest).filter(day::equals).isPresent()) {
            read = row.from();
            concerned.add(one);
            same.computeIfAbsent(
                    new Figures(
                        row.price().get(),
                        i == 0 ? Optional.empty() : before(rows.get(i - 1), row),
                        row.until()),
                    key -> new ArrayList<>())
                .add(one);
          }
        }
      }
      same.forEach((figures, classes) -> all.add(price(product, figures, classes, outlook, voice)));
    }
    return new PriceChange(
        voice.day(day),
        day.iso(),
        read.filter(one -> !one.hasDay()).map(voice::read),
        all,
        basic(outlook, prices, concerned, day, voice));
  }

  /** The price that ends at the read at which the new one begins. */
  private static Optional<Price> before(ProductPrice before, ProductPrice row) {
    return before.until().filter(until -> row.from().filter(until::equals).isEmpty()).isPresent()
        ? Optional.empty()
        : before.price();
  }

  private static NewPrice price(
      Product product, Figures figures, List<ProgramClass> classes, Outlook outlook, Voice voice) {
    return new NewPrice(
        product.name().in(voice.language().tag()),
        voice.sayAll(classes.stream().map(ProgramClass::name).toList()),
        classes.size() == outlook.program().classes().size(),
        voice.cents(figures.price()),
        figures.before().map(voice::cents),
        figures.until().map(voice::read));
  }

  private static List<Basic> basic(
      Outlook outlook, ProgramPrices prices, Set<ProgramClass> concerned, Day day, Voice voice) {
    Map<Optional<Known>, List<ProgramClass>> same = new LinkedHashMap<>();
    for (ProgramClass one : outlook.program().classes()) {
      if (concerned.contains(one)
          && prices.basicServiceClass(one).isPresent()
          && prices.fixedBasicService(one)) {
        Optional<Known> known =
            prices.basicRows(one).stream()
                .map(Known::of)
                .filter(row -> !row.dated().first().isAfter(day))
                .filter(row -> !row.dated().last().isBefore(day))
                .findFirst();
        same.computeIfAbsent(known, key -> new ArrayList<>()).add(one);
      }
    }
    List<Basic> basic = new ArrayList<>();
    same.forEach(
        (known, classes) ->
            basic.add(
                new Basic(
                    voice.sayAll(classes.stream().map(ProgramClass::name).toList()),
                    classes.size() == outlook.program().classes().size(),
                    known.map(one -> voice.cents(one.dated().price())),
                    known.flatMap(Known::last).map(voice::day))));
    return basic;
  }
}
