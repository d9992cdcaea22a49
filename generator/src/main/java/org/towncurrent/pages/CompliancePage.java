package org.towncurrent.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.towncurrent.calendar.Agenda;
import org.towncurrent.calendar.Deadline;
import org.towncurrent.calendar.LabelPostings;
import org.towncurrent.calendar.MissingLabels;
import org.towncurrent.facts.Event;
import org.towncurrent.facts.PlanRule;
import org.towncurrent.facts.PlanRule.Means;
import org.towncurrent.facts.PlanRule.Sense;
import org.towncurrent.facts.Posting;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.Promise;
import org.towncurrent.facts.SiteConfig;
import org.towncurrent.rates.Day;
import org.towncurrent.words.Language;

/**
 * Every duty of the program's plan: the sentence that says so, where it is kept, and how it stands.
 *
 * @param asOf the day on which it stands so
 * @param known whether the plan is known
 * @param overdue how many duties are late, in figures; empty for none
 * @param promises what the public can read, and where
 * @param duties what is due by a day
 * @param contacts how the plan says that somebody can be reached
 * @param outcomes what the plan says becomes of customers
 */
public record CompliancePage(
    String asOf,
    boolean known,
    Optional<String> overdue,
    List<Kept> promises,
    List<Duty> duties,
    List<Reached> contacts,
    List<Outcome> outcomes,
    boolean sample) {

  private static final String OVERDUE = "overdue";

  /** The plan's own sentence, and where it stands. */
  public record Said(Optional<String> quotation, Optional<String> section) {}

  /**
   * Something that the public can read.
   *
   * @param what one of {@link Promise.What}, as it is typed
   * @param link where on this site
   * @param places where else the plan says
   * @param languages the languages of this site, as they call themselves
   * @param lacking the disclosure labels that should be posted and are not there
   * @param postings of disclosure labels, by quarter and place
   */
  public record Kept(
      String id,
      String what,
      Said said,
      Optional<Link> link,
      List<String> places,
      List<Spoken> languages,
      List<Lacking> lacking,
      List<PostingLine> postings) {}

  /** A disclosure label that is not there. */
  public record Lacking(String product, String quarter) {}

  /** A language of this site, as it calls itself. */
  public record Spoken(String tag, String name) {}

  /**
   * A posting at a place.
   *
   * @param state {@code here}, {@code done}, {@code sample}, {@code overdue}, or {@code due}
   * @param date when it was posted, or by when it is due
   */
  public record PostingLine(
      String quarter,
      String place,
      String state,
      Optional<String> date,
      Optional<String> by,
      Optional<String> evidence,
      Optional<String> link) {}

  /**
   * Something that is due, or allowed, by a day.
   *
   * @param kind one of {@link PlanRule.Kind}, as it is typed
   * @param waiting whether nothing is known to happen that it is due for
   */
  public record Duty(String id, String kind, Said said, boolean waiting, List<Line> lines) {}

  /**
   * One time at which a duty is due.
   *
   * @param event what it is for: one of {@link Event.Kind}, as it is typed
   * @param day the day of that
   * @param state {@code done}, {@code overdue}, {@code open}, {@code due}, {@code allowed}, {@code
   *     planned} or {@code gone}
   * @param due the day; empty where the plan gives none
   * @param evidence what shows that it was done
   * @param postings where it was posted
   */
  public record Line(
      String event,
      String day,
      String state,
      Optional<String> due,
      Optional<String> evidence,
      List<PostingLine> postings) {}

  /** A way to reach somebody. */
  public record Reached(String kind, boolean kept, Said said) {}

  /** What becomes of customers. */
  public record Outcome(String kind, Said said) {}

  static CompliancePage of(SitePlan plan, PlannedPage page, Outlook outlook, Voice voice) {
    Program program = outlook.program();
    Day asOf = outlook.asOf();
    Agenda agenda = Agenda.of(program, outlook.facts().holidays(), asOf);
    List<Kept> promises =
        program.publicity().promises().stream()
            .map(promise -> kept(promise, plan, page, outlook, voice))
            .toList();
    List<Duty> duties = duties(agenda, voice);
    List<Reached> contacts =
        program.promisedContacts().stream()
            .map(
                promise ->
                    new Reached(
                        typed(promise.contact()),
                        promise.keptBy(program),
                        new Said(promise.quotation(), promise.section())))
            .toList();
    List<Outcome> outcomes =
        program.rules().stream()
            .filter(rule -> rule.outcome().isPresent())
            .map(rule -> new Outcome(typed(rule.id()), said(rule)))
            .toList();
    long overdue =
        duties.stream()
                .flatMap(duty -> duty.lines().stream())
                .filter(line -> line.state().equals(OVERDUE))
                .count()
            + promises.stream()
                .flatMap(one -> one.postings().stream())
                .filter(line -> line.state().equals(OVERDUE))
                .count()
            + promises.stream().mapToLong(one -> one.lacking().size()).sum()
            + contacts.stream()
                .filter(one -> !one.kept() && !program.state().beforeLaunch())
                .count();
    return new CompliancePage(
        voice.day(asOf),
        !program.rules().isEmpty() || !promises.isEmpty(),
        Optional.of(Long.toString(overdue)).filter(Predicate.not("0"::equals)),
        promises,
        duties,
        contacts,
        outcomes,
        program.publicity().postings().stream().anyMatch(one -> !one.real()));
  }

  private static Kept kept(
      Promise promise, SitePlan plan, PlannedPage page, Outlook outlook, Voice voice) {
    Program program = outlook.program();
    List<PostingLine> postings =
        promise.what() == Promise.What.DISCLOSURE_LABELS
            ? LabelPostings.of(program).stream()
                .filter(one -> promise.where().contains(one.where()))
                .map(one -> line(one, outlook.asOf(), voice))
                .toList()
            : List.of();
    return new Kept(
        "promise-" + typed(promise.what()),
        typed(promise.what()),
        new Said(promise.quotation(), promise.section()),
        target(promise.what()).flatMap(to -> Links.find(plan, page, outlook, to)),
        promise.where().stream().map(CompliancePage::typed).toList(),
        (promise.what() == Promise.What.MACHINE_TRANSLATION
                ? plan.languages()
                : List.<SiteConfig.LanguageChoice>of())
            .stream()
                .map(SiteConfig.LanguageChoice::tag)
                .map(tag -> new Spoken(tag, Language.of(tag).orElseThrow().ownName()))
                .toList(),
        promise.what() == Promise.What.DISCLOSURE_LABELS
            ? MissingLabels.of(program, outlook.asOf()).stream()
                .map(
                    one ->
                        new Lacking(
                            one.product().name().in(voice.language().tag()),
                            one.quarter().toString()))
                .toList()
            : List.of(),
        postings);
  }

  /** The page that keeps a promise. */
  private static Optional<Page> target(Promise.What what) {
    return switch (what) {
      case DISCLOSURE_LABELS -> Optional.of(Page.DISCLOSURE);
      case PROMINENT_LINK -> Optional.of(Page.FOR_TOWNS);
      case PROGRAM_INFORMATION -> Optional.of(Page.PROGRAM_INFORMATION);
      case NOTICES -> Optional.of(Page.NOTICES);
      case PRESENTATIONS, DOCUMENTS -> Optional.of(Page.DOCUMENTS);
      case LANGUAGE_ACCESS, MACHINE_TRANSLATION -> Optional.of(Page.LANGUAGE_ACCESS);
      case ANNOUNCEMENTS -> Optional.empty();
    };
  }

  private static PostingLine line(LabelPostings.Promised one, Day asOf, Voice voice) {
    String state;
    if (one.kept()) {
      state = one.here() ? "here" : "done";
    } else if (!one.real()) {
      state = "sample";
    } else if (one.overdue(asOf)) {
      state = OVERDUE;
    } else {
      state = "due";
    }
    boolean done = state.equals("done") || state.equals("sample");
    return posted(
        one.quarter().toString(),
        one.where(),
        state,
        one.posting().filter(posting -> done),
        done ? Optional.empty() : Optional.of(one.due()),
        voice);
  }

  private static PostingLine posted(
      String quarter,
      Means where,
      String state,
      Optional<Posting> posting,
      Optional<Day> due,
      Voice voice) {
    return new PostingLine(
        quarter,
        typed(where),
        state,
        posting.map(Posting::date).or(() -> due).map(voice::day),
        posting.map(Posting::by),
        posting.map(Posting::evidence),
        posting.flatMap(Posting::link));
  }

  private static List<Duty> duties(Agenda agenda, Voice voice) {
    Map<PlanRule, List<Line>> lines = new LinkedHashMap<>();
    for (PlanRule rule : agenda.program().rules()) {
      if (rule.timing().isPresent()) {
        lines.put(rule, new ArrayList<>());
      }
    }
    for (Deadline deadline : agenda.deadlines()) {
      List<Line> of = lines.get(deadline.rule());
      if (of != null) {
        of.add(line(deadline, agenda, voice));
      }
    }
    List<Duty> duties = new ArrayList<>();
    lines.forEach(
        (rule, all) ->
            duties.add(
                new Duty(
                    "duty-" + typed(rule.id()), typed(rule.id()), said(rule), all.isEmpty(), all)));
    return duties;
  }

  private static Line line(Deadline deadline, Agenda agenda, Voice voice) {
    String state = state(deadline, agenda.asOf());
    boolean done = state.equals("done");
    List<PostingLine> postings = new ArrayList<>();
    Optional<Posting.What> what = Posting.What.of(deadline.event().kind());
    for (Means where : deadline.rule().how()) {
      what.flatMap(one -> agenda.program().publicity().of(one, deadline.event().day(), where))
          .ifPresent(
              posting ->
                  postings.add(
                      posted(
                          "",
                          where,
                          posting.real() ? "done" : "sample",
                          Optional.of(posting),
                          Optional.empty(),
                          voice)));
    }
    return new Line(
        typed(deadline.event().kind()),
        voice.day(deadline.event().day()),
        state,
        done
            ? deadline.done().map(record -> voice.day(record.date()))
            : Optional.of(deadline.due()).filter(day -> deadline.hasDay()).map(voice::day),
        deadline.done().map(record -> record.evidence()),
        postings);
  }

  private static String state(Deadline deadline, Day asOf) {
    return switch (deadline.standing(asOf)) {
      case PAST_DUE -> OVERDUE;
      case OPEN -> "open";
      case DONE -> "done";
      case GONE -> deadline.sense() == Sense.BY ? "gone" : "over";
      case COMING ->
          switch (deadline.sense()) {
            case BY -> "due";
            case NOT_BEFORE -> "allowed";
            case PLANNED -> "planned";
          };
    };
  }

  private static Said said(PlanRule rule) {
    return new Said(rule.quotation(), rule.section());
  }

  private static String typed(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
