package org.towncurrent.rules;

import java.util.List;
import java.util.regex.Pattern;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.PageText;
import org.towncurrent.wording.Found;
import org.towncurrent.wording.Phrasebook;
import org.towncurrent.wording.TypedFigures.Figure;
import org.towncurrent.wording.TypedFigures.Kind;

/**
 * A text calls a price, a supplier or a contract "current" or "new" and does not say until which
 * day that holds, or counts communities and does not say when they were counted.
 *
 * <p>Such a sentence turns false by itself. Leave the word out, since pages show prices with their
 * days; or write {@code until: 2026-06-30} into the head of the page, after which the page is
 * reported as past its day. A count may stand with its year: "In 2024 more than 200 communities had
 * such a program."
 */
final class UndatedText implements Rule {

  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d{2}\\b");

  @Override
  public String code() {
    return "undated-text";
  }

  @Override
  public Severity severity() {
    return Severity.WARNING;
  }

  @Override
  public String authority() {
    return "seen on real program pages: Basic Service called \"current\" after its last day";
  }

  @Override
  public void check(Ground ground, Report report) {
    for (Said said : ground.said()) {
      if (said.isSentence() && said.page().filter(UndatedText::dated).isEmpty()) {
        if (said.kind() == Said.Kind.PAGE || said.kind() == Said.Kind.FACT) {
          today(said, report);
        }
        counts(said, report);
      }
    }
  }

  /** News is told on a day, which stands above it. */
  private static boolean dated(PageText page) {
    return page.until().isPresent() || page.news().isPresent();
  }

  private static void today(Said said, Report report) {
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

  private static void counts(Said said, Report report) {
    for (Figure figure : said.figures()) {
      if (figure.kind() == Kind.COMMUNITIES
          && !said.isQuotedWithSource(figure.found())
          && !said.translatesFigures()
          && !isDated(said.words())) {
        report.add(
            said.place(figure.found()),
            Words.quoted(figure.found().words()) + " is a count without a day, and will change.",
            "Say as of when (\"in 2024\"), leave the count out, or write `until: 2026-06-30` into the"
                + " head of the page.");
      }
    }
  }

  private static boolean isDated(String words) {
    return YEAR.matcher(words).find() || words.contains("{");
  }
}
