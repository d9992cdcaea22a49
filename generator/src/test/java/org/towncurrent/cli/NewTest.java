package org.towncurrent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.towncurrent.Project;
import org.towncurrent.Project.Outcome;

/** {@code ./site new}: rows in their place, judged before they are written. */
@Tag("slow")
final class NewTest {

  private static final String PRICES = "content/programs/pepperell/prices.yml";
  private static final String CHELSEA = "content/programs/chelsea/prices.yml";
  private static final String UTILITY = "content/utilities/national-grid.yml";

  @TempDir Path folder;

  private Project project;

  @BeforeEach
  void copy() {
    project = Project.in(folder);
  }

  @Test
  void aPriceChangeClosesTheRowBeforeAndShowsOnThePages() {
    String before = project.text(PRICES);

    Outcome outcome =
        priceChange(
            "--product", "standard", "--from", "2025-11", "--price", "13.99", "--until", "2027-01");

    assertThat(outcome.status()).as(outcome.all()).isZero();
    assertThat(outcome.output())
        .contains(
            "--- " + PRICES + "\n+++ " + PRICES + "\n@@ ",
            "-    until: 2027-01\n+    until: 2025-11\n",
            "+    price: 13.990",
            "0 errors",
            "Written: " + PRICES);
    String row =
        """
          - product: standard
            class: all
            from: 2025-01
            until: 2025-11
            price: 14.283
            supplier: sample-supplier
            status: sample
          - product: standard
            class: all
            from: 2025-11             # the meter read it begins at
            until: 2027-01            # and that it ends at
            price: 13.990             # cents per kWh, every fee in it
            supplier: sample-supplier
            status: sample
          - product: renewable-100
        """;
    assertThat(project.text(PRICES)).contains(row);
    assertThat(linesAdded(before, project.text(PRICES))).hasSize(8); // seven new, one changed

    assertThat(project.build().status()).isZero();
    assertThat(project.words("pepperell/en/prices/")).contains("14.283", "13.990");
    assertThat(project.words("pepperell/es/prices/")).contains("13.990");
  }

  @Test
  void aNewContractNeedsNoRowClosed() {
    Outcome outcome = priceChange("--product", "standard", "--from", "2027-01", "--price", "14.9");

    assertThat(outcome.status()).as(outcome.all()).isZero();
    assertThat(outcome.output()).contains("The price has no end");
    assertThat(project.text(PRICES)).contains("until: 2027-01\n    price: 14.283", "price: 14.900");
  }

  @Test
  void onePriceForOneClassLeavesThatOfTheOthersGoingOn() {
    Outcome outcome =
        priceChange(
            "--product",
            "basic",
            "--class",
            "residential",
            "--from",
            "2026-03",
            "--price",
            "13.5",
            "--until",
            "2027-01");

    assertThat(outcome.status()).as(outcome.all()).isZero();
    assertThat(outcome.output()).contains("goes on in a row of its own");
    String text = project.text(PRICES);
    assertThat(text.substring(text.indexOf("until: 2026-03")))
        .contains("class: residential\n    from: 2026-03", "price: 13.500", "price: 13.745");
  }

  @Test
  void classesWithRowsOfTheirOwnEachHaveANewOneAmongTheirOwn() {
    Outcome outcome =
        run(
            "price-change",
            "--program",
            "chelsea",
            "--product",
            "cleaner",
            "--from",
            "2027-01",
            "--price",
            "17.5");

    assertThat(outcome.status()).as(outcome.all()).isZero();
    String text = project.text(CHELSEA);
    for (String last : List.of("17.218", "17.736", "16.012")) {
      assertThat(text)
          .containsPattern(
              "price: "
                  + last
                  + "\n    supplier: sample-supplier\n    status: sample\n  - product: cleaner\n"
                  + "    class: [a-z-]+\n    from: 2027-01 ");
    }
    assertThat(text).contains("\n\n  - product: basic\n    class: residential\n");
  }

  @Test
  void bracesCommentsAndWindowsLineEndsStayAsTheyAre() {
    String text =
        project
            .text(PRICES)
            .replace(
                """
                  - product: basic
                    class: all
                    from: 2025-01
                    until: 2027-01
                    price: 13.745
                    supplier: sample-supplier
                    status: sample
                """,
                """
                  - {product: basic, class: all, from: 2025-01, price: 13.745, status: sample} # ok
                  # The end.
                """)
            .replace("\n", "\r\n");
    project.write(PRICES, text);

    Outcome outcome = priceChange("--product", "basic", "--from", "2026-03", "--price", "13.5");

    assertThat(outcome.status()).as(outcome.all()).isZero();
    String now = project.text(PRICES);
    assertThat(now.replace("\r\n", "")).doesNotContain("\n");
    assertThat(now.replace("\r\n", "\n"))
        .contains(
            "  - {product: basic, class: all, from: 2025-01, until: 2026-03, price: 13.745, status:"
                + " sample} # ok\n  - product: basic\n    class: all\n    from: 2026-03",
            "    status: sample\n  # The end.\n");
  }

