package org.towncurrent.rules;

import java.util.Optional;
import org.towncurrent.facts.DisclosureLabel;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.Product;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.ProgramState;
import org.towncurrent.facts.Quarter;
import org.towncurrent.facts.Waiver;
import org.towncurrent.rates.Day;

/**
 * A program that is excused from mailing disclosure labels, or has asked to be, lacks one to post.
 *
 * <p>The posting is the condition of the waiver, so each product on offer needs the label of the
 * newest quarter that ended at least 90 days ago: suppliers take weeks to make it. A label that is
 * a sample fulfils no duty. Before launch there is nothing to post, and a price that has not begun
 * in that quarter needs no label yet.
 */
final class LabelOverdue implements Rule {

  private static final int DAYS_TO_MAKE = 90;

  @Override
  public String code() {
    return "label-overdue";
  }

  @Override
  public Severity severity() {
    return Severity.OVERDUE;
  }

  @Override
  public String authority() {
    return "the plans of Chelsea and Pepperell, IV.2.c: the waiver is asked for because the label is"
        + " posted; that 90 days are enough is plain sense";
  }

  @Override
  public void check(Ground ground, Report report) {
    for (Program program : ground.facts().programs()) {
      if (program.waiver().state() == Waiver.State.NONE
          || program.state() != ProgramState.LAUNCHED) {
        continue;
      }
      Day day = ground.day(program);
      Quarter quarter = Quarter.of(day.plusDays(-DAYS_TO_MAKE)).before();
      for (Product product : program.products()) {
        if (sold(program, product, quarter)) {
          Optional<Quarter> newest =
              program.labels().stream()
                  .filter(label -> label.real() && label.product().equals(product.id()))
                  .map(DisclosureLabel::quarter)
                  .max(Quarter::compareTo);
          if (newest.isEmpty() || newest.get().compareTo(quarter) < 0) {
            report.add(
                program.origin().at("waiver"),
                "There is no disclosure label of "
                    + Words.quoted(product.id())
                    + " for "
                    + quarter
                    + newest.map(last -> "; the newest is of " + last).orElse("")
                    + ", and the waiver rests on its posting.",
                "Ask the supplier for it and enter it in content/programs/"
                    + program.id()
                    + "/labels/"
                    + quarter.id()
                    + ".yml.");
          }
        }
      }
    }
  }

  /** Whether it had a price in this quarter. */
  private static boolean sold(Program program, Product product, Quarter quarter) {
    return program.prices().stream()
        .filter(row -> row.product().equals(product.id()))
        .anyMatch(
            row ->
                row.certain()
                    .filter(days -> !days.first().isAfter(quarter.last()))
                    .filter(days -> !days.last().isBefore(quarter.first()))
                    .isPresent());
  }
}
