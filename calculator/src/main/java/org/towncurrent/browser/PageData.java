package org.towncurrent.browser;

import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.towncurrent.rates.DateWords;
import org.towncurrent.rates.DatedPrice;
import org.towncurrent.rates.Day;
import org.towncurrent.rates.Price;
import org.towncurrent.rates.Tariff;

/** The prices and the date table that the page carries as JSON. */
final class PageData {

  /** The JSON as it stands in the page. */
  interface Island extends JSObject {
    @JSProperty
    Dates getDates();

    @JSProperty
    JSObject getTowns();

    @JSProperty
    JSObject getProducts();
  }

  /** How the language of the page writes days. */
  interface Dates extends JSObject {
    @JSProperty
    JSObject getMonths();

    @JSProperty
    String getFirst();

    @JSProperty
    String getDay();
  }

  private final Island island;
  private final DateWords dates;
  private JSObject rows;
  private DatedPrice[] prices = {};

  PageData(String json) {
    island = Dom.parse(json);
    rows = island;
    Dates table = island.getDates();
    String[] months = new String[12];
    for (int i = 0; i < 12; i++) {
      months[i] = Dom.text(table.getMonths(), i);
    }
    dates = DateWords.ofChecked(months, table.getFirst(), table.getDay());
  }

  DateWords dates() {
    return dates;
  }

  /** Basic Service in this municipality, or in the first one when the name is empty. */
  Tariff basicService(String town, String customerClass) {
    return tariff(island.getTowns(), town, customerClass);
  }

  Tariff product(String product, String customerClass) {
    return tariff(island.getProducts(), product, customerClass);
  }

  /**
   * The meter read that ends this price, as the page writes it; empty where no end is set.
   *
   * @param price one of the product that was last asked for
   */
  String end(DatedPrice price) {
    int row = 0;
    while (prices[row].first().epoch() != price.first().epoch()) {
      row++;
    }
    return Dom.text(Dom.element(rows, row), 3);
  }

  private Tariff tariff(JSObject all, String id, String customerClass) {
    rows = Dom.prices(all, id, customerClass);
    prices = new DatedPrice[Dom.length(rows)];
    for (int i = 0; i < prices.length; i++) {
      JSObject row = Dom.element(rows, i);
      prices[i] =
          new DatedPrice(
              Day.parse(Dom.text(row, 0)),
              Day.parse(Dom.text(row, 1)),
              new Price(Dom.number(row, 2)));
    }
    return Tariff.of(prices);
  }
}
