package org.towncurrent.workbook;

import java.util.List;

/**
 * A sheet: a row of headers, and rows under them.
 *
 * @param name at most 31 letters
 */
public record Sheet(String name, List<String> headers, List<List<Cell>> rows) {

  public Sheet {
    headers = List.copyOf(headers);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** What stands in a cell. */
  public sealed interface Cell permits Words, Figure {}

  /** A text; an empty one leaves the cell empty. */
  public record Words(String text) implements Cell {}

  /** A number that a spreadsheet program can reckon with. */
  public record Figure(double number) implements Cell {}
}
