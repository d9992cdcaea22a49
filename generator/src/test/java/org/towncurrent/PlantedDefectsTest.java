package org.towncurrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.towncurrent.Project.Outcome;

/**
 * Each defect that was seen on real program pages, planted in a copy of the sample programs: it is
 * named where it stands, and nothing is published. What a page works out by itself cannot be
 * planted (a saving rounded down, a loss printed as a dash); typed into a text it is found here.
 */
final class PlantedDefectsTest {

  private static final String CHELSEA = "content/programs/chelsea/";
  private static final String PEPPERELL = "content/programs/pepperell/";
  private static final String CLASSES = CHELSEA + "pages/questions/operational-adder.md";
  private static final String CARD = PEPPERELL + "pages/questions/come-back.md";
  private static final String MINIMUM = "content/state/renewable-minimum.yml";
  private static final String UTILITY = "content/utilities/national-grid.yml";

  @TempDir Path folder;

  /**
   * A defect.
   *
   * @param name as the field tells of it
   * @param plant puts it into the project
   * @param file where it is found
   * @param code what the finding is called
   * @param says words of the message or the hint
   */
  private record Defect(
      String name, Consumer<Project> plant, String file, String code, List<String> says) {

    @Override
    public String toString() {
      return name;
    }
  }

  private static Stream<Defect> defects() {
    return Stream.of(
        price("417.336 cents, a slip of the point", "417.336", "price-out-of-range", "4.173"),
        price("dollars where cents belong", ".0975", "bad-price", "9.75"),
        price("dollars with three decimals", "0.143", "price-out-of-range", "14.3"),
        price("a dollar sign before cents", "$0.1", "bad-price", "10"),
        price("a unit in the price", "14.283 cents", "bad-price", "14.283"),
        price("two points", "14.2.83", "bad-price", "14.2.83"),
        typed("an amount a hundred times too large", "Supply costs 417.336 cents per kWh."),
        typed("an amount a hundred times too small", "The charge is .0975 cents per kWh."),
        typed("dollars and cents at once", "An adder of $0.1 cents per kWh applies."),
        new Defect(
            "a term of 36 months for a span of 28",
            project ->
                project.write(
                    PEPPERELL + "prices.yml",
                    project.text(PEPPERELL + "prices.yml")
                        + "\ncontracts:\n  - from: 2024-09\n    until: 2027-01\n    term: 36\n"
                        + "    status: sample\n"),
            PEPPERELL + "prices.yml",
            "term-is-not-its-months",
            List.of("36", "28")),
        new Defect(
            "milestones out of order",
            project ->
                project.edit(
                    PEPPERELL + "program.yml", "    date: 2023-05-09\n", "    date: 2021-05-09\n"),
            PEPPERELL + "program.yml",
            "milestone-order",
            List.of("2021-05-09")),
        new Defect(
            "a vote dated twice",
            project ->
                project.edit(
                    PEPPERELL + "program.yml",
                    "\nmilestones:\n",
                    "\nmilestones:\n  - {event: Town Meeting votes to start the program, date: 2021-05-09}\n"),
            PEPPERELL + "program.yml",
            "milestone-twice",
            List.of("Town Meeting votes to start the program")),
        new Defect(
            "one product with two percentages",
            project ->
                project.edit(
                    PEPPERELL + "prices.yml",
                    "    - product: standard\n      year: 2026\n",
                    "    - product: standard\n      year: 2025\n"),
            PEPPERELL + "prices.yml",
            "duplicate-id",
            List.of("standard", "2025")),
        typed(
            "a percentage typed beside the one in the facts",
            "The product has 73% renewable energy."),
        new Defect(
            "two percentages that the State requires of one year",
            project ->
                project.edit(
                    MINIMUM,
                    "  - year: 2026\n",
                    "  - {year: 2025, class-one: 28, other: 36, source: another page}\n\n  - year: 2026\n"),
            MINIMUM,
            "duplicate-id",
            List.of("2025")),
        text(
            "a Select Board in a city",
            CLASSES,
            "The Select Board meets every month.",
            "other-municipality",
            "Select Board"),
        text(
            "a Town Hall in a city",
            CLASSES,
            "Come to Town Hall.",
            "other-municipality",
            "Town Hall"),
        text(
            "a City Council in a town",
            CARD,
            "The City Council decides.",
            "other-municipality",
            "City Council"),
        text(
            "another town's name",
            CARD,
            "The Town of Chelsea buys power.",
            "other-municipality",
            "Chelsea"),
        text(
            "a product that is none",
            CARD,
            "Ask for Pepperell Green.",
            "unknown-product-name",
            "Pepperell Green"),
        new Defect(
            "a price of a product that is none",
            project -> project.edit(PEPPERELL + "prices.yml", "product: basic", "product: green"),
            PEPPERELL + "prices.yml",
            "unknown-reference",
            List.of("green", "`basic`")),
        text(
            "a placeholder in brackets",
            CARD,
            "Welcome to [program].",
            "scratch-text",
            "[program]"),
        text("a placeholder of another kind", CARD, "Prices: TBD", "scratch-text", "TBD"),
        new Defect(
            "a scratch page",
            project ->
                project.write(
                    CHELSEA + "pages/ninja-table-test-2.md",
                    "---\ntitle: Ninja table test 2\n---\n\nLorem ipsum dolor sit amet.\n"),
            CHELSEA + "pages/ninja-table-test-2.md",
            "scratch-text",
            List.of("Lorem ipsum")),
        typed("fixed until a month that passes", "The price is fixed until June 2026."),
        typed("a day typed into a text", "Prices begin on January 1, 2026."),
        typed("a telephone number typed into a text", "Call 617-555-0199."),
        text(
            "a promise",
            CARD,
            "You will save money every month.",
            "promise-of-savings",
            "You will save"),
        text(
            "a claim that nobody computed",
            CARD,
            "Our product costs less than Basic Service.",
            "uncomputed-claim",
            "costs less"));
  }

