package org.towncurrent.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.towncurrent.facts.Holiday;
import org.towncurrent.facts.Weekday;
import org.towncurrent.rates.Day;

/** The business days of one county of Massachusetts: Monday to Friday, but for legal holidays. */
public final class BusinessDays {

  private final List<Holiday> holidays;

  private BusinessDays(List<Holiday> holidays) {
    this.holidays = holidays;
  }

  /**
   * Those of a county.
   *
   * @param county empty for those holidays only that the whole State keeps
   */
  public static BusinessDays in(Optional<String> county, List<Holiday> holidays) {
    return new BusinessDays(holidays.stream().filter(one -> one.keptIn(county)).toList());
  }

  /** The holiday that is kept on this day. */
  public Optional<Holiday> holiday(Day day) {
    return holidays.stream().filter(one -> one.isKeptOn(day)).findFirst();
  }

  public boolean isBusinessDay(Day day) {
    return isWorkday(day) && holiday(day).isEmpty();
  }

  /** The n-th business day before this one; the day itself is not counted. */
  public Reached before(Day day, int count) {
    return count(day, count, -1);
  }

  /** The n-th business day after this one; the day itself is not counted. */
  public Reached after(Day day, int count) {
    return count(day, count, 1);
  }

  private Reached count(Day start, int count, int step) {
    List<Skipped> skipped = new ArrayList<>();
    Day day = start;
    for (int left = count; left > 0; ) {
      day = day.plusDays(step);
      Optional<Holiday> holiday = holiday(day);
      if (holiday.isPresent() && isWorkday(day)) {
        skipped.add(new Skipped(day, holiday.get()));
      } else if (isWorkday(day)) {
        left--;
      }
    }
    return new Reached(day, skipped);
  }

  private static boolean isWorkday(Day day) {
    return Weekday.of(day).compareTo(Weekday.SATURDAY) < 0;
  }

  /** Which of the holidays are kept here: two counties with the same ones count alike. */
  List<Holiday> holidays() {
    return holidays;
  }

  /**
   * Where a count ended.
   *
   * @param skipped the holidays from Monday to Friday that lay on the way
   */
  public record Reached(Day day, List<Skipped> skipped) {

    public Reached {
      skipped = List.copyOf(skipped);
    }

    static Reached plainly(Day day) {
      return new Reached(day, List.of());
    }
  }

  /** A holiday that was not counted. */
  public record Skipped(Day day, Holiday holiday) {}
}
