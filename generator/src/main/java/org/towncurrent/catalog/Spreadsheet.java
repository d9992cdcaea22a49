package org.towncurrent.catalog;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.towncurrent.words.FlawedText;
import org.towncurrent.words.Place;

/**
 * Rows as a file for spreadsheets: CSV by RFC 4180, in UTF-8 with the mark that spreadsheets look
 * for.
 *
 * <p>A cell that a spreadsheet would take for a formula ({@code =}, {@code +}, {@code -}, {@code @}
 * at its start) is written with an apostrophe before it, which is taken off again when it is read.
 */
final class Spreadsheet {

  private static final String MARK = "\ufeff";

  /** What opens a formula, with any apostrophes that already stand before it. */
  private static final Pattern FORMULA =
      Pattern.compile("^'*[=+\\-@\\t\\r\\n\uff1d\uff0b\uff0d\uff20].*", Pattern.DOTALL);

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\r\n").setIgnoreEmptyLines(false).get();

  private static final String HINT =
      "Export it anew, and save it from the spreadsheet as \"CSV UTF-8\".";

  private final String file;

  private Spreadsheet(String file) {
    this.file = file;
  }

  /** The whole file, heads first. */
  static byte[] write(List<Row> rows) {
    StringBuilder out = new StringBuilder(MARK);
    try (CSVPrinter printer = new CSVPrinter(out, FORMAT)) {
      printer.printRecord(Row.COLUMNS);
      for (Row row : rows) {
        printer.printRecord(row.cells().stream().map(Spreadsheet::harmless).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads a file, whatever the order of its columns, with commas, semicolons or tabs between them.
   *
   * @param file its name, for messages
   * @throws FlawedText when it is no such file
   */
  static List<Row> read(String file, byte[] bytes) {
    return new Spreadsheet(file).rows(text(file, bytes));
  }

  private static String text(String file, byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith(MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new FlawedText(new Place(file, 1, 1), "this is not text in UTF-8", HINT);
    }
  }

  private List<Row> rows(String text) {
    CSVFormat format = FORMAT.builder().setDelimiter(delimiter(text)).get();
    List<Row> rows = new ArrayList<>();
    int line = 1;
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      Iterator<CSVRecord> records = parser.iterator();
      if (!records.hasNext()) {
        throw flawed(1, "the file is empty");
      }
      List<String> heads = heads(records.next());
      while (true) {
        line = (int) parser.getCurrentLineNumber() + 1;
        if (!records.hasNext()) {
          return rows;
        }
        CSVRecord record = records.next();
        if (record.size() > 1 || !record.get(0).isBlank()) {
          rows.add(row(record, heads, line));
        }
      }
    } catch (IOException | IllegalStateException e) {
      throw flawed(line, "a row that is no CSV: quotes do not match");
    } catch (UncheckedIOException e) {
      throw flawed(line, "a row that is no CSV: quotes do not match");
    }
  }

  /** What stands between the heads: the spreadsheets of some countries write semicolons. */
  private static char delimiter(String text) {
    String heads = text.lines().findFirst().orElse("");
    for (char each : new char[] {',', ';', '\t'}) {
      if (heads.indexOf(each) >= 0) {
        return each;
      }
    }
    return ',';
  }

  private List<String> heads(CSVRecord record) {
    List<String> heads =
        record.stream().map(head -> head.strip().toLowerCase(Locale.ROOT)).toList();
    List<String> needed = List.of("file", "context", "source", "translation", "state");
    List<String> missing = needed.stream().filter(head -> !heads.contains(head)).toList();
    if (!missing.isEmpty()) {
      throw flawed(1, "the first row lacks the column " + String.join(", ", missing));
    }
    return heads;
  }

  private Row row(CSVRecord record, List<String> heads, int line) {
    if (record.size() > heads.size()) {
      throw flawed(line, "this row has " + record.size() + " cells, the first one " + heads.size());
    }
    List<String> cells = new ArrayList<>();
    for (String column : Row.COLUMNS) {
      int at = heads.indexOf(column);
      cells.add(at < 0 || at >= record.size() ? "" : plain(record.get(at)));
    }
    return new Row(
        line,
        cells.get(0),
        cells.get(1),
        cells.get(2),
        cells.get(3),
        cells.get(4),
        cells.get(5),
        cells.get(6));
  }

  private static String harmless(String text) {
    return FORMULA.matcher(text).matches() ? "'" + text : text;
  }

  private static String plain(String cell) {
    boolean marked = cell.startsWith("'") && FORMULA.matcher(cell).matches();
    return (marked ? cell.substring(1) : cell).replace("\r\n", "\n");
  }

  private FlawedText flawed(int line, String message) {
    return new FlawedText(new Place(file, line, 1), message, HINT);
  }
}
