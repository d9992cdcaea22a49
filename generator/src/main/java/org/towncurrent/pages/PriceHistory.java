package org.towncurrent.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.towncurrent.facts.BasicServicePrice;
import org.towncurrent.facts.Corrected;
import org.towncurrent.facts.Correction;
import org.towncurrent.facts.PriceScenario;
import org.towncurrent.facts.Product;
import org.towncurrent.facts.ProductPrice;
import org.towncurrent.facts.ProgramClass;
import org.towncurrent.facts.Utility;
import org.towncurrent.rates.DatedPrice;
import org.towncurrent.rates.Day;
import org.towncurrent.words.Word;

/**
 * The dated prices of each class as they were published: each product's from the earliest on, then
 * Basic Service's. A price that was corrected stands before the one that took its place; of two
 * that sources give for the same days both are there, and one is called disputed.
 */
public final class PriceHistory {

  /** Everything that is known. */
  static final Day EVER = Known.OPEN_START;

  private final ProgramPrices prices;
  private final Voice voice;
  private final Day since;
  private final boolean whole;

  /**
   * @param since prices that ended before this day are left out
   * @param whole whether to show all that is known of Basic Service: monthly prices beside fixed
   *     ones, and the notes of those who looked prices up
   */
  private PriceHistory(ProgramPrices prices, Voice voice, Day since, boolean whole) {
    this.prices = prices;
    this.voice = voice;
    this.since = since;
    this.whole = whole;
  }

  /** The dated prices of one class. */
  public record Group(Word name, List<Row> rows) {}

  /**
   * One dated price.
   *
   * @param name the product's; empty for Basic Service
   * @param price empty where it follows the market, or is not known
   * @param from when it begins; empty where that is not known
   * @param fromIso with {@code untilIso} the days on which the row is marked as in force; both
   *     empty for a price that never is
   * @param note what those who looked the price up remarked
   */
  public record Row(
      Optional<String> name,
      Optional<String> price,
      Optional<String> from,
      String until,
      Optional<String> fromIso,
      Optional<String> untilIso,
      List<Mark> marks,
      Optional<String> note) {}

  /**
   * What there is to say of a price besides its figure and its days.
   *
   * @param date of a correction
   * @param words the reason of a correction
   */
  public record Mark(String kind, Optional<String> date, Optional<Word> words) {

    static Mark of(String kind) {
      return new Mark(kind, Optional.empty(), Optional.empty());
    }
  }

  /** What held since a day, of what is compared. */
  static List<Group> since(Day since, Outlook outlook, Voice voice) {
    return new PriceHistory(outlook.prices(), voice, since, false).groups();
  }

  /** Everything. */
  static List<Group> whole(Outlook outlook, Voice voice) {
    return new PriceHistory(outlook.prices(), voice, EVER, true).groups();
  }

