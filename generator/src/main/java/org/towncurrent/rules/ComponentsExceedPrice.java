package org.towncurrent.rules;

import java.util.List;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.ProductPrice;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.RateComponent;

/**
 * The named parts of a product's price are more than the price that contains them.
 *
 * <p>A price is what customers pay with every fee in it, so no part can be more. Often a part was
 * typed in another unit, or was added on top of the price.
 */
final class ComponentsExceedPrice implements Rule {

  @Override
  public String code() {
    return "components-exceed-price";
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
        int parts = components.stream().mapToInt(part -> part.price().milliCents()).sum();
        if (row.price().filter(price -> price.milliCents() < parts).isPresent()) {
          report.add(
              row.origin().at("price"),
              "The parts of "
                  + Words.quoted(row.product())
                  + " add up to "
                  + Words.cents(parts)
                  + " cents, more than this price that contains them.",
              "Correct the price, or the `components` (line "
                  + components.get(0).origin().place().line()
                  + ").");
        }
      }
    }
  }
}
