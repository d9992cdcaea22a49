package org.towncurrent.facts;

import java.util.Map;

/**
 * Where a fact and each of its values were typed, so that a finding can point at the very word.
 *
 * @param place where the fact begins
 * @param fields the place of each value, by its key in the file
 */
public record Origin(Place place, Map<String, Place> fields) {

  public Origin {
    fields = Map.copyOf(fields);
  }

  /** A fact that no file states, such as one made in a test. */
  public static Origin none() {
    return new Origin(new Place("-", 1, 1), Map.of());
  }

  /** Where the value of this key was typed; the start of the fact when the key is absent. */
  public Place at(String key) {
    Place field = fields.get(key);
    return field == null ? place : field;
  }
}
