package org.towncurrent.browser;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSMethod;
import org.towncurrent.rates.Day;
import org.towncurrent.rates.Figures;
import org.towncurrent.rates.Metered;
import org.towncurrent.rates.Use;
import org.towncurrent.usage.TextEncoding;
import org.towncurrent.usage.TwelveMonths;
import org.towncurrent.usage.UsageFile;
import org.towncurrent.usage.UsageReader;

/**
 * Reads a resident's file, or twelve months that were typed, for the page: a script of its own,
 * which is fetched only by those who want it.
 *
 * <p>What became of it is one line, with tabs between: {@code ok} and the spans, three figures
 * each; {@code refused}, why, and the line of the file; {@code asked}, the columns of date and kWh
 * as far as they are known, how many columns there are, then the header and the first rows.
 */
public final class Usage {

  private static @Nullable UsageReader reader;

  private Usage() {}

  /**
   * How the text of a file is encoded.
   *
   * @param first the first bytes, each as the character of its number
   */
  @JSExport
  @JSMethod("encoding")
  public static String encoding(String first) {
    byte[] bytes = new byte[first.length()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) first.charAt(i);
    }
    return TextEncoding.of(bytes);
  }

  /** Begins to read a file. */
  @JSExport
  @JSMethod("open")
  public static void open(String text) {
    reader = UsageReader.of(text);
  }

  /** Reads on, at most so many characters; gives the share that is done, more than 1 at the end. */
  @JSExport
  @JSMethod("step")
  public static double step(int characters) {
    return reader == null || !reader.step(characters) ? 2 : reader.done();
  }

  /** Goes on with the columns that the resident chose, from 0. */
  @JSExport
  @JSMethod("choose")
  public static void choose(int date, int kwh) {
    if (reader != null) {
      reader.choose(date, kwh);
    }
  }

  /** What became of the file. */
  @JSExport
  @JSMethod("result")
  public static String result() {
    UsageFile file = reader == null ? null : reader.result();
    if (file instanceof UsageFile.Refused refused) {
      return "refused\t"
          .concat(refused.reason())
          .concat("\t")
          .concat(Figures.plain(refused.line()));
    }
    if (file instanceof UsageFile.Asked asked) {
      return asked(asked);
    }
    return file instanceof UsageFile.Accepted accepted ? spans(accepted.metered()) : "";
  }

  /**
   * What twelve typed months come to, as if they were the last twelve that ended.
   *
   * @param today the day it is, counted from 1970
   */
  @JSExport
  @JSMethod("months")
  public static String months(String typed, int today) {
    TwelveMonths read = TwelveMonths.read(typed);
    if (read instanceof TwelveMonths.Refused refused) {
      return "refused\t".concat(refused.reason()).concat("\t").concat(Figures.plain(refused.use()));
    }
    Use[] uses = ((TwelveMonths.Accepted) read).uses();
    Metered[] metered = new Metered[uses.length];
    for (int i = 0; i < metered.length; i++) {
      Day first = new Day(today).firstOfMonthPlus(i - metered.length);
      Day last = first.firstOfMonthPlus(1).plusDays(-1);
      metered[i] = new Metered(first, last, uses[first.month() - 1]);
    }
    return spans(metered);
  }

  private static String spans(Metered[] metered) {
    String spans = "ok";
    for (Metered one : metered) {
      spans =
          spans
              .concat("\t")
              .concat(Figures.plain(one.first().epoch()))
              .concat("\t")
              .concat(Figures.plain(one.last().epoch()))
              .concat("\t")
              .concat(Figures.plain(one.use().wattHours()));
    }
    return spans;
  }

  private static String asked(UsageFile.Asked asked) {
    String[] header = asked.header();
    String words =
        "asked\t"
            .concat(Figures.plain(asked.date() + 1))
            .concat("\t")
            .concat(Figures.plain(asked.kwh() + 1))
            .concat("\t")
            .concat(Figures.plain(header.length));
    for (String cell : header) {
      words = words.concat("\t").concat(cell);
    }
    for (String[] row : asked.rows()) {
      for (String cell : row) {
        words = words.concat("\t").concat(cell);
      }
    }
    return words;
  }
}
