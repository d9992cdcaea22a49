package org.towncurrent.calendar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.towncurrent.facts.Done;
import org.towncurrent.facts.Event;
import org.towncurrent.facts.Holiday;
import org.towncurrent.facts.PlanRule;
import org.towncurrent.facts.PlanRule.DayOfSchedule;
import org.towncurrent.facts.PlanRule.Kind;
import org.towncurrent.facts.PlanRule.Sense;
import org.towncurrent.facts.PlanRule.Side;
import org.towncurrent.facts.Program;
import org.towncurrent.rates.Day;

/** Applies the rules of a plan to what happens to its program. Used by one thread. */
final class PlanReading {

  /** A timeline is filed again at most this often in one list. */
  private static final int MOST_ROUNDS = 36;

  private static final int A_YEAR = 366;

  private final Program program;
  private final Day asOf;
  private final Counting counting;
  private final List<Occurrence> occurrences;
  private final Map<Kind, List<Deadline>> made = new EnumMap<>(Kind.class);
  private final Set<Kind> underWay = EnumSet.noneOf(Kind.class);
  private final Map<String, Set<String>> needs = new LinkedHashMap<>();

  PlanReading(Program program, List<Holiday> holidays, Day asOf) {
    this.program = program;
    this.asOf = asOf;
    this.counting = new Counting(new SafeSide(program, holidays));
    this.occurrences = Occurrences.of(program, asOf);
  }

  Agenda agenda() {
    List<Deadline> all = new ArrayList<>();
    for (PlanRule rule : program.rules()) {
      if (rule.timing().isPresent()
          && !isOver(rule)
          && program.rule(rule.id()).equals(Optional.of(rule))) {
        List<Deadline> deadlines = of(rule);
        all.addAll(deadlines);
        if (deadlines.isEmpty()) {
          need(rule);
        }
      }
    }
    all.addAll(earliestEnrollments());
    all.sort(Comparator.comparing(Deadline::due).thenComparing(Deadline::key));
    if (program.rules().isEmpty()) {
      needs.put("`rules:` of its plan, with what the plan requires by when", Set.of());
    }
    return new Agenda(
        program,
        asOf,
        all,
        needs.entrySet().stream()
            .map(need -> new Agenda.Need(need.getKey(), List.copyOf(need.getValue())))
            .toList());
  }

  /**
   * The deadlines that this rule gives; none while they are being made, where rules form a ring.
   */
  private List<Deadline> of(PlanRule rule) {
    List<Deadline> known = made.get(rule.id());
    if (known != null) {
      return known;
    }
    if (!underWay.add(rule.id())) {
      return List.of();
    }
    List<Deadline> deadlines = List.copyOf(make(rule));
    underWay.remove(rule.id());
    made.put(rule.id(), deadlines);
    return deadlines;
  }

  private List<Deadline> make(PlanRule rule) {
    if (isEnrollment(rule.id())) {
      return beforeEnrollment(rule);
    }
    if (rule.timing().orElse(null) instanceof DayOfSchedule day && followsMailing(rule)) {
      return afterMailing(rule, day);
    }
    if (rule.id() == Kind.PROCUREMENT_TIMELINE_AGAIN) {
      return again(rule);
    }
    List<Deadline> deadlines = new ArrayList<>();
    if (rule.anchor() instanceof Event.Kind event) {
      for (Occurrence one : when(event)) {
        add(rule, one, one.day(), "", deadlines);
      }
    } else if (rule.anchor() instanceof Kind other) {
      for (Deadline base : program.rule(other).map(this::of).orElse(List.of())) {
        Day told = base.done().map(Done::date).orElse(base.due());
        add(
            rule,
            base.event(),
            told,
            base.done().isPresent() ? "" : base.counted() + "; ",
            deadlines);
      }
    }
    return deadlines;
  }

