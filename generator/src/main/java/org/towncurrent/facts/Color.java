package org.towncurrent.facts;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A color as screens show it.
 *
 * @param red from 0 to 255, as are the others
 */
public record Color(int red, int green, int blue) {

  private static final Pattern HEX = Pattern.compile("#(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})");

  public Color {
    if (((red | green | blue) & ~0xFF) != 0) {
      throw new IllegalArgumentException("a part of a color is a number from 0 to 255");
    }
  }

  /** The color that {@code #rgb} or {@code #rrggbb} names; empty for everything else. */
  public static Optional<Color> of(String hex) {
    if (!HEX.matcher(hex).matches()) {
      return Optional.empty();
    }
    int digits = Integer.parseInt(hex.substring(1), 16);
    return Optional.of(
        hex.length() == 4
            ? new Color((digits >> 8) * 17, (digits >> 4 & 15) * 17, (digits & 15) * 17)
            : new Color(digits >> 16, digits >> 8 & 255, digits & 255));
  }

  /** {@code #0a5c5a}. */
  public String hex() {
    return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
  }
}
