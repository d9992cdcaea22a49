package org.towncurrent.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.towncurrent.facts.BasicServicePrice;
import org.towncurrent.facts.Facts;
import org.towncurrent.facts.MeterRead;
import org.towncurrent.facts.Municipality;
import org.towncurrent.facts.Percent;
import org.towncurrent.facts.Product;
import org.towncurrent.facts.ProductPrice;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.ProgramClass;
import org.towncurrent.facts.RenewableBasis;
import org.towncurrent.facts.RenewableContent;
import org.towncurrent.facts.StateMinimum;
import org.towncurrent.facts.Utility;
import org.towncurrent.rates.DatedPrice;
import org.towncurrent.rates.Day;
import org.towncurrent.rates.Tariff;

/**
 * The prices of a program as a resident of one of its municipalities meets them: each product's and
 * Basic Service's, by class and day.
 *
 * @param asOf the day the pages are made for
 */
public record ProgramPrices(Facts facts, Program program, Municipality municipality, Day asOf) {

  /** The utility that delivers the municipality's electricity. */
  public Utility utility() {
    return facts
        .utility(municipality.utility())
        .orElseThrow(() -> new IllegalStateException("no utility " + municipality.utility()));
  }

  /** The known prices of a product for a class, by estimated days, in order. */
  public Tariff tariff(Product product, ProgramClass customerClass) {
    return Tariff.of(
        rows(product, customerClass).stream()
            .filter(row -> row.price().isPresent() && row.from().isPresent())
            .map(ProgramPrices::dated)
            .toList());
  }

  /**
   * The price rows of a product for a class, the earliest first. One without an end ends at the
   * read at which the next one begins.
   */
  List<ProductPrice> rows(Product product, ProgramClass customerClass) {
    List<ProductPrice> rows =
        new ArrayList<>(
            program.prices().stream()
                .filter(row -> row.product().equals(product.id()))
                .filter(row -> row.customerClass().equals(customerClass.id()))
                .sorted(Comparator.comparing(row -> row.from().orElse(MeterRead.inMonth(9999, 12))))
                .toList());
    for (int i = 0; i + 1 < rows.size(); i++) {
      if (rows.get(i).until().isEmpty() && rows.get(i + 1).from().isPresent()) {
        rows.set(i, rows.get(i).endingAt(rows.get(i + 1).from().get()));
      }
    }
    return List.copyOf(rows);
  }

  private static DatedPrice dated(ProductPrice row) {
    Day last = row.until().map(read -> read.estimatedDay().plusDays(-1)).orElse(Offered.OPEN_END);
    return new DatedPrice(row.from().orElseThrow().estimatedDay(), last, row.price().orElseThrow());
  }

  /** How a product's price for a class stands today. */
  public Offered offered(Product product, ProgramClass customerClass) {
    List<ProductPrice> priced =
        rows(product, customerClass).stream()
            .filter(row -> row.from().isPresent() && row.price().isPresent())
            .toList();
    Optional<ProductPrice> now =
        priced.stream().filter(row -> dated(row).holdsOn(asOf)).findFirst();
    Optional<ProductPrice> last =
        priced.stream()
            .filter(row -> dated(row).last().isBefore(asOf))
            .reduce((earlier, later) -> later);
    Optional<ProductPrice> next =
        priced.stream().filter(row -> dated(row).first().isAfter(asOf)).findFirst();
    return offered(
        tariff(product, customerClass),
        now.flatMap(ProductPrice::until),
        now.isPresent() ? Optional.empty() : last.flatMap(ProductPrice::until),
        next.flatMap(ProductPrice::from),
        next.flatMap(ProductPrice::until),
        false);
  }

  /** The row of a product and class in force today, else the next one, else the last one. */
  Optional<ProductPrice> row(Product product, ProgramClass customerClass) {
    List<ProductPrice> rows = rows(product, customerClass);
    Optional<ProductPrice> found = rows.stream().filter(this::inForce).findFirst();
    if (found.isPresent()) {
      return found;
    }
    return rows.stream()
        .filter(row -> row.from().isEmpty() || row.from().get().estimatedDay().isAfter(asOf))
        .findFirst()
        .or(() -> rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(rows.size() - 1)));
  }

  private boolean inForce(ProductPrice row) {
    return row.from().isPresent()
        && !row.from().get().estimatedDay().isAfter(asOf)
        && row.until().map(read -> read.estimatedDay().isAfter(asOf)).orElse(true);
  }

  /** How Basic Service for a class stands today. */
  public Offered basicService(ProgramClass customerClass) {
    return offered(
        basicTariff(customerClass),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        basicRows(customerClass).stream()
            .anyMatch(row -> row.kind() == BasicServicePrice.Kind.VARIABLE));
  }

  /**
   * The Basic Service prices of a class, in order: the fixed ones, or the monthly variable ones
   * where the class has no other. Disputed ones are left out.
   */
  public Tariff basicTariff(ProgramClass customerClass) {
    return Tariff.of(
        basicRows(customerClass).stream()
            .map(row -> new DatedPrice(row.from(), row.to(), row.price()))
            .toList());
  }

  /** The Basic Service rows behind {@link #basicTariff}. */
  List<BasicServicePrice> basicRows(ProgramClass customerClass) {
    if (customerClass.basicService().isEmpty()) {
      return List.of();
    }
    List<BasicServicePrice> rows =
        utility().prices().stream()
            .filter(row -> row.area().equals(municipality.area()))
            .filter(row -> row.customerClass().equals(customerClass.basicService().get()))
            .filter(row -> row.status() != BasicServicePrice.Status.DISPUTED)
            .sorted(Comparator.comparing(BasicServicePrice::from))
            .toList();
    List<BasicServicePrice> fixed =
        rows.stream().filter(row -> row.kind() == BasicServicePrice.Kind.FIXED).toList();
    return fixed.isEmpty() ? rows : fixed;
  }

  private Offered offered(
      Tariff tariff,
      Optional<MeterRead> until,
      Optional<MeterRead> lastUntil,
      Optional<MeterRead> nextFrom,
      Optional<MeterRead> nextUntil,
      boolean variable) {
    Optional<DatedPrice> now = tariff.on(asOf);
    return new Offered(
        now,
        now.isPresent() ? Optional.empty() : tariff.before(asOf),
        tariff.after(asOf),
        until,
        lastUntil,
        nextFrom,
        nextUntil,
        variable);
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
    return facts.minimum(asOf.year()).flatMap(this::required);
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

  /** What a product adds to it this year. */
  public Optional<Percent> voluntary(Product product) {
    Optional<RenewableContent> content =
        program.renewable().stream()
            .filter(row -> row.product().equals(product.id()) && row.year() == asOf.year())
            .findFirst();
    Optional<Percent> required = required();
    return content.flatMap(
        row ->
            row.voluntary().isPresent()
                ? row.voluntary()
                : required.map(
                    least ->
                        new Percent(
                            Math.max(0, row.fillTo().orElseThrow().tenths() - least.tenths()))));
  }
}
