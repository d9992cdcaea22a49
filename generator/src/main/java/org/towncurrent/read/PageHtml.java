package org.towncurrent.read;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The HTML of a checked page: headings with an id made of their words, columns of figures with the
 * class {@code figures}, head cells that name their column. {@code data-line} on a block is its
 * line in the file, for translators; it is not published.
 */
final class PageHtml {

  private final HtmlRenderer renderer =
      HtmlRenderer.builder()
          .extensions(List.of(TablesExtension.create()))
          .escapeHtml(true)
          .attributeProviderFactory(context -> new Attributes())
          .build();

  String render(Node document) {
    return renderer.render(document);
  }

  private static final class Attributes implements AttributeProvider {

    private final Map<String, Integer> ids = new HashMap<>();

    @Override
    public void setAttributes(Node node, String tagName, Map<String, String> attributes) {
      if (node instanceof Heading heading) {
        attributes.put("id", id(heading));
      } else if (node instanceof TableCell cell) {
        attributes.remove("align");
        if (cell.getAlignment() == TableCell.Alignment.RIGHT) {
          attributes.put("class", "figures");
        }
        if (cell.isHeader()) {
          attributes.put("scope", "col");
        }
      }
      if ((node instanceof Block || node instanceof TableRow) && !node.getSourceSpans().isEmpty()) {
        int line = 1 + node.getSourceSpans().get(0).getLineIndex();
        attributes.put("data-line", Integer.toString(line));
      }
    }

    private String id(Heading heading) {
      String words = words(heading).toLowerCase(Locale.ROOT);
      String id = words.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
      String named = id.isEmpty() ? "part" : id;
      int times = ids.merge(named, 1, Integer::sum);
      if (times == 1) {
        return named;
      }
      String numbered = named + "-" + times;
      ids.put(numbered, 1);
      return numbered;
    }
  }

  private static String words(Heading heading) {
    StringBuilder words = new StringBuilder();
    heading.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            words.append(text.getLiteral());
          }

          @Override
          public void visit(Code code) {
            words.append(code.getLiteral());
          }
        });
    return words.toString();
  }
}
