package org.towncurrent.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Reads the attributes of an element: what of them is read by people, and what becomes of them. */
final class AttributeReader {

  private static final Set<String> OWN = Set.of("tc:say", "tc:say-plain", "tc:prose", "tc:context");

  private final ReadersNotes notes;
  private final boolean template;

  AttributeReader(ReadersNotes notes) {
    this.notes = notes;
    this.template = notes.ofTemplate();
  }

  /** The attributes that do not stay as they are, in order. */
  List<Part.Change> changes(Html.Element element, Around within) {
    List<Part.Change> changes = new ArrayList<>();
    for (Html.Attribute attribute : element.attributes()) {
      Part.Change change = change(element, attribute, within);
      if (change != null) {
        changes.add(change);
      }
    }
    return List.copyOf(changes);
  }

  private Part.@Nullable Change change(
      Html.Element element, Html.Attribute attribute, Around within) {
    String name = attribute.name();
    String value = attribute.value() == null ? "" : attribute.value();
    if (template && (name.startsWith("th:") || name.startsWith("tc:"))) {
      checkOwn(attribute, value);
      if (value.contains("~{")) {
        return new Part.Reference(attribute);
      }
      return name.equals("tc:context") ? new Part.Dropped(attribute) : null;
    }
    if (name.equals("xmlns:th")
        || name.equals("xmlns:tc")
        || (!template && name.equals("data-line"))
        || (element.name().equals("html") && (name.equals("lang") || name.equals("dir")))) {
      return new Part.Dropped(attribute);
    }
    if (!template && name.equals("href") && value.startsWith("page:")) {
      String target = Escape.plain(value.substring("page:".length()));
      int rest = target.indexOf('#');
      return rest < 0
          ? new Part.PageLink(attribute, target, "")
          : new Part.PageLink(attribute, target.substring(0, rest), target.substring(rest));
    }
    if (element.has("th:" + name)) {
      return null; // a sample for those who open the template in a browser
    }
    List<Sentence.Piece> pieces = attributePieces(Escape.plain(value));
    boolean read =
        Elements.isRead(element, attribute)
            && within.translated()
            && new Sentence(pieces).hasLetter();
    if (read) {
      Sentence sentence =
          new Sentence(
              TextReader.stripped(new Sentence(pieces).mapText(TextReader::collapsed).pieces()));
      Segment segment = new Segment(within.context(), sentence);
      notes.use(segment, attribute.start(), within.line(), name + " of <" + element.name() + ">");
      return new Part.Words(attribute, sentence, segment);
    }
    Sentence sentence = new Sentence(pieces);
    return sentence.holes().isEmpty() ? null : new Part.Words(attribute, sentence, null);
  }

  private void checkOwn(Html.Attribute attribute, String value) {
    String name = attribute.name();
    if (name.equals("th:utext") || name.equals("th:inline") || name.equals("th:include")) {
      notes.flaw(
          attribute.start(),
          name + " is not used here",
          name.equals("th:include")
              ? "Use th:replace or th:insert."
              : "Write holes, {name}, in the text; tc:prose puts a Markdown page in its place.");
    }
    if (name.startsWith("tc:") && !OWN.contains(name)) {
      notes.flaw(
          attribute.start(),
          name + " is no attribute of ours",
          "There are tc:say, tc:prose and tc:context; a hole in an attribute is written"
              + " title=\"... {name} ...\".");
    }
    if (value.contains("#{") || value.contains("__${")) {
      notes.flaw(
          attribute.start(),
          "message keys and preprocessing are not used here",
          "Write the English text itself: it is found and translated.");
    }
    if ((name.equals("th:replace") || name.equals("th:insert")) && !value.contains("{")) {
      notes.flaw(
          attribute.start(),
          "a reference to another template without its braces",
          "Write " + name + "=\"~{" + value + "}\".");
    }
  }

  private static List<Sentence.Piece> attributePieces(String plain) {
    List<Sentence.Piece> pieces = new ArrayList<>();
    Matcher hole = Sentence.HOLE.matcher(plain);
    int from = 0;
    while (hole.find()) {
      if (hole.start() > from) {
        pieces.add(new Sentence.Text(plain.substring(from, hole.start())));
      }
      pieces.add(new Sentence.Hole(hole.group(1)));
      from = hole.end();
    }
    if (plain.length() > from) {
      pieces.add(new Sentence.Text(plain.substring(from)));
    }
    return pieces;
  }
}
