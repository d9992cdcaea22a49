package org.towncurrent.rules;

import org.towncurrent.facts.BasicServicePrice;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.Utility;
import org.towncurrent.facts.UtilityClass;

/**
 * A Basic Service class that is said to have no fixed price has one.
 *
 * <p>{@code fixed-price: false} is a statement about the utility: the largest customers get
 * variable prices only. Either that line is wrong, or the price below belongs under {@code
 * variable:}. Disputed prices are left alone.
 */
final class NoFixedPrice implements Rule {

  @Override
  public String code() {
    return "no-fixed-price";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String authority() {
    return "plain sense: of two statements that contradict each other, a page would print a "
        + "false one";
  }

  @Override
  public void check(Ground ground, Report report) {
    for (Utility utility : ground.facts().utilities()) {
      for (UtilityClass one : utility.classes()) {
        if (!one.fixedPrice()) {
          utility.prices().stream()
              .filter(price -> price.customerClass().equals(one.id()))
              .filter(price -> price.kind() == BasicServicePrice.Kind.FIXED && price.undisputed())
              .findFirst()
              .ifPresent(
                  price ->
                      report.add(
                          one.origin().at("fixed-price"),
                          "The class "
                              + Words.quoted(one.id())
                              + " is said to have no fixed price, and line "
                              + price.origin().at("fixed").line()
                              + " gives one.",
                          "Delete this line, or write `variable:` in place of `fixed:` there."));
        }
      }
    }
  }
}
