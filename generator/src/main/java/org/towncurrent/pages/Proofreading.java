package org.towncurrent.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.towncurrent.facts.Facts;
import org.towncurrent.facts.Finding;
import org.towncurrent.facts.Municipality;
import org.towncurrent.facts.PageText;
import org.towncurrent.facts.Place;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.SiteConfig.LanguageChoice;
import org.towncurrent.facts.SiteConfig.ProgramChoice;
import org.towncurrent.rates.Day;
import org.towncurrent.words.Language;
import org.towncurrent.words.LanguageTable;
import org.towncurrent.words.Translations;

/**
 * Reads the Markdown texts before any page is made: whether every condition, hole and link of a
 * text means something, for every program that shows it, and whether every page has its text.
 */
public final class Proofreading {

  private static final Pattern HOLE = Pattern.compile("\\{([a-z][A-Za-z0-9.]*)\\}");
  private static final Pattern LINK = Pattern.compile("href=\"page:([^\"#]*)");
  private static final String CONTENT = "content/pages/";

  /** The pages that texts stand on, and those of them that are nothing without one. */
  private static final Set<Page> WITH_TEXTS =
      Set.of(
          Page.CHANGE_OR_LEAVE,
          Page.QUESTIONS,
          Page.A_TO_Z,
          Page.HOW_IT_WORKS,
          Page.YOUR_BILL,
          Page.ACCESSIBILITY,
          Page.NEWS);

  private static final List<Page> NOTHING_BUT_TEXT =
      List.of(Page.HOW_IT_WORKS, Page.YOUR_BILL, Page.ACCESSIBILITY);

  private final Facts facts;
  private final SitePlan plan;
  private final Day buildDay;
  private final Places places;
  private final Map<String, Finding> findings = new LinkedHashMap<>();

  /** Finds the words of a text in its file. */
  @FunctionalInterface
  public interface Places {
    /** Where these words stand; the start of the file where they cannot be found. */
    Place of(PageText text, String words);
  }

  private Proofreading(Facts facts, SitePlan plan, Day buildDay, Places places) {
    this.facts = facts;
    this.plan = plan;
    this.buildDay = buildDay;
    this.places = places;
  }

  /**
   * Reads all texts.
   *
   * @param buildDay the day for programs that are not pinned to one
   * @param allPrograms whether the facts hold every program of the site
   */
  public static List<Finding> of(
      Facts facts, SitePlan plan, Day buildDay, boolean allPrograms, Places places) {
    Proofreading reading = new Proofreading(facts, plan, buildDay, places);
    if (allPrograms) {
      facts.config().languages().forEach(reading::language);
    }
    facts.texts().forEach(reading::words);
    for (ProgramChoice choice : facts.config().programs()) {
      facts.programs().stream()
          .filter(program -> program.id().equals(choice.id()))
          .forEach(program -> reading.program(program, choice));
    }
    return List.copyOf(reading.findings.values());
  }

  private void language(LanguageChoice language) {
    Set<String> ids = new TreeSet<>(Page.namedIds());
    facts.programs().stream()
        .flatMap(one -> plan.ownTexts(one).stream())
        .forEach(text -> ids.add(text.id()));
    for (String page : language.pages()) {
      if (!ids.contains(page)) {
        noPage(
            language.origin().at("pages"),
            page,
            " to offer in the language " + language.tag(),
            String.join(", ", ids));
      }
    }
  }

  /** Tells of a page that was named and is not there, or not there yet. */
  private void noPage(Place place, String page, String where, String pages) {
    boolean coming = Page.withId(page).filter(one -> one.named() && !one.made()).isPresent();
    findings.putIfAbsent(
        place + page,
        Finding.error(
            coming ? "coming-page" : "unknown-page",
            place,
            coming
                ? "The page \"" + page + "\" is still to come: it is not made yet."
                : "There is no page \"" + page + "\"" + where + ".",
            (coming ? "Take it out until it is made. " : "") + "The pages are " + pages + "."));
  }

