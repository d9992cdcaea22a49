package org.towncurrent.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.towncurrent.facts.BasicServicePrice;
import org.towncurrent.facts.MeterRead;
import org.towncurrent.facts.Notice;
import org.towncurrent.facts.Percent;
import org.towncurrent.facts.Product;
import org.towncurrent.facts.ProductPrice;
import org.towncurrent.facts.ProgramClass;
import org.towncurrent.facts.Supplier;
import org.towncurrent.facts.Way;
import org.towncurrent.rates.Day;
import org.towncurrent.rates.Price;
import org.towncurrent.words.Word;

/**
 * The Opt-Out Notice in the order of the representative form (Guidelines in D.P.U. 23-67; Rutland's
 * Attachment 1): what changes and what stays the same, the products, how to opt out and by when,
 * and the comparison with Basic Service. Every figure and every claim is worked out from the facts
 * for the day of enrollment. The letters on the end of the program and to customers of competitive
 * suppliers take their figures from here, too.
 *
 * @param effect the meter read of the enrollment, or of the end of the program
 * @param effectByMonth whether it is that of a month, and not one on or after a day
 * @param form the form by which one leaves
 * @param joinForm the form by which one joins
 * @param claims how the default product compares with Basic Service, class by class; a loss is
 *     claimed as plainly as a saving
 * @param more whether the default product has more renewable energy than Basic Service
 * @param adders what the prices include besides supply
 * @param renewableYear the calendar year of the renewable content
 * @param apart classes whose Basic Service runs over other days than that of the first class
 */
