package org.towncurrent.seal;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The elements, attributes and properties of SVG that draw, and do nothing else. */
final class SvgVocabulary {

  static final String NAMESPACE = "http://www.w3.org/2000/svg";
  static final String XLINK = "http://www.w3.org/1999/xlink";

  static final Set<String> ELEMENTS =
      words(
          "svg g defs symbol use path rect circle ellipse line polyline polygon text tspan textPath"
              + " linearGradient radialGradient stop clipPath mask pattern");

  /** Elements that may point to another part of the drawing. */
  static final Set<String> POINTING = words("use textPath linearGradient radialGradient pattern");

  /** Elements that say something about the drawing and are never seen in it. */
  static final Set<String> UNSEEN = words("metadata title desc");

  /** Where things lie, and in which measure. */
  static final Set<String> GEOMETRY =
      words(
          "d x y x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy rotate width height points pathLength"
              + " transform viewBox preserveAspectRatio gradientUnits gradientTransform spreadMethod"
              + " offset clipPathUnits maskUnits maskContentUnits patternUnits patternContentUnits"
              + " patternTransform textLength lengthAdjust startOffset method spacing side");

  /** How things look: the same words as attributes and in styles. */
  static final Set<String> PRESENTATION =
      words(
          "fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap"
              + " stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset opacity color"
              + " clip-path clip-rule mask display visibility overflow stop-color stop-opacity"
              + " font-family font-size font-weight font-style font-stretch font-variant"
              + " font-size-adjust text-anchor text-decoration letter-spacing word-spacing"
              + " dominant-baseline alignment-baseline baseline-shift writing-mode direction"
              + " unicode-bidi paint-order vector-effect shape-rendering text-rendering"
              + " color-interpolation mask-type");

  /** Properties that can be seen and are not kept. */
  static final Set<String> LOST =
      words(
          "filter font transform mix-blend-mode animation animation-name marker marker-start"
              + " marker-mid marker-end");

  private SvgVocabulary() {}

  private static Set<String> words(String list) {
    return Stream.of(list.split(" ", -1)).collect(Collectors.toUnmodifiableSet());
  }
}
