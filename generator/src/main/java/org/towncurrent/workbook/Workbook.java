package org.towncurrent.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Worksheet;

/** Writes sheets as an .xlsx file: the same sheets give the same bytes, on every day. */
public final class Workbook {

  private static final Pattern WRITTEN_ON =
      Pattern.compile("(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:)");

  private static final int WIDEST = 60;

  private Workbook() {}

  /**
   * The file.
   *
   * @param day stands in it as the day on which it was made: {@code 2025-10-15}
   */
  public static byte[] of(List<Sheet> sheets, String day) throws IOException {
    Path file = Files.createTempFile("workbook", ".xlsx");
    try {
      try (OutputStream out = Files.newOutputStream(file);
          org.dhatim.fastexcel.Workbook book =
              new org.dhatim.fastexcel.Workbook(out, "Town Current", "1.0")) {
        for (Sheet sheet : sheets) {
          write(sheet, book.newWorksheet(sheet.name()));
        }
      }
      return settled(file, day);
    } finally {
      Files.delete(file);
    }
  }

  private static void write(Sheet sheet, Worksheet to) {
    for (int column = 0; column < sheet.headers().size(); column++) {
      to.value(0, column, sheet.headers().get(column));
      to.style(0, column).bold().set();
      int at = column;
      int widest =
          sheet.rows().stream()
              .filter(row -> row.size() > at)
              .mapToInt(
                  row -> row.get(at) instanceof Sheet.Words words ? words.text().length() : 12)
              .max()
              .orElse(0);
      to.width(
          column, Math.min(WIDEST, Math.max(widest, sheet.headers().get(column).length()) + 2));
    }
    for (int row = 0; row < sheet.rows().size(); row++) {
      List<Sheet.Cell> cells = sheet.rows().get(row);
      for (int column = 0; column < cells.size(); column++) {
        if (cells.get(column) instanceof Sheet.Figure figure) {
          to.value(row + 1, column, figure.number());
        } else if (cells.get(column) instanceof Sheet.Words words && !words.text().isEmpty()) {
          to.value(row + 1, column, words.text());
          to.style(row + 1, column).wrapText(true).verticalAlignment("top").set();
        }
      }
    }
    to.freezePane(0, 1);
  }

  /** The same file without the hour at which it was written, its parts in one order. */
  private static byte[] settled(Path file, String day) throws IOException {
    Map<String, byte[]> parts = new TreeMap<>();
    // Its parts are written without their sizes, which only the list at its end tells.
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        try (InputStream in = zip.getInputStream(entry)) {
          parts.put(entry.getName(), in.readAllBytes());
        }
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(
            part.getKey().equals("docProps/core.xml")
                ? dated(part.getValue(), day)
                : part.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] dated(byte[] properties, String day) {
    String text = new String(properties, StandardCharsets.UTF_8);
    return WRITTEN_ON
        .matcher(text)
        .replaceAll("$1" + day + "T00:00:00Z$3")
        .getBytes(StandardCharsets.UTF_8);
  }
}
