package org.towncurrent.pages;

import java.util.List;
import java.util.Optional;
import org.towncurrent.facts.Program;

/** How many pages an entry of the table with a {@code {hole}} stands for, and which. */
final class Instances {

  private Instances() {}

  /** Those of this program, the newest first; a page that is not made yet has none. */
  static List<Instance> of(Program program, Page page) {
    return switch (page) {
      case DISCLOSURE_QUARTER ->
          DisclosurePage.quarters(program).stream()
              .map(quarter -> new Instance(quarter.id(), quarter.toString(), Optional.empty()))
              .toList();
      case ANNUAL_YEAR ->
          AnnualPage.years(program).stream()
              .map(year -> Instance.named(Integer.toString(year)))
              .toList();
      default -> List.of();
    };
  }
}
