package org.towncurrent.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The calculator in every state: for everyone's eyes, on every screen, and on paper. */
class CalculatorStatesTest {

  private static final String PAGE = "pepperell/%s/calculator/";

  /** It has discounts and a tax, which no sample has. */
  private final BuiltSite site = PseudoSite.samples();

  private final Browser browser = Browser.shared();

  @Test
  void axeFindsNothing() {
    axeFindsNothing(360, 740, ColorScheme.LIGHT);
  }

  @ParameterizedTest
  @Tag("deep")
  @CsvSource({"360, 740, DARK", "1280, 800, LIGHT"})
  void axeFindsNothingInTheDarkNorOnADesktop(int width, int height, ColorScheme scheme) {
    axeFindsNothing(width, height, scheme);
  }

  private void axeFindsNothing(int width, int height, ColorScheme scheme) {
    List<String> violations = new ArrayList<>();
    for (CalculatorState state : CalculatorState.values()) {
      try (Browser.Visit visit = browser.visit(Axe.options(width, height).setColorScheme(scheme))) {
        Page page = visit.open(site.address(PAGE.formatted("en")));
        state.reach(page);
        for (String violation : Axe.violations(page)) {
          violations.add(state + ": " + violation);
        }
        assertThat(visit.complaints()).isEmpty();
      }
    }
    assertThat(violations).isEmpty();
  }

  /**
   * 320 pixels are what is left of a desktop at 400 %; one language is long, the other mirrored.
   */
  @ParameterizedTest
  @ValueSource(strings = {"en-XA", "ar-XB"})
  void everythingFitsAndIsLargeEnoughToPress(String language) {
    everythingFits(language, ForcedColors.NONE);
  }

  @Test
  void everythingFitsInColorsOfTheReadersOwn() {
    everythingFits("en", ForcedColors.ACTIVE);
  }

  private void everythingFits(String language, ForcedColors colors) {
    Map<String, List<?>> wrong = new TreeMap<>();
    for (CalculatorState state : CalculatorState.values()) {
      try (Browser.Visit visit = browser.visit(Browser.options(320, 640).setForcedColors(colors))) {
        Page page = visit.open(site.address(PAGE.formatted(language)));
        state.reach(page);
        String over = String.valueOf(page.evaluate(LayoutTest.SIDEWAYS));
        if (!over.isEmpty()) {
          wrong.put(state + " is too wide", List.of(over));
        }
        look(page, state + " hides", LayoutTest.CLIPPED, wrong);
        page.evaluate("scrollTo(0, document.body.scrollHeight)");
        look(page, state + " overlaps", OVERLAPPING, wrong);
        List<?> small =
            (List<?>)
                page.evaluate(
                    LayoutTest.SMALL, List.of("main :is(" + LayoutTest.PRESSED + ")", 44));
        if (!small.isEmpty()) {
          wrong.put(state + " is too small", small);
        }
        assertThat(visit.complaints()).isEmpty();
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** Labels and fields whose boxes lie on one another. */
  private static final String OVERLAPPING =
      "() => { const all = [...document.querySelectorAll("
          + "'#calculator :is(label, input:not([type=radio]), select, textarea, summary, small),"
          + " #calculator-results :is(h2, h3, p, td b, figcaption > div, button)')]"
          + ".filter(one => one.checkVisibility() && !one.matches('.quiet-voice, .quiet-voice *'));"
          + " const boxes = all.map(one => one.getBoundingClientRect()); const found = [];"
          + " all.forEach((a, i) => all.forEach((b, j) => { if (i < j && !a.contains(b)"
          + "   && Math.min(boxes[i].right, boxes[j].right) - Math.max(boxes[i].left, boxes[j].left) > 1"
          + "   && Math.min(boxes[i].bottom, boxes[j].bottom) - Math.max(boxes[i].top, boxes[j].top) > 2)"
          + "   found.push(a.outerHTML.slice(0, 80) + ' and ' + b.outerHTML.slice(0, 80)); }));"
          + " return found; }";

  private static void look(Page page, String what, String script, Map<String, List<?>> wrong) {
    List<?> found = (List<?>) page.evaluate(script);
    if (!found.isEmpty()) {
      wrong.put(what, found);
    }
  }

  /** An answer is kept on paper: what was asked, and all of the answer, on one sheet. */
  @Test
  void anAnswerPrintsOnOneSheet() {
    Map<String, Long> sheets = new TreeMap<>();
    for (String language : List.of("en", "ar-XB")) {
      for (CalculatorState state :
          List.of(CalculatorState.STARTED, CalculatorState.LAST_YEAR, CalculatorState.DISCOUNTED)) {
        try (Browser.Visit visit = browser.visit(1280, 800)) {
          Page page = visit.open(site.address(PAGE.formatted(language)));
          state.reach(page);
          long count = PrintTest.sheets(page);
          if (count != 1) {
            sheets.put(language + " " + state, count);
          }
        }
      }
    }
    assertThat(sheets).isEmpty();
  }
}