  private void add(
      PlanRule rule, Occurrence event, Day from, String before, List<Deadline> deadlines) {
    Sense sense = rule.id().sense();
    counting
        .count(rule, from, rule.id().side(), sense != Sense.NOT_BEFORE, !before.isEmpty())
        .ifPresent(
            count ->
                deadlines.add(
                    new Deadline(
                        program.id(),
                        rule,
                        event,
                        sense,
                        count.day(),
                        before + count.words(),
                        count.skipped(),
                        0,
                        done(rule, event, 0).or(() -> kept(rule, event)),
                        Optional.empty(),
                        Wording.then(program, rule))));
  }

  /** What must be done before an enrollment whose day is known. */
  private List<Deadline> beforeEnrollment(PlanRule rule) {
    Event.Kind cause = cause(rule);
    List<Deadline> deadlines = new ArrayList<>();
    for (Occurrence enrollment : when(Event.Kind.ENROLLMENT_BEGINS)) {
      counting
          .count(rule, enrollment.day(), Side.BEFORE, true, false)
          .ifPresent(
              count -> {
                Optional<Occurrence> inTime = last(cause, day -> !day.isAfter(count.day()));
                Optional<Occurrence> late =
                    last(cause, day -> !day.isAfter(enrollment.day()))
                        .filter(one -> inTime.isEmpty());
                deadlines.add(
                    new Deadline(
                        program.id(),
                        rule,
                        enrollment,
                        Sense.BY,
                        count.day(),
                        count.words(),
                        count.skipped(),
                        0,
                        done(rule, enrollment, 0)
                            .or(
                                () ->
                                    inTime
                                        .filter(one -> !one.day().isAfter(asOf))
                                        .map(one -> announced(rule, enrollment, one))),
                        late.map(Occurrence::day),
                        Optional.empty()));
              });
    }
    return deadlines;
  }

  /**
   * The earliest enrollment after a mailing or after the data. Where the plan has both rules and
   * both days are known, the later of the two governs.
   */
  private List<Deadline> earliestEnrollments() {
    List<Deadline> mailed = earliest(Kind.ENROLLMENT_AFTER_OPT_OUT_NOTICE);
    List<Deadline> given = earliest(Kind.ENROLLMENT_AFTER_DATA);
    if (mailed.isEmpty() || given.isEmpty()) {
      List<Deadline> one = new ArrayList<>();
      mailed.forEach(it -> one.add(without(Kind.ENROLLMENT_AFTER_DATA, it)));
      given.forEach(it -> one.add(without(Kind.ENROLLMENT_AFTER_OPT_OUT_NOTICE, it)));
      return one;
    }
    Map<String, Deadline> governing = new LinkedHashMap<>();
    for (Deadline mailing : mailed) {
      Deadline data =
          given.stream()
              .filter(one -> !one.event().day().isAfter(mailing.due()))
              .reduce((earlier, later) -> later)
              .orElse(given.get(0));
      boolean dataGoverns = data.due().isAfter(mailing.due());
      Deadline governs = dataGoverns ? data : mailing;
      governing.putIfAbsent(
          governs.key(),
          with(
              governs,
              "the later of two: "
                  + mailing.counted()
                  + " ("
                  + Written.day(mailing.due())
                  + "), and "
                  + data.counted()
                  + " ("
                  + Written.day(data.due())
                  + ")"));
    }
    return List.copyOf(governing.values());
  }

  private List<Deadline> earliest(Kind kind) {
    List<Deadline> deadlines = new ArrayList<>();
    program
        .rule(kind)
        .ifPresent(
            rule -> {
              for (Occurrence one : when(cause(rule))) {
                add(rule, one, one.day(), "", deadlines);
              }
            });
    return deadlines;
  }

  private Deadline without(Kind missing, Deadline deadline) {
    return program
        .rule(missing)
        .map(
            rule ->
                with(
                    deadline,
                    deadline.counted()
                        + "; the plan has another period, "
                        + Counting.period(rule)
                        + " "
                        + (missing == Kind.ENROLLMENT_AFTER_DATA
                            ? "after the utility is given the data"
                            : "after the Opt-Out Notice is mailed")
                        + ", a day that is not known, and the later of the two governs"))
        .orElse(deadline);
  }

