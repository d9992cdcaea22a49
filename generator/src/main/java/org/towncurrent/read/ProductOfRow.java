package org.towncurrent.read;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.towncurrent.facts.Product;

/**
 * Which product a row is about. A program with one product, or of whose only product no name is
 * known, need not say so in each row.
 */
final class ProductOfRow {

  /** The id of the one product of a program that lists none. */
  static final String ONLY = "standard";

  private final List<String> products;

  private ProductOfRow(List<String> products) {
    this.products = products;
  }

  static ProductOfRow among(List<Product> products) {
    return new ProductOfRow(products.stream().map(Product::id).toList());
  }

  /** The product that this row names, else the only one there is. */
  Optional<String> in(Fields row) {
    if (row.has("product") || products.size() > 1) {
      return row.must(
          "product",
          Values::id,
          "Write which one it is: "
              + products.stream()
                  .map(id -> "`product: " + id + "`")
                  .collect(Collectors.joining(" or "))
              + ".");
    }
    row.may("product", Values::id);
    return Optional.of(products.isEmpty() ? ONLY : products.get(0));
  }
}
