package org.towncurrent.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.towncurrent.rates.Day;

/**
 * What becomes of a product on a day, for those who are in it.
 *
 * @param price whether any class pays another price from then on
 * @param content whether the program adds another share of renewable energy; a product that is
 *     filled up to the same total as before is not changed by what the State requires
 * @param ends whether it is discontinued while other products go on
 */
public record ProductChange(Product product, boolean price, boolean content, boolean ends) {

  /** What becomes of each product of a program, in its order. */
  public static List<ProductChange> on(Program program, Day day) {
    List<ProductChange> changes = new ArrayList<>();
    for (Product product : program.products()) {
      boolean others =
          program.products().stream()
              .anyMatch(other -> !other.equals(product) && goesOn(program, other, day));
      changes.add(
          new ProductChange(
              product,
              priceChanges(program, product, day),
              contentChanges(program, product, day),
              others && stops(program, product, day) && !goesOn(program, product, day)));
    }
    return List.copyOf(changes);
  }

  /** Whether anything changes for those who are in it. */
  public boolean any() {
    return price || content || ends;
  }

  private static boolean priceChanges(Program program, Product product, Day day) {
    for (ProgramClass one : program.classes()) {
      List<ProductPrice> rows = program.prices(product.id(), one.id(), PriceScenario.STANDARD);
      for (int i = 1; i < rows.size(); i++) {
        ProductPrice row = rows.get(i);
        if (begins(row, day)
            && row.price().isPresent()
            && !row.price().equals(rows.get(i - 1).price())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean contentChanges(Program program, Product product, Day day) {
    Optional<RenewableContent> before = content(program, product, day.plusDays(-1).year());
    Optional<RenewableContent> after = content(program, product, day.year());
    return before.isPresent()
        && after.isPresent()
        && !(before.get().voluntary().equals(after.get().voluntary())
            && before.get().fillTo().equals(after.get().fillTo()));
  }

  private static Optional<RenewableContent> content(Program program, Product product, int year) {
    return program.renewable().stream()
        .filter(row -> row.product().equals(product.id()) && row.year() == year)
        .findFirst();
  }

  private static boolean begins(ProductPrice row, Day day) {
    return row.from()
        .filter(MeterRead::hasMonth)
        .map(MeterRead::earliest)
        .filter(day::equals)
        .isPresent();
  }

  private static boolean stops(Program program, Product product, Day day) {
    return program.prices().stream()
        .filter(row -> row.product().equals(product.id()))
        .anyMatch(row -> row.until().map(MeterRead::earliest).filter(day::equals).isPresent());
  }

  /** Whether any class has a price of it on that day or later. */
  private static boolean goesOn(Program program, Product product, Day day) {
    return program.prices().stream()
        .filter(row -> row.product().equals(product.id()))
        .anyMatch(row -> row.until().map(until -> until.earliest().isAfter(day)).orElse(true));
  }
}
