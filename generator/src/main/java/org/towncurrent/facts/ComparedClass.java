package org.towncurrent.facts;

import java.util.Map;
import java.util.Optional;

/**
 * The Basic Service class that a program's class is compared with, by the id that the utility's
 * file gives it. Utilities name their classes differently, so in a joint program each may have its
 * own.
 *
 * @param everywhere with every utility; empty where it is named for each, or where no Basic Service
 *     price is the class's own
 * @param byUtility by the id of the utility
 */
public record ComparedClass(Optional<String> everywhere, Map<String, String> byUtility) {

  public ComparedClass {
    byUtility = Map.copyOf(byUtility);
  }

  /** A class that is compared with nothing. */
  public static ComparedClass none() {
    return new ComparedClass(Optional.empty(), Map.of());
  }

  /** The same class with every utility. */
  public static ComparedClass of(String id) {
    return new ComparedClass(Optional.of(id), Map.of());
  }

  /** The class it is compared with where this utility delivers. */
  public Optional<String> with(Optional<String> utility) {
    return utility.flatMap(id -> Optional.ofNullable(byUtility.get(id))).or(() -> everywhere);
  }
}
