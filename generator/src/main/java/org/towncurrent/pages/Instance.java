package org.towncurrent.pages;

import java.util.Optional;
import java.util.regex.Pattern;
import org.towncurrent.facts.Prose;
import org.towncurrent.rates.Day;

/**
 * One of the pages for which an entry of the table with a {@code {hole}} stands: a quarter, a year,
 * a notice.
 *
 * @param value what stands in the address in place of the hole, in lower case
 * @param name what it is called in every language: {@code 2025}; a day, which each language writes
 *     in its own way, as {@code 2026-01-01}
 * @param title its title, where it has one of its own
 */
public record Instance(String value, String name, Optional<Prose> title) {

  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /** One that is called by what stands in its address. */
  static Instance named(String value) {
    return new Instance(value, value, Optional.empty());
  }

  /** What it is called in the language of the voice. */
  String name(Voice voice) {
    return DAY.matcher(name).matches() ? voice.day(Day.parse(name)) : name;
  }
}
