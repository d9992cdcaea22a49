package org.towncurrent.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.towncurrent.facts.Facts;
import org.towncurrent.facts.Municipality;
import org.towncurrent.facts.Notice;
import org.towncurrent.facts.PageText;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.SiteConfig.ProgramChoice;
import org.towncurrent.qr.QrCode;
import org.towncurrent.rates.Day;
import org.towncurrent.words.NamedParts;
import org.towncurrent.words.Prose;
import org.towncurrent.words.Values;

/**
 * Makes each planned page ready for its template: which template, and what its holes hold.
 *
 * <p>Safe for use by many threads.
 */
public final class PageMaker {

  /** The template of a notice that is kept as it was mailed. */
  private static final String FROZEN = "frozen-notice";

  private final Facts facts;
  private final SitePlan plan;
  private final Voices voices;
  private final Function<Optional<Program>, AssetFiles> assets;
  private final Function<List<String>, String> policy;
  private final Fragments fragments;
  private final Day buildDay;
  private final Map<PageText, Prose> proses = new ConcurrentHashMap<>();
  private final Map<String, Prose.Localized> localized = new ConcurrentHashMap<>();

  /**
   * @param assets the assets of a program, or those of the list of programs
   * @param policy the content security policy of a page whose forms post to these addresses
   * @param fragments makes the blocks that town websites copy
   * @param buildDay the day for programs that are not pinned to one
   */
  public PageMaker(
      Facts facts,
      SitePlan plan,
      Voices voices,
      Function<Optional<Program>, AssetFiles> assets,
      Function<List<String>, String> policy,
      Fragments fragments,
      Day buildDay) {
    this.facts = facts;
    this.plan = plan;
    this.voices = voices;
    this.assets = assets;
    this.policy = policy;
    this.fragments = fragments;
    this.buildDay = buildDay;
  }

  /**
   * A page ready for its template.
   *
   * @param template its name, without folder and ending
   * @param variables what its holes hold, by name
   */
  public record Ready(
      PlannedPage page, String template, Voice voice, Map<String, Object> variables) {

    /** The same page with a link to its PDF. */
    public Ready with(PdfLink pdf) {
      Map<String, Object> more = new HashMap<>(variables);
      more.put("pdf", pdf);
      return new Ready(page, template, voice, more);
    }
  }

  /** Makes a page ready. */
  public Ready make(PlannedPage page) {
    Outlook outlook = outlook(page);
    Voice voice = voices.of(page.language(), page.program().id());
    Map<String, Object> names = Names.of(outlook, voice);
    Map<String, Object> variables = new HashMap<>();
    Names.HOLES.forEach(hole -> variables.put(hole, Optional.empty()));
    variables.putAll(names);
    variables.put("links", Links.of(plan, page, outlook));
    variables.put("pdf", Optional.empty());
    List<String> forms =
        page.is(Page.CHANGE_OR_LEAVE) ? ChangeOrLeavePage.formAddresses(page.program()) : List.of();
    variables.put(
        "frame",
        Frame.of(
            plan,
            page,
            outlook,
            voice,
            assets.apply(Optional.of(page.program())),
            policy.apply(forms),
            voices.machineMade(page.language(), page.program().id())));
    Content content = content(page, outlook, voice, names);
    for (String name : NamedParts.names(content.view())) {
      variables.put(name, component(content.view(), name));
    }
    return new Ready(page, content.template(), voice, variables);
  }

  /** The list of programs, at the root of the output. */
  public Ready programs(PlannedPage any) {
    Map<String, Object> variables = new HashMap<>();
    ProgramsPage view = ProgramsPage.of(facts);
    variables.put("siteTitle", view.siteTitle());
    variables.put("programs", view.programs());
    variables.put("policy", policy.apply(List.of()));
    AssetFiles shared = assets.apply(Optional.empty());
    variables.put("style", shared.style().path());
    variables.put("icon", shared.icon().path());
    return new Ready(any, "programs", voices.of("en"), variables);
  }

  /** The files of all templates that pages are made with. */
  public static Set<String> templates() {
    Set<String> names =
        new TreeSet<>(
            List.of(
                "layout",
                "embed-layout",
                "programs",
                "prose",
                "moved",
                "stand-ins",
                PostingKit.TEMPLATE,
                FROZEN,
                FeedFile.TEMPLATE,
                TownBlocks.TEMPLATE));
    names.addAll(PageNames.TEMPLATES);
    for (Page page : Page.values()) {
      page.template().ifPresent(names::add);
    }
    for (Notice.Kind kind : Notice.Kind.values()) {
      names.add(template(kind));
    }
    return names.stream().map(name -> name + ".html").collect(Collectors.toSet());
  }

