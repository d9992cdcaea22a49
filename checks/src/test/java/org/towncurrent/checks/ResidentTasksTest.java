package org.towncurrent.checks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What residents come for, on a phone 360 pixels wide: each from the home page, in at most three
 * taps, without scripts as well.
 */
class ResidentTasksTest {

  private static final int WIDTH = 360;
  private static final int HEIGHT = 800;
  private static final int MOST_TAPS = 3;

  private final BuiltSite site = BuiltSite.samples();
  private final Browser browser = Browser.shared();

  /** A resident's thumb, which counts. */
  private final class Thumb implements AutoCloseable {
    private final Browser.Visit visit;
    private final Page page;
    private int taps;

    Thumb(String home, boolean script) {
      visit = script ? browser.visit(WIDTH, HEIGHT) : browser.visitWithoutScript(WIDTH, HEIGHT);
      page = visit.open(site.address(home));
    }

    void tap(Locator what) {
      assertThat(what.first()).isVisible();
      what.first().click();
      taps++;
      org.assertj.core.api.Assertions.assertThat(taps).isLessThanOrEqualTo(MOST_TAPS);
    }

    @Override
    public void close() {
      org.assertj.core.api.Assertions.assertThat(visit.complaints()).isEmpty();
      visit.close();
    }
  }

  /** Programs that are no samples have no banner above. */
  private static boolean onTheFirstScreen(Locator what) {
    BoundingBox banner = what.page().locator("aside.sample").boundingBox();
    BoundingBox box = what.first().boundingBox();
    return box != null && box.y >= 0 && box.y + box.height <= HEIGHT + banner.height;
  }

  @ParameterizedTest
  @ValueSource(strings = {"chelsea/en/", "pepperell/en/", "chelsea/es/"})
  void theFirstScreenAnswersTheFirstQuestions(String home) {
    try (Thumb thumb = new Thumb(home, true)) {
      Page page = thumb.page;
      Locator main = page.locator("main");
      assertThat(onTheFirstScreen(main.locator(".lead strong"))).as("the supplier").isTrue();
      for (String offer : new String[] {".offer.default", ".offer.basic"}) {
        Locator price = main.locator(offer + " [data-only]:not([hidden])");
        assertThat(onTheFirstScreen(price.locator(".figure"))).as("a price").isTrue();
        assertThat(onTheFirstScreen(price.locator(".until"))).as("until when").isTrue();
      }
      assertThat(onTheFirstScreen(main.locator(".answer .lead"))).as("the difference").isTrue();
      assertThat(onTheFirstScreen(main.locator("#next"))).as("what happens next").isTrue();
      assertThat(onTheFirstScreen(page.locator("a[href*='change-or-leave/']")))
          .as("the way to leave")
          .isTrue();
      double supplier = main.locator(".lead strong").first().boundingBox().y;
      double price = main.locator(".offer .figure").first().boundingBox().y;
      double next = main.locator("#next").boundingBox().y;
      double leave = main.locator("#change").boundingBox().y;
      assertThat(new double[] {supplier, price, next, leave}).isSorted();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"western-mass/en/", "western-mass/es/"})
  void aJointProgramAsksForTheTownOnceAndKeepsItInTheAddress(String chooser) {
    try (Thumb thumb = new Thumb(chooser, false)) {
      thumb.tap(thumb.page.locator("main a[href*='pelham/']"));
      assertThat(thumb.page).hasURL(Pattern.compile("/pelham/$"));
      thumb.tap(thumb.page.locator("main a[href$='calculator/']"));
      assertThat(thumb.page).hasURL(Pattern.compile("/pelham/calculator/$"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"chelsea/en/", "pepperell/es/", "western-mass/en/northampton/"})
  void whatDoIPay(String home) {
    try (Thumb thumb = new Thumb(home, false)) {
      assertThat(thumb.page.locator("main .offer.default .figure strong").first())
          .hasText(Pattern.compile("\\d+\\.\\d{3}"));
      thumb.tap(thumb.page.locator("main a[href$='prices/']"));
      assertThat(thumb.page.locator("main td b").first()).hasText(Pattern.compile("\\d+\\.\\d{3}"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"chelsea/en/", "western-mass/en/pelham/"})
  void amIBetterOff(String home) {
    try (Thumb thumb = new Thumb(home, true)) {
      assertThat(thumb.page.locator("main .answer .lead strong").first())
          .hasText(Pattern.compile("\\$\\d+\\.\\d{2} (less|more)|about the same"));
      thumb.tap(thumb.page.locator("main a[href$='calculator/']"));
      thumb.page.locator("#calculator-kwh").fill("480");
      assertThat(thumb.page.locator("tr[data-product] [data-cell=difference]").first())
          .hasText(Pattern.compile("\\$\\d+\\.\\d{2}|about the same"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"chelsea/en/", "pepperell/en/", "western-mass/es/amherst/"})
  void optOut(String home) {
    try (Thumb thumb = new Thumb(home, false)) {
      thumb.tap(thumb.page.locator("#change ~ p a[href$='#leave']"));
      Locator leave = thumb.page.locator("#leave");
      assertThat(leave).isInViewport();
      assertThat(leave.locator("a[href^='tel:'], form, a[href^='#leave-form']").first())
          .isVisible();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"chelsea/en/", "pepperell/en/", "western-mass/es/amherst/"})
  void chooseTheGreenestProduct(String home) {
    try (Thumb thumb = new Thumb(home, false)) {
      thumb.tap(thumb.page.locator("#change ~ p a[href$='#change']"));
      Locator change = thumb.page.locator("#change");
      assertThat(change).isInViewport();
      assertThat(change.locator(".links li", new Locator.LocatorOptions().setHasText("100%")))
          .isVisible();
      assertThat(change.locator("a[href^='tel:'], form").first()).isVisible();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"chelsea/en/", "pepperell/es/", "western-mass/en/amherst/"})
  void findTheInformationOfAYear(String home) {
    try (Thumb thumb = new Thumb(home, false)) {
      thumb.tap(thumb.page.locator("footer a[href$='annual/']"));
      thumb.tap(thumb.page.locator("main a[href$='2025/'], main a[href*='annual/20']"));
      assertThat(thumb.page).hasURL(Pattern.compile("/annual/\\d{4}/$"));
      assertThat(thumb.page.locator("main table").first()).isVisible();
    }
  }
}
