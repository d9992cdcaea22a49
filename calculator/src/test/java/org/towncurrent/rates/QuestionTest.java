package org.towncurrent.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a resident is told, on prices of Pepperell's and of National Grid. */
class QuestionTest {

  private static final Day AS_OF = Day.parse("2025-10-15");
  private static final Profile SIX_HUNDRED = Profile.ofMonth(Use.ofKwh(600));

  /** National Grid, residential, as the source documents print it. */
  private static final Tariff BASIC =
      Tariff.of(
          dated("2023-11-01", "2024-07-31", "18.213"),
          dated("2024-08-01", "2024-10-31", "16.055"),
          dated("2024-11-01", "2025-01-31", "16.029"),
          dated("2025-02-01", "2025-07-31", "14.672"),
          dated("2025-08-01", "2026-01-31", "15.484"));

  private static final ReadPrice[] STANDARD = {
    price("2025-01", "2026-01", "14.283"), price("2026-01", "2028-01", "14.911")
  };

  @Test
  void byMonthsAStepOfBasicServiceFallsBetweenLines() {
    Account account = question(Read.UNKNOWN_DAY).lastTwelveMonths().account(0);
    assertThat(days(account.line(0))).isEqualTo("2024-10-01 to 2024-10-31");
    assertThat(days(account.line(11))).isEqualTo("2025-09-01 to 2025-09-30");
    assertThat(account.line(2).isProductKnown()).isFalse();
    assertThat(account.line(2).isBasicServiceKnown()).isTrue();
    assertThat(account.line(3).isCompared()).isTrue();
    assertThat(account.compared()).isEqualTo(9);
    // 600 kWh: one month at 16.029, six at 14.672, two at 15.484, against nine at 14.283.
    assertThat(account.total().comparedPays()).isEqualTo(new Money(81_017));
    assertThat(account.total().pays()).isEqualTo(new Money(77_128));
    assertThat(account.total().saves()).isEqualTo(new Money(3_889));
    assertThat(account.total().outcome()).isEqualTo(Outcome.SAVES);
    assertThat(account.total().percent(1)).contains(new Percent(48, 1));
    assertThat(account.total().meanPrice()).contains(Price.ofCents("14.283"));
    assertThat(account.total().comparedMeanPrice()).contains(Price.ofCents("15.003"));
  }

