package org.towncurrent.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.towncurrent.facts.Contract;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.MeterRead;
import org.towncurrent.facts.Place;
import org.towncurrent.facts.ProductPrice;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.ProgramState;
import org.towncurrent.rates.Day;

/**
 * A launched program has no price of a product in force on the day, or no contract, or will have
 * none between two that are known.
 *
 * <p>What is missing today is overdue: the pages say that the price is not known. A gap between two
 * contracts to come is a warning. A program that rests between two contracts says so with {@code
 * state: between-contracts}.
 */
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
    return "Rutland's plan, IV.B.7, in the shape of the 2024 Guidelines: the site carries "
        + "current product information";
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
      if (!contractInForce(program, day)) {
        report.add(
            lastContract(program),
            "The program "
                + Words.quoted(program.id())
                + " is launched, but no contract is in force on "
                + day
                + ".",
            "Add the new contract to prices.yml, or write `state: between-contracts`.");
      } else {
        comingGap(program, day, report);
      }
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

  /** Whether a contract is in force, or nothing is known of contracts. */
  private static boolean contractInForce(Program program, Day day) {
    return program.contracts().isEmpty()
        || program.contracts().stream()
            .anyMatch(
                one ->
                    one.from().filter(read -> read.estimatedDay().isAfter(day)).isEmpty()
                        && one.until().filter(read -> !read.estimatedDay().isAfter(day)).isEmpty());
  }

  private static Place lastContract(Program program) {
    return program.contracts().stream()
        .filter(one -> one.until().isPresent())
        .max(Comparator.comparing(one -> one.until().orElseThrow()))
        .map(one -> one.origin().at("until"))
        .orElse(program.origin().at("state"));
  }

  /** A time between two known contracts, still to come, in which nobody is served. */
  private static void comingGap(Program program, Day day, Report report) {
    List<Contract> contracts =
        program.contracts().stream()
            .filter(one -> one.from().isPresent())
            .sorted(Comparator.comparing(one -> one.from().orElseThrow()))
            .toList();
    for (int i = 1; i < contracts.size(); i++) {
      MeterRead next = contracts.get(i).from().orElseThrow();
      Optional<MeterRead> end = contracts.get(i - 1).until();
      if (end.isPresent() && end.get().compareTo(next) < 0 && next.estimatedDay().isAfter(day)) {
        report.add(
            Severity.WARNING,
            contracts.get(i).origin().at("from"),
            "Between the contract that ends with the "
                + Words.read(end.get())
                + " meter read and this one nobody is served.",
            "If that is so, write `state: between-contracts` when it comes; if not, correct the"
                + " dates.");
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
    return (price.price().isPresent() || !price.standard())
        && from.filter(first -> !first.isAfter(day)).isPresent()
        && until.filter(end -> !end.isAfter(day)).isEmpty();
  }
}
