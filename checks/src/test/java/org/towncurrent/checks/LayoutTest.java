package org.towncurrent.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pages fit their screens, and whoever needs larger text, larger spaces or other colors. */
class LayoutTest {

  static final String SIDEWAYS =
      "() => { const wide = document.scrollingElement.scrollWidth;"
          + " if (wide <= innerWidth) return '';"
          + " const over = [...document.querySelectorAll('body *')].filter(one =>"
          + " !one.closest('.scroll') && one.getBoundingClientRect().right > innerWidth + 1);"
          + " return wide + ' px: ' + (over.length ? over[over.length - 1].outerHTML.slice(0, 120) :"
          + " '?'); }";

  /** Boxes that hide what does not fit into them, other than those for screen readers only. */
  static final String CLIPPED =
      "() => [...document.querySelectorAll('body *')].filter(one => {"
          + " const style = getComputedStyle(one);"
          + " if (one.matches('.quiet-voice, .quiet-voice *, svg *, option')) return false;"
          + " if (one.matches('select') && one.checkVisibility())"
          + "   return one.scrollHeight > one.clientHeight + 1;"
          + " return one.checkVisibility() && ['hidden', 'clip'].includes(style.overflowY)"
          + "   && (one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1);"
          + " }).map(one => one.outerHTML.slice(0, 120))";

  /** What is pressed or typed into; of a thing to pick, its label. */
  static final String PRESSED =
      ".button, button, input:not([type=hidden], [type=radio]), select, textarea,"
          + " label:has([type=radio])";

  /**
   * What can be pressed and is smaller than this, unless it stands in the flow of a sentence. A
   * link on a line of its own is as high as the line.
   */
  static final String SMALL =
      "([selector, size]) => [...document.querySelectorAll(selector)].filter(one => {"
          + " if (!one.checkVisibility() || one.matches('.skip')) return false;"
          + " const box = one.getBoundingClientRect();"
          + " const alone = one.parentElement.textContent.trim() === one.textContent.trim();"
          + " const inline = getComputedStyle(one).display === 'inline';"
          + " const line = inline ? parseFloat(getComputedStyle(one).lineHeight) || 0 : 0;"
          + " return !(inline && !alone)"
          + "   && (Math.max(box.height, line) < size || box.width < size);"
          + " }).map(one => Math.round(one.getBoundingClientRect().height) + ' px: '"
          + " + one.outerHTML.slice(0, 100))";

  private static final String SPACED =
      "* { line-height: 1.5 !important; letter-spacing: .12em !important;"
          + " word-spacing: .16em !important; } p { margin-block-end: 2em !important; }";

  private final BuiltSite site = BuiltSite.samples();
  private final Browser browser = Browser.shared();

  private List<String> pages() {
    return Stream.concat(
            Stream.of("index.html"),
            Stream.concat(
                site.pages("chelsea").stream(),
                site.pages("western-mass").stream()
                    // What differs between towns is seen in two of them.
                    .filter(page -> !page.contains("/amherst/"))))
        .filter(page -> !page.endsWith("/404.html"))
        .toList();
  }

  @Test
  void noPageScrollsSideways() {
    noneScrollsSideways(Shapes.of(pages()));
  }

  @Test
  @Tag("deep")
  void noneOfAllPagesScrollsSideways() {
    noneScrollsSideways(pages());
  }

  private void noneScrollsSideways(List<String> pages) {
    List<String> wide = new ArrayList<>();
    try (Browser.Visit visit = browser.visit(1280, 800)) {
      Page page = visit.page();
      for (String path : pages) {
        page.navigate(site.address(path));
        for (int width : new int[] {1280, 768, 360, 320}) {
          page.setViewportSize(width, 740);
          String over = String.valueOf(page.evaluate(SIDEWAYS));
          if (!over.isEmpty()) {
            wide.add(path + " at " + width + ": " + over);
          }
        }
      }
      assertThat(visit.complaints()).isEmpty();
    }
    assertThat(wide).isEmpty();
  }

  @Test
  void widerSpacesInTheTextHideNothing() {
    widerSpacesHideNothing(Shapes.of(pages()));
  }

  @Test
  @Tag("deep")
  void onAllPagesWiderSpacesInTheTextHideNothing() {
    widerSpacesHideNothing(pages());
  }

  private void widerSpacesHideNothing(List<String> pages) {
    List<String> clipped = new ArrayList<>();
    try (Browser.Visit visit = browser.visit(Browser.options(360, 740).setBypassCSP(true))) {
      Page page = visit.page();
      for (String path : pages) {
        page.navigate(site.address(path));
        page.addStyleTag(new Page.AddStyleTagOptions().setContent(SPACED));
        for (Object box : (List<?>) page.evaluate(CLIPPED)) {
          clipped.add(path + ": " + box);
        }
        String over = String.valueOf(page.evaluate(SIDEWAYS));
        if (!over.isEmpty()) {
          clipped.add(path + ": " + over);
        }
      }
    }
    assertThat(clipped).isEmpty();
  }

  @Test
  void whatIsPressedIsLargeEnough() {
    pressedIsLargeEnough(Shapes.of(pages()));
  }

  @Test
  @Tag("deep")
  void onAllPagesWhatIsPressedIsLargeEnough() {
    pressedIsLargeEnough(pages());
  }

  private void pressedIsLargeEnough(List<String> pages) {
    List<String> small = new ArrayList<>();
    try (Browser.Visit visit = browser.visit(360, 740)) {
      Page page = visit.page();
      for (String path : pages) {
        page.navigate(site.address(path));
        List<Object> found = new ArrayList<>();
        found.addAll(
            (List<?>)
                page.evaluate(
                    SMALL,
                    List.of(
                        "a, button, input:not([type=radio]), select, label:has([type=radio])",
                        24)));
        found.addAll((List<?>) page.evaluate(SMALL, List.of(PRESSED, 44)));
        found.forEach(one -> small.add(path + ": " + one));
      }
    }
    assertThat(small).isEmpty();
  }

  @Test
  void colorsOfTheReadersOwnAreKept() {
    try (Browser.Visit visit =
        browser.visit(Browser.options(360, 740).setForcedColors(ForcedColors.ACTIVE))) {
      Page page = visit.page();
      for (String path :
          List.of("pepperell/en/", "pepperell/en/prices/", "pepperell/en/calculator/")) {
        page.navigate(site.address(path));
        assertThat(page.evaluate("matchMedia('(forced-colors: active)').matches")).isEqualTo(true);
        // Where colors go, what is pressed or typed into keeps a border.
        assertThat(
                (List<?>)
                    page.evaluate(
                        "[...document.querySelectorAll('"
                            + PRESSED
                            + "')]"
                            + ".filter(one => one.checkVisibility()"
                            + " && parseFloat(getComputedStyle(one).borderTopWidth) < 1)"
                            + ".map(one => one.outerHTML)"))
            .isEmpty();
      }
      page.keyboard().press("Tab");
      page.keyboard().press("Tab");
      assertThat(
              page.evaluate(
                  "parseFloat(getComputedStyle(document.activeElement).outlineWidth) >= 2"))
          .isEqualTo(true);
      assertThat(visit.complaints()).isEmpty();
    }
  }
}
