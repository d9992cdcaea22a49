package org.towncurrent.words;

/**
 * Something wrong with a text, told to the person who wrote it.
 *
 * @param place where to look
 * @param message what is wrong, one sentence
 * @param hint what to do about it, one sentence
 */
public record Flaw(Place place, String message, String hint) {

  /** Place, message and hint, one line each. */
  @Override
  public String toString() {
    return place + ": " + message + "\n  " + hint;
  }
}
