package org.towncurrent.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.towncurrent.facts.Facts;
import org.towncurrent.facts.Origin;
import org.towncurrent.facts.Program;
import org.towncurrent.rates.Day;

/**
 * What the rules stand on: the facts, and the day they are judged for.
 *
 * @param asOf the day of the build; a program that is pinned to a day is judged for that day
 */
record Ground(Facts facts, Day asOf) {

  static final String HOLIDAYS = "content/state/holidays.yml";

  /** The day this program is judged for. */
  Day day(Program program) {
    return facts.config().dayOf(program.id(), asOf);
  }

  /** Whether nothing may be concluded from what this file does not say. */
  boolean incomplete(String file) {
    return facts.incomplete().contains(file);
  }

  /** The same for the file that holds this fact. */
  boolean incomplete(Origin origin) {
    return incomplete(origin.place().file());
  }

  /** Whether the program's days can be counted; tells the report when they cannot. */
  boolean canCount(Program program, Report report) {
    for (String file : List.of(programFile(program), pricesFile(program), HOLIDAYS)) {
      if (incomplete(file)) {
        report.couldNot(file + " could not be read in full");
        return false;
      }
    }
    return true;
  }

  static String programFile(Program program) {
    return "content/programs/" + program.id() + "/program.yml";
  }

  static String pricesFile(Program program) {
    return "content/programs/" + program.id() + "/prices.yml";
  }

  static String utilityFile(String utility) {
    return "content/utilities/" + utility + ".yml";
  }

  /** Every contact that is printed, of programs and utilities. */
  List<Reach> reaches() {
    List<Reach> all = new ArrayList<>();
    for (Program program : facts.programs()) {
      program
          .suppliers()
          .forEach(
              s -> all.add(new Reach(s.name(), s.phone(), s.email(), s.website(), s.origin())));
      program
          .consultant()
          .ifPresent(
              c -> all.add(new Reach(c.name(), c.phone(), c.email(), c.website(), c.origin())));
      program
          .contacts()
          .forEach(
              c ->
                  all.add(
                      new Reach(
                          c.role().english(), c.phone(), c.email(), c.website(), c.origin())));
      program.municipalities().forEach(m -> all.add(Reach.web(m.name(), m.website(), m.origin())));
      all.add(Reach.web(program.name().english(), program.website(), program.origin()));
    }
    facts
        .utilities()
        .forEach(
            u ->
                all.add(new Reach(u.name(), u.phone(), Optional.empty(), u.website(), u.origin())));
    return all;
  }

  /** How somebody can be reached. */
  record Reach(
      String who,
      Optional<String> phone,
      Optional<String> email,
      Optional<String> website,
      Origin origin) {

    static Reach web(String who, Optional<String> website, Origin origin) {
      return new Reach(who, Optional.empty(), Optional.empty(), website, origin);
    }
  }
}
