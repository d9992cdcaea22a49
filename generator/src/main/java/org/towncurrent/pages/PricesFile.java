package org.towncurrent.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.towncurrent.facts.BasicServicePrice;
import org.towncurrent.facts.Corrected;
import org.towncurrent.facts.Correction;
import org.towncurrent.facts.Facts;
import org.towncurrent.facts.MeterRead;
import org.towncurrent.facts.Municipality;
import org.towncurrent.facts.PriceStatus;
import org.towncurrent.facts.Product;
import org.towncurrent.facts.ProductPrice;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.ProgramClass;
import org.towncurrent.facts.Supplier;
import org.towncurrent.facts.Utility;
import org.towncurrent.rates.Day;
import org.towncurrent.rates.Figures;

/**
 * Every price of a program and of Basic Service as a table for spreadsheets and programs, {@code
 * prices.csv}: a price a row, wrong and disputed ones too, in English, as RFC 4180 has it.
 */
final class PricesFile {

  /** The head of each column, with its unit where it has one. */
  static final List<String> COLUMNS =
      List.of(
          "price of",
          "product",
          "class",
          "municipalities",
          "utility",
          "kind",
          "from",
          "until",
          "dates are",
          "price (cents per kWh)",
          "standing",
          "status",
          "reason of change",
          "corrected on",
          "reason of correction",
          "corrects (cents per kWh)",
          "supplier",
          "source",
          "looked up on",
          "note");

  /** A product's price begins at one meter read and ends at another. */
  private static final String READS = "meter reads";

  /** A price of Basic Service holds on its first and its last day. */
  private static final String DAYS = "days, both included";

  private final StringBuilder csv = new StringBuilder();
  private final Facts facts;
  private final Program program;
  private final Day asOf;

  private PricesFile(Facts facts, Program program, Day asOf) {
    this.facts = facts;
    this.program = program;
    this.asOf = asOf;
  }

  static String of(Facts facts, Program program, Day asOf) {
    PricesFile file = new PricesFile(facts, program, asOf);
    file.line(COLUMNS);
    for (ProgramClass one : program.classes()) {
      for (Product product : file.prices(program.places().get(0)).products()) {
        file.products(product, one);
      }
      file.alike(one).values().forEach(towns -> file.basicService(one, towns));
    }
    return file.csv.toString();
  }

  private ProgramPrices prices(Optional<Municipality> town) {
    return new ProgramPrices(facts, program, town, asOf);
  }

  private record Rows<P>(P price, Optional<Correction> correctedBy) {}

  private void products(Product product, ProgramClass one) {
    List<Rows<ProductPrice>> rows = new ArrayList<>();
    for (Corrected<ProductPrice> corrected : program.corrected()) {
      rows.add(new Rows<>(corrected.wrong(), Optional.of(corrected.correction())));
    }
    program.prices().forEach(price -> rows.add(new Rows<>(price, Optional.empty())));
    rows.removeIf(
        row ->
            !row.price().product().equals(product.id())
                || !row.price().customerClass().equals(one.id()));
    rows.sort(Comparator.comparing(row -> row.price().place()));
    for (Rows<ProductPrice> row : rows) {
      ProductPrice price = row.price();
      Map<String, String> values = new LinkedHashMap<>();
      values.put("price of", "product");
      values.put("product", product.name().english());
      values.put("class", one.name().english());
      values.put("kind", price.standard() ? "fixed" : "market-based");
      price.from().ifPresent(read -> values.put("from", read(read)));
      price
          .until()
          .or(() -> untilNext(price, row))
          .ifPresent(read -> values.put("until", read(read)));
      values.put("dates are", READS);
      price.price().ifPresent(cents -> values.put("price (cents per kWh)", Figures.cents(cents)));
      values.put("standing", row.correctedBy().isPresent() ? "wrong" : "holds");
      values.put("status", price.status() == PriceStatus.SAMPLE ? "sample" : "contract");
      price.reason().ifPresent(reason -> values.put("reason of change", word(reason)));
      correction(values, row.correctedBy(), price.corrects());
      price
          .supplier()
          .flatMap(program::supplier)
          .map(Supplier::name)
          .ifPresent(name -> values.put("supplier", name));
      price.source().ifPresent(source -> values.put("source", source));
      row(values);
    }
  }

