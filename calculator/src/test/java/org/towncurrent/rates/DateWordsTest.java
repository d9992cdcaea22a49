package org.towncurrent.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateWordsTest {

  private static final Day DAY = Day.parse("2026-02-15");
  private static final Day FIRST = Day.parse("2026-02-01");
  private static final List<String> MONTHS =
      List.of(
          "enero",
          "febrero",
          "marzo",
          "abril",
          "mayo",
          "junio",
          "julio",
          "agosto",
          "septiembre",
          "octubre",
          "noviembre",
          "diciembre");

  private static final DateWords SPANISH =
      DateWords.of(MONTHS, MONTHS, "1", "{d} de {month} de {y}", "{month} de {y}");

  @Test
  void aDayAndAMonthAreWrittenOut() {
    assertThat(SPANISH.day(DAY)).isEqualTo("15 de febrero de 2026");
    assertThat(SPANISH.day(FIRST)).isEqualTo("1 de febrero de 2026");
    assertThat(SPANISH.month(DAY)).isEqualTo("febrero de 2026");
    assertThat(SPANISH.day(Day.parse("2025-12-31"))).isEqualTo("31 de diciembre de 2025");
  }

  @Test
  void theYearMayStandFirstAndNothingBetween() {
    DateWords chinese =
        DateWords.of(twelve("2月"), twelve("2月"), "1", "{y}年{month}{d}日", "{y}年{month}");
    assertThat(chinese.day(DAY)).isEqualTo("2026年2月15日");
    assertThat(chinese.month(DAY)).isEqualTo("2026年2月");
  }

  @Test
  void aMonthAloneMayHaveAnotherName() {
    DateWords russian =
        DateWords.of(
            twelve("февраля"), twelve("февраль"), "1", "{d} {month} {y} г.", "{month} {y} г.");
    assertThat(russian.day(DAY)).isEqualTo("15 февраля 2026 г.");
    assertThat(russian.month(DAY)).isEqualTo("февраль 2026 г.");
  }

  @Test
  void theFirstDayOfAMonthMayHaveAFormOfItsOwn() {
    DateWords french =
        DateWords.of(twelve("février"), twelve("février"), "1er", "{d} {month} {y}", "{month} {y}");
    assertThat(french.day(FIRST)).isEqualTo("1er février 2026");
    assertThat(french.day(DAY)).isEqualTo("15 février 2026");
  }

  @Test
  void whatTheBrowserGetsWritesDaysAlike() {
    DateWords browser =
        DateWords.ofChecked(
            SPANISH.months().toArray(new String[0]),
            SPANISH.monthsAlone().toArray(new String[0]),
            SPANISH.first(),
            SPANISH.dayPattern(),
            SPANISH.monthPattern());
    for (int i = 0; i < 800; i++) {
      assertThat(browser.day(DAY.plusDays(i))).isEqualTo(SPANISH.day(DAY.plusDays(i)));
      assertThat(browser.month(DAY.plusDays(i))).isEqualTo(SPANISH.month(DAY.plusDays(i)));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{d} {month}|{month} {y}",
        "{month} {y}|{month} {y}",
        "{d} {y}|{month} {y}",
        "{d} {d} {month} {y}|{month} {y}",
        "{d} {month} {y}|{month} {y} {y}",
        "{d} {month} {y}|{month}",
        "{d} {month} {y}|{d} {month} {y}",
        "{d} {month} {year}|{month} {y}",
        "{d} {m} {month} {y}|{month} {y}",
        "{d} {month} {y|{month} {y}",
        "{d} {month} {y} }|{month} {y}"
      })
  void aPatternThatLacksAPartOrHasOneTooManyIsRefused(String day, String month) {
    List<String> names = twelve("x");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DateWords.of(names, names, "1", day, month));
  }

  @Test
  void aYearHasTwelveMonths() {
    List<String> eleven = twelve("x").subList(1, 12);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DateWords.of(eleven, twelve("x"), "1", "{d} {month} {y}", "{month} {y}"));
  }

  private static List<String> twelve(String name) {
    return Collections.nCopies(12, name);
  }
}
