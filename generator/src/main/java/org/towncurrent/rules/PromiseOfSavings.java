package org.towncurrent.rules;

import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.wording.Found;

/**
 * A text promises savings, or a price below Basic Service, which nobody knows beforehand.
 *
 * <p>Found is what is affirmed: "you will save", "guaranteed lower rates", "never pay more", in
 * English and in Spanish, on pages, among the facts, and in translations. Not found is what is
 * denied or left open ("savings are not guaranteed", "it may or may not save you money"), what a
 * reader asks ("Will I save?"), a warning of others who promise, and a quotation of somebody who is
 * named. How promises are worded stands in {@code en.txt} and {@code es.txt} of the package {@code
 * wording}, which can be extended without knowing Java.
 *
 * <p>A translation is told of where its English does not say the same; else the English is.
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
