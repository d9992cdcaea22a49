package org.towncurrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.towncurrent.Project.Outcome;

/** A PDF is published beside its page while it says what the page says, and never otherwise. */
@Tag("slow")
final class PdfTest {

  private static final String PAGE = "pepperell/en/notices/2025-11-opt-out/";
  private static final String SPANISH = "pepperell/es/notices/2025-11-opt-out/";
  private static final String FILE = "pepperell-en-notices-2025-11-opt-out.pdf";

  @TempDir Path folder;

  @BeforeEach
  void fillThePaperTray() {
    PaperPress.reset();
  }

  private static Outcome pdf(Project project, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "pdf",
                "--config",
                project.root().resolve("site-config.yml").toString(),
                "--program",
                "pepperell"));
    arguments.addAll(Arrays.asList(more));
    return Project.command(arguments.toArray(String[]::new));
  }

  private static Outcome build(Project project) {
    return project.build("--program", "pepperell");
  }

  private static List<Element> links(Project project, String page) {
    return Jsoup.parse(project.page(page)).select("main a[type=application/pdf]");
  }

  private static boolean published(Project project, String file) {
    return Files.exists(project.out().resolve(file));
  }

  private static void built(Outcome outcome) {
    assertThat(outcome.status()).as(outcome.all()).isZero();
  }

  @Test
  void theSiteIsWholeWithoutPdfsAndLinksThemOnceTheyArePrinted() throws IOException {
    Project project = Project.in(folder);
    built(build(project));
    assertThat(links(project, PAGE)).isEmpty();

    Outcome printed = pdf(project, "--notice", "2025-11-opt-out");
    built(printed);
    assertThat(printed.output()).contains("pdf/pepperell/" + FILE + " is written.");
    assertThat(PaperPress.PRINTED)
        .contains(PAGE, SPANISH, PAGE + "enclosures/")
        .allMatch(address -> address.contains("2025-11-opt-out"));
    built(build(project));

    assertThat(links(project, PAGE))
        .singleElement()
        .satisfies(
            link -> {
              assertThat(link.attr("href")).isEqualTo(FILE);
              assertThat(link.text()).contains("2").contains("kB");
            });
    assertThat(links(project, SPANISH)).hasSize(1);
    assertThat(Files.readAllBytes(project.out().resolve(PAGE + FILE)))
        .isEqualTo(project.bytes("pdf/pepperell/" + FILE));
    assertThat(links(project, "pepperell/en/product-summary/basic/")).isEmpty();
  }

  @Test
  void everyKindOfSheetIsPrintedAndWhatIsAsBeforeIsNotPrintedAgain() {
    Project project = Project.in(folder);

    built(pdf(project));
    assertThat(PaperPress.PRINTED)
        .anyMatch(address -> address.contains("/product-summary/"))
        .anyMatch(address -> address.contains("/disclosure/"))
        .contains(PAGE, SPANISH);
    PaperPress.PRINTED.clear();
    built(build(project));
    built(pdf(project));
    assertThat(PaperPress.PRINTED).isEmpty();
    built(pdf(project, "--again", "--notice", "2025-11-opt-out"));

    assertThat(PaperPress.PRINTED).contains(PAGE, SPANISH).hasSizeLessThan(6);
  }

  @Test
  void aPdfOfOtherFactsIsNotPublishedAndStopsNothing() {
    Project project = Project.in(folder);
    built(pdf(project, "--notice", "2025-11-opt-out"));
    built(build(project));
    assertThat(published(project, PAGE + FILE)).isTrue();

    project.edit("content/programs/pepperell/prices.yml", "price: 14.283", "price: 14.284");
    Outcome rebuilt = build(project);

    built(rebuilt);
    assertThat(rebuilt.all()).contains("stale-pdf", "./site pdf --program pepperell");
    assertThat(links(project, PAGE)).isEmpty();
    assertThat(published(project, PAGE + FILE)).isFalse();
    assertThat(links(project, PAGE + "enclosures/")).as("the card is as it was").hasSize(1);

    PaperPress.PRINTED.clear();
    built(pdf(project, "--notice", "2025-11-opt-out"));
    assertThat(PaperPress.PRINTED).containsExactlyInAnyOrder(PAGE, SPANISH);
    assertThat(build(project).all()).doesNotContain("stale-pdf");
    assertThat(links(project, PAGE)).hasSize(1);
  }

  @Test
  void aPdfThatWasCutOffOrChangedIsNone() throws IOException {
    Project project = Project.in(folder);
    built(pdf(project, "--notice", "2025-11-opt-out"));
    byte[] whole = project.bytes("pdf/pepperell/" + FILE);
    project.write("pdf/pepperell/" + FILE, Arrays.copyOf(whole, whole.length / 2));
    Files.delete(
        project.root().resolve("pdf/pepperell/pepperell-es-notices-2025-11-opt-out.printed"));

    Outcome outcome = build(project);

    built(outcome);
    assertThat(outcome.all()).contains("stale-pdf").contains("2 PDFs");
    assertThat(links(project, PAGE)).isEmpty();
    assertThat(links(project, SPANISH)).isEmpty();
  }

  @Test
  void anOptOutNoticeOfThreePagesIsNotKept() {
    Project project = Project.in(folder);
    PaperPress.pages = 3;

    Outcome outcome = pdf(project, "--notice", "2025-11-opt-out");

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.all())
        .contains("content/programs/pepperell/notices/2025-11-opt-out.yml")
        .contains("letter-too-long")
        .contains("takes 3 pages, and may take 2");
    assertThat(project.has("pdf/pepperell/" + FILE)).isFalse();
    assertThat(project.has("pdf/pepperell/pepperell-en-notices-2025-11-opt-out-enclosures.pdf"))
        .as("what has no limit is kept")
        .isTrue();
  }

  @Test
  void theLetterThatWasPrintedIsTheOneThatIsFrozen() {
    Project project = Project.in(folder);
    built(pdf(project, "--notice", "2025-11-opt-out"));
    built(
        Project.command(
            "freeze",
            "--config",
            project.root().resolve("site-config.yml").toString(),
            "--program",
            "pepperell",
            "--notice",
            "2025-11-opt-out"));
    project.edit("content/programs/pepperell/prices.yml", "price: 14.283", "price: 14.999");

    Outcome outcome = build(project);

    built(outcome);
    assertThat(outcome.all()).doesNotContain("stale-pdf");
    assertThat(links(project, PAGE)).hasSize(1);
    assertThat(links(project, SPANISH)).hasSize(1);
  }

  @Test
  void aPdfOfNoPageIsNotPublished() {
    Project project = Project.in(folder);
    project.write("pdf/pepperell/pepperell-en-notices-2024-01-opt-out.pdf", "%PDF");

    Outcome outcome = build(project);

    built(outcome);
    assertThat(outcome.all()).contains("pdf-without-page", "2024-01-opt-out.pdf");
    assertThat(project.published().keySet()).noneMatch(file -> file.endsWith(".pdf"));
  }

  @Test
  void whatFailsInTheMiddleLeavesNothingUnfinished() throws IOException {
    Project project = Project.in(folder);
    PaperPress.jam = SPANISH;

    Outcome outcome = pdf(project, "--notice", "2025-11-opt-out");

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.all()).contains("no paper left");
    try (Stream<Path> files = Files.walk(project.root().resolve("pdf"))) {
      assertThat(files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()))
          .isNotEmpty()
          .allMatch(name -> name.endsWith(".pdf") || name.endsWith(".printed"))
          .noneMatch(name -> name.contains("-es-"));
    }
    built(build(project));
    assertThat(links(project, PAGE)).hasSize(1);
  }

  @Test
  void aNoticeThatIsNotThereIsNamed() {
    Outcome outcome = pdf(Project.in(folder), "--notice", "2024-01-opt-out");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.all()).contains("There is no notice 2024-01-opt-out", "2025-11-opt-out");
  }
}
