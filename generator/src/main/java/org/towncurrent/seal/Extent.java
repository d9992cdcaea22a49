package org.towncurrent.seal;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far a drawing reaches.
 *
 * @param viewBox as the attribute takes it
 */
record Extent(String viewBox, double width, double height) {

  private static final String NUMBER = "[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?";
  private static final String GAP = "(?:\\s+,?\\s*|,\\s*)";
  private static final Pattern BOX =
      Pattern.compile(
          "\\s*(" + NUMBER + ")" + GAP + "(" + NUMBER + ")" + GAP + "(" + NUMBER + ")" + GAP + "("
              + NUMBER + ")\\s*");
  private static final Pattern LENGTH = Pattern.compile("\\s*(" + NUMBER + ")([a-z]*)\\s*");

  /** How many of the drawing's own measure one of these is. */
  private static final Map<String, Double> UNITS =
      Map.of(
          "", 1.0, "px", 1.0, "pt", 96 / 72.0, "pc", 16.0, "in", 96.0, "mm", 96 / 25.4, "cm",
          96 / 2.54);

  private static final String HINT =
      "Write `viewBox=\"0 0 WIDTH HEIGHT\"` into the `svg`, with the drawing's size for the two words.";

  static Extent of(SvgElement root, Remarks remarks) {
    Optional<String> typed = root.attribute("viewBox");
    if (typed.isPresent()) {
      Matcher box = BOX.matcher(typed.get());
      if (!box.matches() || !isSize(box.group(3)) || !isSize(box.group(4))) {
        throw remarks.refuse(root.place(), "The `viewBox` is not four numbers with a size.", HINT);
      }
      return new Extent(
          box.group(1) + " " + box.group(2) + " " + box.group(3) + " " + box.group(4),
          Double.parseDouble(box.group(3)),
          Double.parseDouble(box.group(4)));
    }
    Optional<Double> width = root.attribute("width").flatMap(Extent::length);
    Optional<Double> height = root.attribute("height").flatMap(Extent::length);
    if (width.isEmpty() || height.isEmpty()) {
      throw remarks.refuse(
          root.place(), "The drawing has neither a `viewBox` nor a width and a height.", HINT);
    }
    return new Extent(
        "0 0 " + plain(width.get()) + " " + plain(height.get()), width.get(), height.get());
  }

  private static Optional<Double> length(String typed) {
    Matcher length = LENGTH.matcher(typed.toLowerCase(Locale.ROOT));
    if (!length.matches() || !isSize(length.group(1))) {
      return Optional.empty();
    }
    return Optional.ofNullable(UNITS.get(length.group(2)))
        .map(unit -> Double.parseDouble(length.group(1)) * unit);
  }

  private static boolean isSize(String number) {
    double size = Double.parseDouble(number);
    return size > 1e-6 && size < 1e9;
  }

  private static String plain(double number) {
    return number == StrictMath.rint(number)
        ? String.valueOf((long) number)
        : String.format(Locale.ROOT, "%.3f", number);
  }
}
