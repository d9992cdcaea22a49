package org.towncurrent.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Brings the entries of a PO file up to date with the segments there are now. */
final class Updating {

  private final Map<PoEntry.Key, List<Segment.Use>> wanted;
  private final Map<PoEntry.Key, PoEntry> active = new LinkedHashMap<>();
  private final Map<PoEntry.Key, PoEntry> obsolete = new LinkedHashMap<>();

  /** Translations whose English is gone, and that were offered to no other so far. */
  private final List<PoEntry> lost = new ArrayList<>();

  private final List<PoEntry> added = new ArrayList<>();
  private final List<PoEntry> changed = new ArrayList<>();

  Updating(List<PoEntry> entries, Collection<Segment.Use> uses) {
    wanted = byKey(uses);
    for (PoEntry entry : entries) {
      (entry.obsolete() ? obsolete : active).put(entry.key(), entry);
    }
    for (PoEntry entry : active.values()) {
      if (!wanted.containsKey(entry.key()) && entry.isTranslated()) {
        lost.add(entry);
      }
    }
  }

  PoFile.Update update(Function<List<PoEntry>, PoFile> file) {
    Map<PoEntry.Key, PoEntry> offers = offers();
    List<PoEntry> updated = new ArrayList<>();
    wanted.forEach((key, uses) -> updated.add(entry(key, uses, offers)));
    List<PoEntry> retired = List.copyOf(lost);
    retired.forEach(entry -> obsolete.put(entry.key(), entry.retired()));
    obsolete.values().stream()
        .sorted(Comparator.comparing(PoEntry::english).thenComparing(PoEntry::context))
        .forEach(updated::add);
    return new PoFile.Update(file.apply(updated), added, changed, retired);
  }

  /** The old translation that each new segment most likely had. */
  private Map<PoEntry.Key, PoEntry> offers() {
    List<PoEntry.Key> unknown =
        wanted.keySet().stream()
            .filter(key -> !active.containsKey(key) && !obsolete.containsKey(key))
            .toList();
    Map<PoEntry.Key, PoEntry> offers = new LinkedHashMap<>();
    for (PoEntry.Key key : unknown) {
      Closest.to(key, places(key), lost)
          .ifPresent(
              old -> {
                lost.remove(old);
                offers.put(key, old);
              });
    }
    List<PoEntry.Key> left = unknown.stream().filter(key -> !offers.containsKey(key)).toList();
    for (PoEntry.Key key : left) {
      Closest.alone(key, left, this::places, lost)
          .ifPresent(
              old -> {
                lost.remove(old);
                offers.put(key, old);
              });
    }
    return offers;
  }

  private PoEntry entry(PoEntry.Key key, List<Segment.Use> uses, Map<PoEntry.Key, PoEntry> offers) {
    PoEntry known = active.get(key);
    if (known == null) {
      known = obsolete.remove(key);
    }
    if (known != null) {
      return known.usedAt(roles(uses), places(key));
    }
    PoEntry old = offers.get(key);
    if (old == null) {
      PoEntry entry = PoEntry.untranslated(key, roles(uses), places(key));
      added.add(entry);
      return entry;
    }
    if (old.fuzzy() && old.previous().equals(Optional.of(key.english()))) {
      return old.restored(key).usedAt(roles(uses), places(key));
    }
    PoEntry entry = old.offeredFor(key).usedAt(roles(uses), places(key));
    changed.add(entry);
    return entry;
  }

  private static Map<PoEntry.Key, List<Segment.Use>> byKey(Collection<Segment.Use> uses) {
    List<Segment.Use> ordered = new ArrayList<>(uses);
    ordered.sort(Comparator.comparing(Segment.Use::place)); // stable: order of reading otherwise
    Map<PoEntry.Key, List<Segment.Use>> byKey = new LinkedHashMap<>();
    for (Segment.Use use : ordered) {
      byKey.computeIfAbsent(use.key(), key -> new ArrayList<>()).add(use);
    }
    return byKey;
  }

  private static List<String> roles(List<Segment.Use> uses) {
    Set<String> roles = new LinkedHashSet<>();
    uses.stream().map(Segment.Use::role).filter(role -> !role.isEmpty()).forEach(roles::add);
    return List.copyOf(roles);
  }

  private List<String> places(PoEntry.Key key) {
    return List.copyOf(
        new LinkedHashSet<>(
            wanted.getOrDefault(key, List.of()).stream()
                .map(use -> use.place().reference())
                .toList()));
  }
}
