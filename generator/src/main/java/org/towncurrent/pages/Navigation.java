package org.towncurrent.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.towncurrent.facts.PageText;
import org.towncurrent.words.Word;

/**
 * The ways from a page to the others, made from the table of pages for the state of the program.
 *
 * @param menu at the head, where a reader's first questions are
 * @param foot these and all others that are offered, in groups
 * @param trail the pages above this one from home on, and this one; empty where the menu says it
 */
public record Navigation(List<PageLink> menu, List<FootGroup> foot, List<PageLink> trail) {

  /** At home and on the pages right under it, menu and foot say enough. */
  private static final int SHORTEST_TRAIL = 3;

  /** A group of pages at the foot. */
  public record FootGroup(String id, List<PageLink> pages) {}

  public Navigation {
    menu = List.copyOf(menu);
    foot = List.copyOf(foot);
    trail = List.copyOf(trail);
  }

  static Navigation of(SitePlan plan, PlannedPage page, Outlook outlook, Voice voice) {
    if (!page.placed()) {
      return new Navigation(List.of(), List.of(), List.of());
    }
    List<PageLink> menu = new ArrayList<>();
    for (Page one : Page.values()) {
      boolean empty = one == Page.NEWS && !NewsPage.hasAny(outlook);
      if (one.in(page.program().state()) == Prominence.MENU && !empty) {
        PageLink.to(plan, page, outlook, one).ifPresent(menu::add);
      }
    }
    List<FootGroup> foot = new ArrayList<>();
    for (Group group : Group.values()) {
      List<PageLink> pages = group(plan, page, outlook, voice, group);
      if (!pages.isEmpty()) {
        foot.add(new FootGroup(group.id(), pages));
      }
    }
    return new Navigation(menu, foot, trail(plan, page, outlook, voice));
  }

  /** Whether a link leads from another language to an English page. */
  boolean leadsToEnglish() {
    return foot.stream()
        .flatMap(group -> group.pages().stream())
        .anyMatch(link -> link.hreflang().isPresent());
  }

  private static List<PageLink> group(
      SitePlan plan, PlannedPage page, Outlook outlook, Voice voice, Group group) {
    List<PageLink> pages = new ArrayList<>();
    for (Page one : Page.values()) {
      if (one.group().filter(group::equals).isPresent()
          && one.in(page.program().state()).offered()) {
        PageLink.to(plan, page, outlook, one).ifPresent(pages::add);
      }
    }
    if (group == Group.PROGRAM) {
      for (PageText text : plan.ownTexts(page.program())) {
        Links.find(plan, page, outlook, text.id())
            .map(link -> PageLink.titled(voice.say(text.title()), link, !isText(page, text)))
            .ifPresent(pages::add);
      }
    }
    return pages;
  }

  private static boolean isText(PlannedPage page, PageText text) {
    return page.page().isEmpty() && page.id().equals(text.id());
  }

  /** A page above this one, or this one; of several pages the one that this belongs to. */
  private static Optional<PageLink> step(
      SitePlan plan, PlannedPage page, Outlook outlook, Voice voice, Page step) {
    if (!step.several() || page.which().isEmpty()) {
      return PageLink.to(plan, page, outlook, step);
    }
    Instance which = page.which().get();
    boolean last = step.folder().endsWith("}/");
    return Links.find(plan, page, outlook, step, which.value())
        .map(
            link ->
                last
                    ? PageLink.titled(
                        which.title().map(voice::say).orElse(new Word.Plain(which.name(voice))),
                        link,
                        !page.is(step))
                    : new PageLink(
                        step.nameId().orElseThrow(),
                        Optional.empty(),
                        link.href(),
                        link.hreflang(),
                        !page.is(step),
                        page.is(step) ? Optional.of("page") : Optional.empty()));
  }

  private static List<PageLink> trail(
      SitePlan plan, PlannedPage page, Outlook outlook, Voice voice) {
    if (page.scope() != Scope.MUNICIPALITY) {
      return List.of();
    }
    boolean joint = page.program().joint();
    List<PageLink> trail = new ArrayList<>();
    Optional<Page> step = page.page();
    if (page.title().isPresent()) {
      Link here = new Link(outlook.href(page.address(), page.address()), Optional.empty());
      trail.add(PageLink.titled(voice.say(page.title().get()), here, false));
      step = step.isPresent() ? step.get().parent() : Optional.of(Page.HOME);
    }
    for (; step.isPresent(); step = step.get().parent()) {
      Optional<PageLink> link = step(plan, page, outlook, voice, step.get());
      if (joint && step.get() == Page.HOME) {
        link =
            link.map(
                one -> one.titled(new Word.Plain(outlook.municipality().orElseThrow().name())));
      }
      link.ifPresent(one -> trail.add(0, one));
    }
    if (joint) {
      Word program = new Word.Plain(page.program().name().in(page.language()));
      plan.nearest(page.program(), page.language(), Optional.empty(), Page.CHOOSE_MUNICIPALITY)
          .map(address -> Links.link(plan, page, outlook, address))
          .ifPresent(link -> trail.add(0, PageLink.titled(program, link, true)));
    }
    return joint || trail.size() >= SHORTEST_TRAIL ? trail : List.of();
  }
}
