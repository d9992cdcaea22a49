package org.towncurrent.words;

import java.util.Optional;

/**
 * What can be said in one language.
 *
 * <p>Safe for use by many threads.
 */
@FunctionalInterface
public interface Translations {

  /** This segment in the language, or nothing when English must stand in. */
  Optional<Sentence> of(Segment segment);

  /** English itself: everything is already translated. */
  static Translations english() {
    return segment -> Optional.of(segment.english());
  }

  /** {@link Language#ACCENTED}: accents, half as long again, in brackets. */
  static Translations accented() {
    return Pseudo::accented;
  }

  /** {@link Language#MIRRORED}: Arabic letters for Latin ones. */
  static Translations mirrored() {
    return Pseudo::mirrored;
  }

  /** Words from the facts, looked up by their English: a product's summary, a class's name. */
  default Word.Said say(String english) {
    Sentence words = Sentence.plain(english);
    if (!words.hasLetter()) {
      return new Word.Said(english, false);
    }
    return of(Segment.of(words))
        .map(sentence -> new Word.Said(sentence.text(), false))
        .orElseGet(() -> new Word.Said(english, true));
  }

  /** These translations first, then others for what these lack. */
  default Translations or(Translations others) {
    return segment -> of(segment).or(() -> others.of(segment));
  }
}
