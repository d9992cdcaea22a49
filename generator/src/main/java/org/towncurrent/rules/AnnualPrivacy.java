package org.towncurrent.rules;

import java.util.List;
import org.towncurrent.facts.AnnualInformation;
import org.towncurrent.facts.AnnualInformation.Participation;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.PriceStatus;
import org.towncurrent.facts.Program;

/**
 * The kWh of a month are told of one or two accounts.
 *
 * <p>Whoever knows which business that is, reads from the page what it used; with two, each knows
 * it of the other. Leave the kWh out: the page says that they are not known.
 */
final class AnnualPrivacy implements Rule {

  private static final int FEW = 3;

  @Override
  public String code() {
    return "annual-privacy";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String authority() {
    return "plain sense: what a customer uses is their own affair";
  }

  @Override
  public void check(Ground ground, Report report) {
    for (Program program : ground.facts().programs()) {
      for (AnnualInformation year : program.annual().years()) {
        for (Participation row : year.participation().orElse(List.of())) {
          if (row.accounts() > 0
              && row.accounts() < FEW
              && row.kwh().isPresent()
              && row.status() != PriceStatus.SAMPLE) {
            report.add(
                row.origin().at("kwh"),
                "In "
                    + AnnualTwice.month(year, row)
                    + " there "
                    + (row.accounts() == 1 ? "was one account" : "were two accounts")
                    + " of "
                    + Words.quoted(row.product())
                    + ", "
                    + row.customerClass()
                    + ", and its use is told.",
                "Leave `kwh` out of the row.");
          }
        }
      }
    }
  }
}
