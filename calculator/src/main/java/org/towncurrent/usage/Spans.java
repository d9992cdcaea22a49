package org.towncurrent.usage;

import java.util.Arrays;
import org.towncurrent.rates.Day;
import org.towncurrent.rates.Metered;
import org.towncurrent.rates.Use;

/**
 * Spans of time and what the meter counted in each, as a file gives them, in any order; {@link
 * #settle} makes days and billing periods of them.
 *
 * <p>Amounts are whole thousandths of a watt-hour: a file may give a quarter of an hour in kWh with
 * four decimals, and rounding each would add up.
 */
final class Spans {

  /** From here on a span is one of whole days: 23 hours, a day when clocks go forward. */
  private static final double WHOLE_DAY = 82_800;

  /** From here on a span is one of several days. */
  private static final double LONG_DAY = 130_000;

  private static final double NOON = 43_200;

  /** Fifteen years of quarter hours. */
  private static final int MOST = 1 << 19;

  /** From 1971, so that every clock is past 1970, to 2096. */
  private static final double EARLIEST = 366 * Clock.DAY;

  private static final double LATEST = 4e9;
  private static final double LARGEST = Use.LARGEST_KWH * 1e6;

  private Clock clock = Clock.WALL;
  private double[] starts = {};
  private double[] lengths = {};
  private double[] amounts = {};
  private int count;
  private int[] order = {};
  private int estimated;

  private Metered[] metered = {};
  private int settled;
  private int missing;
  private int repeated;
  private double shortest = LATEST;
  private String reason = "";

  // The day that is being filled.
  private int day;
  private double midnight;
  private double filled;
  private double covered;

  int size() {
    return count;
  }

