package org.towncurrent.usage;

import org.jspecify.annotations.Nullable;

/**
 * Reads the file of a resident, slice by slice.
 *
 * <pre>{@code
 * UsageReader reader = UsageReader.of(text);
 * while (reader.step(200_000)) {
 *   // show reader.done(), let the page breathe
 * }
 * UsageFile file = reader.result();
 * }</pre>
 *
 * <p>Never throws, whatever the text.
 */
public final class UsageReader {

  /**
   * The most bytes, and so characters, a file may have: a year of quarter hours has about 10 MB.
   */
  public static final int LARGEST_FILE = 20_000_000;

  private final Source source;

  private UsageReader(Source source) {
    this.source = source;
  }

  public static UsageReader of(String text) {
    int from = text.startsWith("\uFEFF") ? 1 : 0;
    boolean isText = true;
    for (int i = 0; i < Math.min(text.length(), 8); i++) {
      char c = text.charAt(i);
      isText &= (c >= ' ' && c != '\uFFFD') || (c >= '\t' && c <= '\r');
    }
    String body = text.substring(from);
    int first = 0;
    while (first < body.length() && body.charAt(first) <= ' ') {
      first++;
    }
    Source source = body.startsWith("<", first) ? new GreenButton(body) : new Table(body);
    if (text.length() > LARGEST_FILE) {
      source.refuse(Reason.TOO_LARGE, 0);
    }
    if (!isText || text.startsWith("%PDF")) {
      source.refuse(Reason.NOT_TEXT, 0);
    }
    return new UsageReader(source);
  }

  /**
   * Reads on.
   *
   * @param characters how many at most
   * @return whether there is more to do
   */
  public boolean step(int characters) {
    int length = source.text.length();
    source.read((int) Math.min(source.at + (double) characters, length));
    if (source.result == null && source.at >= length) {
      source.finish();
    }
    return source.result == null;
  }

  /** The share of the text that has been read, from 0 to 1. */
  public double done() {
    return source.result == null ? source.at / Math.max(source.text.length(), 1.0) : 1;
  }

  /** What became of the file, once {@link #step} says that nothing is left to do. */
  public @Nullable UsageFile result() {
    return source.result;
  }

  /**
   * Goes on after {@link UsageFile.Asked} with the columns, from 0, that the resident chose; takes
   * the uses for kWh where the file names no unit.
   */
  public void choose(int date, int kwh) {
    if (source instanceof Table table && source.result instanceof UsageFile.Asked) {
      table.choose(date, kwh);
    }
  }
}
