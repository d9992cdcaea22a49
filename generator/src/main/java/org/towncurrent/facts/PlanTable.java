package org.towncurrent.facts;

import java.util.List;
import java.util.Optional;

/**
 * A table of the program's plan, cell by cell in the plan's own words: who performs which function,
 * how customers are enrolled, which price they are offered, what the public can read where.
 *
 * @param id the place of the table on its page
 * @param title what it is about
 * @param section where it stands in the plan
 * @param rows each with a cell, or a part of one, in every column
 * @param notes what stands under the table
 */
public record PlanTable(
    String id,
    Prose title,
    String section,
    List<Column> columns,
    List<Row> rows,
    List<String> notes,
    Origin origin) {

  public PlanTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  /**
   * A column.
   *
   * @param under what several columns side by side have above them
   */
  public record Column(String name, Optional<String> under) {}

  /**
   * A row; the first cell tells what it is about.
   *
   * @param heading what the rows below are about; then it has no cells
   */
  public record Row(Optional<String> heading, List<Cell> cells, Place place) {

    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell.
   *
   * @param text its words; {@code x} for a mark, {@code -} for none
   * @param list what it lists under them
   * @param columns how many columns it spans
   * @param rows how many rows it spans
   */
  public record Cell(String text, List<String> list, int columns, int rows) {

    public Cell {
      list = List.copyOf(list);
      if (columns < 1 || rows < 1) {
        throw new IllegalArgumentException("a cell spans at least itself");
      }
    }

    /** Whether it holds a mark and no words. */
    public boolean marked() {
      return text.equals("x");
    }

    /** Whether it holds neither a mark nor words. */
    public boolean empty() {
      return text.equals("-");
    }
  }
}
