package org.towncurrent.calendar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.towncurrent.calendar.Occurrence.Ground;
import org.towncurrent.facts.Contract;
import org.towncurrent.facts.Event;
import org.towncurrent.facts.MeterRead;
import org.towncurrent.facts.Place;
import org.towncurrent.facts.PriceReason;
import org.towncurrent.facts.Product;
import org.towncurrent.facts.ProductPrice;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.ProgramState;
import org.towncurrent.facts.RenewableContent;
import org.towncurrent.rates.Day;

/**
 * What happens to a program: the events it announces, and those that follow from its contracts, its
 * prices and its renewable content by themselves.
 *
 * <p>A price from the meter read of a month counts from the first of that month, when the first
 * customers may be read; of one known to the year only no day is told. What is announced for a day
 * is not derived for it again.
 */
public final class Occurrences {

  private final Program program;
  private final List<Occurrence> found = new ArrayList<>();

  private Occurrences(Program program) {
    this.program = program;
  }

  /**
   * Everything that happens, in order of day.
   *
   * @param asOf the day from which one looks; it matters only for what comes every year
   */
  public static List<Occurrence> of(Program program, Day asOf) {
    Occurrences occurrences = new Occurrences(program);
    program.events().forEach(occurrences::announced);
    occurrences.contracts();
    occurrences.prices();
    occurrences.content();
    occurrences.years(asOf);
    return occurrences.found.stream()
        .filter(one -> Event.possible(one.day()))
        .sorted(Comparator.comparing(Occurrence::day).thenComparing(Occurrence::kind))
        .toList();
  }

  private void announced(Event event) {
    found.add(
        new Occurrence(
            event.kind(),
            event.date(),
            name(event.kind()) + event.what().map(what -> ": " + what).orElse(""),
            Ground.ANNOUNCED,
            event.origin().at("date")));
  }

  private void prices() {
    Map<String, List<ProductPrice>> series = new LinkedHashMap<>();
    program.prices().stream()
        .filter(row -> row.from().isPresent() && row.standard())
        .sorted(Comparator.comparing(row -> row.from().orElseThrow()))
        .forEach(
            row ->
                series
                    .computeIfAbsent(
                        row.product() + " " + row.customerClass(), key -> new ArrayList<>())
                    .add(row));
    changes(series.values());
    arrivals();
    departures();
  }

  private record Change(Day day, Event.Kind kind) {}

  private void changes(Iterable<List<ProductPrice>> series) {
    Map<Change, Set<String>> products =
        new TreeMap<>(Comparator.comparing(Change::day).thenComparing(Change::kind));
    Map<Change, Place> places = new LinkedHashMap<>();
    for (List<ProductPrice> rows : series) {
      for (int i = 1; i < rows.size(); i++) {
        ProductPrice row = rows.get(i);
        Day day = row.from().orElseThrow().earliest();
        boolean changes =
            row.from().orElseThrow().hasMonth()
                && row.price().isPresent()
                && rows.get(i - 1).price().isPresent()
                && !row.price().equals(rows.get(i - 1).price());
        if (changes) {
          Change change =
              new Change(
                  day,
                  row.reason().equals(Optional.of(PriceReason.CHANGE_IN_LAW))
                      ? Event.Kind.CHANGE_IN_LAW_PRICE
                      : Event.Kind.PRICE_CHANGE);
          products.computeIfAbsent(change, key -> new LinkedHashSet<>()).add(name(row.product()));
          places.merge(change, row.origin().at("from"), Occurrences::first);
        }
      }
    }
    products.forEach(
        (change, names) -> {
          if (!announced(Event.Kind.CHANGE_IN_LAW_PRICE, change.day())) {
            follows(change.kind(), change.day(), names, Objects.requireNonNull(places.get(change)));
          }
        });
  }

  /** Products that come when the program has others already. */
  private void arrivals() {
    Optional<MeterRead> start = first(program.prices().stream());
    for (Product product : program.products()) {
      List<ProductPrice> rows = rows(product);
      Optional<MeterRead> first = first(rows.stream());
      if (first.isPresent() && first.get().hasMonth() && first.get().isAfter(start.orElseThrow())) {
        Place place =
            rows.stream()
                .filter(row -> row.from().equals(first))
                .findFirst()
                .orElseThrow()
                .origin()
                .at("from");
        follows(Event.Kind.NEW_PRODUCT, first.get().earliest(), Set.of(name(product.id())), place);
      }
    }
  }

