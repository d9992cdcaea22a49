package org.towncurrent.read;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.towncurrent.facts.Done;
import org.towncurrent.facts.Event;
import org.towncurrent.facts.PlanRule;
import org.towncurrent.rates.Day;

/**
 * Reads what {@code program.yml} says of duties: the rules of the plan, the events that the
 * publisher announces, and the record of what was done.
 */
final class PlanReader {

  private static final Pattern MONTH_AND_DAY = Pattern.compile("([0-9]{2})-([0-9]{2})");
  private static final String WHEN = "when";
  private static final String SCHEDULE = "schedule-day";
  private static final String EACH_YEAR = "each-year";

  /** What can be counted, by its key in the file. */
  private static final Map<String, PlanRule.Unit> UNITS = units();

  /** The ways to say when. */
  private static final List<String> TIMINGS =
      List.of("days", "business-days", "months", "years", SCHEDULE, EACH_YEAR, WHEN);

  /** What a period can be counted from, by its word in the file. */
  private static final Map<String, PlanRule.CountedFrom> ANCHORS = anchors();

  /** What can be announced: all but the end of a year. */
  private static final Set<Event.Kind> ANNOUNCED =
      EnumSet.complementOf(EnumSet.of(Event.Kind.YEAR_ENDS));

  private PlanReader() {}

  static Optional<PlanRule> rule(Fields fields) {
    var kind = fields.must("rule", Values.word(PlanRule.Kind.class));
    var outcome = fields.may("outcome", Values.word(PlanRule.Outcome.class));
    Optional<PlanRule.Timing> timing = timing(fields, kind);
    var countedFrom = fields.may("counted-from", PlanReader::anchor);
    var how = fields.values("how", Values.word(PlanRule.Means.class));
    var with = fields.values("with", Values.word(PlanRule.Enclosure.class));
    var classes = fields.values("classes", Values::id);
    Optional<String> quotation = fields.may("quotation", Values::text);
    Optional<String> section = fields.may("section", Values::text);
    return fields.make(
        () ->
            new PlanRule(
                kind.orElseThrow(),
                timing,
                countedFrom,
                how,
                with,
                outcome,
                classes,
                quotation,
                section,
                fields.origin()));
  }

  static Optional<Event> event(Fields fields) {
    var kind = fields.must("event", Values.word(ANNOUNCED));
    Optional<Day> date = fields.must("date", PlanReader::possibleDay);
    Optional<String> what = fields.may("what", Values::text);
    Optional<String> source = fields.may("source", Values::text);
    return fields.make(
        () -> new Event(kind.orElseThrow(), date.orElseThrow(), what, source, fields.origin()));
  }

  static Optional<Done> done(Fields fields) {
    var rule = fields.must("rule", Values.word(PlanRule.Kind.class));
    Optional<Day> event = fields.must("for", PlanReader::possibleDay);
    Optional<Day> date = fields.must("date", PlanReader::possibleDay);
    Optional<String> evidence = fields.must("evidence", Values::text);
    return fields.make(
        () ->
            new Done(
                rule.orElseThrow(),
                event.orElseThrow(),
                date.orElseThrow(),
                evidence.orElseThrow(),
                fields.origin()));
  }

  private static Optional<PlanRule.Timing> timing(Fields fields, Optional<PlanRule.Kind> kind) {
    boolean happens = kind.filter(PlanRule.Kind::saysWhatHappens).isPresent();
    if (happens) {
      fields.oneOf(List.of("outcome"));
      return Optional.empty();
    }
    fields.oneOf(TIMINGS);
    if (fields.has("outcome")) {
      fields
          .problems()
          .add(
              "bad-value",
              fields.at("outcome"),
              "This rule says when something is due, and an outcome stands in it.",
              "Delete the line; `outcome` belongs to `undeliverable-notices` and `new-customers`.");
    }
    Optional<PlanRule.Timing> timing = Optional.empty();
    for (Map.Entry<String, PlanRule.Unit> unit : UNITS.entrySet()) {
      Optional<PlanRule.Timing> counted =
          fields
              .may(unit.getKey(), Values::whole)
              .flatMap(count -> counted(fields, unit.getKey(), count, unit.getValue()));
      timing = timing.or(() -> counted);
    }
    Optional<PlanRule.Timing> day =
        fields.may(SCHEDULE, Values::whole).flatMap(number -> scheduled(fields, number));
    Optional<PlanRule.Timing> yearly = fields.may(EACH_YEAR, PlanReader::monthAndDay);
    Optional<PlanRule.Timing> manner =
        fields.may(WHEN, Values.word(PlanRule.Manner.class)).map(word -> word);
    timing = timing.or(() -> day).or(() -> yearly).or(() -> manner);
    if (timing.isEmpty()) {
      fields.spoiled();
    }
    return timing;
  }

