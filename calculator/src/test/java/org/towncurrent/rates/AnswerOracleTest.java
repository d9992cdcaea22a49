package org.towncurrent.rates;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.towncurrent.rates.SlowAnswer.Count;
import org.towncurrent.rates.SlowAnswer.DayRow;
import org.towncurrent.rates.SlowAnswer.Exact;
import org.towncurrent.rates.SlowAnswer.Known;
import org.towncurrent.rates.SlowAnswer.Period;
import org.towncurrent.rates.SlowAnswer.ReadRow;

/** A hundred thousand questions, answered twice. */
class AnswerOracleTest {

  private static final int CASES = 100_000;
  private static final Exact CENT = Exact.of(1_000_000, 1);

  @Test
  void agreesWithTheSlowAnswerDayByDay() {
    int compared = IntStream.range(0, CASES).parallel().map(seed -> new Case(seed).compare()).sum();
    assertThat(compared).as("lines that were compared").isGreaterThan(CASES * 2);
  }

  /** One customer with one product, as both sides need them. */
  private static final class Case {

    private final Dice dice;
    private final int seed;
    private final int readDay;
    private final Known known;
    private final Bill bill;
    private final LocalDate launch;
    private final LocalDate asOf;
    private final List<ReadRow> product = new ArrayList<>();
    private final List<DayRow> basicService = new ArrayList<>();

    Case(int seed) {
      this.seed = seed;
      dice = new Dice(seed * 7919L + 13);
      dice.below(9);
      readDay =
          dice.below(3) == 0 ? 0 : dice.below(3) == 0 ? 28 + dice.below(4) : 1 + dice.below(31);
      launch = LocalDate.of(2019, 1, 1).plusDays(dice.below(2_500));
      asOf = launch.plusDays(dice.below(430));
      bill = dice.below(4) > 0 ? Bill.plain() : new Bill(dice.below(1_000_001), dice.below(90_000));
      products();
      LocalDate next = launch.minusDays(dice.below(120));
      for (int i = dice.below(8) == 0 ? 0 : 2 + dice.below(4); i > 0; i--) {
        LocalDate last = next.plusDays(dice.below(230));
        basicService.add(new DayRow(next, last, price()));
        next = last.plusDays(dice.below(6) == 0 ? 1 + dice.below(40) : 1);
      }
      known = use();
    }

    private void products() {
      LocalDate month = launch.withDayOfMonth(1);
      String from = read(month);
      for (int i = dice.below(8) == 0 ? 0 : 2 + dice.below(3); i > 0; i--) {
        month = month.plusMonths(1 + dice.below(9));
        String until = i == 1 && dice.below(4) == 0 ? "" : read(month);
        product.add(new ReadRow(from, until, price()));
        if (dice.below(6) == 0) {
          month = month.plusMonths(1);
          until = read(month);
        }
        from = until;
      }
    }

    private String read(LocalDate month) {
      String iso = month.plusDays(dice.below(28)).toString();
      return dice.below(3) == 0 ? iso : iso.substring(0, 7);
    }

    private int price() {
      return dice.below(20) == 0
          ? dice.below(3)
          : dice.below(20) == 0 ? 499_999 : dice.below(40_000);
    }

    private Known use() {
      long wattHours =
          dice.below(30) == 0 ? 0 : dice.below(20) == 0 ? 10_000_000_000L : dice.below(2_000_000);
      List<Count> counts = new ArrayList<>();
      int way = dice.below(6);
      if (way < 2) {
        return new Known(way == 0 ? wattHours : -1, way == 1 ? wattHours : -1, List.of(), counts);
      }
      if (way == 2) {
        List<Long> months = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
          months.add((long) dice.below(2_000_000));
        }
        return new Known(-1, -1, months, counts);
      }
      boolean daily = dice.below(4) == 0;
      LocalDate next = launch.minusDays(dice.below(400)).plusDays(dice.below(400));
      for (int i = dice.below(daily ? 150 : 26); i > 0; i--) {
        LocalDate last = daily ? next : next.plusDays(24 + dice.below(14));
        counts.add(new Count(next, last, dice.below(daily ? 60_000 : 1_500_000)));
        next = last.plusDays(dice.below(daily ? 60 : 7) == 0 ? 1 + dice.below(50) : 1);
      }
      return new Known(-1, -1, List.of(), counts);
    }

    int compare() {
      Question question =
          new Question(day(asOf), readDay, profile(), bill, fixed(), Tariff.of(), reads());
      SlowAnswer slow = new SlowAnswer(readDay, known);
      int way = dice.below(8);
      if (way == 0) {
        return compare(question.today(), List.of(slow.today(asOf, product, basicService)));
      }
      if (way < 4) {
        return compare(question.lastTwelveMonths(), slow.lastTwelve(asOf, product, basicService));
      }
      if (way < 6) {
        Optional<LocalDate> first =
            product.stream().map(row -> slow.begin(row.from())).filter(this::isSeen).findFirst();
        return compare(
            question.sinceLaunch(),
            first.isPresent()
                ? slow.since(earlier(first.get(), asOf), asOf, product, basicService)
                : List.of());
      }
      LocalDate end =
          basicService.isEmpty() || question.product(0).isEmpty()
              ? LocalDate.MIN
              : earlier(
                  basicService.get(basicService.size() - 1).last(),
                  day(question.product(0).knownTo()));
      return compare(question.comingMonths(), slow.coming(asOf, end, product, basicService));
    }

