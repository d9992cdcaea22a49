package org.towncurrent.pages;

import java.util.Optional;

/** The links from one page to every page of the table of contents. */
public record Links(
    Link home,
    Link prices,
    Link calculator,
    Link changeOrLeave,
    Link howItWorks,
    Link yourBill,
    Link questions,
    Link programInformation,
    Link documents,
    Link contact,
    Link accessibility,
    String leave,
    String change) {

  static Links of(SitePlan plan, PlannedPage from, Outlook outlook) {
    return new Links(
        link(plan, from, outlook, Page.HOME),
        link(plan, from, outlook, Page.PRICES),
        link(plan, from, outlook, Page.CALCULATOR),
        link(plan, from, outlook, Page.CHANGE_OR_LEAVE),
        link(plan, from, outlook, Page.HOW_IT_WORKS),
        link(plan, from, outlook, Page.YOUR_BILL),
        link(plan, from, outlook, Page.QUESTIONS),
        link(plan, from, outlook, Page.PROGRAM_INFORMATION),
        link(plan, from, outlook, Page.DOCUMENTS),
        link(plan, from, outlook, Page.CONTACT),
        link(plan, from, outlook, Page.ACCESSIBILITY),
        link(plan, from, outlook, Page.CHANGE_OR_LEAVE).at("leave").href(),
        link(plan, from, outlook, Page.CHANGE_OR_LEAVE).at("change").href());
  }

  /** The link to a page in the reader's language, else to the English one. */
  static Link link(SitePlan plan, PlannedPage from, Outlook outlook, Page page) {
    return link(plan, from, outlook, page.folder())
        .orElseThrow(() -> new IllegalStateException("no page " + page.id() + " in English"));
  }

  /** The link to the page with this folder; empty when there is none. */
  static Optional<Link> link(SitePlan plan, PlannedPage from, Outlook outlook, String folder) {
    return target(plan, from, outlook, folder)
        .map(
            target -> {
              String language = plan.at(target).language();
              return new Link(
                  outlook.href(from.address(), target),
                  language.equals(from.language()) ? Optional.empty() : Optional.of(language));
            });
  }

  /** Before a reader of a joint program has said where they live, every link asks them. */
  private static Optional<Address> target(
      SitePlan plan, PlannedPage from, Outlook outlook, String folder) {
    return from.placed()
        ? plan.nearest(from.program(), from.language(), Optional.of(outlook.municipality()), folder)
        : plan.nearest(from.program(), from.language(), Optional.empty(), "");
  }
}
