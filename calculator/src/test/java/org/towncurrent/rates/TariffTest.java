package org.towncurrent.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class TariffTest {

  private static final DatedPrice WINTER = dated("2024-11-01", "2025-01-31", "16.029");
  private static final DatedPrice SUMMER = dated("2025-02-01", "2025-07-31", "14.672");
  private static final DatedPrice LATER = dated("2025-10-01", "2026-01-31", "15.484");
  private static final Tariff TARIFF = Tariff.of(WINTER, SUMMER, LATER);

  @Test
  void aPriceHoldsFromItsFirstDayToItsLast() {
    assertThat(TARIFF.on(Day.parse("2025-01-31"))).contains(WINTER);
    assertThat(TARIFF.on(Day.parse("2025-02-01"))).contains(SUMMER);
    assertThat(TARIFF.on(Day.parse("2025-07-31"))).contains(SUMMER);
    assertThat(TARIFF.on(Day.parse("2025-08-01"))).isEmpty();
    assertThat(TARIFF.on(Day.parse("2024-10-31"))).isEmpty();
  }

  @Test
  void inAGapItKnowsWhatWasAndWhatComes() {
    Day gap = Day.parse("2025-09-01");
    assertThat(TARIFF.before(gap)).contains(SUMMER);
    assertThat(TARIFF.after(gap)).contains(LATER);
  }

  @Test
  void afterTheLastDayOnlyThePastIsKnown() {
    Day day = Day.parse("2026-02-01");
    assertThat(TARIFF.on(day)).isEmpty();
    assertThat(TARIFF.before(day)).contains(LATER);
    assertThat(TARIFF.after(day)).isEmpty();
    assertThat(TARIFF.lastKnownDay()).contains(Day.parse("2026-01-31"));
  }

  @Test
  void knownUntilGoesOverStepsButNotOverGaps() {
    assertThat(TARIFF.knownUntil(Day.parse("2024-12-01"))).contains(Day.parse("2025-07-31"));
    assertThat(TARIFF.knownUntil(Day.parse("2025-09-01"))).isEmpty();
    assertThat(TARIFF.knownUntil(Day.parse("2025-10-01"))).contains(Day.parse("2026-01-31"));
    assertThat(Tariff.of(dated("2025-01-01", "9999-12-31", "1")).knownUntil(LATER.first()))
        .contains(Day.parse("9999-12-31"));
  }

  @Test
  void mayBeEmpty() {
    Tariff none = Tariff.of();
    assertThat(none.on(Day.parse("2025-01-01"))).isEmpty();
    assertThat(none.before(Day.parse("2025-01-01"))).isEmpty();
    assertThat(none.after(Day.parse("2025-01-01"))).isEmpty();
    assertThat(none.lastKnownDay()).isEmpty();
    assertThat(none).isEqualTo(Tariff.of(List.of()));
  }

  @Test
  void onNoDayAreThereTwoPrices() {
    assertThatIllegalArgumentException().isThrownBy(() -> Tariff.of(SUMMER, WINTER));
    assertThatIllegalArgumentException().isThrownBy(() -> Tariff.of(WINTER, WINTER));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tariff.of(WINTER, dated("2025-01-31", "2025-02-28", "14")));
  }

  @Test
  void aPriceDoesNotEndBeforeItBegins() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> dated("2025-02-01", "2025-01-31", "14.672"));
    assertThat(dated("2025-02-01", "2025-02-01", "1").holdsOn(Day.parse("2025-02-01"))).isTrue();
  }

  @Test
  void choosesAsAScanOfEveryDayDoes() {
    Dice dice = new Dice(8);
    for (int i = 0; i < 500; i++) {
      Day first = dice.day();
      DatedPrice[] prices = new DatedPrice[1 + dice.below(4)];
      Day next = first;
      for (int p = 0; p < prices.length; p++) {
        Day last = next.plusDays(dice.below(40));
        prices[p] = new DatedPrice(next, last, dice.price());
        next = last.plusDays(1 + dice.below(10));
      }
      Tariff tariff = Tariff.of(prices);
      for (int d = -3; d < 200; d++) {
        Day day = first.plusDays(d);
        List<DatedPrice> holding =
            tariff.prices().stream()
                .filter(p -> p.first().compareTo(day) <= 0 && day.compareTo(p.last()) <= 0)
                .toList();
        assertThat(tariff.on(day).stream().toList()).isEqualTo(holding);
      }
    }
  }

  private static DatedPrice dated(String first, String last, String cents) {
    return new DatedPrice(Day.parse(first), Day.parse(last), Price.ofCents(cents));
  }
}
