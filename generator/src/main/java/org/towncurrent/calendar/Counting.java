package org.towncurrent.calendar;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.towncurrent.calendar.BusinessDays.Reached;
import org.towncurrent.calendar.BusinessDays.Skipped;
import org.towncurrent.facts.PlanRule;
import org.towncurrent.facts.PlanRule.Counted;
import org.towncurrent.facts.PlanRule.DayOfSchedule;
import org.towncurrent.facts.PlanRule.EachYear;
import org.towncurrent.facts.PlanRule.Manner;
import org.towncurrent.facts.PlanRule.Side;
import org.towncurrent.facts.PlanRule.Unit;
import org.towncurrent.rates.Day;

/** Counts the period of a rule from a day, and says in words how. */
final class Counting {

  private final SafeSide safeSide;

  Counting(SafeSide safeSide) {
    this.safeSide = safeSide;
  }

  /** The day a count ended on, in words, and the holidays that were passed over. */
  record Count(Day day, String words, List<Skipped> skipped) {}

  /**
   * Counts.
   *
   * @param from the day that is counted from; it is not counted itself
   * @param earliest whether the earliest day is the safe one, where calendars disagree
   * @param chained whether the day counted from was itself counted, just before
   * @return empty where the plan gives no day
   */
  Optional<Count> count(PlanRule rule, Day from, Side side, boolean earliest, boolean chained) {
    PlanRule.Timing timing = rule.timing().orElse(Manner.YEARLY);
    String origin = chained ? "that, " + Written.day(from) : Written.day(from);
    String relation = (side == Side.BEFORE ? " before " : " after ") + origin;
    if (timing instanceof Counted counted && counted.unit() == Unit.BUSINESS_DAYS) {
      return Optional.of(businessDays(counted.count(), from, side, earliest, relation));
    } else if (timing instanceof Counted counted) {
      int count = side == Side.BEFORE ? -counted.count() : counted.count();
      return Optional.of(
          new Count(
              plainly(from, count, counted.unit()),
              words(counted.count(), counted.unit()) + relation,
              List.of()));
    } else if (timing instanceof DayOfSchedule day) {
      return Optional.of(
          new Count(
              from.plusDays(day.day() - 1),
              "day " + day.day() + " of a schedule whose day 1 is " + origin,
              List.of()));
    } else if (timing instanceof EachYear each) {
      Day first = Day.of(from.year(), each.month(), each.dayOfMonth());
      return Optional.of(
          new Count(
              first.isAfter(from)
                  ? first
                  : Day.of(from.year() + 1, each.month(), each.dayOfMonth()),
              "the same day of every year",
              List.of()));
    }
    return said((Manner) timing, from, origin);
  }

  private Count businessDays(int count, Day from, Side side, boolean earliest, String relation) {
    SafeSide.Chosen chosen =
        safeSide.count(
            days -> side == Side.BEFORE ? days.before(from, count) : days.after(from, count),
            earliest);
    Reached reached = chosen.reached();
    StringBuilder words = new StringBuilder(words(count, Unit.BUSINESS_DAYS) + relation);
    if (!reached.skipped().isEmpty()) {
      words
          .append(" (not counted: ")
          .append(
              reached.skipped().stream().map(Counting::skipped).collect(Collectors.joining("; ")))
          .append(")");
    }
    chosen.why().ifPresent(why -> words.append(" (").append(why).append(")"));
    return new Count(reached.day(), words.toString(), reached.skipped());
  }

  private static Optional<Count> said(Manner manner, Day from, String origin) {
    return switch (manner) {
      case BEFORE ->
          Optional.of(
              new Count(
                  from.plusDays(-1),
                  "before " + origin + "; the plan gives no count, so this is the last day",
                  List.of()));
      case AT_THE_TIME -> Optional.of(new Count(from, "when it happens, on " + origin, List.of()));
      case TIMELY ->
          Optional.of(
              new Count(
                  from,
                  "in a timely manner after " + origin + "; the plan gives no count",
                  List.of()));
      case NOT_SAID ->
          Optional.of(
              new Count(from, "the plan does not say when; not later than " + origin, List.of()));
      case YEARLY -> Optional.empty();
    };
  }

  /** So many days, months or years on; a day that a month lacks becomes its last. */
  Day plainly(Day from, int count, Unit unit) {
    if (unit == Unit.DAYS) {
      return from.plusDays(count);
    }
    if (unit == Unit.BUSINESS_DAYS) {
      return safeSide
          .count(days -> count < 0 ? days.before(from, -count) : days.after(from, count), true)
          .reached()
          .day();
    }
    Day first = from.firstOfMonthPlus(unit == Unit.YEARS ? count * 12 : count);
    return Day.of(
        first.year(),
        first.month(),
        Math.min(from.dayOfMonth(), Day.daysInMonth(first.year(), first.month())));
  }

  /** {@code 10 business days}. */
  static String words(int count, Unit unit) {
    String noun = unit.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return Written.counted(count, noun.substring(0, noun.length() - 1));
  }

  /** The period of a rule in words. */
  static String period(PlanRule rule) {
    return rule.timing().orElse(Manner.NOT_SAID) instanceof Counted counted
        ? words(counted.count(), counted.unit())
        : "with no count";
  }

  private static String skipped(Skipped skipped) {
    return skipped.holiday().name()
        + ", "
        + Written.day(skipped.day())
        + (skipped.holiday().counties().isEmpty()
            ? ""
            : ", in " + String.join(" and ", skipped.holiday().counties()) + " County only")
        + (skipped.holiday().checked() ? "" : ", to be checked");
  }
}