  private static Deadline with(Deadline one, String counted) {
    return new Deadline(
        one.program(),
        one.rule(),
        one.event(),
        one.sense(),
        one.due(),
        counted,
        one.skipped(),
        one.round(),
        one.done(),
        one.tooLate(),
        one.then());
  }

  /** Whether this row of the schedule counts from a mailing whose day is known. */
  private boolean followsMailing(PlanRule rule) {
    return EnumSet.of(Kind.PLANNED_OPT_OUT_NOTICE, Kind.PLANNED_POSTMARK, Kind.PLANNED_ENROLLMENT)
            .contains(rule.id())
        && !when(Event.Kind.OPT_OUT_NOTICE_MAILED).isEmpty()
        && program
            .rule(Kind.PLANNED_OPT_OUT_NOTICE)
            .flatMap(PlanRule::timing)
            .filter(DayOfSchedule.class::isInstance)
            .isPresent();
  }

  private List<Deadline> afterMailing(PlanRule rule, DayOfSchedule day) {
    DayOfSchedule mailing =
        (DayOfSchedule)
            program.rule(Kind.PLANNED_OPT_OUT_NOTICE).flatMap(PlanRule::timing).orElseThrow();
    int days = day.day() - mailing.day();
    boolean ruled = program.rule(Kind.ENROLLMENT_AFTER_OPT_OUT_NOTICE).isPresent();
    List<Deadline> deadlines = new ArrayList<>();
    if (days <= 0 || (rule.id() == Kind.PLANNED_ENROLLMENT && ruled)) {
      return deadlines;
    }
    for (Occurrence mailed : when(Event.Kind.OPT_OUT_NOTICE_MAILED)) {
      deadlines.add(
          new Deadline(
              program.id(),
              rule,
              mailed,
              Sense.PLANNED,
              mailed.day().plusDays(days),
              Written.counted(days, "day")
                  + " after "
                  + Written.day(mailed.day())
                  + ", as in the plan's schedule, which mails on day "
                  + mailing.day()
                  + " and has this on day "
                  + day.day(),
              List.of(),
              0,
              Optional.empty(),
              Optional.empty(),
              Optional.empty()));
    }
    return deadlines;
  }

  /** The same again every so many months, until an Electric Supply Agreement is signed. */
  private List<Deadline> again(PlanRule rule) {
    List<Deadline> deadlines = new ArrayList<>();
    Kind base = rule.anchor() instanceof Kind kind ? kind : Kind.PROCUREMENT_TIMELINE;
    if (!program.state().beforeLaunch()
        || !(rule.timing().orElse(null) instanceof PlanRule.Counted period)
        || period.count() == 0) {
      return deadlines;
    }
    for (Deadline first : program.rule(base).map(this::of).orElse(List.of())) {
      Optional<Day> signed =
          when(Event.Kind.NEW_CONTRACT_SIGNED).stream()
              .map(Occurrence::day)
              .filter(day -> !day.isBefore(first.event().day()))
              .findFirst();
      for (int round = 1; round <= MOST_ROUNDS; round++) {
        PlanRule.Counted so = new PlanRule.Counted(1, period.unit());
        Day due = counting.plainly(first.due(), period.count() * round, so.unit());
        if (signed.filter(day -> due.isAfter(day)).isPresent() || asOf.daysUntil(due) > A_YEAR) {
          break;
        }
        deadlines.add(
            new Deadline(
                program.id(),
                rule,
                first.event(),
                Sense.BY,
                due,
                Counting.words(period.count() * round, period.unit())
                    + " after "
                    + Written.day(first.due())
                    + ", the day of the first one; again until an Electric Supply Agreement is"
                    + " signed",
                List.of(),
                round,
                done(rule, first.event(), round - 1),
                Optional.empty(),
                Wording.then(program, rule)));
      }
    }
    return deadlines;
  }

