package org.towncurrent.calendar;

import java.util.ArrayList;
import java.util.List;
import org.towncurrent.calendar.Deadline.Standing;
import org.towncurrent.facts.Holiday;
import org.towncurrent.facts.Program;
import org.towncurrent.rates.Day;

/**
 * What the plan of one program requires by when.
 *
 * <pre>{@code
 * Agenda agenda = Agenda.of(program, facts.holidays(), Day.parse("2026-03-01"));
 * agenda.open().get(0).due(); // 2026-04-10
 * agenda.open().get(0).counted(); // "30 days before May 27, 2026 is ...; 10 business days before ..."
 * }</pre>
 *
 * @param asOf the day from which one looks
 * @param deadlines all of them, also what is done or long gone, in order of day
 * @param needs the rules of the plan that no day can be given for, and what fact is missing
 */
public record Agenda(Program program, Day asOf, List<Deadline> deadlines, List<Need> needs) {

  public Agenda {
    deadlines = List.copyOf(deadlines);
    needs = List.copyOf(needs);
  }

  /**
   * A fact that would give some rules their day.
   *
   * @param fact what to write, or why no day can be given
   * @param rules the rules, as publishers type them
   */
  public record Need(String fact, List<String> rules) {

    public Need {
      rules = List.copyOf(rules);
    }
  }

  /** The agenda of a program, seen from this day. */
  public static Agenda of(Program program, List<Holiday> holidays, Day asOf) {
    return new PlanReading(program, holidays, asOf).agenda();
  }

  /** What is past due or left open, and then what is to come, each in order of day. */
  public List<Deadline> open() {
    List<Deadline> open = new ArrayList<>(standing(Standing.PAST_DUE));
    open.addAll(standing(Standing.OPEN));
    open.addAll(standing(Standing.COMING));
    return open;
  }

  private List<Deadline> standing(Standing standing) {
    return deadlines.stream().filter(one -> one.standing(asOf) == standing).toList();
  }
}
