package org.towncurrent.checks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages in another engine: that they open without complaint, and the calculator answers. */
@Tag("deep")
class FirefoxTest {

  private final BuiltSite site = BuiltSite.samples();
  private final Browser browser = Browser.firefox();

  @Test
  void everyTemplateFitsAndComplainsOfNothing() {
    List<String> wide = new ArrayList<>();
    try (Browser.Visit visit = browser.visit(360, 740)) {
      Page page = visit.page();
      for (String path : TemplatePages.PAGES) {
        page.navigate(site.address(path));
        String over = String.valueOf(page.evaluate(LayoutTest.SIDEWAYS));
        if (!over.isEmpty()) {
          wide.add(path + ": " + over);
        }
      }
      assertThat(visit.complaints()).isEmpty();
    }
    assertThat(wide).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"360, 740", "1280, 800"})
  void theCalculatorAnswers(int width, int height) {
    try (Browser.Visit visit = browser.visit(width, height)) {
      Page page = visit.open(site.address("pepperell/en/calculator/"));
      Locator answer = page.locator("[data-cell=answer]");
      page.locator("#calculator-kwh").fill("1,000");
      assertThat(answer)
          .hasText(
              "At today's prices, a month of Pepperell Standard costs $17.67 less than Basic"
                  + " Service.");
      page.locator("#calculator-product").selectOption("renewable-100");
      assertThat(answer).containsText("$8.90 more");
      page.locator("input[name=over][value=year]").check();
      assertThat(page.locator("[data-list=months] tr")).hasCount(12);
      assertThat(page.locator("#calculator-chart")).isVisible();
      page.locator("#calculator-kwh").fill("abc");
      page.locator("#calculator-kwh").blur();
      assertThat(page.locator("#calculator-kwh-error")).isVisible();
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void aFileIsRead() {
    try (Browser.Visit visit = browser.visit(360, 740)) {
      Page page = visit.open(site.address("pepperell/en/calculator/"));
      page.locator("input[value=metered]").check();
      page.locator("#calculator-file")
          .setInputFiles(
              new FilePayload(
                  "bill.csv",
                  "text/csv",
                  "Read Date,Usage (kWh),Number of Days\n09/14/2025,612,30\n08/15/2025,790,31\n"
                      .getBytes(StandardCharsets.UTF_8)));
      assertThat(page.locator("#calculator-usage-answer"))
          .containsText("1,402 kWh from July 16, 2025 to September 14, 2025");
      assertThat(visit.complaints()).isEmpty();
    }
  }
}
