package org.towncurrent.words;

import java.util.Optional;

/**
 * A value that can stand in a hole of a sentence.
 *
 * <p>Strings and whole numbers are words too: {@link #of} wraps them.
 */
public sealed interface Word {

  /** What is read, without any markup. */
  String text();

  /** The word this value stands for, or nothing when it is no word (a list, say, or a record). */
  static Optional<Word> of(Object value) {
    if (value instanceof Word word) {
      return Optional.of(word);
    }
    if (value instanceof String || value instanceof Integer || value instanceof Long) {
      return Optional.of(new Plain(value.toString()));
    }
    return Optional.empty();
  }

  /**
   * A name, a figure, a date: nothing that needs translation.
   *
   * @param text as it is read
   */
  record Plain(String text) implements Word {}

  /**
   * Words from the facts in the reader's language, or in English when there is no translation.
   *
   * @param text as it is read
   * @param untranslated true when this is English on a page of another language
   */
  record Said(String text, boolean untranslated) implements Word {}

  /**
   * Words of a language that stand where a name would, were it known: "your electric utility".
   *
   * @param text as it is read within a sentence
   * @param opening as it is read where it begins one
   * @param untranslated true when this is English on a page of another language
   */
  record StandIn(String text, String opening, boolean untranslated) implements Word {

    /** These words on a page of this language. */
    public static StandIn of(Said words, Language page) {
      String language = words.untranslated() ? Language.ENGLISH.tag() : page.tag();
      return new StandIn(
          words.text(), Opening.capital(words.text(), language), words.untranslated());
    }
  }

  /** The same word where it begins a sentence. */
  default Word atOpening() {
    return this instanceof StandIn words ? new Said(words.opening(), words.untranslated()) : this;
  }

  /**
   * Words that lead somewhere: a phone, a mail or web address, a page.
   *
   * @param text as it is read
   * @param href where it leads: https, http, mailto, tel, or an address of this site
   * @param language empty, or the tag of the language of the words and of what they lead to, when
   *     it is not the page's own
   */
  record Linked(String text, String href, String language) implements Word {

    /**
     * @throws IllegalArgumentException when the address has a scheme a public page must not use
     */
    public Linked {
      if (!Addresses.isSafe(href)) {
        throw new IllegalArgumentException("a link must not lead to " + href);
      }
    }

    /** A link in the page's own language. */
    public static Linked to(String href, String text) {
      return new Linked(text, href, "");
    }
  }
}
