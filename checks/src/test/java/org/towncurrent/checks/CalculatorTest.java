package org.towncurrent.checks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The calculator as a resident uses it. */
class CalculatorTest {

  private static final String PEPPERELL = "pepperell/en/calculator/";

  private final BuiltSite site = BuiltSite.samples();
  private final Browser browser = Browser.shared();

  /** The use field. */
  private static Locator kwh(Page page) {
    return page.locator("#calculator-kwh");
  }

  private static Locator error(Page page) {
    return page.locator("#calculator-kwh-error");
  }

  private static Locator product(Page page, String id) {
    return page.locator("tr[data-product=" + id + "]");
  }

  private static Locator cell(Locator row, String name) {
    return row.locator("[data-cell=" + name + "]");
  }

  private static Locator basicService(Page page) {
    return page.locator("tr[data-basic-service]");
  }

  private Browser.Visit visit(int width, int height, String path) {
    Browser.Visit visit = browser.visit(width, height);
    visit.open(site.address(path));
    return visit;
  }

  @ParameterizedTest
  @CsvSource({"360, 740", "1280, 800"})
  void aHouseholdSeesWhatItSaves(int width, int height) {
    try (Browser.Visit visit = visit(width, height, PEPPERELL)) {
      Page page = visit.page();
      page.locator("#calculator-class").selectOption("residential");
      kwh(page).fill("");
      kwh(page).pressSequentially("600");

      Locator standard = product(page, "standard");
      assertThat(cell(standard, "price")).hasText("14.283");
      assertThat(cell(standard, "cost")).hasText("$85.70");
      assertThat(cell(standard, "difference")).containsText("saves about $10.60 a month");
      assertThat(standard).hasAttribute("data-outcome", "saves");
      assertThat(cell(basicService(page), "price")).hasText("16.050");
      assertThat(cell(basicService(page), "cost")).hasText("$96.30");
      assertThat(cell(basicService(page), "until")).containsText("January 31, 2026");
      assertThat(page.locator("[data-cell=as-of]")).containsText("October 15, 2025");
      assertThat(page.locator("[data-cell=note]")).containsText("January 31, 2026");
      assertThat(page.locator("#calculator-results")).isVisible();
      assertThat(page.locator("#calculator-without-script")).isHidden();
      assertThat(visit.complaints()).isEmpty();
    }
  }

