package org.towncurrent.calendar;

import java.util.List;
import org.towncurrent.rates.Day;

/**
 * Deadlines as a calendar file (RFC 5545), for the calendar in which a publisher keeps
 * appointments.
 *
 * <p>Each is an event of a whole day, with an identifier that stays the same when the file is
 * written again. The file is stamped with the day it was asked for, not with a clock.
 */
public final class CalendarFile {

  private CalendarFile() {}

  /** The file. */
  public static String of(List<Deadline> deadlines, Day asOf) {
    CalendarText file = new CalendarText("Deadlines", asOf);
    for (Deadline deadline : deadlines) {
      file.event(
          deadline.key() + "@towncurrent",
          deadline.due(),
          deadline.due(),
          deadline.program() + ": " + deadline.what(),
          description(deadline, asOf),
          deadline.program());
    }
    return file.text();
  }

  private static String description(Deadline deadline, Day asOf) {
    StringBuilder description = new StringBuilder();
    if (deadline.standing(asOf) == Deadline.Standing.PAST_DUE) {
      description.append("Past due on ").append(Written.day(asOf)).append(".\n");
    }
    description.append(deadline.event().what()).append(", ");
    description.append(Written.day(deadline.event().day())).append(".\n");
    deadline.how().ifPresent(how -> description.append("How: ").append(how).append(".\n"));
    deadline.then().ifPresent(then -> description.append("Then: ").append(then).append(".\n"));
    description.append("Counted: ").append(deadline.counted()).append(".\n");
    deadline
        .rule()
        .quotation()
        .ifPresent(
            sentence ->
                description
                    .append("The plan")
                    .append(deadline.rule().section().map(section -> ", " + section).orElse(""))
                    .append(": “")
                    .append(sentence)
                    .append("”"));
    return description.toString();
  }
}
