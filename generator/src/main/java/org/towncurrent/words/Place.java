package org.towncurrent.words;

import java.util.Comparator;

/**
 * Where a text stands: a file, and the line and column in it.
 *
 * @param file path as a person would type it, with forward slashes
 * @param line from 1; 0 when only the file is known
 * @param column from 1; 0 when only the line is known
 */
public record Place(String file, int line, int column) implements Comparable<Place> {

  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::file)
          .thenComparingInt(Place::line)
          .thenComparingInt(Place::column);

  /** This place without its column, as PO files write it: {@code templates/home.html:12}. */
  public String reference() {
    return line == 0 ? file : file + ":" + line;
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }

  /** For example {@code templates/home.html:12:5}. */
  @Override
  public String toString() {
    return column == 0 ? reference() : reference() + ":" + column;
  }
}
