package org.towncurrent.words;

/**
 * What the elements around a node say about it.
 *
 * @param name of the nearest element
 * @param drawn inside a drawing
 * @param translated its words are to be translated
 * @param link inside a link or button
 * @param context the nearest {@code tc:context}
 * @param line of the Markdown it was made from; 0 when not known
 */
record Around(
    String name, boolean drawn, boolean translated, boolean link, String context, int line) {

  /** How holes are written here. */
  Part.HoleKind holes() {
    return drawn
        ? Part.HoleKind.DRAWN
        : link ? Part.HoleKind.WITHOUT_LINKS : Part.HoleKind.WITH_LINKS;
  }

  /** What an element says to what stands in it. */
  Around within(Html.Element element) {
    String name = element.name();
    boolean inDrawing = name.equals("svg") || (drawn && !name.equals("foreignobject"));
    return new Around(
        name,
        inDrawing,
        translated && !Elements.isUntranslatable(element),
        link || name.equals("a") || name.equals("button"),
        value(element, "tc:context", context),
        lineOf(element, line));
  }

  private static String value(Html.Element element, String attribute, String otherwise) {
    return element
        .attribute(attribute)
        .map(Html.Attribute::value)
        .map(Escape::plain)
        .orElse(otherwise);
  }

  private static int lineOf(Html.Element element, int otherwise) {
    try {
      return Integer.parseInt(value(element, "data-line", "" + otherwise));
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
