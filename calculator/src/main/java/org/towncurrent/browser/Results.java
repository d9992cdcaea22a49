package org.towncurrent.browser;

import java.util.Optional;
import org.towncurrent.rates.Account;
import org.towncurrent.rates.Answer;
import org.towncurrent.rates.Chart;
import org.towncurrent.rates.Comparison;
import org.towncurrent.rates.DateWords;
import org.towncurrent.rates.DatedPrice;
import org.towncurrent.rates.Day;
import org.towncurrent.rates.Figures;
import org.towncurrent.rates.Line;
import org.towncurrent.rates.Money;
import org.towncurrent.rates.Percent;
import org.towncurrent.rates.Price;
import org.towncurrent.rates.Question;
import org.towncurrent.rates.Read;
import org.towncurrent.rates.ReadPrice;
import org.towncurrent.rates.Step;
import org.towncurrent.rates.Tariff;

/** Tells the answer: its sentence, the table of all choices, the months, and the arithmetic. */
final class Results {

  /** The values of the field {@code over}: what is compared. */
  static final String TODAY = "today";

  static final String YEAR = "year";
  static final String LAUNCH = "launch";

  private static final int CHART_WIDTH = 300;
  private static final int CHART_HEIGHT = 100;
  private static final int BAR = 100;

  private final Told told = new Told();
  private final DateWords dates;
  private final Day today;
  private final Question question;
  private final Answer answer;
  private final String over;
  private final boolean isToday;
  private final String label;
  private final String[] names;
  private final ReadPrice[][] products;
  private final int chosen;
  private final Account account;

  /**
   * @param over one of {@link #TODAY}, {@link #YEAR}, {@link #LAUNCH}, else the months to come
   * @param label the class in words
   * @param names those of the products
   * @param chosen the product of the sentence and of the months, from 0
   */
  Results(
      DateWords dates,
      Day today,
      Question question,
      String over,
      String label,
      String[] names,
      ReadPrice[][] products,
      int chosen) {
    this.dates = dates;
    this.today = today;
    this.question = question;
    this.over = over;
    this.label = label;
    this.names = names;
    this.products = products;
    this.chosen = chosen;
    isToday = over.equals(TODAY);
    answer =
        isToday
            ? question.today()
            : over.equals(YEAR)
                ? question.lastTwelveMonths()
                : over.equals(LAUNCH) ? question.sinceLaunch() : question.comingMonths();
    account = answer.account(chosen);
  }

  String tell() {
    Chart bars = Chart.ofTotals(answer);
    for (int i = 0; i < answer.size(); i++) {
      Account one = answer.account(i);
      boolean known = isToday ? one.line(0).isProductKnown() : one.compared() > 0;
      Comparison comparison = comparison(one);
      String row = Figures.plain(i).concat(" ");
      Optional<DatedPrice> now = question.product(i).on(today);
      row(row, one, now, known, comparison.meanPrice(), comparison.pays(), bars.productAt(i, BAR));
      if (isToday && now.isPresent()) {
        end(row, i, now.get());
      }
      if (one.compared() > 0) {
        difference(row.concat("difference"), comparison, isToday);
      } else if (isToday && !known) {
        absence(row.concat("difference"), question.product(i));
      } else {
        told.say(row.concat("difference"), Sentence.CANNOT_COMPARE);
      }
    }
    basicService(bars.basicServiceAt(chosen, BAR));
    sentence();
    note();
    months();
    return told.lines();
  }

  private Comparison comparison(Account one) {
    return isToday ? one.line(0).comparison() : one.total();
  }

  /** Price, cost, and until when or over how many months, of one choice. */
  private void row(
      String row,
      Account one,
      Optional<DatedPrice> now,
      boolean known,
      Optional<Price> mean,
      Money cost,
      int bar) {
    String price =
        isToday
            ? now.isPresent() ? Figures.cents(now.get().price()) : ""
            : known && mean.isPresent() ? Figures.cents(mean.get()) : "";
    figure(row, Sentence.PRICE, price);
    figure(row, Sentence.COST, known ? Figures.money(cost) : "");
    told.say(row.concat("bar"), known ? Figures.plain(bar) : "0");
    if (isToday) {
      told.say(row.concat("until"), Sentence.NOT_KNOWN);
    } else {
      counted(row.concat("until"), Sentence.MEAN, one);
    }
  }

