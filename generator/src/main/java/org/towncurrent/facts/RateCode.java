package org.towncurrent.facts;

import java.util.Optional;

/**
 * A code by which bills name a rate. The same code means different classes in different areas.
 *
 * @param area where it means this class; empty for everywhere the utility serves
 */
public record RateCode(String code, Optional<String> area, Place place) {

  /** Whether it means this class in this area. */
  public boolean isIn(String here) {
    return area.isEmpty() || area.get().equals(here);
  }
}
