package org.towncurrent.pages;

import java.util.List;
import java.util.Optional;
import org.towncurrent.facts.BasicServicePrice;
import org.towncurrent.facts.ComponentKind;
import org.towncurrent.facts.Product;
import org.towncurrent.facts.ProductPrice;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.ProgramClass;
import org.towncurrent.pages.OptOutNoticePage.Adder;
import org.towncurrent.pages.OptOutNoticePage.BasicLine;
import org.towncurrent.pages.OptOutNoticePage.Choice;
import org.towncurrent.pages.OptOutNoticePage.Claim;
import org.towncurrent.pages.OptOutNoticePage.ClassPrice;
import org.towncurrent.rates.Day;
import org.towncurrent.rates.Price;
import org.towncurrent.words.Word;

/** What letters say of products and of Basic Service on one day, class by class. */
class NoticeFigures {

  final Outlook outlook;
  final Voice voice;
  final Program program;
  final Day day;
  final ProgramPrices prices;
  private final Day otherwise;

  /**
   * @param day the day that the letter is about
   * @param otherwise the day whose Basic Service is told where that of the day is not known
   */
  NoticeFigures(Outlook outlook, Voice voice, Day day, Day otherwise) {
    this.outlook = outlook;
    this.voice = voice;
    this.program = outlook.program();
    this.day = day;
    this.otherwise = otherwise;
    this.prices = new ProgramPrices(outlook.facts(), program, outlook.municipality(), day);
  }

  String name(Product product) {
    return product.name().in(voice.language().tag());
  }

  /** Whether a price is less or more than another, or the same. */
  static String outcome(Price price, Price other) {
    int difference = price.milliCents() - other.milliCents();
    return difference == 0 ? "same" : difference < 0 ? "less" : "more";
  }

  /** By how much two prices differ, without sign. */
  String difference(Price price, Price other) {
    return voice.cents(new Price(Math.abs(price.milliCents() - other.milliCents())));
  }

  Optional<ProductPrice> row(Product product, ProgramClass one) {
    return prices.rows(product, one).stream()
        .filter(row -> row.from().filter(from -> !from.earliest().isAfter(day)).isPresent())
        .filter(row -> row.until().map(until -> until.earliest().isAfter(day)).orElse(true))
        .reduce((earlier, later) -> later);
  }

  Optional<Price> price(Product product, ProgramClass one) {
    return row(product, one).flatMap(ProductPrice::price);
  }

  /** Basic Service on the day; where that is not known, on the other day. */
  Optional<BasicServicePrice> basic(ProgramClass one) {
    if (prices.basicServiceClass(one).isEmpty() || !prices.fixedBasicService(one)) {
      return Optional.empty();
    }
    return on(one, day).or(() -> on(one, otherwise));
  }

  Optional<BasicServicePrice> on(ProgramClass one, Day when) {
    return prices.basicRows(one).stream()
        .filter(row -> !row.from().isAfter(when) && !row.to().isBefore(when))
        .findFirst();
  }

  /** How a product compares with Basic Service on the day, a loss told like a saving. */
  List<Claim> claims(Product product) {
    record Figures(Price price, Price basic) {}
    Together<Figures> together = new Together<>();
    for (ProgramClass one : program.classes()) {
      Optional<Price> price = price(product, one);
      Optional<Price> basic = on(one, day).map(BasicServicePrice::price);
      if (price.isPresent() && basic.isPresent() && prices.fixedBasicService(one)) {
        together.add(new Figures(price.get(), basic.get()), one);
      }
    }
    return together.map(
        (figures, classes) -> {
          return new Claim(
              name(product),
              names(classes),
              everyone(classes),
              outcome(figures.price(), figures.basic()),
              voice.cents(figures.price()),
              voice.cents(figures.basic()),
              difference(figures.price(), figures.basic()));
        });
  }

  Choice choice(Product product) {
    Together<Optional<Price>> together = new Together<>();
    program.classes().forEach(one -> together.add(price(product, one), one));
    return new Choice(
        name(product),
        product.defaultProduct(),
        together.map(
            (price, classes) ->
                new ClassPrice(names(classes), everyone(classes), price.map(voice::cents))),
        prices
            .voluntary(product, day.year())
            .filter(share -> share.tenths() > 0)
            .map(voice::percent),
        prices.total(product, day.year()).map(voice::percent));
  }

  /** All charges are stated; those of the price for the first class that has one. */
  List<Adder> adders(Product product) {
    return program.classes().stream()
        .map(customers -> row(product, customers))
        .flatMap(Optional::stream)
        .findFirst()
        .map(program::components)
        .orElse(product.components())
        .stream()
        .filter(part -> part.kind() != ComponentKind.SUPPLY && part.price().milliCents() > 0)
        .map(
            part ->
                new Adder(
                    OptOutNoticePage.typed(part.kind()),
                    part.name().map(voice::say),
                    voice.cents(part.price())))
        .toList();
  }

  List<BasicLine> basicLines() {
    Together<Optional<BasicServicePrice>> together = new Together<>();
    program.classes().forEach(one -> together.add(basic(one), one));
    return together.map(
        (row, classes) ->
            new BasicLine(
                names(classes),
                everyone(classes),
                row.map(found -> voice.cents(found.price())),
                row.map(found -> voice.day(found.from())),
                row.map(found -> voice.day(found.to()))));
  }

  Word names(List<ProgramClass> classes) {
    return voice.sayAll(classes.stream().map(ProgramClass::name).toList());
  }

  boolean everyone(List<ProgramClass> classes) {
    return classes.size() == program.classes().size();
  }
}
