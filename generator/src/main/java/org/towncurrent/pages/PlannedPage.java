package org.towncurrent.pages;

import java.util.Optional;
import org.towncurrent.facts.Municipality;
import org.towncurrent.facts.Program;

/**
 * A page that will be published, with its address.
 *
 * @param language the tag of its language
 * @param municipality the city or town it is made for; empty where the page asks which
 * @param page its place in the table of contents; empty where it has none
 * @param folder the last part of its address, which it has in common with the same page in other
 *     languages and municipalities
 */
public record PlannedPage(
    Kind kind,
    Program program,
    String language,
    Optional<Municipality> municipality,
    Optional<Page> page,
    String folder,
    Address address) {

  /** The id of the page: one of the table of contents, or a text's of the program's own. */
  String id() {
    return page.map(Page::id)
        .orElse(folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder);
  }

  /** Whether it is known whose municipality it is for. */
  boolean placed() {
    return municipality.isPresent() || !program.joint();
  }

  /** What the page is for. */
  public enum Kind {
    /** A page of the table of contents. */
    CONTENT,
    /** A text of the program's own, outside the table of contents. */
    TEXT,
    /** Offers the languages of a program. */
    CHOOSE_LANGUAGE,
    /** Asks which municipality of a joint program the reader lives in. */
    CHOOSE_MUNICIPALITY,
    /** Says that an address leads nowhere. */
    NOT_FOUND
  }
}
