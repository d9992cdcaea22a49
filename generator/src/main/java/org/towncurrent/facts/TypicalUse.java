package org.towncurrent.facts;

import java.util.Optional;

/**
 * What a customer of a class uses in a typical month.
 *
 * @param utility for whose customers it was found; empty for all
 * @param source who says so
 */
public record TypicalUse(int kwh, Optional<String> utility, String source, Origin origin) {

  public TypicalUse {
    if (kwh <= 0) {
      throw new IllegalArgumentException("a typical use is above zero");
    }
  }
}
