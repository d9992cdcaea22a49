package org.towncurrent.words;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Finished HTML from a Markdown page, or data for a script. Only {@link Prose}, {@link #data} and
 * {@link #rendered} make it, so whoever holds one knows that no value in it can be taken for
 * markup.
 */
public final class Markup {

  private static final Pattern TAG = Pattern.compile("<[^>]*>");

  private static final Pattern PARAGRAPH = Pattern.compile("(?s)<p(?: [^>]*)?>(.*?)</p>");

  private final String html;

  Markup(String html) {
    this.html = html;
  }

  /**
   * JSON for a {@code <script type="application/json">}.
   *
   * @throws IllegalArgumentException when it holds a character that could end the element
   */
  public static Markup data(String json) {
    if (json.indexOf('<') >= 0) {
      throw new IllegalArgumentException("data in a page must write < as \\u003c");
    }
    return new Markup(json);
  }

  /** What was made of a template, in which every value is escaped already. */
  public static Markup rendered(String html) {
    return new Markup(html);
  }

  /** The HTML. */
  public String html() {
    return html;
  }

  /** What is read, without any markup: its words, with single spaces between them. */
  public String text() {
    return TextReader.collapsed(Escape.plain(TAG.matcher(html).replaceAll(""))).strip();
  }

  /** The text of each paragraph that has any. */
  public List<String> paragraphs() {
    return PARAGRAPH
        .matcher(html)
        .results()
        .map(found -> new Markup(found.group(1)).text())
        .filter(text -> !text.isEmpty())
        .toList();
  }

  @Override
  public String toString() {
    return html;
  }
}
