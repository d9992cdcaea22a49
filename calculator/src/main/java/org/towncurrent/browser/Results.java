package org.towncurrent.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.xml.NodeList;
import org.towncurrent.rates.Amount;
import org.towncurrent.rates.Comparison;
import org.towncurrent.rates.DatedPrice;
import org.towncurrent.rates.Day;
import org.towncurrent.rates.Figures;
import org.towncurrent.rates.Tariff;
import org.towncurrent.rates.Use;

/** Fills the table of results, and collects what there is to say about it. */
final class Results {

  private final PageData data;
  private final Day today;
  private final HTMLElement table;
  private final List<Speech> said = new ArrayList<>();
  private String customerClass = "";
  private String classLabel = "";
  private Use use = Use.NONE;
  private Optional<DatedPrice> basic = Optional.empty();

  Results(PageData data, Day today, HTMLElement table) {
    this.data = data;
    this.today = today;
    this.table = table;
  }

  /** Shows the answer for this use; the class error and the note have their own elements. */
  void show(Use use, String town, String customerClass, String classLabel) {
    this.use = use;
    this.customerClass = customerClass;
    this.classLabel = classLabel;
    said.clear();
    Tariff basicService = data.basicService(town, customerClass);
    basic = basicService.on(today);
    Speech.of(Sentence.AS_OF)
        .with("date", date(today))
        .with("kwh", Figures.kwh(use))
        .into(table.querySelector("[data-as-of]"));
    cells(table.querySelector("[data-basic-service]"), basic);
    NodeList<? extends HTMLElement> rows = table.querySelectorAll("[data-product]");
    for (int i = 0; i < rows.getLength(); i++) {
      row(rows.get(i));
    }
    Speech note = note(basicService);
    note.into(table.querySelector("[data-note]"));
    said.add(note);
  }

  /** What was last shown, sentence by sentence. */
  List<Speech> said() {
    return said;
  }

  private void row(HTMLElement row) {
    Tariff tariff = data.product(row.getAttribute("data-product"), customerClass);
    Optional<DatedPrice> price = tariff.on(today);
    cells(row, price);
    row.removeAttribute("data-outcome");
    Speech speech = price.isPresent() ? difference(row, price.get()) : absence(tariff);
    speech.with("product", row.querySelector("th").getTextContent().trim());
    speech.into(cell(row, "difference"));
    said.add(speech);
  }

  private Speech difference(HTMLElement row, DatedPrice price) {
    if (basic.isEmpty()) {
      return Speech.of(Sentence.CANNOT_COMPARE);
    }
    if (use.isZero()) {
      return Speech.of(Sentence.NOTHING_USED);
    }
    Comparison comparison = Comparison.ofMonth(use, price.price(), basic.get().price());
    Sentence sentence =
        switch (comparison.outcome()) {
          case SAVES -> Sentence.SAVES;
          case COSTS_MORE -> Sentence.COSTS_MORE;
          case ABOUT_THE_SAME -> Sentence.ABOUT_THE_SAME;
        };
    row.setAttribute("data-outcome", sentence.id);
    return Speech.of(sentence)
        .with("amount", Figures.money(comparison.saving().rounded()))
        .with("percent", comparison.percent(1).map(Figures::percent).orElse(""));
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
    Optional<Day> lastDay = basicService.lastKnownDay();
    if (basic.isPresent() && lastDay.isPresent()) {
      return Speech.of(Sentence.KNOWN_UNTIL).with("date", date(lastDay.get()));
    }
    if (last.isPresent()) {
      return Speech.of(Sentence.NOT_YET_PUBLISHED)
          .with("price", Figures.cents(last.get().price()))
          .with("date", date(last.get().last()));
    }
    return Speech.of(Sentence.NO_BASIC_SERVICE_PRICE).with("class", classLabel);
  }

  private void cells(HTMLElement row, Optional<DatedPrice> price) {
    cell(row, "price", price.map(known -> Figures.cents(known.price())), Sentence.PRICE);
    cell(
        row,
        "cost",
        price.map(known -> Figures.money(Amount.ofCost(use, known.price()).rounded())),
        Sentence.COST);
    cell(row, "until", price.map(known -> date(known.last())), Sentence.UNTIL);
  }

  private static void cell(
      HTMLElement row, String name, Optional<String> figure, Sentence sentence) {
    Speech speech =
        figure.isPresent()
            ? Speech.of(sentence).with(name, figure.get())
            : Speech.of(Sentence.NOT_KNOWN);
    speech.into(cell(row, name));
  }

  private static HTMLElement cell(HTMLElement row, String name) {
    return row.querySelector("[data-cell=\"" + name + "\"]");
  }

  private String date(Day day) {
    return data.dates().day(day);
  }
}
