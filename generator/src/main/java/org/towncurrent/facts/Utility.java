package org.towncurrent.facts;

import java.util.List;
import java.util.Optional;

/** An electric distribution company and its Basic Service prices; one file serves every program. */
public record Utility(
    String id,
    String name,
    Optional<String> phone,
    Optional<String> website,
    List<ServiceArea> areas,
    List<UtilityClass> classes,
    List<BasicServicePrice> prices,
    Origin origin) {

  public Utility {
    areas = List.copyOf(areas);
    classes = List.copyOf(classes);
    prices = List.copyOf(prices);
  }
}
