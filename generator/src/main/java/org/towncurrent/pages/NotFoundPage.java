package org.towncurrent.pages;

import java.util.ArrayList;
import java.util.List;

/** Offers the pages a reader may have been looking for. */
public record NotFoundPage(List<PageLink> pages) {

  static NotFoundPage of(SitePlan plan, PlannedPage page, Outlook outlook) {
    List<PageLink> pages = new ArrayList<>();
    for (Page one : Page.values()) {
      if (one == Page.HOME || (page.placed() && mayHelp(one, page))) {
        PageLink.to(plan, page, outlook, one).ifPresent(pages::add);
      }
    }
    return new NotFoundPage(pages);
  }

  private static boolean mayHelp(Page one, PlannedPage page) {
    return one == Page.CONTACT || one.in(page.program().state()) == Prominence.MENU;
  }
}
