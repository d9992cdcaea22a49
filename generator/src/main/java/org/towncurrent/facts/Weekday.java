package org.towncurrent.facts;

import org.towncurrent.rates.Day;

/** A day of the week. */
public enum Weekday {
  MONDAY,
  TUESDAY,
  WEDNESDAY,
  THURSDAY,
  FRIDAY,
  SATURDAY,
  SUNDAY;

  /** The weekday of a day; January 1, 1970 was a Thursday. */
  public static Weekday of(Day day) {
    return values()[Math.floorMod(day.epoch() + 3, 7)];
  }
}
