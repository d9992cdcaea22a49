package org.towncurrent.rules;

import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.Redirects;

/**
 * An old address leads to a page that does not exist.
 *
 * <p>Write the new address as it is published, with the language in front and the slash at its end.
 * Pages on other sites begin with {@code https://} and are not looked at.
 */
final class RedirectToNowhere implements Rule {

  @Override
  public String code() {
    return "redirect-to-nowhere";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String authority() {
    return "plain sense: who follows an old address must find what it promised";
  }

  @Override
  public void check(Ground ground, Report report) {
    Redirects redirects = ground.redirects();
    for (Redirects.Route route : redirects.routes()) {
      if (ground.knowsWhereItLeads(route, report)
          && !redirects.isThere(route.to())
          && !(route.keepsRest() && redirects.isThereBelow(route.to()))
          && redirects.route(route.to()).isEmpty()) {
        report.add(
            route.redirect().origin().at("to"),
            "There is no page "
                + Words.quoted(route.to())
                + " for "
                + Words.quoted(route.from())
                + " to lead to.",
            "Write the address of a page as it is published, with the slash at its end, like `"
                + ground.someAddress(route.redirect())
                + "`.");
      }
    }
  }
}
