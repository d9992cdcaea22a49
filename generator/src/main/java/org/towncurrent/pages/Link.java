package org.towncurrent.pages;

import java.util.Optional;

/**
 * A link to a page of the site.
 *
 * @param hreflang the language of the page it leads to, when it is not the reader's
 */
public record Link(String href, Optional<String> hreflang) {

  /** The same link, to a place within the page. */
  Link at(String fragment) {
    return new Link(href + "#" + fragment, hreflang);
  }
}
