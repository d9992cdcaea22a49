package org.towncurrent.rules;

import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.wording.Found;

/**
 * A text promises savings, or a price below Basic Service, which nobody knows beforehand.
 *
 * <p>How promises are worded stands in {@code en.txt} and {@code es.txt} of the package {@code
 * wording}. "Savings are not guaranteed", a reader's question and a quotation are no promises.
 */
final class PromiseOfSavings implements Rule {

  static final String PROMISE = "promise of savings";

  @Override
  public String code() {
    return "promise-of-savings";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String authority() {
    return "the plans of Chelsea and Pepperell, II: \"savings cannot be guaranteed\"; Rutland's Opt-Out"
        + " Notice: none beyond the current term of Basic Service";
  }

  @Override
  public void check(Ground ground, Report report) {
    for (Said said : ground.said()) {
      for (Found found : said.forbidden(PROMISE)) {
        if (!said.isReported(found) && !said.translates(PROMISE)) {
          report.add(
              said.place(found),
              Words.quoted(found.words()) + " promises savings, which nobody can promise.",
              "Say what is so: \"Savings are not guaranteed.\" What prices that are known amount to,"
                  + " the calculator shows: [calculator](page:calculator).");
        }
      }
    }
    ground.wordless(report);
  }
}
