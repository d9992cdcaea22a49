package org.towncurrent.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.towncurrent.facts.BillShare;
import org.towncurrent.facts.BillShares;
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
 * @param startingYear twelve times the starting use
 * @param codes whether the codes on a bill tell the class anywhere
 * @param marketBased whether some customers pay a price that follows the market
 * @param readDays 1 to 31
 * @param discounts the tiers of the low-income discount in any class and municipality
 * @param taxes the sales taxes in any class and municipality
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
    String startingYear,
    List<TypicalLine> typical,
    boolean codes,
    boolean marketBased,
    List<String> readDays,
    List<Offer> discounts,
    List<Offer> taxes,
    List<Example> examples,
    String today,
    Markup data) {

  /** A row that the script fills: a product, or Basic Service. */
  public record Row(
      String kind,
      String row,
      Optional<String> name,
      Optional<String> product,
      Optional<String> basic,
      Optional<String> chosen,
      Optional<String> renewable,
      Optional<String> year) {}

  /** A class to choose. */
  public record ClassChoice(String id, Word name, Optional<String> typical) {}

  /** What customers of a class typically use, and who says so. */
  public record TypicalLine(Word name, String kwh, String source) {}

  /**
   * A share of the bill to choose.
   *
   * @param value in millionths
   * @param name what the utility calls it
   * @param sources of which none was told before
   */
  public record Offer(
      String value, String percent, Optional<String> name, List<OfferSource> sources) {}

  /** Who says so, and when they did. */
  public record OfferSource(String source, String day) {}

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
    List<Row> rows = prices.anyPrice() ? rows(prices, voice) : List.of();
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
        classes.stream()
            .map(
                one ->
                    new ClassChoice(
                        one.id(),
                        voice.say(one.name()),
                        prices.typicalUse(one).map(use -> voice.kwh(use.kwh()))))
            .toList(),
        towns,
        classes.stream().findFirst().flatMap(prices::typicalKwh).map(voice::kwh).orElse(""),
        classes.stream()
            .findFirst()
            .flatMap(prices::typicalKwh)
            .map(kwh -> voice.kwh(12 * kwh))
            .orElse(""),
        classes.stream().flatMap(one -> typical(prices, one, voice).stream()).toList(),
        codes(outlook),
        marketBased(outlook),
        IntStream.rangeClosed(1, 31).mapToObj(Integer::toString).toList(),
        offers(outlook, BillShares::lowIncomeDiscounts, voice),
        offers(outlook, BillShares::salesTaxes, voice),
        classes.stream()
            .filter(one -> !one.exampleUse().isEmpty())
            .map(one -> example(prices, one, voice))
            .toList(),
        voice.day(outlook.asOf()),
        Markup.data(CalculatorData.of(outlook, voice)));
  }

  private static List<Row> rows(ProgramPrices prices, Voice voice) {
    int year = prices.asOf().year();
    Optional<String> ofYear = Optional.of(Integer.toString(year));
    List<Row> rows = new ArrayList<>();
    for (Product product : prices.products()) {
      Optional<String> total = prices.total(product, year).map(voice::percent);
      rows.add(
          new Row(
              product.defaultProduct() ? "default" : "option",
              Integer.toString(rows.size()),
              Optional.of(product.name().in(voice.language().tag())),
              Optional.of(product.id()),
              Optional.empty(),
              Optional.of("selected").filter(any -> product.defaultProduct()),
              total,
              ofYear.filter(any -> total.isPresent())));
    }
    Optional<String> required = prices.required(year).map(voice::percent);
    rows.add(
        new Row(
            "basic",
            "basic",
            Optional.empty(),
            Optional.empty(),
            Optional.of("true"),
            Optional.empty(),
            required,
            ofYear.filter(any -> required.isPresent())));
    return rows;
  }

  private static Optional<TypicalLine> typical(
      ProgramPrices prices, ProgramClass one, Voice voice) {
    return prices
        .typicalUse(one)
        .map(use -> new TypicalLine(voice.say(one.name()), voice.kwh(use.kwh()), use.source()));
  }

  /** Whether the codes on a bill tell the class in any municipality of the program. */
  private static boolean codes(Outlook outlook) {
    return outlook.program().places().stream()
        .map(place -> new ProgramPrices(outlook.facts(), outlook.program(), place, outlook.asOf()))
        .anyMatch(there -> !CalculatorData.codes(outlook.program(), there).isEmpty());
  }

  /** Each share that is offered anywhere, once, with the sources not told of before. */
  private static List<Offer> offers(
      Outlook outlook, Function<BillShares, List<BillShare>> kind, Voice voice) {
    Map<Integer, Offer> offers = new TreeMap<>();
    Set<OfferSource> told = new HashSet<>();
    for (Optional<Municipality> place : outlook.program().places()) {
      ProgramPrices there =
          new ProgramPrices(outlook.facts(), outlook.program(), place, outlook.asOf());
      for (ProgramClass one : outlook.program().classes()) {
        for (BillShare share : kind.apply(there.billShares(one))) {
          OfferSource source = new OfferSource(share.source(), voice.day(share.lookedUp()));
          boolean isNew = told.add(source);
          Offer before = offers.get(share.millionths());
          List<OfferSource> sources =
              new ArrayList<>(before == null ? List.of() : before.sources());
          if (isNew) {
            sources.add(source);
          }
          Optional<String> name =
              before == null || before.name().equals(share.name())
                  ? share.name()
                  : Optional.empty();
          offers.put(
              share.millionths(),
              new Offer(Integer.toString(share.millionths()), share.percent(), name, sources));
        }
      }
    }
    return List.copyOf(offers.values());
  }

  /** Whether some customers pay a price that follows the market. */
  private static boolean marketBased(Outlook outlook) {
    return outlook.program().classes().stream()
        .anyMatch(
            one ->
                outlook.prices().products().stream()
                    .anyMatch(product -> outlook.prices().marketBased(product, one)));
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
