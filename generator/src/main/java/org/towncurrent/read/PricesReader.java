package org.towncurrent.read;

import java.util.List;
import java.util.Optional;
import org.towncurrent.facts.Contract;
import org.towncurrent.facts.Credit;
import org.towncurrent.facts.LocalName;
import org.towncurrent.facts.Origin;
import org.towncurrent.facts.Percent;
import org.towncurrent.facts.Product;
import org.towncurrent.facts.ProductPrice;
import org.towncurrent.facts.RateComponent;
import org.towncurrent.facts.RenewableBasis;
import org.towncurrent.facts.RenewableContent;

/** Reads {@code prices.yml}: products, contracts, dated prices, credits, renewable content. */
final class PricesReader {

  /** Stands for every class of the program. */
  static final String ALL = "all";

  private PricesReader() {}

  /** What {@code prices.yml} says. */
  record Prices(
      List<Product> products,
      List<Contract> contracts,
      List<ProductPrice> prices,
      List<Credit> credits,
      Optional<RenewableBasis> basis,
      List<RenewableContent> renewable) {

    /** A program whose products and prices are not known. */
    static final Prices NONE =
        new Prices(List.of(), List.of(), List.of(), List.of(), Optional.empty(), List.of());
  }

  private record Renewable(Optional<RenewableBasis> basis, List<RenewableContent> content) {}

  /**
   * What the file says.
   *
   * @param program the name of the program, which a product bears whose own name is not known
   */
  static Optional<Prices> read(
      Node node, LocalName program, List<String> classIds, Problems problems) {
    return Fields.of(node, "prices.yml", problems).map(fields -> prices(fields, program, classIds));
  }

  private static Prices prices(Fields fields, LocalName program, List<String> classIds) {
    List<Product> products = products(fields, program);
    ProductOfRow product = ProductOfRow.among(products);
    List<Contract> contracts = fields.facts("contracts", "a contract", ContractReader::contract);
    List<String> everyClass = classIds.isEmpty() ? List.of(ALL) : classIds;
    List<ProductPrice> prices =
        fields
            .facts("prices", "a price", row -> PriceRowReader.rows(row, product, everyClass))
            .stream()
            .flatMap(List::stream)
            .toList();
    List<Credit> credits = fields.facts("credits", "a credit", ContractReader::credit);
    Optional<Renewable> renewable =
        fields.group("renewable", "the renewable content").map(group -> renewable(group, product));
    fields.noMore();
    return new Prices(
        products.isEmpty() && !prices.isEmpty() && !fields.has("products")
            ? List.of(unnamed(program, prices.get(0).origin()))
            : products,
        contracts,
        prices,
        credits,
        renewable.flatMap(Renewable::basis),
        renewable.map(Renewable::content).orElse(List.of()));
  }

  /** A single product is the one that participants receive, whether the file says so or not. */
  private static List<Product> withDefault(List<Product> products) {
    if (products.size() != 1 || products.get(0).origin().fields().containsKey("default")) {
      return products;
    }
    Product only = products.get(0);
    return List.of(
        new Product(
            only.id(), only.name(), true, only.summary(), only.components(), only.origin()));
  }

  /** The product of a program of which no product is known by name. */
  private static Product unnamed(LocalName program, Origin origin) {
    return new Product(ProductOfRow.ONLY, program, true, Optional.empty(), List.of(), origin);
  }

  /** The products. One without a name bears the program's: what its participants receive. */
  private static List<Product> products(Fields fields, LocalName program) {
    List<Product> products =
        withDefault(fields.facts("products", "a product", product -> product(product, program)));
    for (Product product : products) {
      if (!product.origin().fields().containsKey("name") && !product.defaultProduct()) {
        fields
            .problems()
            .add(
                "missing-key",
                product.origin().place(),
                "In a product the key `name` is missing.",
                "Write a line `name: ...` with what is known of it, like `name: Optional product,"
                    + " 100% renewable`. Only the default product may be without a name; pages call"
                    + " it by that of the program.");
      }
    }
    return products;
  }

  private static Optional<Product> product(Fields fields, LocalName program) {
    Optional<String> id = fields.must("id", Values::id);
    Optional<LocalName> name = LocalNames.may(fields, "name");
    boolean defaultProduct = fields.may("default", Values::yesNo).orElse(false);
    var summary = fields.may("summary", Values::prose);
    List<RateComponent> components =
        fields.facts("components", "a part of a price", PriceRowReader::component);
    return fields.make(
        () ->
            new Product(
                id.orElseThrow(),
                name.orElse(program),
                defaultProduct,
                summary,
                components,
                fields.origin()));
  }

  private static Renewable renewable(Fields fields, ProductOfRow product) {
    var basis = fields.may("basis", Values.word(RenewableBasis.class));
    List<RenewableContent> content =
        fields.facts("content", "the renewable content of a year", row -> content(row, product));
    fields.noMore();
    return new Renewable(basis, content);
  }

  private static Optional<RenewableContent> content(Fields fields, ProductOfRow products) {
    Optional<String> product = products.in(fields);
    Optional<Integer> year =
        fields.must(
            "year",
            Values::year,
            "Write the calendar year that it was published for, like `year: 2026`: the State's"
                + " minimum changes each January. Where nobody knows it, take the row out.");
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
