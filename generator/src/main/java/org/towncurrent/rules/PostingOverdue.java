package org.towncurrent.rules;

import org.towncurrent.calendar.LabelPostings;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.ProgramState;
import org.towncurrent.facts.Waiver;

/**
 * Disclosure labels are not logged as posted at a place where the plan says they will be.
 *
 * <p>A program is excused from mailing the labels because it posts them, so each posting is kept in
 * {@code postings.yml} with its day and what shows it. Late is what is not logged 30 days after the
 * supplier made the labels. The program's own website needs no record: the labels are on it. A
 * sample keeps no promise, and nobody needs to post a sample.
 */
final class PostingOverdue implements Rule {

  @Override
  public String code() {
    return "posting-overdue";
  }

  @Override
  public Severity severity() {
    return Severity.OVERDUE;
  }

  @Override
  public String authority() {
    return "the program's own plan, which names the places; that 30 days are enough is plain sense";
  }

  @Override
  public void check(Ground ground, Report report) {
    for (Program program : ground.facts().programs()) {
      if (program.waiver().state() == Waiver.State.NONE
          || program.state() != ProgramState.LAUNCHED) {
        continue;
      }
      for (LabelPostings.Promised promised : LabelPostings.of(program)) {
        if (promised.overdue(ground.day(program))) {
          report.add(
              program.origin().at("waiver"),
              "The disclosure labels of "
                  + promised.quarter()
                  + " are not logged as posted: "
                  + Words.quoted(Words.typed(promised.where()))
                  + ".",
              "Post them there and add the record to content/programs/"
                  + program.id()
                  + "/postings.yml: `what: disclosure-label`, `quarter: "
                  + promised.quarter().id()
                  + "`, `where: "
                  + Words.typed(promised.where())
                  + "`, with the day, who, and what shows it.");
        }
      }
    }
  }
}
