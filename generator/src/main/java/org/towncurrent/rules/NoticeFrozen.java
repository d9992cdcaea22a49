package org.towncurrent.rules;

import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.Notice;
import org.towncurrent.facts.Program;

/**
 * A notice was mailed and is not kept as it was.
 *
 * <p>Until it is, its page follows prices and texts as they change, and shows what nobody was sent.
 * A sample is never mailed.
 */
final class NoticeFrozen implements Rule {

  @Override
  public String code() {
    return "notice-frozen";
  }

  @Override
  public Severity severity() {
    return Severity.OVERDUE;
  }

  @Override
  public String authority() {
    return "Rutland's plan, Table IV.B.7: copies of the Opt-Out Notices will be posted";
  }

  @Override
  public void check(Ground ground, Report report) {
    for (Program program : ground.facts().programs()) {
      for (Notice notice : program.notices()) {
        if (notice.real()
            && notice.mailing().isBefore(ground.day(program))
            && notice.frozen().isEmpty()) {
          report.add(
              notice.origin().at("mailing"),
              "The notice was mailed on " + notice.mailing() + " and is not kept as it was.",
              "Run `./site freeze --program "
                  + program.id()
                  + " --notice "
                  + notice.id()
                  + " --as-of "
                  + notice.mailing()
                  + "`, and commit what it writes.");
        }
      }
    }
  }
}
