package org.towncurrent.pages;

import java.util.Optional;
import org.towncurrent.facts.Prose;

/**
 * One of the pages for which an entry of the table with a {@code {hole}} stands: a quarter, a year,
 * a notice.
 *
 * @param value what stands in the address in place of the hole, in lower case
 * @param name what it is called in every language: {@code 2025}
 * @param title its title, where it has one of its own
 */
public record Instance(String value, String name, Optional<Prose> title) {

  /** One that is called by what stands in its address. */
  static Instance named(String value) {
    return new Instance(value, value, Optional.empty());
  }
}
