package org.towncurrent.facts;

import java.util.List;
import java.util.Optional;

/**
 * How somebody who receives the Annual Report wants its workbook: which sheets, which columns, in
 * which order and under which names. The Department has a form of its own and may change it.
 *
 * @param sheets those to change, in the order in which they are wanted
 * @param others whether the sheets that are not named follow as they are
 */
public record ReportForm(List<SheetForm> sheets, boolean others) {

  public ReportForm {
    sheets = List.copyOf(sheets);
  }

  /**
   * A sheet.
   *
   * @param sheet the name that it has without a form
   * @param as its name in the form, at most 31 letters
   * @param columns empty for all as they are
   */
  public record SheetForm(
      String sheet, Optional<String> as, List<ColumnForm> columns, Origin origin) {

    public SheetForm {
      columns = List.copyOf(columns);
    }
  }

  /**
   * A column.
   *
   * @param column the name that it has without a form; empty for one that holds a text
   * @param as its name in the form
   * @param text what stands in each of its rows
   */
  public record ColumnForm(
      Optional<String> column, Optional<String> as, Optional<String> text, Origin origin) {}
}
