package org.towncurrent.words;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A word as HTML, everything in it escaped.
 *
 * @param marks attributes for the element that holds the word, by name, in their order
 * @param body what goes into the element
 */
public record WordHtml(Map<String, String> marks, String body) {

  /** Marks English on a page of another language. */
  static final String ENGLISH = " lang=\"en\" dir=\"ltr\"";

  private static final Map<String, String> NONE = Map.of();

  /**
   * How a word is written.
   *
   * @param links false where a link must not stand, as inside another link
   */
  public static WordHtml of(Word word, boolean links) {
    if ((word instanceof Word.Said said && said.untranslated())
        || (word instanceof Word.StandIn standIn && standIn.untranslated())) {
      Map<String, String> english = new LinkedHashMap<>();
      english.put("lang", "en");
      english.put("dir", "ltr");
      return new WordHtml(Collections.unmodifiableMap(english), Escape.text(word.text()));
    }
    if (!(word instanceof Word.Linked linked)) {
      return new WordHtml(NONE, Escape.text(word.text()));
    }
    String text = Escape.text(linked.text());
    String language = Escape.attribute(linked.language());
    if (!links) {
      return new WordHtml(language.isEmpty() ? NONE : Map.of("lang", language), text);
    }
    String marks =
        language.isEmpty() ? "" : " hreflang=\"" + language + "\" lang=\"" + language + "\"";
    String href = Escape.attribute(linked.href());
    return new WordHtml(NONE, "<a href=\"" + href + "\"" + marks + ">" + text + "</a>");
  }

  /** The word in a {@code bdi}, which keeps its direction from spilling into the sentence. */
  String isolated() {
    StringBuilder out = new StringBuilder("<bdi");
    marks.forEach(
        (name, value) -> out.append(' ').append(name).append("=\"").append(value).append('"'));
    return out.append('>').append(body).append("</bdi>").toString();
  }
}
