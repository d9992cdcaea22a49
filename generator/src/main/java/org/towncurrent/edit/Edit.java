package org.towncurrent.edit;

import java.util.List;
import java.util.Optional;

/**
 * A file of the project as it is, and as it is to be.
 *
 * @param file its name within the project
 * @param before what it says now; empty where there is no such file
 * @param remarks what the publisher should know of it
 */
public record Edit(String file, Optional<String> before, String after, List<String> remarks) {

  public Edit {
    remarks = List.copyOf(remarks);
  }

  /** The lines that change, with three around them, as programmers' tools show it. */
  public String difference() {
    return Difference.between(file, before, after);
  }
}
