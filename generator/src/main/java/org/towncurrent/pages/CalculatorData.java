package org.towncurrent.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.towncurrent.facts.BasicServicePrice;
import org.towncurrent.facts.BillShare;
import org.towncurrent.facts.BillShares;
import org.towncurrent.facts.MeterRead;
import org.towncurrent.facts.Municipality;
import org.towncurrent.facts.Product;
import org.towncurrent.facts.ProductPrice;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.ProgramClass;
import org.towncurrent.facts.RateCode;
import org.towncurrent.facts.Snapshots;
import org.towncurrent.facts.UtilityClass;
import org.towncurrent.rates.DateWords;
import org.towncurrent.rates.Price;

/**
 * The prices as the calculator's script reads them, in JSON: how the language writes days and
 * months, Basic Service by municipality and class, products by class, and where the prices are
 * from. A price is {@code [from, until, thousandths of a cent per kWh, number of its source]};
 * {@code calculator/PAGE.md} says more.
 */
final class CalculatorData {

  private final StringBuilder json = new StringBuilder();
  private final List<String> sources = new ArrayList<>();

  private CalculatorData() {}

  static String of(Outlook outlook, Voice voice) {
    CalculatorData data = new CalculatorData();
    DateWords dates = voice.dates();
    data.json.append("{\"dates\":[");
    data.texts(dates.months());
    data.json.append(',');
    data.texts(dates.monthsAlone());
    data.json.append(',');
    data.texts(List.of(dates.first(), dates.dayPattern(), dates.monthPattern()));
    data.json.append("],\"towns\":[");
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
      data.product(outlook, product);
      comma = ",";
    }
    data.json.append("],\"sources\":[");
    data.texts(data.sources);
    return data.json.append("]}").toString();
  }

  private void town(Outlook outlook, Optional<Municipality> municipality) {
    ProgramPrices prices =
        new ProgramPrices(outlook.facts(), outlook.program(), municipality, outlook.asOf());
    json.append("{\"id\":");
    text(municipality.map(Municipality::id).orElse(""));
    json.append(",\"prices\":");
    basicService(outlook, prices, BasicServicePrice.Kind.FIXED);
    json.append(",\"variable\":");
    basicService(outlook, prices, BasicServicePrice.Kind.VARIABLE);
    json.append(",\"codes\":{");
    String comma = "";
    for (Map.Entry<String, String> code : codes(outlook.program(), prices).entrySet()) {
      json.append(comma);
      text(code.getKey());
      json.append(':');
      text(code.getValue());
      comma = ",";
    }
    json.append("},\"discount\":");
    shares(outlook, prices, BillShares::lowIncomeDiscounts);
    json.append(",\"tax\":");
    shares(outlook, prices, BillShares::salesTaxes);
    json.append('}');
  }

  /** What may be asked for in a class, in millionths. */
  private void shares(
      Outlook outlook, ProgramPrices prices, Function<BillShares, List<BillShare>> kind) {
    json.append('{');
    String comma = "";
    for (ProgramClass one : outlook.program().classes()) {
      List<BillShare> shares = kind.apply(prices.billShares(one));
      if (!shares.isEmpty()) {
        json.append(comma);
        text(one.id());
        json.append(":[")
            .append(
                shares.stream()
                    .map(share -> Integer.toString(share.millionths()))
                    .collect(Collectors.joining(",")))
            .append(']');
        comma = ",";
      }
    }
    json.append('}');
  }

  /** Basic Service as it is compared with: that which changes each month where nothing is fixed. */
  private void basicService(Outlook outlook, ProgramPrices prices, BasicServicePrice.Kind kind) {
    json.append('{');
    String comma = "";
    for (ProgramClass one : outlook.program().classes()) {
      List<BasicServicePrice> rows =
          prices.basicRows(one).stream().filter(row -> row.kind() == kind).toList();
      if (!rows.isEmpty()) {
        json.append(comma);
        text(one.id());
        json.append(":[");
        String next = "";
        for (BasicServicePrice row : rows) {
          json.append(next);
          price(row.from().iso(), row.to().iso(), row.price(), row.source());
          next = ",";
        }
        json.append(']');
        comma = ",";
      }
    }
    json.append('}');
  }

  private void product(Outlook outlook, Product product) {
    json.append("{\"id\":");
    text(product.id());
    json.append(",\"prices\":{");
    String comma = "";
    for (ProgramClass one : outlook.program().classes()) {
      List<ProductPrice> rows =
          outlook.prices().rows(product, one).stream()
              .filter(row -> row.certain().isPresent())
              .toList();
      if (!rows.isEmpty()) {
        json.append(comma);
        text(one.id());
        json.append(":[");
        String next = "";
        for (ProductPrice row : rows) {
          json.append(next);
          price(
              row.from().map(CalculatorData::begun).orElse(""),
              row.until().map(CalculatorData::ended).orElse(""),
              row.price().orElseThrow(),
              row.source().orElse(""));
          next = ",";
        }
        json.append(']');
        comma = ",";
      }
    }
    json.append("}}");
  }

  /** The read by which a price has begun for certain. */
  private static String begun(MeterRead read) {
    return read.hasMonth() ? Snapshots.read(read) : read.certain().iso().substring(0, 7);
  }

  /** The read until which a price holds for certain. */
  private static String ended(MeterRead read) {
    return read.hasMonth() ? Snapshots.read(read) : read.earliest().iso().substring(0, 7);
  }

  /**
   * What the codes on a bill here mean: the class of the program, by the letters and figures of the
   * code. One that may mean several classes means none.
   */
  static Map<String, String> codes(Program program, ProgramPrices prices) {
    Map<String, String> meanings = new TreeMap<>();
    Set<String> unclear = new TreeSet<>();
    for (ProgramClass one : program.classes()) {
      List<RateCode> codes =
          prices.basicServiceClass(one).map(UtilityClass::rateCodes).orElse(List.of());
      for (RateCode code : codes) {
        if (prices.area().filter(code::isIn).isPresent()) {
          String plain = code.code().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
          String before = meanings.put(plain, one.id());
          if (before != null && !before.equals(one.id())) {
            unclear.add(plain);
          }
        }
      }
    }
    meanings.keySet().removeAll(unclear);
    return meanings;
  }

  private void price(String from, String until, Price price, String source) {
    if (!sources.contains(source)) {
      sources.add(source);
    }
    json.append('[');
    text(from);
    json.append(',');
    text(until);
    json.append(',').append(price.milliCents());
    json.append(',').append(sources.indexOf(source)).append(']');
  }

  private void texts(List<String> texts) {
    String comma = "";
    for (String one : texts) {
      json.append(comma);
      text(one);
      comma = ",";
    }
  }

  private void text(String value) {
    Json.text(json, value);
  }
}
