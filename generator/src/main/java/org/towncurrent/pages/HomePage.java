package org.towncurrent.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.towncurrent.facts.MeterRead;
import org.towncurrent.facts.Milestone;
import org.towncurrent.facts.Notice;
import org.towncurrent.facts.Product;
import org.towncurrent.facts.ProductPrice;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.ProgramClass;
import org.towncurrent.facts.ProgramState;
import org.towncurrent.facts.TypicalUse;
import org.towncurrent.rates.Comparison;
import org.towncurrent.rates.Day;
import org.towncurrent.rates.Figures;
import org.towncurrent.rates.Outcome;
import org.towncurrent.rates.Use;
import org.towncurrent.words.Markup;
import org.towncurrent.words.Word;

/**
 * The home page: am I in it, what do I pay, what would I pay if I left, until when is that known,
 * how do I change it.
 *
 * @param otherNames the program's official names in other languages than the page's
 * @param homes whether the prices shown are those of households
 * @param className the class whose prices are shown: the first of the program
 * @param active whether participants are served now
 * @param stateSince the day on which the program came into its state
 * @param ending how the program ends, while its end is announced
 * @param answers one for each run of days on which both prices are known
 * @param state why nobody is served, or that the program is ending, in one word; empty while
 *     participants are served and no end is announced
 * @param nextDates the nearest of what is to come
 * @param laterDates the rest of it
 * @param service the program as other programs know a service of a government
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
    Optional<String> stateSince,
    Optional<Ending> ending,
    boolean homes,
    Optional<Word> className,
    List<ShownPrice> offers,
    List<Answer> answers,
    List<NextDate> nextDates,
    List<NextDate> laterDates,
    Optional<Markup> service) {

  /** So many of the dates to come fit on the first screen of a phone. */
  private static final int NEAREST = 2;

  /** The class that households are in, by the id every program gives it. */
  private static final String HOMES = "residential";

  /** An official name of the program in another language. */
  public record OtherName(String language, String name) {}

  /**
   * The default product against Basic Service at a typical use, while both prices hold.
   *
   * @param source who says that the use is typical
   * @param from the ISO day on which both hold; empty for the day of the page
   * @param hidden for an answer that holds later
   */
  public record Answer(
      String product,
      String use,
      Optional<String> source,
      String amount,
      boolean saves,
      boolean costsMore,
      boolean aboutTheSame,
      Optional<String> from,
      Optional<String> hidden,
      String until,
      String untilDay) {}

  /**
   * With which meter read the program ends.
   *
   * @param byDay whether the day is known, and not the month alone
   * @param notice the letter that says so
   */
  public record Ending(String read, boolean byDay, Link notice) {}

  /**
   * Something that will happen, with the day or month in which it does.
   *
   * @param notice the letter about it
   * @param event what happens, in the program's own words
   */
  public record NextDate(
      String kind,
      String date,
      String until,
      Optional<String> product,
      Optional<String> price,
      Optional<Link> notice,
      Optional<Word> event) {

    private static NextDate basic(String kind, String date, Day until, Optional<String> price) {
      return new NextDate(
          kind, date, until.iso(), Optional.empty(), price, Optional.empty(), Optional.empty());
    }

    private static NextDate product(
        String kind, String date, Day until, String product, Optional<String> price) {
      return new NextDate(
          kind, date, until.iso(), Optional.of(product), price, Optional.empty(), Optional.empty());
    }
  }

  static HomePage of(SitePlan plan, PlannedPage page, Outlook outlook, Voice voice) {
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
                          outlook.prices().marketBased(product, first.get()),
                          outlook
                              .prices()
                              .perhaps(product, first.get())
                              .flatMap(ProductPrice::price),
                          voice)));
    }
    first.ifPresent(
        residential ->
            offers.add(
                ShownPrice.ofBasicService(
                    active ? "basic" : "now",
                    outlook.prices().basicService(residential),
                    outlook.prices().fixedBasicService(residential),
                    voice)));
    Optional<Ending> ending = active ? ending(plan, page, outlook, voice) : Optional.empty();
    List<NextDate> dates =
        new ArrayList<>(
            first
                .map(residential -> nextDates(outlook, residential, active, voice))
                .orElse(List.of()));
    dates.addAll(lettersAndSteps(plan, page, outlook, voice));
    dates.sort(Comparator.comparing(NextDate::until));
    int nearest = Math.min(NEAREST, dates.size());
    return new HomePage(
        otherNames(program, voice.language().tag()),
        program.introduction().map(voice::say),
        active,
        state.beforeLaunch(),
        state == ProgramState.BETWEEN_CONTRACTS,
        state == ProgramState.TERMINATED,
        ending.isPresent() ? Optional.of("ending") : whyNobodyIsServed(state),
        program.stateNote().map(voice::say),
        program.stateSince().map(voice::day).filter(since -> !active),
        ending,
        first.filter(one -> one.id().equals(HOMES)).isPresent(),
        first.map(ProgramClass::name).map(voice::say),
        offers,
        first
            .filter(residential -> active)
            .map(residential -> answers(outlook, residential, voice))
            .orElse(List.of()),
        dates.subList(0, nearest),
        dates.subList(nearest, dates.size()),
        ProgramAsService.of(plan, page, outlook, voice));
  }

  /** The end that a letter announced; a letter made up to show the form announces nothing. */
  private static Optional<Ending> ending(
      SitePlan plan, PlannedPage page, Outlook outlook, Voice voice) {
    return mailed(outlook, Notice.Kind.TERMINATION)
        .filter(notice -> notice.effect().orElseThrow().certain().isAfter(outlook.asOf()))
        .reduce((earlier, later) -> later)
        .map(
            notice ->
                new Ending(
                    voice.read(notice.effect().orElseThrow()),
                    notice.effect().orElseThrow().hasDay(),
                    letter(plan, page, outlook, notice)));
  }

  private static List<NextDate> lettersAndSteps(
      SitePlan plan, PlannedPage page, Outlook outlook, Voice voice) {
    List<NextDate> dates = new ArrayList<>();
    mailed(outlook, Notice.Kind.OPT_OUT)
        .forEach(
            notice ->
                notice
                    .replyBy()
                    .filter(day -> !day.isBefore(outlook.asOf()))
                    .ifPresent(
                        day ->
                            dates.add(
                                new NextDate(
                                    "opt-out",
                                    voice.day(day),
                                    day.iso(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.of(letter(plan, page, outlook, notice)),
                                    Optional.empty()))));
    for (Milestone step : outlook.program().milestones()) {
      if (step.date().isAfter(outlook.asOf())) {
        dates.add(
            new NextDate(
                "step",
                voice.day(step.date()),
                step.last().orElse(step.date()).iso(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(voice.say(step.event()))));
      }
    }
    return dates;
  }

  private static Stream<Notice> mailed(Outlook outlook, Notice.Kind kind) {
    return outlook.program().notices().stream()
        .filter(notice -> notice.kind() == kind && notice.real())
        .filter(notice -> !notice.mailing().isAfter(outlook.asOf()));
  }

  private static Link letter(SitePlan plan, PlannedPage page, Outlook outlook, Notice notice) {
    return Links.find(plan, page, outlook, Page.NOTICE, notice.id()).orElseThrow();
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

  /** One answer for each run of days on which both prices are known. */
  private static List<Answer> answers(Outlook outlook, ProgramClass residential, Voice voice) {
    Optional<Product> product = outlook.program().defaultProduct();
    Optional<Integer> use = outlook.prices().typicalKwh(residential);
    List<Answer> answers = new ArrayList<>();
    if (product.isEmpty() || use.isEmpty()) {
      return answers;
    }
    String name = product.get().name().in(voice.language().tag());
    Optional<String> source = outlook.prices().typicalUse(residential).map(TypicalUse::source);
    for (Known own : outlook.prices().offered(product.get(), residential).prices()) {
      for (Known basic : outlook.prices().basicService(residential).prices()) {
        Day from = later(own.dated().first(), basic.dated().first());
        Day until = earlier(own.dated().last(), basic.dated().last());
        if (!until.isBefore(from)) {
          Comparison comparison =
              Comparison.ofMonth(Use.ofKwh(use.get()), own.dated().price(), basic.dated().price());
          Optional<Day> begins = Optional.of(from).filter(day -> day.isAfter(outlook.asOf()));
          answers.add(answer(name, use.get(), source, comparison, begins, until, voice));
        }
      }
    }
    return answers;
  }

  private static Answer answer(
      String product,
      int use,
      Optional<String> source,
      Comparison comparison,
      Optional<Day> begins,
      Day until,
      Voice voice) {
    Outcome outcome = comparison.outcome();
    return new Answer(
        product,
        voice.kwh(use),
        source,
        Figures.money(comparison.saving().rounded().absolute()),
        outcome == Outcome.SAVES,
        outcome == Outcome.COSTS_MORE,
        outcome == Outcome.ABOUT_THE_SAME,
        begins.map(Day::iso),
        begins.map(day -> "hidden"),
        until.iso(),
        voice.day(until));
  }

  private static List<NextDate> nextDates(
      Outlook outlook, ProgramClass residential, boolean active, Voice voice) {
    List<NextDate> dates = new ArrayList<>();
    List<Known> basic = outlook.prices().basicService(residential).prices();
    for (Known price : basic) {
      if (price.dated().first().isAfter(outlook.asOf())) {
        dates.add(
            NextDate.basic(
                "basic-starts",
                voice.day(price.dated().first()),
                price.dated().first(),
                Optional.of(voice.cents(price.dated().price()))));
      }
      Day last = price.dated().last();
      if (basic.stream().noneMatch(next -> next.dated().first().equals(last.plusDays(1)))) {
        dates.add(NextDate.basic("basic-ends", voice.day(last), last, Optional.empty()));
      }
    }
    Optional<Product> product = outlook.program().defaultProduct();
    if (active && product.isPresent()) {
      dates.addAll(next(outlook, product.get(), residential, voice));
    }
    return dates;
  }

  /** Every price to come, and the meter reads that end one which none follows. */
  private static List<NextDate> next(
      Outlook outlook, Product product, ProgramClass residential, Voice voice) {
    String name = product.name().in(voice.language().tag());
    List<NextDate> dates = new ArrayList<>();
    List<Known> prices = outlook.prices().offered(product, residential).prices();
    for (Known price : prices) {
      MeterRead from = price.fromRead().orElseThrow();
      if (from.certain().isAfter(outlook.asOf())) {
        dates.add(
            NextDate.product(
                "product-starts" + exactness(from),
                voice.read(from),
                lastOf(from),
                name,
                Optional.of(voice.cents(price.dated().price()))));
      }
      price
          .untilRead()
          .filter(read -> prices.stream().noneMatch(next -> begins(next, read)))
          .ifPresent(
              read ->
                  dates.add(
                      NextDate.product(
                          "product-ends" + exactness(read),
                          voice.read(read),
                          lastOf(read),
                          name,
                          Optional.empty())));
    }
    return dates;
  }

  private static boolean begins(Known price, MeterRead read) {
    return price.fromRead().map(MeterRead::earliest).equals(Optional.of(read.earliest()));
  }

  private static String exactness(MeterRead read) {
    return read.hasDay() ? "-day" : read.hasMonth() ? "" : "-year";
  }

  /** The last day on which it is still to come, as far as is known. */
  private static Day lastOf(MeterRead read) {
    return read.hasMonth() ? read.earliest() : read.certain().plusDays(-1);
  }

  private static Day later(Day one, Day other) {
    return one.isAfter(other) ? one : other;
  }

  private static Day earlier(Day one, Day other) {
    return one.isBefore(other) ? one : other;
  }
}
