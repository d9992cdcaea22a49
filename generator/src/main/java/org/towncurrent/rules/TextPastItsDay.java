package org.towncurrent.rules;

import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.PageText;
import org.towncurrent.facts.Program;
import org.towncurrent.rates.Day;

/**
 * A text is still shown after the last day on which it holds by its own {@code until:}.
 *
 * <p>The day is that of the build, or the one that a program is pinned to. On the last day itself
 * the text still holds. The page is published all the same, and the report puts this before
 * everything but errors: bring the text up to date, or delete it. News stays, and its page says
 * until which day it held.
 */
final class TextPastItsDay implements Rule {

  @Override
  public String code() {
    return "text-past-its-day";
  }

  @Override
  public Severity severity() {
    return Severity.OVERDUE;
  }

  @Override
  public String authority() {
    return "seen on real program pages: \"fixed until June 2026\" still shown later";
  }

  @Override
  public void check(Ground ground, Report report) {
    for (PageText text : ground.facts().texts()) {
      for (Program program : ground.facts().programs()) {
        Day day = ground.day(program);
        boolean shown = text.program().isEmpty() || text.program().get().equals(program.id());
        if (shown
            && text.news().isEmpty()
            && text.until().filter(until -> until.isBefore(day)).isPresent()) {
          report.add(
              text.origin().at("until"),
              "The text "
                  + Words.quoted(text.title().english())
                  + " holds until "
                  + text.until().get()
                  + ", which is before "
                  + day
                  + ".",
              "Bring the text up to date and give it a new `until`, or delete it.");
        }
      }
    }
  }
}
