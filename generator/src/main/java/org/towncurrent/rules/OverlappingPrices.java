package org.towncurrent.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.towncurrent.facts.BasicServicePrice;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.MeterRead;
import org.towncurrent.facts.Origin;
import org.towncurrent.facts.ProductPrice;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.Utility;

/**
 * Two prices of the same product and class, or of the same Basic Service, hold at the same time.
 *
 * <p>A price whose end is not known ends where the next one begins. Disputed prices stand beside
 * the one that was chosen.
 */
final class OverlappingPrices implements Rule {

  @Override
  public String code() {
    return "overlapping-prices";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String authority() {
    return "a customer pays one price at a time; of two a page would state one falsely";
  }

  @Override
  public void check(Ground ground, Report report) {
    for (Program program : ground.facts().programs()) {
      Map<String, List<ProductPrice>> rows = new LinkedHashMap<>();
      for (ProductPrice row : program.prices()) {
        rows.computeIfAbsent(Words.row(row), key -> new ArrayList<>()).add(row);
      }
      rows.forEach((whose, prices) -> products(whose, prices, report));
    }
    for (Utility utility : ground.facts().utilities()) {
      Map<String, List<BasicServicePrice>> rows = new LinkedHashMap<>();
      for (BasicServicePrice row : utility.prices()) {
        if (row.status() != BasicServicePrice.Status.DISPUTED) {
          String whose =
              Words.quoted(row.area())
                  + ", "
                  + row.customerClass()
                  + ", "
                  + Words.typed(row.kind());
          rows.computeIfAbsent(whose, key -> new ArrayList<>()).add(row);
        }
      }
      rows.forEach((whose, prices) -> basicService(whose, prices, report));
    }
  }

  private static void products(String whose, List<ProductPrice> prices, Report report) {
    for (int i = 0; i < prices.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (overlap(prices.get(i), prices.get(j))) {
          found(whose, prices.get(i).origin(), prices.get(j).origin(), report);
          break;
        }
      }
    }
  }

  private static boolean overlap(ProductPrice one, ProductPrice other) {
    if (one.from().equals(other.from())) {
      return true;
    }
    boolean oneFirst = begin(one).compareTo(begin(other)) < 0;
    Optional<MeterRead> firstEnd = oneFirst ? one.until() : other.until();
    MeterRead secondBegin = oneFirst ? begin(other) : begin(one);
    return firstEnd.filter(end -> end.compareTo(secondBegin) > 0).isPresent();
  }

  private static MeterRead begin(ProductPrice price) {
    return price.from().orElse(MeterRead.inMonth(1900, 1));
  }

  private static void basicService(String whose, List<BasicServicePrice> prices, Report report) {
    List<BasicServicePrice> sorted = new ArrayList<>(prices);
    sorted.sort(Comparator.comparing(BasicServicePrice::from));
    for (int i = 1; i < sorted.size(); i++) {
      BasicServicePrice before = sorted.get(i - 1);
      BasicServicePrice after = sorted.get(i);
      if (!after.from().isAfter(before.to())) {
        boolean laterInFile = after.origin().place().compareTo(before.origin().place()) >= 0;
        found(
            whose,
            laterInFile ? after.origin() : before.origin(),
            laterInFile ? before.origin() : after.origin(),
            report);
      }
    }
  }

  private static void found(String whose, Origin later, Origin earlier, Report report) {
    report.add(
        later.at("from"),
        "Two prices of "
            + whose
            + " hold at the same time: this one and that of line "
            + earlier.place().line()
            + ".",
        "Let the earlier price end where this one begins. Of two sources that disagree on Basic"
            + " Service, mark one `status: disputed`.");
  }
}
