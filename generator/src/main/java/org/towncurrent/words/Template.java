package org.towncurrent.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An HTML template whose sentences have been found.
 *
 * <pre>{@code
 * Template template = Template.of("templates/prices.html", text);
 * template.uses(); // its sentences, for the translators
 * template.localized(spanish, translations).html(); // the same template in Spanish
 * }</pre>
 *
 * <p>Immutable; safe for use by many threads.
 */
public final class Template {

  private static final Pattern REFERENCE = Pattern.compile("~\\{\\s*(?!this\\b)(?=[A-Za-z])");

  private final Source source;
  private final SentenceFinder.Found found;

  private Template(Source source) {
    this.source = source;
    this.found = SentenceFinder.find(source, true);
  }

  /**
   * Reads a template.
   *
   * @param file its path, for messages and for translators
   * @throws FlawedText when it cannot be read, or breaks the rules of {@code
   *     docs/decisions/0001-words.md}
   */
  public static Template of(String file, String text) {
    return new Template(new Source(file, text));
  }

  /** Everything that is to be translated, in the order it is read. */
  public List<Segment.Use> uses() {
    return found.uses();
  }

  /** This template in one language, with the holes made ready for the engine. */
  public Localized localized(Language language, Translations translations) {
    Writing writing = new Writing(language);
    new Assembly(source, language, translations, writing).put(found.parts());
    return new Localized(source, writing);
  }

  /** A template in one language. */
  public static final class Localized {

    private final Source original;
    private final Source html;
    private final List<int[]> origins;

    private Localized(Source original, Writing writing) {
      this.original = original;
      this.html = new Source(original.file(), writing.out.toString());
      this.origins = List.copyOf(writing.origins);
    }

    /** The text to be rendered. */
    public String html() {
      return html.text();
    }

    /** Where in the template as it was written stands what is at this place of {@link #html}. */
    public Place origin(int line, int column) {
      int offset = html.offset(line, column);
      int[] last = {0, 0, 0};
      for (int[] origin : origins) {
        if (origin[0] > offset) {
          break;
        }
        last = origin;
      }
      return original.place(last[1] + Math.min(offset - last[0], last[2]));
    }
  }

  /** Writes a template out and remembers where each stretch came from. */
  private static final class Writing implements Assembly.Sink {

    private final StringBuilder out = new StringBuilder();

    /** Offset in what is written, offset in what was read, and how far both run in step. */
    private final List<int[]> origins = new ArrayList<>();

    private final Language language;

    Writing(Language language) {
      this.language = language;
    }

    @Override
    public void html(String html, int at) {
      add(html, at, html.length());
    }

    /** Two opening brackets in a row would be an expression to Thymeleaf. */
    @Override
    public void text(String plain, int at) {
      add(Escape.text(plain).replace("[", "&#91;"), at, 0);
    }

    @Override
    public void hole(String path, Part.HoleKind kind, boolean opens, int at) {
      String element = kind == Part.HoleKind.DRAWN ? "tspan" : "bdi";
      String say = kind == Part.HoleKind.WITH_LINKS ? "tc:say" : "tc:say-plain";
      say = opens ? say + "-opening" : say;
      add("<" + element + " " + say + "=\"${" + path + "}\"></" + element + ">", at, 0);
    }

    @Override
    public void attribute(String name, Sentence value, int at) {
      String written =
          value.holes().isEmpty()
              ? " " + name + "=\"" + Escape.attribute(value.text())
              : " tc:" + name + "=\"" + Escape.attribute(value.toString());
      add(written + "\"", at, 0);
    }

    @Override
    public void reference(String written, int at) {
      String inLanguage = Matcher.quoteReplacement("~{" + language.tag() + "/");
      add(REFERENCE.matcher(written).replaceAll(inLanguage), at, written.indexOf("~{"));
    }

    @Override
    public void page(String page, String rest, int at) {
      throw new IllegalStateException("templates have no page links");
    }

    private void add(String text, int at, int inStep) {
      origins.add(new int[] {out.length(), at, inStep});
      out.append(text);
    }
  }
}
