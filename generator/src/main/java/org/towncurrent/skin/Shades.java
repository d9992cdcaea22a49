package org.towncurrent.skin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.towncurrent.facts.Color;

/**
 * The darker and lighter shades of a color: the same hue, and as vivid as a screen can show it.
 * They lie on a line of even steps of lightness in Oklab, the color space in which a hue stays what
 * it looks like.
 */
final class Shades {

  private static final int STEPS = 1000;

  /** A shade a screen can only just not show is rounded to one it can. */
  private static final double ROUNDING = 1e-6;

  private final Color color;
  private final double lightness;
  private final double greenToRed;
  private final double blueToYellow;

  private Shades(Color color) {
    double red = Contrast.linear(color.red());
    double green = Contrast.linear(color.green());
    double blue = Contrast.linear(color.blue());
    double l = StrictMath.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
    double m = StrictMath.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
    double s = StrictMath.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
    this.color = color;
    this.lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s;
    this.greenToRed = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
    this.blueToYellow = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
  }

  static Shades of(Color color) {
    return new Shades(color);
  }

  /** From the color itself to black, each shade once. */
  List<Color> darker() {
    return lineTo(0);
  }

  /** From the color itself to white, each shade once. */
  List<Color> lighter() {
    return lineTo(1);
  }

  /** The first of a line of shades that is fit. */
  static Optional<Color> nearest(List<Color> line, Predicate<Color> fit) {
    return line.stream().filter(fit).findFirst();
  }

  private List<Color> lineTo(double end) {
    List<Color> line = new ArrayList<>();
    line.add(color);
    for (int step = 1; step <= STEPS; step++) {
      Color shade = at(lightness + (end - lightness) * step / STEPS);
      if (!shade.equals(line.get(line.size() - 1))) {
        line.add(shade);
      }
    }
    return line;
  }

  /** The most vivid shade of this lightness, though no more vivid than the color itself. */
  private Color at(double light) {
    double most = 1;
    if (!shown(light(light, most))) {
      double least = 0;
      for (int halving = 0; halving < 20; halving++) {
        double middle = (least + most) / 2;
        if (shown(light(light, middle))) {
          least = middle;
        } else {
          most = middle;
        }
      }
      most = least;
    }
    double[] parts = light(light, most);
    return new Color(part(parts[0]), part(parts[1]), part(parts[2]));
  }

  /** Red, green and blue light of this lightness and this share of the color's vividness. */
  private double[] light(double light, double share) {
    double a = greenToRed * share;
    double b = blueToYellow * share;
    double l = cube(light + 0.3963377774 * a + 0.2158037573 * b);
    double m = cube(light - 0.1055613458 * a - 0.0638541728 * b);
    double s = cube(light - 0.0894841775 * a - 1.2914855480 * b);
    return new double[] {
      4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
      -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
      -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
    };
  }

  private static boolean shown(double[] parts) {
    for (double part : parts) {
      if (part < -ROUNDING || part > 1 + ROUNDING) {
        return false;
      }
    }
    return true;
  }

  private static int part(double light) {
    double share =
        light <= 0.0031308
            ? Math.max(0, light) * 12.92
            : 1.055 * StrictMath.pow(light, 1 / 2.4) - 0.055;
    return (int) Math.min(255, StrictMath.floor(share * 255 + 0.5));
  }

  private static double cube(double number) {
    return number * number * number;
  }
}
