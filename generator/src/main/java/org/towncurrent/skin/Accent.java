package org.towncurrent.skin;

import java.util.List;
import java.util.Optional;
import org.towncurrent.facts.Color;

/**
 * A program's accent as its sheet has it: the town's color by day, and a lighter shade of it in the
 * dark, each with the better of the sheet's two inks for the text on it.
 */
public record Accent(Color light, Color lightInk, Color dark, Color darkInk) {

  /** What this color makes of the scheme. */
  public static Accent of(Color town, Scheme scheme) {
    List<Color> lighter = Shades.of(town).lighter();
    Color dark =
        Shades.nearest(lighter, shade -> clear(shade, scheme.dark(), scheme, Contrast.ENHANCED))
            .orElse(lighter.get(lighter.size() - 1));
    return new Accent(town, ink(town, scheme), dark, ink(dark, scheme));
  }

  /** The grounds of the light scheme on which text in this color is too faint. */
  public static List<Color> faintOn(Color town, Scheme scheme) {
    return scheme.light().grounds().stream()
        .filter(ground -> Contrast.ratio(town, ground) < Contrast.TEXT)
        .toList();
  }

  /** Whether the better ink can be read on a button of this color. */
  public static boolean carriesInk(Color town, Scheme scheme) {
    return Contrast.ratio(town, ink(town, scheme)) >= Contrast.TEXT;
  }

  /** The better of the sheet's two inks on this color. */
  public static Color ink(Color ground, Scheme scheme) {
    Color bright = scheme.light().accentInk();
    Color deep = scheme.dark().accentInk();
    return Contrast.ratio(ground, bright) >= Contrast.ratio(ground, deep) ? bright : deep;
  }

  /** The nearest darker shade that can be read wherever the sheet uses it. */
  public static Optional<Color> nearest(Color town, Scheme scheme) {
    return Shades.nearest(
        Shades.of(town).darker(), shade -> clear(shade, scheme.light(), scheme, Contrast.TEXT));
  }

  private static boolean clear(Color shade, Tokens tokens, Scheme scheme, double asked) {
    return tokens.grounds().stream().allMatch(ground -> Contrast.ratio(shade, ground) >= asked)
        && carriesInk(shade, scheme);
  }
}
