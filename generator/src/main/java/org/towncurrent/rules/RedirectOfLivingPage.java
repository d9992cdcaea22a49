package org.towncurrent.rules;

import java.util.List;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.Redirects;

/**
 * An address is said to have moved at which a page is published.
 *
 * <p>One address cannot do both. If the page has come back, delete the line; if it has moved, take
 * the page away.
 */
final class RedirectOfLivingPage implements Rule {

  @Override
  public String code() {
    return "redirect-of-living-page";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String authority() {
    return "plain sense: a host that redirects would never show the page, and one that cannot "
        + "would never redirect";
  }

  @Override
  public void check(Ground ground, Report report) {
    Redirects redirects = ground.redirects();
    for (Redirects.Route route : redirects.routes()) {
      List<String> living =
          redirects.plannedBelow(route.from()).stream().filter(route::covers).toList();
      if (!living.isEmpty()) {
        report.add(
            route.redirect().origin().at("from"),
            "At "
                + Words.quoted(living.get(0))
                + (living.size() > 1 ? " and " + (living.size() - 1) + " more addresses" : "")
                + " a page is published, so it cannot lead elsewhere.",
            living.size() > 1
                ? "Name only addresses at which nothing is published any more."
                : "Delete this entry, or take the page away.");
      }
    }
  }
}
