package org.towncurrent.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.towncurrent.facts.Facts;
import org.towncurrent.facts.Municipality;
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

  /** The languages of the site. */
  public List<LanguageChoice> languages() {
    return facts.config().languages();
  }

  /** The address of a page in this language, if it is published in it. */
  public Optional<Address> address(
      Program program, String language, Optional<Municipality> municipality, Page page) {
    Address address = new Address(folder(program, language, municipality) + page.folder());
    return pages.containsKey(address) ? Optional.of(address) : Optional.empty();
  }

  /** The address of a page in this language, else of the English one, which always exists. */
  Address nearest(
      Program program, String language, Optional<Municipality> municipality, Page page) {
    return address(program, language, municipality, page)
        .or(() -> address(program, ENGLISH, municipality, page))
        .orElseThrow(() -> new IllegalStateException("no page " + page.id() + " in English"));
  }

  /** The language of a planned page. */
  String languageAt(Address address) {
    PlannedPage page = pages.get(address);
    if (page == null) {
      throw new IllegalStateException("no page is planned at " + address);
    }
    return page.language();
  }

  private void add(Program program) {
    put(
        PlannedPage.Kind.CHOOSE_LANGUAGE,
        program,
        ENGLISH,
        Optional.empty(),
        Optional.empty(),
        program.id() + "/");
    put(
        PlannedPage.Kind.NOT_FOUND,
        program,
        ENGLISH,
        Optional.empty(),
        Optional.empty(),
        program.id() + "/404.html");
    for (LanguageChoice language : facts.config().languages()) {
      List<Optional<Municipality>> homes = new ArrayList<>();
      if (program.joint()) {
        if (language.offers(Page.HOME.id())) {
          put(
              PlannedPage.Kind.CHOOSE_MUNICIPALITY,
              program,
              language.tag(),
              Optional.empty(),
              Optional.of(Page.HOME),
              folder(program, language.tag(), Optional.empty()));
        }
        program.municipalities().forEach(municipality -> homes.add(Optional.of(municipality)));
      } else {
        homes.add(Optional.of(program.municipalities().get(0)));
      }
      for (Optional<Municipality> municipality : homes) {
        for (Page page : Page.values()) {
          if (language.offers(page.id())) {
            put(
                PlannedPage.Kind.CONTENT,
                program,
                language.tag(),
                municipality,
                Optional.of(page),
                folder(program, language.tag(), municipality) + page.folder());
          }
        }
      }
    }
  }

  private void put(
      PlannedPage.Kind kind,
      Program program,
      String language,
      Optional<Municipality> municipality,
      Optional<Page> page,
      String path) {
    Address address = new Address(path);
    pages.put(address, new PlannedPage(kind, program, language, municipality, page, address));
  }

  private static String folder(
      Program program, String language, Optional<Municipality> municipality) {
    String town = program.joint() ? municipality.map(one -> one.id() + "/").orElse("") : "";
    return program.id() + "/" + language + "/" + town;
  }
}
