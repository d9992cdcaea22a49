package org.towncurrent.rules;

import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.Notice;
import org.towncurrent.facts.ProductChange;
import org.towncurrent.facts.Program;

/**
 * A notice tells of a change, and nothing changes on that day.
 *
 * <p>It names the existing and the new price and renewable content of each product, and takes them
 * from the prices of the program. So the day has to be one on which a price begins, a product's
 * renewable content changes, or a product is discontinued.
 */
final class NoticeChange implements Rule {

  @Override
  public String code() {
    return "notice-change";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String authority() {
    return "Rutland's plan, IV.B.6.b: the notification identifies the existing and the new price and"
        + " renewable energy content";
  }

  @Override
  public void check(Ground ground, Report report) {
    for (Program program : ground.facts().programs()) {
      for (Notice notice : program.notices()) {
        if (notice.kind().tellsOfPrices()
            && !ground.incomplete(notice.origin())
            && !ground.incomplete(Ground.pricesFile(program))
            && !ground.incomplete(Ground.programFile(program))
            && ProductChange.on(program, notice.effective()).stream()
                .noneMatch(ProductChange::any)) {
          report.add(
              notice.origin().at("change"),
              "Neither a price nor the renewable content of a product changes on "
                  + notice.effective()
                  + ".",
              "Write the new prices into prices.yml first, or the day on which they begin here.");
        }
      }
    }
  }
}
