package org.towncurrent.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/** Reads a run of text and inline elements as one sentence with tags. */
final class RunReader {

  /** Reads an element of a sentence whose inside is no business of a translator. */
  interface WholeElement {
    List<Part> parts(Html.Element element, Around around);
  }

  private final ReadersNotes notes;
  private final Source source;
  private final TextReader texts;
  private final AttributeReader attributes;
  private final WholeElement whole;

  RunReader(ReadersNotes notes, TextReader texts, AttributeReader attributes, WholeElement whole) {
    this.notes = notes;
    this.source = notes.source();
    this.texts = texts;
    this.attributes = attributes;
    this.whole = whole;
  }

  /** The sentence that these nodes make. */
  Part.Run sentence(List<Html.Node> nodes, Around around) {
    Map<String, Integer> count = new HashMap<>();
    count(nodes, count);
    Map<String, Part.Tag> tags = new HashMap<>();
    List<Sentence.Piece> pieces = pieces(nodes, around, count, new HashMap<>(), tags);
    Segment segment = new Segment(around.context(), new Sentence(pieces));
    int at = nodes.get(0).start();
    notes.use(segment, at, around.line(), around.name().isEmpty() ? "" : "<" + around.name() + ">");
    Map<String, Integer> holes = new HashMap<>();
    Matcher hole =
        Sentence.HOLE.matcher(source.text()).region(at, nodes.get(nodes.size() - 1).end());
    while (hole.find()) {
      holes.putIfAbsent(hole.group(1), hole.start());
    }
    return new Part.Run(segment, Map.copyOf(tags), Map.copyOf(holes), around.holes(), false, at);
  }

  private List<Sentence.Piece> pieces(
      List<Html.Node> nodes,
      Around around,
      Map<String, Integer> count,
      Map<String, Integer> seen,
      Map<String, Part.Tag> tags) {
    List<Sentence.Piece> pieces = new ArrayList<>();
    for (Html.Node node : nodes) {
      if (node instanceof Html.Chars chars) {
        pieces.addAll(texts.pieces(chars));
      } else if (node instanceof Html.Element element && !element.has("th:remove", "all")) {
        pieces.add(inline(element, around, count, seen, tags));
      }
    }
    return pieces;
  }

  private Sentence.Inline inline(
      Html.Element element,
      Around around,
      Map<String, Integer> count,
      Map<String, Integer> seen,
      Map<String, Part.Tag> tags) {
    Elements.unfit(element)
        .ifPresent(
            attribute ->
                notes.flaw(
                    attribute.start(),
                    attribute.name()
                        + " on <"
                        + element.name()
                        + "> would change a sentence that translators see as one",
                    "Write the sentence once for each case, with "
                        + attribute.name()
                        + " on an element that holds the whole of it; a fact is written {name}."));
    int number = seen.merge(element.name(), 1, Integer::sum);
    String plain = element.name().replace(":", "");
    String name = count.getOrDefault(element.name(), 0) > 1 ? plain + number : plain;
    if (isWhole(element)) {
      tags.put(name, new Part.Tag(whole.parts(element, around), List.of(), false));
      return new Sentence.Inline(name, List.of(), true);
    }
    Around within = around.within(element);
    List<Part.Change> changes = attributes.changes(element, within);
    boolean link = within.link() && !around.link();
    Part start = new Part.Start(element, within.drawn(), changes, null, null);
    Part end = new Part.Copy(element.closing(), element.end());
    tags.put(name, new Part.Tag(List.of(start), List.of(end), link));
    return new Sentence.Inline(name, pieces(element.children(), within, count, seen, tags), false);
  }

  /** True of an element whose inside is no business of a translator. */
  private static boolean isWhole(Html.Element element) {
    return element.isEmpty() || element.name().equals("svg") || Elements.isUntranslatable(element);
  }

  private static void count(List<Html.Node> nodes, Map<String, Integer> count) {
    for (Html.Node node : nodes) {
      if (node instanceof Html.Element element && !element.has("th:remove", "all")) {
        count.merge(element.name(), 1, Integer::sum);
        if (!isWhole(element)) {
          count(element.children(), count);
        }
      }
    }
  }

  /** True when there is a letter to translate among these nodes. */
  boolean hasLetter(List<Html.Node> nodes) {
    return nodes.stream()
        .anyMatch(
            node ->
                node instanceof Html.Chars chars
                    ? Sentence.plain(
                            Sentence.HOLE
                                .matcher(source.slice(chars.start(), chars.end()))
                                .replaceAll("")
                                .transform(Escape::plain))
                        .hasLetter()
                    : node instanceof Html.Element element
                        && !isWhole(element)
                        && !(notes.ofTemplate() && Elements.isReplaced(element))
                        && hasLetter(element.children()));
  }
}
