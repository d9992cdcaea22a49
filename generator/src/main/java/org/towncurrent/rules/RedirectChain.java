package org.towncurrent.rules;

import java.util.Optional;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.Redirects;

/**
 * An old address leads to another old address, or in a circle.
 *
 * <p>Each old address should lead straight to a page that is there. After a page has moved twice,
 * change the older line as well.
 */
final class RedirectChain implements Rule {

  @Override
  public String code() {
    return "redirect-chain";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String authority() {
    return "plain sense: browsers give up on circles, and each detour costs a reader on a slow "
        + "line time";
  }

  @Override
  public void check(Ground ground, Report report) {
    Redirects redirects = ground.redirects();
    for (Redirects.Route route : redirects.routes()) {
      Optional<Redirects.Route> next = redirects.route(route.to());
      if (redirects.isThere(route.to())
          || (route.keepsRest() && redirects.isThereBelow(route.to()))
          || next.isEmpty()) {
        continue;
      }
      Optional<String> end = redirects.destination(route.to());
      report.add(
          route.redirect().origin().at("to"),
          Words.quoted(route.to())
              + (end.isEmpty()
                  ? " leads back to where it came from, or nowhere."
                  : " is an old address itself: it leads to " + Words.quoted(end.get()) + "."),
          end.isEmpty()
              ? "Write a page that is published, like `"
                  + ground.someAddress(route.redirect())
                  + "`."
              : "Write `to: " + ground.typed(route.redirect(), end.get()) + "`.");
    }
  }
}
