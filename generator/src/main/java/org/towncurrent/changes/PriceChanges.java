package org.towncurrent.changes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.towncurrent.facts.Snapshot;
import org.towncurrent.facts.Snapshot.Entry;
import org.towncurrent.facts.Snapshot.Kind;

/** What changes in the prices of a program's products, said once for classes that share it. */
final class PriceChanges {

  private final Snapshot before;
  private final Snapshot after;

  private PriceChanges(Snapshot before, Snapshot after) {
    this.before = before;
    this.after = after;
  }

  static List<String> between(Snapshot before, Snapshot after) {
    return new PriceChanges(before, after).sentences();
  }

  private List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    for (String product : ids("product")) {
      for (String scenario : ids("scenario")) {
        String what =
            name(Kind.PRODUCT, product) + (scenario.isEmpty() ? "" : ", " + scenario + " price");
        sentences.addAll(ofProduct(product, scenario, what));
      }
    }
    return sentences;
  }

  private List<String> ofProduct(String product, String scenario, String what) {
    Map<List<String>, List<String>> alike = new LinkedHashMap<>();
    Set<String> priced = new LinkedHashSet<>();
    for (String customerClass : ids("class")) {
      List<String> whose = List.of(product, scenario, customerClass);
      List<Entry> was = rows(before, whose);
      List<Entry> is = rows(after, whose);
      if (!was.isEmpty() || !is.isEmpty()) {
        priced.add(customerClass);
        List<String> told = new ArrayList<>(new Timeline(is).insteadOf(new Timeline(was)));
        told.addAll(otherwise(was, is));
        alike.computeIfAbsent(told, key -> new ArrayList<>()).add(customerClass);
      }
    }
    List<String> sentences = new ArrayList<>();
    alike.forEach(
        (told, classes) ->
            told.forEach(
                sentence -> sentences.add(who(classes, priced) + ", " + what + ": " + sentence)));
    return sentences;
  }

  /** What changes in a row whose price stays. */
  private List<String> otherwise(List<Entry> was, List<Entry> is) {
    List<String> told = new ArrayList<>();
    for (Entry now : is) {
      for (Entry then : was) {
        if (now.identity().equals(then.identity())) {
          String from = now.value("from").map(read -> ", from " + English.read(read)).orElse("");
          if (!now.text("supplier").equals(then.text("supplier"))) {
            told.add(
                "supplied by "
                    + now.value("supplier")
                        .map(id -> name(Kind.SUPPLIER, id))
                        .orElse("nobody known")
                    + from);
          }
          if (!now.text("status").equals(then.text("status"))) {
            told.add(
                (now.text("status").equals("sample") ? "a sample" : "no longer a sample") + from);
          }
        }
      }
    }
    return told;
  }

  private String who(List<String> classes, Set<String> priced) {
    return classes.size() > 1 && classes.size() == priced.size()
        ? "All classes"
        : English.list(classes.stream().map(id -> name(Kind.CLASS, id)).toList());
  }

  private String name(Kind kind, String id) {
    return after
        .one(kind, id)
        .or(() -> before.one(kind, id))
        .map(entry -> entry.text("name"))
        .orElse(English.words(id));
  }

  private Set<String> ids(String key) {
    Set<String> ids = new LinkedHashSet<>();
    for (Snapshot snapshot : List.of(after, before)) {
      snapshot.all(Kind.PRICE).forEach(row -> ids.add(row.text(key)));
    }
    return ids;
  }

  private static List<Entry> rows(Snapshot snapshot, List<String> whose) {
    return snapshot.all(Kind.PRICE).stream()
        .filter(
            row ->
                List.of(row.text("product"), row.text("scenario"), row.text("class")).equals(whose))
        .toList();
  }
}
