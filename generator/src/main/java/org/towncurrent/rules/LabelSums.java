package org.towncurrent.rules;

import java.util.HashSet;
import java.util.Set;
import org.towncurrent.facts.DisclosureLabel;
import org.towncurrent.facts.DisclosureLabel.Fuel;
import org.towncurrent.facts.DisclosureLabel.PowerSource;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.Percent;
import org.towncurrent.facts.Program;

/**
 * The power sources of a disclosure label do not make about 100 %, or a fuel stands there twice.
 *
 * <p>Each share is rounded, so the sum may be a little off: from 99 to 101 it passes, and the label
 * says that percentages may not equal the sum because of rounding. What comes from known resources
 * and from the system makes the total of a fuel, give or take a tenth.
 */
final class LabelSums implements Rule {

  private static final Percent LEAST = Percent.of(99);
  private static final Percent MOST = Percent.of(101);

  @Override
  public String code() {
    return "label-sums";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String authority() {
    return "the disclosure label of G.L. c. 164, § 1(F)(vi) and 220 C.M.R. § 11.06, as the plans"
        + " cite them: shares of all power, with a sentence on rounding";
  }

  @Override
  public void check(Ground ground, Report report) {
    for (Program program : ground.facts().programs()) {
      for (DisclosureLabel label : program.labels()) {
        Set<Fuel> seen = new HashSet<>();
        Percent sum = Percent.of(0);
        for (PowerSource source : label.sources()) {
          parts(source, report);
          if (!seen.add(source.fuel())) {
            report.add(
                source.origin().at("fuel"),
                "The fuel " + Words.quoted(Words.typed(source.fuel())) + " stands here twice.",
                "Make one line of both, or correct one of the fuels.");
          }
          if (sum.tenths() <= MOST.tenths()) {
            sum = sum.plus(source.total());
          }
        }
        if (sum.compareTo(LEAST) < 0 || sum.compareTo(MOST) > 0) {
          report.add(
              label.origin().at("sources"),
              "The power sources of "
                  + Words.quoted(label.product())
                  + " in "
                  + label.quarter()
                  + " make "
                  + (sum.compareTo(MOST) > 0 ? "more than 101%" : Words.percent(sum))
                  + ", and not about 100%.",
              "Compare each line with the supplier's label. Rounding makes no more than a percent.");
        }
      }
    }
  }

  private static void parts(PowerSource source, Report report) {
    if (source.known().isEmpty() && source.system().isEmpty()) {
      return;
    }
    Percent none = Percent.of(0);
    Percent parts = source.known().orElse(none).plus(source.system().orElse(none));
    if (Math.abs(parts.tenths() - source.total().tenths()) > 1) {
      report.add(
          source.origin().at("total"),
          "Known resources and system power make "
              + Words.percent(parts)
              + " of "
              + Words.typed(source.fuel())
              + ", and the total says "
              + Words.percent(source.total())
              + ".",
          "Leave `total` out to have it added up, or correct one of the three.");
    }
  }
}
