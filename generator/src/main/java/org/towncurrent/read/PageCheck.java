package org.towncurrent.read;

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
import org.commonmark.node.Text;
import org.towncurrent.facts.Place;

/** Looks through a page for what must not be published, and says where it stands. */
final class PageCheck extends AbstractVisitor {

  private final SpanPlaces places;
  private final Problems problems;
  private int headingLevel = 1;
  private int quotations;

  PageCheck(SourceText source, Problems problems) {
    this.places = new SpanPlaces(source);
    this.problems = problems;
  }

  @Override
  public void visit(HtmlBlock block) {
    rawHtml(places.of(block), block.getLiteral());
  }

  @Override
  public void visit(HtmlInline inline) {
    rawHtml(places.of(inline), inline.getLiteral());
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
        places.of(image),
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
                    places.of(link),
                    "The link to " + Quoted.words(link.getDestination()) + " " + why + ".",
                    "Link to https://..., mailto:name@town.gov, tel:+1-800-555-0100, or a page of"
                        + " the site: page:prices."));
    String title = link.getTitle();
    if (title != null) {
      words(title, start -> places.of(link));
    }
    visitChildren(link);
  }

  @Override
  public void visit(Heading heading) {
    if (heading.getLevel() == 1) {
      problems.add(
          "heading",
          places.of(heading),
          "A heading of the first level stands in the text; the title of the page is the only one.",
          "Begin the heading with ##.");
    } else if (heading.getLevel() > headingLevel + 1) {
      problems.add(
          "heading",
          places.of(heading),
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
    words(text.getLiteral(), start -> places.within(text, text.getLiteral(), start));
  }

  @Override
  public void visit(Code code) {
    words(code.getLiteral(), start -> places.within(code, code.getLiteral(), start));
  }

  @Override
  public void visit(FencedCodeBlock block) {
    words(block.getLiteral(), start -> places.of(block));
  }

  @Override
  public void visit(IndentedCodeBlock block) {
    problems.add(
        "code-block",
        places.of(block),
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
}
