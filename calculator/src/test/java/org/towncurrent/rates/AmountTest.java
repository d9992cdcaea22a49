package org.towncurrent.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

/** Sums of fractions that no denominator below 2^53 holds. */
class AmountTest {

  @Test
  void isExactHoweverManyFractionsItIsMadeOf() {
    Dice dice = new Dice(41);
    for (int i = 0; i < 3_000; i++) {
      Amount sum = Amount.zero();
      BigInteger top = BigInteger.ZERO;
      BigInteger bottom = BigInteger.ONE;
      for (int terms = dice.below(40); terms > 0; terms--) {
        int number = dice.below(1_000_000);
        int times = dice.below(20_000_000);
        int of = 1 + dice.below(dice.below(3) == 0 ? 113_460 : 900);
        boolean minus = dice.below(2) == 0;
        Amount term = Amount.of(number, times, of);
        sum = minus ? sum.minus(term) : sum.plus(term);
        BigInteger exact = BigInteger.valueOf((long) number * times * (minus ? -1 : 1));
        top = top.multiply(BigInteger.valueOf(of)).add(exact.multiply(bottom));
        bottom = bottom.multiply(BigInteger.valueOf(of));
      }
      assertThat(sum.sign()).isEqualTo(top.signum());
      assertThat(sum.rounded().cents())
          .isEqualTo(
              new BigDecimal(top)
                  .divide(
                      new BigDecimal(bottom.multiply(BigInteger.valueOf(1_000_000))),
                      0,
                      RoundingMode.HALF_UP)
                  .doubleValue());
    }
  }

  @Test
  void aDifferenceOfAlmostNothingHasItsSign() {
    // 1/2 + 1/3 + 1/7 + 1/43 is one 1806th short of 1, and so on: Sylvester's fractions.
    Amount sum = Amount.zero();
    for (int of : new int[] {2, 3, 7, 43, 1807}) {
      sum = sum.plus(Amount.of(1, 1, of));
    }
    Amount one = Amount.of(1, 1, 1);
    assertThat(sum.compareTo(one)).isNegative();
    assertThat(one.compareTo(sum)).isPositive();
    assertThat(sum.minus(one).isNegative()).isTrue();
    Amount last = Amount.of(1, 1, 1806).minus(Amount.of(1, 1, 1807));
    assertThat(sum.plus(last)).isEqualTo(one).hasSameHashCodeAs(one);
    assertThat(sum.plus(last).minus(one).sign()).isZero();
  }

  @Test
  void halfACentIsHalfACentHoweverItCameAbout() {
    Amount half = Amount.zero();
    for (int of : new int[] {3, 7, 11, 13, 29, 31, 61, 366}) {
      half = half.plus(Amount.of(500_000, 1, of));
      half = half.plus(Amount.of(500_000, of - 1, of));
      half = half.minus(Amount.of(500_000, 1, 1));
    }
    half = half.plus(Amount.of(500_000, 1, 1));
    assertThat(half.rounded()).isEqualTo(new Money(1));
    assertThat(half.minus(Amount.of(1, 1, 999_983)).rounded()).isEqualTo(new Money(0));
    assertThat(half.negated().rounded()).isEqualTo(new Money(-1));
    assertThat(half.negated().plus(Amount.of(1, 1, 999_983)).rounded()).isEqualTo(new Money(0));
  }
}
