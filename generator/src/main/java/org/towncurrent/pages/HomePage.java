package org.towncurrent.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.towncurrent.facts.MeterRead;
import org.towncurrent.facts.Product;
import org.towncurrent.facts.ProductPrice;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.ProgramClass;
import org.towncurrent.facts.ProgramState;
import org.towncurrent.rates.Comparison;
import org.towncurrent.rates.Day;
import org.towncurrent.rates.Figures;
import org.towncurrent.rates.Outcome;
import org.towncurrent.rates.Use;
import org.towncurrent.words.Word;

/**
 * The home page: am I in it, what do I pay, what would I pay if I left, until when is that known,
 * how do I change it.
 *
 * @param otherNames the program's official names in other languages than the page's
 * @param homes whether the prices shown are those of households
 * @param className the class whose prices are shown: the first of the program
 * @param active whether participants are served now
 * @param state why nobody is served, in one word; empty while participants are
 */
public record HomePage(
    List<OtherName> otherNames,
    Optional<Word> introduction,
    boolean active,
    boolean beforeLaunch,
    boolean betweenContracts,
    boolean terminated,
    Optional<String> state,
    Optional<Word> stateNote,
    boolean homes,
    Optional<Word> className,
    List<ShownPrice> offers,
    Optional<Answer> answer,
    List<NextDate> nextDates) {

  /** The class that households are in, by the id every program gives it. */
  private static final String HOMES = "residential";

  /** An official name of the program in another language. */
  public record OtherName(String language, String name) {}

  /** The default product against Basic Service at a typical use, while both prices hold. */
  public record Answer(
      String product,
      String use,
      String amount,
      boolean saves,
      boolean costsMore,
      boolean aboutTheSame,
      String until,
      String untilDay) {}

  /** Something that will happen, with the day or month in which it does. */
  public record NextDate(
      String kind, String date, String until, Optional<String> product, Optional<String> price) {}

  static HomePage of(Outlook outlook, Voice voice) {
    Program program = outlook.program();
    ProgramState state = program.state();
    boolean active = state == ProgramState.LAUNCHED;
    Optional<ProgramClass> first = program.classes().stream().findFirst();
    List<ShownPrice> offers = new ArrayList<>();
    if (active && first.isPresent()) {
      program
          .defaultProduct()
          .ifPresent(
              product ->
                  offers.add(
                      ShownPrice.ofProduct(
                          "default",
                          Optional.of(product.name().in(voice.language().tag())),
                          outlook.prices().offered(product, first.get()),
                          true,
                          voice)));
    }
    first.ifPresent(
        residential ->
            offers.add(
                ShownPrice.ofBasicService(
                    active ? "basic" : "now", outlook.prices().basicService(residential), voice)));
    return new HomePage(
        otherNames(program, voice.language().tag()),
        program.introduction().map(voice::say),
        active,
        state.beforeLaunch(),
        state == ProgramState.BETWEEN_CONTRACTS,
        state == ProgramState.TERMINATED,
        whyNobodyIsServed(state),
        program.stateNote().map(voice::say),
        first.filter(one -> one.id().equals(HOMES)).isPresent(),
        first.map(ProgramClass::name).map(voice::say),
        offers,
        active
            ? first.flatMap(residential -> answer(outlook, residential, voice))
            : Optional.empty(),
        first.map(residential -> nextDates(outlook, residential, active, voice)).orElse(List.of()));
  }

  private static Optional<String> whyNobodyIsServed(ProgramState state) {
    return switch (state) {
      case PLANNING, UNDER_REVIEW, APPROVED -> Optional.of("before-launch");
      case LAUNCHED -> Optional.empty();
      case BETWEEN_CONTRACTS -> Optional.of("between-contracts");
      case TERMINATED -> Optional.of("terminated");
    };
  }

  private static List<OtherName> otherNames(Program program, String language) {
    List<OtherName> names = new ArrayList<>();
    String here = program.name().in(language);
    if (!program.name().english().equals(here)) {
      names.add(new OtherName("en", program.name().english()));
    }
    program.name().others().entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .filter(other -> !other.getValue().equals(here))
        .forEach(other -> names.add(new OtherName(other.getKey(), other.getValue())));
    return names;
  }

  private static Optional<Answer> answer(Outlook outlook, ProgramClass residential, Voice voice) {
    Optional<Product> product = outlook.program().defaultProduct();
    if (product.isEmpty() || residential.exampleUse().isEmpty()) {
      return Optional.empty();
    }
    Offered offered = outlook.prices().offered(product.get(), residential);
    Offered basic = outlook.prices().basicService(residential);
    if (offered.price().isEmpty() || basic.price().isEmpty()) {
      return Optional.empty();
    }
    int use = residential.exampleUse().get(residential.exampleUse().size() / 2);
    Comparison comparison =
        Comparison.ofMonth(Use.ofKwh(use), offered.price().get(), basic.price().get());
    Outcome outcome = comparison.outcome();
    Day until = earlier(offered.now().orElseThrow().last(), basic.now().orElseThrow().last());
    return Optional.of(
        new Answer(
            product.get().name().in(voice.language().tag()),
            voice.kwh(use),
            Figures.money(comparison.saving().rounded().absolute()),
            outcome == Outcome.SAVES,
            outcome == Outcome.COSTS_MORE,
            outcome == Outcome.ABOUT_THE_SAME,
            until.iso(),
            voice.day(until)));
  }

  private static List<NextDate> nextDates(
      Outlook outlook, ProgramClass residential, boolean active, Voice voice) {
    List<NextDate> dates = new ArrayList<>();
    outlook
        .prices()
        .basicService(residential)
        .until()
        .ifPresent(
            day ->
                dates.add(
                    new NextDate(
                        "basic-ends",
                        voice.day(day),
                        day.iso(),
                        Optional.empty(),
                        Optional.empty())));
    Optional<Product> product = outlook.program().defaultProduct();
    if (active && product.isPresent()) {
      next(outlook, product.get(), residential, voice).ifPresent(dates::add);
    }
    dates.sort(java.util.Comparator.comparing(NextDate::until));
    return dates;
  }

  private static Optional<NextDate> next(
      Outlook outlook, Product product, ProgramClass residential, Voice voice) {
    String name = product.name().in(voice.language().tag());
    Optional<ProductPrice> starts =
        outlook.prices().rows(product, residential).stream()
            .filter(row -> row.price().isPresent())
            .filter(
                row ->
                    row.from()
                        .map(read -> read.estimatedDay().isAfter(outlook.asOf()))
                        .orElse(false))
            .findFirst();
    if (starts.isPresent()) {
      MeterRead read = starts.get().from().orElseThrow();
      return Optional.of(
          new NextDate(
              read.hasDay() ? "product-starts-day" : "product-starts",
              voice.read(read),
              read.estimatedDay().iso(),
              Optional.of(name),
              starts.get().price().map(voice::cents)));
    }
    return outlook
        .prices()
        .offered(product, residential)
        .untilRead()
        .map(
            read ->
                new NextDate(
                    read.hasDay() ? "product-ends-day" : "product-ends",
                    voice.read(read),
                    read.estimatedDay().iso(),
                    Optional.of(name),
                    Optional.empty()));
  }

  private static Day earlier(Day one, Day other) {
    return one.isBefore(other) ? one : other;
  }
}
