package org.towncurrent.checks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * What the calculator's page can be made to look like; how to get there from the page as opened.
 */
enum CalculatorState {
  STARTED(page -> {}),
  TYPED(page -> page.locator("#calculator-kwh").fill("1,234.5")),
  EMPTY(page -> wrong(page, "")),
  NOT_A_NUMBER(page -> wrong(page, "abc")),
  LOSS(page -> page.locator("#calculator-product").selectOption("renewable-100")),
  YEAR_TYPED(
      page -> {
        page.locator("input[value=year][name=use]").check();
        page.locator("#calculator-year").fill("7200");
      }),
  LAST_YEAR(page -> over(page, "year")),
  SINCE_LAUNCH(page -> over(page, "launch")),
  COMING_BY_READS(
      page -> {
        over(page, "coming");
        summary(page, "calculator-read");
        page.locator("#calculator-read").selectOption("15");
      }),
  ARITHMETIC_OPEN(
      page -> {
        over(page, "year");
        page.locator("#calculator-worked summary").click();
        assertThat(page.locator("[data-list=steps] li").first()).isVisible();
      }),
  DISCOUNTED(
      page -> {
        summary(page, "calculator-discount");
        page.locator("#calculator-discount").selectOption("500000");
        assertThat(page.locator("[data-counted=discount]")).isVisible();
      }),
  TAXED(
      page -> {
        page.locator("#calculator-class").selectOption("small-business");
        summary(page, "calculator-tax");
        page.locator("#calculator-tax").selectOption("62500");
        assertThat(page.locator("[data-counted=tax]")).isVisible();
      }),
  CODE_KNOWN(page -> code(page, "R-1")),
  CODE_UNKNOWN(page -> code(page, "Z-9")),
  NO_BASIC_SERVICE_PRICE(page -> page.locator("#calculator-class").selectOption("large-business")),
  MONTHS_TYPED(page -> months(page, "700 650 600 500 450 500 800 850 600 500 550 700")),
  MONTHS_REFUSED(page -> months(page, "700, 650")),
  FILE_READ(
      page -> {
        file(page, "Date,Usage (kWh)\n2025-08-01,10\n2025-08-02,11\n2025-08-03,9\n");
        assertThat(page.locator("#calculator-usage-answer p")).isVisible();
      }),
  FILE_REFUSED(
      page -> {
        file(page, "Date,Usage (therms)\n09/14/2025,12\n08/15/2025,14\n");
        assertThat(page.locator("#calculator-usage-answer.error")).isVisible();
      }),
  COLUMNS_ASKED(
      page -> {
        file(page, "when,a,b\n2025-08-01,10,20\n2025-08-02,11,21\n2025-08-03,12,22\n");
        assertThat(page.locator("#calculator-usage-answer select")).hasCount(2);
      });

  @SuppressWarnings("ImmutableEnumChecker") // no way holds anything
  private final Consumer<Page> way;

  CalculatorState(Consumer<Page> way) {
    this.way = way;
  }

  /** Brings a calculator that was just opened into this state. */
  void reach(Page page) {
    assertThat(page.locator("#calculator")).isVisible();
    try {
      way.accept(page);
    } catch (AssertionError | PlaywrightException e) {
      throw new AssertionError(this + " cannot be reached: " + e.getMessage(), e);
    }
  }

  private static void wrong(Page page, String typed) {
    page.locator("#calculator-kwh").fill(typed);
    page.locator("#calculator-kwh").press("Enter");
    assertThat(page.locator("#calculator-kwh-error")).isVisible();
  }

  private static void over(Page page, String what) {
    page.locator("input[name=over][value=" + what + "]").check();
    assertThat(page.locator("[data-list=months] tr").first()).isVisible();
  }

  /** Opens the details in which a field lies. */
  private static void summary(Page page, String field) {
    page.locator("#calculator details:has(#" + field + ") summary").click();
    assertThat(page.locator("#" + field)).isVisible();
  }

  private static void code(Page page, String typed) {
    summary(page, "calculator-code");
    page.locator("#calculator-code").fill(typed);
    assertThat(page.locator("#calculator-code-answer")).not().isEmpty();
  }

  private static void months(Page page, String typed) {
    page.locator("input[value=metered]").check();
    page.locator("#calculator-months").fill(typed);
    page.locator("#calculator-months").blur();
    assertThat(page.locator("#calculator-usage-answer")).not().isEmpty();
  }

  private static void file(Page page, String content) {
    page.locator("input[value=metered]").check();
    page.locator("#calculator-file")
        .setInputFiles(
            new FilePayload("usage.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)));
  }
}