public record OptOutNoticePage(
    String mailing,
    boolean coming,
    boolean noticeSample,
    Optional<String> replyBy,
    Optional<String> effect,
    boolean effectByMonth,
    boolean card,
    boolean call,
    Optional<String> form,
    Optional<String> joinForm,
    List<Claim> claims,
    boolean more,
    List<Choice> products,
    List<Choice> options,
    List<Adder> adders,
    List<BasicLine> basic,
    List<Row> rows,
    String width,
    String productCount,
    Optional<String> renewableYear,
    List<String> required,
    List<String> voluntary,
    List<String> total,
    List<List<Term>> terms,
    List<List<String>> suppliers,
    List<Apart> apart,
    List<End> ends,
    Optional<String> priceEnd) {

  /**
   * How a product compares with Basic Service on the day that the letter is about.
   *
   * @param outcome {@code less}, {@code more} or {@code same}
   * @param difference in cents per kWh, without sign
   */
  public record Claim(
      String product,
      Word classes,
      boolean everyone,
      String outcome,
      String price,
      String basic,
      String difference) {}

  /** A product with its price, by class where they differ. */
  public record Choice(
      String name,
      boolean isDefault,
      List<ClassPrice> prices,
      Optional<String> added,
      Optional<String> total) {}

  /**
   * A part of the price besides supply.
   *
   * @param kind {@code consultant}, {@code municipality} or {@code other}
   * @param name what the program calls it
   * @param products whose prices hold it; empty for all that the letter tells of
   * @param classes whose prices hold it; empty for all
   */
  public record Adder(
      String kind,
      Optional<Word> name,
      String price,
      Optional<String> products,
      Optional<Word> classes) {}

  /**
   * Until when prices hold.
   *
   * @param product empty for all products
   * @param classes empty for all classes
   * @param end the meter read
   */
  public record End(Optional<String> product, Optional<Word> classes, String end) {}

  /**
   * From which until which meter read a price holds.
   *
   * @param classes empty for all classes
   */
  public record Term(Optional<Word> classes, String days) {}

  /** The price of classes. */
  public record ClassPrice(Word classes, boolean everyone, Optional<String> price) {}

  /** Basic Service of classes. */
  public record BasicLine(
      Word classes,
      boolean everyone,
      Optional<String> price,
      Optional<String> from,
      Optional<String> until) {}

  /** The row of a class; a price that is the same further down spans those rows. */
  public record Row(Word name, Optional<String> basic, boolean apart, List<Cell> cells) {}

  /** A price that spans rows. */
  public record Cell(Optional<String> price, Optional<String> rows) {}

  /** Other days of Basic Service than those in the row of durations. */
  public record Apart(Word classes, Optional<String> from, Optional<String> until) {}

  static OptOutNoticePage of(PlannedPage page, Outlook outlook, Voice voice) {
    return new Maker(outlook, voice, notice(page, outlook)).page();
  }

  /** The notice that the page is about. */
  static Notice notice(PlannedPage page, Outlook outlook) {
    String id = page.which().orElseThrow().value();
    return outlook.program().notices().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  static String typed(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static final class Maker extends NoticeFigures {

    private final Notice notice;

    private Maker(Outlook outlook, Voice voice, Notice notice) {
      super(outlook, voice, notice.effective(), notice.mailing());
      this.notice = notice;
    }

    private OptOutNoticePage page() {
      List<Product> products = prices.products();
      List<Optional<Product>> columns = new ArrayList<>();
      columns.add(Optional.empty());
      products.forEach(product -> columns.add(Optional.of(product)));
      List<End> ends = ends(products);
      return new OptOutNoticePage(
          voice.day(notice.mailing()),
          notice.mailing().isAfter(outlook.asOf()),
          !notice.real(),
          notice.replyBy().map(voice::day),
          notice.effect().map(voice::read),
          notice.effect().filter(read -> !read.hasDay()).isPresent(),
          program.leave().ways().contains(Way.CARD),
          program.leave().ways().contains(Way.SUPPLIER_PHONE),
          program.leave().ways().contains(Way.FORM) ? program.leave().form() : Optional.empty(),
          program.join().ways().contains(Way.FORM) ? program.join().form() : Optional.empty(),
          program.defaultProduct().map(this::claims).orElse(List.of()),
          program
              .defaultProduct()
              .flatMap(product -> prices.voluntary(product, day.year()))
              .filter(share -> share.tenths() > 0)
              .isPresent(),
          products.stream().map(this::choice).toList(),
          products.stream().filter(one -> !one.defaultProduct()).map(this::choice).toList(),
          adders(products),
          basicLines(),
          rows(products),
          Integer.toString(products.size() + 2),
          Integer.toString(products.size()),
          prices.required(day.year()).map(share -> Integer.toString(day.year())),
          columns.stream().map(one -> share(prices.required(day.year()))).toList(),
          columns.stream()
              .map(
                  one ->
                      one.isEmpty()
                          ? share(Optional.of(Percent.of(0)))
                          : share(prices.voluntary(one.get(), day.year())))
              .toList(),
          columns.stream()
              .map(
                  one ->
                      one.isEmpty()
                          ? share(prices.required(day.year()))
                          : share(prices.total(one.get(), day.year())))
              .toList(),
          products.stream().map(this::terms).toList(),
          products.stream().map(this::suppliers).toList(),
          apart(),
          ends,
          ends.size() == 1 && ends.get(0).product().isEmpty() && ends.get(0).classes().isEmpty()
              ? Optional.of(ends.get(0).end())
              : Optional.empty());
    }

    private List<Row> rows(List<Product> products) {
      List<ProgramClass> classes = program.classes();
      List<Row> rows = new ArrayList<>();
      for (int i = 0; i < classes.size(); i++) {
        List<Cell> cells = new ArrayList<>();
        for (Product product : products) {
          Optional<Price> price = price(product, classes.get(i));
          if (i > 0 && price.equals(price(product, classes.get(i - 1)))) {
            continue;
          }
          int span = 1;
          while (i + span < classes.size() && price.equals(price(product, classes.get(i + span)))) {
            span++;
          }
          cells.add(
              new Cell(
                  price.map(voice::cents),
                  span == 1 ? Optional.empty() : Optional.of(Integer.toString(span))));
        }
        Optional<BasicServicePrice> basic = basic(classes.get(i));
        rows.add(
            new Row(
                voice.say(classes.get(i).name()),
                basic.map(found -> voice.cents(found.price())),
                basic.isPresent() && !sameDays(basic, basic(classes.get(0))),
                cells));
      }
      return rows;
    }

    private static boolean sameDays(
        Optional<BasicServicePrice> one, Optional<BasicServicePrice> other) {
      return one.map(BasicServicePrice::from).equals(other.map(BasicServicePrice::from))
          && one.map(BasicServicePrice::to).equals(other.map(BasicServicePrice::to));
    }

    private List<Apart> apart() {
      record Days(Day from, Day to) {}
      Together<Days, ProgramClass> together = new Together<>();
      for (ProgramClass one : program.classes()) {
        Optional<BasicServicePrice> basic = basic(one);
        if (basic.isPresent() && !sameDays(basic, basic(program.classes().get(0)))) {
          together.add(new Days(basic.get().from(), basic.get().to()), one);
        }
      }
      return together.map(
          (days, classes) ->
              new Apart(
                  names(classes),
                  Optional.of(voice.day(days.from())),
                  Optional.of(voice.day(days.to()))));
    }

    /** {@code January 2025 – January 2027}, by class where they differ. */
    private List<Term> terms(Product product) {
      Together<String, ProgramClass> together = new Together<>();
      List<ProgramClass> known = new ArrayList<>();
      for (ProgramClass one : program.classes()) {
        Optional<ProductPrice> row = row(product, one).filter(it -> it.price().isPresent());
        Optional<MeterRead> from = row.flatMap(ProductPrice::from);
        Optional<MeterRead> until = row.flatMap(ProductPrice::until);
        if (row.isPresent()) {
          known.add(one);
          together.add(
              from.isEmpty() || until.isEmpty()
                  ? "–"
                  : voice.read(from.get()) + " – " + voice.read(until.get()),
              one);
        }
      }
      return known.isEmpty()
          ? List.of(new Term(Optional.empty(), "–"))
          : together.map(
              (days, classes) ->
                  new Term(
                      classes.equals(known) ? Optional.empty() : Optional.of(names(classes)),
                      days));
    }

    private List<String> suppliers(Product product) {
      List<String> names =
          program.classes().stream()
              .flatMap(one -> row(product, one).stream())
              .flatMap(row -> row.supplier().stream())
              .flatMap(id -> program.supplier(id).stream())
              .map(Supplier::name)
              .distinct()
              .toList();
      return names.isEmpty()
          ? List.of(Names.supplierToday(outlook).map(Supplier::name).orElse("–"))
          : names;
    }

    private String share(Optional<Percent> share) {
      return share.map(voice::percent).orElse("–");
    }
  }
}
