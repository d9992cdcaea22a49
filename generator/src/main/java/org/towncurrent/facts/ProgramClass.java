package org.towncurrent.facts;

import java.util.List;
import java.util.Optional;

/**
 * A customer class as the program prices it.
 *
 * @param id referred to by price rows
 * @param name what residents read ("Small business")
 * @param basicService the Basic Service class it is compared with, by the id the utility's file
 *     gives it; empty where no Basic Service price is its own
 * @param exampleUse amounts of monthly use, in kWh, for the tables that need no script; ascending
 */
public record ProgramClass(
    String id,
    Prose name,
    Optional<Prose> explanation,
    Optional<String> basicService,
    List<Integer> exampleUse,
    Origin origin) {

  public ProgramClass {
    exampleUse = List.copyOf(exampleUse);
    for (int i = 0; i < exampleUse.size(); i++) {
      if (exampleUse.get(i) <= 0 || (i > 0 && exampleUse.get(i) <= exampleUse.get(i - 1))) {
        throw new IllegalArgumentException("amounts of use must be above zero and ascending");
      }
    }
  }
}
