package org.towncurrent.pages;

import static org.towncurrent.pages.Group.CHOICES;
import static org.towncurrent.pages.Group.HELP;
import static org.towncurrent.pages.Group.PROGRAM;
import static org.towncurrent.pages.Group.REPORTS;
import static org.towncurrent.pages.PageEntry.page;
import static org.towncurrent.pages.Prominence.FOOT;
import static org.towncurrent.pages.Prominence.MENU;
import static org.towncurrent.pages.Prominence.NOT_YET;
import static org.towncurrent.pages.Prominence.QUIET;
import static org.towncurrent.pages.Reader.OFFICIALS;
import static org.towncurrent.pages.Reader.PUBLISHER;
import static org.towncurrent.pages.Reader.RESIDENT;
import static org.towncurrent.pages.Reader.TOWN_WEBSITE;
import static org.towncurrent.pages.Weight.FIRST;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.towncurrent.facts.ProgramState;

/**
 * Every page of a program's site: the table from which plan, menu, foot, breadcrumbs, site map and
 * {@code docs/pages.md} are made. Pages still to come stand in it, too, so that no address is given
 * away twice; one is made as soon as it is {@code madeWith} a template.
 *
 * <p>Menu and foot keep the order of the table. The prominence of a page is given for a program
 * that is in planning, under review, approved, launched, between contracts, terminated. An id is
 * also the address, and an address once published never dies: so an id is never changed, and a page
 * may be missing only in states before its first.
 */
public enum Page {
  CHOOSE_LANGUAGE(
      page("choose-language", Scope.PROGRAM, "")
          .answers("Can I read this in my language?")
          .readBy(RESIDENT)
          .madeWith("choose-language")
          .weighs(FIRST)),
  CHOOSE_MUNICIPALITY(
      page("choose-municipality", Scope.JOINT_LANGUAGE, "")
          .answers("Is my city or town in it, and with which utility?")
          .readBy(RESIDENT)
          .madeWith("choose-municipality")
          .weighs(FIRST)),
  NOT_FOUND(
      page("not-found", Scope.PROGRAM, "404.html")
          .answers("The address leads nowhere: where is what I was looking for?")
          .readBy(RESIDENT)
          .madeWith("not-found")
          .weighs(FIRST)),

  HOME(
      page("home", Scope.MUNICIPALITY, "")
          .answers("Am I in it, what do I pay, and what happens next?")
          .readBy(RESIDENT)
          .in(PROGRAM)
          .madeWith("home")
          .weighs(FIRST)
          .inEveryState(FOOT)),
  HOW_IT_WORKS(
      page("how-it-works")
          .answers("What is this program, and who runs it?")
          .readBy(RESIDENT)
          .in(PROGRAM)
          .madeWith("how-it-works")
          .byState(MENU, MENU, MENU, FOOT, FOOT, FOOT)),
  PRICES(
      page("prices")
          .answers("What do I pay, what would I pay if I left, and until when is that known?")
          .readBy(RESIDENT, OFFICIALS)
          .in(CHOICES)
          .madeWith("prices")
          .weighs(FIRST)
          .byState(FOOT, FOOT, MENU, MENU, MENU, MENU)),
  CALCULATOR(
      page("calculator")
          .answers("What would each choice cost me in a month?")
          .readBy(RESIDENT)
          .in(CHOICES)
          .madeWith("calculator")
          .weighs(Weight.CALCULATOR)
          .byState(FOOT, FOOT, FOOT, MENU, FOOT, FOOT)),
  CHANGE_OR_LEAVE(
      page("change-or-leave")
          .answers("How do I leave, change product, or join?")
          .readBy(RESIDENT)
          .in(CHOICES)
          .madeWith("change-or-leave")
          .weighs(FIRST)
          .byState(MENU, MENU, MENU, MENU, MENU, FOOT)),
  QUESTIONS(
      page("questions")
          .answers("What if I move, have solar panels or a discount, or chose my own supplier?")
          .readBy(RESIDENT)
          .in(HELP)
          .madeWith("questions")
          .weighs(FIRST)
          .inEveryState(MENU)),
  NEWS(
      page("news")
          .answers("What is new?")
          .readBy(RESIDENT, OFFICIALS)
          .in(PROGRAM)
          .madeWith("news")
          .byState(MENU, MENU, MENU, FOOT, MENU, MENU)),
  NEWS_ITEM(
      page("news/{id}")
          .answers("What did the program announce?")
          .readBy(RESIDENT, OFFICIALS)
          .under(NEWS)
          .madeWith("news-item")),
  YOUR_BILL(
      page("your-bill")
          .answers("Where on my bill are the supplier, the price and my kWh?")
          .readBy(RESIDENT)
          .in(PROGRAM)
          .madeWith("prose")
          .inEveryState(FOOT)),
  PRICE_HISTORY(
      page("price-history")
          .answers("What were the prices before, here and on Basic Service?")
          .readBy(RESIDENT, OFFICIALS)
          .in(CHOICES)
          .under(PRICES)
          .madeWith("price-history")
          .byState(NOT_YET, NOT_YET, NOT_YET, QUIET, QUIET, FOOT)),

