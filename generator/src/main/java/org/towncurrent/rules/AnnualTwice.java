package org.towncurrent.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.towncurrent.facts.AnnualInformation;
import org.towncurrent.facts.AnnualInformation.Participation;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.Program;

/**
 * The participation of a month counts the same customers twice.
 *
 * <p>For each month, product and class there is one row, or in a joint program one for each
 * municipality and none for all of them: rows are added up on the pages. Most often a row was
 * copied for the next month and kept its own.
 */
final class AnnualTwice implements Rule {

  @Override
  public String code() {
    return "annual-twice";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String authority() {
    return "plain sense: what is counted twice makes a sum that nobody counted";
  }

  @Override
  public void check(Ground ground, Report report) {
    for (Program program : ground.facts().programs()) {
      for (AnnualInformation year : program.annual().years()) {
        year(year, report);
      }
    }
  }

  private static void year(AnnualInformation year, Report report) {
    Map<String, List<Participation>> seen = new HashMap<>();
    for (Participation row : year.participation().orElse(List.of())) {
      List<Participation> before =
          seen.computeIfAbsent(
              row.month() + " " + row.product() + " " + row.customerClass(),
              key -> new ArrayList<>());
      before.stream()
          .filter(row::overlaps)
          .findFirst()
          .ifPresent(
              other ->
                  report.add(
                      row.origin().place(),
                      Words.quoted(row.product())
                          + ", "
                          + row.customerClass()
                          + " stands twice in "
                          + month(year, row)
                          + ": in line "
                          + other.origin().place().line()
                          + ", too.",
                      "Delete one of them, or correct its month, product, class or"
                          + " municipality."));
      before.add(row);
    }
  }

  /** {@code 2025-03}. */
  static String month(AnnualInformation year, Participation row) {
    return row.monthOf(year.year()).iso().substring(0, 7);
  }
}
