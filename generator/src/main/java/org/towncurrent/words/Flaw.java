package org.towncurrent.words;

import org.towncurrent.facts.Finding;

/**
 * Something wrong with a text, told to the person who wrote it.
 *
 * @param place where to look
 * @param message what is wrong, one sentence
 * @param hint what to do about it, one sentence
 */
public record Flaw(Place place, String message, String hint) {

  /** The same among everything else that is wrong with a site. */
  public Finding finding(String code) {
    return Finding.error(
        code,
        new org.towncurrent.facts.Place(
            place.file(), Math.max(1, place.line()), Math.max(1, place.column())),
        message,
        hint);
  }

  /** Place, message and hint, one line each. */
  @Override
  public String toString() {
    return place + ": " + message + "\n  " + hint;
  }
}
