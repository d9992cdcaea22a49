package org.towncurrent.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.towncurrent.facts.Place;
import org.towncurrent.facts.PlanTable;
import org.towncurrent.facts.PlanTable.Cell;
import org.towncurrent.facts.PlanTable.Column;
import org.towncurrent.facts.PlanTable.Row;

/** Reads {@code information.yml}: the tables of a plan. */
final class PlanTablesReader {

  /** No table of a plan has so many columns or rows. */
  private static final int WIDEST = 100;

  private PlanTablesReader() {}

  static List<PlanTable> read(Node node, Problems problems) {
    return Fields.of(node, "information.yml", problems)
        .map(
            fields -> {
              List<PlanTable> tables =
                  fields.someFacts("tables", "a table of the plan", PlanTablesReader::table);
              fields.noMore();
              return tables;
            })
        .orElse(List.of());
  }

  /** One table. */
  static Optional<PlanTable> table(Fields fields) {
    Optional<String> id = fields.must("id", Values::id);
    var title = fields.must("title", Values::prose);
    Optional<String> section = fields.must("section", Values::text);
    fields.missing("columns", "Write `columns: [Scenario, Residential]`, the header of each.");
    fields.missing(
        "rows", "Write under `rows:` a line `- [A, B]` for each row, a cell for each column.");
    List<Column> columns = columns(fields);
    List<Row> rows = rows(fields);
    List<String> notes = fields.values("notes", Values::text);
    if (!columns.isEmpty()) {
      fit(fields, columns.size(), rows);
    }
    return fields.make(
        () ->
            new PlanTable(
                id.orElseThrow(),
                title.orElseThrow(),
                section.orElseThrow(),
                columns,
                rows,
                notes,
                fields.origin()));
  }

  private static List<Column> columns(Fields fields) {
    return fields.valuesAndGroups(
        "columns",
        (typed, problems) ->
            Values.text(typed, problems).map(name -> new Column(name, Optional.empty())),
        "a column",
        group -> {
          Optional<String> name = group.must("name", Values::text);
          Optional<String> under = group.may("under", Values::text);
          return group.make(() -> new Column(name.orElseThrow(), under)).stream().toList();
        });
  }

  /** A row is a list of cells, or a heading of those below. */
  private static List<Row> rows(Fields fields) {
    List<Row> rows = new ArrayList<>();
    for (Node node : fields.items("rows")) {
      if (node instanceof Node.Items list) {
        List<Cell> cells = new ArrayList<>();
        for (Node one : list.items()) {
          cell(one, fields.problems()).ifPresent(cells::add);
        }
        rows.add(new Row(Optional.empty(), cells, list.place()));
      } else {
        Fields.of(node, "a row", fields.problems())
            .flatMap(PlanTablesReader::heading)
            .ifPresent(rows::add);
      }
    }
    return rows;
  }

  private static Optional<Row> heading(Fields fields) {
    Optional<String> heading = fields.must("heading", Values::text);
    Place place = fields.place();
    return fields.make(() -> new Row(heading, List.of(), place));
  }

  private static Optional<Cell> cell(Node node, Problems problems) {
    if (node instanceof Node.Scalar typed) {
      return Values.text(typed, problems).map(text -> new Cell(text, List.of(), 1, 1));
    }
    return Fields.of(node, "a cell", problems).flatMap(PlanTablesReader::cell);
  }

  private static Optional<Cell> cell(Fields fields) {
    Optional<String> text = fields.must("text", Values::text);
    List<String> list = fields.values("list", Values::text);
    int columns = span(fields, "columns");
    int rows = span(fields, "rows");
    return fields.make(() -> new Cell(text.orElseThrow(), list, columns, rows));
  }

  private static int span(Fields fields, String key) {
    int span = fields.may(key, Values::whole).orElse(1);
    if (span >= 1 && span <= WIDEST) {
      return span;
    }
    fields.spoiled();
    fields
        .problems()
        .add(
            "bad-value",
            fields.at(key),
            "A cell spans from 1 to " + WIDEST + " " + key + ".",
            "Write how many it covers, itself among them, or leave the line out.");
    return 1;
  }

  /** Every row fills all columns, with what hangs down from rows above. */
  private static void fit(Fields fields, int columns, List<Row> rows) {
    int[] hanging = new int[columns];
    for (Row row : rows) {
      if (row.heading().isPresent()) {
        continue;
      }
      Optional<int[]> next = placed(row, hanging);
      if (next.isEmpty()) {
        int covered = (int) Arrays.stream(hanging).filter(left -> left > 0).count();
        fields.spoiled();
        fields
            .problems()
            .add(
                "bad-value",
                row.place(),
                "The cells of this row fill "
                    + (covered + row.cells().stream().mapToInt(Cell::columns).sum())
                    + " columns, and the table has "
                    + columns
                    + ".",
                "Write a cell for each column, `\"-\"` for an empty one; one that spans several has"
                    + " `{text: ..., columns: 2}`.");
        return;
      }
      hanging = next.get();
    }
  }

  /**
   * What hangs down into the next row, by column; empty when the cells do not fill this one.
   *
   * @param hanging into how many rows from this one on a cell above hangs down
   */
  private static Optional<int[]> placed(Row row, int[] hanging) {
    int[] next = new int[hanging.length];
    for (int i = 0; i < hanging.length; i++) {
      next[i] = Math.max(0, hanging[i] - 1);
    }
    int at = free(hanging, 0);
    for (Cell cell : row.cells()) {
      for (int i = 0; i < cell.columns(); i++, at++) {
        if (at >= hanging.length || hanging[at] > 0) {
          return Optional.empty();
        }
        next[at] = cell.rows() - 1;
      }
      at = free(hanging, at);
    }
    return at == hanging.length ? Optional.of(next) : Optional.empty();
  }

  private static int free(int[] hanging, int from) {
    int at = from;
    while (at < hanging.length && hanging[at] > 0) {
      at++;
    }
    return at;
  }
}
