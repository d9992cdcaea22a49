package org.towncurrent.facts;

import java.util.List;

/**
 * A stretch of text that is read in one go, such as a paragraph, a heading or a cell of a table:
 * its words without any markup, and where each part of them was typed.
 *
 * @param words as they are read; holes stand in them as they were typed
 * @param spots where the words were typed, in their order; the first begins at 0
 * @param voice whose words they are
 */
public record Passage(String words, List<Spot> spots, Voice voice) {

  public Passage {
    spots = List.copyOf(spots);
    if (spots.isEmpty() || spots.get(0).start() != 0) {
      throw new IllegalArgumentException("a passage must know where its first word was typed");
    }
  }

  /** A part of a passage that stands in one piece in its file. */
  public record Spot(int start, Place place) {}

  /** Whose words they are. */
  public enum Voice {
    /** The publisher's. */
    OWN,
    /** Somebody else's, in a quotation that does not say where it is from. */
    QUOTED,
    /** Somebody else's, in a quotation that names its source. */
    QUOTED_WITH_SOURCE
  }

  /** Words that were typed in one piece. */
  public static Passage at(String words, Place place) {
    return new Passage(words, List.of(new Spot(0, place)), Voice.OWN);
  }

  /** Where this character of the words was typed. */
  public Place place(int index) {
    Spot found = spots.get(0);
    for (Spot spot : spots) {
      if (spot.start() <= index) {
        found = spot;
      }
    }
    int into = words.codePointCount(found.start(), Math.min(index, words.length()));
    return new Place(found.place().file(), found.place().line(), found.place().column() + into);
  }
}
