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

  /** What a utility is called on pages of a program that does not say which one it is. */
  public static final Prose UNNAMED =
      new Prose("your electric utility", Place.startOf("templates/stand-ins.html"));

  public Utility {
    areas = List.copyOf(areas);
    zones = List.copyOf(zones);
    classes = List.copyOf(classes);
    prices = List.copyOf(prices);
    corrected = List.copyOf(corrected);
  }

  /** The service area a municipality lies in: the one it names, or the only one there is. */
  public Optional<String> areaOf(Municipality town) {
    return town.area()
        .or(() -> areas.size() == 1 ? Optional.of(areas.get(0).id()) : Optional.empty());
  }

  /** The class with this id. */
  public Optional<UtilityClass> customerClass(String id) {
    return classes.stream().filter(one -> one.id().equals(id)).findFirst();
  }
}
