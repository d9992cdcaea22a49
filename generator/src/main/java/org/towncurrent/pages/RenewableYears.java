package org.towncurrent.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.towncurrent.facts.Percent;
import org.towncurrent.facts.Product;

/** The renewable content of Basic Service and each product, in each calendar year of the prices. */
public final class RenewableYears {

  private RenewableYears() {}

  /** The renewable content in one calendar year. */
  public record Year(String year, List<Share> cells) {}

  /**
   * The content of one product.
   *
   * @param other what the State requires besides, where it is counted apart
   */
  public record Share(
      String kind,
      Optional<String> name,
      Optional<String> required,
      Optional<String> voluntary,
      Optional<String> total,
      Optional<String> other) {}

  /**
   * The content of these products in one calendar year; none when nothing is known of that year.
   */
  static List<Year> in(int year, List<Product> products, ProgramPrices prices, Voice voice) {
    List<Share> cells =
        products.stream().map(product -> share(product, year, prices, voice)).toList();
    return cells.stream().allMatch(cell -> cell.required().isEmpty() && cell.total().isEmpty())
        ? List.of()
        : List.of(new Year(Integer.toString(year), cells));
  }

  /**
   * @param basic whether Basic Service stands before the products
   */
  static List<Year> of(ProgramPrices prices, boolean basic, Voice voice) {
    List<Year> years = new ArrayList<>();
    for (int year : prices.renewableYears()) {
      List<Share> cells = new ArrayList<>();
      Optional<String> required = prices.required(year).map(voice::percent);
      Optional<String> other = prices.otherRequired(year).map(voice::percent);
      if (basic) {
        Optional<String> none = required.map(known -> voice.percent(Percent.of(0)));
        cells.add(new Share("basic", Optional.empty(), required, none, required, other));
      }
      for (Product product : prices.products()) {
        cells.add(share(product, year, prices, voice));
      }
      years.add(new Year(Integer.toString(year), cells));
    }
    return years;
  }

  private static Share share(Product product, int year, ProgramPrices prices, Voice voice) {
    Optional<String> total = prices.total(product, year).map(voice::percent);
    return new Share(
        product.defaultProduct() ? "default" : "option",
        Optional.of(product.name().in(voice.language().tag())),
        prices.required(year).map(voice::percent),
        prices.voluntary(product, year).map(voice::percent),
        total,
        prices.otherRequired(year).map(voice::percent).filter(known -> total.isPresent()));
  }
}
