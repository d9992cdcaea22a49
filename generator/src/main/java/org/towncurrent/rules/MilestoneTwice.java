package org.towncurrent.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.Milestone;
import org.towncurrent.facts.Program;

/**
 * One event is dated twice among the milestones of a program.
 *
 * <p>Two milestones tell of one event when they are worded alike: the same words, or nearly so, but
 * for endings and small words. "First public meeting" and "Second public meeting" are two events.
 * Example: "City Council votes to start the program" with two dates: only one of them can be in the
 * minutes.
 */
final class MilestoneTwice implements Rule {

  private static final Set<String> SMALL =
      Set.of(
          "the", "a", "an", "to", "of", "on", "in", "for", "and", "by", "with", "its", "is", "are",
          "was", "were", "start", "begin", "program", "plan", "this");

  /** Words that tell one event from another of its kind. */
  private static final Set<String> COUNTED =
      Set.of("first", "second", "third", "fourth", "final", "last", "draft", "revised", "another");

  @Override
  public String code() {
    return "milestone-twice";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String authority() {
    return "seen on real program pages: a city's vote dated twice";
  }

  @Override
  public void check(Ground ground, Report report) {
    for (Program program : ground.facts().programs()) {
      List<Milestone> all = program.milestones();
      for (int i = 0; i < all.size(); i++) {
        for (Milestone before : all.subList(0, i)) {
          if (isOneEvent(before, all.get(i))) {
            twice(before, all.get(i), report);
            break;
          }
        }
      }
    }
  }

  private static void twice(Milestone before, Milestone here, Report report) {
    boolean sameDay = before.date().equals(here.date());
    report.add(
        here.origin().at("event"),
        "The milestone "
            + Words.quoted(here.event().english())
            + " stands already in line "
            + before.origin().place().line()
            + (sameDay
                ? "."
                : ", with the date " + before.date() + " instead of " + here.date() + "."),
        "Keep the one whose date its source gives. If there were two such events, say which is which"
            + " (\"First public meeting\"); one of several days has `date` and `last`.");
  }

  private static boolean isOneEvent(Milestone one, Milestone other) {
    Set<String> first = stems(one.event().english());
    Set<String> second = stems(other.event().english());
    for (String counted : COUNTED) {
      if (first.contains(counted) != second.contains(counted)) {
        return false;
      }
    }
    Set<String> shared = new HashSet<>(first);
    shared.retainAll(second);
    Set<String> all = new HashSet<>(first);
    all.addAll(second);
    int fewer = Math.min(first.size(), second.size());
    return !all.isEmpty()
        && (shared.size() * 4 >= all.size() * 3 || (fewer >= 3 && shared.size() == fewer));
  }

  /** The words that matter, without their endings. */
  private static Set<String> stems(String words) {
    Set<String> stems = new HashSet<>();
    for (String word : words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
      if (!word.isEmpty() && !SMALL.contains(word)) {
        String stem = word.length() > 4 ? word.replaceAll("(?:ing|ed|es|e|s)$", "") : word;
        if (!SMALL.contains(stem)) {
          stems.add(COUNTED.contains(word) ? word : stem);
        }
      }
    }
    return stems;
  }
}
