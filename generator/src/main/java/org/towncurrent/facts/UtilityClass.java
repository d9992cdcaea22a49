package org.towncurrent.facts;

import java.util.List;

/**
 * A Basic Service class as the utility names it.
 *
 * @param fixedPrice whether it has a fixed price besides the monthly one; the largest may not
 * @param rateCodes the codes that bills print, which mean different classes in different areas
 * @param billShares what some of its customers pay less or more, where somebody says so
 */
public record UtilityClass(
    String id,
    Prose name,
    boolean fixedPrice,
    List<RateCode> rateCodes,
    BillShares billShares,
    Origin origin) {

  public UtilityClass {
    rateCodes = List.copyOf(rateCodes);
  }
}
