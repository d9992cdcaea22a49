package org.towncurrent.skin;

import java.util.Locale;
import org.towncurrent.facts.Color;

/** How well one color can be told from another: the contrast ratio of WCAG 2.2, from 1 to 21. */
public final class Contrast {

  /** What 1.4.3 (AA) asks for text. */
  public static final double TEXT = 4.5;

  /** What 1.4.6 (AAA) asks for text. */
  static final double ENHANCED = 7;

  private Contrast() {}

  /** The ratio, whichever of the two is the lighter. */
  public static double ratio(Color one, Color other) {
    double first = luminance(one);
    double second = luminance(other);
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  /** {@code 4.49}: cut, not rounded, so that what fails never reads as the figure it misses. */
  public static String inWords(double ratio) {
    return String.format(Locale.ROOT, "%.2f", StrictMath.floor(ratio * 100) / 100);
  }

  /** The relative luminance, from 0 (black) to 1 (white). */
  static double luminance(Color color) {
    return 0.2126 * linear(color.red())
        + 0.7152 * linear(color.green())
        + 0.0722 * linear(color.blue());
  }

  /** The light that a part of a color gives, from 0 to 1. */
  static double linear(int part) {
    double share = part / 255.0;
    return share <= 0.04045 ? share / 12.92 : StrictMath.pow((share + 0.055) / 1.055, 2.4);
  }
}
