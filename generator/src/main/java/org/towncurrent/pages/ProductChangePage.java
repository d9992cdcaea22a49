package org.towncurrent.pages;

import java.util.List;
import java.util.Optional;
import org.towncurrent.facts.Notice;
import org.towncurrent.facts.OptInProductRule;
import org.towncurrent.facts.PlanRule;
import org.towncurrent.facts.Product;
import org.towncurrent.facts.ProductChange;
import org.towncurrent.facts.ProductPrice;
import org.towncurrent.facts.ProgramClass;
import org.towncurrent.pages.OptOutNoticePage.Adder;
import org.towncurrent.pages.OptOutNoticePage.BasicLine;
import org.towncurrent.pages.OptOutNoticePage.Claim;
import org.towncurrent.rates.Price;
import org.towncurrent.words.Word;

/**
 * The notice of a change of prices or of renewable content, by a change in law or otherwise: the
 * existing and the new price and content of each product, Basic Service, and what the plan makes
 * participants do (Rutland's plan, IV.B.6.b; Pepperell's, IV.4 and IV.7).
 *
 * @param coming whether it is mailed later than the page is made
 * @param reason the change in law, where that is what changes the prices
 * @param effect the meter read or day from which it holds
 * @param claims how each new price compares with Basic Service; a loss as plainly as a saving
 * @param changed whether the price of any product changes
 * @param enclosed whether the plan wants the Product Summary Form to come with it
 */
public record ProductChangePage(
    String mailing,
    boolean coming,
    boolean noticeSample,
    boolean law,
    Optional<Word> reason,
    String effect,
    boolean effectByMonth,
    List<Line> lines,
    boolean changed,
    List<Claim> claims,
    List<Adder> adders,
    List<Content> contents,
    List<BasicLine> basic,
    List<Step> steps,
    boolean enclosed,
    LeaveWays leave) {

  /**
   * The price of a product before and after, for classes that pay the same.
   *
   * @param outcome {@code less}, {@code more} or {@code same}; empty where either is not known
   * @param difference in cents per kWh, without sign
   * @param until the last meter read for which the new price is known
   */
  public record Line(
      String product,
      Word classes,
      boolean everyone,
      Optional<String> before,
      Optional<String> price,
      Optional<String> outcome,
      Optional<String> difference,
      Optional<String> until) {}

  /** The renewable content of a product before and after. */
  public record Content(String product, Share before, Share after) {}

  /** Renewable energy in all, and what of it the program adds. */
  public record Share(Optional<String> total, Optional<String> added) {}

  /**
   * What becomes of those who are in a product.
   *
   * @param kind {@code stay}, {@code enroll-again}, {@code default-product}, {@code ask-content} or
   *     {@code ask-ends}
   */
  public record Step(String kind, String product) {}

  static ProductChangePage of(PlannedPage page, Outlook outlook, Voice voice) {
    Notice notice = OptOutNoticePage.notice(page, outlook);
    return new Maker(outlook, voice, notice).page();
  }

  private static final class Maker extends NoticeFigures {

    private final Notice notice;
    private final List<ProductChange> changes;

    private Maker(Outlook outlook, Voice voice, Notice notice) {
      super(outlook, voice, notice.effective(), notice.mailing());
      this.notice = notice;
      this.changes = ProductChange.on(program, day);
    }

    private ProductChangePage page() {
      List<Product> products = prices.products();
      List<Line> lines = products.stream().flatMap(one -> lines(one).stream()).toList();
      return new ProductChangePage(
          voice.day(notice.mailing()),
          notice.mailing().isAfter(outlook.asOf()),
          !notice.real(),
          notice.kind() == Notice.Kind.CHANGE_IN_LAW,
          notice.reason().map(voice::say),
          notice.effect().map(voice::read).orElse(""),
          notice.effect().filter(read -> !read.hasDay()).isPresent(),
          lines,
          changes.stream().anyMatch(ProductChange::price),
          products.stream().flatMap(one -> claims(one).stream()).toList(),
          adders(products),
          products.stream().map(this::content).toList(),
          basicLines(),
          products.stream().map(this::step).toList(),
          rule()
              .filter(rule -> rule.with().contains(PlanRule.Enclosure.PRODUCT_SUMMARY_FORM))
              .isPresent(),
          LeaveWays.of(outlook));
    }

    private Optional<PlanRule> rule() {
      return program.rule(
          notice.kind() == Notice.Kind.CHANGE_IN_LAW
              ? PlanRule.Kind.CHANGE_IN_LAW_CONSUMERS
              : PlanRule.Kind.PRICE_CHANGE_PARTICIPANTS);
    }

    private List<Line> lines(Product product) {
      record Figures(Optional<Price> before, Optional<Price> price, Optional<String> until) {}
      Together<Figures, ProgramClass> together = new Together<>();
      NoticeFigures eve = new NoticeFigures(outlook, voice, day.plusDays(-1), notice.mailing());
      for (ProgramClass one : program.classes()) {
        Optional<ProductPrice> after = row(product, one);
        Figures figures =
            new Figures(
                eve.price(product, one),
                after.flatMap(ProductPrice::price),
                after.flatMap(ProductPrice::until).map(voice::read));
        if (figures.before().isPresent() || figures.price().isPresent()) {
          together.add(figures, one);
        }
      }
      return together.map(
          (figures, classes) -> {
            boolean both = figures.before().isPresent() && figures.price().isPresent();
            return new Line(
                name(product),
                names(classes),
                everyone(classes),
                figures.before().map(voice::cents),
                figures.price().map(voice::cents),
                figures
                    .price()
                    .filter(price -> both)
                    .map(price -> outcome(price, figures.before().get())),
                figures
                    .price()
                    .filter(price -> both)
                    .map(price -> difference(price, figures.before().get())),
                figures.until());
          });
    }

    private Content content(Product product) {
      return new Content(
          name(product), share(product, day.plusDays(-1).year()), share(product, day.year()));
    }

    private Share share(Product product, int year) {
      return new Share(
          prices.total(product, year).map(voice::percent),
          prices.voluntary(product, year).map(voice::percent));
    }

    private Step step(Product product) {
      ProductChange change =
          changes.stream().filter(one -> one.product().equals(product)).findFirst().orElseThrow();
      if (change.ends()) {
        return new Step(
            program
                .optInProductDiscontinued()
                .filter(rule -> rule == OptInProductRule.DEFAULT_PRODUCT)
                .filter(rule -> !product.defaultProduct())
                .map(rule -> "default-product")
                .orElse("ask-ends"),
            name(product));
      }
      if (change.content() && !product.defaultProduct()) {
        return new Step(
            program.optInProductChanges().map(Maker::typedRule).orElse("ask-content"),
            name(product));
      }
      return new Step("stay", name(product));
    }

    private static String typedRule(OptInProductRule rule) {
      return switch (rule) {
        case STAYS -> "stay";
        case RE_ENROLL_OR_BASIC_SERVICE -> "enroll-again";
        case DEFAULT_PRODUCT -> "default-product";
      };
    }
  }
}
