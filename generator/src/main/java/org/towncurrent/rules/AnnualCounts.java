package org.towncurrent.rules;

import java.util.List;
import org.towncurrent.facts.AnnualInformation;
import org.towncurrent.facts.AnnualInformation.OptedOut;
import org.towncurrent.facts.AnnualInformation.Participation;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.Program;

/**
 * More customers opted out than were asked, or nobody used electricity.
 *
 * <p>Who opted out is one of those who were sent a notice, so the number is at most that of all who
 * were asked. Electricity that is supplied is supplied to at least one account in the month; one of
 * the two figures stands in the wrong place.
 */
final class AnnualCounts implements Rule {

  @Override
  public String code() {
    return "annual-counts";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String authority() {
    return "plain sense: a part is not more than the whole";
  }

  @Override
  public void check(Ground ground, Report report) {
    for (Program program : ground.facts().programs()) {
      for (AnnualInformation year : program.annual().years()) {
        for (OptedOut row : year.optedOut().orElse(List.of())) {
          row.of()
              .filter(of -> row.number() > of)
              .ifPresent(
                  of ->
                      report.add(
                          row.origin().at("number"),
                          row.number() + " opted out of " + of + ".",
                          "Write the smaller one as `number` and the larger one as `of`."));
        }
        for (Participation row : year.participation().orElse(List.of())) {
          if (row.accounts() == 0 && row.kwh().orElse(0) > 0) {
            report.add(
                row.origin().at("kwh"),
                "In "
                    + AnnualTwice.month(year, row)
                    + " "
                    + row.kwh().orElse(0)
                    + " kWh were supplied to no account.",
                "Correct the accounts, or the kWh.");
          }
        }
      }
    }
  }
}