    private static LocalDate day(Day day) {
      return LocalDate.ofEpochDay(day.epoch());
    }

    private boolean isSeen(LocalDate begin) {
      return !reads(begin).isEmpty();
    }

    /** The rows that begin on this day and do not end before it for this customer. */
    private List<ReadRow> reads(LocalDate begin) {
      SlowAnswer slow = new SlowAnswer(readDay, known);
      return product.stream()
          .filter(row -> slow.begin(row.from()).equals(begin))
          .filter(row -> row.until().isEmpty() || slow.begin(row.until()).isAfter(begin))
          .toList();
    }

    private int compare(Answer answer, List<Period> periods) {
      Account account = answer.account(0);
      assertThat(account.size()).as("lines of case %s", seed).isEqualTo(periods.size());
      Exact use = Exact.ZERO;
      Exact cost = Exact.ZERO;
      Exact basic = Exact.ZERO;
      int compared = 0;
      for (int i = 0; i < periods.size(); i++) {
        Period period = periods.get(i);
        Line line = account.line(i);
        String name = "line " + i + " of case " + seed;
        same(name, line.first().iso() + line.last().iso(), "" + period.first() + period.last());
        same(name, line.isUseKnown(), SlowAnswer.isKnown(period.use()));
        same(name, line.isProductKnown(), SlowAnswer.isKnown(period.cost()));
        same(name, line.isBasicServiceKnown(), SlowAnswer.isKnown(period.basicService()));
        if (period.isCompared()) {
          compared++;
          same(name, line.comparison(), period.use(), period.cost(), period.basicService(), 1);
          use = use.plus(period.use());
          cost = cost.plus(period.cost());
          basic = basic.plus(period.basicService());
        }
      }
      same("compared of case " + seed, account.compared(), compared);
      same("total of case " + seed, account.total(), use, cost, basic, compared);
      return compared;
    }

    private void same(
        String name, Comparison comparison, Exact use, Exact cost, Exact basic, int months) {
      Exact saving = basic.minus(cost);
      same(name, comparison.use().wattHours(), use.over(Exact.of(1, 1)));
      same(name, comparison.pays().cents(), billed(cost));
      same(name, comparison.comparedPays().cents(), billed(basic));
      same(name, comparison.saves().cents(), billed(saving));
      double cents = billed(saving);
      same(
          name,
          comparison.outcome(),
          Math.abs(cents) < 5.0 * months || months == 0
              ? Outcome.ABOUT_THE_SAME
              : cents > 0 ? Outcome.SAVES : Outcome.COSTS_MORE);
      same(
          name,
          comparison.percent(1).map(Percent::units),
          basic.top().signum() == 0
              ? Optional.empty()
              : Optional.of(saving.times(1_000, 1).over(basic) + 0.0));
      boolean used = use.top().signum() > 0;
      same(name, comparison.meanPrice().isPresent(), used);
      if (used) {
        same(name, comparison.meanPrice().get().milliCents() + 0.0, cost.over(use));
        same(name, comparison.comparedMeanPrice().get().milliCents() + 0.0, basic.over(use));
      }
    }

    private double billed(Exact amount) {
      BigInteger million = BigInteger.valueOf(1_000_000);
      BigInteger top =
          BigInteger.valueOf(1_000_000 - bill.discount())
              .multiply(BigInteger.valueOf(1_000_000 + bill.tax()));
      return new Exact(
                  amount.top().multiply(top), amount.bottom().multiply(million).multiply(million))
              .over(CENT)
          + 0.0;
    }

    private static void same(String name, Object actual, Object expected) {
      if (!actual.equals(expected)) {
        assertThat(actual).as(name).isEqualTo(expected);
      }
    }

    private Tariff fixed() {
      return Tariff.of(
          basicService.stream()
              .map(
                  row ->
                      new DatedPrice(
                          day(row.first()), day(row.last()), new Price(row.milliCents())))
              .toList());
    }

    private ReadPrice[] reads() {
      return product.stream()
          .map(
              row ->
                  new ReadPrice(
                      Read.parse(row.from()), Read.parse(row.until()), new Price(row.milliCents())))
          .toArray(ReadPrice[]::new);
    }

    private Profile profile() {
      if (known.month() >= 0) {
        return Profile.ofMonth(new Use(known.month()));
      }
      if (known.year() >= 0) {
        return Profile.ofYear(new Use(known.year()));
      }
      if (!known.months().isEmpty()) {
        return Profile.ofMonths(known.months().stream().map(Use::new).toArray(Use[]::new));
      }
      return Profile.ofMeter(
          known.counts().stream()
              .map(one -> new Metered(day(one.first()), day(one.last()), new Use(one.wattHours())))
              .toArray(Metered[]::new));
    }

    private static Day day(LocalDate day) {
      return new Day((int) day.toEpochDay());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
      return one.isBefore(other) ? one : other;
    }
  }
}
