package org.towncurrent.rules;

import java.util.Optional;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.wording.TypedFigures.Figure;
import org.towncurrent.wording.TypedFigures.Kind;

/**
 * A figure that is a fact is typed into a text: a date, a month of a year, an amount with its unit,
 * a phone number, or a period that the plan or a contract sets.
 *
 * <p>A typed figure stays when the fact changes, and its translations stay with it. That is how
 * "fixed until June 2026" goes on being shown in July. Enter the figure among the facts and write
 * its hole, such as {@code {supplierPhone}} or {@code {enrollmentDays}}; the finding names the hole
 * where there is one for that very value.
 *
 * <p>Not looked at: citations ("G.L. c. 164, s. 134", "D.P.U. 23-67"), single years, plain numbers,
 * a hundred percent, what a sentence says of every month or day, and quotations that name their
 * source. A page with {@code until:} may name that day or month. Example: "The price is 14.283
 * cents per kWh" is found; "One product has 100% renewable energy" is not.
 */
final class TypedFigure implements Rule {

  @Override
  public String code() {
    return "typed-figure";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String authority() {
    return "seen on real program pages: \"fixed until June 2026\" still shown later, one product"
        + " with two percentages on two pages, \"more than 95 communities\" undated";
  }

  @Override
  public void check(Ground ground, Report report) {
    for (Said said : ground.said()) {
      if (said.isSentence()) {
        said(said, ground, report);
      }
    }
    ground.wordless(report);
  }

  private static void said(Said said, Ground ground, Report report) {
    for (Figure figure : said.figures()) {
      if (figure.kind() != Kind.COMMUNITIES
          && !said.isQuotedWithSource(figure.found())
          && !said.isItsEnd(figure)
          && !(said.translatesFigures() && hasDigits(figure))
          && ImpossibleAmount.problem(said.words(), figure).isEmpty()) {
        report.add(
            said.place(figure.found()),
            Words.quoted(figure.found().words())
                + " is typed into a text, where it stays when the fact changes.",
            hint(said, figure, ground));
      }
    }
  }

  /** Digits that a translation copies are told of in the English. */
  private static boolean hasDigits(Figure figure) {
    return figure.found().words().codePoints().anyMatch(Character::isDigit);
  }

  private static String hint(Said said, Figure figure, Ground ground) {
    if (said.kind() == Said.Kind.TRANSLATION) {
      return "Leave it out as the English does; what the English has as a hole stays a hole.";
    }
    if (said.kind() == Said.Kind.FACT) {
      return amongFacts(said, figure, ground);
    }
    Optional<String> hole = EnteredFigure.hole(said, figure, ground);
    if (hole.isPresent()) {
      return "Write the hole {" + hole.get() + "} instead, which shows it as it stands that day.";
    }
    Optional<String> row =
        figure.kind() == Kind.AMOUNT
            ? EnteredFigure.priceRow(said, figure, ground)
            : Optional.empty();
    if (row.isPresent()) {
      return "It is entered in "
          + row.get()
          + ", and pages show it from there with its days: take it out, and link to"
          + " [prices](page:prices).";
    }
    String instead =
        switch (figure.kind()) {
          case DATE, MONTH ->
              "Enter the day among the facts (a milestone, a document, a price with its dates), which"
                  + " pages show with it, and say here what it means";
          case AMOUNT ->
              "Enter it in prices.yml or in the utility's file, and link to where it is shown:"
                  + " [prices](page:prices)";
          case PHONE ->
              "Enter it in program.yml under whom it belongs to, and write {supplierPhone},"
                  + " {consultantPhone} or {utilityPhone}, or a link: [contact](page:contact)";
          case DAYS ->
              "Enter it under `rules:` in program.yml, and write {enrollmentDays} or"
                  + " {priceChangeDays} where it is one of these";
          case TERM ->
              "Give the prices their `from` and `until` in prices.yml, which pages show, and leave"
                  + " the length out";
          case COMMUNITIES -> "Leave the count out";
        };
    return instead + ". If a document says so, quote it after > and write `Source: ...` below.";
  }

  /** Words among the facts hold neither holes nor links. */
  private static String amongFacts(Said said, Figure figure, Ground ground) {
    Optional<String> row =
        figure.kind() == Kind.AMOUNT
            ? EnteredFigure.priceRow(said, figure, ground)
            : Optional.empty();
    return "Take it out: pages show it from where it is entered, "
        + row.orElse(
            switch (figure.kind()) {
              case DATE, MONTH -> "the `date` or the period of the row";
              case AMOUNT, TERM -> "prices.yml or the utility's file";
              case PHONE -> "`phone:` of whom it belongs to";
              case DAYS -> "`rules:` in program.yml";
              case COMMUNITIES -> "nowhere";
            })
        + ". If a document says so, quote it: \"...\" (name of the document, section).";
  }
}
