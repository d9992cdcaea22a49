package org.towncurrent.pages;

/** How much a page may weigh in the worst language: HTML and style sheet, compressed. */
public enum Weight {
  /** Arrives in the first round trip. */
  FIRST(14),
  /** As the first ones, but the data of the calculator does not count. */
  CALCULATOR(14),
  /** May be a long read. */
  REFERENCE(30);

  private final int kilobytes;

  Weight(int kilobytes) {
    this.kilobytes = kilobytes;
  }

  /** The limit, in units of 1,024 bytes. */
  public int kilobytes() {
    return kilobytes;
  }
}
