package org.towncurrent.facts;

import java.util.List;
import java.util.Optional;

/**
 * A customer class as the program prices it.
 *
 * @param id referred to by price rows
 * @param name what residents read ("Small business")
 * @param basicService the Basic Service class it is compared with
 * @param typicalUse what a customer uses in a month, by utility where it differs
 * @param billShares what some of its customers pay less or more, in place of what the utility says
 * @param exampleUse amounts of monthly use, in kWh, for the tables that need no script; ascending
 */
public record ProgramClass(
    String id,
    Prose name,
    Optional<Prose> explanation,
    ComparedClass basicService,
    List<TypicalUse> typicalUse,
    BillShares billShares,
    List<Integer> exampleUse,
    Origin origin) {

  /** What the one class of a program is called that names none. */
  public static final Prose EVERYONE =
      new Prose("All customers", Place.startOf("templates/stand-ins.html"));

  public ProgramClass {
    typicalUse = List.copyOf(typicalUse);
    exampleUse = List.copyOf(exampleUse);
    for (int i = 0; i < exampleUse.size(); i++) {
      if (exampleUse.get(i) <= 0 || (i > 0 && exampleUse.get(i) <= exampleUse.get(i - 1))) {
        throw new IllegalArgumentException("amounts of use must be above zero and ascending");
      }
    }
  }

  /** What a customer of this utility uses in a typical month, where somebody says so. */
  public Optional<TypicalUse> typicalUse(Optional<String> utility) {
    return typicalUse.stream()
        .filter(use -> utility.isPresent() && use.utility().equals(utility))
        .findFirst()
        .or(() -> typicalUse.stream().filter(use -> use.utility().isEmpty()).findFirst());
  }
}
