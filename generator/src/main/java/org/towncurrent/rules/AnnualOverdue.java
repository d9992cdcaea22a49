package org.towncurrent.rules;

import org.towncurrent.facts.AnnualInformation;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.Program;
import org.towncurrent.rates.Day;

/**
 * The Annual Program Information of the previous year is not there.
 *
 * <p>The plans promise it for each year in which the program had participants, and give no day: it
 * counts as overdue when the year has been over for 90 days. Samples fulfil no duty, so a year in
 * which any row is made up is missing still.
 */
final class AnnualOverdue implements Rule {

  private static final int DAYS_TO_MAKE = 90;

  @Override
  public String code() {
    return "annual-overdue";
  }

  @Override
  public Severity severity() {
    return Severity.OVERDUE;
  }

  @Override
  public String authority() {
    return "Rutland's plan, IV.B.7.b and VI; the plans of Chelsea and Pepperell, IV.2.d: a report"
        + " each year; that 90 days are enough is plain sense";
  }

  @Override
  public void check(Ground ground, Report report) {
    for (Program program : ground.facts().programs()) {
      if (program.state().beforeLaunch()) {
        continue;
      }
      int year = ground.day(program).plusDays(-DAYS_TO_MAKE).year() - 1;
      boolean there =
          program
              .annual()
              .of(year)
              .filter(one -> !one.sample())
              .filter(one -> one.participation().filter(rows -> !rows.isEmpty()).isPresent())
              .isPresent();
      if (!there && sold(program, year)) {
        report.add(
            program
                .annual()
                .of(year)
                .map(AnnualInformation::origin)
                .orElse(program.origin())
                .place(),
            "The Annual Program Information of " + year + " is missing, or a sample.",
            "Enter who took part and what was sent in content/programs/"
                + program.id()
                + "/annual/"
                + year
                + ".yml.");
      }
    }
  }

  /** Whether any product had a price in this year. */
  private static boolean sold(Program program, int year) {
    Day first = Day.of(year, 1, 1);
    Day last = Day.of(year, 12, 31);
    return program.prices().stream()
        .anyMatch(
            row ->
                row.certain()
                    .filter(days -> !days.first().isAfter(last) && !days.last().isBefore(first))
                    .isPresent());
  }
}
