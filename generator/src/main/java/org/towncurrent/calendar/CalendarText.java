package org.towncurrent.calendar;

import java.nio.charset.StandardCharsets;
import org.towncurrent.rates.Day;

/**
 * A calendar file (RFC 5545) of events of whole days. It is stamped with the day it was made for,
 * not with a clock.
 *
 * <pre>{@code
 * CalendarText calendar = new CalendarText("Deadlines", asOf);
 * calendar.event("chelsea-hearing@towncurrent", day, day, "Hearing", "At City Hall.", "Chelsea");
 * String file = calendar.text();
 * }</pre>
 */
public final class CalendarText {

  /** RFC 5545, 3.1: no line is longer, in octets, without its break. */
  private static final int LONGEST = 75;

  private final StringBuilder text = new StringBuilder();
  private final Day asOf;

  /**
   * @param what which of our calendars it is, in a word
   * @param asOf the day for which it is made
   */
  public CalendarText(String what, Day asOf) {
    this.asOf = asOf;
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//Town Current//" + what + "//EN");
    line("CALSCALE:GREGORIAN");
    line("METHOD:PUBLISH");
  }

  /** Names the calendar, as most programs that show one take it (RFC 7986, 5.1). */
  public void named(String name) {
    line("NAME:" + escaped(name));
    line("X-WR-CALNAME:" + escaped(name));
  }

  /**
   * Adds an event of whole days.
   *
   * @param id stays the same when the file is written again
   * @param last its last day; the first one for an event of one day
   */
  public void event(
      String id, Day first, Day last, String summary, String description, String category) {
    line("BEGIN:VEVENT");
    line("UID:" + id);
    line("DTSTAMP:" + basic(asOf) + "T000000Z");
    line("DTSTART;VALUE=DATE:" + basic(first));
    line("DTEND;VALUE=DATE:" + basic(last.plusDays(1)));
    line("SUMMARY:" + escaped(summary));
    line("DESCRIPTION:" + escaped(description));
    line("CATEGORIES:" + escaped(category));
    line("TRANSP:TRANSPARENT");
    line("END:VEVENT");
  }

  /** The file with all events so far. */
  public String text() {
    return text + "END:VCALENDAR\r\n";
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
