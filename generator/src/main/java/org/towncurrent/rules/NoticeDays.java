package org.towncurrent.rules;

import java.util.Optional;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.Notice;
import org.towncurrent.facts.PlanRule;
import org.towncurrent.facts.PlanRule.Kind;
import org.towncurrent.facts.Program;
import org.towncurrent.rates.Day;

/**
 * A notice gives customers less time than the plan does.
 *
 * <p>Nobody may be enrolled sooner after the mailing than the plan says. The last postmark of a
 * reply card lies before the enrollment, and not sooner after the mailing than the plan's own
 * schedule puts it. An enrollment that is known by its month counts from the first of that month,
 * when the first meters are read. Before a change of price or product, a price that a change in law
 * brings, and the end of the program, participants are told as many days ahead as the plan says,
 * and never on the day itself.
 */
final class NoticeDays implements Rule {

  @Override
  public String code() {
    return "notice-days";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String authority() {
    return "the program's own plan: 37 days before enrollment in Chelsea's and Pepperell's, 36 in"
        + " Rutland's; 30 before a price changes in Pepperell's; 30 before the program ends in"
        + " Rutland's";
  }

  @Override
  public void check(Ground ground, Report report) {
    for (Program program : ground.facts().programs()) {
      for (Notice notice : program.notices()) {
        if (!ground.incomplete(notice.origin())) {
          switch (notice.kind()) {
            case OPT_OUT -> {
              enrollment(program, notice, report);
              notice.replyBy().ifPresent(day -> reply(program, notice, day, report));
            }
            case PRODUCT_CHANGE -> before(program, Kind.PRICE_CHANGE_PARTICIPANTS, notice, report);
            case CHANGE_IN_LAW -> before(program, Kind.CHANGE_IN_LAW_CONSUMERS, notice, report);
            case TERMINATION -> before(program, Kind.TERMINATION_PARTICIPANTS, notice, report);
            case COMPETITIVE_SUPPLY -> {
              // The plan gives customers of competitive suppliers no period.
            }
          }
        }
      }
    }
  }

  private static void enrollment(Program program, Notice notice, Report report) {
    Optional<Integer> days =
        program.rule(Kind.ENROLLMENT_AFTER_OPT_OUT_NOTICE).flatMap(PlanRule::days);
    Day enrollment = notice.effective();
    days.map(notice.mailing()::plusDays)
        .filter(enrollment::isBefore)
        .ifPresent(
            earliest ->
                report.add(
                    notice.origin().at("enrollment"),
                    "The enrollment on "
                        + enrollment
                        + " comes sooner than "
                        + days.get()
                        + " days after the mailing on "
                        + notice.mailing()
                        + ".",
                    "Enroll on " + earliest + " or later, or mail earlier."));
  }

  /** Whether what it tells comes later than it, by as many days as the plan says. */
  private static void before(Program program, Kind kind, Notice notice, Report report) {
    int days = program.rule(kind).flatMap(PlanRule::days).orElse(0);
    Day effect = notice.effective();
    Day earliest = notice.mailing().plusDays(Math.max(1, days));
    if (effect.isBefore(earliest)) {
      report.add(
          notice.origin().at("mailing"),
          "The notice is mailed on "
              + notice.mailing()
              + (days > 0 ? ", less than " + days + " days before " : ", and not before ")
              + "what it tells of, on "
              + effect
              + ".",
          "Mail it on " + effect.plusDays(-Math.max(1, days)) + " or earlier.");
    }
  }

  private static void reply(Program program, Notice notice, Day replyBy, Report report) {
    Day enrollment = notice.effective();
    if (!replyBy.isBefore(enrollment)) {
      report.add(
          notice.origin().at("reply-by"),
          "Whoever replies on " + replyBy + " is enrolled already, on " + enrollment + ".",
          "Write a day before the enrollment.");
      return;
    }
    Optional<Integer> mailed = scheduled(program, Kind.PLANNED_OPT_OUT_NOTICE);
    Optional<Integer> postmark = scheduled(program, Kind.PLANNED_POSTMARK);
    if (mailed.isPresent() && postmark.isPresent() && postmark.get() > mailed.get()) {
      int days = postmark.get() - mailed.get();
      Day earliest = notice.mailing().plusDays(days);
      if (replyBy.isBefore(earliest)) {
        report.add(
            notice.origin().at("reply-by"),
            "Customers have until "
                + replyBy
                + " to reply, and the plan's schedule gives them "
                + days
                + " days from the mailing.",
            "Write " + earliest + " or a later day.");
      }
    }
  }

  /** On which numbered day the plan's schedule puts it. */
  private static Optional<Integer> scheduled(Program program, Kind kind) {
    return program
        .rule(kind)
        .flatMap(PlanRule::timing)
        .map(timing -> timing instanceof PlanRule.DayOfSchedule one ? one.day() : 0)
        .filter(day -> day > 0);
  }
}
