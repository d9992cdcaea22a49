package org.towncurrent.facts;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.towncurrent.rates.Day;

/**
 * What a plan promises the public to read, and the log of what was posted.
 *
 * @param postings the log, as it was written
 */
public record Publicity(List<Promise> promises, List<Posting> postings) {

  /** Nothing promised, nothing posted. */
  public static final Publicity NONE = new Publicity(List.of(), List.of());

  public Publicity {
    promises = List.copyOf(promises);
    postings = List.copyOf(postings);
  }

  /** The places where the plan wants this to be read; none where it does not promise it. */
  public List<PlanRule.Means> where(Promise.What what) {
    return promises.stream()
        .filter(promise -> promise.what() == what)
        .flatMap(promise -> promise.where().stream())
        .distinct()
        .toList();
  }

  /** The posting of a quarter's disclosure labels at such a place: a sample if no real one. */
  public Optional<Posting> ofLabels(Quarter quarter, PlanRule.Means where) {
    return first(one -> one.quarter().equals(Optional.of(quarter)) && one.where() == where);
  }

  /** The posting at such a place of what happens on a day: a sample if no real one. */
  public Optional<Posting> of(Posting.What what, Day change, PlanRule.Means where) {
    return first(
        one ->
            one.what() == what && one.change().equals(Optional.of(change)) && one.where() == where);
  }

  private Optional<Posting> first(Predicate<Posting> sought) {
    List<Posting> found = postings.stream().filter(sought).toList();
    return found.stream().filter(Posting::real).findFirst().or(() -> found.stream().findFirst());
  }
}
