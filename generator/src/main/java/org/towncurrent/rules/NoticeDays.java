package org.towncurrent.rules;

import java.util.Optional;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.Notice;
import org.towncurrent.facts.PlanRule;
import org.towncurrent.facts.PlanRule.Kind;
import org.towncurrent.facts.Program;
import org.towncurrent.rates.Day;

/**
 * An Opt-Out Notice gives customers less time than the plan does.
 *
 * <p>Nobody may be enrolled sooner after the mailing than the plan says. The last postmark of a
 * reply card lies before the enrollment, and not sooner after the mailing than the plan's own
 * schedule puts it. An enrollment that is known by its month counts from the first of that month,
 * when the first meters are read.
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
    return "the program's own plan: 37 days in Chelsea's and Pepperell's, 36 in Rutland's";
  }

  @Override
  public void check(Ground ground, Report report) {
    for (Program program : ground.facts().programs()) {
      for (Notice notice : program.notices()) {
        if (!ground.incomplete(notice.origin())) {
          enrollment(program, notice, report);
          reply(program, notice, report);
        }
      }
    }
  }

  private static void enrollment(Program program, Notice notice, Report report) {
    Optional<Integer> days =
        program.rule(Kind.ENROLLMENT_AFTER_OPT_OUT_NOTICE).flatMap(PlanRule::days);
    Day enrollment = notice.enrollment().earliest();
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

  private static void reply(Program program, Notice notice, Report report) {
    Day enrollment = notice.enrollment().earliest();
    if (!notice.replyBy().isBefore(enrollment)) {
      report.add(
          notice.origin().at("reply-by"),
          "Whoever replies on " + notice.replyBy() + " is enrolled already, on " + enrollment + ".",
          "Write a day before the enrollment.");
      return;
    }
    Optional<Integer> mailed = scheduled(program, Kind.PLANNED_OPT_OUT_NOTICE);
    Optional<Integer> postmark = scheduled(program, Kind.PLANNED_POSTMARK);
    if (mailed.isPresent() && postmark.isPresent() && postmark.get() > mailed.get()) {
      int days = postmark.get() - mailed.get();
      Day earliest = notice.mailing().plusDays(days);
      if (notice.replyBy().isBefore(earliest)) {
        report.add(
            notice.origin().at("reply-by"),
            "Customers have until "
                + notice.replyBy()
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
