package org.towncurrent.facts;

import java.util.List;
import java.util.Optional;

/**
 * Everything that was read: the input of the rules and of the pages.
 *
 * @param minimums the State's renewable minimum by year
 * @param texts the Markdown pages, shared ones and those of programs
 */
public record Facts(
    SiteConfig config,
    List<Program> programs,
    List<Utility> utilities,
    List<StateMinimum> minimums,
    List<PageText> texts) {

  public Facts {
    programs = List.copyOf(programs);
    utilities = List.copyOf(utilities);
    minimums = List.copyOf(minimums);
    texts = List.copyOf(texts);
  }

  /** The utility with this id. */
  public Optional<Utility> utility(String id) {
    return utilities.stream().filter(utility -> utility.id().equals(id)).findFirst();
  }

  /** The State's minimum for this year. */
  public Optional<StateMinimum> minimum(int year) {
    return minimums.stream().filter(minimum -> minimum.year() == year).findFirst();
  }
}