  @Test
  void whatWouldBeWrongIsNotWritten() {
    Map<String, String> before = Project.tree(folder);

    Outcome dollars = priceChange("--product", "standard", "--from", "2027-01", "--price", "0.145");
    assertThat(dollars.status()).isEqualTo(1);
    assertThat(dollars.output()).contains("price-out-of-range", "Nothing was written.");

    Outcome there = priceChange("--product", "standard", "--from", "2025-01", "--price", "14.5");
    assertThat(there.status()).isEqualTo(1);
    assertThat(there.errors())
        .contains(PRICES + ":29:5", "stands here already", "Nothing was changed");

    Outcome product = priceChange("--product", "green", "--from", "2027-01", "--price", "14.5");
    assertThat(product.status()).isEqualTo(1);
    assertThat(product.errors()).contains("\"green\"", "standard, renewable-100, basic");

    assertThat(Project.tree(folder)).isEqualTo(before);
  }

  @Test
  void errorsThatWereThereBeforeStopNothing() {
    project.edit("content/programs/pepperell/program.yml", "phone: ", "phone: 12 # ");

    Outcome outcome = priceChange("--product", "standard", "--from", "2027-01", "--price", "14.9");

    assertThat(outcome.status()).as("the project still has an error").isEqualTo(1);
    assertThat(outcome.output()).contains("error contact", "Written: " + PRICES);
    assertThat(project.text(PRICES)).contains("14.900");
  }

