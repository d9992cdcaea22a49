package org.towncurrent.facts;

import java.util.List;
import java.util.Optional;
import org.towncurrent.rates.Day;

/**
 * A legal holiday of Massachusetts, by the rule that gives its day in every year.
 *
 * @param since the first year in which it is kept; empty where that lies before every program
 * @param counties the counties that alone keep it; empty for the whole State
 * @param checked whether the source was read itself, rather than a copy or a recollection
 */
public record Holiday(
    String name,
    Falls falls,
    Optional<Integer> since,
    List<String> counties,
    boolean checked,
    String source,
    Origin origin) {

  public Holiday {
    counties = List.copyOf(counties);
  }

  /** Whether it is kept in this county. */
  public boolean keptIn(Optional<String> county) {
    return counties.isEmpty() || county.filter(counties::contains).isPresent();
  }

  /** Whether it is kept on this day: on the day itself, or on the Monday after a Sunday. */
  public boolean isKeptOn(Day day) {
    if (since.filter(first -> day.year() < first).isPresent()) {
      return false;
    }
    return falls.on(day)
        || (falls instanceof Yearly
            && Weekday.of(day) == Weekday.MONDAY
            && falls.on(day.plusDays(-1)));
  }

  /** On which days it falls. */
  public sealed interface Falls permits Yearly, Nth, Once {
    /** Whether it falls on this day. */
    boolean on(Day day);
  }

  /**
   * The same day of every year. When that is a Sunday, the Monday after it is kept; when it is a
   * Saturday, no other day is.
   */
  public record Yearly(int month, int dayOfMonth) implements Falls {
    @Override
    public boolean on(Day day) {
      return day.month() == month && day.dayOfMonth() == dayOfMonth;
    }
  }

  /**
   * The first, second, third, fourth or last such weekday of a month.
   *
   * @param week 1 to 4, or 0 for the last one
   */
  public record Nth(int week, Weekday weekday, int month) implements Falls {
    @Override
    public boolean on(Day day) {
      return day.month() == month
          && Weekday.of(day) == weekday
          && (week == 0
              ? day.dayOfMonth() + 7 > Day.daysInMonth(day.year(), month)
              : (day.dayOfMonth() + 6) / 7 == week);
    }
  }

  /** A single day, proclaimed once. */
  public record Once(Day date) implements Falls {
    @Override
    public boolean on(Day day) {
      return day.equals(date);
    }
  }
}
