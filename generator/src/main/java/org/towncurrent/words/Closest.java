package org.towncurrent.words;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the old translation that a changed sentence most likely had. */
final class Closest {

  private static final double ALIKE = 0.55;
  private static final double ALIKE_IN_SAME_FILE = 0.4;

  private Closest() {}

  /** Of the candidates, the one whose English is most like the key's, if any is like it at all. */
  static Optional<PoEntry> to(PoEntry.Key key, List<String> places, List<PoEntry> candidates) {
    PoEntry best = null;
    double most = 0;
    for (PoEntry candidate : candidates) {
      boolean sameFile = places.stream().anyMatch(place -> isIn(file(place), candidate));
      double alike =
          Math.max(
              likeness(key.english(), candidate.english()),
              candidate.previous().map(before -> likeness(key.english(), before)).orElse(0.0));
      double rank =
          alike + (sameFile ? 0.1 : 0) + (key.context().equals(candidate.context()) ? 0.01 : 0);
      if (alike >= (sameFile ? ALIKE_IN_SAME_FILE : ALIKE) && rank > most) {
        best = candidate;
        most = rank;
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * The one candidate of the key's file, when the key is also the file's only one that has none:
   * then the sentence was written anew. Neither may have been found a partner by likeness.
   */
  static Optional<PoEntry> alone(
      PoEntry.Key key,
      List<PoEntry.Key> others,
      Function<PoEntry.Key, List<String>> places,
      List<PoEntry> candidates) {
    Set<String> files = files(places.apply(key));
    boolean contested =
        others.stream()
            .anyMatch(
                other ->
                    !other.equals(key) && !Collections.disjoint(files, files(places.apply(other))));
    List<PoEntry> here =
        candidates.stream().filter(old -> files(old.places()).equals(files)).toList();
    return contested || here.size() != 1 ? Optional.empty() : Optional.of(here.get(0));
  }

  private static Set<String> files(List<String> places) {
    return places.stream().map(Closest::file).collect(Collectors.toSet());
  }

  /** From 0, nothing in common, to 1, equal: shared neighbouring letters, counted both ways. */
  static double likeness(String one, String other) {
    if (one.equals(other)) {
      return 1;
    }
    Map<String, Integer> pairs = new HashMap<>();
    String first = " " + one + " ";
    String second = " " + other + " ";
    for (int i = 0; i + 1 < first.length(); i++) {
      pairs.merge(first.substring(i, i + 2), 1, Integer::sum);
    }
    int shared = 0;
    for (int i = 0; i + 1 < second.length(); i++) {
      String pair = second.substring(i, i + 2);
      int left = pairs.getOrDefault(pair, 0);
      if (left > 0) {
        pairs.put(pair, left - 1);
        shared++;
      }
    }
    return 2.0 * shared / (first.length() + second.length() - 2);
  }

  private static boolean isIn(String file, PoEntry candidate) {
    return candidate.places().stream().anyMatch(place -> file(place).equals(file));
  }

  private static String file(String place) {
    return Arrays.asList(place.split(":", 2)).get(0);
  }
}