  private void end(String row, int product, DatedPrice now) {
    for (ReadPrice price : products[product]) {
      Read end = price.until();
      if (end.firstDay(question.readDay()).plusDays(-1).epoch() == now.last().epoch()) {
        told.say(row.concat("until"), Sentence.UNTIL_READ)
            .with(Sentence.UNTIL, end.whenever() ? dates.month(end.day()) : dates.day(end.day()));
      }
    }
  }

  private void basicService(int bar) {
    Comparison comparison = comparison(account);
    boolean known = isToday ? account.line(0).isBasicServiceKnown() : account.compared() > 0;
    Optional<DatedPrice> now = question.basicService().on(today);
    String row = "basic ";
    row(row, account, now, known, comparison.comparedMeanPrice(), comparison.comparedPays(), bar);
    if (isToday && now.isPresent()) {
      told.say(row.concat("until"), Sentence.UNTIL)
          .with(Sentence.UNTIL, dates.day(now.get().last()));
    }
  }

  private void counted(String where, String sentence, Account one) {
    told.say(where, sentence)
        .with("count", Figures.plain(one.compared()))
        .with("all", Figures.plain(one.size()));
  }

  /** The sentence of a cell, its slot and the cell itself go by one name. */
  private void figure(String row, String name, String figure) {
    told.say(row.concat(name), figure.isEmpty() ? Sentence.NOT_KNOWN : name).with(name, figure);
  }

  private void difference(String where, Comparison comparison, boolean aMonth) {
    String outcome = outcome(comparison);
    amounts(where, aMonth ? outcome : Sentence.over(outcome), comparison);
  }

  private static String outcome(Comparison comparison) {
    return comparison.use().isZero() ? Sentence.NOTHING_USED : Sentence.of(comparison.judged());
  }

  private Told amounts(String where, String sentence, Comparison comparison) {
    Optional<Percent> percent = comparison.percent(1);
    return told.say(where, sentence)
        .with("amount", Figures.money(comparison.saves().absolute()))
        .with("percent", percent.isPresent() ? Figures.percent(percent.get()) : "");
  }

  private void absence(String where, Tariff tariff) {
    Optional<DatedPrice> next = tariff.after(today);
    Optional<DatedPrice> last = tariff.before(today);
    if (next.isPresent()) {
      dated(where, Sentence.PRODUCT_PRICE_BEGINS, next.get().price(), next.get().first());
    } else if (last.isPresent()) {
      dated(where, Sentence.PRODUCT_PRICE_ENDED, last.get().price(), last.get().last());
    } else {
      told.say(where, Sentence.NO_PRODUCT_PRICE).with("class", label);
    }
  }

  private void dated(String where, String sentence, Price price, Day day) {
    told.say(where, sentence).with("price", Figures.cents(price)).with("date", dates.day(day));
  }