  @Test
  void aFileThatCannotBeReadIsMendedFirst() {
    project.edit(PRICES, "price: 14.283", "price: $14.283");
    Map<String, String> before = Project.tree(folder);

    Outcome outcome = priceChange("--product", "standard", "--from", "2027-01", "--price", "14.9");

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.output()).contains(PRICES + ":33:12: error", "Nothing was changed");
    assertThat(Project.tree(folder)).isEqualTo(before);
  }

  @Test
  void aDryRunWritesNothing() {
    Map<String, String> before = Project.tree(folder);

    Outcome outcome =
        priceChange("--product", "standard", "--from", "2027-01", "--price", "14.9", "--dry-run");

    assertThat(outcome.status()).isZero();
    assertThat(outcome.output()).contains("+    price: 14.900", "--dry-run");
    assertThat(Project.tree(folder)).isEqualTo(before);
  }

  @Test
  void withoutATerminalWhatIsMissingIsNamedAllAtOnce() {
    Outcome outcome = priceChange("--product", "standard");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.errors()).contains("Missing: --from, --price. On a terminal");

    Outcome wrong = priceChange("--product", "standard", "--from", "March 2027", "--price", "1,5");
    assertThat(wrong.status()).isEqualTo(2);
    assertThat(wrong.errors()).contains("--from March 2027: write 2027-03");
  }

  @Test
  void onATerminalWhatIsMissingIsAskedForAgainUntilItCanBeRead() {
    InputStream input = System.in;
    System.setIn(
        new ByteArrayInputStream(
            "pepperell\nstandard\n\nsoon\n2027-01\n\n14.9\n\n\n".getBytes(StandardCharsets.UTF_8)));
    System.setProperty("site.asks", "true");
    try {
      Outcome outcome = run("price-change");

      assertThat(outcome.status()).as(outcome.all()).isZero();
      assertThat(outcome.errors())
          .contains(
              "Program (chelsea, pepperell, rutland, western-mass): ",
              "Product (standard, renewable-100, basic): ",
              "write 2027-03");
      assertThat(project.text(PRICES)).contains("14.900");
    } finally {
      System.clearProperty("site.asks");
      System.setIn(input);
    }
  }

  @Test
  void aBasicServicePriceStandsFirstAmongItsOwn() {
    List<String> row =
        List.of(
            "basic-service",
            "--utility",
            "national-grid",
            "--area",
            "MECo",
            "--class",
            "residential",
            "--from",
            "2030-02-01",
            "--to",
            "2030-07-31",
            "--price",
            "15.123",
            "--status",
            "filed",
            "--source",
            "Letter: \"Rates\" of 2030",
            "--looked-up",
            "2030-01-15");

    Outcome outcome = run(row.toArray(String[]::new));

    assertThat(outcome.status()).as(outcome.all()).isZero();
    String text = project.text(UTILITY);
    assertThat(text)
        .contains(
            """
              - area: MECo
                class: residential
                from: 2030-02-01          # first day
                to: 2030-07-31            # last day
                fixed: 15.123             # cents per kWh
                status: filed
                source: "Letter: \\"Rates\\" of 2030"
                looked-up: 2030-01-15     # the day the source was read

              - area: MECo
                class: residential
            """);

    Outcome again = run(row.toArray(String[]::new));
    assertThat(again.status()).isEqualTo(1);
    assertThat(again.output()).contains("overlapping-prices", "Nothing was written");
    assertThat(project.text(UTILITY)).isEqualTo(text);

    Outcome area = run(withOther(row, "--area", "Meco"));
    assertThat(area.status()).isEqualTo(1);
    assertThat(area.errors()).contains("no area \"Meco\"", "MECo");
  }

  @Test
  void aNewProgramBuildsWithTheFactsThatAreKnown() {
    String config = project.text("site-config.yml");

    Outcome outcome =
        run(
            "program",
            "--id",
            "athol",
            "--name",
            "Athol Power: Choice",
            "--state",
            "planning",
            "--municipality",
            "Athol",
            "--kind",
            "town",
            "--utility",
            "national-grid",
            "--area",
            "MECo",
            "--base",
            "https://athol.example.org/");

    assertThat(outcome.status()).as(outcome.all()).isZero();
    assertThat(project.text("site-config.yml"))
        .isEqualTo(config + "  - id: athol\n    base: https://athol.example.org/\n");
    assertThat(project.text("content/programs/athol/program.yml"))
        .startsWith("# yaml-language-server: $schema=../../../docs/schemas/program.schema.json\n")
        .contains("name: \"Athol Power: Choice\"\n");
    Outcome built = project.build("--as-of", "2026-01-15");
    assertThat(built.status()).as(built.all()).isZero();
    assertThat(project.words("athol/en/")).contains("Athol Power: Choice");
  }

  @Test
  void aProgramOfWhichOnlyTheNameIsKnownBuilds() {
    Outcome outcome =
        run(
            "program",
            "--id",
            "athol",
            "--name",
            "Athol Power",
            "--state",
            "planning",
            "--base",
            "https://athol.example.org/");

    assertThat(outcome.status()).as(outcome.all()).isZero();
    Outcome built = project.build("--as-of", "2026-01-15");
    assertThat(built.status()).as(built.all()).isZero();
    assertThat(project.words("athol/en/")).contains("Athol Power", "You stay with Basic Service");
    Outcome lost =
        run(
            "program",
            "--id",
            "barre",
            "--name",
            "Barre Power",
            "--state",
            "planning",
            "--utility",
            "national-grid",
            "--base",
            "https://barre.example.org/");
    assertThat(lost.status()).isEqualTo(1);
    assertThat(lost.errors()).contains("--municipality");
  }

  @Test
  void aLaunchedProgramHasAProductAndThenAPrice() {
    Outcome none = run(launched());
    assertThat(none.status()).isEqualTo(1);
    assertThat(none.errors()).contains("--default-product");

    List<String> withProduct = new ArrayList<>(List.of(launched()));
    withProduct.addAll(List.of("--default-product", "Athol Standard"));
    Outcome outcome = run(withProduct.toArray(String[]::new));
    assertThat(outcome.status()).as(outcome.all()).isZero();

    Outcome price =
        run(
            "price-change",
            "--program",
            "athol",
            "--product",
            "athol-standard",
            "--from",
            "2025-06",
            "--price",
            "14.1");
    assertThat(price.status()).as(price.all()).isZero();
    assertThat(project.build("--as-of", "2026-01-15").status()).isZero();
    assertThat(project.words("athol/en/prices/")).contains("14.100");
  }

  private static String[] launched() {
    return new String[] {
      "program",
      "--id",
      "athol",
      "--name",
      "Athol Power",
      "--state",
      "launched",
      "--municipality",
      "Athol",
      "--kind",
      "town",
      "--utility",
      "national-grid",
      "--area",
      "MECo",
      "--base",
      "https://athol.example.org/"
    };
  }

  private static String[] withOther(List<String> arguments, String option, String value) {
    List<String> others = new ArrayList<>(arguments);
    others.set(others.indexOf(option) + 1, value);
    return others.toArray(String[]::new);
  }

  private static List<String> linesAdded(String before, String after) {
    List<String> added = new ArrayList<>(after.lines().toList());
    before.lines().forEach(added::remove);
    return added;
  }

  private Outcome priceChange(String... more) {
    List<String> arguments = new ArrayList<>(List.of("price-change", "--program", "pepperell"));
    arguments.addAll(List.of(more));
    return run(arguments.toArray(String[]::new));
  }

  private Outcome run(String... words) {
    List<String> arguments = new ArrayList<>(List.of("new"));
    arguments.addAll(List.of(words));
    arguments.addAll(List.of("--config", folder.resolve("site-config.yml").toString()));
    return Project.command(arguments.toArray(String[]::new));
  }
}
