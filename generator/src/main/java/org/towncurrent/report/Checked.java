package org.towncurrent.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.towncurrent.facts.Finding;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.rates.Day;

/**
 * All that a check found out.
 *
 * @param asOf the day it was made for
 * @param programs those that were looked at, in the order of the configuration; empty when it could
 *     not be read
 * @param findings everything a publisher should know, errors first
 * @param rules how far the rules came; empty when the facts could not be read at all
 */
public record Checked(
    Day asOf, List<Program> programs, List<Finding> findings, Optional<RulesRun> rules) {

  public Checked {
    programs = List.copyOf(programs);
    findings = List.copyOf(findings);
  }

  /**
   * A program that was looked at.
   *
   * @param asOf the day it was judged for: its own, when it is pinned to one
   * @param utilities the ids of those that serve its towns
   */
  public record Program(String id, Day asOf, Set<String> utilities) {

    public Program {
      utilities = Set.copyOf(utilities);
    }

    /** Whether a file under {@code content/utilities} is about this program. */
    boolean isServedBy(String utility) {
      return utilities.contains(utility);
    }
  }

  /**
   * How far the rules came.
   *
   * @param ran how many looked at everything
   * @param couldNot those that could not
   * @param summary the same in a sentence
   */
  public record RulesRun(int ran, List<CouldNot> couldNot, String summary) {

    public RulesRun {
      couldNot = List.copyOf(couldNot);
    }
  }

  /** A rule that could not look at everything. */
  public record CouldNot(String rule, List<String> because) {

    public CouldNot {
      because = List.copyOf(because);
    }
  }

  /** How many findings there are of this severity. */
  public int count(Severity severity) {
    return (int) findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  /** The day that the page at this path of the site shows. */
  public Day dayOf(String path) {
    return program(path)
        .map(Program::asOf)
        .orElseGet(() -> days().size() == 1 ? Day.parse(days().iterator().next()) : asOf);
  }

  /** The program whose page is at this path of the site. */
  Optional<Program> program(String path) {
    String first = path.substring(0, Math.max(0, path.indexOf('/')));
    return programs.stream().filter(program -> program.id().equals(first)).findFirst();
  }

  /** The days that are shown, as a publisher writes them: most often one. */
  Set<String> days() {
    Set<String> days = new TreeSet<>();
    programs.forEach(program -> days.add(program.asOf().iso()));
    if (days.isEmpty()) {
      days.add(asOf.iso());
    }
    return days;
  }
}
