package org.towncurrent.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.towncurrent.facts.BasicServicePrice;
import org.towncurrent.facts.ComponentKind;
import org.towncurrent.facts.MeterRead;
import org.towncurrent.facts.Product;
import org.towncurrent.facts.ProductPrice;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.ProgramClass;
import org.towncurrent.facts.RateComponent;
import org.towncurrent.pages.OptOutNoticePage.Adder;
import org.towncurrent.pages.OptOutNoticePage.BasicLine;
import org.towncurrent.pages.OptOutNoticePage.Choice;
import org.towncurrent.pages.OptOutNoticePage.Claim;
import org.towncurrent.pages.OptOutNoticePage.ClassPrice;
import org.towncurrent.pages.OptOutNoticePage.End;
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
    Together<Figures, ProgramClass> together = new Together<>();
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
    Together<Optional<Price>, ProgramClass> together = new Together<>();
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

  /** All charges within the prices, each with the products and classes whose prices hold it. */
  List<Adder> adders(List<Product> products) {
    record Charge(ComponentKind kind, String name, Price price) {}
    Map<Charge, Map<Product, List<ProgramClass>>> holding = new LinkedHashMap<>();
    Map<Charge, RateComponent> charges = new LinkedHashMap<>();
    for (Product product : products) {
      for (ProgramClass one : priced(product)) {
        for (RateComponent part : components(product, one)) {
          if (part.kind() != ComponentKind.SUPPLY && part.price().milliCents() > 0) {
            Charge charge =
                new Charge(
                    part.kind(), part.name().map(name -> name.english()).orElse(""), part.price());
            charges.putIfAbsent(charge, part);
            holding
                .computeIfAbsent(charge, key -> new LinkedHashMap<>())
                .computeIfAbsent(product, key -> new ArrayList<>())
                .add(one);
          }
        }
      }
    }
    List<Adder> adders = new ArrayList<>();
    holding.forEach(
        (charge, by) -> {
          RateComponent part = Objects.requireNonNull(charges.get(charge));
          Together<List<ProgramClass>, Product> together = new Together<>();
          by.forEach(
              (product, classes) ->
                  together.add(classes.equals(priced(product)) ? List.of() : classes, product));
          adders.addAll(
              together.map(
                  (classes, those) ->
                      new Adder(
                          OptOutNoticePage.typed(part.kind()),
                          part.name().map(voice::say),
                          voice.cents(part.price()),
                          those.size() == products.size()
                              ? Optional.empty()
                              : Optional.of(names(those, this::name)),
                          classes.isEmpty() ? Optional.empty() : Optional.of(names(classes)))));
        });
    return List.copyOf(adders);
  }

  private static <T> String names(List<T> several, Function<T, String> name) {
    return several.stream().map(name).collect(Collectors.joining(" \u00b7 "));
  }

  private List<RateComponent> components(Product product, ProgramClass one) {
    return row(product, one).map(program::components).orElse(product.components());
  }

  /** The classes whose price is known; all of them while none is. */
  private List<ProgramClass> priced(Product product) {
    List<ProgramClass> priced =
        program.classes().stream().filter(one -> price(product, one).isPresent()).toList();
    return priced.isEmpty() ? program.classes() : priced;
  }

  /** Until when prices hold, each with the products and classes of which that is so. */
  List<End> ends(List<Product> products) {
    Map<Product, List<End>> ends = new LinkedHashMap<>();
    for (Product product : products) {
      Together<MeterRead, ProgramClass> together = new Together<>();
      List<ProgramClass> known = new ArrayList<>();
      for (ProgramClass one : program.classes()) {
        Optional<ProductPrice> row = row(product, one).filter(it -> it.price().isPresent());
        if (row.isPresent()) {
          known.add(one);
          row.flatMap(ProductPrice::until).ifPresent(until -> together.add(until, one));
        }
      }
      if (!known.isEmpty()) {
        ends.put(
            product,
            together.map(
                (until, classes) ->
                    new End(
                        Optional.empty(),
                        classes.equals(known) ? Optional.empty() : Optional.of(names(classes)),
                        voice.read(until))));
      }
    }
    if (ends.values().stream().distinct().count() == 1) {
      return ends.values().iterator().next();
    }
    List<End> all = new ArrayList<>();
    ends.forEach(
        (product, those) ->
            those.forEach(
                end -> all.add(new End(Optional.of(name(product)), end.classes(), end.end()))));
    return List.copyOf(all);
  }

  List<BasicLine> basicLines() {
    Together<Optional<BasicServicePrice>, ProgramClass> together = new Together<>();
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
