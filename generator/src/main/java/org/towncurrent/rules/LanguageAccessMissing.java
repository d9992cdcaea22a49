package org.towncurrent.rules;

import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.Promise;

/**
 * The language-access sheet has fewer languages than the plan promises.
 *
 * <p>The plans promise a message in 26 languages with the Opt-Out Notice and do not name them.
 * Which ones a program needs, those know who live there. A program that has mailed nothing yet is
 * warned.
 */
final class LanguageAccessMissing implements Rule {

  @Override
  public String code() {
    return "language-access-missing";
  }

  @Override
  public Severity severity() {
    return Severity.OVERDUE;
  }

  @Override
  public String authority() {
    return "Rutland's plan, IV.B.6.a: a message in 26 languages; so the plans of Chelsea and Pepperell";
  }

  @Override
  public void check(Ground ground, Report report) {
    int there = ground.facts().messages().size();
    for (Program program : ground.facts().programs()) {
      for (Promise promise : program.publicity().promises()) {
        promise
            .languages()
            .filter(count -> promise.what() == Promise.What.LANGUAGE_ACCESS && count > there)
            .ifPresent(
                count ->
                    report.add(
                        program.state().beforeLaunch() ? Severity.WARNING : Severity.OVERDUE,
                        promise.origin().at("languages"),
                        "The plan promises "
                            + count
                            + " languages, and the language-access sheet has "
                            + there
                            + ": "
                            + (count - there)
                            + " are missing.",
                        "Add them to content/state/language-access.yml, each with `language:`,"
                            + " `name:` and `text:`."));
      }
    }
  }
}