  /** The QR code that leads to a program's site. */
  public QrCode qrCode(Program program) {
    return QrCode.of(choice(program).base());
  }

  /** What a file of a program's open data holds. */
  public String data(Program program, TownFile file) {
    return new DataFiles(facts, plan, program, choice(program).base(), asOf(program)).of(file);
  }

  /** The badge of a program in the language of its page for towns. */
  public Badge badge(PlannedPage page) {
    return new TownBlocks(plan, outlook(page), voices, fragments).badge(page.language());
  }

  /** What is new as a feed, for those who subscribe to it. */
  public String feed(PlannedPage page) {
    Outlook outlook = outlook(page);
    Voice voice = voices.of(page.language(), page.program().id());
    Map<String, Object> names = Names.of(outlook, voice);
    return new FeedFile(page, outlook, voice, fragments)
        .write(
            NewsPage.of(plan, page, outlook, voice).all(),
            item ->
                Texts.of(outlook, Conditions.of(outlook, names.keySet())).page(item).stream()
                    .map(
                        text ->
                            localized(text, voice)
                                .fill(
                                    Values.of(names),
                                    target ->
                                        plan.nearest(
                                                page.program(),
                                                page.language(),
                                                outlook.municipality(),
                                                target)
                                            .map(outlook::published)))
                    .findFirst(),
            names);
  }

  /** The https addresses that the forms of this program post to. */
  public static List<String> formAddresses(Program program) {
    return ChangeOrLeavePage.formAddresses(program);
  }

  /** The day a program's pages are made for. */
  public Day asOf(Program program) {
    return choice(program).today().orElse(buildDay);
  }

  private record Content(String template, Record view) {}

  private record Nothing() {}

  private Content content(
      PlannedPage page, Outlook outlook, Voice voice, Map<String, Object> names) {
    if (page.page().isEmpty()) {
      return new Content("prose", text(page, outlook, voice, names));
    }
    Page one = page.page().get();
    if (one == Page.NOTICE) {
      Optional<FrozenNoticePage> frozen = FrozenNoticePage.of(page, outlook, voice);
      if (frozen.isPresent()) {
        return new Content(FROZEN, frozen.get());
      }
      return letter(page, outlook, voice);
    }
    return new Content(
        one.template().orElseThrow(),
        switch (one) {
          case CHOOSE_LANGUAGE -> new Nothing();
          case CHOOSE_MUNICIPALITY -> ChooseMunicipalityPage.of(plan, page, outlook, voice);
          case NOT_FOUND -> NotFoundPage.of(plan, page, outlook);
          case HOME -> HomePage.of(plan, page, outlook, voice);
          case PRICES ->
              PricesPage.of(outlook, Links.find(plan, page, outlook, Page.PRICE_HISTORY), voice);
          case PRICE_HISTORY -> PriceHistoryPage.of(page, outlook, voice);
          case CALCULATOR -> CalculatorPage.of(outlook, voice);
          case CHANGE_OR_LEAVE ->
              ChangeOrLeavePage.of(outlook, voice, blocks(page, outlook, voice, names));
          case QUESTIONS -> new QuestionsPage(blocks(page, outlook, voice, names));
          case PROGRAM_INFORMATION -> ProgramInformationPage.of(plan, page, outlook, voice);
          case PROGRAM_INFORMATION_DAY -> ProgramInformationDayPage.of(plan, page, outlook, voice);
          case DOCUMENTS -> DocumentsPage.of(outlook, voice);
          case CONTACT -> ContactPage.of(outlook, voice);
          case EMBED_PRICES -> EmbedPricesPage.of(outlook, voice);
          case EMBED_CALCULATOR -> CalculatorPage.of(outlook, voice);
          case FOR_TOWNS ->
              ForTownsPage.of(
                  plan,
                  page,
                  outlook,
                  new TownBlocks(plan, outlook, voices, fragments),
                  qrCode(page.program()));
          case HOW_IT_WORKS, YOUR_BILL, ACCESSIBILITY -> text(page, outlook, voice, names);
          case DISCLOSURE -> DisclosurePage.newest(plan, page, outlook, voice);
          case DISCLOSURE_QUARTER -> DisclosurePage.ofQuarter(plan, page, outlook, voice);
          case COMPLIANCE -> CompliancePage.of(plan, page, outlook, voice);
          case POSTINGS -> PostingKit.of(plan, page, outlook, voice, fragments);
          case PRICE_POSTER -> PosterPage.ofPrices(plan, page, outlook, voice);
          case DISCLOSURE_SHEET -> PosterPage.ofLabels(plan, page, outlook, voice);
          case LANGUAGE_ACCESS -> LanguageAccessPage.of(plan, page, outlook);
          case NOTICE_ENCLOSURES -> EnclosuresPage.of(page, outlook, voice);
          case NOTICES -> NoticesPage.of(plan, page, outlook, voice);
          case PRODUCT_SUMMARY -> ProductSummaryPage.of(page, outlook, voice);
          case NOTICE -> throw new IllegalStateException("a notice is made by its kind");
          case ANNUAL -> AnnualPage.of(plan, page, outlook);
          case ANNUAL_YEAR -> AnnualYearPage.of(plan, page, outlook, voice);
          case SAVINGS -> SavingsPage.of(plan, page, outlook, voice);
          case A_TO_Z -> AToZPage.of(blocks(page, outlook, voice, names), voice.language());
          case DATA -> DataPage.of(plan, page, outlook);
          case FLYER -> FlyerPage.of(plan, page, outlook, voice);
          case NEWS -> NewsPage.of(plan, page, outlook, voice);
          case NEWS_ITEM ->
              NewsItemPage.of(page, outlook, blocks(page, outlook, voice, names), voice);
          case TRANSLATIONS ->
              throw new IllegalStateException("nothing makes the page " + one.id() + " yet");
        });
  }

