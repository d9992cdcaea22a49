package org.towncurrent.pages;

import java.util.List;
import java.util.Optional;
import org.towncurrent.facts.MeterRead;
import org.towncurrent.facts.Product;
import org.towncurrent.facts.ProductPrice;
import org.towncurrent.facts.ProgramClass;
import org.towncurrent.facts.Supplier;
import org.towncurrent.pages.OptOutNoticePage.Adder;
import org.towncurrent.pages.OptOutNoticePage.BasicLine;
import org.towncurrent.rates.Price;
import org.towncurrent.words.Word;

/**
 * The Product Summary Form of a product: what suppliers tell of a contract, told of a product,
 * which nobody signs a contract for (Pepperell's plan, IV.2.e, note 3).
 *
 * @param asOf the day for which it is made
 * @param year the calendar year of the renewable content
 */
public record ProductSummaryPage(
    String product,
    boolean isDefault,
    Optional<Word> about,
    String asOf,
    boolean priceSample,
    List<Line> lines,
    Optional<String> supplierName,
    List<Adder> adders,
    String year,
    Optional<String> required,
    Optional<String> added,
    Optional<String> total,
    List<BasicLine> basic,
    LeaveWays leave) {

  /** The price of classes, and from when until when it holds. */
  public record Line(
      Word classes,
      boolean everyone,
      Optional<String> price,
      Optional<String> from,
      Optional<String> until) {}

  static ProductSummaryPage of(PlannedPage page, Outlook outlook, Voice voice) {
    String id = page.which().orElseThrow().value();
    Product product = outlook.program().product(id).orElseThrow();
    NoticeFigures figures = new NoticeFigures(outlook, voice, outlook.asOf(), outlook.asOf());
    ProgramPrices prices = figures.prices;
    int year = outlook.asOf().year();
    Optional<ProductPrice> first =
        outlook.program().classes().stream()
            .flatMap(one -> prices.row(product, one).stream())
            .findFirst();
    return new ProductSummaryPage(
        figures.name(product),
        product.defaultProduct(),
        product.summary().map(voice::say),
        voice.day(outlook.asOf()),
        outlook.program().sample(),
        lines(product, figures),
        first
            .flatMap(ProductPrice::supplier)
            .flatMap(outlook.program()::supplier)
            .map(Supplier::name),
        figures.adders(List.of(product)),
        Integer.toString(year),
        prices.required(year).map(voice::percent),
        prices.voluntary(product, year).map(voice::percent),
        prices.total(product, year).map(voice::percent),
        figures.basicLines(),
        LeaveWays.of(outlook));
  }

  private static List<Line> lines(Product product, NoticeFigures figures) {
    record Told(Optional<Price> price, Optional<MeterRead> from, Optional<MeterRead> until) {}
    Together<Told, ProgramClass> together = new Together<>();
    for (ProgramClass one : figures.program.classes()) {
      Optional<ProductPrice> row = figures.prices.row(product, one);
      together.add(
          new Told(
              row.flatMap(ProductPrice::price),
              row.flatMap(ProductPrice::from),
              row.flatMap(ProductPrice::until)),
          one);
    }
    return together.map(
        (told, classes) ->
            new Line(
                figures.names(classes),
                figures.everyone(classes),
                told.price().map(figures.voice::cents),
                told.from().map(figures.voice::read),
                told.until().map(figures.voice::read)));
  }
}
