package org.towncurrent.pages;

import java.util.Optional;
import org.towncurrent.facts.Seal;
import org.towncurrent.words.Word;

/**
 * A program's seal as the head of a page shows it.
 *
 * @param alt what is read to those who do not see it
 * @param language the language of these words, where it is not the page's own
 * @param width in CSS pixels, as is the height
 */
public record SealMark(String href, Word alt, Optional<String> language, long width, long height) {

  /** A round seal can be told at this size, and the head of a page stays low. */
  private static final double TALLEST = 48;

  private static final double WIDEST = 120;

  static SealMark of(Seal seal, String href, Voice voice) {
    double scale = Math.min(TALLEST / seal.height(), WIDEST / seal.width());
    Word alt = voice.say(seal.alt());
    return new SealMark(
        href,
        alt,
        alt instanceof Word.Said said && said.untranslated() ? Optional.of("en") : Optional.empty(),
        Math.max(1, Math.round(seal.width() * scale)),
        Math.max(1, Math.round(seal.height() * scale)));
  }
}
