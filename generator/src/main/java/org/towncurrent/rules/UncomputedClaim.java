package org.towncurrent.rules;

import java.util.List;
import java.util.Optional;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.Percent;
import org.towncurrent.facts.Product;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.RenewableBasis;
import org.towncurrent.facts.RenewableContent;
import org.towncurrent.facts.StateMinimum;
import org.towncurrent.wording.Found;
import org.towncurrent.wording.Phrasebook;

/**
 * A text claims that something costs less, saves so much or is more renewable, and no figure stands
 * behind it that would take the claim back when it is no longer so.
 *
 * <p>Pages compute such claims from the prices and show them only on days on which they are true,
 * for the class that they name. A sentence of a template with a hole is computed; "it may cost more
 * or less" is no claim. The summary of a product may say that it has more renewable energy than the
 * State requires: that is checked against its renewable content, year by year. Example: "Cheaper
 * than Basic Service" is found, "The calculator shows which costs less" is not.
 */
final class UncomputedClaim implements Rule {

  private static final String CLAIM = "uncomputed claim";
  private static final String BORNE_OUT = "claim borne out by renewable content";

  @Override
  public String code() {
    return "uncomputed-claim";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String authority() {
    return "a claim may appear only while it is true for the class that it names; seen on real"
        + " program pages: \"costs less\" after Basic Service had become cheaper";
  }

  @Override
  public void check(Ground ground, Report report) {
    for (Said said : ground.said()) {
      if (said.isSentence() && !isComputed(said)) {
        said(said, ground, report);
      }
    }
    ground.wordless(report);
  }

  private static void said(Said said, Ground ground, Report report) {
    List<Found> bornOut =
        Phrasebook.all().stream()
            .flatMap(book -> book.mentioned(BORNE_OUT, said.words()).stream())
            .toList();
    List<Found> promises = said.forbidden(PromiseOfSavings.PROMISE);
    for (Found found : said.forbidden(CLAIM)) {
      if (said.isReported(found)
          || said.translates(CLAIM)
          || promises.stream().anyMatch(found::overlaps)) {
        continue;
      }
      boolean renewable = said.product().isPresent() && bornOut.stream().anyMatch(found::overlaps);
      Optional<String> why =
          renewable
              ? unfounded(said.product().orElseThrow(), said, ground)
              : Optional.of("is a claim that is typed, so that it stays when it is no longer so");
      why.ifPresent(
          reason ->
              report.add(
                  said.place(found),
                  Words.quoted(found.words()) + " " + reason + ".",
                  renewable
                      ? "Enter the product's renewable content in prices.yml, or take the claim out."
                      : "Take the claim out and link to where prices are compared with their dates:"
                          + " [prices](page:prices). \"It may cost less or more\" is no claim."));
    }
  }

  /** Whether the claim comes with a figure that is computed: in a template, a hole or a slot. */
  private static boolean isComputed(Said said) {
    return said.words().contains("{")
        && (said.kind() == Said.Kind.TEMPLATE || said.kind() == Said.Kind.TRANSLATION);
  }

  /** Why a product's content does not bear out that it has more than the State requires. */
  private static Optional<String> unfounded(Product product, Said said, Ground ground) {
    for (Program program : ground.facts().programs()) {
      if (said.program().filter(program.id()::equals).isEmpty()
          || ground.incomplete(Ground.pricesFile(program))) {
        continue;
      }
      List<RenewableContent> known =
          program.renewable().stream().filter(one -> one.product().equals(product.id())).toList();
      if (known.isEmpty()) {
        return Optional.of("is not borne out: no renewable content of the product is known");
      }
      for (RenewableContent content : known) {
        if (!isMoreThanRequired(content, program, ground)) {
          return Optional.of(
              "is not so in " + content.year() + ", by the product's renewable content");
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isMoreThanRequired(
      RenewableContent content, Program program, Ground ground) {
    if (content.voluntary().isPresent()) {
      return content.voluntary().get().tenths() > 0;
    }
    Optional<StateMinimum> minimum = ground.facts().minimum(content.year());
    int required =
        minimum
            .map(
                found ->
                    found.classOne().tenths()
                        + (program.basis().equals(Optional.of(RenewableBasis.TOTAL))
                            ? found.other().map(Percent::tenths).orElse(0)
                            : 0))
            .orElse(0);
    return content.fillTo().map(Percent::tenths).orElse(0) > required;
  }
}
