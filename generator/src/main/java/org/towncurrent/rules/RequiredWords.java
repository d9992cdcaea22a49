package org.towncurrent.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.PageText;
import org.towncurrent.facts.Passage;
import org.towncurrent.facts.Place;
import org.towncurrent.wording.Found;
import org.towncurrent.wording.Phrasebook;

/**
 * A text lacks what texts of its kind must say, such as the warning of an early termination fee in
 * one to competitive-supply customers.
 *
 * <p>A text says what it is for by {@code kind:} in its head: {@code competitive-supply} must warn
 * that the customer may owe an early termination fee; {@code opt-out-notice} must say that savings
 * are not guaranteed and that opting out is free. What counts as saying so stands in the
 * phrasebooks {@code en.txt} and {@code es.txt}. A translation must say it where its English does.
 * A text without {@code kind:} that speaks to customers of other suppliers and asks them in is
 * taken for one to competitive-supply customers.
 *
 * <p>Example: "If you buy from another supplier, you can join" is found unless the page also says
 * "That supplier may charge you an early termination fee."
 */
final class RequiredWords implements Rule {

  private static final String COMPETITIVE_SUPPLY = "competitive-supply";

  /** Kinds of which nothing is asked. */
  private static final List<String> FREE_KINDS = List.of("news", "page");

  @Override
  public String code() {
    return "required-words";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String authority() {
    return "Pepperell's plan, IV.2.b: materials to competitive-supply customers \"will clearly disclose"
        + " that such customers may be subject to penalties or early termination fees\"";
  }

  @Override
  public void check(Ground ground, Report report) {
    Set<PageText> pages = new LinkedHashSet<>();
    ground.said().forEach(said -> said.page().ifPresent(pages::add));
    for (PageText page : pages) {
      page.kind().ifPresent(kind -> ofKind(page, kind, report));
      if (page.kind().isEmpty()) {
        unnamed(page, report);
      }
    }
    for (Said said : ground.said()) {
      said.translation().ifPresent(one -> translation(one, pages, report));
    }
    ground.wordless(report);
  }

  private static void ofKind(PageText page, String kind, Report report) {
    Set<String> kinds = new TreeSet<>(Phrasebook.english().kinds());
    if (!kinds.contains(kind)) {
      kinds.addAll(FREE_KINDS);
      if (!kinds.contains(kind)) {
        report.add(
            page.origin().at("kind"),
            "There is no kind of text called " + Words.quoted(kind) + ".",
            "The kinds are " + Words.known(kinds) + "; or leave the line out.");
      }
      return;
    }
    for (String what : Phrasebook.english().required(kind)) {
      if (!says(page, what)) {
        report.add(
            page.origin().at("kind"),
            "This text is of the kind " + kind + " and does not say this: " + what + ".",
            hint(what));
      }
    }
  }

  private static void unnamed(PageText page, Report report) {
    String whole = whole(page);
    for (Phrasebook book : Phrasebook.all()) {
      List<Found> speaks = book.mentioned("speaks to customers of other suppliers", whole);
      if (!speaks.isEmpty() && !book.mentioned("asks them in", whole).isEmpty()) {
        for (String what : book.required(COMPETITIVE_SUPPLY)) {
          if (!says(page, what)) {
            report.add(
                placeOf(page, speaks.get(0).words()),
                Words.quoted(speaks.get(0).words())
                    + " speaks to customers of other suppliers, and the text does not say this: "
                    + what
                    + ".",
                hint(what) + " Then write `kind: " + COMPETITIVE_SUPPLY + "` in its head.");
          }
        }
      }
    }
  }

  /** Where the English of such a text says it, its translation must say it, too. */
  private static void translation(SiteTexts.Translated one, Set<PageText> pages, Report report) {
    Optional<Phrasebook> book = Phrasebook.of(one.language());
    if (book.isEmpty()) {
      return;
    }
    for (PageText page : pages) {
      if (page.kind().isPresent() && one.usedIn().contains(page.origin().place().file())) {
        for (String what : Phrasebook.english().required(page.kind().get())) {
          if (Phrasebook.english().required(what, one.english()).isPresent()
              && book.get().required(what, one.words()).isEmpty()) {
            report.add(
                one.place(),
                "The translation of "
                    + page.origin().place().file()
                    + " does not say what its English says: "
                    + what
                    + ".",
                "Translate the sentence anew, so that it warns as the English does.");
          }
        }
      }
    }
  }

  private static boolean says(PageText page, String what) {
    return Phrasebook.all().stream()
        .anyMatch(book -> passages(page).anyMatch(said -> book.required(what, said).isPresent()));
  }

  private static Stream<String> passages(PageText page) {
    return Stream.concat(
        Stream.of(page.title().english()),
        page.passages().stream()
            .filter(passage -> passage.voice() == Passage.Voice.OWN)
            .map(Passage::words));
  }

  private static String whole(PageText page) {
    return passages(page).map(words -> words + ".\n\n").collect(Collectors.joining());
  }

  private static Place placeOf(PageText page, String words) {
    for (Passage passage : page.passages()) {
      int at = passage.words().indexOf(words);
      if (at >= 0) {
        return passage.place(at);
      }
    }
    return page.title().place();
  }

  private static String hint(String what) {
    return switch (what.toLowerCase(Locale.ROOT)) {
      case "early termination fee" ->
          "Add: \"You may owe your supplier an early termination fee if you leave it early.\"";
      case "savings are not guaranteed" -> "Add: \"Savings are not guaranteed.\"";
      case "opting out is free" -> "Add: \"There is no fee for opting out.\"";
      default -> "Add a sentence that says so.";
    };
  }
}
