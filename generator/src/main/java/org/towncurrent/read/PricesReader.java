package org.towncurrent.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.towncurrent.facts.ComponentKind;
import org.towncurrent.facts.LocalName;
import org.towncurrent.facts.MeterRead;
import org.towncurrent.facts.Origin;
import org.towncurrent.facts.Percent;
import org.towncurrent.facts.PriceStatus;
import org.towncurrent.facts.Product;
import org.towncurrent.facts.ProductPrice;
import org.towncurrent.facts.RateComponent;
import org.towncurrent.facts.RenewableBasis;
import org.towncurrent.facts.RenewableContent;
import org.towncurrent.rates.Price;

/** Reads {@code prices.yml}: products, their dated prices, their renewable content. */
final class PricesReader {

  /** Stands for every class of the program. */
  static final String ALL = "all";

  private PricesReader() {}

  /** What {@code prices.yml} says. */
  record Prices(
      List<Product> products,
      List<ProductPrice> prices,
      Optional<RenewableBasis> basis,
      List<RenewableContent> renewable) {

    /** A program whose products and prices are not known. */
    static final Prices NONE = new Prices(List.of(), List.of(), Optional.empty(), List.of());
  }

  private record Renewable(Optional<RenewableBasis> basis, List<RenewableContent> content) {}

  static Optional<Prices> read(Node node, List<String> classIds, Problems problems) {
    return Fields.of(node, "prices.yml", problems).map(fields -> prices(fields, classIds));
  }

  private static Prices prices(Fields fields, List<String> classIds) {
    List<Product> products = fields.facts("products", "a product", PricesReader::product);
    List<ProductPrice> prices =
        fields.facts("prices", "a price", row -> rows(row, classIds)).stream()
            .flatMap(List::stream)
            .toList();
    Optional<Renewable> renewable =
        fields.group("renewable", "the renewable content").map(PricesReader::renewable);
    fields.noMore();
    return new Prices(
        products,
        prices,
        renewable.flatMap(Renewable::basis),
        renewable.map(Renewable::content).orElse(List.of()));
  }

  private static Optional<Product> product(Fields fields) {
    Optional<String> id = fields.must("id", Values::id);
    Optional<LocalName> name = LocalNames.must(fields, "name");
    boolean defaultProduct = fields.may("default", Values::yesNo).orElse(false);
    var summary = fields.may("summary", Values::prose);
    List<RateComponent> components =
        fields.facts("components", "a part of a price", PricesReader::component);
    return fields.make(
        () ->
            new Product(
                id.orElseThrow(),
                name.orElseThrow(),
                defaultProduct,
                summary,
                components,
                fields.origin()));
  }

  private static Optional<RateComponent> component(Fields fields) {
    var kind = fields.must("kind", Values.word(ComponentKind.class));
    var name = fields.may("name", Values::prose);
    Optional<Price> price = fields.must("price", PriceText::cents);
    return fields.make(
        () -> new RateComponent(kind.orElseThrow(), name, price.orElseThrow(), fields.origin()));
  }

  /** One row of the file: a price for each class it names. */
  private static Optional<List<ProductPrice>> rows(Fields fields, List<String> classIds) {
    Optional<String> product = fields.must("product", Values::id);
    Set<String> classes = classes(fields, classIds);
    Optional<MeterRead> from = fields.may("from", DayText::meterRead);
    Optional<MeterRead> until = fields.may("until", DayText::meterRead);
    Optional<Price> price = fields.may("price", PriceText::cents);
    Optional<String> supplier = fields.may("supplier", Values::id);
    PriceStatus status =
        fields.may("status", Values.word(PriceStatus.class)).orElse(PriceStatus.REAL);
    Optional<String> source = fields.may("source", Values::text);
    Origin origin = fields.origin();
    return fields.make(
        () -> {
          List<ProductPrice> rows = new ArrayList<>();
          for (String customerClass : classes) {
            rows.add(
                new ProductPrice(
                    product.orElseThrow(),
                    customerClass,
                    from,
                    until,
                    price,
                    supplier,
                    status,
                    source,
                    origin));
          }
          return List.copyOf(rows);
        });
  }

  private static Set<String> classes(Fields fields, List<String> classIds) {
    List<String> named =
        fields.node("class").orElse(null) instanceof Node.Items list && !list.items().isEmpty()
            ? fields.values("class", Values::id)
            : fields.must("class", Values::id).stream().toList();
    if (named.isEmpty() && fields.has("class")) {
      fields.spoiled();
    }
    return new LinkedHashSet<>(named.contains(ALL) ? classIds : named);
  }

  private static Renewable renewable(Fields fields) {
    var basis = fields.must("basis", Values.word(RenewableBasis.class));
    List<RenewableContent> content =
        fields.facts("content", "the renewable content of a year", PricesReader::content);
    fields.noMore();
    return new Renewable(basis, content);
  }

  private static Optional<RenewableContent> content(Fields fields) {
    Optional<String> product = fields.must("product", Values::id);
    Optional<Integer> year = fields.must("year", Values::year);
    fields.exactlyOne("voluntary", "fill-to");
    Optional<Percent> voluntary = fields.may("voluntary", Values::percent);
    Optional<Percent> fillTo = fields.may("fill-to", Values::percent);
    if (voluntary.isPresent() == fillTo.isPresent()) {
      fields.spoiled();
    }
    return fields.make(
        () ->
            new RenewableContent(
                product.orElseThrow(), year.orElseThrow(), voluntary, fillTo, fields.origin()));
  }
}
