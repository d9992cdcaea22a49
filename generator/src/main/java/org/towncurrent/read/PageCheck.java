package org.towncurrent.read;

import java.util.List;
import java.util.function.IntFunction;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.towncurrent.facts.Place;

/** Looks through a page for what must not be published, and says where it stands. */
final class PageCheck extends AbstractVisitor {

  private final SourceText source;
  private final List<String> lines;
  private final Problems problems;
  private int headingLevel = 1;
  private int quotations;

  PageCheck(SourceText source, Problems problems) {
    this.source = source;
    this.lines = source.text().lines().toList();
    this.problems = problems;
  }

  @Override
  public void visit(HtmlBlock block) {
    rawHtml(place(block), block.getLiteral());
  }

  @Override
  public void visit(HtmlInline inline) {
    rawHtml(place(inline), inline.getLiteral());
  }

  private void rawHtml(Place place, String literal) {
    problems.add(
        "raw-html",
        place,
        "Raw HTML stands in the text: " + Quoted.words(literal) + ".",
        literal.startsWith("<!--")
            ? "Delete the comment; a note to yourself goes in the head of the page, after #."
            : "Write Markdown instead: **bold**, [words](page:prices), tables with |. For a less-than"
                + " sign write \\<.");
  }

  @Override
  public void visit(Image image) {
    problems.add(
        "image",
        place(image),
        "A picture stands in the text: " + Quoted.words(image.getDestination()) + ".",
        "Say it in words; pages hold no pictures yet.");
  }

  @Override
  public void visit(Link link) {
    LinkAddress.problem(link.getDestination())
        .ifPresent(
            why ->
                problems.add(
                    "unsafe-link",
                    place(link),
                    "The link to " + Quoted.words(link.getDestination()) + " " + why + ".",
                    "Link to https://..., mailto:name@town.gov, tel:+1-800-555-0100, or a page of"
                        + " the site: page:prices."));
    String title = link.getTitle();
    if (title != null) {
      words(title, start -> place(link));
    }
    visitChildren(link);
  }

  @Override
  public void visit(Heading heading) {
    if (heading.getLevel() == 1) {
      problems.add(
          "heading",
          place(heading),
          "A heading of the first level stands in the text; the title of the page is the only one.",
          "Begin the heading with ##.");
    } else if (heading.getLevel() > headingLevel + 1) {
      problems.add(
          "heading",
          place(heading),
          "A heading of level "
              + heading.getLevel()
              + " follows one of level "
              + headingLevel
              + ".",
          "Begin it with " + "#".repeat(headingLevel + 1) + ": levels are not skipped.");
    }
    headingLevel = heading.getLevel();
    visitChildren(heading);
  }

  @Override
  public void visit(BlockQuote quotation) {
    quotations++;
    visitChildren(quotation);
    quotations--;
  }

  @Override
  public void visit(Text text) {
    words(text.getLiteral(), start -> within(text, text.getLiteral(), start));
  }

  @Override
  public void visit(Code code) {
    words(code.getLiteral(), start -> within(code, code.getLiteral(), start));
  }

  @Override
  public void visit(FencedCodeBlock block) {
    words(block.getLiteral(), start -> place(block));
  }

  @Override
  public void visit(IndentedCodeBlock block) {
    problems.add(
        "code-block",
        place(block),
        "This line is indented by four spaces or more, which makes it a block of code.",
        "Delete the spaces at the start of the line.");
  }

  /** A document's own words stand in a quotation as they are. */
  private void words(String text, IntFunction<Place> placeOf) {
    TextCheck.holes(text, placeOf, problems);
    if (quotations == 0) {
      TextCheck.scratch(text, placeOf, problems);
    }
  }

  /** The place of a character of a text, as near as its lines tell. */
  private Place within(Node node, String literal, int start) {
    for (SourceSpan span : node.getSourceSpans()) {
      String line = line(span.getLineIndex());
      int end = Math.min(line.length(), span.getColumnIndex() + span.getLength());
      String typed = line.substring(Math.min(span.getColumnIndex(), end), end);
      int at =
          typed.startsWith(literal)
              ? start
              : typed.indexOf(literal.substring(start, Math.min(literal.length(), start + 2)));
      if (at >= 0) {
        return place(span.getLineIndex(), span.getColumnIndex() + at);
      }
    }
    return place(node);
  }

  private Place place(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      List<SourceSpan> spans = at.getSourceSpans();
      if (!spans.isEmpty()) {
        return place(spans.get(0).getLineIndex(), spans.get(0).getColumnIndex());
      }
    }
    return Place.startOf(source.file());
  }

  private Place place(int lineIndex, int columnIndex) {
    String line = line(lineIndex);
    int end = Math.min(columnIndex, line.length());
    return new Place(source.file(), lineIndex + 1, 1 + line.codePointCount(0, end));
  }

  private String line(int index) {
    return index < lines.size() ? lines.get(index) : "";
  }
}
