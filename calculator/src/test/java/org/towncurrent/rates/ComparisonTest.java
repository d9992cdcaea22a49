package org.towncurrent.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static final int CASES = 50_000;

  @Test
  void aMonthOfManyCustomersIsSpreadOverTheDaysOfEachPrice() {
    Tariff product =
        Tariff.of(
            new DatedPrice(Day.parse("2025-01-01"), Day.parse("2026-12-31"), cents("14.283")));
    Tariff basic =
        Tariff.of(
            new DatedPrice(Day.parse("2025-01-01"), Day.parse("2025-03-10"), cents("16.029")),
            new DatedPrice(Day.parse("2025-03-11"), Day.parse("2025-03-31"), cents("13.001")));
    Use use = Use.ofKwh(1_904_003);

    Comparison march =
        Comparison.ofMonth(Day.parse("2025-03-15"), use, product, basic).orElseThrow();

    // 1,904,003 kWh x (10 x 16.029 + 21 x 13.001 - 31 x 14.283) / 31 cents
    assertThat(march.saves()).isEqualTo(new Money(-581_151));
    assertThat(march.use()).isEqualTo(use);
    assertThat(Comparison.ofMonth(Day.parse("2025-04-01"), use, product, basic)).isEmpty();
  }

  @Test
  void aSumIsRoundedOnce() {
    Comparison third =
        Comparison.ofMonth(new Use(1_000), Price.ofCents("10.000"), Price.ofCents("10.333"));

    assertThat(third.saves()).isEqualTo(new Money(0));
    assertThat(Comparison.sum(List.of(third, third)).saves()).isEqualTo(new Money(1));
    assertThat(Comparison.sum(List.of()).saves()).isEqualTo(new Money(0));
  }

  private static Price cents(String cents) {
    return Price.ofCents(cents);
  }

  @Test
  void agreesWithDecimalArithmetic() {
    Dice dice = new Dice(1);
    for (int i = 0; i < CASES; i++) {
      Use use = dice.use();
      Price price = dice.price();
      Price comparedWith = dice.price();
      Comparison comparison = Comparison.ofMonth(use, price, comparedWith);
      BigDecimal cost = cents(use, price);
      BigDecimal comparedCost = cents(use, comparedWith);
      assertThat(comparison.cost().rounded()).isEqualTo(rounded(cost));
      assertThat(comparison.comparedCost().rounded()).isEqualTo(rounded(comparedCost));
      assertThat(comparison.saving().rounded()).isEqualTo(rounded(comparedCost.subtract(cost)));
      if (comparedWith.milliCents() > 0 && !use.isZero()) {
        for (int decimals = 0; decimals <= 2; decimals++) {
          BigDecimal percent =
              BigDecimal.valueOf(comparedWith.milliCents() - price.milliCents())
                  .multiply(BigDecimal.valueOf(100))
                  .divide(
                      BigDecimal.valueOf(comparedWith.milliCents()),
                      decimals,
                      RoundingMode.HALF_UP);
          assertThat(comparison.percent(decimals))
              .contains(new Percent(percent.unscaledValue().doubleValue(), decimals));
        }
      }
    }
  }

  @Test
  void theLargestUseAtTheLargestPriceIsExact() {
    Use use = Use.ofKwh(Use.LARGEST_KWH);
    Price price = new Price(Price.LARGEST);
    assertThat(Amount.ofCost(use, price).rounded()).isEqualTo(rounded(cents(use, price)));
    assertThat(Figures.money(Amount.ofCost(use, price).rounded())).isEqualTo("$49,999,900.00");
  }

  @Test
  void halfACentGoesUpAndALossOfHalfACentGoesToTheLargerLoss() {
    Comparison gain =
        Comparison.ofMonth(Use.ofKwh(100), Price.ofCents("10"), Price.ofCents("10.005"));
    assertThat(gain.saving().rounded()).isEqualTo(new Money(1));
    Comparison loss =
        Comparison.ofMonth(Use.ofKwh(100), Price.ofCents("10.005"), Price.ofCents("10"));
    assertThat(loss.saving().rounded()).isEqualTo(new Money(-1));
  }

  @Test
  void lookingFromTheOtherSideFlipsTheSignAndNothingElse() {
    Dice dice = new Dice(2);
    for (int i = 0; i < CASES; i++) {
      Use use = dice.use();
      Price one = dice.price();
      Price other = dice.price();
      Comparison there = Comparison.ofMonth(use, one, other);
      Comparison back = Comparison.ofMonth(use, other, one);
      assertThat(back.saving()).isEqualTo(there.saving().negated());
      assertThat(back.saving().rounded().absolute()).isEqualTo(there.saving().rounded().absolute());
      assertThat(back.outcome())
          .isEqualTo(
              switch (there.outcome()) {
                case SAVES -> Outcome.COSTS_MORE;
                case COSTS_MORE -> Outcome.SAVES;
                case ABOUT_THE_SAME -> Outcome.ABOUT_THE_SAME;
              });
    }
  }

  @Test
  void twiceTheUseIsTwiceTheUnroundedDifference() {
    Dice dice = new Dice(3);
    for (int i = 0; i < CASES; i++) {
      Use use = dice.use();
      if (use.wattHours() > Use.LARGEST_KWH * 500.0) {
        continue;
      }
      Price one = dice.price();
      Price other = dice.price();
      Amount once = Comparison.ofMonth(use, one, other).saving();
      assertThat(Comparison.ofMonth(use.times(2), one, other).saving()).isEqualTo(once.plus(once));
    }
  }

  @Test
  void thePercentageDoesNotDependOnTheUse() {
    Price price = Price.ofCents("14.02");
    Price comparedWith = Price.ofCents("15.81");
    for (int kwh : new int[] {1, 600, Use.LARGEST_KWH}) {
      Comparison comparison = Comparison.ofMonth(Use.ofKwh(kwh), price, comparedWith);
      assertThat(comparison.percent(1)).contains(new Percent(113, 1));
    }
  }

  @Test
  void underFiveCentsAMonthIsAboutTheSame() {
    assertThat(outcome(100, "10.049")).isEqualTo(Outcome.SAVES);
    assertThat(outcome(100, "10.044")).isEqualTo(Outcome.ABOUT_THE_SAME);
    assertThat(outcome(100, "10.050")).isEqualTo(Outcome.SAVES);
    assertThat(outcome(100, "9.956")).isEqualTo(Outcome.ABOUT_THE_SAME);
    assertThat(outcome(100, "9.950")).isEqualTo(Outcome.COSTS_MORE);
    assertThat(outcome(600, "10")).isEqualTo(Outcome.ABOUT_THE_SAME);
    assertThat(outcome(0, "20")).isEqualTo(Outcome.ABOUT_THE_SAME);
  }

  @Test
  void whereThereIsNoCostThereIsNoPercentageAndNoMeanPrice() {
    assertThat(Comparison.ofMonth(Use.ofKwh(1), new Price(5), new Price(0)).percent(1)).isEmpty();
    Comparison none = Comparison.ofMonth(Use.none(), new Price(5), new Price(7));
    assertThat(none.percent(1)).isEmpty();
    assertThat(none.meanPrice()).isEmpty();
    assertThat(none.saves()).isEqualTo(new Money(0));
  }

  private static Outcome outcome(int kwh, String comparedWith) {
    return Comparison.ofMonth(Use.ofKwh(kwh), Price.ofCents("10"), Price.ofCents(comparedWith))
        .outcome();
  }

  private static BigDecimal cents(Use use, Price price) {
    return new BigDecimal(use.wattHours())
        .multiply(BigDecimal.valueOf(price.milliCents()))
        .movePointLeft(6);
  }

  private static Money rounded(BigDecimal cents) {
    return new Money(cents.setScale(0, RoundingMode.HALF_UP).doubleValue());
  }
}
