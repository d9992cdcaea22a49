package org.towncurrent.facts;

/**
 * A word or sentence for readers that a publisher typed among the facts, in English; every language
 * has it through the catalogue of translations, like the text of a template.
 *
 * @param english the text, never blank; may hold named holes in braces
 * @param place where it was typed
 */
public record Prose(String english, Place place) {

  public Prose {
    if (english.isBlank()) {
      throw new IllegalArgumentException("a text must not be blank");
    }
  }
}
