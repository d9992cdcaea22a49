package org.towncurrent.pages;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.towncurrent.facts.BasicServicePrice;
import org.towncurrent.facts.ComponentKind;
import org.towncurrent.facts.MeterRead;
import org.towncurrent.facts.Percent;
import org.towncurrent.facts.Product;
import org.towncurrent.facts.ProductPrice;
import org.towncurrent.facts.ProgramClass;
import org.towncurrent.facts.RateComponent;
import org.towncurrent.facts.Supplier;
import org.towncurrent.rates.Day;
import org.towncurrent.words.Word;

/**
 * The comparison table of the Opt-Out Notice (Guidelines in D.P.U. 23-67; Rutland's Attachment 1),
 * the parts of each price, and every price with its dates.
 *
 * @param differentPeriods whether Basic Service ends on different days for different classes
 * @param basicName the product whose name could be taken for Basic Service
 */
public record PricesPage(
    boolean toBeDetermined,
    List<Column> columns,
    String columnCount,
    List<ClassRow> classes,
    boolean differentPeriods,
    Optional<String> basicName,
    Optional<Renewable> renewable,
    List<Component> components,
    List<History> history,
    List<String> sources) {

  /** A column of the table: Basic Service or a product. */
  public record Column(
      String kind,
      Optional<String> name,
      boolean isBasic,
      boolean isDefault,
      boolean isOption,
      Optional<String> supplier) {}

  /** The prices of one class. */
  public record ClassRow(Word name, List<ShownPrice> cells) {}

  /** The renewable content in one calendar year. */
  public record Renewable(String year, List<Share> cells) {}

  /** The content of one product. */
  public record Share(
      String kind,
      Optional<String> name,
      Optional<String> required,
      Optional<String> voluntary,
      Optional<String> total) {}

  /** The parts of one product's price. */
  public record Component(String product, List<Part> parts) {}

  /** One part of a price. */
  public record Part(String kind, Optional<Word> name, String price) {}

  /** The dated prices of one class. */
  public record History(Word name, List<Row> rows) {}

  /** One dated price; the ISO days mark the row in force. */
  public record Row(
      Optional<String> name,
      String price,
      String from,
      String until,
      String fromIso,
      String untilIso) {}

  static PricesPage of(Outlook outlook, Voice voice) {
    ProgramPrices prices = outlook.prices();
    List<Product> products = prices.products();
    List<ClassRow> classes = new ArrayList<>();
    Set<Optional<Day>> ends = new LinkedHashSet<>();
    for (ProgramClass one : outlook.program().classes()) {
      List<ShownPrice> cells = new ArrayList<>();
      Offered basic = prices.basicService(one);
      if (basic.now().isPresent()) {
        ends.add(basic.until());
      }
      cells.add(ShownPrice.ofBasicService("basic", basic, voice));
      for (Product product : products) {
        cells.add(productCell(prices, product, one, voice));
      }
      classes.add(new ClassRow(voice.say(one.name()), cells));
    }
    return new PricesPage(
        !prices.anyPrice(),
        columns(outlook, products, voice),
        Integer.toString(products.size() + 1),
        classes,
        ends.size() > 1,
        products.stream()
            .map(product -> product.name().in(voice.language().tag()))
            .filter(name -> name.toLowerCase(java.util.Locale.ROOT).contains("basic"))
            .findFirst(),
        renewable(prices, products, voice),
        components(products, voice),
        history(outlook, products, voice),
        sources(outlook));
  }

  private static List<Column> columns(Outlook outlook, List<Product> products, Voice voice) {
    List<Column> columns = new ArrayList<>();
    String utility = outlook.prices().utility().name();
    columns.add(new Column("basic", Optional.empty(), true, false, false, Optional.of(utility)));
    for (Product product : products) {
      columns.add(
          new Column(
              kind(product),
              Optional.of(product.name().in(voice.language().tag())),
              false,
              product.defaultProduct(),
              !product.defaultProduct(),
              suppliers(outlook, product)));
    }
    return columns;
  }

  /** Who supplies a product to any of the classes; in most programs the same for all. */
  private static Optional<String> suppliers(Outlook outlook, Product product) {
    Set<String> names = new LinkedHashSet<>();
    for (ProgramClass one : outlook.program().classes()) {
      outlook
          .prices()
          .row(product, one)
          .flatMap(ProductPrice::supplier)
          .flatMap(outlook.program()::supplier)
          .map(Supplier::name)
          .ifPresent(names::add);
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(String.join(" · ", names));
  }

  private static ShownPrice productCell(
      ProgramPrices prices, Product product, ProgramClass one, Voice voice) {
    boolean expected = !prices.anyPrice() || !prices.rows(product, one).isEmpty();
    return ShownPrice.ofProduct(
        kind(product),
        Optional.of(product.name().in(voice.language().tag())),
        prices.offered(product, one),
        expected,
        voice);
  }

  private static Optional<Renewable> renewable(
      ProgramPrices prices, List<Product> products, Voice voice) {
    Optional<Percent> required = prices.required();
    if (required.isEmpty()) {
      return Optional.empty();
    }
    List<Share> cells = new ArrayList<>();
    cells.add(share("basic", Optional.empty(), required.get(), Optional.of(Percent.of(0)), voice));
    for (Product product : products) {
      cells.add(
          share(
              kind(product),
              Optional.of(product.name().in(voice.language().tag())),
              required.get(),
              prices.voluntary(product),
              voice));
    }
    return Optional.of(new Renewable(Integer.toString(prices.asOf().year()), cells));
  }

  private static Share share(
      String kind,
      Optional<String> name,
      Percent required,
      Optional<Percent> voluntary,
      Voice voice) {
    return new Share(
        kind,
        name,
        Optional.of(voice.percent(required)),
        voluntary.map(voice::percent),
        voluntary.map(required::plus).map(voice::percent));
  }

  private static List<Component> components(List<Product> products, Voice voice) {
    List<Component> components = new ArrayList<>();
    for (Product product : products) {
      List<Part> parts = new ArrayList<>();
      for (RateComponent component : product.components()) {
        if (component.kind() != ComponentKind.SUPPLY) {
          parts.add(
              new Part(
                  component.name().isPresent()
                      ? "named"
                      : component.kind().name().toLowerCase(java.util.Locale.ROOT),
                  component.name().map(voice::say),
                  voice.cents(component.price())));
        }
      }
      if (!parts.isEmpty()) {
        components.add(new Component(product.name().in(voice.language().tag()), parts));
      }
    }
    return components;
  }

  private static List<History> history(Outlook outlook, List<Product> products, Voice voice) {
    ProgramPrices prices = outlook.prices();
    Day since = outlook.asOf().firstOfMonthPlus(-12);
    List<History> history = new ArrayList<>();
    for (ProgramClass one : outlook.program().classes()) {
      List<Row> rows = new ArrayList<>();
      for (Product product : products) {
        for (ProductPrice row : prices.rows(product, one)) {
          if (row.price().isPresent()
              && row.from().isPresent()
              && row.until().map(read -> read.estimatedDay().isAfter(since)).orElse(true)) {
            rows.add(productRow(product, row, voice));
          }
        }
      }
      for (BasicServicePrice row : prices.basicRows(one)) {
        if (row.to().isAfter(since)) {
          rows.add(
              new Row(
                  Optional.empty(),
                  voice.cents(row.price()),
                  voice.day(row.from()),
                  voice.day(row.to()),
                  row.from().iso(),
                  row.to().iso()));
        }
      }
      if (!rows.isEmpty()) {
        history.add(new History(voice.say(one.name()), rows));
      }
    }
    return history;
  }

  private static Row productRow(Product product, ProductPrice row, Voice voice) {
    MeterRead from = row.from().orElseThrow();
    return new Row(
        Optional.of(product.name().in(voice.language().tag())),
        voice.cents(row.price().orElseThrow()),
        voice.read(from),
        row.until().map(voice::read).orElse("–"),
        from.estimatedDay().iso(),
        row.until().map(read -> read.estimatedDay().plusDays(-1)).orElse(Offered.OPEN_END).iso());
  }

  private static List<String> sources(Outlook outlook) {
    Day since = outlook.asOf().firstOfMonthPlus(-12);
    Set<String> sources = new LinkedHashSet<>();
    for (ProgramClass one : outlook.program().classes()) {
      for (BasicServicePrice row : outlook.prices().basicRows(one)) {
        if (row.to().isAfter(since)) {
          sources.add(row.source());
        }
      }
    }
    return List.copyOf(sources);
  }

  private static String kind(Product product) {
    return product.defaultProduct() ? "default" : "option";
  }
}
