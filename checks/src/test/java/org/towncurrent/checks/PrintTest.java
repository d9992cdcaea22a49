package org.towncurrent.checks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What people read on paper. */
class PrintTest {

  private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b");

  private final BuiltSite site = BuiltSite.samples();
  private final Browser browser = Browser.shared();

  /** On how many sheets of paper a page prints as it stands. */
  static long sheets(Page page) {
    byte[] pdf =
        page.pdf(
            new Page.PdfOptions()
                .setFormat("Letter")
                .setPreferCSSPageSize(true)
                .setPrintBackground(true));
    return SHEET.matcher(new String(pdf, ISO_8859_1)).results().count();
  }

  @Test
  void homeAndPricesTakeTwoSheetsAtMost() {
    Map<String, Long> sheets = new TreeMap<>();
    try (Browser.Visit visit = browser.visit(1280, 800)) {
      Page page = visit.page();
      for (String program : site.programs()) {
        String town = program.equals("western-mass") ? "pelham/" : "";
        for (String language : new String[] {"en/", "es/"}) {
          for (String name : new String[] {"", "prices/"}) {
            String path = program + "/" + language + town + name;
            page.navigate(site.address(path));
            long count = sheets(page);
            assertThat(count).as(path).isGreaterThan(0);
            // Five classes with three products each, and all their past prices, need a third sheet.
            int allowed = program.equals("chelsea") && name.equals("prices/") ? 3 : 2;
            if (count > allowed) {
              sheets.put(path, count);
            }
          }
        }
      }
      assertThat(visit.complaints()).isEmpty();
    }
    assertThat(sheets).isEmpty();
  }

  @Test
  void theSheetToPostIsOnePosterAndOneSheetForEachLabel() {
    try (Browser.Visit visit = browser.visit(1280, 800)) {
      Page page = visit.open(site.address("chelsea/en/disclosure/2025-q2/sheet/"));

      int labels = page.locator(".disclosure-label").count();
      assertThat(labels).isGreaterThan(1);
      assertThat(sheets(page)).isEqualTo(1 + labels);
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void theFlyerTakesOneSheetInEveryProgramAndLanguage() {
    try (Browser.Visit visit = browser.visit(1280, 800)) {
      Page page = visit.page();
      for (String program : site.programs()) {
        String town = program.equals("western-mass") ? "pelham/" : "";
        for (String language : new String[] {"en/", "es/"}) {
          String path = program + "/" + language + town + "for-towns/flyer/";
          page.navigate(site.address(path));

          assertThat(sheets(page)).as(path).isEqualTo(1L);
        }
      }
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void theOptOutNoticeTakesTwoSheetsAtMost() {
    try (Browser.Visit visit = browser.visit(1280, 800)) {
      Page page = visit.page();
      for (String program : new String[] {"chelsea/", "pepperell/", "western-mass/"}) {
        String town = program.equals("western-mass/") ? "pelham/" : "";
        for (String language : new String[] {"en/", "es/"}) {
          String path = program + language + town + "notices/2025-11-opt-out/";
          page.navigate(site.address(path));

          assertThat(sheets(page)).as(path).isBetween(1L, 2L);
        }
      }
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void theOtherLettersTakeTwoSheetsAtMostAndTheProductSummaryFormOne() {
    try (Browser.Visit visit = browser.visit(1280, 800)) {
      Page page = visit.page();
      for (String language : new String[] {"en/", "es/"}) {
        for (String letter :
            new String[] {
              "chelsea/%snotices/2025-11-product-change/",
              "chelsea/%snotices/2026-02-change-in-law/",
              "pepperell/%snotices/2025-11-competitive-supply/",
              "pepperell/%snotices/2026-11-termination/"
            }) {
          String path = String.format(letter, language);
          page.navigate(site.address(path));

          assertThat(sheets(page)).as(path).isBetween(1L, 2L);
        }
        page.navigate(site.address("chelsea/" + language + "product-summary/standard/"));

        assertThat(sheets(page)).isEqualTo(1L);
      }
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void theReplyCardAndTheEnvelopesTakeASheetEach() {
    try (Browser.Visit visit = browser.visit(1280, 800)) {
      Page page = visit.open(site.address("chelsea/en/notices/2025-11-opt-out/enclosures/"));

      assertThat(sheets(page)).isEqualTo(2L);
    }
  }
}
