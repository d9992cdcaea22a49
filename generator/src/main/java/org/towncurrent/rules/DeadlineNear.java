package org.towncurrent.rules;

import java.util.Optional;
import org.towncurrent.calendar.Agenda;
import org.towncurrent.calendar.Deadline;
import org.towncurrent.calendar.Deadline.Standing;
import org.towncurrent.calendar.Occurrence;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.PlanRule;
import org.towncurrent.facts.Program;
import org.towncurrent.rates.Day;

/**
 * The day by which the program's plan requires something is at hand.
 *
 * <p>It warns in the last 30 days before that day, and is quiet once a record under {@code done:}
 * says that it was done. {@code ./site deadlines} lists all days, also those further off.
 */
final class DeadlineNear implements Rule {

  private static final int NEAR = 30;

  @Override
  public String code() {
    return "deadline-near";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
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
        if (isNear(deadline, day)) {
          report.add(
              severity(),
              deadline.event().place(),
              program.id()
                  + ": "
                  + Words.quoted(deadline.what())
                  + " is required by "
                  + deadline.due()
                  + ", within "
                  + NEAR
                  + " days of "
                  + day
                  + " ("
                  + deadline.counted()
                  + ").",
              Optional.of(sentence(deadline)),
              "Do it in time. Once it is done, write under `done:` in program.yml: `rule: "
                  + Words.typed(deadline.rule().id())
                  + "`, `for: "
                  + deadline.event().day()
                  + "`, `date:` and `evidence:`.");
        }
      }
    }
  }

  private static boolean isNear(Deadline deadline, Day day) {
    return deadline.standing(day) == Standing.COMING
        && deadline.sense() == PlanRule.Sense.BY
        && deadline.event().ground() != Occurrence.Ground.LIKELY
        && deadline.hasDay()
        && day.daysUntil(deadline.due()) <= NEAR;
  }

  /** The sentence of the plan that a duty rests on. */
  static String sentence(Deadline deadline) {
    return "the plan"
        + deadline.rule().section().map(section -> ", " + section).orElse("")
        + deadline.rule().quotation().map(words -> ": “" + words + "”").orElse("");
  }
}
