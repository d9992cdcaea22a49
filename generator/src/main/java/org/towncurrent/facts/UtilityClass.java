package org.towncurrent.facts;

import java.util.List;

/**
 * A Basic Service class as the utility names it.
 *
 * @param rateCodes the codes that bills print, which mean different classes in different areas
 */
public record UtilityClass(String id, Prose name, List<String> rateCodes, Origin origin) {

  public UtilityClass {
    rateCodes = List.copyOf(rateCodes);
  }
}
