package org.towncurrent.facts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What was said of a program when it was published: its facts as plain values, each beside what
 * tells it from others of its kind. Later versions are compared with it.
 *
 * @param program the program's id
 * @param sample whether it shows demonstration data
 */
public record Snapshot(String program, boolean sample, List<Entry> entries) {

  public Snapshot {
    entries = List.copyOf(entries);
  }

  /** What an entry is about. The names are written down in published files and never change. */
  public enum Kind {
    PROGRAM(),
    LANGUAGE("tag"),
    MUNICIPALITY("id"),
    CLASS("id"),
    PRODUCT("id"),
    PRICE("product", "class", "scenario", "from"),
    CORRECTED_PRICE("product", "class", "scenario", "from"),
    CONTRACT("from", "supplier"),
    CREDIT("name", "from"),
    SCENARIO("scenario"),
    RENEWABLE("product", "year"),
    SUPPLIER("id"),
    CONSULTANT(),
    CONTACT("role"),
    WAY("to"),
    RULE("rule", "counted from", "classes"),
    EVENT("event", "date"),
    MILESTONE("event"),
    DOCUMENT("title"),
    UTILITY("id"),
    BASIC_SERVICE("utility", "area", "zone", "class", "kind", "from"),
    CORRECTED_BASIC_SERVICE("utility", "area", "zone", "class", "kind", "from"),
    LABEL("quarter", "product", "classes"),
    ANNUAL("year"),
    TEXT("id");

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<String> identity;

    Kind(String... identity) {
      this.identity = List.of(identity);
    }

    /** As it is written: {@code basic-service}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind that is written like this; empty for one that only a later version knows. */
    public static Optional<Kind> of(String word) {
      for (Kind kind : values()) {
        if (kind.word().equals(word)) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }
  }

  /**
   * One fact.
   *
   * @param values by key, in the order in which they are written; what is not known is not there
   */
  public record Entry(Kind kind, Map<String, String> values) {

    public Entry {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The value of this key. */
    public Optional<String> value(String key) {
      return Optional.ofNullable(values.get(key));
    }

    /** The value of this key, or nothing in no words. */
    public String text(String key) {
      return values.getOrDefault(key, "");
    }

    /** What tells it from others of its kind. */
    public List<String> identity() {
      return kind.identity.stream().map(this::text).toList();
    }
  }

  /** The entries of a kind. */
  public List<Entry> all(Kind kind) {
    return entries.stream().filter(entry -> entry.kind() == kind).toList();
  }

  /** The one entry of a kind with this id. */
  public Optional<Entry> one(Kind kind, String id) {
    return all(kind).stream().filter(entry -> entry.identity().equals(List.of(id))).findFirst();
  }
}
