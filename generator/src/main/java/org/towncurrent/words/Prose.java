package org.towncurrent.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A page or passage written in Markdown, as HTML whose sentences have been found.
 *
 * <pre>{@code
 * Prose prose = Prose.of("content/pages/questions.md", html);
 * Prose.Localized spanish = prose.localized(language, translations); // once
 * Markup body = spanish.fill(Values.of(facts), links); // for each program
 * }</pre>
 *
 * <p>The HTML comes from the Markdown reader, which has made it safe. {@code
 * href="page:calculator"} links to a page of the program. {@code data-line="12"} on an element
 * tells the line of the Markdown it was made from, and is not published. Immutable; safe for use by
 * many threads.
 */
public final class Prose {

  private final Source source;
  private final SentenceFinder.Found found;

  private Prose(Source source) {
    this.source = source;
    this.found = SentenceFinder.find(source, false);
  }

  /**
   * Reads a page.
   *
   * @param name path of the Markdown file
   * @param html what was made of it
   * @throws FlawedText when a brace is no hole
   */
  public static Prose of(String name, String html) {
    return new Prose(new Source(name, html));
  }

  /** Everything that is to be translated, in the order it is read. */
  public List<Segment.Use> uses() {
    return found.uses();
  }

  /** This text in one language. */
  public Localized localized(Language language, Translations translations) {
    Writing writing = new Writing(source);
    new Assembly(source, language, translations, writing).put(found.parts());
    return new Localized(source.file(), writing.finished());
  }

  /** A text in one language, its holes still open. */
  public static final class Localized {

    private final String file;
    private final List<Piece> pieces;

    private Localized(String file, List<Piece> pieces) {
      this.file = file;
      this.pieces = pieces;
    }

    /**
     * Fills the holes.
     *
     * @param links the address of a page of the program, if there is one of that name
     * @throws FlawedText when a hole or a page has no value, or one that is no word
     */
    public Markup fill(Values values, Function<String, Optional<String>> links) {
      StringBuilder out = new StringBuilder();
      for (Piece piece : pieces) {
        if (piece instanceof Html html) {
          out.append(html.html());
        } else if (piece instanceof Hole hole) {
          out.append(filled(hole, values));
        } else if (piece instanceof Page page) {
          out.append(Escape.attribute(address(page, links))).append(Escape.attribute(page.rest()));
        }
      }
      return new Markup(out.toString());
    }

    private String filled(Hole hole, Values values) {
      Object value =
          values
              .of(hole.path())
              .orElseThrow(
                  () ->
                      new FlawedText(
                          hole.place(),
                          "{" + hole.path() + "} has no value",
                          "The holes that can be filled here are " + values.names() + "."));
      Word word =
          Word.of(value)
              .orElseThrow(
                  () ->
                      new FlawedText(
                          hole.place(),
                          "{"
                              + hole.path()
                              + "} is no word but "
                              + value.getClass().getSimpleName(),
                          "Name one of its parts: " + NamedParts.names(value) + "."));
      Word said = hole.opens() ? word.atOpening() : word;
      return hole.inAttribute()
          ? Escape.attribute(said.text())
          : WordHtml.of(said, hole.links()).isolated();
    }

    private String address(Page page, Function<String, Optional<String>> links) {
      return links
          .apply(page.page())
          .orElseThrow(
              () ->
                  new FlawedText(
                      new Place(file, 0, 0),
                      "there is no page " + page.page() + " to link to",
                      "Write the id of a page of this program after page: in the link."));
    }
  }

  private sealed interface Piece permits Html, Hole, Page {}

  private record Html(String html) implements Piece {}

  private record Hole(String path, boolean links, boolean inAttribute, boolean opens, Place place)
      implements Piece {}

  private record Page(String page, String rest) implements Piece {}

  /** Gathers the pieces of a text in one language. */
  private static final class Writing implements Assembly.Sink {

    private final Source source;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder pending = new StringBuilder();

    Writing(Source source) {
      this.source = source;
    }

    @Override
    public void html(String html, int at) {
      pending.append(html);
    }

    @Override
    public void text(String plain, int at) {
      pending.append(Escape.text(plain));
    }

    @Override
    public void hole(String path, Part.HoleKind kind, boolean opens, int at) {
      add(new Hole(path, kind == Part.HoleKind.WITH_LINKS, false, opens, file()));
    }

    @Override
    public void attribute(String name, Sentence value, int at) {
      pending.append(' ').append(name).append("=\"");
      StringBuilder before = new StringBuilder();
      for (Sentence.Piece piece : value.pieces()) {
        if (piece instanceof Sentence.Text text) {
          pending.append(Escape.attribute(text.text()));
          before.append(text.text());
        } else if (piece instanceof Sentence.Hole hole) {
          add(new Hole(hole.path(), false, true, Opening.after(before), file()));
          before.append('{').append(hole.path()).append('}');
        }
      }
      pending.append('"');
    }

    @Override
    public void reference(String written, int at) {
      throw new IllegalStateException("prose has no templates");
    }

    @Override
    public void page(String page, String rest, int at) {
      add(new Page(page, rest));
    }

    List<Piece> finished() {
      flush();
      return List.copyOf(pieces);
    }

    private Place file() {
      return new Place(source.file(), 0, 0);
    }

    private void add(Piece piece) {
      flush();
      pieces.add(piece);
    }

    private void flush() {
      if (!pending.isEmpty()) {
        pieces.add(new Html(pending.toString()));
        pending.setLength(0);
      }
    }
  }
}
