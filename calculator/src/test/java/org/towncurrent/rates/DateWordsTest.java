package org.towncurrent.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateWordsTest {

  private static final Day DAY = Day.parse("2026-02-01");

  @Test
  void englishAndSpanishAreBuiltIn() {
    assertThat(DateWords.english().day(DAY)).isEqualTo("February 1, 2026");
    assertThat(DateWords.english().month(DAY)).isEqualTo("February 2026");
    assertThat(DateWords.spanish().day(DAY)).isEqualTo("1 de febrero de 2026");
    assertThat(DateWords.spanish().month(DAY)).isEqualTo("febrero de 2026");
    assertThat(DateWords.builtIn("es").orElseThrow().tag()).isEqualTo("es");
    assertThat(DateWords.builtIn("km")).isEmpty();
  }

  @Test
  void otherLanguagesAreATable() {
    DateWords chinese =
        DateWords.of("zh-Hans", twelve("x"), twelve("x"), "{y}年{m}月{d}日", "{y}年{m}月");
    assertThat(chinese.day(DAY)).isEqualTo("2026年2月1日");
    assertThat(chinese.month(DAY)).isEqualTo("2026年2月");
  }

  @Test
  void aMonthAloneMayHaveAnotherName() {
    DateWords russian =
        DateWords.of(
            "ru", twelve("февраля"), twelve("февраль"), "{d} {month} {y} г.", "{month} {y} г.");
    assertThat(russian.day(DAY)).isEqualTo("1 февраля 2026 г.");
    assertThat(russian.month(DAY)).isEqualTo("февраль 2026 г.");
  }

  @Test
  void whatTheBrowserGetsWritesDaysAlike() {
    DateWords english = DateWords.english();
    DateWords browser =
        DateWords.ofChecked("en", english.months().toArray(new String[0]), english.dayPattern());
    for (int i = 0; i < 800; i++) {
      assertThat(browser.day(DAY.plusDays(i))).isEqualTo(english.day(DAY.plusDays(i)));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{d} {month}|{month} {y}",
        "{month} {y}|{month} {y}",
        "{d} {y}|{month} {y}",
        "{d} {month} {y}|{month}",
        "{d} {month} {y}|{d} {month} {y}",
        "{d} {month} {year}|{month} {y}",
        "{d} {month} {y|{month} {y}",
        "{d} {month} {y} }|{month} {y}"
      })
  void aPatternThatLacksAPartOrNamesAnotherIsRefused(String day, String month) {
    List<String> names = twelve("x");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DateWords.of("xx", names, names, day, month));
  }

  @Test
  void aYearHasTwelveMonths() {
    List<String> eleven = twelve("x").subList(1, 12);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> DateWords.of("xx", eleven, twelve("x"), "{d} {month} {y}", "{month} {y}"));
  }

  private static List<String> twelve(String name) {
    return Collections.nCopies(12, name);
  }
}
