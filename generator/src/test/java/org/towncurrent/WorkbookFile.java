package org.towncurrent;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** A workbook as it lies on a disk, read by other means than those that wrote it. */
public record WorkbookFile(Path file) {

  /** The rows of the sheet with this name, as plain texts. */
  public List<List<String>> sheet(String name) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<String> words = part(zip, "xl/sharedStrings.xml").select("si").eachText();
      List<String> names = part(zip, "xl/workbook.xml").select("sheet").eachAttr("name");
      Document sheet = part(zip, "xl/worksheets/sheet" + (names.indexOf(name) + 1) + ".xml");
      List<List<String>> rows = new ArrayList<>();
      for (Element row : sheet.select("sheetData row")) {
        List<String> cells = new ArrayList<>();
        for (Element cell : row.select("c")) {
          String value = cell.select("v").text();
          cells.add(cell.attr("t").equals("s") ? words.get(Integer.parseInt(value)) : value);
        }
        rows.add(cells);
      }
      return rows;
    }
  }

  /** The names of its sheets, in order. */
  public List<String> names() throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return part(zip, "xl/workbook.xml").select("sheet").eachAttr("name");
    }
  }

  private static Document part(ZipFile zip, String name) throws IOException {
    try (var in = zip.getInputStream(zip.getEntry(name))) {
      return Jsoup.parse(in, StandardCharsets.UTF_8.name(), "", Parser.xmlParser());
    }
  }
}