  private static Defect price(String name, String written, String code, String says) {
    return new Defect(
        name,
        project ->
            project.edit(PEPPERELL + "prices.yml", "price: 14.283", "price: \"" + written + "\""),
        PEPPERELL + "prices.yml",
        code,
        List.of(says));
  }

  private static Defect typed(String name, String sentence) {
    return text(
        name,
        CARD,
        sentence,
        "(typed-figure|impossible-amount)",
        "page:prices|quote it after >|phone}");
  }

  private static Defect text(String name, String file, String sentence, String code, String says) {
    return new Defect(
        name,
        project -> project.write(file, project.text(file) + "\n" + sentence + "\n"),
        file,
        code,
        List.of(says));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("defects")
  void isNamedWhereItStandsAndStopsPublication(Defect defect) {
    Project project = Project.in(folder);
    defect.plant().accept(project);

    Outcome outcome =
        project.check("--program", defect.file().contains("chelsea") ? "chelsea" : "pepperell");

    assertThat(outcome.status()).as(outcome.all()).isEqualTo(1);
    List<String> errors =
        outcome
            .output()
            .lines()
            .filter(line -> line.matches(".*:[0-9]+:[0-9]+: error " + defect.code() + ":.*"))
            .toList();
    assertThat(errors)
        .as(outcome.all())
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).startsWith(defect.file() + ":"));
    for (String says : defect.says()) {
      assertThat(outcome.output()).containsPattern(says.contains("|") ? says : Pattern.quote(says));
    }
    assertThat(outcome.output()).containsPattern("\n[1-2] errors?, ");
  }

  @Test
  void whatIsLateIsToldFirstAndPublished() {
    Project project = Project.in(folder);
    project.edit(
        "site-config.yml",
        "  - id: pepperell\n    base: https://pepperell.example.org/\n    today: 2025-10-15\n",
        "  - id: pepperell\n    base: https://pepperell.example.org/\n    today: 2026-03-01\n");
    project.write(CARD, project.text(CARD).replaceFirst("\n---\n", "\nuntil: 2026-01-31\n---\n"));
    project.write(
        CLASSES,
        project.text(CLASSES) + "\nMore than 200 communities have programs like this one.\n");

    Outcome outcome = project.check();

    assertThat(outcome.status()).as(outcome.all()).isZero();
    assertThat(outcome.output())
        .containsPattern(UTILITY + ":[0-9]+:[0-9]+: overdue basic-service-gone-quiet: ")
        .containsPattern(CARD + ":[0-9]+:[0-9]+: (overdue|warning) text-past-its-day: ")
        .containsPattern(CLASSES + ":[0-9]+:[0-9]+: warning undated-text: ");
    assertThat(project.check("--strict").status()).isEqualTo(1);
  }
}
