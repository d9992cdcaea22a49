package org.towncurrent.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {

  @ParameterizedTest
  @CsvSource({
    "14.283, 14.283, $0.14283",
    "14.02, 14.020, $0.14020",
    "9, 9.000, $0.09000",
    "0.1, 0.100, $0.00100",
    "0, 0.000, $0.00000",
    "123.456, 123.456, $1.23456"
  })
  void aPriceHasThreeDecimalsInCentsAndFiveInDollars(
      String cents, String inCents, String inDollars) {
    assertThat(Figures.cents(Price.ofCents(cents))).isEqualTo(inCents);
    assertThat(Figures.dollars(Price.ofCents(cents))).isEqualTo(inDollars);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "406|$4.06",
        "123450|$1,234.50",
        "-406|$4.06",
        "0|$0.00",
        "5|$0.05",
        "1e10|$100,000,000.00"
      })
  void moneyHasTwoDecimalsAndNoSign(double cents, String written) {
    assertThat(Figures.money(new Money(cents))).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1000000|1,000",
        "523500|523.5",
        "1|0.001",
        "0|0",
        "600050|600.05",
        "1e10|10,000,000"
      })
  void aUseHasOnlyTheDecimalsThereAre(double wattHours, String written) {
    assertThat(Figures.kwh(new Use(wattHours))).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({
    "84, 1, 8.4%",
    "-84, 1, 8.4%",
    "842, 2, 8.42%",
    "8, 0, 8%",
    "0, 1, 0.0%",
    "5, 1, 0.5%",
    "1005, 2, 10.05%"
  })
  void aPercentageHasItsDecimalsAndNoSign(double units, int decimals, String written) {
    assertThat(Figures.percent(new Percent(units, decimals))).isEqualTo(written);
  }

  @Test
  void figuresDoNotDependOnTheLocaleOfTheMachine() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(Figures.money(new Money(123450))).isEqualTo("$1,234.50");
      assertThat(Day.parse("2025-10-15").iso()).isEqualTo("2025-10-15");
    } finally {
      Locale.setDefault(before);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1000", "500", "1.2345", "14.", ".5", "-1", "1,5", "a", "1e2", " 1"})
  void aPriceThatIsNoneIsRefused(String cents) {
    assertThatIllegalArgumentException().isThrownBy(() -> Price.ofCents(cents));
  }

  @Test
  void equalMoneyIsEqualHoweverItCameAbout() {
    assertThat(new Money(-0.0)).isEqualTo(new Money(0));
    assertThat(new Money(-0.0).isZero()).isTrue();
    assertThat(new Money(-4).absolute()).isEqualTo(new Money(4));
    assertThatIllegalArgumentException().isThrownBy(() -> new Money(0.5));
    assertThatIllegalArgumentException().isThrownBy(() -> new Money(Double.NaN));
  }
}