  private List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    for (ProgramClass one : prices.program().classes()) {
      List<Row> rows = new ArrayList<>();
      for (Product product : prices.products()) {
        product(product, one, rows);
      }
      basicService(one, rows);
      if (!rows.isEmpty()) {
        groups.add(new Group(voice.say(one.name()), rows));
      }
    }
    return groups;
  }

  private void product(Product product, ProgramClass one, List<Row> rows) {
    record Dated(ProductPrice price, Optional<Correction> correctedBy) {}
    List<Dated> dated = new ArrayList<>();
    for (Corrected<ProductPrice> corrected : prices.program().corrected()) {
      ProductPrice wrong = corrected.wrong();
      if (wrong.product().equals(product.id()) && wrong.customerClass().equals(one.id())) {
        dated.add(new Dated(wrong, Optional.of(corrected.correction())));
      }
    }
    for (PriceScenario scenario : PriceScenario.values()) {
      prices
          .rows(product, one, scenario)
          .forEach(price -> dated.add(new Dated(price, Optional.empty())));
    }
    dated.sort(Comparator.comparing(row -> row.price().place()));
    for (Dated row : dated) {
      if ((whole || row.price().price().isPresent())
          && row.price().until().map(read -> read.certain().isAfter(since)).orElse(true)) {
        rows.add(row(product, row.price(), row.correctedBy()));
      }
    }
  }

  private Row row(Product product, ProductPrice price, Optional<Correction> correctedBy) {
    List<Mark> marks = new ArrayList<>();
    if (!price.standard()) {
      marks.add(Mark.of("market-based"));
    }
    price
        .reason()
        .ifPresent(
            reason ->
                marks.add(
                    Mark.of(
                        switch (reason) {
                          case NEW_CONTRACT -> "new-contract";
                          case STEP -> "step";
                          case CHANGE_IN_LAW -> "change-in-law";
                        })));
    correctedBy.ifPresent(correction -> marks.add(corrected(correction)));
    price.corrects().ifPresent(correction -> marks.add(corrects(correction)));
    Optional<DatedPrice> marked =
        price.certain().filter(days -> correctedBy.isEmpty() && price.standard());
    return new Row(
        Optional.of(product.name().in(voice.language().tag())),
        price.price().map(voice::cents),
        price.from().map(voice::read),
        price.until().map(voice::read).orElse("–"),
        marked.map(DatedPrice::first).map(Day::iso),
        marked.map(DatedPrice::last).map(Day::iso),
        marks,
        Optional.empty());
  }

  private void basicService(ProgramClass one, List<Row> rows) {
    record Dated(BasicServicePrice price, Optional<Correction> correctedBy) {}
    List<Dated> dated = new ArrayList<>();
    for (Corrected<BasicServicePrice> corrected :
        prices.utility().map(Utility::corrected).orElse(List.of())) {
      if (prices.isOf(corrected.wrong(), one)) {
        dated.add(new Dated(corrected.wrong(), Optional.of(corrected.correction())));
      }
    }
    List<BasicServicePrice> compared = prices.basicRows(one);
    for (BasicServicePrice price : prices.everyBasicRow(one)) {
      if (whole || !price.undisputed() || compared.contains(price)) {
        dated.add(new Dated(price, Optional.empty()));
      }
    }
    dated.sort(Comparator.comparing(row -> row.price().from()));
    for (Dated row : dated) {
      if (row.price().to().isAfter(since)) {
        rows.add(row(row.price(), row.correctedBy(), compared.contains(row.price())));
      }
    }
  }

  private Row row(BasicServicePrice price, Optional<Correction> correctedBy, boolean compared) {
    List<Mark> marks = new ArrayList<>();
    if (price.kind() == BasicServicePrice.Kind.VARIABLE) {
      marks.add(Mark.of("variable"));
    }
    switch (price.status()) {
      case FILED -> marks.add(Mark.of("filed"));
      case APPROVED -> marks.add(Mark.of("approved"));
      case DISPUTED -> marks.add(Mark.of("disputed"));
      case PUBLISHED -> {
        // nothing more is known of it
      }
    }
    correctedBy.ifPresent(correction -> marks.add(corrected(correction)));
    price.corrects().ifPresent(correction -> marks.add(corrects(correction)));
    boolean marked = correctedBy.isEmpty() && compared;
    return new Row(
        Optional.empty(),
        Optional.of(voice.cents(price.price())),
        Optional.of(voice.day(price.from())),
        voice.day(price.to()),
        Optional.of(price.from().iso()).filter(day -> marked),
        Optional.of(price.to().iso()).filter(day -> marked),
        marks,
        price.note().filter(note -> whole));
  }

  private Mark corrected(Correction correction) {
    return new Mark(
        "corrected",
        Optional.of(voice.day(correction.date())),
        Optional.of(voice.say(correction.reason())));
  }

  private Mark corrects(Correction correction) {
    return new Mark("corrects", Optional.of(voice.day(correction.date())), Optional.empty());
  }
}