  /**
   * Notes one reading.
   *
   * @param length in seconds, 0 where the file does not say
   * @return why it cannot be, or an empty text
   */
  String add(double start, double length, double amount, boolean guessed) {
    if (!(start >= EARLIEST && start <= LATEST && length >= 0 && length < EARLIEST * 2)) {
      return Reason.DATE;
    }
    if (count == MOST) {
      return Reason.TOO_LARGE;
    }
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2 + 16);
      lengths = Arrays.copyOf(lengths, count * 2 + 16);
      amounts = Arrays.copyOf(amounts, count * 2 + 16);
    }
    starts[count] = start;
    lengths[count] = length;
    amounts[count++] = amount;
    if (guessed) {
      estimated++;
    }
    return "";
  }

  /**
   * Adds all of these here.
   *
   * @param scale what to multiply their amounts by, or to divide them by
   * @param length of those that have none
   * @return why it cannot be, or an empty text
   */
  String addAll(Spans others, double scale, boolean divides, double length) {
    String why = "";
    for (int i = 0; i < others.count && why.isEmpty(); i++) {
      double amount = others.amounts[i];
      double scaled = Math.floor((divides ? amount / scale : amount * scale) + 0.5);
      why =
          add(others.starts[i], others.lengths[i] > 0 ? others.lengths[i] : length, scaled, false);
    }
    estimated += others.estimated;
    return why;
  }

  /**
   * Days and periods of all that was added.
   *
   * @param clock by which the starts become days; {@link Clock#WALL} when they are such already
   * @param edge for spans without length: 1 when they are known by their beginning, -1 when by
   *     their end, as the day of a meter read is, 0 when that has to be told from the days
   */
  UsageFile settle(Clock clock, int edge) {
    this.clock = clock;
    sort();
    dropRepeated();
    measure(edge);
    boolean shared = false;
    for (int i = 1; i < count; i++) {
      shared |= length(i - 1) > LONG_DAY && firstDay(i) == lastDay(i - 1);
    }
    // No span is on more than two days, but those of whole days, which stay together.
    metered = new Metered[count * 2];
    double end = 0;
    for (int i = 0; i < count; i++) {
      double start = start(i);
      double length = length(i);
      if (!(Math.abs(amount(i)) <= LARGEST)) {
        reason = Reason.FIGURE;
      } else if (length >= WHOLE_DAY) {
        closeDay();
        settleDays(firstDay(i), lastDay(i), shared, amount(i));
      } else if (start < end && !isSecondHour(i)) {
        reason = Reason.OVERLAP;
      } else {
        end = start + length;
        fill(start, end, amount(i));
      }
      if (length > 0) {
        shortest = Math.min(shortest, length);
      }
    }
    closeDay();
    if (reason.isEmpty() && settled == 0) {
      reason = count == 0 ? Reason.NOT_USAGE : Reason.NO_PERIOD;
    }
    if (!reason.isEmpty()) {
      return new UsageFile.Refused(reason, 0);
    }
    Metered[] all = new Metered[settled];
    for (int i = 0; i < settled; i++) {
      all[i] = metered[i];
    }
    return new UsageFile.Accepted(all, shortest, missing, estimated, repeated);
  }

  private double start(int i) {
    return starts[order[i]];
  }

  private double length(int i) {
    return lengths[order[i]];
  }

  private double amount(int i) {
    return amounts[order[i]];
  }

  /** The first day of a span of whole days, from the midnight nearest to its start. */
  private int firstDay(int i) {
    return clock.day(start(i) + NOON);
  }

  private int lastDay(int i) {
    return Math.max(firstDay(i), clock.day(start(i) + length(i) - NOON));
  }

  /** Merges ever longer runs, in the order of the file where starts are alike. */
  private void sort() {
    int[] from = new int[count];
    int[] to = new int[count];
    for (int i = 0; i < count; i++) {
      from[i] = i;
    }
    for (int run = 1; run < count; run *= 2) {
      for (int i = 0; i < count; ) {
        int left = i;
        int middle = Math.min(i + run, count);
        int right = middle;
        int end = Math.min(middle + run, count);
        while (i < end) {
          boolean takesLeft =
              right == end || (left < middle && starts[from[left]] <= starts[from[right]]);
          to[i++] = from[takesLeft ? left++ : right++];
        }
      }
      int[] sorted = to;
      to = from;
      from = sorted;
    }
    order = from;
  }

  /** Leaves one of those that are alike, or two in the hour that a wall clock shows twice. */
  private void dropRepeated() {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      order[kept] = order[i];
      boolean alike = false;
      for (int j = kept - 1; j >= 0 && j >= kept - 2 && start(j) == start(kept); j--) {
        alike |= length(j) == length(kept) && amount(j) == amount(kept);
      }
      if (alike && (repeated > 0 || !isSecondHour(kept))) {
        repeated++;
        continue;
      }
      if (kept > 0 && start(kept) == start(kept - 1) && !isSecondHour(kept)) {
        reason = Reason.OVERLAP;
      }
      kept++;
    }
    count = kept;
  }

  private boolean isSecondHour(int i) {
    return i > 0
        && start(i) == start(i - 1)
        && (i == 1 || start(i) > start(i - 2))
        && clock == Clock.WALL
        && (Clock.MASSACHUSETTS.isTwice(start(i)) || Clock.MASSACHUSETTS.isTwice(start(i) - 1));
  }

  /** Gives a length to those without. */
  private void measure(int edge) {
    double least = LATEST;
    boolean months = edge >= 0;
    for (int i = 0; i < count; i++) {
      months &= monthLeft(i) > 0;
      if (i > 0 && start(i) > start(i - 1)) {
        least = Math.min(least, start(i) - start(i - 1));
      }
    }
    // From the last to the first, for each needs the start of the one before as it was.
    for (int i = count - 1; i >= 0 && least < LATEST; i--) {
      int k = order[i];
      if (lengths[k] > 0) {
        continue;
      }
      if (least < LONG_DAY) {
        lengths[k] = least < WHOLE_DAY ? least : Clock.DAY;
        starts[k] -= edge < 0 && least < WHOLE_DAY ? least : 0;
      } else if (edge > 0 || months) {
        lengths[k] = months ? monthLeft(i) : i + 1 < count ? start(i + 1) - start(i) : 0;
      } else if (i > 0) {
        lengths[k] = start(i) - start(i - 1);
        starts[k] = start(i - 1) + Clock.DAY;
      }
    }
  }

  /** How long the month is that begins with this span, 0 where none does. */
  private double monthLeft(int i) {
    Day first = new Day(firstDay(i));
    return first.dayOfMonth() == 1 ? Day.daysInMonth(first.year(), first.month()) * Clock.DAY : 0;
  }

  /**
   * Settles whole days.
   *
   * @param shared whether periods share the day of the read, which then belongs to the earlier; of
   *     two days with nothing between them the first alone is meant
   */
  private void settleDays(int first, int last, boolean shared, double amount) {
    boolean pair = shared && last == first + 1;
    settleDays(shared && last > first && !pair ? first + 1 : first, pair ? first : last, amount);
  }

  private void settleDays(int first, int last, double amount) {
    double wattHours = Math.floor(amount / 1000 + 0.5);
    int gap = settled == 0 ? 0 : first - metered[settled - 1].last().epoch() - 1;
    if (gap < 0) {
      reason = Reason.OVERLAP;
    } else if (wattHours < 0) {
      reason = Reason.NET_EXPORT;
    } else if (wattHours > Use.LARGEST_KWH * 1000.0) {
      reason = Reason.FIGURE;
    } else {
      missing += gap;
      metered[settled++] = new Metered(new Day(first), new Day(last), new Use(wattHours));
    }
  }

  /** Shares out a span of some hours among the days it touches. */
  private void fill(double start, double end, double amount) {
    double from = start;
    double rest = amount;
    while (from < end) {
      if (from >= midnight) {
        closeDay();
        day = clock.day(from) - 1;
        while (midnight <= from) {
          day++;
          midnight = clock.midnight(day + 1);
        }
      }
      double to = Math.min(midnight, end);
      double part = to == end ? rest : Math.floor(amount * ((to - from) / (end - start)) + 0.5);
      filled += part;
      rest -= part;
      covered += to - from;
      from = to;
    }
  }

  private void closeDay() {
    if (midnight > 0) {
      settleDays(day, day, filled);
      if (covered < Math.min(clock.length(day), Clock.MASSACHUSETTS.length(day))) {
        missing++;
      }
    }
    midnight = 0;
    filled = 0;
    covered = 0;
  }
}
