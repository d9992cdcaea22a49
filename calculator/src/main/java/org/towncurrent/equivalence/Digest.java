package org.towncurrent.equivalence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.teavm.jso.JSExport;
import org.towncurrent.rates.Account;
import org.towncurrent.rates.Answer;
import org.towncurrent.rates.Bill;
import org.towncurrent.rates.Chart;
import org.towncurrent.rates.Comparison;
import org.towncurrent.rates.DateWords;
import org.towncurrent.rates.DatedPrice;
import org.towncurrent.rates.Day;
import org.towncurrent.rates.Figures;
import org.towncurrent.rates.Line;
import org.towncurrent.rates.Metered;
import org.towncurrent.rates.Outcome;
import org.towncurrent.rates.Percent;
import org.towncurrent.rates.Price;
import org.towncurrent.rates.Profile;
import org.towncurrent.rates.Question;
import org.towncurrent.rates.Read;
import org.towncurrent.rates.ReadPrice;
import org.towncurrent.rates.Step;
import org.towncurrent.rates.Tariff;
import org.towncurrent.rates.TypedUse;
import org.towncurrent.rates.Use;

/**
 * Folds the answers to many seeded questions into one digest, to be compared between machines.
 *
 * <pre>{@code
 * Digest.of(1, 100_000); // sixteen hexadecimal digits, the same everywhere
 * }</pre>
 */
public final class Digest {

  /** What a person's typing is made of, including what it should not be made of. */
  private static final String TYPED = "0123456789,.-e kWh\u0660\u0669\u066B\u00A0";

  private int state;
  private int first = 0x811C9DC5;
  private int second = 0x1234567;

  private Digest(int seed) {
    state = seed == 0 ? 1 : seed;
  }

  /**
   * The digest of this many cases.
   *
   * @param seed where the cases begin; each seed has its own
   * @param cases how many, 0 or more
   */
  @JSExport
  public static String of(int seed, int cases) {
    Digest digest = new Digest(seed);
    for (int i = 0; i < cases; i++) {
      digest.typing();
      digest.month();
      digest.days();
      digest.tariffs();
    }
    return hex(digest.first) + hex(digest.second);
  }

  /**
   * The digest of this many comparisons alone, by their numbers and not as they are written: quick
   * enough for millions.
   *
   * @param seed where the cases begin
   * @param cases how many, 0 or more
   */
  @JSExport
  public static String ofComparisons(int seed, int cases) {
    Digest digest = new Digest(seed);
    for (int i = 0; i < cases; i++) {
      digest.comparison();
    }
    return hex(digest.first) + hex(digest.second);
  }

  /**
   * The digest of this many answers in hindsight and foresight, line by line, with their charts.
   *
   * @param seed where the cases begin
   * @param cases how many, 0 or more
   */
  @JSExport
  public static String ofQuestions(int seed, int cases) {
    Digest digest = new Digest(seed);
    for (int i = 0; i < cases; i++) {
      digest.question();
    }
    return hex(digest.first) + hex(digest.second);
  }

