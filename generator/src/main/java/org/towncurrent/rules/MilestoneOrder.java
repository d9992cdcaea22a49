package org.towncurrent.rules;

import java.util.List;
import java.util.Optional;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.Milestone;
import org.towncurrent.facts.Program;
import org.towncurrent.wording.Phrasebook;

/**
 * A milestone is dated before one that it cannot precede, such as an approval before the vote, or
 * stands in the list after one that came later.
 *
 * <p>Pages put milestones in the order of their dates, so that a row out of order tells of a wrong
 * date. Which step comes before which is told by its words, as {@code en.txt} of the package {@code
 * wording} lists them: vote, filing, approval, contract, notice, launch. Milestones whose words
 * tell no step have to stand in the order of their dates; a list that is newest first from end to
 * end is one, too. Example: "The Department approves the plan", 2021-04-05, is found where Town
 * Meeting voted on 2022-05-09.
 */
final class MilestoneOrder implements Rule {

  private static final List<String> STEPS =
      List.of(
          "step 1: vote",
          "step 2: filing",
          "step 3: approval",
          "step 4: contract",
          "step 5: notice",
          "step 6: launch");

  @Override
  public String code() {
    return "milestone-order";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String authority() {
    return "seen on real program pages: milestones out of order; G.L. c. 164, s. 134 orders the steps";
  }

  @Override
  public void check(Ground ground, Report report) {
    for (Program program : ground.facts().programs()) {
      List<Milestone> all = program.milestones();
      for (int i = 1; i < all.size() && !isNewestFirst(all); i++) {
        Milestone here = all.get(i);
        Optional<Milestone> later = firstImpossible(all.subList(0, i), here);
        if (later.isPresent()) {
          report.add(
              here.origin().at("date"),
              "The milestone "
                  + Words.quoted(here.event().english())
                  + " of "
                  + here.date()
                  + " stands after "
                  + Words.quoted(later.get().event().english())
                  + " of "
                  + later.get().date()
                  + " (line "
                  + later.get().origin().place().line()
                  + ").",
              "Correct the date that is wrong; if both are right, put the earlier one first.");
        }
      }
      for (Milestone first : all) {
        all.stream()
            .filter(other -> step(other) > step(first) && step(first) > 0)
            .filter(other -> other.date().isBefore(first.date()))
            .findFirst()
            .ifPresent(other -> impossible(first, other, report));
      }
    }
  }

  /** Whether somebody keeps the list the other way round. */
  private static boolean isNewestFirst(List<Milestone> all) {
    for (int i = 1; i < all.size(); i++) {
      if (!all.get(i).date().isBefore(all.get(i - 1).date())) {
        return false;
      }
    }
    return all.size() > 2;
  }

  /** The last of the milestones above that came later than this one. */
  private static Optional<Milestone> firstImpossible(List<Milestone> above, Milestone here) {
    Milestone last = above.get(above.size() - 1);
    boolean told = step(last) > 0 && step(here) > 0 && step(here) < step(last);
    return last.date().isAfter(here.date()) && !told ? Optional.of(last) : Optional.empty();
  }

  private static void impossible(Milestone first, Milestone other, Report report) {
    report.add(
        other.origin().at("date"),
        "The milestone "
            + Words.quoted(other.event().english())
            + " is dated "
            + other.date()
            + ", before "
            + Words.quoted(first.event().english())
            + " on "
            + first.date()
            + " (line "
            + first.origin().place().line()
            + "), which has to come first.",
        "Look both up in their sources and correct the one that is wrong.");
  }

  /** Which step of a program it tells of; 0 where its words do not say. */
  private static int step(Milestone milestone) {
    String words = milestone.event().english();
    for (int i = STEPS.size(); i > 0; i--) {
      if (!Phrasebook.english().mentioned(STEPS.get(i - 1), words).isEmpty()) {
        return i;
      }
    }
    return 0;
  }
}
