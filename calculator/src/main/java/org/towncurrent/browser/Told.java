package org.towncurrent.browser;

/**
 * What the page is told, a line each: where a sentence goes, which one it is, and what fills its
 * slots, with tabs between. {@code calculator/PAGE.md} tells how the page takes it.
 *
 * <p>In the browser joining two texts copies both, letter by letter. So texts are joined with those
 * of their own length, like the digits of a binary number that is counted up, and a letter is
 * copied ten times and not a thousand times.
 */
final class Told {

  /** More texts than two to this power are never told. */
  private static final int RANKS = 20;

  /** At each rank nothing, or as many texts as two to that power in one; the last are lowest. */
  private final String[] ranks = new String[RANKS];

  /** A sentence in this place. */
  Told say(String where, String sentence) {
    add("\n");
    add(where);
    add("\t");
    add(sentence);
    return this;
  }

  /** Fills a slot of the last sentence. */
  Told with(String slot, String value) {
    add("\t");
    add(slot);
    add("\t");
    add(value);
    return this;
  }

  private void add(String text) {
    String sum = text;
    int rank = 0;
    while (ranks[rank] != null) {
      sum = ranks[rank].concat(sum);
      ranks[rank] = null;
      rank++;
    }
    ranks[rank] = sum;
  }

  String lines() {
    String lines = "";
    for (String rank : ranks) {
      if (rank != null) {
        lines = rank.concat(lines);
      }
    }
    return lines;
  }
}
