package org.towncurrent.seal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.towncurrent.facts.Finding;
import org.towncurrent.facts.Place;

/**
 * A seal's drawing, ready to be published.
 *
 * <pre>{@code
 * SealDrawing.read("content/programs/ashby/seal.svg", bytes, findings)
 *     .ifPresent(drawing -> publish(drawing.svg()));
 * }</pre>
 *
 * @param svg the whole file: shapes, paints and texts, and nothing that acts or reaches out
 * @param width the proportions, in the drawing's own measure
 */
public record SealDrawing(String svg, double width, double height) {

  /** A phone loads it with the first page, beside some 14 KB of everything else. */
  static final int LARGEST = 100 * 1024;

  private static final String SMALLER =
      "Simplify the drawing: fewer points, two decimals, no embedded pictures or fonts. On a page it"
          + " is the size of a thumbnail.";

  /**
   * Reads and cleans the drawing.
   *
   * @param file as its owner knows it
   * @param findings takes what is wrong, and what was left out
   * @return the drawing; empty when there is an error among the findings
   */
  public static Optional<SealDrawing> read(String file, byte[] bytes, List<Finding> findings) {
    Remarks remarks = new Remarks(file);
    Optional<SealDrawing> drawing = Optional.empty();
    try {
      drawing = Optional.of(cleaned(SvgText.decode(bytes, remarks), remarks));
    } catch (Remarks.Refused refused) {
      // It is among the remarks.
    }
    findings.addAll(remarks.findings());
    return remarks.hasErrors() ? Optional.empty() : drawing;
  }

  /** What is said of a file too large to be opened. */
  public static Optional<SealDrawing> tooLarge(String file, long size, List<Finding> findings) {
    findings.add(
        Finding.error(
            "bad-seal", Place.startOf(file), "The file has " + size / 1024 + " KB.", SMALLER));
    return Optional.empty();
  }

  private static SealDrawing cleaned(String text, Remarks remarks) {
    SvgElement root = new SvgReader(text, remarks).read();
    remarks.stopOnErrors();
    Extent extent = Extent.of(root, remarks);
    if (!root.draws()) {
      throw remarks.refuse(
          root.place(),
          "Nothing is drawn in this file" + (remarks.leftOut() ? " once it is cleaned." : "."),
          "Put the seal's drawing here: an SVG file with shapes in it.");
    }
    Expansion.check(root, remarks);
    String svg = SvgWriter.write(root, extent);
    int size = svg.getBytes(StandardCharsets.UTF_8).length;
    if (size > LARGEST) {
      throw remarks.refuse(
          root.place(),
          "The drawing has "
              + (size + 1023) / 1024
              + " KB; a phone should not load more than "
              + LARGEST / 1024
              + " KB for it.",
          SMALLER);
    }
    return new SealDrawing(svg, extent.width(), extent.height());
  }
}
