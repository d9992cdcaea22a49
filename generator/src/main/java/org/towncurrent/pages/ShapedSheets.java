package org.towncurrent.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.towncurrent.facts.Finding;
import org.towncurrent.facts.Place;
import org.towncurrent.facts.ReportForm;
import org.towncurrent.facts.ReportForm.ColumnForm;
import org.towncurrent.facts.ReportForm.SheetForm;
import org.towncurrent.workbook.Sheet;
import org.towncurrent.workbook.Sheet.Cell;
import org.towncurrent.workbook.Sheet.Words;

/**
 * The sheets of the Annual Report in the shape that a form asks for.
 *
 * @param findings what the form names and the report does not have
 */
public record ShapedSheets(List<Sheet> sheets, List<Finding> findings) {

  public ShapedSheets {
    sheets = List.copyOf(sheets);
    findings = List.copyOf(findings);
  }

  /** The sheets, of which those that the form names come first. */
  public static ShapedSheets of(List<Sheet> sheets, ReportForm form) {
    List<Sheet> shaped = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    Set<String> named = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (SheetForm one : form.sheets()) {
      Optional<Sheet> sheet =
          sheets.stream().filter(it -> it.name().equals(one.sheet())).findFirst();
      if (sheet.isEmpty()) {
        findings.add(
            unknown(
                one.origin().at("sheet"),
                "sheet",
                one.sheet(),
                sheets.stream().map(Sheet::name).toList()));
        continue;
      }
      named.add(one.sheet());
      Sheet made = shaped(sheet.get(), one, findings);
      if (!names.add(made.name())) {
        findings.add(
            Finding.error(
                "bad-value",
                one.origin().at(one.as().isPresent() ? "as" : "sheet"),
                "Two sheets are called \u201c" + made.name() + "\u201d.",
                "Give each a name of its own with `as:`."));
      }
      shaped.add(made);
    }
    if (form.others()) {
      sheets.stream()
          .filter(sheet -> !named.contains(sheet.name()) && !names.contains(sheet.name()))
          .forEach(shaped::add);
    }
    return new ShapedSheets(shaped, findings);
  }

  private static Sheet shaped(Sheet sheet, SheetForm form, List<Finding> findings) {
    String name = form.as().orElse(sheet.name());
    if (form.columns().isEmpty()) {
      return new Sheet(name, sheet.headers(), sheet.rows());
    }
    for (ColumnForm column : form.columns()) {
      column
          .column()
          .filter(one -> !sheet.headers().contains(one))
          .ifPresent(
              one ->
                  findings.add(
                      unknown(column.origin().at("column"), "column", one, sheet.headers())));
    }
    return new Sheet(
        name,
        form.columns().stream().map(column -> column.as().or(column::column).orElse("")).toList(),
        sheet.rows().stream().map(row -> row(row, sheet, form.columns())).toList());
  }

  private static List<Cell> row(List<Cell> row, Sheet sheet, List<ColumnForm> columns) {
    if (row.size() == 1 && sheet.headers().size() > 1) {
      return row; // that nothing is known, or that there was nothing
    }
    List<Cell> cells = new ArrayList<>();
    for (ColumnForm column : columns) {
      int at = column.column().map(sheet.headers()::indexOf).orElse(-1);
      cells.add(at >= 0 && at < row.size() ? row.get(at) : new Words(column.text().orElse("")));
    }
    return cells;
  }

  private static Finding unknown(Place place, String what, String name, List<String> there) {
    return Finding.error(
        "unknown-" + what,
        place,
        "The report has no " + what + " called \u201c" + name + "\u201d.",
        "Write one of these: "
            + there.stream().map(one -> "`" + one + "`").collect(Collectors.joining(", "))
            + ".");
  }
}
