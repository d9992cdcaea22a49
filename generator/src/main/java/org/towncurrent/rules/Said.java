package org.towncurrent.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.towncurrent.facts.Correction;
import org.towncurrent.facts.Facts;
import org.towncurrent.facts.LocalName;
import org.towncurrent.facts.Origin;
import org.towncurrent.facts.PageText;
import org.towncurrent.facts.Passage;
import org.towncurrent.facts.Passage.Voice;
import org.towncurrent.facts.Place;
import org.towncurrent.facts.Product;
import org.towncurrent.facts.ProductPrice;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.Prose;
import org.towncurrent.facts.Seal;
import org.towncurrent.facts.Utility;
import org.towncurrent.rates.Day;
import org.towncurrent.wording.Found;
import org.towncurrent.wording.Phrasebook;
import org.towncurrent.wording.Quotations;
import org.towncurrent.wording.TypedFigures;
import org.towncurrent.wording.TypedFigures.Figure;

/**
 * Something that readers are told, wherever it was typed.
 *
 * @param kind where it stands
 * @param program the program whose own words these are; empty when all programs share them
 * @param page the page it stands on, if it is part of one
 * @param product the product that it describes, if it is a product's summary
 * @param translation what it translates, if it is a translation
 */
record Said(
    Kind kind,
    Passage passage,
    Optional<String> program,
    Optional<PageText> page,
    Optional<Product> product,
    Optional<SiteTexts.Translated> translation) {

  /** Where something is said. */
  enum Kind {
    /** On a page in Markdown, or in its title. */
    PAGE,
    /** In a sentence among the facts. */
    FACT,
    /** In a proper name, or another fact that stands as it is. */
    NAME,
    /** In a sentence of a template. */
    TEMPLATE,
    /** In a translation of any of these. */
    TRANSLATION
  }

  private static Said fact(Kind kind, String words, Place place, Optional<String> program) {
    return new Said(
        kind,
        Passage.at(words, place),
        program,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Everything that is said on a site. */
  static List<Said> everything(Facts facts, SiteTexts texts) {
    List<Said> all = new ArrayList<>(namesAndFacts(facts));
    facts.texts().forEach(page -> page(page, all));
    texts.unpublished().forEach(page -> page(page, all));
    for (Passage passage : texts.templates()) {
      all.add(
          new Said(
              Kind.TEMPLATE,
              passage,
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty()));
    }
    Map<String, Voice> voices = new HashMap<>();
    all.forEach(said -> voices.merge(said.words(), said.passage().voice(), Said::publishers));
    for (SiteTexts.Translated one : texts.translations()) {
      Voice voice = voices.getOrDefault(one.english(), Voice.OWN);
      all.add(
          new Said(
              Kind.TRANSLATION,
              new Passage(one.words(), List.of(new Passage.Spot(0, one.place())), voice),
              one.program(),
              Optional.empty(),
              Optional.empty(),
              Optional.of(one)));
    }
    return all.stream().flatMap(said -> said.inPieces().stream()).toList();
  }

  /** No sentence is as long as this; what is, is looked through piece by piece. */
  private static final int LONGEST = 5_000;

  private List<Said> inPieces() {
    return words().length() <= LONGEST
        ? List.of(this)
        : passage.inPieces(LONGEST).stream()
            .map(piece -> new Said(kind, piece, program, page, product, translation))
            .toList();
  }

  /** Words that the publisher says, too, are the publisher's. */
  private static Voice publishers(Voice one, Voice other) {
    return one == Voice.OWN ? one : other;
  }

  private static void page(PageText page, List<Said> all) {
    all.add(onPage(page, Passage.at(page.title().english(), page.title().place())));
    page.passages().forEach(passage -> all.add(onPage(page, passage)));
  }

  private static Said onPage(PageText page, Passage passage) {
    return new Said(
        Kind.PAGE, passage, page.program(), Optional.of(page), Optional.empty(), Optional.empty());
  }

  private static List<Said> namesAndFacts(Facts facts) {
    List<Said> all = new ArrayList<>();
    name(facts.config().title(), facts.config().origin(), "title", Optional.empty(), all);
    facts.programs().forEach(program -> program(program, all));
    facts.utilities().forEach(utility -> utility(utility, all));
    return all;
  }

  private static void program(Program program, List<Said> all) {
    Optional<String> id = Optional.of(program.id());
    name(program.name(), program.origin(), id, all);
    prose(program.stateNote(), id, all);
    prose(program.sampleNote(), id, all);
    prose(program.introduction(), id, all);
    prose(program.looks().seal().map(Seal::alt), id, all);
    program.municipalities().forEach(m -> name(m.name(), m.origin(), "name", id, all));
    for (var customerClass : program.classes()) {
      prose(Optional.of(customerClass.name()), id, all);
      prose(customerClass.explanation(), id, all);
    }
    for (var supplier : program.suppliers()) {
      name(supplier.name(), supplier.origin(), "name", id, all);
      supplier
          .nameOnBill()
          .ifPresent(name -> name(name, supplier.origin(), "name-on-bill", id, all));
    }
    program.consultant().ifPresent(c -> name(c.name(), c.origin(), "name", id, all));
    for (var contact : program.contacts()) {
      prose(Optional.of(contact.role()), id, all);
      prose(contact.purpose(), id, all);
      contact.address().ifPresent(a -> name(a, contact.origin(), "address", id, all));
    }
    program.milestones().forEach(milestone -> prose(Optional.of(milestone.event()), id, all));
    for (var document : program.documents()) {
      prose(Optional.of(document.title()), id, all);
      prose(document.note(), id, all);
    }
    program.notices().forEach(notice -> prose(notice.reason(), id, all));
    for (Product product : program.products()) {
      name(product.name(), product.origin(), id, all);
      product
          .summary()
          .ifPresent(
              summary ->
                  all.add(
                      new Said(
                          Kind.FACT,
                          Passage.at(summary.english(), summary.place()),
                          id,
                          Optional.empty(),
                          Optional.of(product),
                          Optional.empty())));
      product.components().forEach(component -> prose(component.name(), id, all));
    }
    program.prices().forEach(price -> price(price, id, all));
    program.corrected().forEach(corrected -> price(corrected.wrong(), id, all));
    program.scenarios().forEach(scenario -> prose(Optional.of(scenario.name()), id, all));
    program.credits().forEach(credit -> prose(Optional.of(credit.name()), id, all));
    for (var year : program.annual().years()) {
      year.funding()
          .ifPresent(rows -> rows.forEach(row -> prose(Optional.of(row.name()), id, all)));
      year.notifications().ifPresent(rows -> rows.forEach(row -> prose(row.note(), id, all)));
    }
  }

  private static void price(ProductPrice price, Optional<String> program, List<Said> all) {
    price.components().ifPresent(parts -> parts.forEach(part -> prose(part.name(), program, all)));
    reason(price.corrects(), program, all);
  }

  /** Why a price was corrected: it may name the figures that were wrong, for good. */
  private static void reason(
      Optional<Correction> correction, Optional<String> program, List<Said> all) {
    correction
        .map(Correction::reason)
        .ifPresent(why -> all.add(fact(Kind.NAME, why.english(), why.place(), program)));
  }

  private static void utility(Utility utility, List<Said> all) {
    Optional<String> shared = Optional.empty();
    name(utility.name(), utility.origin(), "name", shared, all);
    utility.areas().forEach(area -> name(area.name(), area.origin(), "name", shared, all));
    utility.classes().forEach(found -> prose(Optional.of(found.name()), shared, all));
    utility.zones().forEach(zone -> name(zone.name(), zone.origin(), "name", shared, all));
    for (var price : utility.prices()) {
      reason(price.corrects(), shared, all);
      price.note().ifPresent(note -> name(note, price.origin(), "note", shared, all));
    }
  }

  private static void name(
      LocalName name, Origin origin, Optional<String> program, List<Said> all) {
    name(name.english(), origin, "name", program, all);
    name.others().values().stream()
        .sorted()
        .forEach(other -> name(other, origin, "name", program, all));
  }

  private static void name(
      String words, Origin origin, String key, Optional<String> program, List<Said> all) {
    all.add(fact(Kind.NAME, words, origin.at(key), program));
  }

  private static void prose(Optional<Prose> prose, Optional<String> program, List<Said> all) {
    prose.ifPresent(text -> all.add(fact(Kind.FACT, text.english(), text.place(), program)));
  }

  String words() {
    return passage.words();
  }

  /** Where words that were found in it were typed; a translation's line is as near as it gets. */
  Place place(Found found) {
    return kind == Kind.PAGE || kind == Kind.TEMPLATE
        ? passage.place(found.start())
        : passage.place(0);
  }

  /** Whether it is told in sentences, and not a name. */
  boolean isSentence() {
    return kind != Kind.NAME;
  }

  /**
   * The languages in which it may be worded: English where English stands, and there others, too,
   * since nothing keeps a publisher from writing them.
   */
  List<Phrasebook> phrasebooks() {
    return translation
        .map(one -> Phrasebook.of(one.language()).stream().toList())
        .orElseGet(Phrasebook::all);
  }

  /** The figures that were typed into it, in order. */
  List<Figure> figures() {
    List<Figure> all = new ArrayList<>();
    for (Phrasebook book : phrasebooks()) {
      for (Figure figure : book.figures(words())) {
        if (all.stream().noneMatch(one -> one.found().overlaps(figure.found()))) {
          all.add(figure);
        }
      }
    }
    return List.copyOf(all);
  }

  /** Where it says what pages must not say, in order, as its phrasebooks word it. */
  List<Found> forbidden(String what) {
    List<Found> all = new ArrayList<>();
    for (Phrasebook book : phrasebooks()) {
      for (Found found : book.forbidden(what, words())) {
        if (all.stream().noneMatch(found::overlaps)) {
          all.add(found);
        }
      }
    }
    return List.copyOf(all);
  }

  /** Whether this translates a sentence that says the same: then it is told of there. */
  boolean translates(String what) {
    return translation
        .filter(one -> !Phrasebook.english().forbidden(what, one.english()).isEmpty())
        .isPresent();
  }

  /** Whether this translates a sentence with figures: then they are told of there. */
  boolean translatesFigures() {
    return translation
        .filter(one -> !Phrasebook.english().figures(one.english()).isEmpty())
        .isPresent();
  }

  /** Whether the day or month is the one until which the text itself says that it holds. */
  boolean isItsEnd(Figure figure) {
    Optional<Day> until = page.flatMap(PageText::until);
    if (until.isEmpty()
        || (figure.kind() != TypedFigures.Kind.DATE && figure.kind() != TypedFigures.Kind.MONTH)) {
      return false;
    }
    Day day = until.get();
    String words = figure.found().words().toLowerCase(Locale.ROOT);
    boolean month =
        words.contains(Integer.toString(day.year()))
            && Phrasebook.all().stream()
                .anyMatch(book -> words.contains(book.words("months").get(day.month() - 1)));
    boolean dayOfMonth = words.matches("(?s).*\\b" + day.dayOfMonth() + "(?!\\d).*");
    return words.equals(day.iso())
        || (month && (figure.kind() == TypedFigures.Kind.MONTH || dayOfMonth));
  }

  /** Whether these are somebody else's words, with their source. */
  boolean isQuotedWithSource(Found found) {
    return passage.voice() == Voice.QUOTED_WITH_SOURCE
        || Quotations.in(words()).holdWithSource(found);
  }

  /** Whether these are told as somebody else's words. */
  boolean isReported(Found found) {
    return passage.voice() != Voice.OWN || Quotations.in(words()).holdAsReported(found);
  }

  /** Whether these stand in any quotation. */
  boolean isQuoted(Found found) {
    return passage.voice() != Voice.OWN || Quotations.in(words()).hold(found);
  }

  /** Whether all programs share it though no page of its own shows it. */
  boolean isShared() {
    return program.isEmpty() && kind != Kind.PAGE;
  }

  /** Whether a program shows it. */
  boolean shownBy(Program one) {
    return program.isEmpty() || program.get().equals(one.id());
  }
}
