package org.towncurrent;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.towncurrent.paper.Pdf;
import org.towncurrent.paper.Press;
import org.towncurrent.paper.Sheet;

/** Prints without a browser: its PDFs hold the words of the page and are as long as one says. */
public final class PaperPress implements Press {

  /** What it printed, in order. */
  static final List<String> PRINTED = new ArrayList<>();

  /** On how many pages it prints. */
  static int pages = 2;

  /** The address at which it has no paper left; empty for never. */
  static String jam = "";

  static void reset() {
    PRINTED.clear();
    pages = 2;
    jam = "";
  }

  @Override
  public Pdf print(Path site, Sheet sheet, String id) throws IOException {
    if (sheet.address().equals(jam)) {
      throw new IOException("no paper left");
    }
    PRINTED.add(sheet.address());
    String page = Files.readString(site.resolve(sheet.address()).resolve("index.html"));
    return new Pdf(("%PDF " + id + "\n" + page).getBytes(UTF_8), pages);
  }

  @Override
  public void close() {}
}
