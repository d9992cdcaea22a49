package org.towncurrent.pages;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.towncurrent.facts.Facts;
import org.towncurrent.facts.Municipality;
import org.towncurrent.facts.News;
import org.towncurrent.facts.PageText;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.Prose;
import org.towncurrent.facts.SiteConfig.LanguageChoice;

/**
 * Every page that will be published, before any is made: so each link is known to lead somewhere
 * when it is written.
 */
public final class SitePlan {

  private static final String ENGLISH = "en";

  private final Facts facts;
  private final Map<Address, PlannedPage> pages = new LinkedHashMap<>();

  private SitePlan(Facts facts) {
    this.facts = facts;
  }

  /** The plan of all programs that were read. */
  public static SitePlan of(Facts facts) {
    SitePlan plan = new SitePlan(facts);
    facts.programs().forEach(plan::add);
    return plan;
  }

  /** All pages, program by program. */
  public List<PlannedPage> pages() {
    return List.copyOf(pages.values());
  }

  /** Every address that readers are given, which lives for ever once it is published. */
  public Set<String> addresses() {
    Set<String> addresses = new HashSet<>();
    for (PlannedPage page : pages.values()) {
      if (!page.is(Page.NOT_FOUND)) {
        addresses.add(page.address().path());
      }
    }
    for (PlannedPage page : pages.values()) {
      if (page.is(Page.NEWS)) {
        addresses.add(FeedFile.path(page));
      } else if (page.is(Page.FOR_TOWNS)) {
        addresses.add(Badge.path(page.program(), page.language()));
      }
    }
    for (Program program : facts.programs()) {
      for (TownFile file : TownFile.values()) {
        if (has(program, file)) {
          addresses.add(file.path(program));
        }
      }
    }
    return Set.copyOf(addresses);
  }

  /** Whether a program has this file for town websites. */
  public boolean has(Program program, TownFile file) {
    return pages.values().stream()
        .anyMatch(
            page ->
                page.program().id().equals(program.id())
                    && page.page().filter(file::serves).isPresent());
  }

  /** The languages of the site. */
  public List<LanguageChoice> languages() {
    return facts.config().languages();
  }

  /** The address of the page with this scope and folder, if it is published in this language. */
  Optional<Address> address(
      Program program,
      Scope scope,
      String language,
      Optional<Municipality> municipality,
      String folder) {
    Address address = new Address(scope.begin(program, language, municipality) + folder);
    return pages.containsKey(address) ? Optional.of(address) : Optional.empty();
  }

  /** The address of a page in this language, else of the English one; empty when there is none. */
  Optional<Address> nearest(
      Program program, String language, Optional<Municipality> municipality, Page page) {
    return nearest(program, page.scope(), language, municipality, page.folder());
  }

  /** The address of one of several pages in this language, else of the English one. */
  Optional<Address> nearest(
      Program program,
      String language,
      Optional<Municipality> municipality,
      Page page,
      String value) {
    return nearest(program, page.scope(), language, municipality, page.folder(value));
  }

  /** The address of the page that texts call by this id, in this language or else in English. */
  Optional<Address> nearest(
      Program program, String language, Optional<Municipality> municipality, String id) {
    return Page.withId(id)
        .map(
            page ->
                page.named()
                    ? nearest(program, language, municipality, page)
                    : Optional.<Address>empty())
        .orElseGet(() -> nearest(program, Scope.MUNICIPALITY, language, municipality, id + "/"));
  }

  private Optional<Address> nearest(
      Program program,
      Scope scope,
      String language,
      Optional<Municipality> municipality,
      String folder) {
    return address(program, scope, language, municipality, folder)
        .or(() -> address(program, scope, ENGLISH, municipality, folder));
  }

  /** The page planned at this address. */
  PlannedPage at(Address address) {
    PlannedPage page = pages.get(address);
    if (page == null) {
      throw new IllegalStateException("no page is planned at " + address);
    }
    return page;
  }

  /** The texts of the program's own that are pages of their own, in their order. */
  List<PageText> ownTexts(Program program) {
    return facts.texts().stream()
        .filter(text -> text.program().equals(Optional.of(program.id())))
        .filter(text -> text.id().indexOf('/') < 0 && Page.withId(text.id()).isEmpty())
        .sorted(Comparator.comparingInt(PageText::order).thenComparing(PageText::id))
        .toList();
  }

  private void add(Program program) {
    for (Page page : Page.values()) {
      if (page.made() && page.in(program.state()).present()) {
        add(program, page);
      }
    }
    for (PageText text : ownTexts(program)) {
      for (LanguageChoice language : languages()) {
        if (language.offers(text.id())) {
          for (Optional<Municipality> municipality : program.places()) {
            put(
                program,
                language.tag(),
                municipality,
                Optional.empty(),
                Optional.of(text.title()),
                Optional.empty(),
                Scope.MUNICIPALITY,
                text.id() + "/");
          }
        }
      }
    }
  }

  private void add(Program program, Page page) {
    if (page == Page.NEWS_ITEM) {
      facts.texts().stream()
          .filter(text -> text.program().equals(Optional.of(program.id())))
          .forEach(text -> text.news().ifPresent(news -> add(program, text, news)));
    } else if (page.several()) {
      Instances.of(program, page).forEach(which -> add(program, page, Optional.of(which)));
    } else {
      add(program, page, Optional.empty());
    }
  }

  /** A piece of news, where it concerns people. */
  private void add(Program program, PageText text, News news) {
    String id = text.id().substring(text.id().indexOf('/') + 1);
    Instance which = new Instance(id, news.date().iso(), Optional.of(text.title()));
    for (LanguageChoice language : languages()) {
      if (language.offers(Page.NEWS_ITEM.offeredWith().id())) {
        for (Optional<Municipality> town : program.places()) {
          if (NewsPage.concerns(news, town)) {
            put(program, language.tag(), town, Page.NEWS_ITEM, Optional.of(which));
          }
        }
      }
    }
  }

  private void add(Program program, Page page, Optional<Instance> which) {
    if (page.scope() == Scope.PROGRAM) {
      put(program, ENGLISH, Optional.empty(), page, which);
      return;
    }
    for (LanguageChoice language : languages()) {
      if (!language.offers(page.offeredWith().id())) {
        continue;
      }
      if (page.scope() != Scope.JOINT_LANGUAGE) {
        program.places().forEach(one -> put(program, language.tag(), one, page, which));
      } else if (program.joint()) {
        put(program, language.tag(), Optional.empty(), page, which);
      }
    }
  }

  private void put(
      Program program,
      String language,
      Optional<Municipality> municipality,
      Page page,
      Optional<Instance> which) {
    put(
        program,
        language,
        municipality,
        Optional.of(page),
        Optional.empty(),
        which,
        page.scope(),
        which.map(page::folder).orElse(page.folder()));
  }

  private void put(
      Program program,
      String language,
      Optional<Municipality> municipality,
      Optional<Page> page,
      Optional<Prose> title,
      Optional<Instance> which,
      Scope scope,
      String folder) {
    Address address = new Address(scope.begin(program, language, municipality) + folder);
    pages.put(
        address,
        new PlannedPage(program, language, municipality, page, title, which, folder, address));
  }
}
