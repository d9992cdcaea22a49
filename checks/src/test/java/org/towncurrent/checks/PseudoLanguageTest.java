package org.towncurrent.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.towncurrent.words.Language;
import org.towncurrent.words.LanguageTable;

/** Nothing is left in English, and everything mirrors and fits, whatever the language. */
class PseudoLanguageTest {

  private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");

  /** What has the same name in every language: a program, its products, places, addresses. */
  private static final List<Pattern> NAMES =
      Stream.of(
              "(?:Rutland|Pepperell) Community Electricity",
              "Chelsea Electricity Choice|Western Mass Demonstration Program",
              "(?:Rutland|Pepperell|Chelsea|Valley)"
                  + " (?:Standard|Plus|Basic|Cleaner|Green|100% Renewable)",
              "(?:City|Town) of (?:Rutland|Pepperell|Chelsea)",
              "(?:(?:City|Town) of )?(?:Amherst|Northampton|Pelham)",
              "(?:National Grid|Unitil|Eversource)(?: Basic Service)?",
              "Good Energy|MassPowerChoice, LLC",
              "(?i:sample (?:supplier|consultant))",
              // Where documents lie.
              "(?:Town|City) Hall",
              "\\S+@\\S+|(?:[a-z-]+\\.)+(?:com|org|gov)",
              "\\d Ext\\. \\d",
              // The pseudo-languages count the days as English does.
              "(?:"
                  + String.join("|", LanguageTable.committed().dates(Language.ENGLISH).months())
                  + ")(?: \\d+,)? \\d{4}",
              // Rates as bills name them.
              "(?:[GRT]-\\d|WR)(?:, |$)",
              // Abbreviations and marks.
              "(?:k?Wh|WCAG|AA|RPS|LLC|PDF)\\b")
          .map(Pattern::compile)
          .toList();

  private static final BuiltSite site = PseudoSite.samples();

  private static List<String> pages(String language) {
    return site.pages().stream().filter(page -> page.contains("/" + language + "/")).toList();
  }

  @Test
  void everyPageIsThereInEveryLanguage() {
    assertThat(pages("en-XA")).hasSameSizeAs(pages("en")).hasSizeGreaterThan(20);
    assertThat(pages("ar-XB")).hasSameSizeAs(pages("en"));
    for (String page : pages("ar-XB")) {
      assertThat(site.document(page).select("html").attr("dir")).as(page).isEqualTo("rtl");
    }
  }

  @Test
  void noWordEscapesTheTranslator() {
    TreeMap<String, TreeSet<String>> escaped = new TreeMap<>();
    for (String page : pages("en-XA")) {
      for (String text : texts(site.document(page))) {
        String rest = text;
        for (Pattern name : NAMES) {
          rest = name.matcher(rest).replaceAll(" ");
        }
        if (WORD.matcher(rest).find()) {
          escaped.computeIfAbsent(text, key -> new TreeSet<>()).add(page);
        }
      }
    }
    StringBuilder report = new StringBuilder();
    escaped.forEach((text, on) -> report.append('\n').append(text).append("   <- ").append(on));
    assertThat(report.toString()).isEmpty();
  }

  @Test
  void mirroredPagesFitAndAreAccessible() {
    mirrored(Shapes.of(pages("ar-XB")));
  }

  @Test
  @Tag("deep")
  void allMirroredPagesFitAndAreAccessible() {
    mirrored(pages("ar-XB"));
  }

  private static void mirrored(List<String> pages) {
    List<String> wrong = new ArrayList<>();
    try (Browser.Visit visit = Browser.shared().visit(Axe.options(320, 740))) {
      Page page = visit.page();
      for (String path : pages) {
        page.navigate(site.address(path));
        Object wide = page.evaluate("document.scrollingElement.scrollWidth");
        if (((Number) wide).intValue() > 320) {
          wrong.add(path + ": " + wide + " px wide");
        }
        // The other program has the same templates.
        if (path.startsWith("pepperell/")) {
          for (String violation : Axe.violations(page)) {
            wrong.add(path + ": " + violation);
          }
        }
      }
      assertThat(visit.complaints()).isEmpty();
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void accentedPagesAreHalfAsLongAgainAndFit() {
    accented(Shapes.of(pages("en-XA")));
  }

  @Test
  @Tag("deep")
  void allAccentedPagesAreHalfAsLongAgainAndFit() {
    accented(pages("en-XA"));
  }

  private static void accented(List<String> pages) {
    List<String> wrong = new ArrayList<>();
    try (Browser.Visit visit = Browser.shared().visit(320, 740)) {
      Page page = visit.page();
      for (String path : pages) {
        page.navigate(site.address(path));
        Object wide = page.evaluate("document.scrollingElement.scrollWidth");
        if (((Number) wide).intValue() > 320) {
          wrong.add(path + ": " + wide + " px wide");
        }
      }
      assertThat(visit.complaints()).isEmpty();
    }
    assertThat(wrong).isEmpty();
  }

  /** All that a reader of the page sees or hears, but for what is not to be translated. */
  private static List<String> texts(Document document) {
    document.select("[translate=no], script, cite").remove();
    document.select("[lang]").stream()
        .filter(one -> !one.tagName().equals("html"))
        .filter(one -> !one.attr("lang").equals("en-XA"))
        .forEach(Element::remove);
    List<String> texts = new ArrayList<>();
    for (Element element : document.getAllElements()) {
      for (TextNode text : element.textNodes()) {
        if (!text.isBlank()) {
          texts.add(text.text().strip());
        }
      }
      for (String attribute : List.of("aria-label", "alt", "title", "placeholder")) {
        if (element.hasAttr(attribute)) {
          texts.add(element.attr(attribute));
        }
      }
    }
    texts.add(document.select("meta[name=description]").attr("content"));
    return texts;
  }
}
