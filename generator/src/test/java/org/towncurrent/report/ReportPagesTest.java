package org.towncurrent.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.towncurrent.Project;
import org.towncurrent.Project.Outcome;
import org.towncurrent.facts.Finding;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.Place;
import org.towncurrent.rates.Day;

/** The report as a publisher reads it. */
final class ReportPagesTest {

  private static final Day DAY = Day.parse("2025-10-15");
  private static final String PRICES = "content/programs/a/prices.yml";

  @TempDir Path folder;

  private static Finding finding(Severity severity, String file, int line, int column) {
    return new Finding(
        severity,
        "some-code",
        new Place(file, line, column),
        "Message of " + file,
        Optional.of("the plan"),
        "Write something else.");
  }

  private static Checked checked(Finding... findings) {
    return new Checked(
        DAY,
        List.of(
            new Checked.Program("a", DAY, Set.of("grid")),
            new Checked.Program("b", DAY, Set.of("other"))),
        List.of(findings).stream().sorted().toList(),
        Optional.of(new Checked.RulesRun(3, List.of(), "3 rules ran.")));
  }

  private Document report(Checked checked) throws IOException {
    Project.in(folder);
    return Jsoup.parse(new String(ReportPages.of(folder, Map.of()).page(checked, "/x/"), UTF_8));
  }

  @Test
  void whatMattersMostStandsFirstByProgramAndFile() throws IOException {
    Document page =
        report(
            checked(
                finding(Severity.WARNING, "content/programs/a/program.yml", 1, 1),
                finding(Severity.ERROR, "content/programs/b/prices.yml", 1, 1),
                finding(Severity.OVERDUE, "content/utilities/grid.yml", 1, 1),
                finding(Severity.ERROR, PRICES, 1, 1)));

    assertThat(page.select("h2, h3, h4").eachText())
        .containsExactly(
            "Errors: nothing is published until they are put right",
            "a",
            PRICES,
            "b",
            "content/programs/b/prices.yml",
            "Overdue: published all the same",
            "Shared by all programs",
            "content/utilities/grid.yml",
            "Warnings: worth a look",
            "a",
            "content/programs/a/program.yml");
    assertThat(page.select(".finding dd").eachText()).contains("the plan", "Write something else.");
    assertThat(page.text()).contains("As of 2025-10-15", "3 rules ran.");
    assertThat(page.select("script")).isEmpty();
  }

  @Test
  void theLineIsShownAsItWasTypedWithThoseAround() throws IOException {
    Files.createDirectories(folder.resolve("content/programs/a"));
    Files.writeString(
        folder.resolve(PRICES),
        "one\r\ntwo\r\n  thr\u00e9\u00e9: no <b>&amp;</b>\r\nfour\r\nfive\r\nsix\r\n");

    Document page = report(checked(finding(Severity.ERROR, PRICES, 3, 10)));

    assertThat(page.select(".excerpt li").eachAttr("value"))
        .containsExactly("1", "2", "3", "4", "5");
    Element line = page.select(".excerpt li").get(2);
    assertThat(line.wholeText()).isEqualTo("  thr\u00e9\u00e9: no <b>&amp;</b>");
    assertThat(page.select("mark").eachText()).containsExactly("no");
    assertThat(page.select(".excerpt b")).isEmpty();
  }

  @Test
  void aLineThatIsMuchTooLongIsCutAndOddCharactersAreSeen() throws IOException {
    Files.createDirectories(folder.resolve("content/programs/a"));
    Files.writeString(
        folder.resolve(PRICES), "x".repeat(50_000) + " bad\u0000\u202eword " + "y".repeat(50_000));

    Document page = report(checked(finding(Severity.ERROR, PRICES, 1, 50_002)));

    assertThat(page.select("mark").text()).isEqualTo("bad\ufffd\ufffdword");
    assertThat(page.select(".excerpt").text().length()).isLessThan(1_000);
  }

