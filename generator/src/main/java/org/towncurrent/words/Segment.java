package org.towncurrent.words;

/**
 * What is translated as one: a sentence or a few, found in a template, a Markdown page or the
 * facts, with the context that tells it from another of the same words.
 *
 * @param context empty, or the {@code tc:context} of its place
 * @param english the words as they were written
 */
public record Segment(String context, Sentence english) {

  /** A segment without a context. */
  public static Segment of(Sentence english) {
    return new Segment("", english);
  }

  /**
   * A segment and one place where it is used.
   *
   * @param segment what is said
   * @param place where
   * @param role what a translator should know of the place, like {@code <h1>} or {@code title of
   *     <a>}
   */
  public record Use(Segment segment, Place place, String role) {

    /** What a PO file knows the segment by. */
    public PoEntry.Key key() {
      return new PoEntry.Key(segment.context(), segment.english().toString());
    }
  }
}
