package org.towncurrent.pages;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.towncurrent.facts.MeterRead;
import org.towncurrent.facts.Municipality;
import org.towncurrent.facts.Product;
import org.towncurrent.facts.ProductPrice;
import org.towncurrent.facts.ProgramClass;
import org.towncurrent.rates.DatedPrice;
import org.towncurrent.rates.Day;

/**
 * The prices as the calculator's script reads them, in JSON: how the language writes days, Basic
 * Service by municipality and class, products by class. A price is {@code [first day, last day,
 * thousandths of a cent per kWh]} and, for a product, the meter read that ends it, as the page
 * writes it; {@code calculator/PAGE.md} says more.
 */
final class CalculatorData {

  private final StringBuilder json = new StringBuilder();

  private CalculatorData() {}

  static String of(Outlook outlook, Voice voice) {
    CalculatorData data = new CalculatorData();
    data.dates(voice);
    data.json.append(",\"towns\":[");
    String comma = "";
    for (Optional<Municipality> one : outlook.program().places()) {
      data.json.append(comma);
      data.town(outlook, one);
      comma = ",";
    }
    data.json.append("],\"products\":[");
    comma = "";
    for (Product product : outlook.prices().products()) {
      data.json.append(comma);
      data.product(outlook, product, voice);
      comma = ",";
    }
    return data.json.append("]}").toString();
  }

  private void dates(Voice voice) {
    json.append("{\"dates\":{\"months\":[");
    List<String> months = voice.dates().months();
    for (int i = 0; i < months.size(); i++) {
      json.append(i == 0 ? "" : ",");
      text(months.get(i));
    }
    json.append("],\"first\":");
    text(voice.dates().first());
    json.append(",\"day\":");
    text(voice.dates().dayPattern());
    json.append('}');
  }

  private void town(Outlook outlook, Optional<Municipality> municipality) {
    ProgramPrices prices =
        new ProgramPrices(outlook.facts(), outlook.program(), municipality, outlook.asOf());
    json.append("{\"id\":");
    text(municipality.map(Municipality::id).orElse(""));
    json.append(",\"prices\":{");
    String comma = "";
    for (ProgramClass one : outlook.program().classes()) {
      json.append(comma);
      text(one.id());
      json.append(":[");
      String next = "";
      for (DatedPrice price : prices.basicTariff(one).prices()) {
        json.append(next);
        price(price.first(), price.last(), price.price().milliCents());
        json.append(']');
        next = ",";
      }
      json.append(']');
      comma = ",";
    }
    json.append("}}");
  }

  private void product(Outlook outlook, Product product, Voice voice) {
    json.append("{\"id\":");
    text(product.id());
    json.append(",\"prices\":{");
    String comma = "";
    for (ProgramClass one : outlook.program().classes()) {
      json.append(comma);
      text(one.id());
      json.append(":[");
      String next = "";
      for (ProductPrice row : outlook.prices().rows(product, one)) {
        if (row.certain().isPresent()) {
          DatedPrice price = row.certain().get();
          json.append(next);
          price(price.first(), price.last(), price.price().milliCents());
          json.append(',');
          text(row.until().filter(MeterRead::hasMonth).map(voice::read).orElse(""));
          json.append(']');
          next = ",";
        }
      }
      json.append(']');
      comma = ",";
    }
    json.append("}}");
  }

  private void price(Day first, Day last, int milliCents) {
    json.append("[\"").append(first.iso()).append("\",\"").append(last.iso()).append("\",");
    json.append(milliCents);
  }

  /** A JSON string that can stand inside a script element, too. */
  private void text(String value) {
    json.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\' || c == '<' || c < ' ' || c == '\u2028' || c == '\u2029') {
        json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }
}
