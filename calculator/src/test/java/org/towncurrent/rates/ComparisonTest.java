package org.towncurrent.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static final int CASES = 50_000;

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
      if (comparedWith.milliCents() > 0) {
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
    for (int kwh : new int[] {0, 1, 600, Use.LARGEST_KWH}) {
      Comparison comparison = Comparison.ofMonth(Use.ofKwh(kwh), price, comparedWith);
      assertThat(comparison.percent(1)).contains(new Percent(113, 1));
    }
  }

  @Test
  void splittingAPeriodInTwoWithTheSamePriceChangesNothing() {
    Dice dice = new Dice(4);
    for (int i = 0; i < 5_000; i++) {
      Day first = dice.day();
      Day last = first.plusDays(1 + dice.below(700));
      Day middle = first.plusDays(dice.below(first.daysUntil(last)));
      Price price = dice.price();
      Tariff whole = Tariff.of(new DatedPrice(first, last, price));
      Tariff split =
          Tariff.of(
              new DatedPrice(first, middle, price),
              new DatedPrice(middle.plusDays(1), last, price));
      Tariff other = Tariff.of(new DatedPrice(first, last, dice.price()));
      Use use = dice.use();
      Comparison one = Comparison.overDays(12, use, whole, other, first, last).orElseThrow();
      Comparison two = Comparison.overDays(12, use, split, other, first, last).orElseThrow();
      assertThat(two.saving()).isEqualTo(one.saving());
      assertThat(two.percent(1)).isEqualTo(one.percent(1));
      assertThat(two.cost()).isEqualTo(Amount.ofCost(use, price));
    }
  }

  @Test
  void overDaysEachDayWeighsTheSame() {
    Dice dice = new Dice(5);
    for (int i = 0; i < 5_000; i++) {
      Day start = dice.day();
      int days = 1 + dice.below(60);
      int more = 1 + dice.below(60);
      Price early = dice.price();
      Price late = dice.price();
      Price flat = dice.price();
      Day last = start.plusDays(days + more - 1);
      Tariff stepped =
          Tariff.of(
              new DatedPrice(start, start.plusDays(days - 1), early),
              new DatedPrice(start.plusDays(days), last, late));
      Tariff constant = Tariff.of(new DatedPrice(start, last, flat));
      Use use = dice.use();
      Comparison comparison =
          Comparison.overDays(3, use, stepped, constant, start, last).orElseThrow();
      BigDecimal weighted =
          BigDecimal.valueOf((long) early.milliCents() * days + (long) late.milliCents() * more)
              .multiply(BigDecimal.valueOf((long) use.wattHours()))
              .divide(BigDecimal.valueOf((days + more) * 1_000_000L), 40, RoundingMode.HALF_UP);
      assertThat(comparison.cost().rounded()).isEqualTo(rounded(weighted));
      assertThat(comparison.saving().rounded())
          .isEqualTo(rounded(cents(use, flat).subtract(weighted)));
      assertThat(comparison.cost().plus(comparison.saving())).isEqualTo(comparison.comparedCost());
    }
  }

  @Test
  void isNotMadeWhenAPriceIsUnknownOnOneDay() {
    Day first = Day.parse("2025-02-01");
    Tariff known = Tariff.of(new DatedPrice(first, first.plusDays(29), Price.ofCents("14.672")));
    Tariff ends = Tariff.of(new DatedPrice(first, first.plusDays(28), Price.ofCents("13")));
    assertThat(Comparison.overDays(1, Use.ofKwh(600), known, ends, first, first.plusDays(29)))
        .isEmpty();
    assertThat(Comparison.overDays(1, Use.ofKwh(600), known, ends, first, first.plusDays(28)))
        .isPresent();
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
  void overAYearAboutTheSameIsTwelveTimesWider() {
    Day first = Day.parse("2025-01-01");
    Day last = Day.parse("2025-12-31");
    Tariff ten = Tariff.of(List.of(new DatedPrice(first, last, Price.ofCents("10"))));
    Tariff more = Tariff.of(new DatedPrice(first, last, Price.ofCents("10.008")));
    Use year = Use.ofKwh(600).times(12);
    Comparison comparison = Comparison.overDays(12, year, ten, more, first, last).orElseThrow();
    assertThat(comparison.saving().rounded()).isEqualTo(new Money(58));
    assertThat(comparison.outcome()).isEqualTo(Outcome.ABOUT_THE_SAME);
    assertThat(Comparison.overDays(1, year, ten, more, first, last).orElseThrow().outcome())
        .isEqualTo(Outcome.SAVES);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Comparison.overDays(0, year, ten, more, first, last));
  }

  @Test
  void aPriceOfZeroHasNoPercentage() {
    assertThat(Comparison.ofMonth(Use.ofKwh(1), new Price(5), new Price(0)).percent(1)).isEmpty();
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
