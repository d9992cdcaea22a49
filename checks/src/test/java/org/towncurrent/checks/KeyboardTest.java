package org.towncurrent.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page by keyboard alone: nothing is out of reach, out of order, out of sight, or a trap. */
class KeyboardTest {

  /** What can be operated, in the order of the page; of a group of radio buttons one. */
  private static final String OPERABLE =
      """
      () => {
        const groups = new Set();
        const all = [...document.querySelectorAll(
            'a[href], button, input, select, textarea, summary, iframe, [tabindex]')]
          .filter(one => one.tabIndex >= 0 && !one.disabled && one.checkVisibility())
          .filter(one => {
            if (one.type !== 'radio') return true;
            const first = !groups.has(one.name);
            groups.add(one.name);
            return first;
          });
        all.forEach((one, at) => one.setAttribute('data-stop', at));
        return all.length;
      }""";

  /**
   * What has the focus: its place in that order, and what keeps it from being seen, if anything.
   */
  private static final String FOCUSED =
      """
      () => {
        const one = document.activeElement;
        const at = one.getAttribute('data-stop');
        if (at === null) return [String(-1), one.outerHTML.slice(0, 80)];
        const style = getComputedStyle(one);
        const box = one.getBoundingClientRect();
        const faults = [];
        if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) {
          faults.push('no ring');
        }
        const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
        const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
        if (bottom <= top) faults.push('out of the window');
        else {
          const spots = [0.25, 0.5, 0.75].map(part =>
              document.elementFromPoint(x, top + (bottom - top) * part));
          const rects = [...one.getClientRects()].map(rect =>
              document.elementFromPoint(rect.left + rect.width / 2, rect.top + rect.height / 2));
          if (![...spots, ...rects].some(spot =>
              spot && (one.contains(spot) || spot.contains(one) && spot.closest('label, main, a')))) {
            faults.push('covered');
          }
        }
        return [at, faults.length ? faults + ': ' + one.outerHTML.slice(0, 80) : ''];
      }""";

  private final BuiltSite site = BuiltSite.samples();
  private final Browser browser = Browser.shared();

  static List<String> everyTemplate() {
    return TemplatePages.PAGES;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "chelsea/en/",
        "western-mass/es/",
        "chelsea/en/prices/",
        "pepperell/en/calculator/",
        "chelsea/en/change-or-leave/",
        "pepperell/en/annual/2025/",
        "chelsea/en/for-towns/"
      })
  void theTabKeyReachesAllOfItInOrderAndInSight(String path) {
    check(path, 360, 740);
  }

  @Tag("deep")
  @ParameterizedTest
  @MethodSource("everyTemplate")
  void soItDoesOnEveryTemplate(String path) {
    check(path, 360, 740);
    check(path, 1280, 740);
  }

  private void check(String path, int width, int height) {
    try (Browser.Visit visit = browser.visit(width, height)) {
      Page page = visit.open(site.address(path));
      int stops = ((Number) page.evaluate(OPERABLE)).intValue();
      List<Integer> order = new ArrayList<>();
      List<String> faults = new ArrayList<>();
      for (int i = 0; i < stops; i++) {
        page.keyboard().press("Tab");
        List<?> focused = (List<?>) page.evaluate(FOCUSED);
        order.add(Integer.valueOf(String.valueOf(focused.get(0))));
        if (!String.valueOf(focused.get(1)).isEmpty()) {
          faults.add(String.valueOf(focused.get(1)));
        }
      }
      assertThat(stops).as(path).isPositive();
      assertThat(faults).as(path).isEmpty();
      assertThat(order).as(path).hasSize(stops).doesNotHaveDuplicates().isSorted();
    }
  }

  /** A window of 1280 by 1024 at 400 percent. */
  @ParameterizedTest
  @ValueSource(strings = {"chelsea/en/", "pepperell/en/calculator/", "chelsea/es/change-or-leave/"})
  void soItDoesWhenAllIsFourTimesAsLarge(String path) {
    check(path, 320, 256);
  }

  @Test
  void theFirstStopLeadsPastTheMenu() {
    try (Browser.Visit visit = browser.visit(360, 740)) {
      Page page = visit.open(site.address("chelsea/en/prices/"));
      page.keyboard().press("Tab");
      assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Skip to the page");
      page.keyboard().press("Enter");
      page.keyboard().press("Tab");
      assertThat(page.evaluate("document.activeElement.closest('main') !== null")).isEqualTo(true);
    }
  }

  @Test
  void whatIsFoldedOpensByKey() {
    try (Browser.Visit visit = browser.visitWithoutScript(360, 740)) {
      Page page = visit.open(site.address("chelsea/en/"));
      page.locator("aside.sample summary").focus();
      assertThat(page.locator("aside.sample p").isVisible()).isFalse();
      page.keyboard().press("Enter");
      assertThat(page.locator("aside.sample p").isVisible()).isTrue();
    }
  }
}
