package org.towncurrent.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.towncurrent.facts.AnnualInformation;
import org.towncurrent.facts.Finding;
import org.towncurrent.facts.ProductPrice;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.Prose;

/** The words for readers that stand among a program's facts. */
public final class ProgramWords {

  private ProgramWords() {}

  /** All of them, in the order in which they are read. */
  public static List<Prose> of(Program program) {
    List<Prose> words = new ArrayList<>();
    program.stateNote().ifPresent(words::add);
    program.sampleNote().ifPresent(words::add);
    program.introduction().ifPresent(words::add);
    program.looks().seal().ifPresent(seal -> words.add(seal.alt()));
    program
        .classes()
        .forEach(
            one -> {
              words.add(one.name());
              one.explanation().ifPresent(words::add);
            });
    program
        .contacts()
        .forEach(
            contact -> {
              words.add(contact.role());
              contact.purpose().ifPresent(words::add);
            });
    program.milestones().forEach(milestone -> words.add(milestone.event()));
    program
        .documents()
        .forEach(
            document -> {
              words.add(document.title());
              document.note().ifPresent(words::add);
            });
    program.scenarios().forEach(scenario -> words.add(scenario.name()));
    program.tables().forEach(table -> words.add(table.title()));
    program
        .products()
        .forEach(
            product -> {
              product.summary().ifPresent(words::add);
              product.components().forEach(part -> part.name().ifPresent(words::add));
            });
    program.prices().forEach(price -> price(price, words));
    program.corrected().forEach(corrected -> price(corrected.wrong(), words));
    program.credits().forEach(credit -> words.add(credit.name()));
    program.annual().years().forEach(year -> annual(year, words));
    program.notices().forEach(notice -> notice.reason().ifPresent(words::add));
    return words;
  }

  private static void annual(AnnualInformation year, List<Prose> words) {
    year.funding().ifPresent(rows -> rows.forEach(row -> words.add(row.name())));
    year.notifications().ifPresent(rows -> rows.forEach(row -> row.note().ifPresent(words::add)));
    year.tables().ifPresent(tables -> tables.forEach(table -> words.add(table.title())));
  }

  private static void price(ProductPrice price, List<Prose> words) {
    price.components().ifPresent(parts -> parts.forEach(part -> part.name().ifPresent(words::add)));
    price.corrects().ifPresent(correction -> words.add(correction.reason()));
  }

  /** What of a program's words holds a hole: among facts, holes are not filled. */
  public static List<Finding> unfilled(Program program) {
    return of(program).stream().map(ProgramWords::unfilled).flatMap(Optional::stream).toList();
  }

  /** A hole in words that stand on pages as they are typed. */
  public static Optional<Finding> unfilled(Prose words) {
    int brace = words.english().indexOf('{');
    int end = words.english().indexOf('}', Math.max(0, brace));
    return brace < 0
        ? Optional.empty()
        : Optional.of(
            Finding.error(
                "hole-not-filled",
                words.place(),
                words.english().substring(brace, end < 0 ? words.english().length() : end + 1)
                    + " stands where no hole is filled.",
                "Write the words themselves; holes are filled in the text of a page only."));
  }
}
