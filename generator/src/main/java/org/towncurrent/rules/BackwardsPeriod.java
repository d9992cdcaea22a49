package org.towncurrent.rules;

import java.util.Optional;
import org.towncurrent.facts.Contract;
import org.towncurrent.facts.Credit;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.MeterRead;
import org.towncurrent.facts.Milestone;
import org.towncurrent.facts.Origin;
import org.towncurrent.facts.ProductPrice;
import org.towncurrent.facts.Program;

/**
 * A period ends before it begins, or has no days at all.
 *
 * <p>Looked at are prices, contracts, credits and milestones. Most often the two dates were
 * swapped, or the year is one off. Prices, contracts and credits run from meter read to meter read,
 * so {@code until} has to be a later read than {@code from}; a credit may be for one read only.
 */
final class BackwardsPeriod implements Rule {

  @Override
  public String code() {
    return "backwards-period";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String authority() {
    return "plain sense: nothing ends before it begins";
  }

  @Override
  public void check(Ground ground, Report report) {
    for (Program program : ground.facts().programs()) {
      for (ProductPrice row : program.prices()) {
        if (row.from().isPresent()
            && row.until().isPresent()
            && row.until().get().compareTo(row.from().get()) <= 0) {
          report.add(
              row.origin().at("until"),
              "The price of "
                  + Words.rowOfAll(row)
                  + " ends at a meter read that is not after the one"
                  + " at which it begins.",
              "Write the first meter read under `from` and the last one under `until`.");
        }
      }
      for (Contract contract : program.contracts()) {
        backwards("contract", contract.from(), contract.until(), contract.origin(), report);
      }
      for (Credit credit : program.credits()) {
        if (!credit.from().equals(credit.until())) {
          backwards("credit", credit.from(), credit.until(), credit.origin(), report);
        }
      }
      for (Milestone milestone : program.milestones()) {
        if (milestone.last().filter(last -> last.isBefore(milestone.date())).isPresent()) {
          report.add(
              milestone.origin().at("last"),
              "The milestone "
                  + Words.quoted(milestone.event().english())
                  + " ends before it begins.",
              "Write its first day under `date` and its last day under `last`.");
        }
      }
    }
  }

  private static void backwards(
      String noun,
      Optional<MeterRead> from,
      Optional<MeterRead> until,
      Origin origin,
      Report report) {
    if (from.isPresent() && until.isPresent() && until.get().compareTo(from.get()) <= 0) {
      report.add(
          origin.at("until"),
          "This " + noun + " ends at a meter read that is not after the one at which it begins.",
          "Write the first meter read under `from` and the last one under `until`.");
    }
  }
}
