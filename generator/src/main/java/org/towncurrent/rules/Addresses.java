package org.towncurrent.rules;

import java.util.Optional;
import java.util.Set;

/**
 * The addresses of the site: those it will have, and those it had.
 *
 * @param planned what will be published
 * @param published what was published last, of the programs that are looked at
 * @param unknown why it is not known what was published, as the end of "could not, because"
 * @param preview whether nothing that is published is replaced
 */
public record Addresses(
    Set<String> planned, Set<String> published, Optional<String> unknown, boolean preview) {

  public Addresses {
    planned = Set.copyOf(planned);
    published = Set.copyOf(published);
  }

  /** Of a site that publishes nothing, and did not before. */
  public static Addresses none() {
    return new Addresses(Set.of(), Set.of(), Optional.empty(), false);
  }
}