  /** The discount is of the whole bill, so what is saved shrinks by the same share. */
  @Test
  void aLowIncomeDiscountTakesItsShareOfASaving() {
    try (Browser.Visit visit = browser.visit(360, 740)) {
      visit.open(PseudoSite.samples().address(PEPPERELL));
      Page page = visit.page();
      kwh(page).fill("600");
      page.getByText("Make it more exact").click();
      Locator discount = page.locator("#calculator-discount");
      assertThat(discount.locator("option")).hasText(new String[] {"No", "Tier 1: 10%", "50%"});
      assertThat(page.locator("#calculator-tax")).isHidden();
      assertThat(page.locator("[data-counted=discount]")).isHidden();

      discount.selectOption("500000");
      Locator standard = product(page, "standard");
      assertThat(cell(standard, "price")).hasText("14.283");
      assertThat(cell(standard, "cost")).hasText("$42.85");
      assertThat(cell(standard, "difference")).containsText("saves about $5.30 a month");
      assertThat(cell(basicService(page), "cost")).hasText("$48.15");
      assertThat(page.locator("[data-counted=discount]")).isVisible();

      page.locator("#calculator-class").selectOption("small-business");
      assertThat(discount).isHidden();
      assertThat(discount).hasValue("");
      assertThat(page.locator("[data-counted=discount]")).isHidden();
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void aBusinessAddsItsSalesTax() {
    try (Browser.Visit visit = browser.visit(1280, 800)) {
      visit.open(
          PseudoSite.samples()
              .address(PEPPERELL + "#class=small-business&use=kwh&kwh=1000&tax=62500"));
      Page page = visit.page();
      // 1,000 kWh at 14.283 cents is $142.83, and 6.25 % more is $151.756...
      assertThat(cell(product(page, "standard"), "cost")).hasText("$151.76");
      assertThat(page.locator("[data-counted=tax]")).isVisible();
      page.getByText("Make it more exact").click();
      page.locator("#calculator-tax").selectOption("");
      assertThat(cell(product(page, "standard"), "cost")).hasText("$142.83");
      assertThat(page.locator("[data-counted=tax]")).isHidden();
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void whatCostsMoreIsSaidAsPlainly() {
    try (Browser.Visit visit = visit(360, 740, PEPPERELL)) {
      kwh(visit.page()).fill("600");
      Locator renewable = product(visit.page(), "renewable-100");
      assertThat(cell(renewable, "difference")).containsText("costs $5.34 more a month");
      assertThat(renewable).hasAttribute("data-outcome", "costs-more");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  /** Figures are the same in every language, for bills are in English. */
  @Test
  void itAnswersInSpanish() {
    try (Browser.Visit visit = visit(360, 740, "pepperell/es/calculator/")) {
      Page page = visit.page();
      kwh(page).fill("1,000");
      Locator standard = product(page, "standard");
      assertThat(cell(standard, "price")).hasText("14.283");
      assertThat(cell(standard, "cost")).hasText("$142.83");
      assertThat(cell(standard, "difference")).containsText("$17.67");
      assertThat(cell(standard, "difference")).not().containsText("saves");
      assertThat(page.locator("[data-cell=as-of]")).containsText("15 de octubre de 2025");
      kwh(page).fill("1.000,5");
      kwh(page).blur();
      assertThat(error(page)).isVisible();
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void aLargeBusinessInChelseaLoses() {
    try (Browser.Visit visit = visit(1280, 800, "chelsea/en/calculator/")) {
      Page page = visit.page();
      page.locator("#calculator-class").selectOption("large-business");
      kwh(page).fill("20,000");
      Locator standard = product(page, "standard");
      assertThat(cell(standard, "cost")).hasText("$2,691.20");
      assertThat(cell(basicService(page), "cost")).hasText("$2,415.60");
      assertThat(cell(standard, "difference")).containsText("costs $275.60 more a month");
      assertThat(standard).hasAttribute("data-outcome", "costs-more");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void aClassWithoutBasicServicePriceIsToldSo() {
    try (Browser.Visit visit = visit(1280, 800, "chelsea/en/calculator/")) {
      Page page = visit.page();
      page.locator("#calculator-class").selectOption("medium-business");
      kwh(page).fill("10000");
      Locator standard = product(page, "standard");
      assertThat(cell(standard, "cost")).hasText("$1,345.60");
      assertThat(standard).not().hasAttribute("data-outcome", "saves");
      assertThat(standard).not().hasAttribute("data-outcome", "costs-more");
      assertThat(page.locator("[data-cell=note]")).not().isEmpty();
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void whatIsComparedDependsOnWhereOneLives() {
    try (Browser.Visit visit = visit(360, 740, "western-mass/en/pelham/calculator/")) {
      Page page = visit.page();
      assertThat(page.locator("#calculator-town")).hasValue("pelham");
      kwh(page).fill("600");
      assertThat(cell(basicService(page), "price")).hasText("14.884");
      assertThat(product(page, "standard")).hasAttribute("data-outcome", "costs-more");

      page.locator("#calculator-town").selectOption("northampton");
      assertThat(cell(basicService(page), "price")).hasText("16.050");
      assertThat(product(page, "standard")).hasAttribute("data-outcome", "saves");
      assertThat(visit.complaints()).isEmpty();
    }
    try (Browser.Visit visit = visit(360, 740, "western-mass/en/northampton/calculator/")) {
      assertThat(visit.page().locator("#calculator-town")).hasValue("northampton");
      assertThat(cell(basicService(visit.page()), "price")).hasText("16.050");
    }
  }

  @Test
  void theKeyboardIsEnough() {
    try (Browser.Visit visit = visit(1280, 800, PEPPERELL)) {
      Page page = visit.page();
      page.evaluate("window.stillHere = true");
      page.keyboard().press("Tab");
      assertThat(page.locator(".skip")).isFocused();
      page.keyboard().press("Enter");
      page.keyboard().press("Tab");
      assertThat(page.locator("#calculator-class")).isFocused();
      page.keyboard().press("ArrowDown");
      assertThat(page.locator("#calculator-class")).hasValue("small-business");
      page.keyboard().press("ArrowUp");
      page.keyboard().press("Tab");
      assertThat(page.locator("#calculator-product")).isFocused();
      page.keyboard().press("Tab");
      assertThat(page.locator("#calculator summary").first()).isFocused();
      page.keyboard().press("Tab");
      assertThat(page.locator("input[value=kwh]")).isFocused();
      page.keyboard().press("Tab");
      assertThat(kwh(page)).isFocused();
      page.keyboard().press("Control+A");
      page.keyboard().type("1,000");
      page.keyboard().press("Enter");
      assertThat(cell(product(page, "standard"), "cost")).hasText("$142.83");
      assertThat(page.evaluate("window.stillHere === true")).isEqualTo(true);
      page.keyboard().press("Tab");
      assertThat(page.locator("input[value=today]")).isFocused();
      page.keyboard().press("ArrowRight");
      assertThat(page.locator("input[name=over][value=year]")).isChecked();
      assertThat(page.locator("[data-cell=answer]")).containsText("months");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void theLastTwelveMonthsAreAddedUpMonthByMonth() {
    try (Browser.Visit visit = visit(360, 740, PEPPERELL + "#kwh=600&over=year")) {
      Page page = visit.page();
      // The product began in January 2025, so nine of the twelve months can be compared.
      assertThat(page.locator("[data-cell=answer]"))
          .hasText(
              "Over the 9 of 12 months that can be compared, Pepperell Standard costs $45.68 less"
                  + " than Basic Service.");
      Locator months = page.locator("[data-list=months] tr");
      assertThat(months).hasCount(12);
      assertThat(months.nth(0)).containsText("October 2024");
      assertThat(months.nth(0)).containsText("not compared: a price is not known");
      assertThat(months.nth(3)).containsText("January 2025");
      assertThat(months.nth(11)).containsText("$10.60 less");
      double sum = 0;
      for (int i = 3; i < 12; i++) {
        sum += amount(months.nth(i).locator("td").nth(2));
      }
      assertThat(sum).isCloseTo(45.68, within(0.05));
      assertThat(page.locator("#calculator-chart")).isVisible();
      assertThat(page.locator("#calculator-chart path.of-product")).hasAttribute("d", LINE);
      assertThat(page.locator("[data-list=steps] li")).hasCount(0);
      page.locator("#calculator-worked summary").click();
      assertThat(page.locator("[data-list=steps]"))
          .containsText("600 kWh × 14.283 cents × 31 of 31 days = $85.70");
      assertThat(page.locator("[data-list=steps]")).containsText("https://");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  private static final Pattern LINE = Pattern.compile("M[0-9 LM]+");

  private static double amount(Locator cell) {
    return Double.parseDouble(text(cell).replaceAll("[^0-9.]", ""));
  }

  @Test
  void theReadDayMovesThePeriodsAndTheAddressKeepsIt() {
    try (Browser.Visit visit =
        visit(1280, 800, PEPPERELL + "#kwh=600&over=coming&read=15&product=renewable-100")) {
      Page page = visit.page();
      assertThat(page.locator("#calculator-read")).hasValue("15");
      assertThat(page.locator("[data-list=months] tr").first())
          .containsText("September 16, 2025 to October 15, 2025");
      assertThat(page.locator("[data-cell=answer]")).containsText("Pepperell 100% Renewable");
      assertThat(page.locator("[data-cell=answer]")).containsText("more");
      assertThat(page.locator("[data-list=notes]")).containsText("billing periods");
      page.locator("#calculator summary").nth(1).click();
      page.locator("#calculator-read").selectOption("");
      assertThat(page.locator("[data-list=notes]")).containsText("this is an estimate");
      page.waitForURL(url -> !url.contains("read="));
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void aRateCodeOfTheBillTellsTheClass() {
    try (Browser.Visit visit = visit(360, 740, PEPPERELL)) {
      Page page = visit.page();
      page.locator("#calculator-class").selectOption("small-business");
      page.locator("#calculator summary").first().click();
      Locator code = page.locator("#calculator-code");
      code.fill("r-1");
      assertThat(page.locator("#calculator-class")).hasValue("residential");
      assertThat(page.locator("#calculator-code-answer")).hasText("r-1 means: Residential.");
      code.fill("Z-9");
      assertThat(page.locator("#calculator-code-answer")).containsText("do not know");
      assertThat(page.locator("#calculator-class")).hasValue("residential");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void twelveTypedMonthsCountEachWithItsOwnUse() {
    try (Browser.Visit visit = visit(360, 740, PEPPERELL)) {
      Page page = visit.page();
      page.locator("input[value=metered]").check();
      assertThat(page.locator("#calculator-results")).isHidden();
      page.locator("#calculator-months")
          .fill("700\n650\n600\n500\n450\n500\n800\n850\n600\n500\n550\n700");
      page.locator("#calculator-months").blur();
      assertThat(page.locator("#calculator-usage-answer")).containsText("7,400 kWh");
      page.locator("input[name=over][value=year]").check();
      assertThat(page.locator("[data-list=months] tr").nth(9)).containsText("800 kWh");
      assertThat(page.locator("[data-list=months] tr").nth(9)).containsText("July 2025");
      page.locator("#calculator-months").fill("700, 650");
      page.locator("#calculator-months").blur();
      assertThat(page.locator("#calculator-usage-answer")).containsText("We need twelve months");
      assertThat(page.locator("#calculator-results")).isHidden();
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void aFileIsReadInTheBrowserAndNothingIsSent() {
    try (Browser.Visit visit = visit(360, 740, PEPPERELL)) {
      Page page = visit.page();
      List<String> sent = new ArrayList<>();
      page.onRequest(request -> sent.add(request.method() + request.url()));
      page.locator("input[value=metered]").check();
      Locator answer = page.locator("#calculator-usage-answer");
      file(
          page,
          "bill.csv",
          "Read Date,Usage (kWh),Number of Days\n09/14/2025,612,30\n08/15/2025,790,31\n");
      assertThat(answer).containsText("1,402 kWh from July 16, 2025 to September 14, 2025");
      file(page, "gas.csv", "Date,Usage (therms)\n09/14/2025,12\n08/15/2025,14\n");
      assertThat(answer).containsText("gas");
      assertThat(page.locator("#calculator-results")).isHidden();
      file(page, "page.html", "<!DOCTYPE html><html><body>nothing</body></html>");
      assertThat(answer).not().isEmpty();
      file(page, "own.csv", "when,a,b\n2025-08-01,10,20\n2025-08-02,11,21\n2025-08-03,12,22\n");
      assertThat(answer.locator("select")).hasCount(2);
      answer.locator("select").nth(1).selectOption("2");
      answer.locator("button").click();
      assertThat(answer).containsText("63 kWh");
      // The script came once, and nothing went out.
      sent.removeIf(request -> request.endsWith(".svg"));
      assertThat(sent).hasSize(1);
      assertThat(sent.get(0)).startsWith("GET").contains("usage.");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  private static void file(Page page, String name, String content) {
    page.locator("#calculator-file")
        .setInputFiles(new FilePayload(name, "text/plain", content.getBytes(UTF_8)));
  }

  @Test
  void aYearOfQuarterHoursIsReadWithoutALongPause() {
    StringBuilder file = new StringBuilder("Date,Start Time,Usage (kWh)\n");
    LocalDate day = LocalDate.of(2024, 10, 1);
    for (int i = 0; i < 365; i++, day = day.plusDays(1)) {
      for (int quarter = 0; quarter < 96; quarter++) {
        file.append(day).append(String.format(",%02d:%02d,0.2%n", quarter / 4, quarter % 4 * 15));
      }
    }
    try (Browser.Visit visit = visit(360, 740, PEPPERELL)) {
      Page page = visit.page();
      page.locator("input[value=metered]").check();
      file(page, "year.csv", file.toString());
      assertThat(page.locator("#calculator-usage-answer")).containsText("7,008 kWh from October 1");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void theAnswerIsSavedAsATable() throws Exception {
    try (Browser.Visit visit = visit(1280, 800, PEPPERELL + "#kwh=600&over=year")) {
      Page page = visit.page();
      Download download = page.waitForDownload(() -> page.locator("#calculator-save").click());
      String table = Files.readString(download.path());
      assertThat(download.suggestedFilename()).endsWith(".csv");
      assertThat(table).startsWith("\uFEFF").contains("\"Pepperell Standard").contains("\r\n");
      assertThat(table.lines().filter(line -> line.contains("kWh"))).hasSizeGreaterThan(11);
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''
          -5
          abc
          1.234,5
          1.2345
          9999999999
          600 kWh per month
          """)
  void whatCannotBeReadIsSaidAtTheField(String typed) {
    try (Browser.Visit visit = visit(360, 740, PEPPERELL)) {
      Page page = visit.page();
      kwh(page).fill(typed);
      // While a visitor types nothing complains.
      assertThat(error(page)).isHidden();
      kwh(page).blur();
      assertThat(error(page)).isVisible();
      assertThat(error(page)).not().isEmpty();
      assertThat(kwh(page)).hasAttribute("aria-invalid", "true");
      assertThat(List.of(describedBy(page).split(" ", -1))).contains("calculator-kwh-error");
      assertThat(page.locator("#calculator-results")).isHidden();

      kwh(page).fill("700");
      assertThat(error(page)).isHidden();
      assertThat(kwh(page)).hasAttribute("aria-invalid", "false");
      assertThat(page.locator("#calculator-results")).isVisible();
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ' 600 '     | $85.70
          1,234.5     | $176.32
          600 kWh     | $85.70
          600kwh      | $85.70
          \u0666\u0660\u0660 | $85.70
          \u06F6\u06F0\u06F0 | $85.70
          0600        | $85.70
          """)
  void whatPeopleTypeIsUnderstood(String typed, String cost) {
    try (Browser.Visit visit = visit(360, 740, PEPPERELL)) {
      Page page = visit.page();
      kwh(page).fill(typed);
      kwh(page).blur();
      assertThat(cell(product(page, "standard"), "cost")).hasText(cost);
      assertThat(error(page)).isHidden();
      assertThat(visit.complaints()).isEmpty();
    }
  }

  /** Every file of use gets a right answer or help, whatever is in it, and the page goes on. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("hostileFiles")
  void aHostileFileGetsHelpOrARightAnswer(
      String name, byte[] content, String says, @TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve(name), content);
    try (Browser.Visit visit = visit(360, 740, PEPPERELL)) {
      Page page = visit.page();
      page.locator("input[value=metered]").check();
      page.locator("#calculator-file").setInputFiles(file);
      assertThat(page.locator("#calculator-usage-answer")).containsText(says);
      assertThat(page.locator("main")).not().containsText("NaN");
      assertThat(page.locator("main")).not().containsText("Infinity");
      page.locator("input[value=kwh]").check();
      kwh(page).fill("600");
      assertThat(cell(product(page, "standard"), "cost")).hasText("$85.70");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  static Stream<Arguments> hostileFiles() {
    String table = "Date,Usage (kWh)\n2025-08-01,10\n2025-08-02,11\n2025-08-03,9\n";
    byte[] tooLarge = new byte[49_000_000];
    Arrays.fill(tooLarge, (byte) '1');
    byte[] oneLine = new byte[5_000_000];
    Arrays.fill(oneLine, (byte) '1');
    return Stream.of(
        Arguments.of("large.csv", tooLarge, "too large"),
        Arguments.of("one-line.csv", oneLine, "no readings"),
        Arguments.of("nothing.csv", new byte[0], "no readings"),
        Arguments.of("zip.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0, 8, 0}, "not a text file"),
        Arguments.of("utf16.csv", ("\uFEFF" + table).getBytes(UTF_16LE), "30 kWh"),
        Arguments.of("utf16be.csv", ("\uFEFF" + table).getBytes(UTF_16BE), "30 kWh"),
        Arguments.of("mac.csv", table.replace('\n', '\r').getBytes(UTF_8), "30 kWh"),
        Arguments.of(
            "negative.csv", table.replace(",9", ",-900").getBytes(UTF_8), "more electricity went"),
        Arguments.of("huge.csv", table.replace(",9", ",1e309").getBytes(UTF_8), "cannot read"),
        Arguments.of("arabic.csv", table.replace(",9", ",\u0669").getBytes(UTF_8), "30 kWh"),
        Arguments.of(
            "bomb.xml",
            ("<!DOCTYPE a [<!ENTITY b \"lol\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;\">"
                    + "<!ENTITY d \"&c;&c;&c;&c;&c;&c;\">]><feed>&d;</feed>")
                .getBytes(UTF_8),
            "looks like a web page"));
  }

  private static String describedBy(Page page) {
    String value = kwh(page).getAttribute("aria-describedby");
    return value == null ? "" : value;
  }

  @Test
  void nothingUsedIsAnAnswer() {
    try (Browser.Visit visit = visit(360, 740, PEPPERELL)) {
      kwh(visit.page()).fill("0");
      Locator standard = product(visit.page(), "standard");
      assertThat(cell(standard, "cost")).hasText("$0.00");
      assertThat(cell(standard, "difference")).not().containsText("$");
      assertThat(error(visit.page())).isHidden();
    }
  }

  @Test
  void anAddressKeepsWhatWasAsked() {
    try (Browser.Visit visit =
        visit(
            360,
            740,
            "western-mass/en/pelham/calculator/#class=residential&kwh=750&town=northampton")) {
      Page page = visit.page();
      assertThat(kwh(page)).hasValue("750");
      assertThat(page.locator("#calculator-town")).hasValue("northampton");
      assertThat(cell(basicService(page), "cost")).hasText("$120.38");

      kwh(page).fill("640");
      page.waitForURL(url -> url.contains("kwh=640"));
      assertThat(page.url())
          .contains("class=residential")
          .contains("kwh=640")
          .contains("town=northampton");
      page.evaluate("location.hash = '#class=small-business&kwh=900&town=amherst'");
      assertThat(kwh(page)).hasValue("900");
      assertThat(page.locator("#calculator-class")).hasValue("small-business");
      assertThat(page.locator("#calculator-town")).hasValue("amherst");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'#kwh=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E'",
    "'#class=nobody&town=nowhere&kwh=600'",
    "'#class=__proto__&kwh=1e9'",
    "'#%E0%A4%A'",
    "'#main'"
  })
  void anOddAddressHarmsNothing(String fragment) {
    try (Browser.Visit visit = visit(360, 740, PEPPERELL + fragment)) {
      Page page = visit.page();
      assertThat(page.locator("#calculator")).isVisible();
      kwh(page).fill("600");
      assertThat(cell(product(page, "standard"), "cost")).hasText("$85.70");
      assertThat(page.locator("main img")).hasCount(0);
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void theAnswerIsSpokenAfterASecondOfQuiet() {
    try (Browser.Visit visit = browser.visit(360, 740)) {
      Page page = visit.page();
      page.clock().install();
      page.navigate(site.address(PEPPERELL));
      // From here on time passes only where the test says so.
      page.clock().pauseAt(System.currentTimeMillis() + 60_000);
      Locator live = page.locator("#calculator-live");
      assertThat(live).hasAttribute("role", "status");
      assertThat(live).isEmpty();

      kwh(page).fill("6");
      page.clock().fastForward(700);
      kwh(page).fill("60");
      page.clock().fastForward(700);
      kwh(page).fill("600");
      assertThat(cell(product(page, "standard"), "cost")).hasText("$85.70");
      page.clock().fastForward(900);
      assertThat(live).isEmpty();
      page.clock().fastForward(200);
      assertThat(live).containsText("$10.60");
      assertThat(live.locator("p")).not().hasCount(0);

      kwh(page).fill("abc");
      page.clock().fastForward(1100);
      assertThat(live.locator("p")).hasCount(1);
      assertThat(live).hasText(error(page).innerText());
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void withoutScriptThePageHoldsTheSameTable() {
    try (Browser.Visit visit = browser.visitWithoutScript(360, 740)) {
      Page page = visit.open(site.address(PEPPERELL));
      assertThat(page.locator("#calculator")).isHidden();
      assertThat(page.locator("#calculator-results")).isHidden();
      Locator household = page.locator("#calculator-without-script table").first();
      assertThat(household).isVisible();
      Locator uses = household.locator("thead th");
      // The choice, then at least three amounts of use.
      assertThat(uses.nth(3)).containsText("kWh");
      assertThat(uses.nth(2)).hasText("600 kWh");
      Locator standard = household.locator("tr.default");
      assertThat(standard.locator("td").nth(1)).containsText("$85.70");
      assertThat(standard.locator("td").nth(1)).containsText("$10.60 less");
      assertThat(household.locator("tr.basic td").nth(1)).containsText("$96.30");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  /** The generator and the browser print the same figures, for every class and every use. */
  @Test
  void bothTablesAgree() {
    for (String path :
        List.of(PEPPERELL, "chelsea/en/calculator/", "western-mass/en/pelham/calculator/")) {
      try (Browser.Visit visit = visit(1280, 800, path)) {
        Page page = visit.page();
        Locator classes = page.locator("#calculator-class option");
        int compared = 0;
        for (int i = 0; i < classes.count(); i++) {
          String id = valueOf(classes.nth(i));
          page.locator("#calculator-class").selectOption(id);
          Locator table = page.locator("[aria-labelledby=use-" + id + "] table");
          if (table.count() == 0) {
            // The page leaves out a class for which it has no price at all.
            assertThat(page.locator("#calculator-results tbody")).not().containsText("$");
            continue;
          }
          for (int use = 1; use <= 3; use++) {
            String printed = text(table.locator("thead th").nth(use));
            kwh(page).fill(printed.replace(" kWh", ""));
            String column = "td:nth-of-type(" + use + ")";
            assertThat(costs(table, column))
                .as(path + " " + id + " " + printed)
                .isEqualTo(costs(page.locator("#calculator-results"), "[data-cell=cost]"));
            compared++;
          }
        }
        assertThat(compared).isGreaterThanOrEqualTo(6);
        assertThat(visit.complaints()).isEmpty();
      }
    }
  }

  private static String valueOf(Locator option) {
    String value = option.getAttribute("value");
    return value == null ? "" : value;
  }

  /** The costs in a column, a figure or nothing for each row. */
  private static List<String> costs(Locator table, String column) {
    return table.locator("tbody tr").locator(column).allTextContents().stream()
        .map(
            text -> {
              Matcher figure = Pattern.compile("\\$[0-9,.]+[0-9]").matcher(text);
              return figure.find() ? figure.group() : "";
            })
        .toList();
  }

  private static String text(Locator locator) {
    String text = locator.textContent();
    return text == null ? "" : text.strip();
  }
}
