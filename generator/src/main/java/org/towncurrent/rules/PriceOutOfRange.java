package org.towncurrent.rules;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.towncurrent.facts.BasicServicePrice;
import org.towncurrent.facts.ComponentKind;
import org.towncurrent.facts.Credit;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.Origin;
import org.towncurrent.facts.Product;
import org.towncurrent.facts.ProductPrice;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.RateComponent;
import org.towncurrent.facts.Utility;
import org.towncurrent.rates.Price;

/**
 * A price lies outside what electricity can cost, which tells of a wrong unit or a misplaced point.
 *
 * <p>Prices are in cents per kWh: $0.14283 is {@code 14.283}. The highest published price that was
 * found is 40.5 cents per kWh, so 60 leaves room; fees of consultants and municipalities are 0.1 to
 * 0.2 cents, so 2 leaves room. A credit may be up to 20 cents. A price that was wrong and stands
 * corrected is left alone.
 */
final class PriceOutOfRange implements Rule {

  private static final int LEAST = 1_000;
  private static final int MOST = 60_000;

  /** What was meant is not taken to be dearer than anything that was found. */
  private static final int HIGHEST_FOUND = 40_500;

  private static final int LEAST_FEE = 10;
  private static final int MOST_FEE = 2_000;
  private static final int MOST_CREDIT = 20_000;

  @Override
  public String code() {
    return "price-out-of-range";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String authority() {
    return "seen on real program pages: \"417.336 cents\"; the highest published price found in"
        + " Massachusetts is 40.5 cents per kWh";
  }

  @Override
  public void check(Ground ground, Report report) {
    for (Program program : ground.facts().programs()) {
      for (ProductPrice row : program.prices()) {
        row.price()
            .ifPresent(price -> price(price, "price", Words.rowOfAll(row), row.origin(), report));
        row.components()
            .ifPresent(parts -> parts.forEach(part -> component(row.product(), part, report)));
      }
      for (Product product : program.products()) {
        product.components().forEach(component -> component(product.id(), component, report));
      }
      for (Credit credit : program.credits()) {
        credit
            .perKwh()
            .ifPresent(
                price ->
                    between(
                        LEAST_FEE,
                        MOST_CREDIT,
                        price,
                        "per-kwh",
                        "The credit " + Words.quoted(credit.name().english()),
                        credit.origin(),
                        report));
      }
    }
    for (Utility utility : ground.facts().utilities()) {
      for (BasicServicePrice row : utility.prices()) {
        price(
            row.price(),
            Words.typed(row.kind()),
            Words.quoted(row.area()) + ", " + row.customerClass(),
            row.origin(),
            report);
      }
    }
  }

  private static void price(Price price, String key, String row, Origin origin, Report report) {
    between(LEAST, MOST, price, key, "The price of " + row, origin, report);
  }

  private static void component(String product, RateComponent component, Report report) {
    String whose = "The " + Words.typed(component.kind()) + " part of " + Words.quoted(product);
    if (component.kind() == ComponentKind.SUPPLY) {
      between(LEAST, MOST, component.price(), "price", whose, component.origin(), report);
    } else if (component.price().milliCents() > 0) {
      between(LEAST_FEE, MOST_FEE, component.price(), "price", whose, component.origin(), report);
    }
  }

  private static void between(
      int least, int most, Price price, String key, String whose, Origin origin, Report report) {
    int value = price.milliCents();
    if (value >= least && value <= most) {
      return;
    }
    String question =
        (value < least
                ? IntStream.of(value * 100)
                : IntStream.of(tenth(value), tenth(tenth(value))))
            .filter(meant -> meant >= least && meant <= Math.min(most, HIGHEST_FOUND))
            .mapToObj(meant -> "`" + Words.cents(meant) + "`")
            .collect(Collectors.joining(" or "));
    report.add(
        origin.at(key),
        whose
            + ", "
            + Words.cents(price)
            + " cents per kWh, is not between "
            + Words.cents(least)
            + " and "
            + Words.cents(most)
            + ".",
        (question.isEmpty() ? "" : "Did you mean " + question + "? ")
            + "Write cents per kWh: $0.14283 is `14.283`.");
  }

  private static int tenth(int milliCents) {
    return (milliCents + 5) / 10;
  }
}
