package org.towncurrent.facts;

import java.util.List;
import java.util.Optional;

/**
 * An electric supply product of a program.
 *
 * @param name the local name; a product called "Basic" is not Basic Service
 * @param defaultProduct whether participants receive it unless they choose another
 * @param components the named parts of its price apart from supply, contained in the price
 */
public record Product(
    String id,
    LocalName name,
    boolean defaultProduct,
    Optional<Prose> summary,
    List<RateComponent> components,
    Origin origin) {

  public Product {
    components = List.copyOf(components);
  }
}
