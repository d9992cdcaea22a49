package org.towncurrent.rules;

import java.util.HashMap;
import java.util.Map;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.Place;
import org.towncurrent.facts.Redirects;

/**
 * One old address leads two ways.
 *
 * <p>A line whose address begins with a star counts as one for each language. Which of two lines a
 * host would follow is its own affair, so only one of them may stay.
 */
final class DuplicateRedirect implements Rule {

  @Override
  public String code() {
    return "duplicate-redirect";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String authority() {
    return "plain sense: an address leads to one page";
  }

  @Override
  public void check(Ground ground, Report report) {
    Map<String, Place> seen = new HashMap<>();
    for (Redirects.Route route : ground.redirects().routes()) {
      Place place = route.redirect().origin().at("from");
      Place before = seen.putIfAbsent(route.from() + route.below(), place);
      if (before != null) {
        Place later = before.compareTo(place) < 0 ? place : before;
        Place first = before.compareTo(place) < 0 ? before : place;
        report.add(
            later,
            "The address "
                + Words.quoted(route.from())
                + " is here twice: line "
                + first.line()
                + " has it.",
            "Keep one of the two.");
      }
    }
  }
}
