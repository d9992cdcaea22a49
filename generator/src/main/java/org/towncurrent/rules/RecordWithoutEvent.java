package org.towncurrent.rules;

import java.util.List;
import java.util.Optional;
import org.towncurrent.calendar.Occurrence;
import org.towncurrent.calendar.Occurrences;
import org.towncurrent.facts.Done;
import org.towncurrent.facts.Event;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.PlanRule.Kind;
import org.towncurrent.facts.Program;
import org.towncurrent.rates.Day;

/**
 * A record says that something was done for a day on which nothing happens, so it keeps no duty.
 *
 * <p>Under {@code done:}, {@code for} is the day of the event, such as the day of the price change,
 * and not the day on which the notice went out; that one is {@code date}. Until both agree, the
 * duty counts as not done.
 */
final class RecordWithoutEvent implements Rule {

  @Override
  public String code() {
    return "record-without-event";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String authority() {
    return "plain sense: a notice counts for the event that it was given for";
  }

  @Override
  public void check(Ground ground, Report report) {
    for (Program program : ground.facts().programs()) {
      if (!ground.canCount(program, report)) {
        continue;
      }
      List<Occurrence> all = Occurrences.of(program, ground.day(program));
      for (Done done : program.done()) {
        event(program, done)
            .filter(kind -> kind != Event.Kind.YEAR_ENDS)
            .ifPresent(kind -> check(done, kind, all, report));
      }
    }
  }

  private static void check(Done done, Event.Kind kind, List<Occurrence> all, Report report) {
    List<Day> days = all.stream().filter(one -> one.kind() == kind).map(Occurrence::day).toList();
    if (!days.contains(done.event())) {
      report.add(
          done.origin().at("for"),
          "Nothing is known for "
              + done.event()
              + " that the rule "
              + Words.quoted(Words.typed(done.rule()))
              + " is about ("
              + Occurrences.name(kind)
              + ").",
          "Write the day of the event under `for:`. Known are: "
              + Words.known(days.stream().map(Day::iso).toList())
              + ".");
    }
  }

  /** What the duty is for: an enrollment, where the rule counts back from one. */
  private static Optional<Event.Kind> event(Program program, Done done) {
    return done.rule() == Kind.ENROLLMENT_AFTER_OPT_OUT_NOTICE
            || done.rule() == Kind.ENROLLMENT_AFTER_DATA
        ? Optional.of(Event.Kind.ENROLLMENT_BEGINS)
        : program.rule(done.rule()).flatMap(program::eventOf);
  }
}