  PROGRAM_INFORMATION(
      page("program-information")
          .answers("What is in each product, in the form the State asks for?")
          .readBy(RESIDENT, OFFICIALS)
          .in(REPORTS)
          .madeWith("program-information")
          .inEveryState(FOOT)),
  PROGRAM_INFORMATION_DAY(
      page("program-information/{day}")
          .answers("What was in each product from this day on?")
          .readBy(RESIDENT, OFFICIALS)
          .under(PROGRAM_INFORMATION)
          .madeWith("program-information-day")
          .byState(NOT_YET, NOT_YET, QUIET, QUIET, QUIET, QUIET)),
  DOCUMENTS(
      page("documents")
          .answers("Where are the plan and the State's order?")
          .readBy(RESIDENT, OFFICIALS)
          .in(REPORTS)
          .under(PROGRAM_INFORMATION)
          .madeWith("documents")
          .byState(MENU, MENU, FOOT, FOOT, FOOT, MENU)),
  DISCLOSURE(
      page("disclosure")
          .answers("Where does my electricity come from, and what does it put into the air?")
          .readBy(RESIDENT, OFFICIALS)
          .in(REPORTS)
          .under(PROGRAM_INFORMATION)
          .madeWith("disclosure")
          .byState(NOT_YET, NOT_YET, NOT_YET, FOOT, FOOT, FOOT)),
  DISCLOSURE_QUARTER(
      page("disclosure/{quarter}")
          .answers("What did the disclosure label of this quarter say?")
          .readBy(RESIDENT, OFFICIALS)
          .under(DISCLOSURE)
          .madeWith("disclosure")
          .byState(NOT_YET, NOT_YET, NOT_YET, QUIET, QUIET, QUIET)),
  DISCLOSURE_SHEET(
      page("disclosure/{quarter}/sheet")
          .answers("What do we post at City or Town Hall for this quarter?")
          .readBy(PUBLISHER)
          .under(DISCLOSURE_QUARTER)
          .madeWith("disclosure-sheet")
          .byState(NOT_YET, NOT_YET, NOT_YET, QUIET, QUIET, QUIET)),
  NOTICES(
      page("notices")
          .answers("What did the letters say that came in the mail?")
          .readBy(RESIDENT, OFFICIALS)
          .in(REPORTS)
          .under(PROGRAM_INFORMATION)
          .madeWith("notices")
          .byState(NOT_YET, NOT_YET, FOOT, FOOT, FOOT, FOOT)),
  NOTICE(
      page("notices/{id}")
          .answers("What changes, what stays the same, and what can I do by when?")
          .readBy(RESIDENT, OFFICIALS)
          .under(NOTICES)
          .madeWith("opt-out-notice")
          .byState(NOT_YET, NOT_YET, QUIET, QUIET, QUIET, QUIET)),
  NOTICE_ENCLOSURES(
      page("notices/{id}/enclosures")
          .answers("What goes into the envelope with the notice, and what stands on it?")
          .readBy(PUBLISHER)
          .under(NOTICE)
          .madeWith("notice-enclosures")
          .byState(NOT_YET, NOT_YET, QUIET, QUIET, QUIET, QUIET)),
  PRODUCT_SUMMARY(
      page("product-summary/{product}")
          .answers("What is this product, on one page: price, term, fees, content, how to leave?")
          .readBy(RESIDENT, OFFICIALS)
          .under(NOTICES)
          .madeWith("product-summary")
          .byState(NOT_YET, NOT_YET, NOT_YET, QUIET, QUIET, QUIET)),
  ANNUAL(
      page("annual")
          .answers("What does the program tell about its years?")
          .readBy(RESIDENT, OFFICIALS)
          .in(REPORTS)
          .under(PROGRAM_INFORMATION)
          .madeWith("annual")
          .byState(NOT_YET, NOT_YET, NOT_YET, FOOT, FOOT, FOOT)),
  ANNUAL_YEAR(
      page("annual/{year}")
          .answers("What did the program do in this year, in the nine items of the guidelines?")
          .readBy(RESIDENT, OFFICIALS)
          .under(ANNUAL)
          .madeWith("annual-year")
          .byState(NOT_YET, NOT_YET, NOT_YET, QUIET, QUIET, QUIET)),
  COMPLIANCE(
      page("compliance")
          .answers("What does the plan promise, was it done, and where was it posted?")
          .readBy(PUBLISHER, OFFICIALS)
          .in(REPORTS)
          .under(PROGRAM_INFORMATION)
          .madeWith("compliance")),
  SAVINGS(
      page("savings")
          .answers("Has the program saved or cost money in all, and how is that reckoned?")
          .readBy(RESIDENT, OFFICIALS)
          .in(REPORTS)
          .under(ANNUAL)
          .madeWith("savings")
          .byState(NOT_YET, NOT_YET, NOT_YET, QUIET, QUIET, FOOT)),
  DATA(
      page("data")
          .answers("Where is every price as a file, with its source?")
          .readBy(OFFICIALS, TOWN_WEBSITE)
          .in(REPORTS)
          .under(PROGRAM_INFORMATION)
          .madeWith("data")
          .byState(NOT_YET, NOT_YET, FOOT, FOOT, FOOT, FOOT)),