  /**
   * The digest of this many days and months, as one language writes them.
   *
   * @param seed where the cases begin
   * @param cases how many, 0 or more
   * @param words what the language is written with, a line each: the names of the months, those of
   *     months alone, the first day of a month, the pattern of a day, that of a month
   */
  @JSExport
  public static String ofDates(int seed, int cases, String words) {
    List<String> lines = lines(words);
    DateWords whole =
        DateWords.of(
            lines.subList(0, 12),
            lines.subList(12, 24),
            lines.get(24),
            lines.get(25),
            lines.get(26));
    DateWords inPage =
        DateWords.ofChecked(
            lines.subList(0, 12).toArray(new String[0]),
            lines.subList(12, 24).toArray(new String[0]),
            lines.get(24),
            lines.get(25),
            lines.get(26));
    Digest digest = new Digest(seed);
    for (int i = 0; i < cases; i++) {
      Day day = digest.day();
      digest.add(whole.day(day));
      digest.add(whole.month(day));
      digest.add(inPage.day(day.firstOfMonth()));
      digest.add(inPage.month(day));
    }
    return hex(digest.first) + hex(digest.second);
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        lines.add(line);
        line = "";
      } else {
        line += text.charAt(i);
      }
    }
    lines.add(line);
    return lines;
  }

  private void comparison() {
    Price price = price();
    Price other = below(2) == 0 ? price() : new Price(price.milliCents() / 2 + below(40));
    Comparison comparison = Comparison.ofMonth(use(), price, other);
    add(comparison.cost().rounded().cents());
    add(comparison.comparedCost().rounded().cents());
    add(comparison.saving().rounded().cents());
    add(
        comparison.outcome() == Outcome.SAVES
            ? 1.0
            : comparison.outcome() == Outcome.COSTS_MORE ? 2 : 3);
    Optional<Percent> percent = comparison.percent(below(3));
    add(percent.isPresent() ? percent.get().units() : -1e9);
  }

  /** What a customer asks, in one of all ways to know use and prices, and to look at them. */
  private void question() {
    Day launch = new Day(16_000 + below(8_000));
    int readDay = below(3) == 0 ? Read.UNKNOWN_DAY : 1 + below(31);
    Bill bill = below(3) == 0 ? new Bill(10_000 * below(100), 100 * below(1_000)) : Bill.plain();
    Tariff fixed = below(8) == 0 ? Tariff.of() : tariff(launch.plusDays(below(200) - 150));
    Question question =
        new Question(
            launch.plusDays(below(300)),
            readDay,
            profile(launch),
            bill,
            fixed,
            tariff(launch),
            readPrices(launch));
    add((question.isByMonths() ? 1 : 2) + (question.isVariable() ? 4.0 : 8.0));
    int way = below(8);
    Answer answer =
        way == 0
            ? question.today()
            : way < 6
                ? question.lastTwelveMonths()
                : way < 7 ? question.sinceLaunch() : question.comingMonths();
    Account account = answer.account(0);
    for (int i = 0; i < account.size(); i++) {
      add(account.line(i), i < 3);
    }
    add(account.compared());
    figures(account.total());
    add(
        below(2) == 0
            ? Chart.ofCosts(account).productPath(600, 200)
            : Chart.ofPrices(account).basicServicePath(600, 200));
    add(Chart.ofTotals(answer).productAt(0, 300));
  }

  private void add(Line line, boolean whole) {
    add(line.first().epoch());
    add(line.last().epoch());
    add(line.borrowedDays() * 32.0 + line.missingDays());
    for (int i = 0; i < line.productSteps(); i++) {
      Step step = line.productStep(i);
      add(step.row() * 1024.0 + step.days() * 32 + step.of());
      add(step.amount().rounded().cents());
    }
    for (int i = 0; i < line.basicServiceSteps(); i++) {
      Step step = line.basicServiceStep(i);
      add(step.row() * 1024.0 + step.days() * 32 + step.of());
      add(step.price().price().milliCents());
    }
    add(line.isCompared() ? 1.0 : 0);
    if (line.isCompared() && whole) {
      figures(line.comparison());
    } else if (line.isCompared()) {
      add(line.comparison().saves().cents());
    }
  }

  private void figures(Comparison comparison) {
    add(comparison.use().wattHours());
    add(comparison.pays().cents());
    add(comparison.comparedPays().cents());
    add(comparison.saves().cents());
    add(
        comparison.outcome() == Outcome.SAVES
            ? 1.0
            : comparison.outcome() == Outcome.COSTS_MORE ? 2 : 3);
    Optional<Percent> percent = comparison.percent(1);
    Optional<Price> mean = comparison.meanPrice();
    add(percent.isPresent() ? percent.get().units() : -1e9);
    add(mean.isPresent() ? mean.get().milliCents() : -1.0);
  }

  private ReadPrice[] readPrices(Day launch) {
    ReadPrice[] prices = new ReadPrice[below(4)];
    Read from = read(launch);
    Day day = launch;
    for (int i = 0; i < prices.length; i++) {
      day = day.firstOfMonthPlus(1 + below(12));
      Read until = below(9) == 0 && i + 1 == prices.length ? Read.parse("") : read(day);
      prices[i] = new ReadPrice(from, until, price());
      from = below(9) == 0 ? read(day.firstOfMonthPlus(1)) : until;
      day = from.day();
    }
    return prices;
  }

  private Read read(Day day) {
    Day first = day.firstOfMonth();
    return below(3) == 0 ? new Read(first.plusDays(below(28)), false) : new Read(first, true);
  }

  private Profile profile(Day launch) {
    int way = below(6);
    if (way < 2) {
      return way == 0 ? Profile.ofMonth(use()) : Profile.ofYear(use());
    }
    if (way == 2) {
      Use[] months = new Use[12];
      for (int i = 0; i < 12; i++) {
        months[i] = use();
      }
      return Profile.ofMonths(months);
    }
    Metered[] metered = new Metered[below(way == 3 ? 90 : 15)];
    Day next = launch.plusDays(below(300) - 400);
    for (int i = 0; i < metered.length; i++) {
      Day last = next.plusDays(way == 3 ? 0 : 26 + below(8));
      metered[i] = new Metered(next, last, new Use(below(2_000_000)));
      next = last.plusDays(below(9) == 0 ? 1 + below(40) : 1);
    }
    return Profile.ofMeter(metered);
  }

  /** A whole number under 2 to the 47th either side of zero. */
  private void add(double whole) {
    double high = Math.floor(whole / 65_536);
    first = (first ^ (int) (whole - high * 65_536)) * 0x01000193;
    second = (second ^ (int) high) * 0x01000193;
    second = second * 31 + first;
  }

  private void typing() {
    String typed = "";
    for (int length = below(12); length > 0; length--) {
      typed += TYPED.charAt(below(below(3) == 0 ? TYPED.length() : 11));
    }
    TypedUse read = Use.read(typed);
    if (read instanceof TypedUse.Accepted accepted) {
      add(Figures.kwh(accepted.use()));
    } else if (read instanceof TypedUse.Refused refused) {
      add(refused.reason());
    }
  }

  private void month() {
    Use use = use();
    add(Comparison.ofMonth(use, price(), price()));
    // Near one another, where rounding and "about the same" decide.
    int cents = 5_000 + below(30_000);
    add(Comparison.ofMonth(use, new Price(cents), new Price(cents + below(21))));
  }

  private void days() {
    Day day = day();
    Day later = day.plusDays(below(5_000));
    add(Day.parse(day.iso()).iso());
    add(later.firstOfMonthPlus(below(60) - 30).iso());
    add(Figures.grouped(day.daysUntil(later)));
  }

  private void tariffs() {
    Day start = day();
    Tariff one = tariff(start);
    Day day = start.plusDays(below(900) - 100);
    add(one.on(day));
    add(one.before(day));
    add(one.after(day));
    add(one.knownUntil(day).isPresent() ? one.knownUntil(day).get().iso() : "unknown");
  }

  private Tariff tariff(Day start) {
    DatedPrice[] prices = new DatedPrice[1 + below(4)];
    Day first = start;
    for (int i = 0; i < prices.length; i++) {
      Day last = first.plusDays(below(400));
      prices[i] = new DatedPrice(first, last, price());
      first = last.plusDays(below(5) == 0 ? 1 + below(40) : 1);
    }
    return Tariff.of(prices);
  }

  private Use use() {
    return below(50) == 0 ? Use.none() : new Use(below(20_000) * (double) (1 + below(500_000)));
  }

  private Price price() {
    return new Price(below(below(4) == 0 ? 500_000 : 40_000));
  }

  private Day day() {
    return new Day(below(2_900_000) - 24_000); // so that thirty months earlier is a day, too
  }

  private void add(Optional<DatedPrice> price) {
    add(
        price.isPresent()
            ? price.get().first().iso() + Figures.dollars(price.get().price())
            : "none");
  }

  private void add(Comparison comparison) {
    add(Figures.money(comparison.cost().rounded()));
    add(Figures.money(comparison.comparedCost().rounded()));
    add(Figures.money(comparison.saving().rounded()));
    add(comparison.saving().isNegative() ? "-" : "+");
    add(comparison.outcome().name());
    for (int decimals = 0; decimals < 3; decimals++) {
      add(
          comparison.percent(decimals).isPresent()
              ? Figures.percent(comparison.percent(decimals).get())
              : "no percentage");
    }
  }

  /** Two folds after Fowler, Noll and Vo, with different beginnings. */
  private void add(String answer) {
    for (int i = 0; i < answer.length(); i++) {
      first = (first ^ answer.charAt(i)) * 0x01000193;
      second = (second ^ answer.charAt(i)) * 0x01000193;
    }
    second = second * 31 + answer.length();
  }

  /** The next number from 0 to under the limit, after Marsaglia's xorshift. */
  private int below(int limit) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 1) % limit;
  }

  private static String hex(int value) {
    String written = "";
    for (int shift = 28; shift >= 0; shift -= 4) {
      written += "0123456789abcdef".charAt(value >>> shift & 15);
    }
    return written;
  }
}
