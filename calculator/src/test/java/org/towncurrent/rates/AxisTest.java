package org.towncurrent.rates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {

  @ParameterizedTest
  @CsvSource({
    "14283, 18213, 14000, 19000, 1000",
    "0, 81017, 0, 100000, 20000",
    "0, 5, 0, 5, 1",
    "0, 7, 0, 8, 2",
    "0, 30, 0, 30, 5",
    "0, 0, 0, 1, 1",
    "14283, 14283, 14283, 14284, 1",
    "0, 499999000000, 0, 500000000000, 100000000000"
  })
  void hasRoundNumbersAtEvenSteps(
      double least, double largest, double low, double high, double step) {
    assertThat(Axis.over(least, largest)).isEqualTo(new Axis(low, high, step));
  }

  @Test
  void hasRoomForWhateverIsDrawnOnIt() {
    Dice dice = new Dice(31);
    for (int i = 0; i < 20_000; i++) {
      double least = dice.below(50_000);
      double largest = least + dice.below(1 + dice.below(1_000_000));
      Axis axis = Axis.over(least, largest);
      assertThat(axis.low()).isLessThanOrEqualTo(least);
      assertThat(axis.high()).isGreaterThanOrEqualTo(largest);
      assertThat((axis.high() - axis.low()) / axis.step()).isBetween(1.0, 6.0);
      assertThat(axis.at(least, 500)).isBetween(0, 500);
      assertThat(axis.at(axis.high(), 500)).isEqualTo(500);
      assertThat(axis.at(axis.low(), 500)).isZero();
    }
  }

  @Test
  void aLineIsBrokenWhereANumberIsMissing() {
    Axis axis = new Axis(0, 10, 2);
    double none = Double.NaN;
    assertThat(axis.path(new double[] {0, 5, 10}, 200, 100)).isEqualTo("M0 100L100 50L200 0");
    assertThat(axis.path(new double[] {0, 5, none, 10, 10}, 200, 100))
        .isEqualTo("M0 100L50 50M150 0L200 0");
    assertThat(axis.path(new double[] {none, 5, none}, 200, 100)).isEqualTo("M100 50h0");
    assertThat(axis.path(new double[] {5}, 200, 100)).isEqualTo("M0 50h0");
    assertThat(axis.path(new double[] {none}, 200, 100)).isEmpty();
    assertThat(axis.path(new double[0], 200, 100)).isEmpty();
  }
}