  /** The answer in one sentence, and what it stands on. */
  private void sentence() {
    Comparison comparison = comparison(account);
    boolean compared = account.compared() > 0;
    String product = names[chosen];
    amounts(
            "answer",
            Sentence.answer(
                account.compared() < account.size() ? Sentence.PART : over,
                compared ? outcome(comparison) : Sentence.CANNOT_COMPARE),
            comparison)
        .with("product", product)
        .with("count", Figures.plain(account.compared()))
        .with("all", Figures.plain(account.size()));
    if (isToday) {
      told.say("as-of", Sentence.AS_OF).with("date", dates.day(today));
    } else if (account.size() > 0) {
      told.say("as-of", Sentence.FROM_TO)
          .with("from", dates.day(account.line(0).first()))
          .with("to", dates.day(account.line(account.size() - 1).last()));
    } else {
      told.say("as-of", Sentence.NO_MONTHS);
    }
    told.with("kwh", Figures.kwh(comparison.use())).with("class", label);
    int guessed = 0;
    for (int i = 0; i < account.size(); i++) {
      guessed += account.line(i).borrowedDays() + account.line(i).missingDays();
    }
    if (compared && account.compared() < account.size()) {
      told.say("+notes", Sentence.PARTLY);
    }
    if (compared && guessed > 0) {
      told.say("+notes", Sentence.BORROWED);
    }
    if (question.isVariable()) {
      told.say("+notes", Sentence.VARIABLE);
    }
    told.say("+notes", question.isByMonths() ? Sentence.BY_MONTHS : Sentence.BY_READS);
    Optional<Price> equal = comparison.meanPrice();
    if (compared && equal.isPresent()) {
      told.say("+notes", Sentence.EQUAL)
          .with("product", product)
          .with("price", Figures.cents(equal.get()));
    }
  }

  private void note() {
    Tariff basicService = question.basicService();
    Optional<DatedPrice> last = basicService.before(today);
    Optional<Day> until = basicService.knownUntil(today);
    if (until.isPresent()) {
      told.say("note", Sentence.KNOWN_UNTIL).with("date", dates.day(until.get()));
    } else if (last.isPresent()) {
      dated("note", Sentence.NOT_YET_PUBLISHED, last.get().price(), last.get().last());
    } else {
      told.say("note", Sentence.NO_BASIC_SERVICE_PRICE).with("class", label);
    }
  }

  /** The line of each month, the chart with the same figures, and how each was worked out. */
  private void months() {
    for (int i = 0; i < account.size(); i++) {
      Line line = account.line(i);
      Comparison comparison = line.comparison();
      boolean compared = line.isCompared();
      told.say("+months", Sentence.MONTH)
          .with("kwh", line.isUseKnown() ? Figures.kwh(comparison.use()) : "–")
          .with("cost", compared ? Figures.money(comparison.pays()) : "–")
          .with("basic", compared ? Figures.money(comparison.comparedPays()) : "–");
      name("~month", line);
      if (compared) {
        difference("~difference", comparison, false);
      } else {
        told.say(
            "~difference", line.isUseKnown() ? Sentence.PRICE_NOT_KNOWN : Sentence.USE_NOT_KNOWN);
      }
      told.say("+steps", Sentence.LINE);
      name("~month", line);
      for (int step = 0; step < line.productSteps(); step++) {
        step(Sentence.STEP, line, line.productStep(step));
      }
      for (int step = 0; step < line.basicServiceSteps(); step++) {
        step(Sentence.BASIC_STEP, line, line.basicServiceStep(step));
      }
    }
    if (account.compared() > 0) {
      Chart chart = Chart.ofCosts(account);
      told.say("product-line", chart.productPath(CHART_WIDTH, CHART_HEIGHT));
      told.say("basic-line", chart.basicServicePath(CHART_WIDTH, CHART_HEIGHT));
      told.say("most", Sentence.COST)
          .with(Sentence.COST, Figures.money(new Money(chart.axis().high())));
      name("from", account.line(0));
      name("to", account.line(account.size() - 1));
    }
  }

  private void name(String where, Line line) {
    if (question.isByMonths()) {
      told.say(where, Sentence.OF_MONTH).with("month", dates.month(line.first()));
    } else {
      told.say(where, Sentence.OF_PERIOD)
          .with("from", dates.day(line.first()))
          .with("to", dates.day(line.last()));
    }
  }

  private void step(String sentence, Line line, Step step) {
    told.say("+steps", sentence)
        .with("kwh", Figures.kwh(line.comparison().use()))
        .with("price", Figures.cents(step.price().price()))
        .with("days", Figures.plain(step.days()))
        .with("of", Figures.plain(step.of()))
        .with("amount", Figures.money(step.amount().rounded()))
        .with("date", dates.day(step.price().first()))
        .with("source", Figures.plain(step.row()));
  }
}
