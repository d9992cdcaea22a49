package org.towncurrent.rules;

import org.towncurrent.facts.Contract;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.MeterRead;
import org.towncurrent.facts.Program;

/**
 * The stated term of a contract is not the months between its first and its last meter read.
 *
 * <p>A contract from the read of January 2024 to that of January 2026 has a term of 24 months. One
 * that begins and ends on different days of a month may be rounded up or down. Where the end or the
 * term is not known, leave that line out.
 */
final class TermOfContract implements Rule {

  @Override
  public String code() {
    return "term-is-not-its-months";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String authority() {
    return "seen on real program pages: a term typed as 36 months for a span of 28";
  }

  @Override
  public void check(Ground ground, Report report) {
    for (Program program : ground.facts().programs()) {
      for (Contract contract : program.contracts()) {
        if (contract.term().isPresent()
            && contract.from().isPresent()
            && contract.until().isPresent()
            && contract.until().get().compareTo(contract.from().get()) > 0) {
          term(contract, contract.from().get(), contract.until().get(), report);
        }
      }
    }
  }

  private static void term(Contract contract, MeterRead from, MeterRead until, Report report) {
    int months = 12 * (until.year() - from.year()) + until.month() - from.month();
    int stated = contract.term().orElseThrow();
    boolean inMidMonth = from.hasDay() && until.hasDay() && from.dayOfMonth() != until.dayOfMonth();
    boolean right =
        stated == months
            || (inMidMonth && stated == months + (until.dayOfMonth() > from.dayOfMonth() ? 1 : -1));
    if (!right) {
      report.add(
          contract.origin().at("term"),
          "The contract states a term of "
              + stated
              + " months; from "
              + Words.read(from)
              + " to "
              + Words.read(until)
              + " it is "
              + months
              + ".",
          "Correct `term`, `from` or `until`; `until` is the meter read that ends the last month.");
    }
  }
}
