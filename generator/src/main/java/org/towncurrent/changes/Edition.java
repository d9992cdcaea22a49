package org.towncurrent.changes;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.towncurrent.facts.Snapshot;

/**
 * One publication of the sites, as far as it is known.
 *
 * @param programs the facts of each program, by its id
 * @param pages by path in the site, such as {@code pepperell/en/prices/index.html}; empty where
 *     they are not known
 */
public record Edition(Map<String, Snapshot> programs, Optional<SortedMap<String, PageFile>> pages) {

  public Edition {
    programs = new TreeMap<>(programs);
  }

  /**
   * A page that is published.
   *
   * @param digest of its bytes
   * @param title what its reader sees in the tab; empty where it is not known
   * @param movedTo where it sends its reader on to; empty for pages that are read
   */
  public record PageFile(String digest, Optional<String> title, Optional<String> movedTo) {}

  /** The facts of this program. */
  Optional<Snapshot> of(String program) {
    return Optional.ofNullable(programs.get(program));
  }
}
