package org.towncurrent.pages;

import java.util.Optional;
import org.towncurrent.words.Word;

/**
 * A page as menu, foot, breadcrumbs and other lists of pages name it.
 *
 * @param name the fragment of {@code templates/page-name.html} that says its name
 * @param title its own title; empty where the table of pages has its name
 * @param elsewhere whether it is another page than the one the link stands on
 * @param current {@code page} on the page itself, {@code true} on pages under it
 */
public record PageLink(
    String name,
    Optional<Word> title,
    String href,
    Optional<String> hreflang,
    boolean elsewhere,
    Optional<String> current) {

  /** The fragment that says a title of the page's own. */
  static final String OWN_TITLE = "own-title";

  /** A link from one page to a page of the table; empty when that is not there. */
  static Optional<PageLink> to(SitePlan plan, PlannedPage from, Outlook outlook, Page page) {
    return Links.find(plan, from, outlook, page)
        .map(
            link ->
                new PageLink(
                    page.nameId().orElse(page.id()),
                    Optional.empty(),
                    link.href(),
                    link.hreflang(),
                    !from.is(page),
                    current(from, page)));
  }

  /** A link under a title of its own. */
  static PageLink titled(Word title, Link link, boolean elsewhere) {
    return new PageLink(
        OWN_TITLE,
        Optional.of(title),
        link.href(),
        link.hreflang(),
        elsewhere,
        elsewhere ? Optional.empty() : Optional.of("page"));
  }

  /** The same, under a title of its own. */
  PageLink titled(Word other) {
    return new PageLink(OWN_TITLE, Optional.of(other), href, hreflang, elsewhere, current);
  }

  private static Optional<String> current(PlannedPage from, Page page) {
    if (from.is(page)) {
      return Optional.of("page");
    }
    return page != Page.HOME && from.page().filter(one -> one.isWithin(page)).isPresent()
        ? Optional.of("true")
        : Optional.empty();
  }
}
