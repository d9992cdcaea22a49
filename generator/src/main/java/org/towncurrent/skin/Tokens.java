package org.towncurrent.skin;

import java.util.List;
import org.towncurrent.facts.Color;

/**
 * The colors of one scheme that text, or a ground for text, is made of, named as in the sheet.
 *
 * @param paper the ground of a page
 * @param wash the ground of forms, of the foot and of what is set off
 * @param mark the ground of notices
 * @param ink text
 * @param quiet text that stands back
 * @param accent links, and the ground of buttons
 * @param accentInk text on buttons
 */
public record Tokens(
    Color paper, Color wash, Color mark, Color ink, Color quiet, Color accent, Color accentInk) {

  /** Every ground that links stand on. */
  public List<Color> grounds() {
    return List.of(paper, wash, mark);
  }
}
