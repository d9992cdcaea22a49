package org.towncurrent.pages;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.towncurrent.facts.Facts;
import org.towncurrent.facts.Municipality;
import org.towncurrent.facts.PageText;
import org.towncurrent.facts.Program;
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
    return pages.values().stream()
        .filter(page -> page.kind() != PlannedPage.Kind.NOT_FOUND)
        .map(page -> page.address().path())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The languages of the site. */
  public List<LanguageChoice> languages() {
    return facts.config().languages();
  }

  /** The address of a page in this language, if it is published in it. */
  Optional<Address> address(
      Program program, String language, Optional<Municipality> municipality, String folder) {
    Address address = new Address(home(program, language, municipality) + folder);
    return pages.containsKey(address) ? Optional.of(address) : Optional.empty();
  }

  /** The address of a page in this language, else of the English one; empty when there is none. */
  Optional<Address> nearest(
      Program program, String language, Optional<Municipality> municipality, String folder) {
    return address(program, language, municipality, folder)
        .or(() -> address(program, ENGLISH, municipality, folder));
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
    put(PlannedPage.Kind.CHOOSE_LANGUAGE, program, ENGLISH, "", program.id() + "/");
    put(PlannedPage.Kind.NOT_FOUND, program, ENGLISH, "404.html", program.id() + "/404.html");
    for (LanguageChoice language : facts.config().languages()) {
      if (program.joint()) {
        if (language.offers(Page.HOME.id())) {
          put(
              PlannedPage.Kind.CHOOSE_MUNICIPALITY,
              program,
              language.tag(),
              "",
              home(program, language.tag(), Optional.empty()));
        }
      }
      for (Municipality municipality : program.municipalities()) {
        for (Page page : Page.values()) {
          if (language.offers(page.id())) {
            put(
                PlannedPage.Kind.CONTENT,
                program,
                language.tag(),
                municipality,
                Optional.of(page),
                page.folder());
          }
        }
        for (PageText text : ownTexts(program)) {
          if (language.offers(text.id())) {
            put(
                PlannedPage.Kind.TEXT,
                program,
                language.tag(),
                municipality,
                Optional.empty(),
                text.id() + "/");
          }
        }
      }
    }
  }

  private void put(
      PlannedPage.Kind kind, Program program, String language, String folder, String path) {
    Address address = new Address(path);
    pages.put(
        address,
        new PlannedPage(
            kind, program, language, Optional.empty(), Optional.empty(), folder, address));
  }

  private void put(
      PlannedPage.Kind kind,
      Program program,
      String language,
      Municipality municipality,
      Optional<Page> page,
      String folder) {
    Address address = new Address(home(program, language, Optional.of(municipality)) + folder);
    pages.put(
        address,
        new PlannedPage(kind, program, language, Optional.of(municipality), page, folder, address));
  }

  private static String home(
      Program program, String language, Optional<Municipality> municipality) {
    String town = program.joint() ? municipality.map(one -> one.id() + "/").orElse("") : "";
    return program.id() + "/" + language + "/" + town;
  }
}
