package org.towncurrent.rules;

import java.util.List;
import org.towncurrent.facts.AnnualInformation;
import org.towncurrent.facts.AnnualInformation.Notification;
import org.towncurrent.facts.AnnualInformation.Participation;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.Program;
import org.towncurrent.rates.Day;

/**
 * Annual information tells of a month that is not over, or of something that will be sent.
 *
 * <p>Accounts and kWh are counted when a month has ended, and a notification is one of the year
 * when it was sent. What is planned belongs among the events of program.yml.
 */
final class AnnualFuture implements Rule {

  @Override
  public String code() {
    return "annual-future";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String authority() {
    return "Rutland's plan, IV.B.7.b and VI: the information is about what was; that nobody can count"
        + " a month before its end is plain sense";
  }

  @Override
  public void check(Ground ground, Report report) {
    for (Program program : ground.facts().programs()) {
      Day day = ground.day(program);
      for (AnnualInformation year : program.annual().years()) {
        for (Participation row : year.participation().orElse(List.of())) {
          Day end = row.monthOf(year.year()).firstOfMonthPlus(1).plusDays(-1);
          if (!end.isBefore(day)) {
            report.add(
                row.origin().at("month"),
                "The month "
                    + AnnualTwice.month(year, row)
                    + " ends on "
                    + end
                    + ", and this is told on "
                    + day
                    + ".",
                "Correct the month, or enter the row when the month is over.");
          }
        }
        for (Notification one : year.notifications().orElse(List.of())) {
          if (one.date().isAfter(day)) {
            report.add(
                one.origin().at("date"),
                "This was sent on " + one.date() + ", and that is told on " + day + ".",
                "Correct the date, or enter it when it was sent.");
          }
        }
      }
    }
  }
}