  private List<Occurrence> when(Event.Kind kind) {
    return occurrences.stream().filter(one -> one.kind() == kind).toList();
  }

  private Optional<Occurrence> last(Event.Kind kind, Predicate<Day> when) {
    return when(kind).stream()
        .filter(one -> when.test(one.day()))
        .reduce((earlier, later) -> later);
  }

  /** Whether it is about what comes before the launch of a program that has launched. */
  private boolean isOver(PlanRule rule) {
    return !program.state().beforeLaunch()
        && program.eventOf(rule).equals(Optional.of(Event.Kind.PLAN_APPROVED));
  }

  private static boolean isEnrollment(Kind kind) {
    return kind == Kind.ENROLLMENT_AFTER_OPT_OUT_NOTICE || kind == Kind.ENROLLMENT_AFTER_DATA;
  }

  private static Event.Kind cause(PlanRule rule) {
    return rule.anchor() instanceof Event.Kind event ? event : Event.Kind.OPT_OUT_NOTICE_MAILED;
  }

  /** The record, up to this day, that the rule was kept for the event. */
  private Optional<Done> done(PlanRule rule, Occurrence event, int round) {
    return program.done().stream()
        .filter(done -> done.rule() == rule.id() && done.event().equals(event.day()))
        .filter(done -> !done.date().isAfter(asOf))
        .sorted(Comparator.comparing(Done::date))
        .skip(round)
        .findFirst();
  }

  /** A duty that another event keeps: a program that enrolls people was launched in time. */
  private Optional<Done> kept(PlanRule rule, Occurrence event) {
    if (rule.id() != Kind.NEVER_LAUNCHED) {
      return Optional.empty();
    }
    return when(Event.Kind.ENROLLMENT_BEGINS).stream()
        .filter(one -> !one.day().isBefore(event.day()) && !one.day().isAfter(asOf))
        .findFirst()
        .map(one -> announced(rule, event, one));
  }

  private static Done announced(PlanRule rule, Occurrence event, Occurrence by) {
    return new Done(rule.id(), event.day(), by.day(), by.what(), rule.origin());
  }

  private void need(PlanRule rule) {
    if (rule.timing().equals(Optional.of(PlanRule.Manner.YEARLY))) {
      need("a day of the year, which the plan does not name", rule);
    } else if (isEnrollment(rule.id())) {
      if (when(cause(rule)).isEmpty()) {
        need(
            "an event `"
                + Written.typed(cause(rule))
                + "` or `"
                + Written.typed(Event.Kind.ENROLLMENT_BEGINS)
                + "`",
            rule);
      }
    } else if (rule.anchor() instanceof Event.Kind event && when(event).isEmpty()) {
      need(event(event), rule);
    } else if (rule.anchor() instanceof Kind other && program.rule(other).isEmpty()) {
      need("the plan's rule `" + Written.typed(other) + "`, from which it counts", rule);
    } else if (rule.anchor() instanceof Kind) {
      program
          .eventOf(rule)
          .filter(event -> when(event).isEmpty())
          .ifPresent(event -> need(event(event), rule));
    }
  }

  private static String event(Event.Kind kind) {
    boolean follows =
        EnumSet.of(
                Event.Kind.PRICE_CHANGE,
                Event.Kind.CONTENT_CHANGE,
                Event.Kind.NEW_PRODUCT,
                Event.Kind.PRODUCT_DISCONTINUED)
            .contains(kind);
    return (follows ? "a row of prices.yml that brings one, or " : "")
        + "an event `"
        + Written.typed(kind)
        + "`";
  }

  private void need(String fact, PlanRule rule) {
    needs.computeIfAbsent(fact, key -> new LinkedHashSet<>()).add(Written.typed(rule.id()));
  }
}
