package org.towncurrent.cli;

import java.io.PrintWriter;
import java.util.List;
import org.towncurrent.bake.Bakery;
import org.towncurrent.facts.Finding;

/** Prints what a bake found, and gives the status to exit with. */
final class Report {

  private Report() {}

  /** Findings and rules; 1 when something is wrong, or, where strict, when anything is overdue. */
  static int print(Bakery.Baked baked, boolean strict, PrintWriter out) {
    baked.findings().forEach(finding -> out.println(finding));
    if (!baked.findings().isEmpty()) {
      out.println();
      out.println("What a finding means: ./site rules " + baked.findings().get(0).code());
    }
    baked.rules().ifPresent(out::println);
    out.println(
        count(baked.findings(), Finding.Severity.ERROR, "error")
            + ", "
            + count(baked.findings(), Finding.Severity.OVERDUE, "overdue")
            + ", "
            + count(baked.findings(), Finding.Severity.WARNING, "warning"));
    boolean failed =
        baked.hasErrors()
            || (strict
                && (baked.has(Finding.Severity.OVERDUE) || baked.has(Finding.Severity.WARNING)));
    return failed ? 1 : 0;
  }

  private static String count(List<Finding> findings, Finding.Severity severity, String word) {
    long count = findings.stream().filter(finding -> finding.severity() == severity).count();
    return count + " " + word + (count == 1 || severity == Finding.Severity.OVERDUE ? "" : "s");
  }
}
