package org.towncurrent.usage;

import org.towncurrent.rates.Day;

/**
 * Reads a day, a month or a time as cells of tables give them, as the clock on the wall shows it.
 */
final class CellTime {

  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  /** What may stand beside a date and says nothing more: weekdays, the name of the zone. */
  private static final String ASIDES = "montuewedthufrisatsunestedt";

  /** Since 1970, as if every day had 86,400. */
  double seconds;

  /** The length of a month in seconds when no day of it is given, else 0. */
  double month;

  /** Whether there is a time of day. */
  boolean timed;

  /** Whether the first number is too large to be a month, so that all dates begin with days. */
  boolean dayFirst;

  private final int[] numbers = new int[9];
  private final int[] figures = new int[9];
  private int count;
  private int date;
  private int zone;
  private int sign;
  private int half;
  private int named;
  private boolean worded;

  /** Whether this is a time; if so, the fields tell which. */
  boolean read(String cell) {
    count = 0;
    date = -1;
    zone = -1;
    sign = 0;
    half = 0;
    named = 0;
    worded = false;
    int i = 0;
    while (i < cell.length()) {
      int end = i;
      while (end < cell.length() && isFigure(cell.charAt(end))) {
        end++;
      }
      if (end > i) {
        if (count > 7 || end - i > 8) {
          return false;
        }
        number(cell, i, end);
      } else {
        while (end < cell.length() && isLetter(cell.charAt(end))) {
          end++;
        }
        if (end > i ? !word(cell.substring(i, end)) : !mark(cell, i)) {
          return false;
        }
        end = Math.max(end, i + 1);
      }
      i = end;
    }
    if (date < 0) {
      date = count;
    }
    boolean zoned = zone >= 0;
    if (!zoned) {
      zone = count;
    }
    return setDate() && setTime(zoned);
  }

  static boolean isFigure(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return (c | ' ') >= 'a' && (c | ' ') <= 'z';
  }

  /** The month, 1 to 12, that is named here with its year or without; 0 where none is. */
  int monthOf(String cell) {
    boolean read = read(cell);
    if (count == 0) {
      return named;
    }
    return read && month > 0 ? new Day((int) (seconds / Clock.DAY)).month() : 0;
  }

  /** Whether what was read last has words but no number. */
  boolean isNameAlone() {
    return count == 0;
  }

  private void number(String cell, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      value = value * 10 + cell.charAt(i) - '0';
    }
    numbers[count] = value;
    figures[count++] = to - from;
  }

  private boolean word(String word) {
    if (word.length() < 3) {
      int letter = word.charAt(0) | ' ';
      boolean halves = word.length() == 2 && Source.has("ampm", word) && letter != 'm';
      if (halves) {
        half = letter;
      }
      if (letter == 'z') {
        zone = count;
      } else if (date < 0) {
        date = halves ? count - 1 : count;
      }
      return letter == 't' || letter == 'z' || (halves && count > 0);
    }
    int month = placeOf(word, MONTHS);
    if (month > 0) {
      named = month;
    }
    worded = true;
    return month > 0 || placeOf(word, ASIDES) > 0;
  }

  /** Which of the names, of three letters each, the word begins with, from 1. */
  private static int placeOf(String word, String names) {
    for (int i = 0; i < names.length(); i += 3) {
      if (Source.has(word.substring(0, 3), names.substring(i, i + 3))) {
        return i / 3 + 1;
      }
    }
    return 0;
  }

  private boolean mark(String cell, int i) {
    char c = cell.charAt(i);
    boolean inTime = date >= 0;
    if (c == ':') {
      date = inTime ? date : count - 1;
      return count > 0;
    }
    if (inTime && (c == '+' || c == '-') && isFigure(cell.charAt(i - 1))) {
      zone = count;
      sign = ',' - c;
    }
    return c == '-'
        || c == '/'
        || c == ' '
        || c == '+'
        || (c == ',' && worded)
        || (c == '.' && inTime);
  }

  private boolean setDate() {
    if (date == 1 && figures[0] == 8) {
      int day = numbers[0];
      return setDay(day / 10_000, day / 100 % 100, day % 100, true);
    }
    // A month takes a number unless it is named, and so does a day unless the whole month is meant.
    int parts = date + (named > 0 ? 1 : 0);
    if (date < 1 || parts < 2 || parts > 3) {
      return false;
    }
    boolean yearFirst = figures[0] == 4;
    int yearAt = yearFirst ? 0 : date - 1;
    int next = yearFirst ? 1 : 0;
    int year = numbers[yearAt] + (figures[yearAt] == 2 ? 2000 : 0);
    if (named > 0) {
      return setDay(year, named, numbers[next], parts == 3);
    }
    if (parts == 2) {
      return setDay(year, numbers[next], 1, false);
    }
    int month = numbers[next];
    int day = numbers[next + 1];
    dayFirst |= !yearFirst && month > 12 && day < 13;
    boolean turned = dayFirst && !yearFirst;
    return setDay(year, turned ? day : month, turned ? month : day, true);
  }

  private boolean setDay(int year, int monthOfYear, int dayOfMonth, boolean whole) {
    if (year < 1970 || year > 2100 || monthOfYear < 1 || monthOfYear > 12) {
      return false;
    }
    int days = Day.daysInMonth(year, monthOfYear);
    month = whole ? 0 : days * Clock.DAY;
    int day = whole ? dayOfMonth : 1;
    if (day < 1 || day > days) {
      return false;
    }
    seconds = Day.of(year, monthOfYear, day).epoch() * Clock.DAY;
    return true;
  }

  private boolean setTime(boolean zoned) {
    timed = date < count;
    if (!timed) {
      return half == 0;
    }
    int hour = numbers[date];
    int minute = zone - date > 1 ? numbers[date + 1] : 0;
    int second = zone - date > 2 ? numbers[date + 2] : 0;
    if (half > 0) {
      hour = hour < 1 || hour > 12 ? 99 : hour % 12 + (half == 'p' ? 12 : 0);
    }
    if (month > 0 || hour > 24 || minute > 59 || second > 59) {
      return false;
    }
    seconds += hour * 3600 + minute * 60 + second;
    if (zoned) {
      int hours = zone < count ? numbers[zone] : 0;
      int minutes = zone + 1 < count ? numbers[zone + 1] : 0;
      if (hours > 99) {
        minutes = hours % 100;
        hours /= 100;
      }
      seconds = Clock.MASSACHUSETTS.wall(seconds - sign * (hours * 3600.0 + minutes * 60));
    }
    return true;
  }
}
