package org.towncurrent.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.towncurrent.facts.AnnualInformation;
import org.towncurrent.facts.AnnualInformation.Participation;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.Program;

/**
 * In one month an account used five times as much as in the others, or a fifth.
 *
 * <p>Use follows the seasons, but not like that: most often a figure was lost or typed twice, or
 * watt-hours and megawatt-hours were mixed. The month is compared with the middle one of the same
 * product, class and municipality in the year, where there are three at least.
 */
final class AnnualUse implements Rule {

  private static final int TIMES = 5;
  private static final int FEWEST = 3;

  @Override
  public String code() {
    return "annual-use";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String authority() {
    return "plain sense: a slip of the pen in one month makes the savings statement false";
  }

  @Override
  public void check(Ground ground, Report report) {
    for (Program program : ground.facts().programs()) {
      for (AnnualInformation year : program.annual().years()) {
        Map<List<Object>, List<Participation>> alike = new LinkedHashMap<>();
        for (Participation row : year.participation().orElse(List.of())) {
          if (row.accounts() > 0 && row.kwh().isPresent()) {
            alike
                .computeIfAbsent(
                    List.of(row.product(), row.customerClass(), row.municipality()),
                    key -> new ArrayList<>())
                .add(row);
          }
        }
        alike.values().stream()
            .filter(rows -> rows.size() >= FEWEST)
            .forEach(rows -> compare(year, rows, report));
      }
    }
  }

  private static void compare(AnnualInformation year, List<Participation> rows, Report report) {
    List<Long> uses = rows.stream().map(AnnualUse::perAccount).sorted().toList();
    long middle = uses.get(uses.size() / 2);
    for (Participation row : rows) {
      long use = perAccount(row);
      if (use > middle * TIMES || use * TIMES < middle) {
        report.add(
            row.origin().at("kwh"),
            "An account of "
                + Words.quoted(row.product())
                + ", "
                + row.customerClass()
                + " used "
                + use
                + " kWh in "
                + AnnualTwice.month(year, row)
                + ", and "
                + middle
                + " kWh in the middle month.",
            "Compare the accounts and the kWh with the supplier's report.");
      }
    }
  }

  private static long perAccount(Participation row) {
    return row.kwh().orElse(0) / row.accounts();
  }
}
