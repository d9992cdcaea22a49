package org.towncurrent.facts;

/**
 * A town's seal, cleaned of everything but the drawing.
 *
 * @param alt what is read to those who do not see it
 * @param drawing an SVG file
 * @param width the proportions, in the drawing's own measure
 */
public record Seal(Prose alt, String drawing, double width, double height) {

  public Seal {
    if (!(width > 0 && height > 0)) {
      throw new IllegalArgumentException("a seal has a width and a height");
    }
  }
}
