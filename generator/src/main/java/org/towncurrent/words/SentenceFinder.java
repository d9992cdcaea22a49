package org.towncurrent.words;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sentences of a template or page: each longest run of text and inline elements that
 * holds a letter, and each attribute that people read.
 */
final class SentenceFinder {

  /** What was found. */
  record Found(List<Part> parts, List<Segment.Use> uses) {}

  private final ReadersNotes notes;
  private final Source source;
  private final TextReader texts;
  private final AttributeReader attributes;
  private final RunReader runs;

  private SentenceFinder(ReadersNotes notes) {
    this.notes = notes;
    this.source = notes.source();
    this.texts = new TextReader(notes);
    this.attributes = new AttributeReader(notes);
    this.runs = new RunReader(notes, texts, attributes, this::parts);
  }

  /**
   * Reads a template (with Thymeleaf's attributes) or a Markdown page's HTML (with page links).
   *
   * @throws FlawedText with everything that is wrong
   */
  static Found find(Source source, boolean template) {
    ReadersNotes notes = new ReadersNotes(source, template);
    List<Part> parts = new ArrayList<>();
    Around top = new Around("", false, true, false, "", 0);
    new SentenceFinder(notes).children(Html.read(source), top, parts);
    return new Found(List.copyOf(parts), notes.uses());
  }

  private void children(List<Html.Node> nodes, Around around, List<Part> out) {
    List<Html.Node> run = new ArrayList<>();
    for (Html.Node node : nodes) {
      if (node instanceof Html.Verbatim
          || (node instanceof Html.Element element
              && !Elements.isInline(element, around.drawn()))) {
        run(run, around, out);
        run.clear();
        alone(node, around, out);
      } else {
        run.add(node);
      }
    }
    run(run, around, out);
  }

  /** A longest run of text and inline elements. */
  private void run(List<Html.Node> nodes, Around around, List<Part> out) {
    List<Html.Node> core = new ArrayList<>();
    for (Html.Node node : nodes) {
      core.addAll(node instanceof Html.Chars chars ? texts.withoutEdges(chars) : List.of(node));
    }
    int from = 0;
    int to = core.size();
    while (from < to && isEdge(core.get(from))) {
      alone(core.get(from++), around, out);
    }
    while (from < to && isEdge(core.get(to - 1))) {
      to--;
    }
    List<Html.Node> sentence = List.copyOf(core.subList(from, to));
    boolean wrapper = sentence.size() == 1 && sentence.get(0) instanceof Html.Element;
    if (around.translated() && !wrapper && !areAlternatives(sentence) && runs.hasLetter(sentence)) {
      out.add(runs.sentence(sentence, around));
    } else {
      sentence.forEach(node -> alone(node, around, out));
    }
    core.subList(to, core.size()).forEach(node -> alone(node, around, out));
  }

  /** Elements side by side, without text between them, that are not always all there. */
  private boolean areAlternatives(List<Html.Node> nodes) {
    return nodes.stream().allMatch(node -> node instanceof Html.Element || isEdge(node))
        && nodes.stream()
            .anyMatch(
                node ->
                    node instanceof Html.Element element && Elements.unfit(element).isPresent());
  }

  /** A node that is no part of a sentence around it. */
  private void alone(Html.Node node, Around around, List<Part> out) {
    if (node instanceof Html.Chars chars) {
      texts.copy(chars, around, out);
    } else if (node instanceof Html.Verbatim) {
      texts.checkBrackets(node.start(), source.slice(node.start(), node.end()));
      out.add(new Part.Copy(node.start(), node.end()));
    } else if (node instanceof Html.Element element && !element.has("th:remove", "all")) {
      element(element, around, out);
    }
  }

  private List<Part> parts(Html.Element element, Around around) {
    List<Part> parts = new ArrayList<>();
    element(element, around, parts);
    return parts;
  }

  private void element(Html.Element element, Around around, List<Part> out) {
    Around within = around.within(element);
    List<Part.Change> changes = attributes.changes(element, within);
    boolean replaced = notes.ofTemplate() && Elements.isReplaced(element);
    if (!replaced && Elements.isTextOnly(element, around.drawn())) {
      textOnly(element, around, within, changes, out);
      return;
    }
    List<Part> inside = new ArrayList<>();
    if (!replaced) {
      children(element.children(), within, inside);
    }
    Segment whole = canBeMarked(element) ? onlySentence(inside) : null;
    out.add(new Part.Start(element, within.drawn(), changes, whole, null));
    for (Part part : inside) {
      out.add(
          whole != null && part instanceof Part.Run run
              ? new Part.Run(run.segment(), run.tags(), run.holes(), run.kind(), true, run.at())
              : part);
    }
    if (!element.isEmpty()) {
      out.add(new Part.Copy(element.closing(), element.end()));
    }
  }

  private void textOnly(
      Html.Element element,
      Around around,
      Around within,
      List<Part.Change> changes,
      List<Part> out) {
    List<Sentence.Piece> pieces = new ArrayList<>();
    for (Html.Node child : element.children()) {
      if (child instanceof Html.Chars chars) {
        pieces.addAll(texts.pieces(chars));
      } else if (child instanceof Html.Element inner) {
        notes.flaw(
            inner.start(),
            "<" + element.name() + "> can hold text only, no <" + inner.name() + ">",
            "Remove the tag.");
      }
    }
    Sentence body = new Sentence(TextReader.stripped(pieces));
    Segment whole = null;
    if (within.translated() && body.hasLetter()) {
      whole = new Segment(within.context(), body);
      notes.use(whole, element.opened(), within.line(), "<" + element.name() + ">");
    }
    out.add(
        new Part.Start(
            element, around.drawn(), changes, canBeMarked(element) ? whole : null, body));
    if (!element.isEmpty()) {
      out.add(new Part.Copy(element.closing(), element.end()));
    }
  }

  private static boolean canBeMarked(Html.Element element) {
    return !element.has("lang")
        && !element.has("dir")
        && !element.has("th:lang")
        && !element.has("th:dir")
        && !element.name().equals("template")
        && !element.name().equals("th:block")
        && !element.name().equals("html");
  }

  private @Nullable Segment onlySentence(List<Part> inside) {
    Segment only = null;
    for (Part part : inside) {
      if (part instanceof Part.Run run && only == null) {
        only = run.segment();
      } else if (!(part instanceof Part.Copy copy
          && source.slice(copy.from(), copy.to()).isBlank())) {
        return null;
      }
    }
    return only;
  }

  private boolean isEdge(Html.Node node) {
    return node instanceof Html.Comment
        || (node instanceof Html.Chars chars && source.slice(chars.start(), chars.end()).isBlank())
        || (node instanceof Html.Element element
            && (Elements.isDecoration(element) || element.has("th:remove", "all")));
  }
}