  private static Optional<PlanRule.Timing> counted(
      Fields fields, String key, int count, PlanRule.Unit unit) {
    try {
      return Optional.of(new PlanRule.Counted(count, unit));
    } catch (IllegalArgumentException e) {
      tooLong(fields, key, count, e);
      return Optional.empty();
    }
  }

  private static Optional<PlanRule.Timing> scheduled(Fields fields, int number) {
    try {
      return Optional.of(new PlanRule.DayOfSchedule(number));
    } catch (IllegalArgumentException e) {
      tooLong(fields, SCHEDULE, number, e);
      return Optional.empty();
    }
  }

  private static void tooLong(Fields fields, String key, int count, IllegalArgumentException e) {
    fields
        .problems()
        .add(
            "bad-value",
            fields.at(key),
            "`" + key + ": " + count + "` cannot be: " + e.getMessage() + ".",
            "Write the figure that the sentence of the plan has, like `days: 30`.");
  }

  private static Optional<PlanRule.Timing> monthAndDay(Node.Scalar typed, Problems problems) {
    Matcher form = MONTH_AND_DAY.matcher(typed.text());
    if (form.matches()) {
      try {
        Day day = Day.of(2001, Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
        return Optional.of(new PlanRule.EachYear(day.month(), day.dayOfMonth()));
      } catch (IllegalArgumentException e) {
        // no such day in every year: told below
      }
    }
    problems.add(
        "bad-day",
        typed.place(),
        Quoted.words(typed.text()) + " is not a day that every year has.",
        "Write month and day, like `03-31` for March 31.");
    return Optional.empty();
  }

  private static Optional<Day> possibleDay(Node.Scalar typed, Problems problems) {
    Optional<Day> day = DayText.day(typed, problems);
    if (day.filter(found -> !Event.possible(found)).isPresent()) {
      problems.add(
          "bad-day",
          typed.place(),
          Quoted.words(typed.text())
              + " is no day of a program: those lie in the years "
              + Event.FIRST_YEAR
              + " to "
              + Event.LAST_YEAR
              + ".",
          "Is a figure of the year wrong?");
      return Optional.empty();
    }
    return day;
  }

  private static Optional<PlanRule.CountedFrom> anchor(Node.Scalar typed, Problems problems) {
    PlanRule.CountedFrom anchor = ANCHORS.get(typed.text());
    if (anchor == null) {
      problems.add(
          "unknown-word",
          typed.place(),
          Quoted.words(typed.text()) + " is neither an event nor a rule to count from.",
          Nearest.to(typed.text(), ANCHORS.keySet())
                  .map(near -> "Did you mean `" + near + "`? ")
                  .orElse("")
              + "The words are "
              + Quoted.choices(ANCHORS.keySet())
              + ".");
    }
    return Optional.ofNullable(anchor);
  }

  private static Map<String, PlanRule.Unit> units() {
    Map<String, PlanRule.Unit> units = new LinkedHashMap<>();
    for (PlanRule.Unit unit : PlanRule.Unit.values()) {
      units.put(typed(unit), unit);
    }
    return units;
  }

  private static Map<String, PlanRule.CountedFrom> anchors() {
    Map<String, PlanRule.CountedFrom> anchors = new LinkedHashMap<>();
    for (Event.Kind kind : Event.Kind.values()) {
      anchors.put(typed(kind), kind);
    }
    for (PlanRule.Kind kind : PlanRule.Kind.values()) {
      anchors.put(typed(kind), kind);
    }
    return anchors;
  }

  private static String typed(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