  FOR_TOWNS(
      page("for-towns")
          .answers("How do we show the program on our own website, and on paper?")
          .readBy(TOWN_WEBSITE)
          .in(PROGRAM)
          .madeWith("for-towns")
          .inEveryState(FOOT)),
  POSTINGS(
      page("postings")
          .answers("What do we post for this quarter and this price, and where?")
          .readBy(PUBLISHER)
          .under(FOR_TOWNS)
          .madeWith("postings")
          .byState(NOT_YET, NOT_YET, QUIET, QUIET, QUIET, QUIET)),
  PRICE_POSTER(
      page("postings/{day}")
          .answers("What do we post at City or Town Hall for this price?")
          .readBy(PUBLISHER)
          .under(POSTINGS)
          .madeWith("price-poster")
          .byState(NOT_YET, NOT_YET, QUIET, QUIET, QUIET, QUIET)),
  FLYER(
      page("for-towns/flyer")
          .answers("What can we print and hand out?")
          .readBy(TOWN_WEBSITE)
          .under(FOR_TOWNS)
          .madeWith("flyer")),
  EMBED_PRICES(
      page("embed/prices", Scope.EMBED, "prices/")
          .answers("What does the program cost? (within a page of the town's website)")
          .readBy(RESIDENT, TOWN_WEBSITE)
          .under(FOR_TOWNS)
          .shows(PRICES)
          .madeWith("embed-prices")
          .weighs(FIRST)
          .byState(NOT_YET, NOT_YET, QUIET, QUIET, QUIET, QUIET)),
  EMBED_CALCULATOR(
      page("embed/calculator", Scope.EMBED, "calculator/")
          .answers("What would each choice cost me? (within a page of the town's website)")
          .readBy(RESIDENT, TOWN_WEBSITE)
          .under(FOR_TOWNS)
          .shows(CALCULATOR)
          .madeWith("embed-calculator")
          .weighs(Weight.CALCULATOR)
          .byState(NOT_YET, NOT_YET, QUIET, QUIET, QUIET, QUIET)),

  CONTACT(
      page("contact")
          .answers("Whom do I ask?")
          .readBy(RESIDENT)
          .in(HELP)
          .madeWith("contact")
          .byState(FOOT, FOOT, FOOT, FOOT, MENU, MENU)),
  LANGUAGE_ACCESS(
      page("language-access")
          .answers("Who helps me in my language, if it is not one of this site's?")
          .readBy(RESIDENT)
          .in(HELP)
          .madeWith("language-access")
          .inEveryState(FOOT)),
  A_TO_Z(
      page("a-to-z")
          .answers("What does this word mean, and where do I read about it?")
          .readBy(RESIDENT, TOWN_WEBSITE)
          .in(HELP)
          .madeWith("a-to-z")
          .inEveryState(FOOT)),
  TRANSLATIONS(
      page("translations")
          .answers("Who translated these pages, and has a person checked them?")
          .readBy(RESIDENT, PUBLISHER)
          .in(HELP)),
  ACCESSIBILITY(
      page("accessibility")
          .answers("Can I use this site as I am, and whom do I tell if not?")
          .readBy(RESIDENT)
          .in(HELP)
          .madeWith("prose")
          .inEveryState(FOOT));

