package org.towncurrent.facts;

import java.util.List;
import java.util.Optional;

/**
 * An electric distribution company and its Basic Service prices; one file serves every program.
 *
 * @param zones the load zones by which prices of large classes differ
 * @param prices those that hold, and those that are disputed
 * @param corrected the published prices that were wrong
 */
public record Utility(
    String id,
    String name,
    Optional<String> phone,
    Optional<String> website,
    List<ServiceArea> areas,
    List<ServiceArea> zones,
    List<UtilityClass> classes,
    List<BasicServicePrice> prices,
    List<Corrected<BasicServicePrice>> corrected,
    Origin origin) {

  public Utility {
    areas = List.copyOf(areas);
    zones = List.copyOf(zones);
    classes = List.copyOf(classes);
    prices = List.copyOf(prices);
    corrected = List.copyOf(corrected);
  }

  /** The class with this id. */
  public Optional<UtilityClass> customerClass(String id) {
    return classes.stream().filter(one -> one.id().equals(id)).findFirst();
  }
}
