package org.towncurrent.rules;

import org.towncurrent.calendar.MissingLabels;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.Program;

/**
 * A program that is excused from mailing disclosure labels, or has asked to be, lacks one to post.
 *
 * <p>The posting is the condition of the waiver, so each product on offer needs the label of the
 * newest quarter that ended at least 90 days ago: suppliers take weeks to make it. A label that is
 * a sample fulfils no duty. Before launch there is nothing to post, and a price that has not begun
 * in that quarter needs no label yet.
 */
final class LabelOverdue implements Rule {

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
      for (MissingLabels.Missing missing : MissingLabels.of(program, ground.day(program))) {
        report.add(
            program.origin().at("waiver"),
            "There is no disclosure label of "
                + Words.quoted(missing.product().id())
                + " for "
                + missing.quarter()
                + missing.newest().map(last -> "; the newest is of " + last).orElse("")
                + ", and the waiver rests on its posting.",
            "Ask the supplier for it and enter it in content/programs/"
                + program.id()
                + "/labels/"
                + missing.quarter().id()
                + ".yml.");
      }
    }
  }
}
