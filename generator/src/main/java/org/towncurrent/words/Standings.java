package org.towncurrent.words;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.towncurrent.words.PoEntry.Standing;

/**
 * How far a language has come: how many translations stand where.
 *
 * @param counts for each standing, 0 included
 */
public record Standings(Map<Standing, Integer> counts) {

  public Standings {
    Map<Standing, Integer> all = new EnumMap<>(Standing.class);
    for (Standing standing : Standing.values()) {
      all.put(standing, counts.getOrDefault(standing, 0));
    }
    counts = Map.copyOf(all);
  }

  static Standings of(Collection<Standing> each) {
    Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
    each.forEach(standing -> counts.merge(standing, 1, Integer::sum));
    return new Standings(counts);
  }

  /** How many stand here. */
  public int count(Standing standing) {
    return counts.getOrDefault(standing, 0);
  }

  /** All texts there are to translate. */
  public int all() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Both together. */
  public Standings plus(Standings other) {
    Map<Standing, Integer> sum = new EnumMap<>(counts);
    other.counts.forEach((standing, count) -> sum.merge(standing, count, Integer::sum));
    return new Standings(sum);
  }

  /** Whether every text has a translation that is shown. */
  public boolean complete() {
    return count(Standing.MISSING) + count(Standing.FUZZY) == 0;
  }

  /** How many of a hundred texts have a translation that is shown, rounded down. */
  public int coverage() {
    int shown = all() - count(Standing.MISSING) - count(Standing.FUZZY);
    return all() == 0 ? 100 : (int) (100L * shown / all());
  }
}
