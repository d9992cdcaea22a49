package org.towncurrent.checks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The blocks of "For town websites", pasted into a page of another origin that allows what the page
 * says it must allow, and nothing else.
 */
class EmbedTest {

  private static final String BASE = "https://pepperell.example.org/";

  /** Until what the frame holds is as high as the frame, give or take a pixel of rounding. */
  private static final String FITS =
      "frame => Math.abs(frame.clientHeight - frame.dataset.needed) <= 1";

  private final BuiltSite site = BuiltSite.samples();
  private final Browser browser = Browser.shared();

  /** A block as the page gives it, but for the address at which the tests serve the site. */
  private String block(String id) {
    Document page = site.document("pepperell/en/for-towns/index.html");
    String text = page.select("#" + id).text();
    assertThat(text).as(id).contains(BASE);
    return text.replace(BASE, site.address("pepperell/"));
  }

  /** The policy of a strict host, with the lines that the page gives. */
  private String policy() {
    return "default-src 'none'; img-src data:; "
        + block("copy-policy").replaceAll("\\s+(?=script-src)", "; ")
        + "; require-trusted-types-for 'script'; trusted-types 'none'";
  }

  private String both(String language) {
    return "<h1>Town</h1>\n"
        + block("copy-" + language + "-prices")
        + block("copy-" + language + "-calculator");
  }

  private static Locator calculator(Page page) {
    return page.locator("iframe[data-town-current]");
  }

  private static Frame within(Locator frame) {
    Frame found = frame.elementHandle().contentFrame();
    if (found == null) {
      throw new IllegalStateException("no page came into the frame");
    }
    return found;
  }

