package org.towncurrent.pages;

import java.util.ArrayList;
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
 */
public record PlanTableView(
    String id,
    Word title,
    String section,
    List<Head> top,
    List<Head> below,
    String width,
    List<Line> rows,
    List<String> notes) {

  /** The header of a column, or of several side by side. */
  public record Head(String name, Optional<String> columns, Optional<String> rows, String scope) {}

  /** A row: a heading of those below, or cells of which the first tells what it is about. */
  public record Line(Optional<String> heading, Optional<Box> about, List<Box> cells) {}

  /** A cell. */
  public record Box(
      boolean marked,
      boolean empty,
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
        table.rows().stream().map(PlanTableView::line).toList(),
        table.notes());
  }

  private static Line line(PlanTable.Row row) {
    List<Box> cells = row.cells().stream().map(PlanTableView::box).toList();
    return new Line(
        row.heading(),
        cells.stream().findFirst(),
        cells.isEmpty() ? cells : cells.subList(1, cells.size()));
  }

  private static Box box(Cell cell) {
    boolean words = !cell.marked() && !cell.empty();
    return new Box(
        cell.marked(),
        cell.empty(),
        Optional.of(cell.text()).filter(any -> words),
        cell.list(),
        span(cell.columns()),
        span(cell.rows()));
  }

  private static Optional<String> span(int count) {
    return count == 1 ? Optional.empty() : Optional.of(Integer.toString(count));
  }
}
