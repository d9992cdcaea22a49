package org.towncurrent.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.towncurrent.facts.BasicServicePrice;
import org.towncurrent.facts.Corrected;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.Place;
import org.towncurrent.facts.PriceStatus;
import org.towncurrent.facts.ProductPrice;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.Snapshot;
import org.towncurrent.facts.Snapshot.Entry;
import org.towncurrent.facts.Snapshot.Kind;
import org.towncurrent.facts.Snapshots;
import org.towncurrent.facts.Utility;
import org.towncurrent.rates.Day;

/**
 * A price that was published, and had begun, is no longer in the files, or was changed in place.
 *
 * <p>One that is gone stops publication, and so does a corrected one whose wrong row is gone. One
 * that was changed in place is a warning: a slip of the pen may be mended in its line before
 * anybody was billed. What has not begun yet may be changed and taken away. A price that had no end
 * may be given one. Samples may go when the program has none any more.
 */
final class DeletedPastPrice implements Rule {

  @Override
  public String code() {
    return "deleted-past-price";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String authority() {
    return "plain sense: customers were billed at past prices and look them up; one that was "
        + "published stays, and a wrong one is corrected where everybody can see it";
  }

  @Override
  public void check(Ground ground, Report report) {
    Map<String, Entry> basicService = new LinkedHashMap<>();
    for (Program program : ground.facts().programs()) {
      Optional<Snapshot> past = ground.past().of(program.id());
      if (past.isEmpty()) {
        if (wasPublished(ground, program)) {
          ground.past().unknown().ifPresent(report::couldNot);
        }
        continue;
      }
      Day day = ground.day(program);
      if (ground.incomplete(Ground.pricesFile(program))
          || ground.incomplete(Ground.programFile(program))) {
        report.couldNot("not all of the program " + Words.quoted(program.id()) + " could be read");
      } else {
        products(
            ground, program, begun(past.get(), Kind.PRICE, Kind.CORRECTED_PRICE, day), day, report);
      }
      begun(past.get(), Kind.BASIC_SERVICE, Kind.CORRECTED_BASIC_SERVICE, day)
          .forEach(row -> basicService.putIfAbsent(row.values().toString(), row));
    }
    basicService(ground, basicService.values(), report);
  }

  /** Whether the program is not new on the site, as far as is known. */
  private static boolean wasPublished(Ground ground, Program program) {
    return ground.addresses().unknown().isPresent()
        || ground.addresses().published().stream()
            .anyMatch(address -> address.startsWith(program.id() + "/"));
  }

  /** The prices of a publication that had begun by this day, those corrected since among them. */
  private static List<Entry> begun(Snapshot past, Kind standing, Kind corrected, Day day) {
    return Stream.concat(past.all(standing).stream(), past.all(corrected).stream())
        .filter(row -> row.value("price").isPresent())
        .filter(row -> row.value("from").map(from -> firstDay(from).isBefore(day)).orElse(true))
        .toList();
  }

  private static Day firstDay(String from) {
    return Day.parse(from.length() == 7 ? from + "-01" : from);
  }

  private static void products(
      Ground ground, Program program, List<Entry> begun, Day day, Report report) {
    boolean samples =
        program.prices().stream().anyMatch(price -> price.status() == PriceStatus.SAMPLE);
    Map<String, List<Entry>> gone = new LinkedHashMap<>();
    Map<Place, List<Change>> changed = new LinkedHashMap<>();
    for (Entry row : begun) {
      if (row.text("status").equals("sample") && !samples && !program.sample()) {
        continue;
      }
      List<ProductPrice> there =
          Stream.concat(
                  program.prices().stream(), program.corrected().stream().map(Corrected::wrong))
              .filter(price -> Snapshots.price(price).identity().equals(row.identity()))
              .toList();
      boolean same =
          there.stream().anyMatch(price -> different(row, Snapshots.price(price), day).isEmpty());
      if (there.isEmpty() || (row.kind() == Kind.CORRECTED_PRICE && !same)) {
        gone.computeIfAbsent(likeness(row), key -> new ArrayList<>()).add(row);
      } else if (!same) {
        Change change = Change.of(row, there.get(0), day);
        changed.computeIfAbsent(change.place(), key -> new ArrayList<>()).add(change);
      }
    }
    gone.values().forEach(rows -> gone(program, rows, ground, report));
    changed.values().forEach(changes -> changed(changes, ground, report));
  }

  /** Rows of several classes that went together are told together. */
  private static String likeness(Entry row) {
    return row.text("product")
        + " "
        + row.text("scenario")
        + " "
        + row.text("from")
        + " "
        + row.text("price");
  }

  private static void gone(Program program, List<Entry> rows, Ground ground, Report report) {
    Entry row = rows.get(0);
    String classes = classes(rows);
    report.add(
        severity(ground),
        nearest(program, row),
        "The price of "
            + Words.quoted(row.text("product"))
            + " for "
            + classes
            + from(row)
            + ", "
            + row.text("price")
            + ", was published and stands here no longer.",
        "Put the row back: `{product: "
            + row.text("product")
            + ", class: "
            + (rows.size() == 1 ? classes : "[" + classes + "]")
            + row.value("scenario").map(scenario -> ", scenario: " + scenario).orElse("")
            + row.value("from").map(from -> ", from: " + from).orElse("")
            + row.value("until").map(until -> ", until: " + until).orElse("")
            + ", price: "
            + row.text("price")
            + "}`. If it was wrong, keep it and add a row with the right price and `corrects:`.");
  }

  /** The row of the same product that begins next to where it stood; else the file. */
  private static Place nearest(Program program, Entry row) {
    return program.prices().stream()
        .filter(price -> price.product().equals(row.text("product")))
        .min(
            Comparator.comparing(
                price ->
                    Snapshots.price(price).text("from").compareTo(row.text("from")) < 0 ? 1 : 0))
        .map(price -> price.origin().place())
        .orElse(Place.startOf(Ground.pricesFile(program)));
  }

  private static void changed(List<Change> changes, Ground ground, Report report) {
    Change one = changes.get(0);
    report.add(
        one.now().value(one.key()).isPresent() ? Severity.WARNING : severity(ground),
        one.place(),
        "The price of "
            + Words.quoted(one.was().text("product"))
            + " for "
            + classes(changes.stream().map(Change::was).toList())
            + from(one.was())
            + " was published with "
            + said(one.was(), one.key())
            + ", and now stands here with "
            + said(one.now(), one.key())
            + ".",
        "If nobody was billed so, it may stay mended in its line. Else write "
            + said(one.was(), one.key())
            + " again, and add a row with the right value and `corrects:`, so that everybody can see"
            + " what was corrected.");
  }

  /** A past price that says something else than it did, under this key. */
  private record Change(Entry was, Entry now, String key, Place place) {

    static Change of(Entry was, ProductPrice price, Day day) {
      Entry now = Snapshots.price(price);
      String key = different(was, now, day).orElseThrow();
      return new Change(was, now, key, price.origin().at(key));
    }
  }

  private static String classes(List<Entry> rows) {
    return rows.stream().map(one -> one.text("class")).distinct().collect(Collectors.joining(", "));
  }

  private static String said(Entry row, String key) {
    return row.value(key).map(value -> "`" + key + ": " + value + "`").orElse("no `" + key + "`");
  }

  /** The key under which a past price says something else than it did. */
  private static Optional<String> different(Entry was, Entry is, Day day) {
    if (!was.text("price").equals(is.text("price"))) {
      return Optional.of("price");
    }
    if (was.value("supplier").isPresent() && !was.text("supplier").equals(is.text("supplier"))) {
      return Optional.of("supplier");
    }
    boolean ended = was.value("until").filter(end -> firstDay(end).isBefore(day)).isPresent();
    return ended && !was.text("until").equals(is.text("until"))
        ? Optional.of("until")
        : Optional.empty();
  }

  private static void basicService(Ground ground, Collection<Entry> begun, Report report) {
    for (Entry row : begun) {
      Optional<Utility> utility = ground.facts().utility(row.text("utility"));
      if (utility.isEmpty() || ground.incomplete(utility.get().origin())) {
        continue; // a program without its utility has been told so
      }
      List<BasicServicePrice> there =
          Stream.concat(
                  utility.get().prices().stream(),
                  utility.get().corrected().stream().map(Corrected::wrong))
              .filter(
                  price ->
                      Snapshots.basicService(utility.get().id(), price)
                          .identity()
                          .equals(row.identity()))
              .toList();
      if (there.stream()
          .noneMatch(
              price ->
                  Snapshots.basicService(utility.get().id(), price)
                      .text("price")
                      .equals(row.text("price")))) {
        report.add(
            there.isEmpty() || row.kind() == Kind.CORRECTED_BASIC_SERVICE
                ? severity(ground)
                : Severity.WARNING,
            there.isEmpty()
                ? Place.startOf(Ground.utilityFile(utility.get().id()))
                : there.get(0).origin().at(row.text("kind")),
            "The Basic Service price of "
                + Words.quoted(row.text("area"))
                + ", "
                + row.text("class")
                + from(row)
                + " to "
                + row.text("to")
                + ", "
                + row.text("kind")
                + " "
                + row.text("price")
                + ", was published and stands here no longer.",
            "Put it back. If a better source says otherwise, keep it with `status: disputed` and"
                + " a `note:`, beside the row with the right price.");
      }
    }
  }

  private static String from(Entry row) {
    return row.value("from").map(from -> " from " + from).orElse("");
  }

  private static Severity severity(Ground ground) {
    return ground.addresses().preview() ? Severity.WARNING : Severity.ERROR;
  }
}
