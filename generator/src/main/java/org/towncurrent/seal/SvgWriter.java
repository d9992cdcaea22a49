package org.towncurrent.seal;

import java.util.Map;
import java.util.Set;

/** Writes a cleaned drawing: always the same bytes for the same drawing. */
final class SvgWriter {

  /** What the outermost element has no use for: the page says how large it is shown. */
  private static final Set<String> PLACED_BY_THE_PAGE =
      Set.of("x", "y", "width", "height", "viewBox");

  private final StringBuilder out = new StringBuilder();

  private SvgWriter() {}

  static String write(SvgElement root, Extent extent) {
    SvgWriter writer = new SvgWriter();
    writer.out.append("<svg xmlns=\"").append(SvgVocabulary.NAMESPACE).append('"');
    writer.attribute("viewBox", extent.viewBox());
    root.attributes()
        .forEach(
            (name, value) -> {
              if (!PLACED_BY_THE_PAGE.contains(name)) {
                writer.attribute(name, value);
              }
            });
    writer.out.append('>');
    root.children().forEach(writer::node);
    return writer.out.append("</svg>\n").toString();
  }

  private void node(SvgNode node) {
    if (node instanceof SvgNode.Chars letters) {
      escaped(letters.text());
    } else if (node instanceof SvgElement element) {
      out.append('<').append(element.name());
      for (Map.Entry<String, String> one : element.attributes().entrySet()) {
        attribute(one.getKey(), one.getValue());
      }
      if (element.children().isEmpty()) {
        out.append("/>");
      } else {
        out.append('>');
        element.children().forEach(this::node);
        out.append("</").append(element.name()).append('>');
      }
    }
  }

  private void attribute(String name, String value) {
    out.append(' ').append(name).append("=\"");
    escaped(value.replaceAll("\\s+", " ").strip());
    out.append('"');
  }

  private void escaped(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\n', '\t' -> out.append(c);
        default -> {
          if (c >= ' ' && !(c >= 0x7F && c <= 0x9F) && c < 0xFFFE) {
            out.append(c);
          }
        }
      }
    }
  }
}
