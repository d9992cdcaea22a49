package org.towncurrent.rules;

import java.util.List;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.Product;
import org.towncurrent.facts.Program;

/**
 * A program with products does not have exactly one default product.
 *
 * <p>The default product is what participants receive who do not choose. With none, or with two,
 * pages would tell them something false. A program that knows no products yet is left alone.
 */
final class DefaultProduct implements Rule {

  @Override
  public String code() {
    return "default-product";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String authority() {
    return "the definition in Rutland's plan: the Default Product is \"the Product that "
        + "Participants in the Program receive unless they affirmatively select an alternate "
        + "Product\"";
  }

  @Override
  public void check(Ground ground, Report report) {
    for (Program program : ground.facts().programs()) {
      List<Product> products = program.products();
      if (ground.incomplete(Ground.pricesFile(program))) {
        report.couldNot(Ground.pricesFile(program) + " could not be read in full");
        continue;
      }
      List<Product> defaults = products.stream().filter(Product::defaultProduct).toList();
      if (defaults.isEmpty() && !products.isEmpty()) {
        report.add(
            products.get(0).origin().place(),
            "None of the " + products.size() + " products is the default product.",
            "Add the line `default: true` to the one that participants receive unless they choose.");
      }
      for (Product second : defaults.subList(Math.min(1, defaults.size()), defaults.size())) {
        report.add(
            second.origin().at("default"),
            "The product "
                + Words.quoted(second.id())
                + " is a second default product beside "
                + Words.quoted(defaults.get(0).id())
                + ".",
            "Delete the line `default: true` of one of the two.");
      }
    }
  }
}
