package org.towncurrent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.towncurrent.Project;
import org.towncurrent.Project.Outcome;

/** {@code ./site changes}: what a publisher, a reviewer and the press are told. */
final class ChangesTest {

  private static final String PRICES = "content/programs/pepperell/prices.yml";
  private static final String PROGRAM = "content/programs/pepperell/program.yml";

  @TempDir Path folder;

  private Project project;

  @BeforeEach
  void publish() {
    project = Project.in(folder);
    Outcome outcome = project.build();
    assertThat(outcome.status()).as(outcome.all()).isZero();
  }

  @Test
  void nothingChangedIsSaidAndNothingIsWritten() {
    Map<String, String> before = Project.tree(folder);

    Outcome outcome = changes();

    assertThat(outcome.status()).isZero();
    assertThat(outcome.output()).isEqualTo("Nothing that a resident sees changes.\n");
    assertThat(Project.tree(folder)).isEqualTo(before);
  }

  @Test
  void aPriceOfTheFutureIsToldWithItsMeterReadAndThePagesThatChange() {
    project.edit(PRICES, "until: 2027-01\n    price: 14.283", "until: 2026-03\n    price: 14.283");
    project.edit(
        PRICES,
        "prices:\n",
        """
        prices:
          - product: standard
            class: residential
            from: 2026-03
            until: 2027-01
            price: 13.990
            status: sample
        """);

    Outcome outcome = changes();

    assertThat(outcome.status()).isZero();
    assertThat(outcome.output().lines())
        .contains(
            "Pepperell Community Electricity (demonstration, with samples)",
            "  Prices",
            "    Residential, Pepperell Standard: 14.283 to 13.990 cents per kWh from the March"
                + " 2026 meter read, until the January 2027 meter read.")
        .anySatisfy(
            line ->
                assertThat(line)
                    .matches(" +[0-9]+ pages in 2 languages change: [0-9]+ in English and .*"));
    assertThat(outcome.output()).doesNotContain("Chelsea", "Basic Service");
  }

  @Test
  void aPriceMendedInItsLineIsToldOnceForAllClasses() {
    project.edit(PRICES, "price: 14.283", "price: 14.517");

    assertThat(changes().output())
        .contains(
            "All classes, Pepperell Standard: 14.283 is corrected to 14.517 cents per kWh from the"
                + " January 2025 meter read, until the January 2027 meter read.");
  }

