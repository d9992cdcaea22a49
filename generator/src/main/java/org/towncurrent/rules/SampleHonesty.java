package org.towncurrent.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.towncurrent.facts.AnnualInformation;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.News;
import org.towncurrent.facts.Place;
import org.towncurrent.facts.PriceStatus;
import org.towncurrent.facts.Program;

/**
 * A program shows something made up and does not say so.
 *
 * <p>Prices, contracts, credits, labels, news, annual information, suppliers, consultants and
 * contacts may be marked as samples while the real ones are not known. Then the program needs
 * {@code sample: true} and a {@code sample-note}, and each of its pages says it at the top.
 */
final class SampleHonesty implements Rule {

  @Override
  public String code() {
    return "sample-honesty";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String authority() {
    return "plain sense: a reader must never take a made-up price or phone number for a real one";
  }

  @Override
  public void check(Ground ground, Report report) {
    for (Program program : ground.facts().programs()) {
      Optional<Place> madeUp = firstSample(ground, program);
      if (madeUp.isPresent() && !program.sample()) {
        report.add(
            madeUp.get(),
            "This is marked as a sample, but the program "
                + Words.quoted(program.id())
                + " does not say that it shows samples.",
            "Write `sample: true` and a `sample-note:` in "
                + Ground.programFile(program)
                + ", or replace every sample by the real fact.");
      } else if (program.sample()
          && program.sampleNote().isEmpty()
          && !ground.incomplete(program.origin())) {
        report.add(
            program.origin().at("sample"),
            "The program "
                + Words.quoted(program.id())
                + " shows samples and does not say which of its facts are made up.",
            "Write a line `sample-note:` that says what is made up and what is real.");
      }
    }
  }

  private static Optional<Place> firstSample(Ground ground, Program program) {
    List<Place> places = new ArrayList<>();
    program.prices().stream()
        .filter(price -> price.status() == PriceStatus.SAMPLE)
        .forEach(price -> places.add(price.origin().at("status")));
    program.contracts().stream()
        .filter(contract -> contract.status() == PriceStatus.SAMPLE)
        .forEach(contract -> places.add(contract.origin().at("status")));
    program.credits().stream()
        .filter(credit -> credit.status() == PriceStatus.SAMPLE)
        .forEach(credit -> places.add(credit.origin().at("status")));
    program.suppliers().stream()
        .filter(supplier -> supplier.sample())
        .forEach(supplier -> places.add(supplier.origin().at("sample")));
    program
        .consultant()
        .filter(consultant -> consultant.sample())
        .ifPresent(consultant -> places.add(consultant.origin().at("sample")));
    program.contacts().stream()
        .filter(contact -> contact.sample())
        .forEach(contact -> places.add(contact.origin().at("sample")));
    ground.facts().texts().stream()
        .filter(text -> text.program().equals(Optional.of(program.id())))
        .filter(text -> text.news().filter(News::sample).isPresent())
        .forEach(text -> places.add(text.origin().at("status")));
    program.labels().stream()
        .filter(label -> !label.real())
        .forEach(label -> places.add(label.origin().at("status")));
    for (AnnualInformation year : program.annual().years()) {
      year.rows().stream()
          .filter(row -> row.status() == PriceStatus.SAMPLE)
          .forEach(row -> places.add(row.origin().at("status")));
    }
    return places.stream().min(Comparator.naturalOrder());
  }
}
