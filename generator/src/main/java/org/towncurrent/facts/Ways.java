package org.towncurrent.facts;

import java.util.List;
import java.util.Optional;

/**
 * How one of three things is done: leaving the program (opting out), changing product, joining.
 *
 * @param ways in the order in which the plan names them
 * @param form the https address that the program's own form posts to; empty where there is none
 */
public record Ways(List<Way> ways, Optional<String> form, Origin origin) {

  public Ways {
    ways = List.copyOf(ways);
  }

  /** No way is known. */
  public static Ways none() {
    return new Ways(List.of(), Optional.empty(), Origin.none());
  }
}
