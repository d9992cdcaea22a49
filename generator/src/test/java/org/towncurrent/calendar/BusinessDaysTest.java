package org.towncurrent.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.towncurrent.Project;
import org.towncurrent.facts.Holiday;
import org.towncurrent.rates.Day;
import org.towncurrent.read.ContentReader;

/** The holidays of the State as the project keeps them, against the JDK's calendar. */
final class BusinessDaysTest {

  private static final List<Holiday> HOLIDAYS = holidays();
  private static final BusinessDays MIDDLESEX = BusinessDays.in(Optional.of("Middlesex"), HOLIDAYS);
  private static final BusinessDays SUFFOLK = BusinessDays.in(Optional.of("Suffolk"), HOLIDAYS);

  private static List<Holiday> holidays() {
    Path root = Project.ORIGINAL;
    return ContentReader.read(root, root.resolve("site-config.yml"))
        .facts()
        .orElseThrow()
        .holidays();
  }

  @Test
  void theHolidaysOfAYearAreThoseOfTheStatute() {
    assertThat(kept(2026, MIDDLESEX))
        .containsExactly(
            Map.entry("2026-01-01", "New Year's Day"),
            Map.entry("2026-01-19", "Martin Luther King Jr. Day"),
            Map.entry("2026-02-16", "Washington's Birthday"),
            Map.entry("2026-04-20", "Patriots' Day"),
            Map.entry("2026-05-25", "Memorial Day"),
            Map.entry("2026-06-19", "Juneteenth"),
            Map.entry("2026-07-04", "Independence Day"),
            Map.entry("2026-09-07", "Labor Day"),
            Map.entry("2026-10-12", "Columbus Day / Indigenous Peoples Day"),
            Map.entry("2026-11-11", "Veterans Day"),
            Map.entry("2026-11-26", "Thanksgiving Day"),
            Map.entry("2026-12-25", "Christmas Day"));
  }

  @Test
  void suffolkCountyKeepsTwoMore() {
    assertThat(kept(2026, SUFFOLK)).hasSize(14);
    assertThat(SUFFOLK.holiday(Day.parse("2026-03-17")).map(Holiday::name))
        .contains("Evacuation Day");
    assertThat(SUFFOLK.isBusinessDay(Day.parse("2026-06-17"))).isFalse();
    assertThat(MIDDLESEX.isBusinessDay(Day.parse("2026-06-17"))).isTrue();
    assertThat(BusinessDays.in(Optional.empty(), HOLIDAYS).isBusinessDay(Day.parse("2026-03-17")))
        .isTrue();
  }

  @Test
  void whatNobodyHasComparedWithTheStatuteIsMarked() {
    assertThat(HOLIDAYS)
        .filteredOn(holiday -> !holiday.checked())
        .extracting(Holiday::name)
        .containsExactly("Evacuation Day", "Bunker Hill Day");
  }

  @Test
  void aSundayMovesToMondayAndASaturdayNowhere() {
    // January 1, 2023 and June 19, 2022 were Sundays; July 4, 2026 is a Saturday.
    assertThat(MIDDLESEX.isBusinessDay(Day.parse("2023-01-02"))).isFalse();
    assertThat(MIDDLESEX.isBusinessDay(Day.parse("2022-06-20"))).isFalse();
    assertThat(MIDDLESEX.isBusinessDay(Day.parse("2026-07-03"))).isTrue();
    assertThat(MIDDLESEX.isBusinessDay(Day.parse("2026-07-06"))).isTrue();
    assertThat(SUFFOLK.isBusinessDay(Day.parse("2024-03-18"))).isFalse();
  }

  @Test
  void juneteenthBeginsIn2021() {
    assertThat(MIDDLESEX.isBusinessDay(Day.parse("2020-06-19"))).isTrue();
    assertThat(MIDDLESEX.isBusinessDay(Day.parse("2023-06-19"))).isFalse();
  }

  @Test
  void everyDayOfACenturyIsAsTheJdkHasIt() {
    for (LocalDate day = LocalDate.of(2000, 1, 1);
        day.isBefore(LocalDate.of(2100, 1, 1));
        day = day.plusDays(1)) {
      Day ours = Day.parse(day.toString());
      assertThat(MIDDLESEX.isBusinessDay(ours)).as("%s", day).isEqualTo(isBusinessDay(day, false));
      assertThat(SUFFOLK.isBusinessDay(ours)).as("%s", day).isEqualTo(isBusinessDay(day, true));
    }
  }

  @Test
  void countingIsThatOfSomebodyWithAWallCalendar() {
    Random random = new Random(4707);
    for (int i = 0; i < 4_000; i++) {
      LocalDate start = LocalDate.of(2001, 1, 1).plusDays(random.nextInt(36_000));
      int count = random.nextInt(60);
      boolean suffolk = random.nextBoolean();
      BusinessDays days = suffolk ? SUFFOLK : MIDDLESEX;
      Day from = Day.parse(start.toString());
      assertThat(days.before(from, count).day().iso())
          .as("%s business days before %s", count, start)
          .isEqualTo(onTheWall(start, count, -1, suffolk));
      assertThat(days.after(from, count).day().iso())
          .as("%s business days after %s", count, start)
          .isEqualTo(onTheWall(start, count, 1, suffolk));
    }
  }

  private static String onTheWall(LocalDate start, int count, int step, boolean suffolk) {
    LocalDate day = start;
    int crossed = 0;
    while (crossed < count) {
      day = day.plusDays(step);
      crossed += isBusinessDay(day, suffolk) ? 1 : 0;
    }
    return day.toString();
  }

  /** The statute, written down once more, in the JDK's words. */
  private static boolean isBusinessDay(LocalDate day, boolean suffolk) {
    DayOfWeek weekday = day.getDayOfWeek();
    if (weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY) {
      return false;
    }
    int year = day.getYear();
    return !(day.equals(moved(year, 1, 1))
        || day.equals(nth(year, 1, 3, DayOfWeek.MONDAY))
        || day.equals(nth(year, 2, 3, DayOfWeek.MONDAY))
        || day.equals(nth(year, 4, 3, DayOfWeek.MONDAY))
        || day.equals(
            LocalDate.of(year, 5, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)))
        || (year >= 2021 && day.equals(moved(year, 6, 19)))
        || day.equals(moved(year, 7, 4))
        || day.equals(nth(year, 9, 1, DayOfWeek.MONDAY))
        || day.equals(nth(year, 10, 2, DayOfWeek.MONDAY))
        || day.equals(moved(year, 11, 11))
        || day.equals(nth(year, 11, 4, DayOfWeek.THURSDAY))
        || day.equals(moved(year, 12, 25))
        || (suffolk && (day.equals(moved(year, 3, 17)) || day.equals(moved(year, 6, 17)))));
  }

  private static LocalDate moved(int year, int month, int dayOfMonth) {
    LocalDate day = LocalDate.of(year, Month.of(month), dayOfMonth);
    return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
  }

  private static LocalDate nth(int year, int month, int week, DayOfWeek weekday) {
    return LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(week, weekday));
  }

  private static Map<String, String> kept(int year, BusinessDays days) {
    Map<String, String> kept = new TreeMap<>();
    for (Day day = Day.of(year, 1, 1); day.year() == year; day = day.plusDays(1)) {
      Day one = day;
      days.holiday(day).ifPresent(holiday -> kept.put(one.iso(), holiday.name()));
    }
    return kept;
  }
}
