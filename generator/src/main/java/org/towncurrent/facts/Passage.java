package org.towncurrent.facts;

import java.util.ArrayList;
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

  /** The same in pieces of at most so many characters, broken between words where there are any. */
  public List<Passage> inPieces(int most) {
    if (words.length() <= most) {
      return List.of(this);
    }
    List<Passage> pieces = new ArrayList<>();
    int from = 0;
    while (from < words.length()) {
      int space = words.lastIndexOf(' ', from + most - 1);
      int to =
          from + most >= words.length() ? words.length() : space > from ? space + 1 : from + most;
      pieces.add(piece(from, to));
      from = to;
    }
    return List.copyOf(pieces);
  }

  private Passage piece(int from, int to) {
    List<Spot> within = new ArrayList<>(List.of(new Spot(0, place(from))));
    for (Spot spot : spots) {
      if (spot.start() > from && spot.start() < to) {
        within.add(new Spot(spot.start() - from, spot.place()));
      }
    }
    return new Passage(words.substring(from, to), within, voice);
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
