package org.towncurrent.words;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts the sentences of one language into their places. */
final class Assembly {

  /** Takes what is put together, from left to right; {@code at} tells where it came from. */
  interface Sink {

    /** HTML that stands as it is. */
    void html(String html, int at);

    /** Words, not escaped yet. */
    void text(String plain, int at);

    /**
     * The place of a fact.
     *
     * @param opens whether a sentence begins with it
     */
    void hole(String path, Part.HoleKind kind, boolean opens, int at);

    /** A whole attribute, with the space before it. */
    void attribute(String name, Sentence value, int at);

    /** An attribute that refers to other templates. */
    void reference(String written, int at);

    /** The address of a page of the program, and what follows it. */
    void page(String page, String rest, int at);
  }

  private final Source source;
  private final Language language;
  private final Translations translations;
  private final Sink sink;

  Assembly(Source source, Language language, Translations translations, Sink sink) {
    this.source = source;
    this.language = language;
    this.translations = translations;
    this.sink = sink;
  }

  void put(List<Part> parts) {
    for (Part part : parts) {
      if (part instanceof Part.Copy copy) {
        copy(copy.from(), copy.to());
      } else if (part instanceof Part.Gap gap) {
        sink.hole(gap.path(), gap.kind(), true, gap.at());
      } else if (part instanceof Part.Start start) {
        put(start);
      } else if (part instanceof Part.Run run) {
        put(run);
      }
    }
  }

  private void put(Part.Start start) {
    Html.Element element = start.element();
    int from = element.start();
    for (Part.Change change : start.changes()) {
      Html.Attribute attribute = change.attribute();
      copy(from, attribute.before());
      put(change, attribute);
      from = attribute.end();
    }
    int tagEnd = element.opened() - (source.text().startsWith("/>", element.opened() - 2) ? 2 : 1);
    while (tagEnd > from && Character.isWhitespace(source.text().charAt(tagEnd - 1))) {
      tagEnd--;
    }
    copy(from, tagEnd);
    put(marks(start), tagEnd);
    Sentence body = start.body() == null ? null : said(start.whole(), start.body());
    if (body != null && !body.holes().isEmpty()) {
      sink.attribute("text", body, element.opened());
    }
    copy(tagEnd, element.opened());
    if (body != null && body.holes().isEmpty()) {
      sink.text(body.text(), element.opened());
    }
  }

  private String marks(Part.Start start) {
    if (start.element().name().equals("html")) {
      return " lang=\"" + language.tag() + "\" dir=\"" + language.direction().attribute() + "\"";
    }
    if (start.whole() == null || translations.of(start.whole()).isPresent()) {
      return "";
    }
    return start.drawn() ? english(start.element().name()) : WordHtml.ENGLISH;
  }

  private static String english(String drawnElement) {
    return drawnElement.equals("text") || drawnElement.equals("tspan")
        ? " lang=\"en\" direction=\"ltr\""
        : " lang=\"en\"";
  }

  private void put(Part.Change change, Html.Attribute attribute) {
    if (change instanceof Part.Words words) {
      sink.attribute(attribute.name(), said(words.segment(), words.value()), attribute.start());
    } else if (change instanceof Part.Reference) {
      sink.reference(source.slice(attribute.before(), attribute.end()), attribute.before());
    } else if (change instanceof Part.PageLink link) {
      put(" href=\"", attribute.start());
      sink.page(link.page(), link.rest(), attribute.start());
      put("\"", attribute.start());
    }
  }

  private Sentence said(@Nullable Segment segment, Sentence english) {
    return segment == null ? english : translations.of(segment).orElse(english);
  }

  private void put(Part.Run run) {
    Optional<Sentence> translation = translations.of(run.segment());
    boolean marks = translation.isEmpty() && !run.marked();
    boolean drawn = run.kind() == Part.HoleKind.DRAWN;
    if (marks) {
      put(drawn ? "<tspan" + english("tspan") + ">" : "<span" + WordHtml.ENGLISH + ">", run.at());
    }
    put(translation.orElse(run.segment().english()).pieces(), run, run.kind(), new StringBuilder());
    if (marks) {
      put(drawn ? "</tspan>" : "</span>", run.at());
    }
  }

  private void put(
      List<Sentence.Piece> pieces, Part.Run run, Part.HoleKind kind, StringBuilder before) {
    for (Sentence.Piece piece : pieces) {
      if (piece instanceof Sentence.Text text) {
        sink.text(text.text(), run.at());
        before.append(text.text());
      } else if (piece instanceof Sentence.Hole hole) {
        int at = run.holes().getOrDefault(hole.path(), run.at());
        sink.hole(hole.path(), kind, Opening.after(before), at);
        before.append('{').append(hole.path()).append('}');
      } else if (piece instanceof Sentence.Inline inline) {
        Part.Tag tag = run.tags().get(inline.name());
        if (tag == null) {
          throw new FlawedText(
              source.place(run.at()),
              "the translation in " + language.tag() + " has a tag of its own: " + inline.name(),
              "Use the tags of the English sentence.");
        }
        put(tag.start());
        boolean inLink = tag.link() && kind == Part.HoleKind.WITH_LINKS;
        put(inline.inside(), run, inLink ? Part.HoleKind.WITHOUT_LINKS : kind, before);
        put(tag.end());
      }
    }
  }

  private void copy(int from, int to) {
    put(source.slice(from, to), from);
  }

  private void put(String html, int at) {
    if (!html.isEmpty()) {
      sink.html(html, at);
    }
  }
}
