package org.towncurrent.facts;

import java.util.List;
import java.util.Optional;

/**
 * A page of prose that a publisher wrote in Markdown, already turned into safe HTML with its named
 * holes untouched.
 *
 * @param id its name without the ending, in lower case: the page or part it belongs to
 * @param program the program it belongs to; empty when all programs share it
 * @param title the heading
 * @param order where it stands among its kind, ascending
 * @param when the conditions under which it is shown, such as {@code launched}; empty for always
 * @param html safe HTML; links go to https, mailto, tel, or {@code page:} and the id of a page
 */
public record PageText(
    String id,
    Optional<String> program,
    Prose title,
    int order,
    List<String> when,
    String html,
    Origin origin) {

  public PageText {
    when = List.copyOf(when);
  }
}
