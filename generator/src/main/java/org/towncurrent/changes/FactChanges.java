package org.towncurrent.changes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.towncurrent.facts.Snapshot;
import org.towncurrent.facts.Snapshot.Entry;
import org.towncurrent.facts.Snapshot.Kind;

/** What changes in the facts of a kind, each fact in a sentence. */
final class FactChanges {

  private final Snapshot before;
  private final Snapshot after;

  FactChanges(Snapshot before, Snapshot after) {
    this.before = before;
    this.after = after;
  }

  /** The facts of this kind that are new, other than they were, or gone. */
  List<String> of(Kind kind) {
    Map<List<String>, List<Entry>> was = byIdentity(before.all(kind));
    Map<List<String>, List<Entry>> is = byIdentity(after.all(kind));
    List<String> sentences = new ArrayList<>();
    is.forEach(
        (identity, now) -> {
          List<Entry> then = was.getOrDefault(identity, List.of());
          for (int i = 0; i < now.size(); i++) {
            if (i >= then.size()) {
              sentences.add(added(now.get(i)));
            } else if (!now.get(i).equals(then.get(i))) {
              sentences.add(changed(then.get(i), now.get(i)));
            }
          }
        });
    was.forEach(
        (identity, then) ->
            then.stream()
                .skip(is.getOrDefault(identity, List.of()).size())
                .forEach(entry -> sentences.add(removed(entry))));
    return sentences;
  }

  private static Map<List<String>, List<Entry>> byIdentity(List<Entry> entries) {
    Map<List<String>, List<Entry>> all = new LinkedHashMap<>();
    entries.forEach(
        entry -> all.computeIfAbsent(entry.identity(), key -> new ArrayList<>()).add(entry));
    return all;
  }

  private String added(Entry entry) {
    return switch (entry.kind()) {
      case BASIC_SERVICE -> subject(entry) + ": " + basicService(entry) + " (new)";
      case RENEWABLE -> subject(entry) + ": " + renewable(entry) + " (new)";
      case MILESTONE -> subject(entry) + ": " + English.day(entry.text("date")) + " (new)";
      case EVENT -> subject(entry) + " (new)";
      case CORRECTED_PRICE, CORRECTED_BASIC_SERVICE ->
          subject(entry)
              + ": "
              + entry.text("price")
              + " cents per kWh was wrong, as told on "
              + English.day(entry.text("corrected"))
              + ". "
              + stripped(entry.text("correction"));
      case WAY -> subject(entry) + ": " + entry.text("ways") + " (new)";
      default -> subject(entry) + " is new";
    };
  }

  private String removed(Entry entry) {
    return switch (entry.kind()) {
      case BASIC_SERVICE -> subject(entry) + ": " + basicService(entry) + " is taken away";
      case RENEWABLE -> subject(entry) + ": " + renewable(entry) + " is taken away";
      case PRODUCT -> subject(entry) + " is no longer offered";
      default -> subject(entry) + " is taken away";
    };
  }

  private String changed(Entry was, Entry is) {
    if (is.kind() == Kind.TEXT) {
      return was.text("title").equals(is.text("title"))
          ? subject(is) + " is reworded"
          : subject(was) + " is now called \"" + is.text("title") + "\"";
    }
    if (is.kind() == Kind.RENEWABLE) {
      return subject(is) + ": " + renewable(is) + ", where it was " + renewable(was);
    }
    Set<String> keys = new LinkedHashSet<>(was.values().keySet());
    keys.addAll(is.values().keySet());
    List<String> parts = new ArrayList<>();
    for (String key : keys) {
      if (!Objects.equals(was.values().get(key), is.values().get(key))) {
        parts.add(changed(key, was, is));
      }
    }
    return subject(is) + ": " + String.join("; ", parts);
  }

  private static String changed(String key, Entry was, Entry is) {
    String label = key.equals("to") ? "last day" : key.replace('-', ' ');
    String unit = key.equals("price") ? " cents per kWh" : "";
    if (is.value(key).isEmpty()) {
      return label + " no longer given (it was " + English.day(was.text(key)) + unit + ")";
    }
    String now = label + " " + English.day(is.text(key)) + unit;
    return was.value(key).isEmpty()
        ? now + " (new)"
        : now + ", where it was " + English.day(was.text(key));
  }

  /** What the sentence is about. */
  private String subject(Entry entry) {
    return switch (entry.kind()) {
      case PROGRAM -> "The program";
      case LANGUAGE -> English.language(entry.text("tag"));
      case MUNICIPALITY -> entry.text("name");
      case CLASS -> "The class " + entry.text("name");
      case PRODUCT -> "The product " + entry.text("name");
      case RENEWABLE -> name(Kind.PRODUCT, entry.text("product")) + ", " + entry.text("year");
      case SUPPLIER -> "The supplier " + entry.text("name");
      case CONSULTANT -> "The consultant " + entry.text("name");
      case CONTACT -> "The contact " + entry.text("role");
      case WAY -> "How to " + entry.text("to");
      case RULE -> "The rule \"" + English.words(entry.text("rule")) + "\" of the plan";
      case EVENT -> English.words(entry.text("event")) + " on " + English.day(entry.text("date"));
      case MILESTONE -> entry.text("event");
      case DOCUMENT, TEXT -> "\"" + entry.text("title") + "\"";
      case UTILITY -> entry.text("name");
      case CONTRACT ->
          "The contract"
              + entry.value("supplier").map(id -> " with " + name(Kind.SUPPLIER, id)).orElse("")
              + from(entry);
      case CREDIT -> "\"" + entry.text("name") + "\"";
      case LABEL ->
          "The disclosure label of "
              + name(Kind.PRODUCT, entry.text("product"))
              + ", "
              + entry.text("classes")
              + ", for "
              + entry.text("quarter");
      case ANNUAL -> "What is told of the year " + entry.text("year");
      case SCENARIO -> "What is paid by \"" + entry.text("scenario") + "\"";
      case CORRECTED_PRICE ->
          "The correction of "
              + name(Kind.PRODUCT, entry.text("product"))
              + ", "
              + name(Kind.CLASS, entry.text("class"))
              + from(entry);
      case CORRECTED_BASIC_SERVICE ->
          "The correction of "
              + name(Kind.UTILITY, entry.text("utility"))
              + ", "
              + entry.text("area")
              + ", "
              + English.words(entry.text("class"))
              + ", from "
              + English.day(entry.text("from"));
      case BASIC_SERVICE ->
          name(Kind.UTILITY, entry.text("utility"))
              + ", "
              + entry.text("area")
              + entry.value("zone").map(zone -> " (" + zone + ")").orElse("")
              + ", "
              + English.words(entry.text("class"))
              + ", "
              + entry.text("kind")
              + ", from "
              + English.day(entry.text("from"));
      case PRICE -> "";
    };
  }

  private static String from(Entry entry) {
    return entry.value("from").map(read -> ", from " + English.read(read)).orElse("");
  }

  private String name(Kind kind, String id) {
    return after
        .one(kind, id)
        .or(() -> before.one(kind, id))
        .map(entry -> entry.text("name"))
        .orElse(English.words(id));
  }

  /** A sentence without the full stop that follows anyway. */
  private static String stripped(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  private static String basicService(Entry row) {
    return row.text("price")
        + " cents per kWh until "
        + English.day(row.text("to"))
        + ", "
        + row.text("status");
  }

  private static String renewable(Entry row) {
    return row.value("fill-to")
        .map(share -> "filled up to " + share + " percent")
        .orElse(row.text("voluntary") + " percent more than the State requires");
  }
}
