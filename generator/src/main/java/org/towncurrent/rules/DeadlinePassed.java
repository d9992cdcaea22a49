package org.towncurrent.rules;

import java.util.Optional;
import org.towncurrent.calendar.Agenda;
import org.towncurrent.calendar.Deadline;
import org.towncurrent.calendar.Deadline.Standing;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.Program;
import org.towncurrent.rates.Day;

/**
 * The day by which the program's plan requires something is over, and nothing says that it was
 * done.
 *
 * <p>Only for what is announced among the program's events, and for prices and content that change
 * on a day to come: for what lies in the past, the files need not say what was done. It goes away
 * with a record under {@code done:}, or when the event is moved to a day that leaves time enough.
 */
final class DeadlinePassed implements Rule {

  @Override
  public String code() {
    return "deadline-passed";
  }

  @Override
  public Severity severity() {
    return Severity.OVERDUE;
  }

  @Override
  public String authority() {
    return "the program's own plan";
  }

  @Override
  public void check(Ground ground, Report report) {
    for (Program program : ground.facts().programs()) {
      if (!ground.canCount(program, report)) {
        continue;
      }
      Day day = ground.day(program);
      for (Deadline deadline : Agenda.of(program, ground.facts().holidays(), day).deadlines()) {
        if (deadline.standing(day) == Standing.PAST_DUE) {
          report.add(
              severity(),
              deadline.event().place(),
              message(program, deadline, day),
              Optional.of(DeadlineNear.sentence(deadline)),
              hint(deadline));
        }
      }
    }
  }

  private static String message(Program program, Deadline deadline, Day day) {
    String duty =
        program.id()
            + ": "
            + Words.quoted(deadline.what())
            + " is required by "
            + deadline.due()
            + " ("
            + deadline.counted()
            + ")";
    return deadline
        .tooLate()
        .map(late -> duty + ", and it is announced for " + late + ".")
        .orElse(duty + "; on " + day + " nothing says that it was done.");
  }

  private static String hint(Deadline deadline) {
    return deadline
        .tooLate()
        .map(
            late ->
                "Move the event of "
                    + deadline.event().day()
                    + ", or do this by the day the plan requires.")
        .orElse(
            "Do it, and write under `done:` in program.yml: `rule: "
                + Words.typed(deadline.rule().id())
                + "`, `for: "
                + deadline.event().day()
                + "`, `date:` and `evidence:`.");
  }
}
