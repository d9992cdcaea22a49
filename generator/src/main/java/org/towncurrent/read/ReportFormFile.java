package org.towncurrent.read;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.towncurrent.facts.Finding;
import org.towncurrent.facts.ReportForm;
import org.towncurrent.facts.ReportForm.ColumnForm;
import org.towncurrent.facts.ReportForm.SheetForm;

/**
 * The file in which a publisher wrote how the workbook of the Annual Report is to look.
 *
 * @param form empty when the file cannot be made out
 * @param findings what is wrong with it
 */
public record ReportFormFile(Optional<ReportForm> form, List<Finding> findings) {

  /** Letters that a spreadsheet program does not take for the name of a sheet. */
  private static final String NOT_IN_NAMES = "[\\\\/?*:\\[\\]]";

  private static final int LONGEST_NAME = 31;

  public ReportFormFile {
    findings = List.copyOf(findings);
  }

  /**
   * Reads a file.
   *
   * @param name how it is called in findings
   */
  public static ReportFormFile read(Path file, String name) {
    Problems problems = new Problems();
    Optional<ReportForm> form =
        SourceFile.read(file, name, problems)
            .flatMap(source -> Yaml.parse(source, problems))
            .flatMap(node -> Fields.of(node, "a form of the report", problems))
            .map(ReportFormFile::form);
    return new ReportFormFile(
        problems.sorted().isEmpty() ? form : Optional.empty(), problems.sorted());
  }

  private static ReportForm form(Fields fields) {
    List<SheetForm> sheets = fields.someFacts("sheets", "a sheet", ReportFormFile::sheet);
    boolean others = fields.may("other-sheets", Values::yesNo).orElse(true);
    fields.noMore();
    return new ReportForm(sheets, others);
  }

  private static Optional<SheetForm> sheet(Fields fields) {
    var sheet = fields.must("sheet", Values::text);
    Optional<String> as = fields.may("as", ReportFormFile::name);
    List<ColumnForm> columns = fields.facts("columns", "a column", ReportFormFile::column);
    return fields.make(() -> new SheetForm(sheet.orElseThrow(), as, columns, fields.origin()));
  }

  private static Optional<String> name(Node.Scalar typed, Problems problems) {
    String name = typed.text();
    if (name.length() > LONGEST_NAME || !name.equals(name.replaceAll(NOT_IN_NAMES, ""))) {
      problems.add(
          "bad-value",
          typed.place(),
          Quoted.words(name) + " cannot be the name of a sheet.",
          "Write at most 31 letters, without \\ / ? * : [ ].");
      return Optional.empty();
    }
    return Optional.of(name);
  }

  private static Optional<ColumnForm> column(Fields fields) {
    Optional<String> column = fields.may("column", Values::text);
    Optional<String> as = fields.may("as", Values::text);
    Optional<String> text = fields.may("text", Values::text);
    if (column.isPresent() == text.isPresent()) {
      fields.spoiled();
      fields
          .problems()
          .add(
              "bad-value",
              fields.place(),
              "A column either is one of the report or holds a text.",
              "Write `column: Product`, or `text: D.P.U. 23-67` for a column with the same text in"
                  + " each row, or `text: \"\"` for one to fill by hand.");
    }
    if (text.isPresent() && as.isEmpty()) {
      fields.missing("as", "Write the name of the column, like `as: Docket`.");
    }
    return fields.make(() -> new ColumnForm(column, as, text, fields.origin()));
  }
}
