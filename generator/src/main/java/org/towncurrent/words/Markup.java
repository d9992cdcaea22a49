package org.towncurrent.words;

/**
 * Finished HTML from a Markdown page. Only {@link Prose} makes it, so whoever holds one knows that
 * every value in it was escaped.
 */
public final class Markup {

  private final String html;

  Markup(String html) {
    this.html = html;
  }

  /** The HTML. */
  public String html() {
    return html;
  }

  @Override
  public String toString() {
    return html;
  }
}
