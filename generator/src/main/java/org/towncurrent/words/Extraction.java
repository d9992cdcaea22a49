package org.towncurrent.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Everything there is to translate, gathered from templates, Markdown pages and facts.
 *
 * <pre>{@code
 * Extraction extraction = new Extraction();
 * extraction.add(template);
 * extraction.add(prose);
 * extraction.add("Cleaner power than the law asks for", place);
 * extraction.messages().toString(); // messages.pot
 * po.update(extraction.uses());     // a language brought up to date
 * }</pre>
 *
 * <p>Not safe for use by many threads.
 */
public final class Extraction {

  private final List<Segment.Use> uses = new ArrayList<>();

  /** A template's sentences. */
  public void add(Template template) {
    uses.addAll(template.uses());
  }

  /** A Markdown page's sentences. */
  public void add(Prose prose) {
    uses.addAll(prose.uses());
  }

  /** Words from the facts, looked up later by {@link Translations#say}. */
  public void add(String english, Place place) {
    Sentence words = Sentence.plain(english);
    if (words.hasLetter()) {
      uses.add(new Segment.Use(Segment.of(words), place, ""));
    }
  }

  /** Every place of every segment, in order of places. */
  public List<Segment.Use> uses() {
    return uses.stream().sorted(Comparator.comparing(Segment.Use::place)).toList();
  }

  /** The file translators start from: every segment, none translated. */
  public PoFile messages() {
    return PoFile.empty("messages.pot", "").update(uses).file();
  }

  /** A segment and how it reads in a language. */
  public record Reading(Segment.Use use, Optional<Sentence> translation) {}

  /** How each use reads in a language, for reports of what is missing. */
  public List<Reading> in(Translations translations) {
    return uses().stream().map(use -> new Reading(use, translations.of(use.segment()))).toList();
  }
}
