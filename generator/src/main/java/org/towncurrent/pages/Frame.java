package org.towncurrent.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.towncurrent.facts.Consultant;
import org.towncurrent.facts.Contact;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.SiteConfig.LanguageChoice;
import org.towncurrent.rates.Day;
import org.towncurrent.words.Language;
import org.towncurrent.words.Word;

/**
 * What stands around every page: its language, its policy, its head, its ways to other pages.
 *
 * @param pinnedDay the day a sample is pinned to, for the scripts; empty to follow the calendar
 * @param feed where to subscribe to what is new, on the pages that people subscribe from
 * @param seal what stands in the head in place of the default mark
 * @param several whether the program has several municipalities
 * @param beforeLaunch whether what is not known is still to be determined
 * @param placed whether it is known whose municipality the page is for
 * @param switches whether there is a language to switch to
 * @param sampleNote what is made up
 * @param version which version of the page it is
 * @param mistakes where to tell what is wrong on the page: a letter begun with its address and
 *     version; the page of contacts where no mail address is known
 * @param englishOnlyLinks whether a link of the page leads to English from another language
 */
public record Frame(
    String language,
    String direction,
    Optional<String> pinnedDay,
    String policy,
    boolean noindex,
    Assets assets,
    Optional<String> feed,
    Optional<SealMark> seal,
    Optional<String> canonical,
    List<Alternate> alternates,
    boolean several,
    boolean placed,
    boolean beforeLaunch,
    boolean switches,
    List<LanguageLink> languages,
    List<PageLink> menu,
    List<Navigation.FootGroup> foot,
    List<PageLink> trail,
    boolean sample,
    Optional<Word> sampleNote,
    String asOf,
    String version,
    Link mistakes,
    boolean englishOnlyLinks,
    boolean machineTranslated,
    Optional<Link> english) {

  /**
   * The assets as this page refers to them.
   *
   * @param moreStyle what pages of its kind need besides the sheet of every page
   */
  public record Assets(
      Asset style,
      Optional<Asset> moreStyle,
      Asset print,
      Asset icon,
      Asset today,
      Asset calculator,
      Asset usage,
      Asset embed) {}

  /** The same page in another language, for search engines. */
  public record Alternate(String language, String address) {}

  /** The same page in another language, for readers. */
  public record LanguageLink(String name, String language, String href, Optional<String> current) {}

  static Frame of(
      SitePlan plan,
      PlannedPage page,
      Outlook outlook,
      Voice voice,
      AssetFiles assets,
      String policy,
      boolean machineTranslated) {
    boolean english = page.language().equals("en");
    Navigation ways = Navigation.of(plan, page, outlook, voice);
    List<LanguageLink> languages = new ArrayList<>();
    List<Alternate> alternates = new ArrayList<>();
    Optional<Address> whole = whole(plan, page);
    for (LanguageChoice choice : plan.languages()) {
      Optional<Address> same = sameIn(plan, page, choice.tag());
      if (same.isEmpty()) {
        continue;
      }
      boolean current = choice.tag().equals(page.language());
      languages.add(
          new LanguageLink(
              Language.of(choice.tag()).map(Language::ownName).orElse(choice.tag()),
              choice.tag(),
              outlook.href(page.address(), same.get()),
              current && !page.is(Page.CHOOSE_LANGUAGE) ? Optional.of("true") : Optional.empty()));
      if (whole.isEmpty()) {
        alternates.add(new Alternate(choice.tag(), outlook.published(same.get())));
      }
    }
    boolean several = languages.size() > 1;
    boolean notFound = page.is(Page.NOT_FOUND);
    if (several && whole.isEmpty()) {
      alternates.add(new Alternate("x-default", xDefault(plan, page, outlook)));
    }
    return new Frame(
        page.language(),
        voice.language().direction().attribute(),
        outlook.choice().today().map(Day::iso),
        policy,
        outlook.program().sample() || !page.findable(),
        new Assets(
            asset(page, outlook, assets.style()),
            assets.moreStyle(page.weight()).map(file -> asset(page, outlook, file)),
            asset(page, outlook, assets.print()),
            asset(page, outlook, assets.icon()),
            asset(page, outlook, assets.today()),
            asset(page, outlook, assets.calculator()),
            asset(page, outlook, assets.usage()),
            asset(page, outlook, assets.embed())),
        feed(plan, page, outlook),
        seal(page, outlook, voice, assets),
        notFound ? Optional.empty() : Optional.of(outlook.published(whole.orElse(page.address()))),
        several ? alternates : List.of(),
        outlook.program().joint() && page.municipality().isPresent(),
        page.placed(),
        outlook.program().state().beforeLaunch(),
        several,
        languages,
        ways.menu(),
        ways.foot(),
        ways.trail(),
        outlook.program().sample(),
        outlook.program().sampleNote().map(voice::say),
        voice.day(outlook.asOf()),
        PageVersion.HOLE,
        mistakes(plan, page, outlook),
        !english && ways.leadsToEnglish(),
        machineTranslated,
        english
            ? Optional.empty()
            : sameIn(plan, page, "en")
                .map(
                    address -> new Link(outlook.href(page.address(), address), Optional.of("en"))));
  }

  /** A letter to those who answer for the site, begun: which page it is about. */
  private static Link mistakes(SitePlan plan, PlannedPage page, Outlook outlook) {
    Program program = outlook.program();
    String subject = page.is(Page.NOT_FOUND) ? program.id() : outlook.published(page.address());
    return program
        .consultant()
        .flatMap(Consultant::email)
        .or(
            () ->
                program.contacts().stream()
                    .map(Contact::email)
                    .flatMap(Optional::stream)
                    .findFirst())
        .map(
            mail ->
                "mailto:"
                    + mail
                    + "?subject="
                    + URLEncoder.encode(subject + ", " + PageVersion.HOLE, StandardCharsets.UTF_8)
                        .replace("+", "%20"))
        .map(letter -> new Link(letter, Optional.empty()))
        .orElseGet(() -> Links.link(plan, page, outlook, Page.CONTACT));
  }

  /** The same page in this language, if there is one; the choice of a language leads to homes. */
  private static Optional<Address> sameIn(SitePlan plan, PlannedPage page, String language) {
    if (page.is(Page.NOT_FOUND)) {
      return Optional.empty();
    }
    Scope scope = page.is(Page.CHOOSE_LANGUAGE) ? Page.HOME.scope() : page.scope();
    return plan.address(page.program(), scope, language, page.municipality(), page.folder());
  }

  /** The page of this site that search engines are sent to in place of one for other sites. */
  private static Optional<Address> whole(SitePlan plan, PlannedPage page) {
    return page.page()
        .flatMap(Page::whole)
        .flatMap(
            whole -> plan.nearest(page.program(), page.language(), page.municipality(), whole));
  }

  /** Where a reader whose language is not offered is sent. */
  private static String xDefault(SitePlan plan, PlannedPage page, Outlook outlook) {
    return outlook.published(
        page.folder().isEmpty() && !outlook.program().joint()
            ? new Address(page.program().id() + "/")
            : sameIn(plan, page, "en").orElse(page.address()));
  }

  private static Optional<String> feed(SitePlan plan, PlannedPage page, Outlook outlook) {
    return page.placed() && (page.is(Page.HOME) || page.is(Page.NEWS))
        ? plan.nearest(page.program(), page.language(), page.municipality(), Page.NEWS)
            .map(news -> outlook.href(page.address(), FeedFile.within(plan.at(news))))
        : Optional.empty();
  }

  private static Optional<SealMark> seal(
      PlannedPage page, Outlook outlook, Voice voice, AssetFiles assets) {
    return outlook
        .program()
        .looks()
        .seal()
        .flatMap(
            seal ->
                assets
                    .seal()
                    .map(
                        file ->
                            SealMark.of(seal, outlook.href(page.address(), file.path()), voice)));
  }

  private static Asset asset(PlannedPage page, Outlook outlook, AssetFile file) {
    return new Asset(outlook.href(page.address(), file.path()), Optional.of(file.integrity()));
  }
}
