package org.towncurrent.words;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A language the site can speak.
 *
 * @param tag as in BCP 47, like {@code zh-Hans}; it stands in addresses and in {@code lang}
 * @param ownName what its readers call it; shown in the language switch
 * @param direction which way it is read
 */
public record Language(String tag, String ownName, Direction direction) {

  /** Which way a language is read. */
  public enum Direction {
    LEFT_TO_RIGHT("ltr"),
    RIGHT_TO_LEFT("rtl");

    private final String attribute;

    Direction(String attribute) {
      this.attribute = attribute;
    }

    /** As written in the {@code dir} attribute. */
    public String attribute() {
      return attribute;
    }
  }

  /** The language all text is written in first. */
  public static final Language ENGLISH = leftToRight("en", "English");

  /** English with accents, half as long again: shows what is not extracted, and what overflows. */
  public static final Language ACCENTED = leftToRight("en-XA", "[Éñĝļîšĥ]");

  /** English in Arabic letters: shows what is not extracted, and what does not mirror. */
  public static final Language MIRRORED =
      new Language("ar-XB", "[ينجليسه]", Direction.RIGHT_TO_LEFT);

  /**
   * Every language there is a line for in the {@link LanguageTable}, the two pseudo-languages last.
   */
  public static List<Language> known() {
    return Stream.concat(
            LanguageTable.committed().languages().stream(), Stream.of(ACCENTED, MIRRORED))
        .toList();
  }

  /** The language with this tag, in exactly this spelling. */
  public static Optional<Language> of(String tag) {
    return tag.equals(ACCENTED.tag)
        ? Optional.of(ACCENTED)
        : tag.equals(MIRRORED.tag)
            ? Optional.of(MIRRORED)
            : LanguageTable.committed().language(tag);
  }

  /** Every language that people translate into. */
  public static List<Language> translated() {
    return known().stream().filter(Language::isTranslated).toList();
  }

  /** True of a language that people translate into: neither English nor made from it. */
  public boolean isTranslated() {
    return !equals(ENGLISH) && !isPseudo();
  }

  /** True of the two languages nobody reads, made from English to test the pages. */
  public boolean isPseudo() {
    return equals(ACCENTED) || equals(MIRRORED);
  }

  private static Language leftToRight(String tag, String ownName) {
    return new Language(tag, ownName, Direction.LEFT_TO_RIGHT);
  }
}
