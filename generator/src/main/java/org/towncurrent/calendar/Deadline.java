package org.towncurrent.calendar;

import java.util.List;
import java.util.Optional;
import org.towncurrent.facts.Done;
import org.towncurrent.facts.PlanRule;
import org.towncurrent.facts.PlanRule.Sense;
import org.towncurrent.rates.Day;

/**
 * What the plan of a program requires by a day, or allows from it on.
 *
 * @param program its id
 * @param rule the rule of the plan, with the sentence
 * @param event what it is required for
 * @param sense what the day means
 * @param due the day
 * @param counted how the day was counted, in words
 * @param skipped the holidays that were not counted
 * @param round 0, or which repetition it is, where the plan asks for several
 * @param done the record that it was done
 * @param tooLate the day for which it is announced although it is due before
 * @param then what the plan says becomes of customers afterwards
 */
public record Deadline(
    String program,
    PlanRule rule,
    Occurrence event,
    Sense sense,
    Day due,
    String counted,
    List<BusinessDays.Skipped> skipped,
    int round,
    Optional<Done> done,
    Optional<Day> tooLate,
    Optional<String> then) {

  public Deadline {
    skipped = List.copyOf(skipped);
  }

  /** How it stands on a day. */
  public enum Standing {
    /** Its day is over, and nothing says that it was done. */
    PAST_DUE,
    /** Its day is over or not given; it can and should still be done. */
    OPEN,
    /** Its day is today or lies ahead. */
    COMING,
    DONE,
    /** Its day is over, and nobody can tell from the files whether it was done. */
    GONE
  }

  /** How it stands on this day. */
  public Standing standing(Day asOf) {
    if (done.isPresent()) {
      return Standing.DONE;
    }
    if (tooLate.isPresent()) {
      return Standing.PAST_DUE;
    }
    if (!due.isBefore(asOf)) {
      return Standing.COMING;
    }
    boolean announced = event.ground() == Occurrence.Ground.ANNOUNCED;
    boolean ahead = !event.day().isBefore(asOf);
    if (sense != Sense.BY) {
      return Standing.GONE;
    }
    if (!hasDay()) {
      return announced && isTimely() ? Standing.OPEN : Standing.GONE;
    }
    if (announced || (ahead && event.ground() == Occurrence.Ground.FOLLOWS)) {
      return Standing.PAST_DUE;
    }
    return ahead ? Standing.OPEN : Standing.GONE;
  }

  /** Whether the plan itself gives a day; where it does not, nobody can be late. */
  public boolean hasDay() {
    return !isTimely() && !rule.timing().equals(Optional.of(PlanRule.Manner.NOT_SAID));
  }

  private boolean isTimely() {
    return rule.timing().equals(Optional.of(PlanRule.Manner.TIMELY));
  }

  /** What is to be done, or what may begin, as one short sentence without its end. */
  public String what() {
    return Wording.what(this);
  }

  /** Who is told; empty where it is nobody. */
  public Optional<String> told() {
    return rule.id().told() == PlanRule.Told.NOBODY || sense == Sense.NOT_BEFORE
        ? Optional.empty()
        : Optional.of(Wording.told(rule.id().told()));
  }

  /** By which means the plan wants it told, and what goes with it; empty where it does not say. */
  public Optional<String> how() {
    return Wording.how(rule);
  }

  /** A name that stays the same while its event does, whatever day the plan's rule gives. */
  public String key() {
    return program
        + "-"
        + Written.typed(rule.id())
        + "-"
        + Written.typed(event.kind())
        + "-"
        + event.day().iso()
        + (round == 0 ? "" : "-" + round);
  }
}
