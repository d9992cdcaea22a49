package org.towncurrent.rules;

import java.util.List;
import java.util.Optional;
import org.towncurrent.calendar.Occurrence;
import org.towncurrent.calendar.Occurrences;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.Posting;
import org.towncurrent.facts.Program;
import org.towncurrent.rates.Day;

/**
 * A record of a posting cannot be right: it is dated after today, or of something that there is
 * not.
 *
 * <p>A posting of disclosure labels names a quarter of which there are labels; any other one names
 * the day of a change that the program's prices or events know. Until both agree the record proves
 * nothing.
 */
final class PostingRecord implements Rule {

  @Override
  public String code() {
    return "posting-record";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String authority() {
    return "plain sense: a posting counts for what was posted";
  }

  @Override
  public void check(Ground ground, Report report) {
    for (Program program : ground.facts().programs()) {
      Day today = ground.day(program);
      for (Posting posting : program.publicity().postings()) {
        if (posting.date().isAfter(today)) {
          report.add(
              posting.origin().at("date"),
              "The posting is dated " + posting.date() + ", after " + today + ".",
              "Write the day on which it was posted, once it has been.");
        }
        if (!ground.incomplete(program.origin())) {
          labels(program, posting, report);
          change(program, posting, today, report);
        }
      }
    }
  }

  private static void labels(Program program, Posting posting, Report report) {
    posting
        .quarter()
        .filter(
            quarter -> program.labels().stream().noneMatch(one -> one.quarter().equals(quarter)))
        .ifPresent(
            quarter ->
                report.add(
                    posting.origin().at("quarter"),
                    "There are no disclosure labels of " + quarter + ".",
                    "Known are: "
                        + Words.known(
                            program.labels().stream()
                                .map(one -> one.quarter().id())
                                .distinct()
                                .toList())
                        + "."));
  }

  private static void change(Program program, Posting posting, Day today, Report report) {
    if (posting.change().isEmpty()) {
      return;
    }
    List<Day> days =
        Occurrences.of(program, today).stream()
            .filter(one -> Posting.What.of(one.kind()).equals(Optional.of(posting.what())))
            .map(Occurrence::day)
            .distinct()
            .toList();
    if (!days.contains(posting.change().get())) {
      report.add(
          posting.origin().at("change"),
          "Nothing is known for "
              + posting.change().get()
              + " that "
              + Words.quoted(Words.typed(posting.what()))
              + " could announce.",
          "Write the day of the change itself. Known are: "
              + Words.known(days.stream().map(Day::iso).toList())
              + ".");
    }
  }
}
