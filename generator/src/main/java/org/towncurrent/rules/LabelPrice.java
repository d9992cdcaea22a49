package org.towncurrent.rules;

import java.util.Objects;
import java.util.Optional;
import org.towncurrent.facts.DisclosureLabel;
import org.towncurrent.facts.DisclosureLabel.LevelPrice;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.PriceScenario;
import org.towncurrent.facts.ProductPrice;
import org.towncurrent.facts.Program;
import org.towncurrent.rates.Price;

/**
 * A disclosure label lacks its average price, or says another than the price of its quarter.
 *
 * <p>Where one price holds on all days of the quarter it is the average at every amount of use and
 * is not typed again. Where the price changes within the quarter, or follows the market, the
 * supplier's label has the averages: they are entered under {@code price-at:}. Classes with
 * different prices need a label each. A product of which no price is known is no error: the page
 * says that the average is not known.
 */
final class LabelPrice implements Rule {

  @Override
  public String code() {
    return "label-price";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String authority() {
    return "the disclosure label of G.L. c. 164, § 1(F)(vi) and 220 C.M.R. § 11.06, as the plans"
        + " cite them: the average price at four amounts of use";
  }

  @Override
  public void check(Ground ground, Report report) {
    for (Program program : ground.facts().programs()) {
      if (program.labels().isEmpty()) {
        continue;
      }
      if (ground.incomplete(Ground.pricesFile(program))) {
        report.couldNot(Ground.pricesFile(program) + " could not be read in full");
        continue;
      }
      for (DisclosureLabel label : program.labels()) {
        if (!label.classes().isEmpty() && program.product(label.product()).isPresent()) {
          label(program, label, report);
        }
      }
    }
  }

  private static void label(Program program, DisclosureLabel label, Report report) {
    Optional<Price> first = price(program, label, label.classes().get(0));
    for (String other : label.classes()) {
      if (label.prices().isEmpty() && !Objects.equals(first, price(program, label, other))) {
        report.add(
            label.origin().at("class"),
            "In "
                + label.quarter()
                + " the classes "
                + label.classes().get(0)
                + " and "
                + other
                + " do not have the same price of "
                + Words.quoted(label.product())
                + ".",
            "Write a label for each of them.");
        return;
      }
    }
    boolean priced =
        !program.prices(label.product(), label.classes().get(0), PriceScenario.STANDARD).isEmpty();
    if (first.isEmpty() && label.prices().isEmpty() && priced) {
      report.add(
          label.origin().place(),
          "The price of "
              + Words.quoted(label.product())
              + ", "
              + label.classes().get(0)
              + " is not the same on all days of "
              + label.quarter()
              + ", and the label gives no average.",
          "Enter what the supplier's label says: `price-at: [{kwh: 500, price: 14.283}, ...]`.");
    }
    first.ifPresent(
        flat -> {
          for (LevelPrice entered : label.prices()) {
            if (!entered.price().equals(flat)) {
              report.add(
                  entered.origin().at("price"),
                  "The label says "
                      + Words.cents(entered.price())
                      + " cents at "
                      + entered.kwh()
                      + " kWh, and in all of "
                      + label.quarter()
                      + " the price is "
                      + Words.cents(flat)
                      + ".",
                  "Compare both with the supplier. Where one price holds, `price-at:` is not"
                      + " needed.");
            }
          }
        });
  }

  private static Optional<Price> price(
      Program program, DisclosureLabel label, String customerClass) {
    return label.flat(program, customerClass).flatMap(ProductPrice::price);
  }
}
