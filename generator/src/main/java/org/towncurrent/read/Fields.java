package org.towncurrent.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.towncurrent.facts.Origin;
import org.towncurrent.facts.Place;

/**
 * The keys of one fact, asked for one by one. What was asked for is what may be written: {@link
 * #make} complains of every other key.
 */
final class Fields {

  private final String noun;
  private final Place place;
  private final Map<String, Node.Entry> entries = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();
  private final Problems problems;
  private boolean whole = true;

  private Fields(String noun, Node.Group group, Problems problems) {
    this.noun = noun;
    this.place = group.place();
    this.problems = problems;
    group.entries().forEach(entry -> entries.put(entry.key(), entry));
  }

  /**
   * The keys of this part of a file.
   *
   * @param noun what the fact is called in messages: {@code a price}
   */
  static Optional<Fields> of(Node node, String noun, Problems problems) {
    if (node instanceof Node.Group group) {
      return Optional.of(new Fields(noun, group, problems));
    }
    problems.add(
        "wrong-type",
        node.place(),
        "Here "
            + noun
            + " is expected, with a key and a value on each line, but "
            + node.inWords()
            + " stands here.",
        "Write lines such as `name: Pepperell`. A text that begins with a bracket needs quotes.");
    return Optional.empty();
  }

  Place place() {
    return place;
  }

  Problems problems() {
    return problems;
  }

  boolean has(String key) {
    return entries.containsKey(key);
  }

  /** Where the value of this key was typed, or the start of the fact. */
  Place at(String key) {
    Node.Entry entry = entries.get(key);
    return entry == null ? place : entry.value().place();
  }

  /** A value that may be absent. */
  <T> Optional<T> may(String key, Value<T> value) {
    asked.add(key);
    Node.Entry entry = entries.get(key);
    if (entry == null) {
      return Optional.empty();
    }
    if (entry.value() instanceof Node.Scalar scalar) {
      return value.read(scalar, problems);
    }
    if (entry.value() instanceof Node.Nothing nothing) {
      problems.add(
          "no-value",
          nothing.place(),
          "The key `" + key + "` has no value.",
          "Write the value after the colon, or delete the line when it is not known.");
    } else {
      wrongType(
          key,
          entry.value(),
          "a single text",
          "Write one value after `"
              + key
              + ":`."
              + " A text that begins with { or [ needs quotes.");
    }
    return Optional.empty();
  }

  /** A value without which there is no such fact. */
  <T> Optional<T> must(String key, Value<T> value) {
    Optional<T> read = may(key, value);
    missing(key);
    whole &= read.isPresent();
    return read;
  }

  /** A value without which there is no such fact, with words on what to type when it is missing. */
  <T> Optional<T> must(String key, Value<T> value, String instead) {
    Optional<T> read = may(key, value);
    missing(key, instead);
    whole &= read.isPresent();
    return read;
  }

  /** A list of values that may be absent. */
  <T> List<T> values(String key, Value<T> value) {
    List<T> read = new ArrayList<>();
    for (Node node : items(key)) {
      if (node instanceof Node.Scalar scalar) {
        value.read(scalar, problems).ifPresent(read::add);
      } else {
        wrongType(
            key, node, "a list of single words or figures", "Write `" + key + ": [one, two]`.");
      }
    }
    return read;
  }

  /** A list of values that may be absent; one alone may stand without the list. */
  <T> List<T> oneOrMoreValues(String key, Value<T> value) {
    return node(key).orElse(null) instanceof Node.Scalar
        ? may(key, value).stream().toList()
        : values(key, value);
  }

  /** A list of facts that may be absent; one alone may stand without the list. */
  <T> List<T> oneOrMore(String key, String itemNoun, Function<Fields, Optional<T>> reader) {
    if (node(key).orElse(null) instanceof Node.Group one) {
      return Fields.of(one, itemNoun, problems).flatMap(reader).stream().toList();
    }
    return facts(key, itemNoun, reader);
  }

  /** A list, that may be absent, of single values and of groups that make several. */
  <T> List<T> valuesAndGroups(
      String key, Value<T> value, String itemNoun, Function<Fields, List<T>> reader) {
    List<T> read = new ArrayList<>();
    for (Node node : items(key)) {
      if (node instanceof Node.Scalar scalar) {
        value.read(scalar, problems).ifPresent(read::add);
      } else {
        Fields.of(node, itemNoun, problems).map(reader).ifPresent(read::addAll);
      }
    }
    return read;
  }

  /** A list of facts that may be absent. */
  <T> List<T> facts(String key, String itemNoun, Function<Fields, Optional<T>> reader) {
    List<T> read = new ArrayList<>();
    for (Node node : items(key)) {
      Fields.of(node, itemNoun, problems).flatMap(reader).ifPresent(read::add);
    }
    return read;
  }

  /** A list of facts with at least one. */
  <T> List<T> someFacts(String key, String itemNoun, Function<Fields, Optional<T>> reader) {
    List<T> read = facts(key, itemNoun, reader);
    missing(key);
    Node.Entry entry = entries.get(key);
    if (entry != null && entry.value() instanceof Node.Items list && list.items().isEmpty()) {
      problems.add(
          "no-value",
          list.place(),
          "The list `" + key + "` is empty.",
          "Write at least one item, each beginning with `- `.");
    }
    return read;
  }

