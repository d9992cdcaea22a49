package org.towncurrent.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import org.towncurrent.facts.RateComponent;
import org.towncurrent.facts.Supplier;
import org.towncurrent.facts.Utility;
import org.towncurrent.rates.Day;
import org.towncurrent.rates.Figures;

/**
 * Every price of a program and of Basic Service, a row each, wrong and disputed ones too: what all
 * files of prices are made of. Of a row only that is there which is known.
 */
final class PriceRows {

  /** What a row is the price of: a product of the program. */
  static final String PRODUCT = "product";

  /** What a row is the price of: the utility's Basic Service. */
  static final String BASIC_SERVICE = "basic-service";

  /** A product's price begins at one meter read and ends at another. */
  private static final String READS = "meter-reads";

  /** A price of Basic Service holds on its first and its last day. */
  private static final String DAYS = "days";

  private final List<Map<String, Object>> rows = new ArrayList<>();
  private final Facts facts;
  private final Program program;
  private final Day asOf;

  private PriceRows(Facts facts, Program program, Day asOf) {
    this.facts = facts;
    this.program = program;
    this.asOf = asOf;
  }

  /** The rows, class by class: each product's in order of time, and then those of Basic Service. */
  static List<Map<String, Object>> of(Facts facts, Program program, Day asOf) {
    PriceRows made = new PriceRows(facts, program, asOf);
    for (ProgramClass one : program.classes()) {
      for (Product product : made.prices(program.places().get(0)).products()) {
        made.products(product, one);
      }
      made.alike(one).values().forEach(towns -> made.basicService(one, towns));
    }
    return made.rows;
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
      Map<String, Object> values = new LinkedHashMap<>();
      values.put("price-of", PRODUCT);
      values.put("product", product.id());
      values.put("product-name", product.name().english());
      values.put("class", one.id());
      values.put("class-name", one.name().english());
      values.put("kind", price.standard() ? "fixed" : "market-based");
      price.from().ifPresent(read -> values.put("from", read(read)));
      price
          .until()
          .or(() -> untilNext(price, row))
          .ifPresent(read -> values.put("until", read(read)));
      values.put("dates", READS);
      price.price().ifPresent(cents -> values.put("cents-per-kwh", Figures.cents(cents)));
      values.put("standing", row.correctedBy().isPresent() ? "wrong" : "holds");
      values.put("status", price.status() == PriceStatus.SAMPLE ? "sample" : "contract");
      price.reason().ifPresent(reason -> values.put("reason", word(reason)));
      correction(values, row.correctedBy(), price.corrects());
      price
          .supplier()
          .flatMap(program::supplier)
          .map(Supplier::name)
          .ifPresent(name -> values.put("supplier", name));
      values.put("components", program.components(price).stream().map(PriceRows::part).toList());
      price.source().ifPresent(source -> values.put("source", source));
      this.rows.add(values);
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
      Map<String, Object> values = new LinkedHashMap<>();
      values.put("price-of", BASIC_SERVICE);
      values.put("class", one.id());
      values.put("class-name", one.name().english());
      values.put("municipalities", towns.stream().map(Municipality::name).toList());
      prices.utility().map(Utility::name).ifPresent(name -> values.put("utility", name));
      values.put("kind", word(price.kind()));
      values.put("from", price.from().iso());
      values.put("until", price.to().iso());
      values.put("dates", DAYS);
      values.put("cents-per-kwh", Figures.cents(price.price()));
      values.put(
          "standing",
          row.correctedBy().isPresent() ? "wrong" : price.undisputed() ? "holds" : "disputed");
      values.put("status", word(price.status()));
      correction(values, row.correctedBy(), price.corrects());
      values.put("source", price.source());
      values.put("looked-up-on", price.lookedUp().iso());
      price.note().ifPresent(note -> values.put("note", note));
      this.rows.add(values);
    }
  }

  /** Of a wrong price the day and the reason; of the right one, which price it corrects. */
  private static void correction(
      Map<String, Object> values, Optional<Correction> correctedBy, Optional<Correction> corrects) {
    correctedBy
        .or(() -> corrects)
        .ifPresent(
            correction -> {
              values.put("corrected-on", correction.date().iso());
              values.put("correction", correction.reason().english());
            });
    corrects
        .map(Correction::price)
        .map(Figures::cents)
        .ifPresent(wrong -> values.put("corrects-cents-per-kwh", wrong));
  }

  /** {@code 2025-01}, {@code 2025-01-15} or {@code 2018}, as it was entered. */
  static String read(MeterRead read) {
    if (!read.hasMonth()) {
      return Integer.toString(read.year());
    }
    String day = read.earliest().iso();
    return read.hasDay() ? day : day.substring(0, day.lastIndexOf('-'));
  }

  static String word(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Map<String, Object> part(RateComponent component) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("kind", word(component.kind()));
    component.name().ifPresent(name -> values.put("name", name.english()));
    values.put("cents-per-kwh", Figures.cents(component.price()));
    return values;
  }
}
