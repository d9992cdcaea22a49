package org.towncurrent.calendar;

import java.nio.charset.StandardCharsets;
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

  /** RFC 5545, 3.1: no line is longer, in octets, without its break. */
  private static final int LONGEST = 75;

  private final StringBuilder text = new StringBuilder();

  private CalendarFile() {}

  /** The file. */
  public static String of(List<Deadline> deadlines, Day asOf) {
    CalendarFile file = new CalendarFile();
    file.line("BEGIN:VCALENDAR");
    file.line("VERSION:2.0");
    file.line("PRODID:-//Town Current//Deadlines//EN");
    file.line("CALSCALE:GREGORIAN");
    file.line("METHOD:PUBLISH");
    deadlines.forEach(deadline -> file.event(deadline, asOf));
    file.line("END:VCALENDAR");
    return file.text.toString();
  }

  private void event(Deadline deadline, Day asOf) {
    line("BEGIN:VEVENT");
    line("UID:" + deadline.key() + "@towncurrent");
    line("DTSTAMP:" + basic(asOf) + "T000000Z");
    line("DTSTART;VALUE=DATE:" + basic(deadline.due()));
    line("DTEND;VALUE=DATE:" + basic(deadline.due().plusDays(1)));
    line("SUMMARY:" + escaped(deadline.program() + ": " + deadline.what()));
    line("DESCRIPTION:" + escaped(description(deadline, asOf)));
    line("CATEGORIES:" + escaped(deadline.program()));
    line("TRANSP:TRANSPARENT");
    line("END:VEVENT");
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

  private static String basic(Day day) {
    return day.iso().replace("-", "");
  }

  private static String escaped(String value) {
    StringBuilder escaped = new StringBuilder();
    value
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '\\' -> escaped.append("\\\\");
                case ';' -> escaped.append("\\;");
                case ',' -> escaped.append("\\,");
                case '\n' -> escaped.append("\\n");
                default -> {
                  if (c >= ' ' && c != 0x7F) {
                    escaped.appendCodePoint(c);
                  }
                }
              }
            });
    return escaped.toString();
  }

  /** A line, folded between characters so that none is cut in two. */
  private void line(String line) {
    int length = 0;
    for (int i = 0; i < line.length(); ) {
      int c = line.codePointAt(i);
      String one = Character.toString(c);
      int octets = one.getBytes(StandardCharsets.UTF_8).length;
      if (length + octets > LONGEST) {
        text.append("\r\n ");
        length = 1;
      }
      text.append(one);
      length += octets;
      i += Character.charCount(c);
    }
    text.append("\r\n");
  }
}
