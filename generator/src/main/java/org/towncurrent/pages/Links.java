package org.towncurrent.pages;

import java.util.Optional;

/**
 * The links from one page to the pages that the sentences of templates lead to.
 *
 * @param data empty before the State has approved the program
 */
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
    Link compliance,
    Link contact,
    Link accessibility,
    Optional<Link> data,
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
        link(plan, from, outlook, Page.COMPLIANCE),
        link(plan, from, outlook, Page.CONTACT),
        link(plan, from, outlook, Page.ACCESSIBILITY),
        find(plan, from, outlook, Page.DATA),
        link(plan, from, outlook, Page.CHANGE_OR_LEAVE).at("leave").href(),
        link(plan, from, outlook, Page.CHANGE_OR_LEAVE).at("change").href());
  }

  /** The link to a page in the reader's language, else to the English one. */
  static Link link(SitePlan plan, PlannedPage from, Outlook outlook, Page page) {
    return find(plan, from, outlook, page)
        .orElseThrow(() -> new IllegalStateException("no page " + page.id() + " in English"));
  }

  /** The link to a page; empty when it is not there, as in an early state of the program. */
  static Optional<Link> find(SitePlan plan, PlannedPage from, Outlook outlook, Page page) {
    return (from.placed()
            ? plan.nearest(from.program(), from.language(), outlook.municipality(), page)
            : choice(plan, from))
        .map(target -> link(plan, from, outlook, target));
  }

  /** The link to one of several pages; empty when it is not there. */
  static Optional<Link> find(
      SitePlan plan, PlannedPage from, Outlook outlook, Page page, String value) {
    return (from.placed()
            ? plan.nearest(from.program(), from.language(), outlook.municipality(), page, value)
            : choice(plan, from))
        .map(target -> link(plan, from, outlook, target));
  }

  /** The link to the page that texts call by this id; empty when there is none. */
  static Optional<Link> find(SitePlan plan, PlannedPage from, Outlook outlook, String id) {
    return (from.placed()
            ? plan.nearest(from.program(), from.language(), outlook.municipality(), id)
            : choice(plan, from))
        .map(target -> link(plan, from, outlook, target));
  }

  /** The link to an address of the plan, which says so when another language is spoken there. */
  static Link link(SitePlan plan, PlannedPage from, Outlook outlook, Address to) {
    String language = plan.at(to).language();
    return new Link(
        outlook.href(from.address(), to),
        language.equals(from.language()) ? Optional.empty() : Optional.of(language));
  }

  /** Before a reader of a joint program has said where they live, every link asks them. */
  private static Optional<Address> choice(SitePlan plan, PlannedPage from) {
    return plan.nearest(
        from.program(), from.language(), Optional.empty(), Page.CHOOSE_MUNICIPALITY);
  }
}
