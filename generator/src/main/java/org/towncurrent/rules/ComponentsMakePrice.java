package org.towncurrent.rules;

import java.util.List;
import org.towncurrent.facts.ComponentKind;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.ProductPrice;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.RateComponent;

/**
 * The parts of a price, supply among them, do not add up to the price.
 *
 * <p>Where supply is not among the parts, it is what remains of the price, and there is nothing to
 * add up. So the easiest is to name the fees only.
 */
final class ComponentsMakePrice implements Rule {

  @Override
  public String code() {
    return "components-do-not-add-up";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String authority() {
    return "Table IV.B.3 of Rutland's plan, in the shape of the 2024 Guidelines: the rate is "
        + "the total of its components";
  }

  @Override
  public void check(Ground ground, Report report) {
    for (Program program : ground.facts().programs()) {
      for (ProductPrice row : program.prices()) {
        List<RateComponent> components = program.components(row);
        int sum = components.stream().mapToInt(part -> part.price().milliCents()).sum();
        if (components.stream().anyMatch(part -> part.kind() == ComponentKind.SUPPLY)
            && row.price().filter(price -> price.milliCents() > sum).isPresent()) {
          report.add(
              row.origin().at("price"),
              "The parts of "
                  + Words.rowOfAll(row)
                  + ", supply among them, add up to "
                  + Words.cents(sum)
                  + " cents, and this price is "
                  + Words.cents(row.price().get())
                  + ".",
              "Correct the price or its `components`, or leave the `supply` part out: it is what"
                  + " remains of the price.");
        }
      }
    }
  }
}
