package org.towncurrent.browser;

/**
 * What the page is told, a line each: where a sentence goes, which one it is, and what fills its
 * slots, with tabs between. {@code calculator/PAGE.md} tells how the page takes it.
 */
final class Told {

  private String lines = "";

  /** A sentence in this place. */
  Told say(String where, String sentence) {
    lines = lines.concat("\n").concat(where).concat("\t").concat(sentence);
    return this;
  }

  /** Fills a slot of the last sentence. */
  Told with(String slot, String value) {
    lines = lines.concat("\t").concat(slot).concat("\t").concat(value);
    return this;
  }

  String lines() {
    return lines;
  }
}
