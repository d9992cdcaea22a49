package org.towncurrent.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.towncurrent.facts.BasicServicePrice;
import org.towncurrent.facts.Product;
import org.towncurrent.facts.ProductPrice;
import org.towncurrent.facts.ProgramClass;
import org.towncurrent.words.Word;

/**
 * What is not known of prices: the days between two known ones, and the classes without any.
 *
 * @param products a product's, between two meter reads
 * @param basic those of Basic Service, between two days that both belong to it
 * @param without the classes of which no product has a known price, though another class has
 * @param withoutBasic the classes of which no price of Basic Service is known
 */
public record PriceGaps(
    List<Gap> products, List<Gap> basic, List<Word> without, List<Word> withoutBasic) {

  /**
   * Days without a price.
   *
   * @param name the product's; empty for Basic Service
   */
  public record Gap(Word customers, Optional<String> name, String from, String until) {}

  static PriceGaps of(Outlook outlook, Voice voice) {
    ProgramPrices prices = outlook.prices();
    PriceGaps gaps =
        new PriceGaps(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (ProgramClass one : outlook.program().classes()) {
      Word customers = voice.say(one.name());
      boolean any = false;
      for (Product product : prices.products()) {
        List<ProductPrice> rows =
            prices.rows(product, one).stream().filter(row -> row.price().isPresent()).toList();
        any |= !rows.isEmpty();
        gaps.between(rows, customers, product, voice);
      }
      if (!any && prices.anyPrice()) {
        gaps.without.add(customers);
      }
      List<BasicServicePrice> rows = prices.basicRows(one);
      gaps.between(rows, customers, voice);
      if (rows.isEmpty()) {
        gaps.withoutBasic.add(customers);
      }
    }
    return gaps;
  }

  private void between(List<ProductPrice> rows, Word customers, Product product, Voice voice) {
    for (int i = 1; i < rows.size(); i++) {
      ProductPrice before = rows.get(i - 1);
      ProductPrice next = rows.get(i);
      if (before.until().isPresent()
          && next.from().isPresent()
          && before.until().get().earliest().isBefore(next.from().get().certain())) {
        products.add(
            new Gap(
                customers,
                Optional.of(product.name().in(voice.language().tag())),
                voice.read(before.until().get()),
                voice.read(next.from().get())));
      }
    }
  }

  private void between(List<BasicServicePrice> rows, Word customers, Voice voice) {
    for (int i = 1; i < rows.size(); i++) {
      BasicServicePrice before = rows.get(i - 1);
      BasicServicePrice next = rows.get(i);
      if (before.to().daysUntil(next.from()) > 1) {
        basic.add(
            new Gap(
                customers,
                Optional.empty(),
                voice.day(before.to().plusDays(1)),
                voice.day(next.from().plusDays(-1))));
      }
    }
  }

  /** Whether nothing is missing. */
  public boolean none() {
    return products.isEmpty() && basic.isEmpty() && without.isEmpty() && withoutBasic.isEmpty();
  }
}
