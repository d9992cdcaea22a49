package org.towncurrent.read;

import java.util.function.IntFunction;
import org.towncurrent.facts.Hole;
import org.towncurrent.facts.Place;
import org.towncurrent.facts.Prose;
import org.towncurrent.facts.Scratch;

/** Looks through a text of a page for braces that are no hole and words left from a draft. */
final class TextCheck {

  private TextCheck() {}

  static void check(Prose prose, Problems problems) {
    holes(prose.english(), start -> prose.place(), problems);
    scratch(prose.english(), start -> prose.place(), problems);
  }

  static void holes(String text, IntFunction<Place> placeOf, Problems problems) {
    Hole.firstMalformed(text)
        .ifPresent(
            malformed ->
                problems.add(
                    "bad-hole",
                    placeOf.apply(malformed.start()),
                    Quoted.words(malformed.words()) + " is no hole for a fact.",
                    "Write a name in braces, like `{program}`; braces stand for nothing else."));
  }

  static void scratch(String text, IntFunction<Place> placeOf, Problems problems) {
    Scratch.first(text)
        .ifPresent(
            mark ->
                problems.add(
                    "scratch-text",
                    placeOf.apply(mark.start()),
                    Quoted.words(mark.words()) + " looks like text that is not finished.",
                    "Write the words themselves, or a hole such as `{program}` for a fact."));
  }
}
