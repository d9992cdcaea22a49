package org.towncurrent.paper;

/** A PDF, and how many pages of paper it has. */
public final class Pdf {

  private final byte[] bytes;
  private final int pages;

  /** A PDF of these bytes. */
  public Pdf(byte[] bytes, int pages) {
    this.bytes = bytes.clone();
    this.pages = pages;
  }

  /** The file. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** How many pages of paper it has. */
  public int pages() {
    return pages;
  }
}
