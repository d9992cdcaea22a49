package org.towncurrent.usage;

import org.towncurrent.rates.Day;

/**
 * The wall clock of a place: seconds since 1970 in universal time into those of its clocks, summer
 * time included. Seconds on the wall are counted as if every day had 86,400.
 *
 * <p>Rules of summer time are coded as Green Button codes them, in 32 bits: month, which weekday of
 * it, day, weekday from Monday as 1, hour, seconds. They hold by the clock that is in force until
 * then. A rule without a month means no summer time.
 */
final class Clock {

  static final double DAY = 86_400;

  /** The second Sunday of March at two. */
  static final int START_RULE = 0x360E2000;

  /** The first Sunday of November at two. */
  static final int END_RULE = 0xB40E2000;

  static final Clock MASSACHUSETTS = new Clock(-18_000, 3600, START_RULE, END_RULE);

  /** For times that a file gives as the clock on the wall showed them. */
  static final Clock WALL = new Clock(0, 0, 0, 0);

  private final double standard;
  private final double saving;
  private final int startRule;
  private final int endRule;
  private int year;
  private double start;
  private double end;

  Clock(double standard, double saving, int startRule, int endRule) {
    this.standard = standard;
    this.saving = isRule(startRule) && isRule(endRule) ? saving : 0;
    this.startRule = startRule;
    this.endRule = endRule;
  }

  /** What the clock shows at this moment. */
  double wall(double moment) {
    double winter = moment + standard;
    return isSummer(winter) ? winter + saving : winter;
  }

  /** When the clock shows this; the first time, where it does so twice. */
  double moment(double wall) {
    return (isSummer(wall - saving) ? wall - saving : wall) - standard;
  }

  /** The calendar day of this moment. */
  int day(double moment) {
    return (int) Math.floor(wall(moment) / DAY);
  }

  /** The moment this calendar day begins. */
  double midnight(int day) {
    return moment(day * DAY);
  }

  /** How many seconds this calendar day has: 82,800 or 90,000 when the clocks change. */
  double length(int day) {
    return midnight(day + 1) - midnight(day);
  }

  /** Whether the clock shows this twice, an hour apart, as it does on a night of autumn. */
  boolean isTwice(double wall) {
    return isSummer(wall - saving) && !isSummer(wall);
  }

  private boolean isSummer(double winter) {
    if (saving == 0) {
      return false;
    }
    int now = new Day((int) Math.floor(winter / DAY)).year();
    if (now != year) {
      year = now;
      start = change(startRule);
      end = change(endRule) - saving;
    }
    boolean begun = winter >= start;
    boolean over = winter >= end;
    return start < end ? begun && !over : begun || !over;
  }

  private static boolean isRule(int rule) {
    int month = rule >>> 28;
    return month > 0 && month < 13;
  }

  /** When the clocks change in this year, by the clock until then. */
  private double change(int rule) {
    int month = rule >>> 28;
    int which = rule >>> 25 & 7;
    int least = Math.max(rule >>> 20 & 31, 1);
    if (which > 1) {
      least = which == 7 ? Day.daysInMonth(year, month) - 6 : which * 7 - 13;
    }
    int day = Day.of(year, month, 1).epoch() + least - 1;
    if (which > 0) {
      // 1970 began with a Thursday.
      day += ((rule >>> 17 & 7) + 10 - day % 7) % 7;
    }
    return day * DAY + (rule >>> 12 & 31) * 3600 + (rule & 4095);
  }
}