  /** One without an end ends where the next one begins; a wrong one ends as it was published. */
  private Optional<MeterRead> untilNext(ProductPrice price, Rows<ProductPrice> row) {
    return row.correctedBy().isPresent()
        ? Optional.empty()
        : program.prices(price.product(), price.customerClass(), price.scenario()).stream()
            .filter(known -> known.origin().equals(price.origin()))
            .filter(known -> known.from().equals(price.from()))
            .findFirst()
            .flatMap(ProductPrice::until);
  }

  /** What the Basic Service of a class depends on. */
  private record Delivery(
      Optional<Utility> utility, Optional<String> area, Optional<String> loadZone) {}

  /** The municipalities in which a class has the same Basic Service. */
  private Map<Delivery, List<Municipality>> alike(ProgramClass one) {
    Map<Delivery, List<Municipality>> alike = new LinkedHashMap<>();
    for (Municipality town : program.municipalities()) {
      ProgramPrices prices = prices(Optional.of(town));
      boolean byZone = prices.everyBasicRow(one).stream().anyMatch(row -> row.zone().isPresent());
      Delivery delivery =
          new Delivery(prices.utility(), prices.area(), prices.loadZone().filter(zone -> byZone));
      alike.computeIfAbsent(delivery, key -> new ArrayList<>()).add(town);
    }
    return alike;
  }

  private void basicService(ProgramClass one, List<Municipality> towns) {
    ProgramPrices prices = prices(Optional.of(towns.get(0)));
    List<Rows<BasicServicePrice>> rows = new ArrayList<>();
    for (Corrected<BasicServicePrice> corrected :
        prices.utility().map(Utility::corrected).orElse(List.of())) {
      if (prices.isOf(corrected.wrong(), one)) {
        rows.add(new Rows<>(corrected.wrong(), Optional.of(corrected.correction())));
      }
    }
    prices.everyBasicRow(one).forEach(price -> rows.add(new Rows<>(price, Optional.empty())));
    rows.sort(Comparator.comparing(row -> row.price().from()));
    for (Rows<BasicServicePrice> row : rows) {
      BasicServicePrice price = row.price();
      Map<String, String> values = new LinkedHashMap<>();
      values.put("price of", "Basic Service");
      values.put("class", one.name().english());
      values.put(
          "municipalities",
          towns.stream().map(Municipality::name).collect(Collectors.joining("; ")));
      values.put("utility", prices.utility().map(Utility::name).orElse(""));
      values.put("kind", word(price.kind()));
      values.put("from", price.from().iso());
      values.put("until", price.to().iso());
      values.put("dates are", DAYS);
      values.put("price (cents per kWh)", Figures.cents(price.price()));
      values.put(
          "standing",
          row.correctedBy().isPresent() ? "wrong" : price.undisputed() ? "holds" : "disputed");
      values.put("status", word(price.status()));
      correction(values, row.correctedBy(), price.corrects());
      values.put("source", price.source());
      values.put("looked up on", price.lookedUp().iso());
      price.note().ifPresent(note -> values.put("note", note));
      row(values);
    }
  }

  /** Of a wrong price the day and the reason; of the right one, which price it corrects. */
  private static void correction(
      Map<String, String> values, Optional<Correction> correctedBy, Optional<Correction> corrects) {
    correctedBy
        .or(() -> corrects)
        .ifPresent(
            correction -> {
              values.put("corrected on", correction.date().iso());
              values.put("reason of correction", correction.reason().english());
            });
    corrects
        .map(Correction::price)
        .map(Figures::cents)
        .ifPresent(wrong -> values.put("corrects (cents per kWh)", wrong));
  }

  /** {@code 2025-01}, {@code 2025-01-15} or {@code 2018}, as it was entered. */
  private static String read(MeterRead read) {
    if (!read.hasMonth()) {
      return Integer.toString(read.year());
    }
    String day = read.earliest().iso();
    return read.hasDay() ? day : day.substring(0, day.lastIndexOf('-'));
  }

  private static String word(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void row(Map<String, String> values) {
    line(COLUMNS.stream().map(column -> values.getOrDefault(column, "")).toList());
  }

  private void line(List<String> fields) {
    csv.append(fields.stream().map(PricesFile::field).collect(Collectors.joining(",")));
    csv.append("\r\n");
  }

  private static String field(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