  /** Waits until the frame of the calculator is as high as the page in it. */
  private static int fits(Page page) {
    Locator frame = calculator(page);
    Frame inside = within(frame);
    long end = System.nanoTime() + 15_000_000_000L;
    while (true) {
      int needed =
          ((Number)
                  inside.evaluate(
                      "() => Math.ceil(document.documentElement.getBoundingClientRect().height)"))
              .intValue();
      frame.evaluate("(frame, needed) => { frame.dataset.needed = needed; }", needed);
      boolean still =
          Boolean.TRUE.equals(
              inside.evaluate("() => document.scrollingElement.scrollHeight <= innerHeight + 1"));
      if (still && Boolean.TRUE.equals(frame.evaluate(FITS))) {
        return needed;
      }
      if (System.nanoTime() > end) {
        throw new AssertionError(
            "the frame is "
                + frame.evaluate("frame => frame.clientHeight")
                + " px high, its page "
                + needed
                + (still ? "" : ", and the page scrolls within it"));
      }
      page.waitForTimeout(50);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "en, This is a sample site., until January 31, 2026",
    "es, Este es un sitio de muestra., hasta el 31 de enero de 2026"
  })
  void aStrictHostFramesBoth(String language, String sample, String until) {
    try (HostPage town = HostPage.of(both(language), policy());
        Browser.Visit visit = browser.visit(700, 900)) {
      Page page = visit.open(town.address());

      FrameLocator prices = page.frameLocator("iframe[src*='/" + language + "/prices/']");
      assertThat(prices.locator("#prices-residential ~ table tr.default td"))
          .containsText("14.283");
      assertThat(prices.locator("#prices-residential ~ table tr.basic td")).containsText(until);
      assertThat(prices.locator("aside.sample")).containsText(sample);

      calculator(page).scrollIntoViewIfNeeded();
      FrameLocator frame = page.frameLocator("iframe[data-town-current]");
      assertThat(frame.locator("aside.sample")).containsText(sample);
      frame.locator("#calculator-kwh").fill("600");
      assertThat(frame.locator("tr[data-product=standard] [data-cell=cost]")).hasText("$85.70");
      int wide = fits(page);
      page.setViewportSize(320, 900);
      assertThat(fits(page)).as("a narrow frame is higher").isGreaterThan(wide);
      frame.locator("#calculator-kwh").fill("abc");
      frame.locator("#calculator-kwh").press("Enter");
      assertThat(frame.locator("#calculator-kwh-error")).isVisible();
      fits(page);
      assertThat(
              page.evaluate(
                  "Object.keys(window).filter(name => /town|height(?!s)/i.test(name)"
                      + " && !/^(inner|outer)Height$/.test(name))"))
          .as("names the loader leaves behind")
          .isEqualTo(List.of());
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void aFrameThatComesLaterGrowsToo() {
    String block = block("copy-en-calculator");
    String script = block.substring(block.indexOf("<script"));
    String frame = block.substring(0, block.indexOf("<script"));
    String src = frame.replaceFirst("(?s).*src=\"([^\"]*)\".*", "$1");
    try (HostPage town = HostPage.of(script, policy());
        Browser.Visit visit = browser.visit(700, 900)) {
      Page page = visit.open(town.address());
      page.evaluate(
          "src => { const frame = document.body.appendChild(document.createElement('iframe'));"
              + " frame.dataset.townCurrent = '';"
              + " frame.style.boxSizing = 'border-box'; frame.width = '100%'; frame.height = 200;"
              + " frame.src = src; }",
          src);
      page.frameLocator("iframe").locator("#calculator-kwh").fill("600");
      assertThat(fits(page)).isGreaterThan(300);
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void aHostWithoutScriptsHasTheCalculatorAllTheSame() {
    String block = block("copy-en-calculator");
    String frame = block.substring(0, block.indexOf("<script"));
    String lines = block("copy-policy");
    String policy =
        "default-src 'none'; img-src data:; " + lines.replaceFirst("\\s*script-src.*", "");
    try (HostPage town = HostPage.of(frame, policy);
        Browser.Visit visit = browser.visit(700, 900)) {
      Page page = visit.open(town.address());
      FrameLocator inside = page.frameLocator("iframe");
      inside.locator("#calculator-kwh").fill("600");
      assertThat(inside.locator("tr[data-product=standard] [data-cell=cost]")).hasText("$85.70");
      assertThat(calculator(page).evaluate("frame => frame.clientHeight")).isEqualTo(900);
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void nobodyElseMakesAFrameGrow() {
    String forged =
        "const told = height => ({type: 'town-current:height', version: 1, height});"
            + " parent.postMessage(told(7777), '*');"
            + " for (let i = 0; i < parent.length; i++) parent[i].postMessage(told(6666), '*');"
            + " document.title = 'sent';";
    try (HostPage other = HostPage.running(forged);
        HostPage town =
            HostPage.of(
                both("en")
                    + "<iframe id=\"other\" data-town-current src=\""
                    + BASE
                    + "\"></iframe>",
                policy().replace("frame-src ", "frame-src " + other.address() + " "));
        Browser.Visit visit = browser.visit(700, 900)) {
      Page page = visit.page();
      page.route(BASE + "**", route -> route.abort());
      page.navigate(town.address());
      page.frameLocator("iframe[src*=calculator]").locator("#calculator-kwh").fill("600");
      Locator frame = page.locator("iframe[src*='/calculator/']");
      int height = settled(page, frame);

      // From a frame of another origin, also one that is marked as ours and was led away.
      page.evaluate(
          "address => { const frame = document.body.appendChild(document.createElement('iframe'));"
              + " frame.id = 'stranger'; frame.src = address; }",
          other.address());
      page.frameLocator("#stranger").locator("script").waitFor(attached());
      page.evaluate(
          "address => { document.querySelector('#other').contentWindow.location = address; }",
          other.address());
      page.frameLocator("#other").locator("script").waitFor(attached());
      // From the page around it.
      page.evaluate(
          "() => postMessage({type: 'town-current:height', version: 1, height: 5555}, '*')");
      // From another frame of the very origin.
      within(page.locator("iframe[src*='/prices/']"))
          .evaluate(
              "() => parent.postMessage({type: 'town-current:height', version: 1, height: 4444}, '*')");
      page.waitForTimeout(300);
      assertThat(settled(page, frame)).isEqualTo(height);
      assertThat(page.evaluate("document.querySelector('#other').style.height")).isEqualTo("");
      assertThat(page.evaluate("document.querySelector('#stranger').style.height")).isEqualTo("");
      assertThat(page.evaluate("document.querySelector('iframe[src*=\"/prices/\"]').style.height"))
          .isEqualTo("");
    }
  }

  @Test
  void whatTheFrameItselfTellsIsCheckedAndBounded() {
    try (HostPage town = HostPage.of(both("en"), policy());
        Browser.Visit visit = browser.visit(700, 900)) {
      Page page = visit.open(town.address());
      page.frameLocator("iframe[data-town-current]").locator("#calculator-kwh").fill("600");
      int height = fits(page);
      Frame inside = within(calculator(page));
      for (String told :
          List.of(
              "null",
              "'town-current:height'",
              "812",
              "{type: 'town-current:height', version: 2, height: 900}",
              "{type: 'town-current:height', version: '1', height: 900}",
              "{type: 'town-current:width', version: 1, height: 900}",
              "{type: 'town-current:height', version: 1, height: '900px'}",
              "{type: 'town-current:height', version: 1, height: NaN}",
              "{type: 'town-current:height', version: 1, height: -900}",
              "{type: 'town-current:height', version: 1}")) {
        inside.evaluate("() => parent.postMessage(" + told + ", '*')");
      }
      page.waitForTimeout(200);
      assertThat(fits(page)).isEqualTo(height);
      assertThat(bounded(page, inside, "1e9")).isEqualTo("12000px");
      assertThat(bounded(page, inside, "Infinity")).isEqualTo("12000px");
      assertThat(bounded(page, inside, "1")).isEqualTo("150px");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  /** How high the frame is made when it tells this height. */
  private static String bounded(Page page, Frame inside, String height) {
    inside.evaluate(
        "() => parent.postMessage({type: 'town-current:height', version: 1, height: "
            + height
            + "}, '*')");
    page.waitForTimeout(200);
    return String.valueOf(calculator(page).evaluate("frame => frame.style.height"));
  }

  @Test
  void anyOtherPageRefusesToBeFramed() {
    String frame = "<iframe src=\"" + site.address("pepperell/en/prices/") + "\"></iframe>";
    try (HostPage town = HostPage.of(frame, "default-src 'none'; frame-src *; img-src data:");
        Browser.Visit visit = browser.visit(700, 900)) {
      Page page = visit.open(town.address());
      page.waitForTimeout(300);
      assertThat(visit.complaints()).anyMatch(said -> said.contains("frame-ancestors"));
      assertThat(page.frames()).noneMatch(one -> one.url().contains("/en/prices/"));
    }
  }

  @Test
  void linksLeaveTheFrameAndLanguagesStayInIt() {
    try (HostPage town = HostPage.of(both("en"), policy());
        Browser.Visit visit = browser.visit(700, 900)) {
      Page page = visit.open(town.address());
      FrameLocator prices = page.frameLocator("iframe[src*='/prices/']");
      prices.locator("a[hreflang=es]").first().click();
      assertThat(prices.locator("html[lang=es] h1")).hasText("Precios");
      assertThat(page.url()).isEqualTo(town.address());

      FrameLocator calculator = page.frameLocator("iframe[data-town-current]");
      calculator.locator("#calculator-kwh").fill("600");
      within(calculator(page))
          .evaluate(
              "() => { const link = document.querySelector('main')"
                  + ".appendChild(document.createElement('a')); link.href = '#calculator-kwh';"
                  + " link.id = 'within'; link.textContent = 'to the field'; }");
      calculator.locator("#within").click();
      assertThat(page.url()).as("a place on the page itself").isEqualTo(town.address());

      calculator.locator("footer a[href*=leave]").click();
      page.waitForURL(url -> url.contains("/change-or-leave/#leave"));
      assertThat(page.url()).isEqualTo(site.address("pepperell/en/change-or-leave/#leave"));
      assertThat(visit.complaints()).isEmpty();
    }
  }

  /** The frame of a narrow column, in each language, light, dark and on paper. */
  @Test
  void aNarrowFrameHoldsEverything() {
    List<String> wrong = new ArrayList<>();
    for (BuiltSite built : List.of(site, PseudoSite.samples())) {
      try (Browser.Visit visit = browser.visit(Axe.options(280, 700))) {
        Page page = visit.page();
        for (String path : embeds(built)) {
          page.navigate(built.address(path));
          Object wide = page.evaluate("document.scrollingElement.scrollWidth");
          if (((Number) wide).intValue() > 280) {
            wrong.add(path + ": " + wide + " px wide");
          }
          if (path.startsWith("pepperell/")) {
            Axe.violations(page).forEach(violation -> wrong.add(path + ": " + violation));
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            Axe.colorViolations(page)
                .forEach(violation -> wrong.add(path + " in the dark: " + violation));
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
          }
          page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
          if (!page.locator("h1").isVisible()) {
            wrong.add(path + ": nothing on paper");
          }
          page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        }
        assertThat(visit.complaints()).isEmpty();
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** The first page of each kind and language of each program. */
  private static List<String> embeds(BuiltSite built) {
    return built.pages().stream()
        .filter(path -> path.contains("/embed/v1/"))
        .filter(path -> !path.contains("/amherst/") && !path.contains("/northampton/"))
        .toList();
  }

  @Test
  void theHeightOfThePricesIsFoundedOnWhatThereIsToChoose() {
    for (String program : List.of("chelsea", "pepperell")) {
      Document page = site.document(program + "/en/for-towns/index.html");
      String block = page.select("#copy-en-prices").text();
      int given = Integer.parseInt(block.replaceFirst("(?s).*height=\"(\\d+)\".*", "$1"));
      try (Browser.Visit visit = browser.visit(640, 700)) {
        Page shown = visit.open(site.address(program + "/embed/v1/en/prices/"));
        int needed =
            ((Number) shown.evaluate("document.documentElement.getBoundingClientRect().height"))
                .intValue();
        assertThat(given).as(program).isBetween(Math.min(needed * 2 / 3, 900), needed * 3 / 2);
      }
    }
  }

  private static Locator.WaitForOptions attached() {
    return new Locator.WaitForOptions()
        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED);
  }

  /** The height of a frame once it has stopped changing. */
  private static int settled(Page page, Locator frame) {
    int before = -1;
    while (true) {
      int now = ((Number) frame.evaluate("frame => frame.clientHeight")).intValue();
      if (now == before) {
        return now;
      }
      before = now;
      page.waitForTimeout(300);
    }
  }
}
