package org.towncurrent.pages;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.towncurrent.facts.BasicServicePrice;
import org.towncurrent.facts.EnrollmentScenario;
import org.towncurrent.facts.Product;
import org.towncurrent.facts.ProductPrice;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.ProgramClass;
import org.towncurrent.facts.RateCode;
import org.towncurrent.facts.Supplier;
import org.towncurrent.facts.Utility;
import org.towncurrent.facts.UtilityClass;
import org.towncurrent.rates.Day;
import org.towncurrent.rates.Figures;
import org.towncurrent.words.Word;

/**
 * The comparison table of the Opt-Out Notice (Guidelines in D.P.U. 23-67; Rutland's Attachment 1),
 * the parts of each price, one-time credits, who pays which price, and prices with their dates.
 *
 * @param differentPeriods whether Basic Service ends on different days for different classes
 * @param basicName the product whose name could be taken for Basic Service
 * @param marketBased whether some customers pay a price that follows the market
 * @param renewable one calendar year after the other, as far as the prices span
 * @param basisNotKnown whether it is not known what the percentages of renewable energy count
 * @param allPrices the page with the prices of all years
 */
public record PricesPage(
    boolean toBeDetermined,
    List<Column> columns,
    String columnCount,
    List<ClassRow> classes,
    boolean differentPeriods,
    Optional<String> basicName,
    boolean marketBased,
    List<RenewableYears.Year> renewable,
    boolean basisNotKnown,
    List<PriceParts.Parts> components,
    List<CreditLine> credits,
    List<ScenarioLine> scenarios,
    List<PriceHistory.Group> history,
    Optional<Link> allPrices,
    List<String> sources) {

  /** A column of the table: Basic Service or a product. */
  public record Column(
      String kind,
      Optional<String> name,
      boolean isBasic,
      boolean isDefault,
      boolean isOption,
      Optional<Word> supplier) {}

  /**
   * The prices of one class.
   *
   * @param called what the utility calls the class, where that is another name
   * @param codes the rates that bills of the class print here
   * @param zone the load zone, where Basic Service of the class differs by it
   */
  public record ClassRow(
      Word name,
      Optional<Word> called,
      Optional<String> codes,
      Optional<String> zone,
      List<ShownPrice> cells) {}

  /** A one-time credit. */
  public record CreditLine(
      Word name,
      Optional<String> perKwh,
      Optional<String> perAccount,
      Optional<String> product,
      Optional<Word> classes,
      Optional<String> from,
      Optional<String> until,
      Optional<String> source) {}

  /** Who pays which price, of those who come into the program in one way. */
  public record ScenarioLine(Word name, List<ScenarioPrice> prices) {}

  /** The classes that pay one kind of price. */
  public record ScenarioPrice(String kind, Word classes) {}

  static PricesPage of(Outlook outlook, Optional<Link> allPrices, Voice voice) {
    ProgramPrices prices = outlook.prices();
    List<Product> products = prices.products();
    List<ClassRow> classes = new ArrayList<>();
    Set<Optional<Day>> ends = new LinkedHashSet<>();
    for (ProgramClass one : outlook.program().classes()) {
      Offered basic = prices.basicService(one);
      if (basic.now().isPresent()) {
        ends.add(basic.until());
      }
      classes.add(classRow(prices, one, products, voice));
    }
    return new PricesPage(
        !prices.anyPrice(),
        columns(outlook, products, voice),
        Integer.toString(products.size() + 1),
        classes,
        ends.size() > 1,
        products.stream()
            .map(product -> product.name().in(voice.language().tag()))
            .filter(name -> name.toLowerCase(java.util.Locale.ROOT).contains("basic"))
            .findFirst(),
        classes.stream().flatMap(one -> one.cells().stream()).anyMatch(ShownPrice::marketBased),
        prices.program().basis().isEmpty() && prices.program().renewable().isEmpty()
            ? List.of()
            : RenewableYears.of(prices, true, voice),
        prices.program().basis().isEmpty() && !prices.program().renewable().isEmpty(),
        PriceParts.of(outlook, voice),
        credits(outlook, voice),
        scenarios(outlook.program(), voice),
        PriceHistory.since(outlook.asOf().firstOfMonthPlus(-12), outlook, voice),
        allPrices,
        sources(outlook));
  }

  /** The prices of one class: Basic Service, then the products in their order. */
  static ClassRow classRow(
      ProgramPrices prices, ProgramClass one, List<Product> products, Voice voice) {
    List<ShownPrice> cells = new ArrayList<>();
    cells.add(
        ShownPrice.ofBasicService(
            "basic", prices.basicService(one), prices.fixedBasicService(one), voice));
    for (Product product : products) {
      cells.add(productCell(prices, product, one, voice));
    }
    Optional<UtilityClass> there = prices.basicServiceClass(one);
    String codes =
        there.map(UtilityClass::rateCodes).orElse(List.of()).stream()
            .filter(code -> prices.area().filter(code::isIn).isPresent())
            .map(RateCode::code)
            .collect(Collectors.joining(", "));
    return new ClassRow(
        voice.say(one.name()),
        there
            .map(UtilityClass::name)
            .filter(name -> !name.english().equalsIgnoreCase(one.name().english()))
            .map(voice::say),
        Optional.of(codes).filter(found -> !found.isEmpty()),
        prices
            .loadZone()
            .filter(
                zone ->
                    prices.everyBasicRow(one).stream()
                        .anyMatch(row -> row.zone().equals(Optional.of(zone)))),
        cells);
  }

  private static List<CreditLine> credits(Outlook outlook, Voice voice) {
    Program program = outlook.program();
    return program.credits().stream()
        .map(
            credit ->
                new CreditLine(
                    voice.say(credit.name()),
                    credit.perKwh().map(voice::cents),
                    credit.perAccount().map(Figures::money),
                    credit
                        .product()
                        .flatMap(program::product)
                        .map(product -> product.name().in(voice.language().tag())),
                    credit.classes().isEmpty()
                        ? Optional.empty()
                        : Optional.of(names(credit.classes(), program, voice)),
                    credit.from().map(voice::read),
                    credit.until().map(voice::read),
                    credit.source()))
        .toList();
  }

  private static List<ScenarioLine> scenarios(Program program, Voice voice) {
    List<ScenarioLine> lines = new ArrayList<>();
    for (EnrollmentScenario scenario : program.scenarios()) {
      List<ScenarioPrice> prices = new ArrayList<>();
      scenario("standard", scenario.standard(), program, voice).ifPresent(prices::add);
      scenario("market-based", scenario.marketBased(), program, voice).ifPresent(prices::add);
      scenario("either", scenario.either(), program, voice).ifPresent(prices::add);
      lines.add(new ScenarioLine(voice.say(scenario.name()), prices));
    }
    return lines;
  }

  private static Optional<ScenarioPrice> scenario(
      String kind, List<String> classes, Program program, Voice voice) {
    return classes.isEmpty()
        ? Optional.empty()
        : Optional.of(new ScenarioPrice(kind, names(classes, program, voice)));
  }

  private static Word names(List<String> ids, Program program, Voice voice) {
    return voice.sayAll(
        program.classes().stream()
            .filter(one -> ids.contains(one.id()) || ids.contains("all"))
            .map(ProgramClass::name)
            .toList());
  }

  private static List<Column> columns(Outlook outlook, List<Product> products, Voice voice) {
    List<Column> columns = new ArrayList<>();
    Word utility =
        outlook
            .prices()
            .utility()
            .<Word>map(known -> new Word.Plain(known.name()))
            .orElseGet(() -> voice.standIn(Utility.UNNAMED));
    columns.add(new Column("basic", Optional.empty(), true, false, false, Optional.of(utility)));
    for (Product product : products) {
      columns.add(
          new Column(
              kind(product),
              Optional.of(product.name().in(voice.language().tag())),
              false,
              product.defaultProduct(),
              !product.defaultProduct() && outlook.program().defaultProduct().isPresent(),
              suppliers(outlook, product).map(Word.Plain::new)));
    }
    return columns;
  }

  /** Who supplies a product to any of the classes; in most programs the same for all. */
  private static Optional<String> suppliers(Outlook outlook, Product product) {
    Set<String> names = new LinkedHashSet<>();
    for (ProgramClass one : outlook.program().classes()) {
      outlook
          .prices()
          .row(product, one)
          .flatMap(ProductPrice::supplier)
          .flatMap(outlook.program()::supplier)
          .map(Supplier::name)
          .ifPresent(names::add);
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(String.join(" · ", names));
  }

  private static ShownPrice productCell(
      ProgramPrices prices, Product product, ProgramClass one, Voice voice) {
    boolean expected = !prices.anyPrice() || !prices.rows(product, one).isEmpty();
    boolean marketBased = prices.marketBased(product, one);
    return ShownPrice.ofProduct(
        kind(product),
        Optional.of(product.name().in(voice.language().tag())),
        prices.offered(product, one),
        expected,
        marketBased,
        prices.perhaps(product, one).flatMap(ProductPrice::price),
        voice);
  }

  private static List<String> sources(Outlook outlook) {
    Day since = outlook.asOf().firstOfMonthPlus(-12);
    Set<String> sources = new LinkedHashSet<>();
    for (ProgramClass one : outlook.program().classes()) {
      for (BasicServicePrice row : outlook.prices().basicRows(one)) {
        if (row.to().isAfter(since)) {
          sources.add(row.source());
        }
      }
    }
    return List.copyOf(sources);
  }

  private static String kind(Product product) {
    return product.defaultProduct() ? "default" : "option";
  }
}
