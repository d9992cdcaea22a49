package org.towncurrent.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayTest {

  @Test
  void agreesWithTheCalendarOnEveryDayFrom1900To2200() {
    LocalDate last = LocalDate.of(2200, 12, 31);
    for (LocalDate date = LocalDate.of(1900, 1, 1); !date.isAfter(last); date = date.plusDays(1)) {
      Day day = new Day((int) date.toEpochDay());
      assertThat(day.iso()).isEqualTo(date.toString());
      assertThat(Day.parse(date.toString())).isEqualTo(day);
      assertThat(day.year()).isEqualTo(date.getYear());
      assertThat(day.month()).isEqualTo(date.getMonthValue());
      assertThat(day.dayOfMonth()).isEqualTo(date.getDayOfMonth());
    }
  }

  @Test
  void agreesWithTheCalendarOnMonths() {
    Dice dice = new Dice(6);
    for (int i = 0; i < 20_000; i++) {
      Day day = new Day(dice.below(2_900_000) - 20_000);
      LocalDate date = LocalDate.ofEpochDay(day.epoch());
      int months = dice.below(100) - 50;
      assertThat(day.firstOfMonth().iso()).isEqualTo(date.withDayOfMonth(1).toString());
      assertThat(day.firstOfMonthPlus(months).iso())
          .isEqualTo(date.withDayOfMonth(1).plusMonths(months).toString());
      assertThat(Day.daysInMonth(day.year(), day.month()))
          .isEqualTo(YearMonth.from(date).lengthOfMonth());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2025",
        "2025-2-01",
        "2025-02-1",
        "2025-02-30",
        "2023-02-29",
        "1900-02-29",
        "2025-13-01",
        "2025-00-01",
        "2025-01-00",
        "2025/01/01",
        "20250101",
        "2025-01-011",
        "2025-01-01 ",
        " 2025-01-01",
        "1899-12-31",
        "-025-01-01",
        "2025-0101-",
        "\u0662025-01-01",
        "2025-01-01T00:00"
      })
  void refusesWhatIsNoDay(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Day.parse(text));
  }

  @Test
  void doesNotLeaveItsYears() {
    assertThat(Day.parse("1900-01-01").iso()).isEqualTo("1900-01-01");
    assertThat(Day.parse("9999-12-31").iso()).isEqualTo("9999-12-31");
    assertThatIllegalArgumentException().isThrownBy(() -> Day.parse("9999-12-31").plusDays(1));
    assertThatIllegalArgumentException().isThrownBy(() -> Day.parse("1900-01-01").plusDays(-1));
  }

  @Test
  void countsDaysBothWays() {
    Day read = Day.parse("2026-01-15");
    Day next = Day.parse("2026-02-14");
    assertThat(read.daysUntil(next)).isEqualTo(30);
    assertThat(next.daysUntil(read)).isEqualTo(-30);
    assertThat(read.isBefore(next)).isTrue();
    assertThat(next.isAfter(read)).isTrue();
    assertThat(read).isLessThan(next);
  }
}
