package org.towncurrent.usage;

/** Tells from the first bytes of a file how its text is encoded. */
public final class TextEncoding {

  private static final String UTF_8 = "utf-8";
  private static final String UTF_16_LE = "utf-16le";
  private static final String UTF_16_BE = "utf-16be";
  private static final String WINDOWS_1252 = "windows-1252";

  private TextEncoding() {}

  /**
   * The label of the encoding, as browsers and the JVM take it. Text in UTF-16 is known by its
   * mark, or by the zeros beside figures and Latin letters; what is not UTF-8 is taken for
   * Windows-1252.
   *
   * @param first the first bytes of the file, some thousands or all of them
   */
  public static String of(byte[] first) {
    int[] head = new int[4];
    for (int i = 0; i < Math.min(first.length, 4); i++) {
      head[i] = first[i] & 255;
    }
    int pair = head[0] << 8 | head[1];
    boolean zeros = first.length > 3 && pair != 0;
    if (pair == 0xFFFE || (zeros && head[1] == 0 && head[3] == 0)) {
      return UTF_16_LE;
    }
    if (pair == 0xFEFF || (zeros && head[0] == 0 && head[2] == 0)) {
      return UTF_16_BE;
    }
    int following = 0;
    for (byte signed : first) {
      int b = signed & 255;
      boolean follows = b >= 0x80 && b < 0xC0;
      if (follows != following > 0 || b >= 0xF8) {
        return WINDOWS_1252;
      }
      following = follows ? following - 1 : b < 0xC0 ? 0 : b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
    }
    return UTF_8;
  }
}
