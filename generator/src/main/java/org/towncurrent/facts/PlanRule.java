package org.towncurrent.facts;

import java.util.List;
import java.util.Optional;

/**
 * What the program's own plan requires by when, such as telling participants of a new price thirty
 * days before it takes effect. Plans differ, so no such period stands in code or prose.
 *
 * @param id one of {@link Kind}
 * @param timing how the day is found; empty where the plan says what happens and not when
 * @param countedFrom what the period is counted from, where it is not what the kind says
 * @param how the ways in which the plan wants it told
 * @param with what the plan wants to go with it
 * @param outcome what happens to customers, where the rule is about that
 * @param classes ids of the customer classes it holds for; empty for all
 * @param quotation the sentence of the plan that says so
 */
public record PlanRule(
    Kind id,
    Optional<Timing> timing,
    Optional<CountedFrom> countedFrom,
    List<Means> how,
    List<Enclosure> with,
    Optional<Outcome> outcome,
    List<String> classes,
    Optional<String> quotation,
    Optional<String> section,
    Origin origin) {

  public PlanRule {
    how = List.copyOf(how);
    with = List.copyOf(with);
    classes = List.copyOf(classes);
    if (timing.isEmpty() && outcome.isEmpty()) {
      throw new IllegalArgumentException("a rule of a plan says when, or what happens");
    }
  }

  /** How many days of the calendar it counts, where it counts those. */
  public Optional<Integer> days() {
    return timing.flatMap(
        found ->
            found instanceof Counted counted && counted.unit() == Unit.DAYS
                ? Optional.of(counted.count())
                : Optional.empty());
  }

  /** Whether its day depends on holidays. */
  public boolean countsBusinessDays() {
    return timing
        .filter(found -> found instanceof Counted one && one.unit() == Unit.BUSINESS_DAYS)
        .isPresent();
  }

  /** What the period is counted from. */
  public CountedFrom anchor() {
    return countedFrom.orElse(id.anchor);
  }

  /** What a period can be counted from: an event, or the day that another rule gives. */
  public sealed interface CountedFrom permits Event.Kind, Kind {}

  /** How the day of a rule is found. */
  public sealed interface Timing permits Counted, DayOfSchedule, EachYear, Manner {}

  /** So many days, months or years. */
  public record Counted(int count, Unit unit) implements Timing {

    public Counted {
      if (count < 0 || count > unit.most) {
        throw new IllegalArgumentException("a period of a plan is at most ten years long");
      }
    }
  }

  /** A numbered day of the plan's schedule, whose first day has number 1. */
  public record DayOfSchedule(int day) implements Timing {

    public DayOfSchedule {
      if (day < 1 || day > Unit.DAYS.most) {
        throw new IllegalArgumentException("the days of a schedule are counted from 1");
      }
    }
  }

  /** The same day of every year. */
  public record EachYear(int month, int dayOfMonth) implements Timing {}

  /** When, where the plan gives no figure. */
  public enum Manner implements Timing {
    /** Before the event. */
    BEFORE,
    /** When it happens. */
    AT_THE_TIME,
    /** In a timely manner after it. */
    TIMELY,
    /** Once a year, on a day that the plan does not name. */
    YEARLY,
    /** The plan requires it and says nothing of when. */
    NOT_SAID
  }

  /** What is counted. */
  public enum Unit {
    /** Every day of the calendar. */
    DAYS(3660),
    /** Massachusetts business days. */
    BUSINESS_DAYS(2500),
    MONTHS(120),
    YEARS(10);

    private final int most;

    Unit(int most) {
      this.most = most;
    }
  }

  /** On which side of what it is counted from the day lies. */
  public enum Side {
    BEFORE,
    AFTER
  }

  /** What the day is to those who keep the plan. */
  public enum Sense {
    /** Something is done by then. */
    BY,
    /** Something does not happen sooner. */
    NOT_BEFORE,
    /** A schedule that the plan gives for illustration. */
    PLANNED
  }

  /** Who is told. */
  public enum Told {
    AUTO_ENROLL_CUSTOMERS,
    PARTICIPANTS,
    CONSUMERS,
    DEPARTMENT,
    UTILITY,
    SUPPLIERS,
    SERVICE_LIST,
    NOBODY
  }

  /** A way in which people are told. */
  public enum Means {
    MAIL,
    RELEASE,
    MUNICIPAL_BUILDING,
    MUNICIPAL_WEBSITE,
    PROGRAM_WEBSITE,
    SOCIAL_MEDIA,
    /** The cable television of the municipality. */
    CABLE,
    /** Meetings of the municipality's boards and committees. */
    BOARDS,
    /** Organizations that pass it on to those they work with. */
    ORGANIZATIONS,
    DOCKET
  }

  /** What goes with a notice. */
  public enum Enclosure {
    PRODUCT_SUMMARY_FORM,
    BASIC_SERVICE_PRICE,
    COPIES_OF_NOTICES,
    CANCELLATION_FEE_WARNING
  }

  /** What happens to customers. */
  public enum Outcome {
    NOT_ENROLLED,
    STANDARD_PRICE,
    MARKET_BASED_PRICE,
    MAY_BE_MARKET_BASED_PRICE
  }

  /** What a rule is about: what it is counted from, on which side, and who is told. */
  public enum Kind implements CountedFrom {
    /** No enrollment sooner than this after mailing the Opt-Out Notice. */
    ENROLLMENT_AFTER_OPT_OUT_NOTICE(
        Event.Kind.OPT_OUT_NOTICE_MAILED, Side.AFTER, Sense.NOT_BEFORE, Told.AUTO_ENROLL_CUSTOMERS),
    /** No enrollment sooner than this after giving the utility the data. */
    ENROLLMENT_AFTER_DATA(
        Event.Kind.DATA_GIVEN_TO_UTILITY, Side.AFTER, Sense.NOT_BEFORE, Told.UTILITY),
    /** What becomes of those whose Opt-Out Notice comes back. */
    UNDELIVERABLE_NOTICES(Event.Kind.OPT_OUT_NOTICE_MAILED, Side.AFTER, Sense.BY, Told.NOBODY),
    /** Telling participants of a new price. */
    PRICE_CHANGE_PARTICIPANTS(Event.Kind.PRICE_CHANGE, Side.BEFORE, Sense.BY, Told.PARTICIPANTS),
    /** Telling participants of a product's new renewable content. */
    CONTENT_CHANGE_PARTICIPANTS(
        Event.Kind.CONTENT_CHANGE, Side.BEFORE, Sense.BY, Told.PARTICIPANTS),
    /** Telling participants of a new product. */
    NEW_PRODUCT_PARTICIPANTS(Event.Kind.NEW_PRODUCT, Side.BEFORE, Sense.BY, Told.PARTICIPANTS),
    /** Telling those who are in a product that it ends. */
    PRODUCT_DISCONTINUED_PARTICIPANTS(
        Event.Kind.PRODUCT_DISCONTINUED, Side.BEFORE, Sense.BY, Told.PARTICIPANTS),
    /** Telling consumers of a price that a change in law brings. */
    CHANGE_IN_LAW_CONSUMERS(Event.Kind.CHANGE_IN_LAW_PRICE, Side.BEFORE, Sense.BY, Told.CONSUMERS),
    /** Telling the Department's Consumer Division of it, before consumers are told. */
    CHANGE_IN_LAW_DEPARTMENT(CHANGE_IN_LAW_CONSUMERS, Side.BEFORE, Sense.BY, Told.DEPARTMENT),
    /** Giving the Department materials for competitive-supply customers. */
    COMPETITIVE_SUPPLY_MATERIALS_DEPARTMENT(
        Event.Kind.COMPETITIVE_SUPPLY_MATERIALS_SENT, Side.BEFORE, Sense.BY, Told.DEPARTMENT),
    /** Warning competitive-supply customers of a fee, in what is sent to them. */
    COMPETITIVE_SUPPLY_MATERIALS_WARNING(
        Event.Kind.COMPETITIVE_SUPPLY_MATERIALS_SENT, Side.BEFORE, Sense.BY, Told.NOBODY),
    /** Asking for new bids before the Electric Supply Agreement ends. */
    NEW_BIDS(Event.Kind.CONTRACT_ENDS, Side.BEFORE, Sense.BY, Told.SUPPLIERS),
    /** Telling participants of a new Electric Supply Agreement. */
    NEW_ESA_PARTICIPANTS(Event.Kind.NEW_CONTRACT_STARTS, Side.BEFORE, Sense.BY, Told.PARTICIPANTS),
    /** Telling the utility that the Electric Supply Agreement ends. */
    ESA_END_UTILITY(Event.Kind.CONTRACT_ENDS, Side.BEFORE, Sense.BY, Told.UTILITY),
    /** Telling the utility of a new Electric Supply Agreement. */
    NEW_ESA_UTILITY(Event.Kind.NEW_CONTRACT_SIGNED, Side.AFTER, Sense.BY, Told.UTILITY),
    /** Telling the Department of a new Electric Supply Agreement. */
    NEW_ESA_DEPARTMENT(Event.Kind.NEW_CONTRACT_SIGNED, Side.AFTER, Sense.BY, Told.DEPARTMENT),
    /** Telling the utility of the program's end. */
    TERMINATION_UTILITY(Event.Kind.TERMINATION, Side.BEFORE, Sense.BY, Told.UTILITY),
    /** Telling the Department of the program's end. */
    TERMINATION_DEPARTMENT(Event.Kind.TERMINATION, Side.BEFORE, Sense.BY, Told.DEPARTMENT),
    /** Telling participants of the program's end. */
    TERMINATION_PARTICIPANTS(Event.Kind.TERMINATION, Side.BEFORE, Sense.BY, Told.PARTICIPANTS),
    /** Telling the service list of the plan's docket of the program's end. */
    TERMINATION_SERVICE_LIST(Event.Kind.TERMINATION, Side.BEFORE, Sense.BY, Told.SERVICE_LIST),
    /** No new plan sooner than this after the program's end. */
    NEW_PLAN_AFTER_TERMINATION(
        Event.Kind.TERMINATION, Side.AFTER, Sense.NOT_BEFORE, Told.DEPARTMENT),
    /** Telling the utility that the plan is approved. */
    PLAN_APPROVED_UTILITY(Event.Kind.PLAN_APPROVED, Side.AFTER, Sense.BY, Told.UTILITY),
    /** Filing an updated timeline of the procurement. */
    PROCUREMENT_TIMELINE(Event.Kind.PLAN_APPROVED, Side.AFTER, Sense.BY, Told.UTILITY),
    /** Filing it again and again until an Electric Supply Agreement is signed. */
    PROCUREMENT_TIMELINE_AGAIN(PROCUREMENT_TIMELINE, Side.AFTER, Sense.BY, Told.DEPARTMENT),
    /** Where the schedule puts the request for prices. */
    PLANNED_PRICE_REQUEST(Event.Kind.PROCUREMENT_STARTS, Side.AFTER, Sense.PLANNED, Told.SUPPLIERS),
    /** Where the schedule puts the signing of the Electric Supply Agreement. */
    PLANNED_CONTRACT(Event.Kind.PROCUREMENT_STARTS, Side.AFTER, Sense.PLANNED, Told.NOBODY),
    /** Where the schedule puts the start of the broad education. */
    PLANNED_CAMPAIGN(Event.Kind.PROCUREMENT_STARTS, Side.AFTER, Sense.PLANNED, Told.CONSUMERS),
    /** Where the schedule puts the mailing of the Opt-Out Notice. */
    PLANNED_OPT_OUT_NOTICE(
        Event.Kind.PROCUREMENT_STARTS, Side.AFTER, Sense.PLANNED, Told.AUTO_ENROLL_CUSTOMERS),
    /** Where the schedule puts the last postmark of a reply card. */
    PLANNED_POSTMARK(Event.Kind.PROCUREMENT_STARTS, Side.AFTER, Sense.PLANNED, Told.NOBODY),
    /** Where the schedule puts the earliest enrollment. */
    PLANNED_ENROLLMENT(Event.Kind.PROCUREMENT_STARTS, Side.AFTER, Sense.PLANNED, Told.NOBODY),
    /** How long after approval a program that has not launched counts as terminated. */
    NEVER_LAUNCHED(Event.Kind.PLAN_APPROVED, Side.AFTER, Sense.BY, Told.NOBODY),
    /** The yearly report. */
    ANNUAL_REPORT(Event.Kind.YEAR_ENDS, Side.AFTER, Sense.BY, Told.DEPARTMENT),
    /** What customers pay who join after the start. */
    NEW_CUSTOMERS(Event.Kind.ENROLLMENT_BEGINS, Side.AFTER, Sense.BY, Told.NOBODY);

    @SuppressWarnings("ImmutableEnumChecker") // both kinds of it are enums
    private final CountedFrom anchor;

    private final Side side;
    private final Sense sense;
    private final Told told;

    Kind(CountedFrom anchor, Side side, Sense sense, Told told) {
      this.anchor = anchor;
      this.side = side;
      this.sense = sense;
      this.told = told;
    }

    /** What its period is counted from, unless the rule says otherwise. */
    public CountedFrom anchor() {
      return anchor;
    }

    public Side side() {
      return side;
    }

    public Sense sense() {
      return sense;
    }

    public Told told() {
      return told;
    }

    /** Whether it says what happens to customers, and not when something is due. */
    public boolean saysWhatHappens() {
      return this == UNDELIVERABLE_NOTICES || this == NEW_CUSTOMERS;
    }
  }
}
