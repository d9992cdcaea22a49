package org.towncurrent.rules;

import java.util.HashSet;
import java.util.Set;
import org.towncurrent.facts.DisclosureLabel;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.Program;
import org.towncurrent.rates.Day;

/**
 * A disclosure label is of a quarter that is not over yet, or there are two of one quarter.
 *
 * <p>A label tells what was delivered, so it can be made only when its quarter has ended. For each
 * product, class and quarter there is one; most often a file was copied and kept its lines.
 */
final class LabelQuarter implements Rule {

  @Override
  public String code() {
    return "label-quarter";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String authority() {
    return "the disclosure label of G.L. c. 164, § 1(F)(vi) and 220 C.M.R. § 11.06, as the plans"
        + " cite them: one for each quarter";
  }

  @Override
  public void check(Ground ground, Report report) {
    for (Program program : ground.facts().programs()) {
      Day day = ground.day(program);
      Set<String> seen = new HashSet<>();
      for (DisclosureLabel label : program.labels()) {
        if (!label.quarter().last().isBefore(day)) {
          report.add(
              label.origin().place(),
              "The quarter "
                  + label.quarter()
                  + " ends on "
                  + label.quarter().last()
                  + ", and this is told on "
                  + day
                  + ".",
              "Name the file by the quarter that the label is about.");
        }
        for (String customerClass : label.classes()) {
          if (!seen.add(label.quarter() + " " + label.product() + " " + customerClass)) {
            report.add(
                label.origin().place(),
                "There are two labels of "
                    + Words.quoted(label.product())
                    + ", "
                    + customerClass
                    + " in "
                    + label.quarter()
                    + ".",
                "Delete one of them, or correct its `product` or `class`.");
            break;
          }
        }
      }
    }
  }
}
