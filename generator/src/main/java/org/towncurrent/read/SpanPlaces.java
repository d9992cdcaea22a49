package org.towncurrent.read;

import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.towncurrent.facts.Place;

/** Where the parts of a parsed page stand in its file. */
final class SpanPlaces {

  private final SourceText source;
  private final List<String> lines;

  SpanPlaces(SourceText source) {
    this.source = source;
    this.lines = source.text().lines().toList();
  }

  /** The place of a character of a text, as near as its lines tell. */
  Place within(Node node, String literal, int start) {
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
    return of(node);
  }

  /** Where a node begins; where the one around it begins when it has no place of its own. */
  Place of(Node node) {
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