  @SuppressWarnings("ImmutableEnumChecker") // nothing changes it once it is written down
  private final PageEntry entry;

  Page(PageEntry entry) {
    this.entry = entry;
  }

  /** The page with this id. */
  public static Optional<Page> withId(String id) {
    return Arrays.stream(values()).filter(page -> page.id().equals(id)).findFirst();
  }

  /** The ids of the pages that texts link to and that languages offer, as far as they are made. */
  static List<String> namedIds() {
    return Arrays.stream(values())
        .filter(page -> page.named() && page.made())
        .map(Page::id)
        .toList();
  }

  /** The id used in {@code site-config.yml}, in links of Markdown pages, and in addresses. */
  public String id() {
    return entry.id;
  }

  /** Where its address begins. */
  public Scope scope() {
    return entry.scope;
  }

  /**
   * The last part of the address, with its slash; empty for the home page. With a {@code {hole}} it
   * stands for as many pages as there are notices, quarters or years.
   */
  public String folder() {
    return entry.folder;
  }

  /** Whether it stands for several pages, as many as there are notices, quarters or years. */
  boolean several() {
    return folder().indexOf('{') >= 0;
  }

  /** The last part of the address of one of several. */
  String folder(Instance which) {
    return folder(which.value());
  }

  /** The last part of the address of one of several, with this in place of the hole. */
  String folder(String value) {
    int open = folder().indexOf('{');
    return folder().substring(0, open) + value + folder().substring(folder().indexOf('}') + 1);
  }

  /** Its address behind {@code /{program}/}: {@code {lang}/[{municipality}/]prices/}. */
  public String pattern() {
    return scope().pattern() + folder();
  }

  /** The question it answers. */
  public String question() {
    return entry.question;
  }

  /** Whom it is written for. */
  public Set<Reader> readers() {
    return Collections.unmodifiableSet(entry.readers);
  }

  /** The template it is rendered with; empty while the page is still to come. */
  public Optional<String> template() {
    return entry.template;
  }

  /** Whether it is made today. */
  public boolean made() {
    return template().isPresent();
  }

  /** The page above it, which breadcrumbs lead back to. */
  public Optional<Page> parent() {
    boolean below = scope() != Scope.PROGRAM && scope() != Scope.JOINT_LANGUAGE && this != HOME;
    return entry.parent.isPresent() || !below ? entry.parent : Optional.of(HOME);
  }

  /** Whether it is this page or stands somewhere under it. */
  boolean isWithin(Page other) {
    return this == other || parent().filter(one -> one.isWithin(other)).isPresent();
  }

  /** The group it belongs to; empty for pages that no list of pages shows. */
  public Optional<Group> group() {
    return entry.group;
  }

  /** What it may weigh. */
  public Weight weight() {
    return entry.weight;
  }

  /** How it offers itself while the program is in this state. */
  public Prominence in(ProgramState state) {
    Prominence prominence = entry.prominence.get(state);
    if (prominence == null) {
      throw new IllegalStateException(id() + " does not say where it stands when " + state);
    }
    return prominence;
  }

  /** Whether {@code site-config.yml} and links in texts may name it. */
  boolean named() {
    return scope() == Scope.MUNICIPALITY && id().indexOf('/') < 0;
  }

  /** What it is called by in the template of names; of several pages where they share a name. */
  Optional<String> nameId() {
    boolean shared = !folder().endsWith("}/") && scope() == Scope.MUNICIPALITY;
    return named()
        ? Optional.of(id())
        : Optional.of(id().replaceAll("/(?:\\{[a-z]+\\}/)?", "-")).filter(id -> shared);
  }

  /** The page of which this one shows a part within other sites. */
  public Optional<Page> whole() {
    return entry.whole;
  }

  /** The page with which a language offers this one, or does not. */
  Page offeredWith() {
    return this == CHOOSE_MUNICIPALITY
        ? HOME
        : named() ? this : whole().or(this::parent).map(Page::offeredWith).orElse(this);
  }

  /** Whether search engines may list it: a page of its own that readers are looking for. */
  public boolean findable() {
    return this != NOT_FOUND && scope() != Scope.EMBED;
  }
}
