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
    String getTag();

    @JSProperty
    JSObject getMonths();

    @JSProperty
    String getDay();
  }

  /** The dated prices by class of one product, or of Basic Service in one municipality. */
  interface Prices extends JSObject {
    @JSProperty
    String getId();

    @JSProperty
    JSObject getPrices();
  }

  private final Island island;
  private final DateWords dates;

  /**
   * @throws IllegalArgumentException when the date table is not one
   */
  PageData(String json) {
    island = Dom.parse(json);
    Dates table = island.getDates();
    String[] months = new String[Dom.length(table.getMonths())];
    for (int i = 0; i < months.length; i++) {
      months[i] = Dom.text(table.getMonths(), i);
    }
    dates = DateWords.ofChecked(table.getTag(), months, table.getDay());
  }

  DateWords dates() {
    return dates;
  }

  /** Basic Service in this municipality, or in the only one when the name is empty. */
  Tariff basicService(String town, String customerClass) {
    return tariff(island.getTowns(), town, customerClass);
  }

  Tariff product(String product, String customerClass) {
    return tariff(island.getProducts(), product, customerClass);
  }

  private static Tariff tariff(JSObject all, String id, String customerClass) {
    for (int i = 0; i < Dom.length(all); i++) {
      Prices one = Dom.prices(all, i);
      if (id.isEmpty() || id.equals(one.getId())) {
        JSObject rows = Dom.member(one.getPrices(), customerClass);
        DatedPrice[] prices = new DatedPrice[Dom.length(rows)];
        for (int row = 0; row < prices.length; row++) {
          prices[row] = price(Dom.element(rows, row));
        }
        return Tariff.of(prices);
      }
    }
    return Tariff.of();
  }

  private static DatedPrice price(JSObject row) {
    return new DatedPrice(
        Day.parse(Dom.text(row, 0)), Day.parse(Dom.text(row, 1)), new Price(Dom.number(row, 2)));
  }
}
