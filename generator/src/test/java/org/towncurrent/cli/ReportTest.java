package org.towncurrent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.towncurrent.Project;
import org.towncurrent.Project.Outcome;
import org.towncurrent.WorkbookFile;

/** {@code ./site report}: the workbook of the Annual Report. */
@Tag("slow")
final class ReportTest {

  private static final String YEAR = "content/programs/pepperell/annual/2025.yml";

  @TempDir Path folder;

  private Project project;
  private Path file;

  @BeforeEach
  void copy() {
    project = Project.in(folder);
    file = folder.resolve("report.xlsx");
  }

  private Outcome report(String program, String year) {
    return Project.command(
        "report",
        "--config",
        folder.resolve("site-config.yml").toString(),
        "--program",
        program,
        "--year",
        year,
        "--xlsx",
        file.toString());
  }

  private List<List<String>> sheet(String name) throws IOException {
    return new WorkbookFile(file).sheet(name);
  }

  @Test
  void theWorkbookHoldsASheetAnItemAndWhatIsNotKnown() throws IOException {
    Outcome outcome = report("pepperell", "2025");

    assertThat(outcome.status()).as(outcome.all()).isZero();
    assertThat(outcome.output()).contains("It holds samples");
    assertThat(sheet("About").toString()).contains("Sample", "made up");
    assertThat(sheet("1 Participation"))
        .contains(
            List.of(
                "2025-01", "Pepperell Standard", "Residential", "3271.0", "2440431.0", "sample"));
    assertThat(sheet("2 Rate components").get(1))
        .containsSequence("0.14183", "0.001", "0.0", "0.0", "0.14283");
    assertThat(sheet("3 Renewable content"))
        .contains(List.of("Pepperell Standard", "63.0", "10.0", "73.0"));
    assertThat(sheet("4 Structure").get(1)).containsExactly("not known");
    assertThat(sheet("5 Treatment of classes").toString()).contains("Market-based pricing");
    assertThat(sheet("9 Other funding and costs").get(1)).containsExactly("none");
    assertThat(sheet("Opted out").get(1)).contains("512.0", "4432.0", "11.6");
    assertThat(sheet("Savings"))
        .contains(
            List.of(
                "2025-01",
                "Pepperell Standard",
                "Residential",
                "2440431.0",
                "14.283",
                "16.029",
                "42609.93"));
  }

  private Outcome report(String program, String... more) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(
        List.of(
            "report",
            "--config",
            folder.resolve("site-config.yml").toString(),
            "--program",
            program,
            "--year",
            "2025"));
    arguments.addAll(List.of(more));
    return Project.command(arguments.toArray(String[]::new));
  }

  @Test
  void theDocumentStandsByItselfAndLinksToThePublishedSite() throws IOException {
    Path document = folder.resolve("report.html");
    Outcome outcome = report("chelsea", "--html", document.toString());

    assertThat(outcome.status()).as(outcome.all()).isZero();
    assertThat(file).doesNotExist();
    Document html = Jsoup.parse(document);
    assertThat(html.select("link, script, img")).isEmpty();
    assertThat(html.select("style").html()).contains("@media print");
    assertThat(html.select("h2").eachText())
        .contains("1. Products and participation", "9. Other funding and costs", "Complaints")
        .contains("How disclosure labels and changes were made public");
    assertThat(html.select("main").text())
        .contains("Photograph of the board in City Hall", "City Clerk", "sample");
    assertThat(html.select("main a[href]").eachAttr("href"))
        .contains("https://chelsea.example.org/en/notices/2025-11-opt-out/")
        .allMatch(href -> href.startsWith("https://") || href.startsWith("#"));
  }

  @Test
  void aJointProgramHasADocumentForEachMunicipality() {
    Outcome outcome = report("western-mass", "--html", folder.resolve("report.html").toString());

    assertThat(outcome.status()).as(outcome.all()).isZero();
    assertThat(folder.resolve("report.pelham.html")).exists();
    assertThat(folder.resolve("report.amherst.html")).exists();
    assertThat(folder.resolve("report.html")).doesNotExist();
  }

  @Test
  void aFormNamesAndOrdersSheetsAndColumns() throws IOException {
    project.write(
        "form.yml",
        """
        sheets:
          - sheet: 2 Rate components
            as: Table 2
            columns:
              - column: Total, $/kWh
                as: Rate
              - column: Product
              - text: D.P.U. 23-67
                as: Docket
          - sheet: Complaints
        other-sheets: no
        """);
    Outcome outcome =
        report(
            "pepperell",
            "--xlsx",
            file.toString(),
            "--form",
            folder.resolve("form.yml").toString());

    assertThat(outcome.status()).as(outcome.all()).isZero();
    assertThat(sheet("Table 2").subList(0, 2))
        .containsExactly(
            List.of("Rate", "Product", "Docket"),
            List.of("0.14283", "Pepperell Standard", "D.P.U. 23-67"));
    assertThat(new WorkbookFile(file).names()).containsExactly("Table 2", "Complaints");
  }

  @Test
  void whatAFormNamesAndTheReportDoesNotHaveIsTold() {
    project.write(
        "form.yml",
        """
        sheets:
          - sheet: 2 Rates
          - sheet: Complaints
            columns:
              - column: Kind
        """);
    Outcome outcome =
        report(
            "pepperell",
            "--xlsx",
            file.toString(),
            "--form",
            folder.resolve("form.yml").toString());

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.all())
        .contains("form.yml:2:12", "2 Rates", "`2 Rate components`")
        .contains("form.yml:5:17", "Kind", "`About`");
    assertThat(file).doesNotExist();
  }

  @Test
  void theSameFactsGiveTheSameBytesInEveryTimeZone() throws IOException {
    TimeZone zone = TimeZone.getDefault();
    try {
      report("western-mass", "2025");
      byte[] here = Files.readAllBytes(file);
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
      report("western-mass", "2025");

      assertThat(Files.readAllBytes(file)).isEqualTo(here);
    } finally {
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void aYearWithoutAFileAndAnErrorWriteNothing() {
    Outcome other = report("pepperell", "2024");
    project.edit(YEAR, "month: 2025-02", "month: 2025-13");
    Outcome broken = report("pepperell", "2025");

    assertThat(other.status()).isEqualTo(2);
    assertThat(other.all()).contains("pepperell/annual/2024.yml", "There is 2025.");
    assertThat(broken.status()).isEqualTo(1);
    assertThat(broken.all()).contains("bad-month");
    assertThat(file).doesNotExist();
  }
}
