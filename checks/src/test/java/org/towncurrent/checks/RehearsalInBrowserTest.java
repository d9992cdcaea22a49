package org.towncurrent.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.towncurrent.bake.Bakery;
import org.towncurrent.rates.Day;
import org.towncurrent.rehearsal.Rehearsal;
import org.towncurrent.serve.Preview;

/** The preview's bar and the report, as a publisher's browser shows them. */
class RehearsalInBrowserTest {

  private static final String PRICES = "content/programs/pepperell/prices.yml";

  private static Optional<Preview> preview = Optional.empty();
  private static Path project = Path.of("unset");
  private static Optional<Rehearsal> rehearsal = Optional.empty();

  @BeforeAll
  static void start() throws IOException {
    project = ProjectCopy.named("rehearsal");
    Files.copy(BuiltSite.project().resolve("site-config.yml"), project.resolve("site-config.yml"));
    Path out = project.resolve("build/serve");
    Files.createDirectories(project.resolve("build"));
    Bakery.Order order =
        new Bakery.Order(
            project,
            project.resolve("site-config.yml"),
            Day.parse(BuiltSite.SAMPLE_DAY),
            List.of(),
            2,
            Optional.empty());
    Rehearsal made = new Rehearsal(order, out, project.resolve("build/site"));
    rehearsal = Optional.of(made);
    preview = Optional.of(Preview.start(0, out, made::policy, made::errors, made));
    build();
  }

  @AfterAll
  static void stop() {
    preview.ifPresent(Preview::close);
  }

  private static void build() {
    assertThat(rehearsal.orElseThrow().build(home()).failure()).isEmpty();
  }

  private static String home() {
    return preview.orElseThrow().address().toString();
  }

  @Test
  void axeFindsNothing() throws IOException {
    List<String> wrong = new ArrayList<>();
    try (Browser.Visit visit = Browser.shared().visit(Axe.options(360, 740))) {
      for (String address :
          List.of(
              "_check/",
              "_on/today/",
              "_on/today/pepperell/en/prices/",
              "_on/2026-09-01/chelsea/es/",
              "_on/2026-09-01/_check/")) {
        look(visit.open(home() + address), address, wrong);
      }
      assertThat(visit.complaints()).isEmpty();
      wrongPrice();
      look(visit.open(home() + "_check/"), "_check/ with an error", wrong);
      look(visit.open(home() + "_on/today/pepperell/en/"), "a page with an error", wrong);
    } finally {
      rightPrice();
    }
    assertThat(wrong).isEmpty();
  }

  private static void look(Page page, String what, List<String> wrong) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    if (page.locator(".preview-bar details").count() > 0) {
      page.evaluate("document.querySelector('.preview-bar details').open = true");
    }
    Axe.violations(page).forEach(violation -> wrong.add(what + ": " + violation));
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    Axe.colorViolations(page).forEach(violation -> wrong.add(what + " in the dark: " + violation));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void movingTheDayChangesWhatIsInForce(boolean script) {
    try (Browser.Visit visit =
        script
            ? Browser.shared().visit(1280, 800)
            : Browser.shared().visitWithoutScript(1280, 800)) {
      Page page = visit.open(home() + "_on/today/pepperell/en/prices/");
      assertThat(page.locator(".preview-bar input[name=day]").inputValue())
          .isEqualTo(BuiltSite.SAMPLE_DAY);
      String now = inForce(page, script);

      page.locator(".preview-bar input[name=day]").fill("2031-03-01");
      page.locator(".preview-bar button").click();

      assertThat(page.url()).isEqualTo(home() + "_on/2031-03-01/pepperell/en/prices/");
      assertThat(page.locator("html").getAttribute("data-today")).isEqualTo("2031-03-01");
      assertThat(inForce(page, script)).isNotEqualTo(now);

      page.locator("header a").first().click();
      assertThat(page.url()).startsWith(home() + "_on/2031-03-01/pepperell/");
      page.locator(".preview-bar a").first().click();
      assertThat(page.url()).startsWith(home() + "_on/today/pepperell/");
      assertThat(page.locator(".preview-bar input[name=day]").inputValue())
          .isEqualTo(BuiltSite.SAMPLE_DAY);
      assertThat(visit.complaints()).isEmpty();
    }
  }

  /** What the page marks as in force; without script, what it says. */
  private static String inForce(Page page, boolean script) {
    return script
        ? String.join("\n", page.locator("main [data-now]").allTextContents())
        : page.locator("main").innerText();
  }

  @Test
  void theKeyboardReachesTheDaySoonAfterTheSkipLink() {
    try (Browser.Visit visit = Browser.shared().visit(1280, 800)) {
      Page page = visit.open(home() + "_on/today/pepperell/en/prices/");
      page.keyboard().press("Tab");
      assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
      page.keyboard().press("Tab");
      assertThat(page.evaluate("document.activeElement.id")).isEqualTo("preview-day");
    }
  }

  @Test
  void aFindingOfThePageLeadsToItsPlaceInTheReport() {
    try (Browser.Visit visit = Browser.shared().visit(1280, 800)) {
      Page page = visit.open(home() + "_on/2031-03-01/pepperell/en/prices/");
      page.locator(".preview-bar summary").click();
      page.locator(".preview-bar li a").first().click();
      assertThat(page.url()).contains("/_on/2031-03-01/_check/#finding-");
      assertThat(page.locator(".finding:target .excerpt mark").count()).isEqualTo(1);
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void nothingIsWiderThanASmallPhone() throws IOException {
    List<String> wide = new ArrayList<>();
    try (Browser.Visit visit = Browser.shared().visit(320, 740)) {
      wrongPrice();
      for (String address : List.of("_check/", "_on/today/pepperell/en/")) {
        width(visit.open(home() + address), address, wide);
      }
      rightPrice();
      for (String address : List.of("_check/", "_on/2031-03-01/western-mass/es/")) {
        width(visit.open(home() + address), address, wide);
      }
      Page page = visit.page();
      page.evaluate("document.documentElement.dir = 'rtl'");
      page.evaluate("document.querySelector('.preview-bar details').open = true");
      width(page, "mirrored", wide);
    } finally {
      rightPrice();
    }
    assertThat(wide).isEmpty();
  }

  private static void width(Page page, String what, List<String> wide) {
    int width = ((Number) page.evaluate("document.scrollingElement.scrollWidth")).intValue();
    if (width > 320) {
      wide.add(what + ": " + width + " px");
    }
    if (Boolean.getBoolean("screens")) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(project.resolve("build/" + what.replaceAll("[^a-z0-9]+", "-") + ".png")));
    }
  }

  private static void wrongPrice() throws IOException {
    String text = Files.readString(project.resolve(PRICES));
    Files.writeString(
        project.resolve(PRICES), text.replaceFirst("price: 14\\.283", "price: \"\\$0.14283\""));
    build();
    assertThat(rehearsal.orElseThrow().errors()).isNotEmpty();
  }

  private static void rightPrice() throws IOException {
    Files.copy(
        BuiltSite.project().resolve(PRICES),
        project.resolve(PRICES),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    build();
  }
}
