package org.towncurrent.rules;

import java.util.Comparator;
import java.util.Optional;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.MeterRead;
import org.towncurrent.facts.Place;
import org.towncurrent.facts.ProductPrice;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.ProgramState;
import org.towncurrent.rates.Day;

/** A launched program has no price of a product in force on the day. */
final class ContractGap implements Rule {

  @Override
  public String code() {
    return "contract-gap";
  }

  @Override
  public Severity severity() {
    return Severity.OVERDUE;
  }

  @Override
  public String authority() {
    return "Guidelines of 2024, IV.B.7: the site carries current product information";
  }

  @Override
  public void check(Ground ground, Report report) {
    for (Program program : ground.facts().programs()) {
      if (program.state() != ProgramState.LAUNCHED) {
        continue;
      }
      if (ground.incomplete(Ground.pricesFile(program))
          || ground.incomplete(Ground.programFile(program))) {
        report.couldNot(
            "program.yml or prices.yml of " + program.id() + " could not be read in full");
        continue;
      }
      Day day = ground.day(program);
      if (program.prices().stream().noneMatch(price -> inForce(price, day))) {
        report.add(
            place(program),
            "The program "
                + Words.quoted(program.id())
                + " is launched, but no price of a product is in force on "
                + day
                + ".",
            "Add the new prices to prices.yml, or write `state: between-contracts`.");
      }
    }
  }

  /** Where a new row belongs: at the end of the price that ended last. */
  private static Place place(Program program) {
    Optional<ProductPrice> last =
        program.prices().stream()
            .filter(price -> price.until().isPresent())
            .max(Comparator.comparing(price -> price.until().orElseThrow()));
    return last.map(price -> price.origin().at("until")).orElse(program.origin().at("state"));
  }

  private static boolean inForce(ProductPrice price, Day day) {
    Optional<Day> from = price.from().map(MeterRead::estimatedDay);
    Optional<Day> until = price.until().map(MeterRead::estimatedDay);
    return price.price().isPresent()
        && from.filter(first -> !first.isAfter(day)).isPresent()
        && until.filter(end -> !end.isAfter(day)).isEmpty();
  }
}
