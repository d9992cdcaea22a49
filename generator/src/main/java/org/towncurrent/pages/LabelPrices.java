package org.towncurrent.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.towncurrent.facts.DisclosureLabel;
import org.towncurrent.facts.DisclosureLabel.LevelPrice;
import org.towncurrent.facts.Product;
import org.towncurrent.facts.ProductPrice;
import org.towncurrent.facts.ProgramClass;
import org.towncurrent.rates.Day;
import org.towncurrent.rates.Price;

/**
 * The average price on a disclosure label. Where one price holds for the whole quarter it is the
 * average at every amount of use; else the label must state it.
 *
 * @param levels by amount of monthly use; empty where nobody knows
 * @param flat the one price of the quarter
 * @param row the price row in force at the end of the quarter
 */
record LabelPrices(List<LevelPrice> levels, Optional<Price> flat, Optional<ProductPrice> row) {

  /** The amounts of the form for households, in kWh a month. */
  static final List<Integer> HOUSEHOLD = List.of(250, 500, 1000, 2000);

  /** The amounts of the form for businesses, in kWh a month. */
  static final List<Integer> BUSINESS = List.of(1000, 10_000, 20_000, 40_000);

  private static final String RESIDENTIAL = "residential";

  static LabelPrices of(DisclosureLabel label, ProgramPrices prices) {
    Optional<Product> product = prices.program().product(label.product());
    Optional<ProgramClass> first =
        prices.program().classes().stream()
            .filter(one -> label.classes().contains(one.id()))
            .findFirst();
    if (product.isEmpty() || first.isEmpty()) {
      return new LabelPrices(label.prices(), Optional.empty(), Optional.empty());
    }
    Optional<ProductPrice> whole = label.flat(prices.program(), first.get().id());
    Optional<Price> flat = whole.flatMap(ProductPrice::price);
    Day last = label.quarter().last();
    Optional<ProductPrice> row =
        whole.or(
            () ->
                prices.rows(product.get(), first.get()).stream()
                    .filter(
                        one ->
                            one.certain()
                                .filter(days -> !days.first().isAfter(last))
                                .filter(days -> !days.last().isBefore(last))
                                .isPresent())
                    .findFirst());
    List<LevelPrice> levels = new ArrayList<>(label.prices());
    if (levels.isEmpty() && flat.isPresent()) {
      for (Integer kwh : levels(label, first.get())) {
        levels.add(new LevelPrice(kwh, flat.get(), label.origin()));
      }
    }
    return new LabelPrices(levels, flat, row);
  }

  private static List<Integer> levels(DisclosureLabel label, ProgramClass customers) {
    if (!label.levels().isEmpty()) {
      return label.levels();
    }
    boolean household =
        customers.id().equals(RESIDENTIAL)
            || customers.basicService().everywhere().equals(Optional.of(RESIDENTIAL));
    return household ? HOUSEHOLD : BUSINESS;
  }
}
