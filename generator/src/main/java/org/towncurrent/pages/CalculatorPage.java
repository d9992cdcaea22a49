package org.towncurrent.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.towncurrent.facts.MeterRead;
import org.towncurrent.facts.Municipality;
import org.towncurrent.facts.Product;
import org.towncurrent.facts.ProgramClass;
import org.towncurrent.rates.Amount;
import org.towncurrent.rates.Comparison;
import org.towncurrent.rates.Figures;
import org.towncurrent.rates.Outcome;
import org.towncurrent.rates.Price;
import org.towncurrent.rates.Use;
import org.towncurrent.words.Markup;
import org.towncurrent.words.Word;

/**
 * The calculator: the form and table that the script fills, the same answers for a few amounts of
 * use for readers without script, and the prices as data.
 *
 * @param oneUtility whether Basic Service is that of one utility, wherever the reader lives
 * @param rows empty when there is nothing to compare
 * @param towns empty unless the program has several municipalities
 * @param today the day the page was made for, as read
 * @param data what the script reads
 */
public record CalculatorPage(
    boolean toBeDetermined,
    boolean oneUtility,
    List<Row> rows,
    List<ClassChoice> classes,
    List<TownChoice> towns,
    String startingUse,
    List<Example> examples,
    String today,
    Markup data) {

  /** A row that the script fills: a product, or Basic Service. */
  public record Row(
      String kind, Optional<String> name, Optional<String> product, Optional<String> basic) {}

  /** A class to choose. */
  public record ClassChoice(String id, Word name) {}

  /** A municipality to choose. */
  public record TownChoice(String id, String name, Optional<String> chosen) {}

  /** The answers for one class. */
  public record Example(
      String headingId,
      Word name,
      boolean noBasicService,
      List<String> uses,
      List<ExampleRow> rows) {}

  /** One product, or Basic Service, at each amount of use. */
  public record ExampleRow(
      String kind,
      Optional<String> name,
      List<ExampleCell> cells,
      Optional<String> untilDay,
      Optional<String> untilRead,
      boolean openEnd,
      boolean none) {}

  /** A month's cost, and how it stands against Basic Service. */
  public record ExampleCell(
      Optional<String> cost,
      Optional<String> amount,
      boolean saves,
      boolean costsMore,
      boolean aboutTheSame) {}

  static CalculatorPage of(Outlook outlook, Voice voice) {
    ProgramPrices prices = outlook.prices();
    List<ProgramClass> classes =
        outlook.program().classes().stream().filter(one -> hasPrice(prices, one)).toList();
    List<Row> rows = new ArrayList<>();
    if (prices.anyPrice()) {
      for (Product product : prices.products()) {
        rows.add(
            new Row(
                product.defaultProduct() ? "default" : "option",
                Optional.of(product.name().in(voice.language().tag())),
                Optional.of(product.id()),
                Optional.empty()));
      }
      rows.add(new Row("basic", Optional.empty(), Optional.empty(), Optional.of("true")));
    }
    List<TownChoice> towns = new ArrayList<>();
    if (outlook.program().joint()) {
      for (Municipality one : outlook.program().municipalities()) {
        boolean here = outlook.municipality().equals(Optional.of(one));
        towns.add(
            new TownChoice(
                one.id(), one.name(), here ? Optional.of("selected") : Optional.empty()));
      }
    }
    return new CalculatorPage(
        !prices.anyPrice(),
        oneUtility(outlook),
        rows,
        classes.stream().map(one -> new ClassChoice(one.id(), voice.say(one.name()))).toList(),
        towns,
        classes.stream().findFirst().flatMap(prices::typicalKwh).map(voice::kwh).orElse(""),
        classes.stream()
            .filter(one -> !one.exampleUse().isEmpty())
            .map(one -> example(prices, one, voice))
            .toList(),
        voice.day(outlook.asOf()),
        Markup.data(CalculatorData.of(outlook, voice)));
  }

  /** Whether there is anything to say to a customer of this class. */
  private static boolean hasPrice(ProgramPrices prices, ProgramClass one) {
    return !prices.basicTariff(one).prices().isEmpty()
        || prices.products().stream()
            .anyMatch(product -> !prices.tariff(product, one).prices().isEmpty());
  }

  /** Whether all municipalities of the program have the same utility, and which is known. */
  private static boolean oneUtility(Outlook outlook) {
    return outlook.prices().utility().isPresent()
        && outlook.program().municipalities().stream().map(Municipality::utility).distinct().count()
            == 1;
  }

  private static Example example(ProgramPrices prices, ProgramClass one, Voice voice) {
    Offered basic = prices.basicService(one);
    List<ExampleRow> rows = new ArrayList<>();
    for (Product product : prices.products()) {
      rows.add(
          row(
              product.defaultProduct() ? "default" : "option",
              Optional.of(product.name().in(voice.language().tag())),
              prices.offered(product, one),
              basic.price(),
              one,
              voice));
    }
    rows.add(row("basic", Optional.empty(), basic, Optional.empty(), one, voice));
    return new Example(
        "use-" + one.id(),
        voice.say(one.name()),
        basic.now().isEmpty() && basic.last().isEmpty() && prices.fixedBasicService(one),
        one.exampleUse().stream().map(voice::kwh).toList(),
        rows);
  }

  private static ExampleRow row(
      String kind,
      Optional<String> name,
      Offered offered,
      Optional<Price> comparedWith,
      ProgramClass one,
      Voice voice) {
    Optional<MeterRead> read = offered.now().flatMap(Known::untilRead).filter(MeterRead::hasMonth);
    return new ExampleRow(
        kind,
        name,
        one.exampleUse().stream().map(use -> cell(use, offered.price(), comparedWith)).toList(),
        read.isPresent() ? Optional.empty() : offered.until().map(voice::day),
        read.map(voice::read),
        offered.now().isPresent() && offered.until().isEmpty(),
        offered.now().isEmpty());
  }

  private static ExampleCell cell(int kwh, Optional<Price> price, Optional<Price> comparedWith) {
    Optional<Comparison> comparison =
        price.isPresent() && comparedWith.isPresent()
            ? Optional.of(Comparison.ofMonth(Use.ofKwh(kwh), price.get(), comparedWith.get()))
            : Optional.empty();
    Optional<Outcome> outcome = comparison.map(Comparison::outcome);
    return new ExampleCell(
        price.map(known -> Figures.money(Amount.ofCost(Use.ofKwh(kwh), known).rounded())),
        comparison.map(known -> Figures.money(known.saving().rounded().absolute())),
        outcome.equals(Optional.of(Outcome.SAVES)),
        outcome.equals(Optional.of(Outcome.COSTS_MORE)),
        outcome.equals(Optional.of(Outcome.ABOUT_THE_SAME)));
  }
}
