package org.towncurrent.words;

/**
 * A word as HTML, everything in it escaped.
 *
 * @param marks attributes for the element that holds the word, with a leading space, or empty
 * @param body what goes into the element
 */
public record WordHtml(String marks, String body) {

  /** Marks English on a page of another language. */
  static final String ENGLISH = " lang=\"en\" dir=\"ltr\"";

  /**
   * @param links false where a link must not stand, as inside another link
   */
  public static WordHtml of(Word word, boolean links) {
    if (word instanceof Word.Said said && said.untranslated()) {
      return new WordHtml(ENGLISH, Escape.text(said.text()));
    }
    if (word instanceof Word.Linked linked) {
      String text = Escape.text(linked.text());
      String language = Escape.attribute(linked.language());
      String lang = language.isEmpty() ? "" : " lang=\"" + language + "\"";
      if (!links) {
        return new WordHtml(lang, text);
      }
      String hreflang = language.isEmpty() ? "" : " hreflang=\"" + language + "\"";
      String href = Escape.attribute(linked.href());
      return new WordHtml("", "<a href=\"" + href + "\"" + hreflang + lang + ">" + text + "</a>");
    }
    return new WordHtml("", Escape.text(word.text()));
  }

  /** The word in a {@code bdi}, which keeps its direction from spilling into the sentence. */
  String isolated() {
    return "<bdi" + marks + ">" + body + "</bdi>";
  }
}
