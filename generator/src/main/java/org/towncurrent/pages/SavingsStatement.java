package org.towncurrent.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.towncurrent.facts.AnnualInformation;
import org.towncurrent.facts.AnnualInformation.Participation;
import org.towncurrent.facts.Municipality;
import org.towncurrent.facts.PriceStatus;
import org.towncurrent.facts.Product;
import org.towncurrent.facts.ProductPrice;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.ProgramClass;
import org.towncurrent.rates.Comparison;
import org.towncurrent.rates.Day;
import org.towncurrent.rates.Tariff;
import org.towncurrent.rates.Use;

/**
 * What all participants paid for their supply, set against what Basic Service would have cost for
 * the same kWh, month by month, product by product and class by class.
 *
 * @param lines a line for each row of participation, in order
 */
record SavingsStatement(List<Line> lines) {

  /** Why a line is not compared. */
  enum Gap {
    /** The kWh of the month are not known. */
    KWH,
    /** It is not known which utility's Basic Service price it would be. */
    MUNICIPALITY,
    /** The price of the product is not known on all days of the month. */
    PRICE,
    /** The price of Basic Service is not known on all days of the month. */
    BASIC
  }

  /**
   * A month of one product, class and municipality.
   *
   * @param month its first day
   * @param comparison empty where it cannot be made
   * @param gap why it cannot be made
   * @param sample whether the row or the price is made up
   */
  record Line(
      Day month,
      Product product,
      ProgramClass customerClass,
      Optional<Municipality> municipality,
      Participation row,
      Optional<Comparison> comparison,
      Optional<Gap> gap,
      boolean sample) {}

  static SavingsStatement of(ProgramPrices prices) {
    Program program = prices.program();
    List<Line> lines = new ArrayList<>();
    for (AnnualInformation year : program.annual().years()) {
      for (Participation row : year.participation().orElse(List.of())) {
        Optional<Product> product = program.product(row.product());
        Optional<ProgramClass> customerClass =
            program.classes().stream()
                .filter(one -> one.id().equals(row.customerClass()))
                .findFirst();
        if (product.isPresent() && customerClass.isPresent()) {
          lines.add(line(year.year(), row, product.get(), customerClass.get(), prices));
        }
      }
    }
    lines.sort(
        Comparator.comparing(Line::month)
            .thenComparing(line -> program.products().indexOf(line.product())));
    return new SavingsStatement(List.copyOf(lines));
  }

  private static Line line(
      int year,
      Participation row,
      Product product,
      ProgramClass customerClass,
      ProgramPrices shown) {
    Program program = shown.program();
    Optional<Municipality> named =
        program.municipalities().stream()
            .filter(town -> row.municipality().equals(Optional.of(town.id())))
            .findFirst();
    Optional<Municipality> town =
        named.or(() -> program.joint() ? Optional.empty() : program.places().get(0));
    ProgramPrices prices = new ProgramPrices(shown.facts(), program, town, shown.asOf());
    Day month = row.monthOf(year);
    Tariff tariff = prices.tariff(product, customerClass);
    Tariff basic = prices.basicTariff(customerClass);
    Optional<Comparison> comparison =
        row.kwh()
            .filter(kwh -> town.isPresent())
            .flatMap(kwh -> Comparison.ofMonth(month, Use.ofKwh(kwh), tariff, basic));
    Optional<Gap> gap =
        comparison.isPresent() ? Optional.empty() : Optional.of(gap(row, town, month, tariff));
    boolean sample =
        row.status() == PriceStatus.SAMPLE
            || prices.rows(product, customerClass).stream()
                .filter(price -> price.status() == PriceStatus.SAMPLE)
                .map(ProductPrice::certain)
                .flatMap(Optional::stream)
                .anyMatch(
                    days ->
                        days.first().isBefore(month.firstOfMonthPlus(1))
                            && !days.last().isBefore(month));
    return new Line(month, product, customerClass, named, row, comparison, gap, sample);
  }

  private static Gap gap(Participation row, Optional<Municipality> town, Day month, Tariff tariff) {
    if (row.kwh().isEmpty()) {
      return Gap.KWH;
    }
    if (town.isEmpty()) {
      return Gap.MUNICIPALITY;
    }
    // Set against itself, a price is known on all days, or it is the one that is not.
    return Comparison.ofMonth(month, Use.none(), tariff, tariff).isEmpty() ? Gap.PRICE : Gap.BASIC;
  }

  /** The lines that are compared. */
  List<Line> compared() {
    return lines.stream().filter(line -> line.comparison().isPresent()).toList();
  }

  /** What these lines make together. */
  static Comparison sum(List<Line> lines) {
    return Comparison.sum(lines.stream().map(Line::comparison).flatMap(Optional::stream).toList());
  }
}
