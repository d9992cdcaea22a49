package org.towncurrent.pages;

import org.towncurrent.facts.Program;

/**
 * A small picture with the program's name, which a town's website shows as a link. It is wide
 * enough for its words and squeezes them into that width, so that no font of a visitor makes them
 * run over. It brings its own background, and stands on light and dark pages alike.
 *
 * @param width in CSS pixels
 * @param height in CSS pixels
 * @param svg the picture as a file
 */
public record Badge(String width, String height, String svg) {

  private static final int NAME = 18;
  private static final int WORDS = 14;
  private static final int HEIGHT = 64;
  private static final int MARGIN = 20;

  /** From here on letters are as wide as they are high. */
  private static final int WIDE = 0x1100;

  /**
   * Draws it.
   *
   * @param words what one finds behind the link
   */
  static Badge of(String name, String words) {
    int nameWidth = width(name, NAME);
    int wordsWidth = width(words, WORDS);
    int width = Math.max(nameWidth, wordsWidth) + 2 * MARGIN;
    String svg =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\""
            + width
            + "\" height=\""
            + HEIGHT
            + "\" viewBox=\"0 0 "
            + width
            + " "
            + HEIGHT
            + "\" font-family=\"system-ui,sans-serif\" text-anchor=\"middle\" fill=\"#12303f\">"
            + "<rect x=\"1\" y=\"1\" width=\""
            + (width - 2)
            + "\" height=\""
            + (HEIGHT - 2)
            + "\" rx=\"8\" fill=\"#fff\" stroke=\"#12303f\" stroke-width=\"2\"/>"
            + line(name, NAME, 28, width, nameWidth, " font-weight=\"700\"")
            + line(words, WORDS, 49, width, wordsWidth, "")
            + "</svg>\n";
    return new Badge(Integer.toString(width), Integer.toString(HEIGHT), svg);
  }

  /** Where it lies in the program's folder; this never changes. */
  static String within(String language) {
    return "for-towns/badge-" + language + ".svg";
  }

  /** Where it lies in the whole output. */
  public static String path(Program program, String language) {
    return program.id() + "/" + within(language);
  }

  private static String line(
      String text, int size, int y, int width, int textWidth, String weight) {
    return "<text x=\""
        + width / 2
        + "\" y=\""
        + y
        + "\" font-size=\""
        + size
        + "\" textLength=\""
        + textWidth
        + "\" lengthAdjust=\"spacingAndGlyphs\""
        + weight
        + ">"
        + text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        + "</text>";
  }

  /** About as wide as common fonts set it. */
  private static int width(String text, int size) {
    int tenths =
        text.codePoints().map(c -> c >= WIDE ? 10 : c == ' ' || c == 'i' || c == 'l' ? 3 : 6).sum();
    return Math.max(size, (tenths * size + 9) / 10);
  }
}
