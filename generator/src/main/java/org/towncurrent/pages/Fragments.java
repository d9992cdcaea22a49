package org.towncurrent.pages;

import java.util.Map;
import org.towncurrent.words.Language;
import org.towncurrent.words.Markup;

/** Makes a fragment of a template by itself, in any language of the site. */
public interface Fragments {

  /**
   * The fragment in this language.
   *
   * @param template its name, without folder and ending
   * @param names what its holes hold
   */
  Markup of(String template, String fragment, Language language, Map<String, Object> names);
}