  @Test
  void nothingOutsideOfTheProjectIsShown() throws IOException {
    Path inside = Files.createDirectories(folder.resolve("project"));
    Files.writeString(folder.resolve("secret.yml"), "secret");
    Files.createSymbolicLink(inside.resolve("link.yml"), folder.resolve("secret.yml"));
    Project.in(inside);
    Checked checked =
        checked(
            finding(Severity.ERROR, "../secret.yml", 1, 1),
            finding(Severity.ERROR, folder.resolve("secret.yml").toString(), 1, 1),
            finding(Severity.ERROR, "link.yml", 1, 1),
            finding(Severity.ERROR, "none.yml", 1, 1),
            finding(Severity.ERROR, "site-config.yml", 9_999, 9_999));

    Document page =
        Jsoup.parse(new String(ReportPages.of(inside, Map.of()).page(checked, "/x/"), UTF_8));

    assertThat(page.select(".finding")).hasSize(5);
    assertThat(page.select(".excerpt")).isEmpty();
  }

  @Test
  void nothingFoundIsSaidSo() throws IOException {
    Document page = report(checked());

    assertThat(page.text()).contains("Nothing is wrong, nothing is overdue", "3 rules ran.");
    assertThat(page.select("h2")).isEmpty();
  }

  @Test
  void theFileNeedsNoOther() {
    Project project = Project.in(folder.resolve("project"));
    project.edit("content/programs/pepperell/prices.yml", "price: 14.283", "price: \"$0.14283\"");
    Path file = folder.resolve("report.html");

    Outcome outcome = project.check("--html", file.toString());

    assertThat(outcome.status()).isEqualTo(1);
    Document page = Jsoup.parse(read(file));
    assertThat(page.select("link, script, img, [src]")).isEmpty();
    assertThat(page.select("style").get(0).data()).contains("--ink", ".finding", "dt { ");
    assertThat(page.select("mark").eachText()).contains("\"$0.14283\"");
    assertThat(page.text()).contains("The sites are not published while there is an error");
  }

  @Test
  void whereTheTemplatesAreBrokenTheFindingsAreStillThere() {
    Project project = Project.in(folder.resolve("project"));
    project.write("templates/report.html", "<p>{broken");
    Path file = folder.resolve("report.html");

    Outcome outcome = project.check("--html", file.toString());

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(Jsoup.parse(read(file)).select("li").text()).contains("templates/report.html:1:");
  }

  @ParameterizedTest
  @CsvSource({
    "content/programs/a/prices.yml, a/en/, true",
    "content/programs/a/prices.yml, b/en/, false",
    "content/programs/a/prices.yml, '', false",
    "content/programs/a/pages/goals.md, a/en/goals/, true",
    "content/programs/a/pages/goals.md, a/en/north/goals/index.html, true",
    "content/programs/a/pages/goals.md, a/en/, false",
    "content/programs/a/translations/es.po, a/es/prices/, true",
    "content/programs/a/translations/es.po, a/en/prices/, false",
    "content/utilities/grid.yml, a/en/prices/, true",
    "content/utilities/grid.yml, b/en/prices/, false",
    "content/pages/questions.md, b/es/questions/, true",
    "content/pages/questions.md, b/es/prices/, false",
    "content/pages/home.md, b/es/, true",
    "content/translations/es.po, b/es/, true",
    "content/translations/es.po, b/en/, false",
    "templates/layout.html, b/en/prices/, true",
    "templates/prices.html, b/en/prices/, true",
    "templates/prices.html, b/en/contact/, false",
    "templates/parts/foot/foot.html, b/en/contact/, true",
    "site-config.yml, '', true",
    "content/state/minimums.yml, a/en/, true"
  })
  void aFindingConcernsThePagesMadeOfItsFile(String file, String page, boolean concerned) {
    Finding finding = finding(Severity.WARNING, file, 1, 1);

    assertThat(new Concern(checked(finding)).isOf(finding, page)).isEqualTo(concerned);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
