package org.towncurrent.paper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Prints what is not printed yet, or not as it is now.
 *
 * <pre>{@code
 * PrintRun.Outcome outcome = new PrintRun(shelf, press).print(site, sheets, false, step -> {});
 * outcome.tooLong(); // letters that were not kept
 * }</pre>
 */
public final class PrintRun {

  private final Shelf shelf;
  private final Press press;

  /** Prints with this press onto this shelf. */
  public PrintRun(Shelf shelf, Press press) {
    this.shelf = shelf;
    this.press = press;
  }

  /** A page that takes more paper than it may. */
  public record TooLong(Sheet sheet, int pages, int most) {}

  /**
   * What came of it.
   *
   * @param printed the pages whose PDF is new
   * @param asBefore how many had one already that is as it would be now
   */
  public record Outcome(List<Sheet> printed, int asBefore, List<TooLong> tooLong) {}

  /**
   * Prints these pages.
   *
   * @param site the folder of the whole output
   * @param again whether those are printed, too, whose PDF is as it would be now
   * @param progress is told after each
   * @throws IOException when a page cannot be printed or its PDF not be written; those before it
   *     are there, and a PDF is never there in part
   */
  public Outcome print(Path site, List<Sheet> sheets, boolean again, Runnable progress)
      throws IOException {
    List<Sheet> printed = new ArrayList<>();
    List<TooLong> tooLong = new ArrayList<>();
    int asBefore = 0;
    for (Sheet sheet : sheets) {
      String html = Files.readString(site.resolve(sheet.address()).resolve("index.html"));
      Optional<Shelf.Copy> copy = shelf.fitting(sheet, html);
      if (!again && copy.filter(Shelf.Copy::sameLook).isPresent()) {
        asBefore++;
      } else {
        Pdf pdf = press.print(site, sheet, Shelf.id(html));
        int most = sheet.pages().orElse(Integer.MAX_VALUE);
        if (pdf.pages() > most) {
          tooLong.add(new TooLong(sheet, pdf.pages(), most));
        } else {
          shelf.put(sheet, html, pdf);
          printed.add(sheet);
        }
      }
      progress.run();
    }
    return new Outcome(printed, asBefore, tooLong);
  }
}
