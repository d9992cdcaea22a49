package org.towncurrent.facts;

/**
 * Where in a publisher's file something was typed.
 *
 * @param file the path as the publisher knows it, relative to the project, with forward slashes
 * @param line counted from 1
 * @param column counted from 1
 */
public record Place(String file, int line, int column) implements Comparable<Place> {

  public Place {
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException("lines and columns are counted from 1");
    }
  }

  /** The start of a file, for what concerns it as a whole. */
  public static Place startOf(String file) {
    return new Place(file, 1, 1);
  }

  @Override
  public int compareTo(Place other) {
    int byFile = file.compareTo(other.file);
    if (byFile != 0) {
      return byFile;
    }
    int byLine = Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