  /** What can be told of a text without a program. */
  private void words(PageText text) {
    for (String condition : text.when()) {
      if (!Conditions.NAMES.contains(Conditions.positive(condition))) {
        add(
            "unknown-condition",
            places.of(text, condition),
            "There is no condition \"" + condition + "\".",
            "Write one or more of "
                + String.join(", ", Conditions.NAMES)
                + "; not- before one turns it round.");
      }
    }
    for (String hole : found(HOLE, text)) {
      if (!Names.HOLES.contains(hole)) {
        add(
            "unknown-hole",
            places.of(text, "{" + hole + "}"),
            "There is no fact for {" + hole + "}.",
            "The holes are " + String.join(", ", Names.HOLES) + ".");
      }
    }
    String first = text.id().split("/", 2)[0];
    if (Page.withId(first).filter(page -> page.named() && !page.made()).isPresent()) {
      add(
          "coming-page",
          text.origin().place(),
          "The address " + first + "/ is kept for a page that is still to come.",
          "Give the file another name; docs/pages.md lists the names that are taken.");
    } else if (!shownSomewhere(text)) {
      findings.put(
          text.id() + text.program(),
          new Finding(
              Finding.Severity.WARNING,
              "page-of-no-site",
              text.origin().place(),
              "No page shows this text.",
              Optional.empty(),
              "Move it into the folder of a page ("
                  + String.join(", ", new TreeSet<>(WITH_TEXTS.stream().map(Page::id).toList()))
                  + "), or, for a page of its own, into the pages of a program."));
    }
  }

  private boolean shownSomewhere(PageText text) {
    int slash = text.id().indexOf('/');
    String page = slash < 0 ? text.id() : text.id().substring(0, slash);
    return Page.withId(page)
        .map(one -> one == Page.NEWS ? text.news().isPresent() : WITH_TEXTS.contains(one))
        .orElseGet(
            () ->
                text.program().isPresent()
                    && facts.texts().stream()
                        .anyMatch(
                            other ->
                                other.program().equals(text.program()) && other.id().equals(page)));
  }

  private void program(Program program, ProgramChoice choice) {
    Voice english =
        new Voice(
            Language.ENGLISH,
            Translations.english(),
            LanguageTable.committed().dates(Language.ENGLISH));
    for (Optional<Municipality> municipality : program.places()) {
      Outlook outlook =
          new Outlook(
              facts, program, municipality, true, choice, choice.today().orElse(buildDay), false);
      Set<String> names = Names.of(outlook, english).keySet();
      Conditions conditions = Conditions.of(outlook, names);
      List<PageText> shown =
          Texts.of(outlook, conditions).shown().stream().filter(this::shownSomewhere).toList();
      shown.forEach(text -> text(text, program, municipality, names));
      for (Page page : NOTHING_BUT_TEXT) {
        if (shown.stream().noneMatch(text -> belongs(text, page))) {
          add(
              "missing-file",
              Place.startOf(CONTENT + page.id() + ".md"),
              "There is no text for the page " + page.id() + " of " + program.id() + ".",
              "Write this file, or look at the conditions after `when:` of the texts there are.");
        }
      }
    }
  }

  private static boolean belongs(PageText text, Page page) {
    return text.id().equals(page.id()) || text.id().startsWith(page.id() + "/");
  }

  /** What can be told of a text that a program shows. */
  private void text(
      PageText text, Program program, Optional<Municipality> municipality, Set<String> names) {
    for (String hole : found(HOLE, text)) {
      if (Names.HOLES.contains(hole) && !names.contains(hole)) {
        add(
            "no-fact-for-hole",
            places.of(text, "{" + hole + "}"),
            "{" + hole + "} has no value in " + program.id() + ".",
            "Give the program the fact, or let the text appear only where it is known: when: ["
                + Conditions.positive(
                    hole.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT))
                + "].");
      }
    }
    for (String page : found(LINK, text)) {
      if (plan.nearest(program, "en", municipality, page).isEmpty()) {
        List<String> ids = new ArrayList<>(Page.namedIds());
        plan.ownTexts(program).forEach(own -> ids.add(own.id()));
        noPage(
            places.of(text, "page:" + page),
            page,
            " of " + program.id() + " to link to",
            String.join(", ", ids));
      }
    }
  }

  private static Set<String> found(Pattern pattern, PageText text) {
    Set<String> words = new TreeSet<>();
    Matcher matcher = pattern.matcher(text.html());
    while (matcher.find()) {
      words.add(matcher.group(1));
    }
    return words;
  }

  /** Each problem at a place is told once, however many programs show the text. */
  private void add(String code, Place place, String message, String hint) {
    findings.putIfAbsent(place + code, Finding.error(code, place, message, hint));
  }
}
