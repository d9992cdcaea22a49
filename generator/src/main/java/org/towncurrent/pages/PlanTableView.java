package org.towncurrent.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.towncurrent.facts.PlanTable;
import org.towncurrent.facts.PlanTable.Cell;
import org.towncurrent.facts.PlanTable.Column;
import org.towncurrent.words.Word;

/**
 * A table of the plan as pages show it, with its own headers and spans.
 *
 * @param top the upper row of headers
 * @param below the lower row of headers, where several columns have one above them
 * @param width how many columns there are
 * @param wide {@code fold} where that is too many for a narrow screen
 */
public record PlanTableView(
    String id,
    Word title,
    String section,
    List<Head> top,
    List<Head> below,
    String width,
    Optional<String> wide,
    List<Line> rows,
    List<String> notes) {

  private static final int FEW = 3;

  /** The header of a column, or of several side by side. */
  public record Head(String name, Optional<String> columns, Optional<String> rows, String scope) {}

  /** A row: a heading of those below, or cells; what it is about may hang down from above. */
  public record Line(Optional<String> heading, Optional<Box> about, List<Box> cells) {}

  /**
   * A cell.
   *
   * @param empty {@code none} where it holds nothing
   * @param under the headers of its columns, for narrow screens, where cells stand below each other
   */
  public record Box(
      String under,
      boolean marked,
      Optional<String> empty,
      Optional<String> text,
      List<String> list,
      Optional<String> columns,
      Optional<String> rows) {}

  static PlanTableView of(PlanTable table, Voice voice) {
    List<Head> top = new ArrayList<>();
    List<Head> below = new ArrayList<>();
    boolean grouped = table.columns().stream().anyMatch(column -> column.under().isPresent());
    List<Column> columns = table.columns();
    for (int i = 0; i < columns.size(); ) {
      Optional<String> under = columns.get(i).under();
      int next = i + 1;
      if (under.isEmpty()) {
        top.add(new Head(columns.get(i).name(), Optional.empty(), span(grouped ? 2 : 1), "col"));
      } else {
        while (next < columns.size() && columns.get(next).under().equals(under)) {
          next++;
        }
        top.add(new Head(under.get(), span(next - i), Optional.empty(), "colgroup"));
        for (Column column : columns.subList(i, next)) {
          below.add(new Head(column.name(), Optional.empty(), Optional.empty(), "col"));
        }
      }
      i = next;
    }
    return new PlanTableView(
        "plan-" + table.id(),
        voice.say(table.title()),
        table.section(),
        top,
        below,
        Integer.toString(columns.size()),
        columns.size() > FEW ? Optional.of("fold") : Optional.empty(),
        lines(table),
        table.notes());
  }

  private static List<Line> lines(PlanTable table) {
    List<Line> lines = new ArrayList<>();
    int[] hanging = new int[table.columns().size()];
    for (PlanTable.Row row : table.rows()) {
      if (row.heading().isPresent()) {
        lines.add(new Line(row.heading(), Optional.empty(), List.of()));
        continue;
      }
      List<Box> boxes = new ArrayList<>();
      int[] next = new int[hanging.length];
      int at = 0;
      for (Cell cell : row.cells()) {
        at = past(hanging, next, at);
        boxes.add(box(cell, headers(table.columns().subList(at, at + cell.columns()))));
        Arrays.fill(next, at, at + cell.columns(), cell.rows() - 1);
        at += cell.columns();
      }
      past(hanging, next, at);
      boolean told = hanging[0] > 0 || boxes.isEmpty();
      lines.add(
          new Line(
              Optional.empty(),
              told ? Optional.empty() : Optional.of(boxes.get(0)),
              told ? boxes : boxes.subList(1, boxes.size())));
      hanging = next;
    }
    return lines;
  }

  /** The first column from here on into which no cell hangs down; those that do, reach on. */
  private static int past(int[] hanging, int[] next, int from) {
    int at = from;
    while (at < hanging.length && hanging[at] > 0) {
      next[at] = hanging[at] - 1;
      at++;
    }
    return at;
  }

  private static String headers(List<Column> columns) {
    String first = columns.get(0).name();
    String last = columns.get(columns.size() - 1).name();
    return columns.size() == 1 ? first : first + " – " + last;
  }

  private static Box box(Cell cell, String under) {
    boolean words = !cell.marked() && !cell.empty();
    return new Box(
        under,
        cell.marked(),
        cell.empty() ? Optional.of("none") : Optional.empty(),
        Optional.of(cell.text()).filter(any -> words),
        cell.list(),
        span(cell.columns()),
        span(cell.rows()));
  }

  private static Optional<String> span(int count) {
    return count == 1 ? Optional.empty() : Optional.of(Integer.toString(count));
  }
}
