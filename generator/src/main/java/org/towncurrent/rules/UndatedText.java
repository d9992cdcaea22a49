package org.towncurrent.rules;

import java.util.List;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.wording.Found;
import org.towncurrent.wording.Phrasebook;

/**
 * A text calls a price, a supplier or a contract "current" or "new" and does not say until which
 * day it holds.
 */
final class UndatedText implements Rule {

  @Override
  public String code() {
    return "undated-text";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String authority() {
    return "seen on real program pages: Basic Service called \"current\" after its last day";
  }

  @Override
  public void check(Ground ground, Report report) {
    for (Said said : ground.said()) {
      if ((said.kind() == Said.Kind.PAGE || said.kind() == Said.Kind.FACT)
          && said.page().filter(page -> page.until().isPresent()).isEmpty()) {
        said(said, report);
      }
    }
  }

  private static void said(Said said, Report report) {
    List<Found> all =
        Phrasebook.all().stream()
            .flatMap(book -> book.mentioned("speaks of today", said.words()).stream())
            .toList();
    for (Found found : all) {
      if (!said.isReported(found)) {
        report.add(
            said.place(found),
            Words.quoted(found.words()) + " will go on being said after it has ceased to be so.",
            said.kind() == Said.Kind.PAGE
                ? "Leave \"current\" out, or write `until: 2026-06-30`, the last day on which the text"
                    + " holds, into its head."
                : "Leave \"current\" out; pages show prices with their dates.");
      }
    }
  }
}
