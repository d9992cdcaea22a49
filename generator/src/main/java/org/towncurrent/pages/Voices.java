package org.towncurrent.pages;

import java.util.Map;
import java.util.Set;
import org.towncurrent.words.Translations;

/**
 * How the site speaks: one voice a language for what all programs share, and for what a program has
 * of its own the same voice, which knows the program's own translations first.
 *
 * @param shared by language tag, one for each language of the site
 * @param own translations by program and language tag
 * @param machine what a machine translated that no person has reviewed: the tag of a language, or a
 *     program and a tag, as in {@code chelsea/es}
 */
public record Voices(
    Map<String, Voice> shared, Map<String, Map<String, Translations>> own, Set<String> machine) {

  public Voices {
    shared = Map.copyOf(shared);
    own = Map.copyOf(own);
    machine = Set.copyOf(machine);
  }

  /** Voices of a site whose programs have no translations of their own. */
  public static Voices of(Map<String, Voice> shared) {
    return new Voices(shared, Map.of(), Set.of());
  }

  /** How a text is said that all programs share. */
  Voice of(String language) {
    Voice voice = shared.get(language);
    if (voice == null) {
      throw new IllegalStateException("no voice for the language " + language);
    }
    return voice;
  }

  /** How a text is said that only this program has. */
  Voice of(String language, String program) {
    Voice voice = of(language);
    Translations first = own.getOrDefault(program, Map.of()).get(language);
    return first == null
        ? voice
        : new Voice(voice.language(), first.or(voice.translations()), voice.dates());
  }

  /** Whether a machine made some of what pages of this program say in a language. */
  boolean machineMade(String language, String program) {
    return machine.contains(language) || machine.contains(program + "/" + language);
  }
}