  private static String template(Notice.Kind kind) {
    return switch (kind) {
      case OPT_OUT -> "opt-out-notice";
      case PRODUCT_CHANGE, CHANGE_IN_LAW -> "product-change-notice";
      case TERMINATION -> "termination-notice";
      case COMPETITIVE_SUPPLY -> "competitive-supply-notice";
    };
  }

  /** A notice: each kind has its template. */
  private static Content letter(PlannedPage page, Outlook outlook, Voice voice) {
    Notice.Kind kind = OptOutNoticePage.notice(page, outlook).kind();
    return new Content(
        template(kind),
        kind.tellsOfPrices()
            ? ProductChangePage.of(page, outlook, voice)
            : OptOutNoticePage.of(page, outlook, voice));
  }

  private TextPage text(PlannedPage page, Outlook outlook, Voice voice, Map<String, Object> names) {
    List<TextBlock> blocks = blocks(page, outlook, voice, names);
    if (blocks.isEmpty()) {
      throw new IllegalStateException(
          "there is no text for the page " + page.id() + " of " + page.program().id());
    }
    Optional<String> reviewed =
        Texts.of(outlook, Conditions.of(outlook, names.keySet())).page(page.id()).stream()
            .findFirst()
            .flatMap(PageText::reviewed)
            .map(voice::day);
    return new TextPage(blocks.get(0).title(), blocks, reviewed);
  }

  private List<TextBlock> blocks(
      PlannedPage page, Outlook outlook, Voice voice, Map<String, Object> names) {
    Conditions conditions = Conditions.of(outlook, names.keySet());
    List<TextBlock> blocks = new ArrayList<>();
    String shown =
        page.is(Page.NEWS_ITEM) ? "news/" + page.which().orElseThrow().value() : page.id();
    for (PageText text : Texts.of(outlook, conditions).page(shown)) {
      String id = text.id().substring(text.id().lastIndexOf('/') + 1);
      blocks.add(
          new TextBlock(
              id,
              "#" + id,
              speaking(text, voice).say(text.title()),
              !blocks.isEmpty(),
              localized(text, speaking(text, voice))
                  .fill(
                      Values.of(names),
                      target -> Links.find(plan, page, outlook, target).map(Link::href))));
    }
    return blocks;
  }

  /** What all programs share is said in the same words on the pages of each. */
  private Voice speaking(PageText text, Voice voice) {
    return text.program().isPresent() ? voice : voices.of(voice.language().tag());
  }

  private Prose.Localized localized(PageText text, Voice voice) {
    String tag = voice.language().tag();
    String file = text.origin().place().file();
    return localized.computeIfAbsent(
        tag + ":" + file,
        key ->
            proses
                .computeIfAbsent(text, one -> Prose.of(file, one.html()))
                .localized(voice.language(), voice.translations()));
  }

  private Outlook outlook(PlannedPage page) {
    Program program = page.program();
    Optional<Municipality> municipality = page.municipality().or(() -> program.places().get(0));
    return new Outlook(
        facts,
        program,
        municipality,
        page.placed(),
        choice(program),
        asOf(program),
        page.is(Page.NOT_FOUND));
  }

  private ProgramChoice choice(Program program) {
    return facts.config().programs().stream()
        .filter(choice -> choice.id().equals(program.id()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(program.id() + " is not in site-config.yml"));
  }

  private static Object component(Record view, String name) {
    try {
      Object part = NamedParts.part(view, name);
      return part == null ? Optional.empty() : part;
    } catch (NamedParts.NoSuchPart impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
