package org.towncurrent.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.towncurrent.facts.Passage;
import org.towncurrent.facts.Passage.Spot;
import org.towncurrent.facts.Passage.Voice;

/**
 * What is read on a page, passage by passage. A block quotation has a source when the paragraph
 * after it, or its own last one, begins with {@code Source:} or a dash.
 */
final class Passages extends AbstractVisitor {

  private static final Pattern SOURCE =
      Pattern.compile("(?:Source|Fuente)s?: *\\S.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern SIGNED = Pattern.compile("[\u2014\u2013] *\\S.*", Pattern.DOTALL);

  private final SpanPlaces places;
  private final List<Passage> passages = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();
  private final List<Spot> spots = new ArrayList<>();
  private Voice voice = Voice.OWN;

  private Passages(SpanPlaces places) {
    this.places = places;
  }

  static List<Passage> of(Node document, SpanPlaces places) {
    Passages found = new Passages(places);
    document.accept(found);
    return List.copyOf(found.passages);
  }

  @Override
  public void visit(Paragraph paragraph) {
    passage(paragraph);
  }

  @Override
  public void visit(Heading heading) {
    passage(heading);
  }

  @Override
  public void visit(CustomNode node) {
    if (node instanceof TableCell) {
      passage(node);
    } else {
      visitChildren(node);
    }
  }

  @Override
  public void visit(FencedCodeBlock block) {
    add(block, block.getLiteral());
    end();
  }

  @Override
  public void visit(BlockQuote quotation) {
    Voice around = voice;
    voice = hasSource(quotation) ? Voice.QUOTED_WITH_SOURCE : Voice.QUOTED;
    visitChildren(quotation);
    voice = around;
  }

  @Override
  public void visit(Text text) {
    add(text, text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    add(code, code.getLiteral());
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    words.append(' ');
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    words.append(' ');
  }

  private void passage(Node block) {
    visitChildren(block);
    end();
  }

  private void add(Node node, String literal) {
    if (!literal.isEmpty()) {
      if (spots.isEmpty()) {
        words.setLength(0);
      }
      spots.add(new Spot(words.length(), places.within(node, literal, 0)));
      words.append(literal);
    }
  }

  private void end() {
    if (!spots.isEmpty()) {
      passages.add(new Passage(words.toString(), spots, voice));
    }
    words.setLength(0);
    spots.clear();
  }

  private static boolean hasSource(BlockQuote quotation) {
    if (quotation.getNext() instanceof Paragraph after
        && SOURCE.matcher(literal(after)).matches()) {
      return true;
    }
    return quotation.getLastChild() instanceof Paragraph last
        && (SOURCE.matcher(literal(last)).matches() || SIGNED.matcher(literal(last)).matches());
  }

  private static String literal(Paragraph paragraph) {
    StringBuilder text = new StringBuilder();
    paragraph.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text part) {
            text.append(part.getLiteral());
          }
        });
    return text.toString().strip();
  }
}
