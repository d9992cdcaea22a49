package org.towncurrent.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.towncurrent.facts.BasicServicePrice;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.Municipality;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.ProgramClass;
import org.towncurrent.facts.Utility;
import org.towncurrent.rates.Day;

/**
 * The last known Basic Service price that a program is compared with has ended, or soon will.
 *
 * <p>It is overdue when the day is past, and a warning in the last 30 days. The site does not wait:
 * it says that the price is not known, and comparisons that need it disappear. Add the utility's
 * next price to its file to bring them back; it is enough to do so once for all programs.
 */
final class BasicServiceGoneQuiet implements Rule {

  private static final int SOON = 30;

  @Override
  public String code() {
    return "basic-service-gone-quiet";
  }

  @Override
  public Severity severity() {
    return Severity.OVERDUE;
  }

  @Override
  public String authority() {
    return "seen on real program pages: Basic Service called \"current\" after its last day";
  }

  @Override
  public void check(Ground ground, Report report) {
    for (Program program : ground.facts().programs()) {
      for (Municipality town : program.municipalities()) {
        Optional<Utility> utility = ground.facts().utility(town.utility());
        if (ground.incomplete(Ground.utilityFile(town.utility()))) {
          report.couldNot(Ground.utilityFile(town.utility()) + " could not be read in full");
        } else if (utility.isPresent()) {
          for (ProgramClass found : program.classes()) {
            found
                .basicService()
                .with(town.utility())
                .ifPresent(
                    id -> compared(prices(utility.get(), town, id), ground.day(program), report));
          }
        }
      }
    }
  }

  /**
   * The prices a resident is compared with: fixed ones, or variable where there is no fixed one.
   */
  private static List<BasicServicePrice> prices(Utility utility, Municipality town, String id) {
    List<BasicServicePrice> all =
        utility.prices().stream()
            .filter(price -> price.isFor(town.area(), town.loadZone()))
            .filter(price -> price.customerClass().equals(id) && price.undisputed())
            .sorted(Comparator.comparing(BasicServicePrice::from))
            .toList();
    List<BasicServicePrice> fixed =
        all.stream().filter(price -> price.kind() == BasicServicePrice.Kind.FIXED).toList();
    return fixed.isEmpty() ? all : fixed;
  }

  private static void compared(List<BasicServicePrice> prices, Day day, Report report) {
    Optional<BasicServicePrice> last = Optional.empty();
    for (BasicServicePrice price : prices) {
      boolean begun = !price.from().isAfter(day);
      boolean follows =
          last.filter(before -> !price.from().isAfter(before.to().plusDays(1))).isPresent();
      if (begun || follows) {
        last = last.filter(before -> before.to().isAfter(price.to())).or(() -> Optional.of(price));
      }
    }
    last.ifPresent(price -> ends(price, day, report));
  }

  private static void ends(BasicServicePrice price, Day day, Report report) {
    String whose = Words.quoted(price.area()) + ", " + price.customerClass();
    if (price.to().isBefore(day)) {
      report.add(
          price.origin().at("to"),
          "The last known Basic Service price of "
              + whose
              + " ended on "
              + price.to()
              + "; none is known for "
              + day
              + ".",
          "Add the price that the utility has published since. Until then the site says that it is"
              + " not known.");
    } else if (day.daysUntil(price.to()) <= SOON) {
      report.add(
          Severity.WARNING,
          price.origin().at("to"),
          "The last known Basic Service price of "
              + whose
              + " ends on "
              + price.to()
              + ", within "
              + SOON
              + " days of "
              + day
              + ".",
          "Look whether the utility has published the next one, and add it.");
    }
  }
}
