package org.towncurrent.rules;

import java.util.Map;
import java.util.Optional;
import org.towncurrent.facts.Snapshot;

/**
 * What the last publication said.
 *
 * @param programs the facts of each program then, by its id
 * @param unknown why those of some program are not known, as the end of "could not, because"
 */
public record Past(Map<String, Snapshot> programs, Optional<String> unknown) {

  public Past {
    programs = Map.copyOf(programs);
  }

  /** Of a site that was not published before. */
  public static Past none() {
    return new Past(Map.of(), Optional.empty());
  }

  /** What was said of this program. */
  Optional<Snapshot> of(String program) {
    return Optional.ofNullable(programs.get(program));
  }
}
