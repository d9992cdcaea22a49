package org.towncurrent.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.towncurrent.rates.TypedUse.Reason;

class UseTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "600|600000",
        "0|0",
        "000600|600000",
        "1,234|1234000",
        "1,234.5|1234500",
        "10,000,000|10000000000",
        " 600 kWh |600000",
        "600KWH|600000",
        "523.5|523500",
        ".5|500",
        "5.|5000",
        "0.001|1",
        "600.0000|600000",
        "1 234|1234000",
        "1\u202F234\u00A0567|1234567000",
        "\u0666\u0660\u0660|600000",
        "\u0661\u066C\u0662\u0663\u0664\u066B\u0665|1234500",
        "\u06F6\u06F0\u06F0|600000",
        "\u096C\u0966\u0966|600000",
        "\u09EC\u09E6\u09E6|600000",
        "\u17E6\u17E0\u17E0|600000",
        "\uFF16\uFF10\uFF10|600000",
        "\u200F600\u200E|600000"
      })
  void readsWhatPeopleType(String typed, double wattHours) {
    assertThat(Use.read(typed)).isEqualTo(new TypedUse.Accepted(new Use(wattHours)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "'' |empty",
        "'   '|empty",
        "-5|negative",
        "\u2212600 kWh|negative",
        "-0|negative",
        "-|not-a-number",
        "--5|not-a-number",
        ".|not-a-number",
        "kWh|not-a-number",
        "about 600|not-a-number",
        "1e309|not-a-number",
        "1e3|not-a-number",
        "600 MWh|not-a-number",
        "6OO|not-a-number",
        "$600|not-a-number",
        "+600|not-a-number",
        "NaN|not-a-number",
        "0x10|not-a-number",
        "523,5|misplaced-separator",
        "1,23|misplaced-separator",
        "1234,567|misplaced-separator",
        "1,2345|misplaced-separator",
        ",600|misplaced-separator",
        "600,|misplaced-separator",
        "1,,234|misplaced-separator",
        "1.234,5|misplaced-separator",
        "1.234.567|misplaced-separator",
        "600 700 8|misplaced-separator",
        "600.0001|too-many-decimals",
        "10000000.001|too-large",
        "99999999999999999999999999999999|too-large"
      })
  void refusesWhatIsNoUseAndSaysWhy(String typed, String reason) {
    String text = typed.equals("'' ") ? "" : typed;
    assertThat(Use.read(text)).isEqualTo(new TypedUse.Refused(reason));
  }

  @Test
  void blanksAndDirectionMarksAroundAUseDoNotMatter() {
    assertThat(Use.read("\u200F\t600\u00A0kwh\r\n"))
        .isEqualTo(new TypedUse.Accepted(Use.ofKwh(600)));
  }

  @Test
  void readingNeverThrowsAndWhatItReadsIsWrittenBackAlike() {
    Dice dice = new Dice(11);
    String characters = "0123456789,.- kWh\u0660\u06F9\u066Be\n\uD83D";
    for (int i = 0; i < 200_000; i++) {
      StringBuilder typed = new StringBuilder();
      for (int length = dice.below(10); length > 0; length--) {
        typed.append(characters.charAt(dice.below(characters.length())));
      }
      if (Use.read(typed.toString()) instanceof TypedUse.Accepted accepted) {
        assertThat(Use.read(Figures.kwh(accepted.use()))).isEqualTo(accepted);
      }
    }
  }

  @Test
  void aHundredThousandDigitsAreRefusedAtOnce() {
    assertThat(Use.read("9".repeat(100_000))).isEqualTo(new TypedUse.Refused(Reason.TOO_LARGE));
  }

  @Test
  void noUseIsZeroAndHasOnlyOneForm() {
    assertThat(Use.none().isZero()).isTrue();
    assertThat(new Use(-0.0)).isEqualTo(Use.none());
    assertThat(Use.read("0")).isEqualTo(new TypedUse.Accepted(Use.none()));
  }

  @Test
  void monthsAddUp() {
    assertThat(Use.ofKwh(600).times(12)).isEqualTo(Use.ofKwh(7_200));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, 0.5, 6_000_000_000_001.0, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesWattHoursThatAreNotWholeOrOutOfRange(double wattHours) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Use(wattHours));
  }
}
