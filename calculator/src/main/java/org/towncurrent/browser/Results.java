package org.towncurrent.browser;

import java.util.Optional;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.html.HTMLElement;
import org.towncurrent.rates.Amount;
import org.towncurrent.rates.Comparison;
import org.towncurrent.rates.DatedPrice;
import org.towncurrent.rates.Day;
import org.towncurrent.rates.Figures;
import org.towncurrent.rates.Percent;
import org.towncurrent.rates.Tariff;
import org.towncurrent.rates.Use;

/** Fills the table of results. */
final class Results {

  private final PageData data;
  private final Day today;
  private final HTMLElement table;
  private String customerClass = "";
  private String classLabel = "";
  private Use use = Use.none();
  private Optional<DatedPrice> basic = Optional.empty();

  Results(PageData data, Day today, HTMLElement table) {
    this.data = data;
    this.today = today;
    this.table = table;
  }

  /** Shows the answer for this use. */
  void show(Use use, String town, String customerClass, String classLabel) {
    this.use = use;
    this.customerClass = customerClass;
    this.classLabel = classLabel;
    Tariff basicService = data.basicService(town, customerClass);
    basic = basicService.on(today);
    Speech.of(Sentence.AS_OF)
        .with("date", date(today))
        .with("kwh", Figures.kwh(use))
        .into(table.querySelector("[data-as-of]"));
    cells(table.querySelector("[data-basic-service]"), basic);
    JSObject rows = Dom.find(table, "[data-product]");
    int products = Dom.length(rows);
    for (int i = 0; i < products; i++) {
      row(Dom.found(rows, i));
    }
    note(basicService).into(table.querySelector("[data-note]"));
  }

  private void row(HTMLElement row) {
    Tariff tariff = data.product(row.getAttribute("data-product"), customerClass);
    Optional<DatedPrice> price = tariff.on(today);
    cells(row, price);
    if (price.isPresent()) {
      String end = data.end(price.get());
      Speech.of(end.isEmpty() ? Sentence.NOT_KNOWN : Sentence.UNTIL_READ)
          .with(Sentence.UNTIL, end)
          .into(Dom.cell(row, Sentence.UNTIL));
    }
    row.removeAttribute("data-outcome");
    Speech speech = price.isPresent() ? difference(row, price.get()) : absence(tariff);
    speech.with("product", Dom.words(row.querySelector("th"))).into(Dom.cell(row, "difference"));
  }

  private Speech difference(HTMLElement row, DatedPrice price) {
    if (basic.isEmpty()) {
      return Speech.of(Sentence.CANNOT_COMPARE);
    }
    if (use.isZero()) {
      return Speech.of(Sentence.NOTHING_USED);
    }
    Comparison comparison = Comparison.ofMonth(use, price.price(), basic.get().price());
    String sentence = Sentence.of(comparison.outcome());
    row.setAttribute("data-outcome", sentence);
    Optional<Percent> percent = comparison.percent(1);
    return Speech.of(sentence)
        .with("amount", Figures.money(comparison.saving().rounded()))
        .with("percent", percent.isPresent() ? Figures.percent(percent.get()) : "");
  }

  private Speech absence(Tariff tariff) {
    Optional<DatedPrice> next = tariff.after(today);
    Optional<DatedPrice> last = tariff.before(today);
    if (next.isPresent()) {
      return Speech.of(Sentence.PRODUCT_PRICE_BEGINS)
          .with("price", Figures.cents(next.get().price()))
          .with("date", date(next.get().first()));
    }
    if (last.isPresent()) {
      return Speech.of(Sentence.PRODUCT_PRICE_ENDED)
          .with("price", Figures.cents(last.get().price()))
          .with("date", date(last.get().last()));
    }
    return Speech.of(Sentence.NO_PRODUCT_PRICE).with("class", classLabel);
  }

  private Speech note(Tariff basicService) {
    Optional<DatedPrice> last = basicService.before(today);
    Optional<Day> until = basicService.knownUntil(today);
    if (until.isPresent()) {
      return Speech.of(Sentence.KNOWN_UNTIL).with("date", date(until.get()));
    }
    if (last.isPresent()) {
      return Speech.of(Sentence.NOT_YET_PUBLISHED)
          .with("price", Figures.cents(last.get().price()))
          .with("date", date(last.get().last()));
    }
    return Speech.of(Sentence.NO_BASIC_SERVICE_PRICE).with("class", classLabel);
  }

  private void cells(HTMLElement row, Optional<DatedPrice> known) {
    if (known.isEmpty()) {
      for (String name : new String[] {Sentence.PRICE, Sentence.COST, Sentence.UNTIL}) {
        Speech.of(Sentence.NOT_KNOWN).into(Dom.cell(row, name));
      }
      return;
    }
    DatedPrice price = known.get();
    figure(row, Sentence.PRICE, Figures.cents(price.price()));
    figure(row, Sentence.COST, Figures.money(Amount.ofCost(use, price.price()).rounded()));
    figure(row, Sentence.UNTIL, date(price.last()));
  }

  /** The sentence of a cell, its slot and the cell itself go by one name. */
  private static void figure(HTMLElement row, String name, String figure) {
    Speech.of(name).with(name, figure).into(Dom.cell(row, name));
  }

  private String date(Day day) {
    return data.dates().day(day);
  }
}
