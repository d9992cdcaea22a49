package org.towncurrent.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.towncurrent.facts.DisclosureLabel;
import org.towncurrent.facts.PlanRule.Means;
import org.towncurrent.facts.Posting;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.Promise;
import org.towncurrent.facts.Quarter;
import org.towncurrent.rates.Day;

/**
 * The postings of disclosure labels that a plan promises instead of mailing them, each with how it
 * stands.
 *
 * <p>The plans say where labels are posted and not by when. Labels that lie before the public on
 * this site are posted here on the day it is built; at other places {@value #DAYS} days are allowed
 * from the day on which the supplier made them, or must have made them where no day is known.
 */
public final class LabelPostings {

  /** How long after a label was made its posting at a place is not late. */
  public static final int DAYS = 30;

  private LabelPostings() {}

  /**
   * A posting that is promised.
   *
   * @param posting the record of it, a sample only where there is no real one
   * @param here whether it is this site that keeps the promise
   * @param real whether the labels are real; nobody posts a sample
   */
  public record Promised(
      Quarter quarter,
      Means where,
      Day due,
      Optional<Posting> posting,
      boolean here,
      boolean real) {

    /** Whether it is kept. */
    public boolean kept() {
      return real && (here || posting.filter(Posting::real).isPresent());
    }

    /** Whether its day is over and it is not kept. */
    public boolean overdue(Day asOf) {
      return real && !kept() && due.isBefore(asOf);
    }
  }

  /** What is promised of the labels there are, the newest quarter first. */
  public static List<Promised> of(Program program) {
    List<Promised> all = new ArrayList<>();
    TreeSet<Quarter> quarters = new TreeSet<>();
    program.labels().forEach(label -> quarters.add(label.quarter()));
    for (Quarter quarter : quarters.descendingSet()) {
      List<DisclosureLabel> labels =
          program.labels().stream().filter(label -> label.quarter().equals(quarter)).toList();
      boolean real = labels.stream().allMatch(DisclosureLabel::real);
      Day due =
          labels.stream()
              .flatMap(label -> label.published().stream())
              .max(Day::compareTo)
              .orElse(quarter.last().plusDays(MissingLabels.DAYS))
              .plusDays(DAYS);
      for (Means where : program.publicity().where(Promise.What.DISCLOSURE_LABELS)) {
        all.add(
            new Promised(
                quarter,
                where,
                due,
                program.publicity().ofLabels(quarter, where),
                where == Means.PROGRAM_WEBSITE,
                real));
      }
    }
    return all;
  }
}
