package org.towncurrent.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.towncurrent.facts.MeterRead;
import org.towncurrent.facts.Product;
import org.towncurrent.facts.ProgramClass;
import org.towncurrent.words.Word;

/**
 * The prices as a town's own website frames them. No script runs there, so no price can be hidden
 * when its time is over: each stands with its first and its last day, those to come beneath those
 * in force, and the table is true for ever.
 *
 * @param toBeDetermined whether the program has no price yet
 */
public record EmbedPricesPage(boolean toBeDetermined, List<ClassPrices> classes) {

  /** The prices of one class: Basic Service, then the products in their order. */
  public record ClassPrices(
      String headingId,
      Word name,
      Optional<Word> called,
      Optional<String> codes,
      Optional<String> zone,
      List<Choice> choices) {}

  /**
   * The prices of Basic Service or of a product.
   *
   * @param spans those in force and to come, in order
   * @param last when there is none: the last known one
   * @param price what else there is to say, such as that the class has no price
   */
  public record Choice(
      Optional<String> name,
      boolean isBasic,
      boolean isDefault,
      boolean isOption,
      List<Span> spans,
      Optional<Last> last,
      ShownPrice price) {}

  /**
   * A price with the days it holds.
   *
   * @param fromYear of a read of which only the year is known; so is {@code untilYear}
   * @param openEnd whether no end is set
   * @param filed whether it is asked for and not approved yet
   */
  public record Span(
      String price,
      Optional<String> fromDay,
      Optional<String> fromRead,
      Optional<String> fromYear,
      Optional<String> untilDay,
      Optional<String> untilRead,
      Optional<String> untilYear,
      boolean openEnd,
      boolean filed) {}

  /** A price that is over, when none is known after it. */
  public record Last(
      String price, Optional<String> day, Optional<String> read, Optional<String> year) {}

  static EmbedPricesPage of(Outlook outlook, Voice voice) {
    ProgramPrices prices = outlook.prices();
    List<Product> products = prices.products();
    List<ClassPrices> classes = new ArrayList<>();
    for (ProgramClass one : outlook.program().classes()) {
      PricesPage.ClassRow row = PricesPage.classRow(prices, one, products, voice);
      List<Choice> choices = new ArrayList<>();
      choices.add(choice(Optional.empty(), prices.basicService(one), row.cells().get(0), voice));
      for (int i = 0; i < products.size(); i++) {
        Product product = products.get(i);
        choices.add(
            choice(
                Optional.of(product), prices.offered(product, one), row.cells().get(i + 1), voice));
      }
      classes.add(
          new ClassPrices(
              "prices-" + one.id(), row.name(), row.called(), row.codes(), row.zone(), choices));
    }
    return new EmbedPricesPage(!prices.anyPrice(), classes);
  }

  private static Choice choice(
      Optional<Product> product, Offered offered, ShownPrice price, Voice voice) {
    List<Known> known = offered.prices();
    return new Choice(
        product.map(one -> one.name().in(voice.language().tag())),
        product.isEmpty(),
        product.filter(Product::defaultProduct).isPresent(),
        product.filter(one -> !one.defaultProduct()).isPresent(),
        known.stream().map(one -> span(one, voice)).toList(),
        known.isEmpty() ? offered.last().map(one -> last(one, voice)) : Optional.empty(),
        price);
  }

  private static Span span(Known known, Voice voice) {
    Optional<MeterRead> from = known.fromRead();
    Optional<MeterRead> until = known.untilRead();
    return new Span(
        voice.cents(known.dated().price()),
        from.isPresent() || known.dated().first().equals(Known.OPEN_START)
            ? Optional.empty()
            : Optional.of(voice.day(known.dated().first())),
        ShownPrice.read(from, voice),
        ShownPrice.year(from, voice),
        until.isPresent() ? Optional.empty() : known.last().map(voice::day),
        ShownPrice.read(until, voice),
        ShownPrice.year(until, voice),
        until.isEmpty() && known.last().isEmpty(),
        known.filed());
  }

  private static Last last(Known known, Voice voice) {
    Optional<MeterRead> until = known.untilRead();
    return new Last(
        voice.cents(known.dated().price()),
        until.isPresent() ? Optional.empty() : known.last().map(voice::day),
        ShownPrice.read(until, voice),
        ShownPrice.year(until, voice));
  }
}
