package org.towncurrent.wording;

/**
 * Words found in a text.
 *
 * @param start where they begin
 * @param end where the text goes on
 * @param words as they were typed
 */
public record Found(int start, int end, String words) {

  static Found in(String text, int start, int end) {
    return new Found(start, end, text.substring(start, end));
  }

  /** Whether some character belongs to both. */
  public boolean overlaps(Found other) {
    return start < other.end && other.start < end;
  }
}