  /** Products whose price ends while others go on, and the day on which the last prices end. */
  private void departures() {
    Map<Product, ProductPrice> ends = new LinkedHashMap<>();
    for (Product product : program.products()) {
      List<ProductPrice> rows = rows(product);
      boolean known = !rows.isEmpty() && rows.stream().allMatch(row -> row.until().isPresent());
      if (!known) {
        continue;
      }
      rows.stream()
          .max(Comparator.comparing(row -> row.until().orElseThrow()))
          .ifPresent(row -> ends.put(product, row));
    }
    boolean allEnd =
        !ends.isEmpty()
            && program.products().stream()
                .allMatch(product -> ends.containsKey(product) || rows(product).isEmpty());
    Optional<ProductPrice> last =
        ends.values().stream().max(Comparator.comparing(row -> row.until().orElseThrow()));
    ends.forEach(
        (product, row) -> {
          Day day = day(row);
          if (row.until().orElseThrow().hasMonth()
              && (!allEnd || day.isBefore(day(last.orElseThrow())))) {
            follows(
                Event.Kind.PRODUCT_DISCONTINUED,
                day,
                Set.of(name(product.id())),
                row.origin().at("until"));
          }
        });
    boolean said =
        program.contracts().stream().anyMatch(contract -> contract.until().isPresent())
            || program.events().stream()
                .anyMatch(
                    event ->
                        event.kind() == Event.Kind.CONTRACT_ENDS
                            || event.kind() == Event.Kind.TERMINATION);
    boolean dated = last.flatMap(ProductPrice::until).filter(MeterRead::hasMonth).isPresent();
    if (allEnd && dated && !said && program.state() == ProgramState.LAUNCHED) {
      ProductPrice row = last.orElseThrow();
      found.add(
          new Occurrence(
              Event.Kind.CONTRACT_ENDS,
              day(row),
              "the Electric Supply Agreement ends, if it ends with the last known prices",
              Ground.LIKELY,
              row.origin().at("until")));
    }
  }

  /** The known Electric Supply Agreements: each ends, and each but the first is a new one. */
  private void contracts() {
    Optional<MeterRead> first =
        program.contracts().stream()
            .flatMap(contract -> contract.from().stream())
            .min(Comparator.naturalOrder());
    for (Contract contract : program.contracts()) {
      contract.until().ifPresent(end -> contract(Event.Kind.CONTRACT_ENDS, end, contract, "until"));
      contract
          .from()
          .filter(start -> !first.equals(Optional.of(start)))
          .ifPresent(start -> contract(Event.Kind.NEW_CONTRACT_STARTS, start, contract, "from"));
    }
  }

  private void contract(Event.Kind kind, MeterRead read, Contract contract, String key) {
    Day day = read.earliest();
    if (read.hasMonth() && !announced(kind, day)) {
      found.add(new Occurrence(kind, day, name(kind), Ground.FOLLOWS, contract.origin().at(key)));
    }
  }

  private void content() {
    for (RenewableContent now : program.renewable()) {
      program.renewable().stream()
          .filter(then -> then.product().equals(now.product()) && then.year() == now.year() - 1)
          .filter(
              then ->
                  !then.voluntary().equals(now.voluntary()) || !then.fillTo().equals(now.fillTo()))
          .findFirst()
          .ifPresent(
              then ->
                  follows(
                      Event.Kind.CONTENT_CHANGE,
                      Day.of(now.year(), 1, 1),
                      Set.of(name(now.product())),
                      now.origin().at("year")));
    }
  }

  private void years(Day asOf) {
    for (int year = asOf.year() - 1; year <= asOf.year(); year++) {
      if (year >= Event.FIRST_YEAR) {
        Day day = Day.of(year, 12, 31);
        found.add(
            new Occurrence(
                Event.Kind.YEAR_ENDS,
                day,
                "the end of the year " + year,
                Ground.FOLLOWS,
                program.origin().place()));
      }
    }
  }

  private void follows(Event.Kind kind, Day day, Set<String> products, Place place) {
    if (!announced(kind, day)) {
      found.add(
          new Occurrence(
              kind, day, name(kind) + ": " + String.join(", ", products), Ground.FOLLOWS, place));
    }
  }

  private boolean announced(Event.Kind kind, Day day) {
    return program.events().stream()
        .anyMatch(event -> event.kind() == kind && event.date().equals(day));
  }

  private List<ProductPrice> rows(Product product) {
    return program.prices().stream().filter(row -> row.product().equals(product.id())).toList();
  }

  private String name(String product) {
    return program.products().stream()
        .filter(one -> one.id().equals(product))
        .findFirst()
        .map(one -> one.name().english())
        .orElse(product);
  }

  private static Optional<MeterRead> first(Stream<ProductPrice> rows) {
    return rows.map(ProductPrice::from).flatMap(Optional::stream).min(Comparator.naturalOrder());
  }

  private static Day day(ProductPrice row) {
    return row.until().orElseThrow().earliest();
  }

  private static Place first(Place one, Place other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  /** An event of this kind in a few words. */
  public static String name(Event.Kind kind) {
    return switch (kind) {
      case PLAN_APPROVED -> "the Department approves the plan";
      case PROCUREMENT_STARTS -> "the procurement starts";
      case NEW_CONTRACT_SIGNED -> "a new Electric Supply Agreement is signed";
      case NEW_CONTRACT_STARTS -> "a new Electric Supply Agreement starts";
      case CONTRACT_ENDS -> "the Electric Supply Agreement ends";
      case OPT_OUT_NOTICE_MAILED -> "the Opt-Out Notice is mailed";
      case DATA_GIVEN_TO_UTILITY -> "the utility is given the data for enrollment";
      case ENROLLMENT_BEGINS -> "enrollment begins";
      case PRICE_CHANGE -> "a price changes";
      case CHANGE_IN_LAW_PRICE -> "a change in law changes the price";
      case CONTENT_CHANGE -> "the renewable content of a product changes";
      case NEW_PRODUCT -> "a new product is offered";
      case PRODUCT_DISCONTINUED -> "a product is discontinued";
      case COMPETITIVE_SUPPLY_MATERIALS_SENT ->
          "materials are sent to competitive-supply customers";
      case TERMINATION -> "the program ends";
      case YEAR_ENDS -> "a year ends";
    };
  }
}
