package org.towncurrent.facts;

import java.util.List;

/**
 * A Basic Service class as the utility names it.
 *
 * @param fixedPrice whether it has a fixed price besides the monthly one; the largest may not
 * @param rateCodes the codes that bills print, which mean different classes in different areas
 */
public record UtilityClass(
    String id, Prose name, boolean fixedPrice, List<RateCode> rateCodes, Origin origin) {

  public UtilityClass {
    rateCodes = List.copyOf(rateCodes);
  }
}
