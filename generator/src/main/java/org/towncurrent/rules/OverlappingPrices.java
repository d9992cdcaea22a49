package org.towncurrent.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.towncurrent.facts.BasicServicePrice;
import org.towncurrent.facts.Contract;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.MeterRead;
import org.towncurrent.facts.Origin;
import org.towncurrent.facts.ProductPrice;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.Utility;

/**
 * Two prices of the same product and class, two contracts, or two prices of the same Basic Service
 * hold at the same time.
 *
 * <p>A price whose end is not known ends where the next one begins, so an open end is no overlap.
 * Disputed and corrected prices stand beside the ones that were chosen. A Basic Service price of a
 * whole area is one of each of its load zones.
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
    return "plain sense: a customer pays one price at a time; of two a page would state one "
        + "falsely";
  }

  @Override
  public void check(Ground ground, Report report) {
    for (Program program : ground.facts().programs()) {
      Map<String, List<ProductPrice>> rows = new LinkedHashMap<>();
      for (ProductPrice row : program.prices()) {
        rows.computeIfAbsent(Words.row(row), key -> new ArrayList<>()).add(row);
      }
      rows.forEach((whose, prices) -> products(whose, prices, report));
      contracts(program.contracts(), report);
    }
    for (Utility utility : ground.facts().utilities()) {
      Map<String, List<BasicServicePrice>> rows = new LinkedHashMap<>();
      for (BasicServicePrice row : utility.prices()) {
        if (row.undisputed()) {
          for (String zone : zones(row, utility)) {
            String whose =
                Words.quoted(row.area())
                    + zone
                    + ", "
                    + row.customerClass()
                    + ", "
                    + Words.typed(row.kind());
            rows.computeIfAbsent(whose, key -> new ArrayList<>()).add(row);
          }
        }
      }
      rows.forEach((whose, prices) -> basicService(whose, prices, report));
    }
  }

  /** The load zones whose customers pay this price: its own, or every one and outside of them. */
  private static List<String> zones(BasicServicePrice row, Utility utility) {
    if (row.zone().isPresent()) {
      return List.of(", " + row.zone().get());
    }
    List<String> zones = new ArrayList<>(List.of(""));
    for (BasicServicePrice other : utility.prices()) {
      other
          .zone()
          .filter(zone -> other.area().equals(row.area()))
          .filter(zone -> other.customerClass().equals(row.customerClass()))
          .map(zone -> ", " + zone)
          .filter(zone -> !zones.contains(zone))
          .ifPresent(zones::add);
    }
    return zones;
  }

  private static void contracts(List<Contract> contracts, Report report) {
    List<Contract> sorted =
        contracts.stream()
            .filter(contract -> contract.from().isPresent())
            .sorted(Comparator.comparing(contract -> contract.from().orElseThrow()))
            .toList();
    for (int i = 1; i < sorted.size(); i++) {
      Contract before = sorted.get(i - 1);
      MeterRead from = sorted.get(i).from().orElseThrow();
      boolean open = before.until().isEmpty() && before.from().equals(sorted.get(i).from());
      if (open || before.until().filter(end -> end.compareTo(from) > 0).isPresent()) {
        report.add(
            sorted.get(i).origin().at("from"),
            "Two contracts run at the same time: this one and that of line "
                + before.origin().place().line()
                + ".",
            "Let the earlier contract end where this one begins.");
      }
    }
  }

  private static void products(String whose, List<ProductPrice> prices, Report report) {
    List<ProductPrice> sorted = new ArrayList<>(prices);
    sorted.sort(Comparator.comparing(OverlappingPrices::begin));
    for (int i = 1, longest = 0; i < sorted.size(); i++) {
      ProductPrice price = sorted.get(i);
      ProductPrice before = sorted.get(i - 1);
      if (begin(price).equals(begin(before))) {
        found(whose, price.origin(), before.origin(), report);
      } else if (endsAfter(sorted.get(longest), begin(price))) {
        found(whose, price.origin(), sorted.get(longest).origin(), report);
      }
      ProductPrice last = sorted.get(longest);
      if (price.until().filter(end -> !endsAfter(last, end)).isPresent()) {
        longest = i;
      }
    }
  }

  private static MeterRead begin(ProductPrice price) {
    return price.from().orElse(MeterRead.inMonth(1900, 1));
  }

  private static boolean endsAfter(ProductPrice price, MeterRead read) {
    return price.until().filter(end -> end.compareTo(read) > 0).isPresent();
  }

  private static void basicService(String whose, List<BasicServicePrice> prices, Report report) {
    List<BasicServicePrice> sorted = new ArrayList<>(prices);
    boolean zoned = prices.stream().anyMatch(price -> price.zone().isPresent());
    sorted.sort(Comparator.comparing(BasicServicePrice::from));
    for (int i = 1, longest = 0; i < sorted.size(); i++) {
      BasicServicePrice price = sorted.get(i);
      boolean told = price.zone().isEmpty() && sorted.get(longest).zone().isEmpty() && zoned;
      if (!told && !price.from().isAfter(sorted.get(longest).to())) {
        found(whose, price.origin(), sorted.get(longest).origin(), report);
      }
      if (price.to().isAfter(sorted.get(longest).to())) {
        longest = i;
      }
    }
  }

  private static void found(String whose, Origin one, Origin other, Report report) {
    boolean inOrder = other.place().compareTo(one.place()) <= 0;
    Origin later = inOrder ? one : other;
    Origin earlier = inOrder ? other : one;
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