  @Test
  void byReadDayAStepOfBasicServiceFallsInsideALineAndIsProrated() {
    Account account = question(15).lastTwelveMonths().account(0);
    assertThat(account.size()).isEqualTo(12);
    Line line = account.line(4);
    assertThat(days(line)).isEqualTo("2025-01-16 to 2025-02-15");
    assertThat(line.productSteps()).isEqualTo(1);
    assertThat(line.basicServiceSteps()).isEqualTo(2);
    assertThat(step(line.basicServiceStep(0))).isEqualTo("row 2: 16.029 on 16 of 31: $49.64");
    assertThat(step(line.basicServiceStep(1))).isEqualTo("row 3: 14.672 on 15 of 31: $42.60");
    assertThat(line.comparison().comparedPays()).isEqualTo(new Money(9_223));
    assertThat(days(account.line(11))).isEqualTo("2025-08-16 to 2025-09-15");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01, 0, 2026-01-01",
    "2026-01, 1, 2026-01-02",
    "2026-01, 15, 2026-01-16",
    "2026-01, 31, 2026-02-01",
    "2026-02, 31, 2026-03-01",
    "2026-02, 30, 2026-03-01",
    "2026-02, 29, 2026-03-01",
    "2026-02, 28, 2026-03-01",
    "2024-02, 29, 2024-03-01",
    "2024-02, 28, 2024-02-29",
    "2026-04, 31, 2026-05-01",
    "2026-01-20, 0, 2026-01-20",
    "2026-01-20, 20, 2026-01-21",
    "2026-01-20, 21, 2026-01-22",
    "2026-01-20, 19, 2026-02-20",
    "2026-02-28, 31, 2026-03-01",
    "2026-01-31, 30, 2026-03-01",
    "2025-12-31, 1, 2026-01-02"
  })
  void aReadBelongsToTheBillItEnds(String read, int readDay, String firstDay) {
    assertThat(Read.parse(read).firstDay(readDay)).isEqualTo(Day.parse(firstDay));
  }

  @ParameterizedTest
  @CsvSource({"2026", "2026-13", "2026-1", "2026-01-32", "January", "2026-01-"})
  void whatIsNoReadIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Read.parse(text));
  }

  @Test
  void billingPeriodsFollowEachOtherWithoutGapOrOverlap() {
    for (int readDay = 0; readDay <= 31; readDay++) {
      Answer answer =
          ask(Day.parse("2028-05-10"), readDay, SIX_HUNDRED, BASIC, price("2024-01", "", "14"))
              .sinceLaunch();
      Account account = answer.account(0);
      for (int i = 1; i < account.size(); i++) {
        assertThat(account.line(i - 1).last().plusDays(1)).isEqualTo(account.line(i).first());
        assertThat(account.line(i).first().daysUntil(account.line(i).last()) + 1).isBetween(28, 31);
      }
      assertThat(account.line(account.size() - 1).last()).isLessThan(Day.parse("2028-05-10"));
    }
  }

  @Test
  void aGapBetweenContractsStaysOutOfBothSides() {
    Question question =
        ask(
            AS_OF,
            0,
            SIX_HUNDRED,
            BASIC,
            price("2025-01", "2025-04", "14"),
            price("2025-06", "2026-01", "15"));
    Account account = question.sinceLaunch().account(0);
    assertThat(account.size()).isEqualTo(9);
    assertThat(account.compared()).isEqualTo(7);
    assertThat(account.line(3).isProductKnown()).isFalse();
    assertThat(account.line(4).isProductKnown()).isFalse();
    assertThat(account.total().use()).isEqualTo(Use.ofKwh(4_200));
  }

  @Test
  void aMonthThatIsOnlyHalfKnownIsNotCompared() {
    Account account =
        ask(AS_OF, 0, SIX_HUNDRED, BASIC, price("2025-05-16", "2026-01", "14"))
            .sinceLaunch()
            .account(0);
    assertThat(days(account.line(0))).isEqualTo("2025-05-01 to 2025-05-31");
    assertThat(account.line(0).isCompared()).isFalse();
    assertThat(account.line(1).isCompared()).isTrue();
    Line read =
        ask(AS_OF, 20, SIX_HUNDRED, BASIC, price("2025-05-16", "2026-01", "14"))
            .sinceLaunch()
            .account(0)
            .line(0);
    assertThat(days(read)).isEqualTo("2025-05-21 to 2025-06-20");
    assertThat(read.isCompared()).isTrue();
  }

  @Test
  void theComingMonthsEndWithTheLastDayThatBothSidesKnow() {
    Account byMonths = question(0).comingMonths().account(0);
    assertThat(days(byMonths.line(0))).isEqualTo("2025-10-01 to 2025-10-31");
    assertThat(days(byMonths.line(byMonths.size() - 1))).isEqualTo("2026-01-01 to 2026-01-31");
    assertThat(step(byMonths.line(3).productStep(0)))
        .isEqualTo("row 1: 14.911 on 31 of 31: $89.47");
    Account byReads = question(31).comingMonths().account(0);
    assertThat(days(byReads.line(byReads.size() - 1))).isEqualTo("2026-01-01 to 2026-01-31");
    assertThat(step(byReads.line(3).productStep(0))).isEqualTo("row 0: 14.283 on 31 of 31: $85.70");
    Account tenth = question(10).comingMonths().account(0);
    assertThat(days(tenth.line(tenth.size() - 1))).isEqualTo("2025-12-11 to 2026-01-10");
    assertThat(question(0).basicService().knownUntil(AS_OF)).contains(Day.parse("2026-01-31"));
  }

  @Test
  void whereNothingIsKnownNothingIsCompared() {
    Question question =
        new Question(
            AS_OF, 0, SIX_HUNDRED, Bill.plain(), Tariff.of(), Tariff.of(), new ReadPrice[0]);
    for (Answer answer : List.of(question.today(), question.lastTwelveMonths())) {
      assertThat(answer.account(0).compared()).isZero();
      assertThat(answer.account(0).total().outcome()).isEqualTo(Outcome.ABOUT_THE_SAME);
      assertThat(answer.account(0).total().percent(1)).isEmpty();
      assertThat(answer.account(0).total().meanPrice()).isEmpty();
    }
    assertThat(question.sinceLaunch().account(0).size()).isZero();
    assertThat(question.comingMonths().account(0).size()).isZero();
    Account before =
        ask(Day.parse("2020-01-01"), 0, SIX_HUNDRED, BASIC, STANDARD).sinceLaunch().account(0);
    assertThat(before.size()).isZero();
    assertThat(Chart.ofCosts(before).productPath(600, 200)).isEmpty();
  }

  @Test
  void todayIsOneMonthAtThePricesOfTheDay() {
    Account account =
        ask(Day.parse("2025-02-03"), 20, SIX_HUNDRED, BASIC, STANDARD).today().account(0);
    Line line = account.line(0);
    assertThat(days(line)).isEqualTo("2025-01-21 to 2025-02-20");
    assertThat(step(line.basicServiceStep(0))).isEqualTo("row 3: 14.672 on 1 of 1: $88.03");
    assertThat(account.total().saves()).isEqualTo(new Money(233));
  }

  @Test
  void theVariablePriceCountsOnlyWhereThereIsNoFixedOne() {
    Tariff variable = Tariff.of(dated("2025-09-01", "2025-10-31", "12.345"));
    Question both = new Question(AS_OF, 0, SIX_HUNDRED, Bill.plain(), BASIC, variable, STANDARD);
    assertThat(both.isVariable()).isFalse();
    assertThat(both.basicService()).isEqualTo(BASIC);
    Question only =
        new Question(AS_OF, 0, SIX_HUNDRED, Bill.plain(), Tariff.of(), variable, STANDARD);
    assertThat(only.isVariable()).isTrue();
    assertThat(only.lastTwelveMonths().account(0).compared()).isEqualTo(1);
  }

  @Test
  void everyProductStandsAgainstTheSameBasicService() {
    ReadPrice[] other = {price("2025-03", "2026-01", "16.5")};
    Answer answer =
        new Question(AS_OF, 0, SIX_HUNDRED, Bill.plain(), BASIC, Tariff.of(), STANDARD, other)
            .lastTwelveMonths();
    assertThat(answer.size()).isEqualTo(2);
    assertThat(answer.account(0).compared()).isEqualTo(9);
    assertThat(answer.account(1).compared()).isEqualTo(7);
    assertThat(answer.account(1).total().outcome()).isEqualTo(Outcome.COSTS_MORE);
    Chart chart = Chart.ofTotals(answer);
    assertThat(chart.axis()).isEqualTo(new Axis(0, 100_000, 20_000));
    assertThat(chart.productAt(0, 1_000)).isEqualTo(771);
    assertThat(chart.basicServiceAt(0, 1_000)).isEqualTo(810);
  }

  @Test
  void aYearIsATwelfthInEachMonth() {
    Account account =
        ask(AS_OF, 0, Profile.ofYear(Use.ofKwh(7_100)), BASIC, STANDARD)
            .lastTwelveMonths()
            .account(0);
    assertThat(account.line(5).comparison().use()).isEqualTo(new Use(591_667));
    assertThat(account.total().use()).isEqualTo(Use.ofKwh(5_325));
  }

  @Test
  void twelveMonthsWeighAsTheyAre() {
    Use[] months = new Use[12];
    for (int i = 0; i < 12; i++) {
      months[i] = Use.ofKwh(100 * (i + 1));
    }
    Account account =
        ask(AS_OF, 0, Profile.ofMonths(months), BASIC, STANDARD).sinceLaunch().account(0);
    assertThat(account.line(1).comparison().use()).isEqualTo(Use.ofKwh(200));
    assertThat(account.total().use()).isEqualTo(Use.ofKwh(4_500));
    // By reads a period has days of two months: 17 of 31 of January's 100, 14 of 28 of February's
    // 200.
    Line line =
        ask(AS_OF, 14, Profile.ofMonths(months), BASIC, STANDARD).sinceLaunch().account(0).line(0);
    assertThat(line.comparison().use()).isEqualTo(new Use(154_839));
  }

  @Test
  void whatWasCountedIsUsedWhereItWasAndLendsItselfWhereItWasNot() {
    Metered[] bills = {
      metered("2023-12-16", "2024-01-15", 310), metered("2024-01-16", "2024-02-15", 620),
      metered("2024-02-16", "2024-03-15", 290), metered("2025-03-01", "2025-03-31", 930),
    };
    Account account =
        ask(AS_OF, 0, Profile.ofMeter(bills), BASIC, STANDARD).lastTwelveMonths().account(0);
    Line january = account.line(3);
    assertThat(january.borrowedDays()).isEqualTo(31);
    assertThat(january.missingDays()).isZero();
    assertThat(january.comparison().use()).isEqualTo(Use.ofKwh(150 + 320));
    Line march = account.line(5);
    assertThat(march.borrowedDays()).isZero();
    assertThat(march.comparison().use()).isEqualTo(Use.ofKwh(930));
    Line april = account.line(6);
    assertThat(april.isUseKnown()).isFalse();
    assertThat(april.isCompared()).isFalse();
    assertThat(account.compared()).isEqualTo(3);
  }

  @Test
  void aMonthKnownByHalfIsTakenToBeLikeItsKnownDays() {
    Metered[] half = {metered("2025-04-01", "2025-04-15", 300)};
    Metered[] less = {metered("2025-04-01", "2025-04-14", 300)};
    Line line =
        ask(AS_OF, 0, Profile.ofMeter(half), BASIC, STANDARD).sinceLaunch().account(0).line(3);
    assertThat(line.missingDays()).isEqualTo(15);
    assertThat(line.comparison().use()).isEqualTo(Use.ofKwh(600));
    assertThat(
            ask(AS_OF, 0, Profile.ofMeter(less), BASIC, STANDARD)
                .sinceLaunch()
                .account(0)
                .line(3)
                .isUseKnown())
        .isFalse();
  }

  @Test
  void aLeapDayIsLikeTheDayBeforeIt() {
    Metered[] february = {metered("2025-02-01", "2025-02-28", 280)};
    Account account =
        ask(
                Day.parse("2024-03-15"),
                0,
                Profile.ofMeter(february),
                BASIC,
                price("2024-01", "", "14"))
            .sinceLaunch()
            .account(0);
    assertThat(days(account.line(1))).isEqualTo("2024-02-01 to 2024-02-29");
    assertThat(account.line(1).comparison().use()).isEqualTo(Use.ofKwh(290));
  }

  @Test
  void usesThatCannotBeAreRefused() {
    Use most = Use.ofKwh(Use.LARGEST_KWH);
    assertThatIllegalArgumentException().isThrownBy(() -> Profile.ofMonth(most.times(2)));
    assertThatIllegalArgumentException().isThrownBy(() -> Profile.ofYear(most.times(13)));
    assertThatIllegalArgumentException().isThrownBy(() -> Profile.ofMonths(new Use[11]));
    assertThatIllegalArgumentException().isThrownBy(() -> metered("2025-01-02", "2025-01-01", 1));
    Metered one = metered("2025-01-01", "2025-01-31", 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Profile.ofMeter(new Metered[] {one, one}));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Profile.ofMeter(new Metered[] {metered("2025-01-01", "2025-01-01", 400_000)}));
    assertThatIllegalArgumentException().isThrownBy(() -> question(32));
    assertThatIllegalArgumentException().isThrownBy(() -> question(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Bill(-1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Bill(0, 1_000_001));
  }

  @Test
  void aDiscountTakesItsShareOfASavingAndATaxAddsToIt() {
    Answer plain = question(15).lastTwelveMonths();
    Answer discounted = billed(new Bill(320_000, 0));
    Answer taxed = billed(new Bill(0, 62_500));
    Comparison total = plain.account(0).total();
    assertThat(discounted.account(0).total().saves().cents())
        .isCloseTo(total.saves().cents() * 0.68, within(1.0));
    assertThat(taxed.account(0).total().pays().cents())
        .isCloseTo(total.pays().cents() * 1.0625, within(1.0));
    assertThat(discounted.account(0).total().percent(1)).isEqualTo(total.percent(1));
    assertThat(taxed.account(0).total().meanPrice()).isEqualTo(total.meanPrice());
    // 100 kWh at 10 and at 10.005 cents: half a cent apart, and less with a discount.
    ReadPrice[] ten = {price("2025-01", "2026-01", "10")};
    Tariff more = Tariff.of(dated("2025-01-01", "2025-12-31", "10.005"));
    Profile hundred = Profile.ofMonth(Use.ofKwh(100));
    assertThat(saves(new Bill(0, 0), hundred, more, ten)).isEqualTo(new Money(1));
    assertThat(saves(new Bill(1, 0), hundred, more, ten)).isEqualTo(new Money(0));
    assertThat(saves(new Bill(1, 2), hundred, more, ten)).isEqualTo(new Money(1));
  }

  @Test
  void theLargestCustomerOverFiftyYearsIsStillExact() {
    Day asOf = Day.parse("2074-01-15");
    ReadPrice[] product = {price("2024-01", "", "499.998")};
    Tariff basic = Tariff.of(dated("2024-01-01", "2074-12-31", "499.999"));
    Profile most = Profile.ofMonth(Use.ofKwh(Use.LARGEST_KWH));
    Comparison total =
        new Question(asOf, 17, most, new Bill(1, 1_000_000), basic, Tariff.of(), product)
            .sinceLaunch()
            .account(0)
            .total();
    assertThat(total.cost().rounded()).isEqualTo(new Money(499_998.0 * 10_000 * 599));
    assertThat(total.saving().rounded()).isEqualTo(new Money(10_000.0 * 599));
    assertThat(total.comparedMeanPrice()).contains(new Price(499_999));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Question(
                        Day.parse("2075-01-15"), 0, most, Bill.plain(), basic, Tariff.of(), product)
                    .sinceLaunch());
  }

  // The laws.

  @Test
  void twiceTheUseIsTwiceTheUnroundedDifference() {
    Dice dice = new Dice(21);
    for (int i = 0; i < 3_000; i++) {
      Metered[] once = bills(dice, 1);
      Metered[] twice = new Metered[once.length];
      for (int k = 0; k < once.length; k++) {
        twice[k] = new Metered(once[k].first(), once[k].last(), once[k].use().times(2));
      }
      int readDay = dice.below(32);
      Amount saving = saving(readDay, Profile.ofMeter(once), BASIC, STANDARD);
      assertThat(saving(readDay, Profile.ofMeter(twice), BASIC, STANDARD))
          .isEqualTo(saving.plus(saving));
    }
  }

  @Test
  void splittingACountOrAPriceInTwoChangesNothing() {
    Dice dice = new Dice(22);
    for (int i = 0; i < 3_000; i++) {
      Metered[] whole = bills(dice, 28 * 29 * 30 * 31);
      List<Metered> split = new ArrayList<>();
      for (Metered one : whole) {
        int days = one.days();
        int early = 1 + dice.below(days - 1);
        double each = one.use().wattHours() / days;
        Day middle = one.first().plusDays(early);
        split.add(new Metered(one.first(), middle.plusDays(-1), new Use(each * early)));
        split.add(new Metered(middle, one.last(), new Use(each * (days - early))));
      }
      int readDay = dice.below(32);
      Day cut = Day.parse("2025-02-02").plusDays(dice.below(170));
      Tariff basic =
          Tariff.of(
              dated("2023-11-01", "2025-01-31", "16.029"),
              new DatedPrice(Day.parse("2025-02-01"), cut, Price.ofCents("14.672")),
              new DatedPrice(cut.plusDays(1), Day.parse("2025-07-31"), Price.ofCents("14.672")),
              dated("2025-08-01", "2026-01-31", "15.484"));
      ReadPrice[] product = {
        price("2025-01", "2025-05", "14.283"), price("2025-05", "2026-01", "14.283")
      };
      assertThat(saving(readDay, Profile.ofMeter(split.toArray(new Metered[0])), basic, product))
          .isEqualTo(saving(readDay, Profile.ofMeter(whole), BASIC, STANDARD));
    }
  }

  @Test
  void swappingTheSidesFlipsTheSignAndNothingElse() {
    Dice dice = new Dice(23);
    for (int i = 0; i < 3_000; i++) {
      Price one = dice.price();
      Price other = dice.price();
      Price later = dice.price();
      // Read on the last of each month a product's price changes where a month does.
      ReadPrice[] product = {new ReadPrice(Read.parse("2024-09"), Read.parse("2026-01"), one)};
      ReadPrice[] swapped = {
        new ReadPrice(Read.parse("2024-09"), Read.parse("2025-03"), other),
        new ReadPrice(Read.parse("2025-03"), Read.parse("2026-01"), later)
      };
      Profile profile = Profile.ofMeter(bills(dice, 1));
      Amount there =
          saving(
              31,
              profile,
              Tariff.of(
                  new DatedPrice(Day.parse("2024-10-01"), Day.parse("2025-03-31"), other),
                  new DatedPrice(Day.parse("2025-04-01"), Day.parse("2026-01-31"), later)),
              product);
      Amount back =
          saving(
              31,
              profile,
              Tariff.of(new DatedPrice(Day.parse("2024-10-01"), Day.parse("2026-01-31"), one)),
              swapped);
      assertThat(back).isEqualTo(there.negated());
      assertThat(back.rounded().cents()).isEqualTo(-there.rounded().cents() + 0.0);
    }
  }

  @Test
  void theOrderOfPricesAndProductsDoesNotMatter() {
    Dice dice = new Dice(24);
    for (int i = 0; i < 500; i++) {
      List<ReadPrice> prices = new ArrayList<>();
      for (int month = 1; month < 12; month++) {
        prices.add(
            new ReadPrice(
                Read.inMonthOf(Day.of(2025, month, 1)),
                Read.inMonthOf(Day.of(2025, month + 1, 1)),
                dice.price()));
      }
      int readDay = dice.below(32);
      Amount saving = saving(readDay, SIX_HUNDRED, BASIC, prices.toArray(new ReadPrice[0]));
      Collections.shuffle(prices, new Random(i));
      assertThat(saving(readDay, SIX_HUNDRED, BASIC, prices.toArray(new ReadPrice[0])))
          .isEqualTo(saving);
    }
  }

  @Test
  void theTotalIsTheSumOfItsLinesAndAMonthMoreAddsItsLine() {
    Account account = question(15).sinceLaunch().account(0);
    Account later =
        ask(AS_OF.plusDays(31), 15, SIX_HUNDRED, BASIC, STANDARD).sinceLaunch().account(0);
    Amount sum = Amount.zero();
    for (int i = 0; i < account.size(); i++) {
      sum = sum.plus(account.line(i).comparison().saving());
    }
    assertThat(account.total().saving()).isEqualTo(sum);
    assertThat(later.size()).isEqualTo(account.size() + 1);
    assertThat(later.total().saving())
        .isEqualTo(sum.plus(later.line(account.size()).comparison().saving()));
  }

  @Test
  void noUseCostsNothing() {
    Comparison total =
        ask(AS_OF, 15, Profile.ofMonth(Use.none()), BASIC, STANDARD)
            .lastTwelveMonths()
            .account(0)
            .total();
    assertThat(total.pays()).isEqualTo(new Money(0));
    assertThat(total.outcome()).isEqualTo(Outcome.ABOUT_THE_SAME);
    assertThat(total.percent(1)).isEmpty();
    assertThat(total.meanPrice()).isEmpty();
  }

  private static Metered[] bills(Dice dice, int unit) {
    Metered[] bills = new Metered[14];
    Day next = Day.parse("2024-09-10").plusDays(dice.below(60));
    for (int i = 0; i < bills.length; i++) {
      Day last = next.plusDays(27 + dice.below(unit == 1 ? 8 : 4));
      double wattHours = unit == 1 ? dice.below(1_500_000) : unit * (double) (1 + dice.below(2));
      bills[i] = new Metered(next, last, new Use(wattHours));
      next = last.plusDays(1);
    }
    return bills;
  }

  private static Amount saving(int readDay, Profile profile, Tariff basic, ReadPrice... product) {
    return ask(AS_OF, readDay, profile, basic, product)
        .lastTwelveMonths()
        .account(0)
        .total()
        .saving();
  }

  private static Money saves(Bill bill, Profile profile, Tariff basic, ReadPrice[] product) {
    return new Question(AS_OF, 0, profile, bill, basic, Tariff.of(), product)
        .today()
        .account(0)
        .total()
        .saves();
  }

  private static Answer billed(Bill bill) {
    return new Question(AS_OF, 15, SIX_HUNDRED, bill, BASIC, Tariff.of(), STANDARD)
        .lastTwelveMonths();
  }

  private static Question question(int readDay) {
    return ask(AS_OF, readDay, SIX_HUNDRED, BASIC, STANDARD);
  }

  private static Question ask(
      Day asOf, int readDay, Profile profile, Tariff basic, ReadPrice... product) {
    return new Question(asOf, readDay, profile, Bill.plain(), basic, Tariff.of(), product);
  }

  private static String days(Line line) {
    return line.first() + " to " + line.last();
  }

  private static String step(Step step) {
    return "row %d: %s on %d of %d: %s"
        .formatted(
            step.row(),
            Figures.cents(step.price().price()),
            step.days(),
            step.of(),
            Figures.money(step.amount().rounded()));
  }

  private static Metered metered(String first, String last, int kwh) {
    return new Metered(Day.parse(first), Day.parse(last), Use.ofKwh(kwh));
  }

  private static ReadPrice price(String from, String until, String cents) {
    return new ReadPrice(Read.parse(from), Read.parse(until), Price.ofCents(cents));
  }

  private static DatedPrice dated(String first, String last, String cents) {
    return new DatedPrice(Day.parse(first), Day.parse(last), Price.ofCents(cents));
  }
}