  @Test
  void aCorrectionIsToldWithItsReasonAndCanNotBeTakenAwayLater() {
    project.edit(
        PRICES,
        "prices:\n",
        """
        prices:
          - product: standard
            class: all
            from: 2025-01
            until: 2027-01
            price: 14.823
            supplier: sample-supplier
            status: sample
            corrects:
              price: 14.283
              date: 2025-02-03
              reason: Two digits were swapped.
        """);

    assertThat(changes().output().lines().map(String::strip))
        .contains(
            "All classes, Pepperell Standard: 14.283 is corrected to 14.823 cents per kWh from the"
                + " January 2025 meter read, until the January 2027 meter read.",
            "The correction of Pepperell Standard, Residential, from the January 2025 meter read:"
                + " 14.283 cents per kWh was wrong, as told on February 3, 2025. Two digits were"
                + " swapped.");

    Outcome published = project.build();
    assertThat(published.status()).as(published.all()).isZero();
    project.edit(PRICES, "    corrects:\n      price: 14.283\n      date: 2025-02-03\n", "");
    project.edit(PRICES, "      reason: Two digits were swapped.\n", "");
    int right = project.text(PRICES).indexOf("  - product: standard\n");
    int wrong = project.text(PRICES).indexOf("  - product: standard\n", right + 1);
    int next = project.text(PRICES).indexOf("  - product:", wrong + 1);
    project.write(
        PRICES, project.text(PRICES).substring(0, wrong) + project.text(PRICES).substring(next));
    Outcome refused = project.build();

    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.all()).contains("deleted-past-price", "14.283");
  }

  @Test
  void everyKindOfFactIsToldInItsOwnWords() {
    project.edit(
        "content/utilities/national-grid.yml",
        "basic-service:\n",
        """
        basic-service:
          - area: MECo
            class: residential
            from: 2030-02-01
            to: 2030-07-31
            fixed: 15.123
            status: filed
            source: a letter
            looked-up: 2026-01-15
        """);
    project.edit(
        PROGRAM, "milestones:\n", "milestones:\n  - event: The Town votes\n    date: 2021-05-04\n");
    project.edit(PRICES, "name: Pepperell Basic", "name: Pepperell Plain");
    project.edit("content/pages/your-bill.md", "\n---\n", "\n---\n\nLook at your bill.\n");

    assertThat(changes().output().lines().map(String::strip))
        .contains(
            "National Grid, MECo, Residential, fixed, from February 1, 2030: 15.123 cents per kWh"
                + " until July 31, 2030, filed (new).",
            "The Town votes: May 4, 2021 (new).",
            "The product Pepperell Plain: name Pepperell Plain, where it was Pepperell Basic.");
    assertThat(changes().output()).contains("\"Your bill\" is reworded.");
  }

  @Test
  void pagesThatComeGoAndMoveAreNamed() {
    project.write(
        "content/programs/rutland/pages/meetings.md",
        "---\ntitle: Meetings of the Town\n---\n\nHello.\n");
    project.delete("content/programs/rutland/pages/where-we-post.md");
    project.write(
        "content/programs/rutland/redirects.yml",
        "redirects:\n  - from: \"*/where-we-post/\"\n    to: \"*/documents/\"\n");

    Outcome outcome = changes();

    assertThat(outcome.output())
        .as(outcome.all())
        .contains(
            "New page: \"Meetings of the Town\" (English and Spanish)",
            "The page en/where-we-post/ now leads to en/documents/");
  }

  @Test
  void markdownIsWrittenToAFileOrHere() throws IOException {
    project.edit(PRICES, "price: 14.283", "price: 14.517");
    Path file = folder.resolve("changes.md");

    Outcome both = changes("--markdown", file.toString());
    Outcome here = changes("--markdown", "-");

    assertThat(both.output()).contains("  Prices\n");
    assertThat(here.output())
        .isEqualTo(Files.readString(file))
        .startsWith("## Pepperell Community Electricity (demonstration, with samples)\n")
        .contains("\n### Prices\n\n- All classes, Pepperell Standard: 14.283 is");
  }

  @Test
  void manifestAndFactsOfWhatIsOnlineAreEnough() throws IOException {
    Path online = folder.resolve("online");
    for (String file : List.of("manifest.json", "pepperell/facts.json", "chelsea/facts.json")) {
      Files.createDirectories(online.resolve(file).resolveSibling(""));
      Files.copy(project.out().resolve(file), online.resolve(file));
    }
    project.edit(PRICES, "price: 14.283", "price: 14.517");

    Outcome all = command("--since", online.toString());
    assertThat(all.output()).as(all.all()).contains("14.517", "pages in 2 languages change");

    Outcome one = command("--since", online.resolve("pepperell/facts.json").toString());
    assertThat(one.output()).contains("14.517").doesNotContain("languages change", "Chelsea");
  }

  @Test
  void oneProgramIsComparedAlone() {
    project.edit(PRICES, "price: 14.283", "price: 14.517");

    assertThat(changes("--program", "chelsea").output())
        .isEqualTo("Nothing that a resident sees changes.\n");
    assertThat(changes("--program", "pepperell").output()).contains("14.517");
  }

  @Test
  void whatCannotBePublishedIsNotCompared() {
    project.edit(PRICES, "price: 14.283", "price: $0.14517");

    Outcome outcome = changes();

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.output()).contains(PRICES + ":33:12: error", "nothing was compared");
  }

  @Test
  void withoutAPublicationItIsSaidWhatToName() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));

    Outcome none = command("--since", empty.toString());
    assertThat(none.status()).isEqualTo(1);
    assertThat(none.errors()).contains("Nothing was published in", "--since", "facts.json");

    Files.writeString(empty.resolve("facts.json"), "{\"version\": 2, \"program\": \"x\"}");
    Outcome other = command("--since", empty.resolve("facts.json").toString());
    assertThat(other.status()).isEqualTo(1);
    assertThat(other.errors()).contains("facts.json:1:").doesNotContain("Exception");
  }

  @Test
  void theNextBuildRefusesToLoseAPastPrice() {
    Map<String, String> published = project.published();
    String text = project.text(PRICES);
    int row = text.indexOf("  - product: standard");
    project.write(
        PRICES, text.substring(0, row) + text.substring(text.indexOf("  - product: ren", row)));

    Outcome outcome = project.build();

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.output()).contains("error deleted-past-price", "14.283");
    assertThat(project.published()).isEqualTo(published);
  }

  private Outcome changes(String... more) {
    List<String> arguments = new ArrayList<>(List.of("--since", project.out().toString()));
    arguments.addAll(List.of(more));
    return command(arguments.toArray(String[]::new));
  }

  private Outcome command(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of("changes", "--config", folder.resolve("site-config.yml").toString()));
    arguments.addAll(List.of(more));
    return Project.command(arguments.toArray(String[]::new));
  }
}
