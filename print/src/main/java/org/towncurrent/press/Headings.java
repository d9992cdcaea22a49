package org.towncurrent.press;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;

/**
 * The levels of headings. A heading that stands on the screen alone leaves the paper to those below
 * it: they move up, so that the first level is the highest one there, as PDF/UA asks.
 */
final class Headings {

  private static final Pattern HEADING = Pattern.compile("H[1-6]");

  private Headings() {}

  /** Moves the headings of the tree of tags that begins here. */
  static void moveUp(PDStructureNode tree) {
    List<PDStructureElement> headings = new ArrayList<>();
    gather(tree, headings);
    int highest = headings.stream().mapToInt(Headings::level).min().orElse(1);
    for (PDStructureElement heading : headings) {
      heading.setStructureType("H" + (level(heading) - highest + 1));
    }
  }

  private static int level(PDStructureElement heading) {
    return heading.getStructureType().charAt(1) - '0';
  }

  private static void gather(PDStructureNode node, List<PDStructureElement> headings) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        if (HEADING.matcher(String.valueOf(element.getStructureType())).matches()) {
          headings.add(element);
        }
        gather(element, headings);
      }
    }
  }
}
