package org.towncurrent.rules;

import org.towncurrent.facts.BasicServicePrice;
import org.towncurrent.facts.BillShare;
import org.towncurrent.facts.BillShares;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.Municipality;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.ProgramClass;
import org.towncurrent.facts.SiteConfig;
import org.towncurrent.facts.Utility;
import org.towncurrent.facts.UtilityClass;
import org.towncurrent.rates.Day;

/**
 * A Basic Service price that is in force, or to come, or a share of the bill that the calculator
 * offers, was looked up too long ago.
 *
 * <p>What was announced may not have been approved, and a price can be corrected within its period,
 * so a source is looked up again. How long is too long says {@code sources-old-after-days:} in
 * site-config.yml; without it, 200 days. What has ended is history and need not be looked up again.
 */
final class OldSource implements Rule {

  private static final String AGAIN =
      "Look whether it still says so, and write the day on which you did under `looked-up`.";

  @Override
  public String code() {
    return "old-source";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String authority() {
    return "plain sense: announced is not approved, and a price can change within its period, so sources are looked"
        + " up again";
  }

  @Override
  public void check(Ground ground, Report report) {
    int most = ground.facts().config().sourcesOldAfter().orElse(SiteConfig.SOURCES_OLD_AFTER);
    for (Program program : ground.facts().programs()) {
      Day day = ground.day(program);
      for (ProgramClass one : program.classes()) {
        shares(one.billShares(), one.id(), day, most, report);
      }
      for (Municipality town : program.municipalities()) {
        town.utility()
            .flatMap(ground.facts()::utility)
            .ifPresent(
                utility -> {
                  for (UtilityClass one : utility.classes()) {
                    shares(one.billShares().in(utility.areaOf(town)), one.id(), day, most, report);
                  }
                  utility.areaOf(town).ifPresent(area -> prices(utility, area, day, most, report));
                });
      }
    }
  }

  private static void shares(
      BillShares shares, String customerClass, Day day, int most, Report report) {
    for (BillShare share : shares.all()) {
      if (share.lookedUp().daysUntil(day) > most) {
        report.add(
            share.origin().at("looked-up"),
            "The source of "
                + share.percent()
                + " of the bill, "
                + customerClass
                + ", was looked up on "
                + share.lookedUp()
                + ", more than "
                + most
                + " days before "
                + day
                + ".",
            AGAIN);
      }
    }
  }

  private static void prices(Utility utility, String area, Day day, int most, Report report) {
    for (BasicServicePrice price : utility.prices()) {
      if (price.area().equals(area)
          && !price.to().isBefore(day)
          && price.status() != BasicServicePrice.Status.DISPUTED
          && price.lookedUp().daysUntil(day) > most) {
        report.add(
            price.origin().at("looked-up"),
            "The source of the Basic Service price of "
                + Words.quoted(area)
                + ", "
                + price.customerClass()
                + " was looked up on "
                + price.lookedUp()
                + ", more than "
                + most
                + " days before "
                + day
                + ".",
            AGAIN);
      }
    }
  }
}
