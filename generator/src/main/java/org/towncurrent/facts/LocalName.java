package org.towncurrent.facts;

import java.util.Map;

/**
 * A proper name, with its official form in other languages where it has one ("Chelsea Electricity
 * Choice", "Opción Eléctrica de Chelsea"). Names are not translated: a language without a form of
 * its own uses the English one.
 *
 * @param english never blank
 * @param others by language tag
 */
public record LocalName(String english, Map<String, String> others) {

  public LocalName {
    if (english.isBlank()) {
      throw new IllegalArgumentException("a name must not be blank");
    }
    others = Map.copyOf(others);
  }

  /** The name in this language, or in English. */
  public String in(String language) {
    String other = others.get(language);
    return other == null ? english : other;
  }
}