  /** A fact within this one that may be absent. */
  Optional<Fields> group(String key, String groupNoun) {
    asked.add(key);
    Node.Entry entry = entries.get(key);
    if (entry == null) {
      return Optional.empty();
    }
    if (entry.value() instanceof Node.Nothing nothing) {
      problems.add(
          "no-value",
          nothing.place(),
          "The key `" + key + "` has nothing under it.",
          "Write its keys on the lines below, indented by two spaces, or delete the line.");
      return Optional.empty();
    }
    return Fields.of(entry.value(), groupNoun, problems);
  }

  /** The value of this key as it was typed, whatever it is. */
  Optional<Node> node(String key) {
    asked.add(key);
    return Optional.ofNullable(entries.get(key)).map(Node.Entry::value);
  }

  /** Says that one of these keys is needed, when there is none or more than one. */
  void exactlyOne(String one, String other) {
    asked.add(one);
    asked.add(other);
    if (has(one) == has(other)) {
      whole = false;
      problems.add(
          has(one) ? "bad-value" : "missing-key",
          has(one) ? at(other) : place,
          has(one)
              ? "Both `" + one + "` and `" + other + "` stand in " + noun + "."
              : "Neither `" + one + "` nor `" + other + "` stands in " + noun + ".",
          "Write one of the two.");
    }
  }

  /** Says that one of these keys is needed, when there is none or more than one. */
  void oneOf(List<String> keys) {
    asked.addAll(keys);
    List<String> there = keys.stream().filter(this::has).toList();
    if (there.size() == 1) {
      return;
    }
    whole = false;
    problems.add(
        there.isEmpty() ? "missing-key" : "bad-value",
        there.isEmpty() ? place : at(there.get(1)),
        there.isEmpty()
            ? "In "
                + noun
                + (keys.size() == 1
                    ? " the key " + Quoted.choices(keys) + " is missing."
                    : " none of the keys " + Quoted.choices(keys) + " stands.")
            : "Both `" + there.get(0) + "` and `" + there.get(1) + "` stand in " + noun + ".",
        keys.size() == 1 ? "Write a line `" + keys.get(0) + ": ...`." : "Write one of them.");
  }

  /** Notes that the fact cannot be made; the problem has been told. */
  void spoiled() {
    whole = false;
  }

  /** The fact, when everything it needs was read. Complains of keys nobody asked for. */
  <T> Optional<T> make(Supplier<T> maker) {
    noMore();
    if (!whole) {
      return Optional.empty();
    }
    try {
      return Optional.of(maker.get());
    } catch (IllegalArgumentException e) {
      problems.add(
          "bad-value",
          place,
          "This does not make " + noun + ": " + e.getMessage() + ".",
          "Correct the values of " + noun + ".");
      return Optional.empty();
    }
  }

  /** Complains of keys nobody asked for. */
  void noMore() {
    for (Node.Entry entry : entries.values()) {
      if (!asked.contains(entry.key())) {
        problems.add(
            "unknown-key",
            entry.keyPlace(),
            "The key " + Quoted.words(entry.key()) + " is not known in " + noun + ".",
            Nearest.to(entry.key(), asked)
                .map(near -> "Did you mean `" + near + "`?")
                .orElse("The keys known here are " + Quoted.choices(asked) + "."));
      }
    }
  }

  /** Where each value was typed. */
  Origin origin() {
    Map<String, Place> fields = new HashMap<>();
    entries.values().forEach(entry -> fields.put(entry.key(), entry.value().place()));
    return new Origin(place, fields);
  }

  private void missing(String key) {
    missing(key, "Write a line `" + key + ": ...`.");
  }

  /** Says that a key is missing where it is, and what to type. */
  void missing(String key, String instead) {
    asked.add(key);
    if (!has(key)) {
      whole = false;
      problems.add(
          "missing-key",
          place,
          "In " + noun + " the key `" + key + "` is missing.",
          instead
              + entries.keySet().stream()
                  .filter(
                      typed ->
                          !asked.contains(typed) && Nearest.to(typed, List.of(key)).isPresent())
                  .findFirst()
                  .map(typed -> " Is " + Quoted.words(typed) + " meant?")
                  .orElse(""));
    }
  }

  /** The items of a list that may be absent. */
  List<Node> items(String key) {
    asked.add(key);
    Node.Entry entry = entries.get(key);
    if (entry == null) {
      return List.of();
    }
    if (entry.value() instanceof Node.Items list) {
      return list.items();
    }
    wrongType(
        key,
        entry.value(),
        "a list",
        "Write `" + key + ": [one, two]`, or each item on a line of its own after `- `.");
    return List.of();
  }

  private void wrongType(String key, Node node, String expected, String hint) {
    problems.add(
        "wrong-type",
        node.place(),
        "Under `" + key + "` " + expected + " is expected, but " + node.inWords() + " stands here.",
        hint);
  }
}
