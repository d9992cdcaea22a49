package org.towncurrent.pages;

import java.util.Optional;
import org.towncurrent.facts.Municipality;
import org.towncurrent.facts.Program;

/**
 * A page that will be published, with its address.
 *
 * @param language the tag of its language
 * @param municipality the city or town it is made for; empty where the page asks which
 */
public record PlannedPage(
    Kind kind,
    Program program,
    String language,
    Optional<Municipality> municipality,
    Optional<Page> page,
    Address address) {

  /** What the page is for. */
  public enum Kind {
    /** A page of the table of contents. */
    CONTENT,
    /** Offers the languages of a program. */
    CHOOSE_LANGUAGE,
    /** Asks which municipality of a joint program the reader lives in. */
    CHOOSE_MUNICIPALITY,
    /** Says that an address leads nowhere. */
    NOT_FOUND
  }
}
