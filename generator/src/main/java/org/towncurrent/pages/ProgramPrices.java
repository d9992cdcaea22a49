package org.towncurrent.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.towncurrent.facts.BasicServicePrice;
import org.towncurrent.facts.BillShares;
import org.towncurrent.facts.Facts;
import org.towncurrent.facts.MeterRead;
import org.towncurrent.facts.Municipality;
import org.towncurrent.facts.Percent;
import org.towncurrent.facts.PriceScenario;
import org.towncurrent.facts.Product;
import org.towncurrent.facts.ProductPrice;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.ProgramClass;
import org.towncurrent.facts.RenewableBasis;
import org.towncurrent.facts.RenewableContent;
import org.towncurrent.facts.StateMinimum;
import org.towncurrent.facts.TypicalUse;
import org.towncurrent.facts.Utility;
import org.towncurrent.facts.UtilityClass;
import org.towncurrent.rates.Day;
import org.towncurrent.rates.Tariff;

/**
 * The prices of a program as a resident of one of its municipalities meets them: each product's and
 * Basic Service's, by class and day.
 *
 * @param municipality empty where it is not known
 * @param asOf the day the pages are made for
 */
public record ProgramPrices(
    Facts facts, Program program, Optional<Municipality> municipality, Day asOf) {

  /** No contract is so long; a slip of the pen must not make a table of a thousand years. */
  private static final int MOST_YEARS = 9;

  /** The utility that delivers the municipality's electricity, where it is known. */
  public Optional<Utility> utility() {
    return utilityId().flatMap(facts::utility);
  }

  private Optional<String> utilityId() {
    return municipality.flatMap(Municipality::utility);
  }

  /** The utility's service area that the municipality lies in, where it is known. */
  Optional<String> area() {
    return municipality.flatMap(town -> utility().flatMap(its -> its.areaOf(town)));
  }

  /** The load zone that the municipality lies in, where it is known. */
  Optional<String> loadZone() {
    return municipality.flatMap(Municipality::loadZone);
  }

  /**
   * The known prices of a product for a class, by estimated days, in order. Days of which nobody
   * knows whether a price held have none.
   */
  public Tariff tariff(Product product, ProgramClass customerClass) {
    return Tariff.of(
        rows(product, customerClass).stream()
            .map(ProductPrice::certain)
            .flatMap(Optional::stream)
            .toList());
  }

  /**
   * The price rows of a product for a class that those pay who are in the program from its start,
   * the earliest first. One without an end ends at the read at which the next one begins.
   */
  List<ProductPrice> rows(Product product, ProgramClass customerClass) {
    return rows(product, customerClass, PriceScenario.STANDARD);
  }

  /** The price rows of a product for a class in one scenario, the earliest first. */
  List<ProductPrice> rows(Product product, ProgramClass customerClass, PriceScenario scenario) {
    return program.prices(product.id(), customerClass.id(), scenario);
  }

  /** How a product's price for a class stands today and from then on. */
  public Offered offered(Product product, ProgramClass customerClass) {
    return Offered.of(
        rows(product, customerClass).stream()
            .map(row -> Known.of(row, asOf))
            .flatMap(Optional::stream)
            .toList(),
        asOf,
        false);
  }

  /** A price that may be in force today, where it is not known whether it is, nor any other. */
  Optional<ProductPrice> perhaps(Product product, ProgramClass customerClass) {
    return offered(product, customerClass).prices().isEmpty()
        ? rows(product, customerClass).stream()
            .filter(row -> row.price().isPresent())
            .filter(row -> row.from().filter(read -> read.earliest().isAfter(asOf)).isEmpty())
            .filter(row -> row.until().filter(read -> !read.certain().isAfter(asOf)).isEmpty())
            .reduce((earlier, later) -> later)
        : Optional.empty();
  }

  /**
   * Whether customers of the class pay, now or from a later day, a price that follows the market.
   */
  boolean marketBased(Product product, ProgramClass customerClass) {
    return rows(product, customerClass, PriceScenario.MARKET_BASED).stream()
        .anyMatch(row -> row.until().map(read -> read.certain().isAfter(asOf)).orElse(true));
  }

  /** The row of a product and class in force today, else the next one, else the last one. */
  Optional<ProductPrice> row(Product product, ProgramClass customerClass) {
    List<ProductPrice> rows = rows(product, customerClass);
    Optional<ProductPrice> found = rows.stream().filter(this::inForce).findFirst();
    if (found.isPresent()) {
      return found;
    }
    return rows.stream()
        .filter(
            row ->
                row.from()
                    .or(row::until)
                    .map(MeterRead::earliest)
                    .orElse(ProductPrice.NEVER)
                    .isAfter(asOf))
        .findFirst()
        .or(() -> rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(rows.size() - 1)));
  }

  private boolean inForce(ProductPrice row) {
    return row.from().filter(read -> !read.certain().isAfter(asOf)).isPresent()
        && row.until().map(read -> read.earliest().isAfter(asOf)).orElse(true);
  }

  /** How Basic Service for a class stands today and from then on. */
  public Offered basicService(ProgramClass customerClass) {
    List<BasicServicePrice> rows = basicRows(customerClass);
    return Offered.of(
        rows.stream().map(Known::of).toList(),
        asOf,
        rows.stream().anyMatch(row -> row.kind() == BasicServicePrice.Kind.VARIABLE));
  }

  /** The Basic Service class that a class is compared with here. */
  Optional<UtilityClass> basicServiceClass(ProgramClass customerClass) {
    return customerClass
        .basicService()
        .with(utilityId())
        .flatMap(id -> utility().flatMap(its -> its.customerClass(id)));
  }

  /** Whether the Basic Service class has a fixed price, known or not. */
  boolean fixedBasicService(ProgramClass customerClass) {
    return basicServiceClass(customerClass).map(UtilityClass::fixedPrice).orElse(true);
  }

  /**
   * The Basic Service prices of a class, in order: the fixed ones, or the monthly variable ones
   * where the class has no other. Disputed ones are left out.
   */
  public Tariff basicTariff(ProgramClass customerClass) {
    return Tariff.of(basicRows(customerClass).stream().map(Known::of).map(Known::dated).toList());
  }

  /** The Basic Service rows behind {@link #basicTariff}. */
  List<BasicServicePrice> basicRows(ProgramClass customerClass) {
    List<BasicServicePrice> rows =
        everyBasicRow(customerClass).stream().filter(BasicServicePrice::undisputed).toList();
    List<BasicServicePrice> fixed =
        rows.stream().filter(row -> row.kind() == BasicServicePrice.Kind.FIXED).toList();
    return fixed.isEmpty() ? rows : fixed;
  }

  /** Every Basic Service price of a class, disputed and variable ones too, the earliest first. */
  List<BasicServicePrice> everyBasicRow(ProgramClass customerClass) {
    return utility().map(Utility::prices).orElse(List.of()).stream()
        .filter(row -> isOf(row, customerClass))
        .sorted(Comparator.comparing(BasicServicePrice::from))
        .toList();
  }

  /** Whether a Basic Service price is what customers of this class would pay here. */
  boolean isOf(BasicServicePrice row, ProgramClass customerClass) {
    return row.isFor(area(), loadZone())
        && customerClass.basicService().with(utilityId()).equals(Optional.of(row.customerClass()));
  }

  /**
   * What a customer of a class uses in a month: as somebody says, else the middle of the examples.
   */
  Optional<Integer> typicalKwh(ProgramClass customerClass) {
    List<Integer> examples = customerClass.exampleUse();
    return typicalUse(customerClass)
        .map(TypicalUse::kwh)
        .or(
            () ->
                examples.isEmpty()
                    ? Optional.empty()
                    : Optional.of(examples.get(examples.size() / 2)));
  }

  /** The typical use of a class where this utility delivers, with its source. */
  Optional<TypicalUse> typicalUse(ProgramClass customerClass) {
    return customerClass.typicalUse(utilityId());
  }

  /**
   * What some customers of a class pay less or more here: as the program says, else the utility.
   */
  BillShares billShares(ProgramClass customerClass) {
    return customerClass
        .billShares()
        .or(
            basicServiceClass(customerClass)
                .map(UtilityClass::billShares)
                .orElse(BillShares.NONE)
                .in(area()));
  }

  /** Whether any product has a price in any class, now or at another time. */
  public boolean anyPrice() {
    return program.prices().stream().anyMatch(row -> row.price().isPresent());
  }

  /** The products as readers meet them: the default one first, the others as typed. */
  public List<Product> products() {
    List<Product> products = new ArrayList<>(program.products());
    products.sort(Comparator.comparing(product -> !product.defaultProduct()));
    return products;
  }

  /** The renewable energy the State requires of every product this year, on the program's basis. */
  public Optional<Percent> required() {
    return required(asOf.year());
  }

  /** The renewable energy the State requires of every product in a year, on the program's basis. */
  Optional<Percent> required(int year) {
    return facts.minimum(year).flatMap(this::required);
  }

  private Optional<Percent> required(StateMinimum minimum) {
    return program
        .basis()
        .flatMap(
            basis ->
                basis == RenewableBasis.TOTAL
                    ? minimum.other().map(minimum.classOne()::plus)
                    : Optional.of(minimum.classOne()));
  }

  /** What the State requires besides, on the basis that counts it apart. */
  Optional<Percent> otherRequired(int year) {
    return program
        .basis()
        .filter(basis -> basis == RenewableBasis.CLASS_ONE_PLUS_OTHER)
        .flatMap(basis -> facts.minimum(year))
        .flatMap(StateMinimum::other);
  }

  /** What a product adds in a year to what the State requires. */
  Optional<Percent> voluntary(Product product, int year) {
    Optional<Percent> required = required(year);
    return content(product, year)
        .flatMap(
            row ->
                row.voluntary().isPresent()
                    ? row.voluntary()
                    : required.map(
                        least ->
                            new Percent(
                                Math.max(
                                    0, row.fillTo().orElseThrow().tenths() - least.tenths()))));
  }

  /** The whole renewable content of a product in a year, on the program's basis. */
  Optional<Percent> total(Product product, int year) {
    Optional<Percent> required = required(year);
    if (required.isEmpty()) {
      return content(product, year).flatMap(RenewableContent::fillTo);
    }
    return voluntary(product, year).map(required.get()::plus);
  }

  private Optional<RenewableContent> content(Product product, int year) {
    return program.renewable().stream()
        .filter(row -> row.product().equals(product.id()) && row.year() == year)
        .findFirst();
  }

  /**
   * The calendar years that the prices in force and to come span and of which anything is known:
   * the State's minimum changes each January 1, in the middle of a price.
   */
  List<Integer> renewableYears() {
    int last = asOf.year();
    for (ProgramClass one : program.classes()) {
      for (Product product : program.products()) {
        for (Known price : offered(product, one).prices()) {
          last = Math.max(last, price.last().map(Day::year).orElse(last));
        }
      }
    }
    List<Integer> years = new ArrayList<>();
    for (int year = asOf.year(); year <= Math.min(last, asOf.year() + MOST_YEARS); year++) {
      int one = year;
      if (required(year).isPresent()
          || program.products().stream().anyMatch(product -> content(product, one).isPresent())) {
        years.add(year);
      }
    }
    return years;
  }
}
