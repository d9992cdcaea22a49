package org.towncurrent.rules;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EntityTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.TextTree;
import java.util.ArrayList;
import java.util.List;

/** The comment of a class as paragraphs of Markdown. */
final class Comment {

  private final List<String> paragraphs = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  List<String> paragraphs(DocCommentTree comment) {
    for (DocTree part : comment.getFullBody()) {
      add(part);
    }
    endParagraph();
    return List.copyOf(paragraphs);
  }

  private void add(DocTree part) {
    if (part instanceof TextTree words) {
      text.append(words.getBody());
    } else if (part instanceof LiteralTree literal) {
      boolean code = literal.getKind() == DocTree.Kind.CODE;
      text.append(code ? "`" : "")
          .append(literal.getBody().getBody().strip())
          .append(code ? "`" : "");
    } else if (part instanceof LinkTree link) {
      text.append('`').append(link.getReference().getSignature()).append('`');
    } else if (part instanceof EntityTree entity) {
      text.append('&').append(entity.getName()).append(';');
    } else if (part instanceof StartElementTree element) {
      endParagraph();
      if (element.getName().contentEquals("li")) {
        text.append("- ");
      }
    }
  }

  private void endParagraph() {
    String paragraph = text.toString().replaceAll("\\s+", " ").strip();
    if (!paragraph.isEmpty()) {
      paragraphs.add(paragraph);
    }
    text.setLength(0);
  }
}
