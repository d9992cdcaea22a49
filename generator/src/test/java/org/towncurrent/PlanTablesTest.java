package org.towncurrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.towncurrent.Project.Outcome;

/** The tables of the plans stand on the pages of the sample programs, cell by cell. */
final class PlanTablesTest {

  private static final Path FIXTURES = Path.of("src", "test", "resources", "plan-tables");

  @TempDir static Path folder;

  private static Project project;

  @BeforeAll
  static void build() {
    project = Project.in(folder);
    Outcome built = project.build("--as-of", "2026-11-22");
    assertThat(built.status()).as(built.all()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"chelsea", "pepperell", "rutland"})
  void everyCellIsThatOfThePlan(String program) throws IOException {
    Map<String, List<List<String>>> inPlan = fixture(FIXTURES.resolve(program + ".txt"));

    for (String language : List.of("en", "es")) {
      Map<String, List<List<String>>> onPage = onPage(program, language);
      assertThat(onPage.keySet()).containsExactlyElementsOf(inPlan.keySet());
      onPage.forEach(
          (id, grid) ->
              assertThat(grid)
                  .as("%s of %s in %s", id, program, language)
                  .containsExactlyElementsOf(Objects.requireNonNull(inPlan.get(id))));
    }
  }

  @Test
  void inChelseaOnlyVeryLargeNewcomersAreOfferedAMarketPrice() throws IOException {
    List<String> newcomers = onPage("chelsea", "en").getOrDefault("pricing", List.of()).get(2);

    assertThat(newcomers.subList(1, 5)).containsOnly("Standard contract pricing for each product");
    assertThat(newcomers.get(5)).contains("market-based price");
  }

  @Test
  void inPepperellNewcomersAreSplitTwoAndTwo() throws IOException {
    assertThat(onPage("pepperell", "en").getOrDefault("pricing", List.of()).get(2).subList(1, 5))
        .containsExactly(
            "Standard Program pricing",
            "Standard Program pricing",
            "Market-based pricing",
            "Market-based pricing");
  }

  @Test
  void everyCellHasItsHeadersWhereverItIsSpanned() throws IOException {
    for (String program : List.of("chelsea", "pepperell", "rutland")) {
      for (Element table : page(program, "en").select("table.of-plan")) {
        assertThat(table.select("thead th:not([scope]), tbody th:not([scope])")).isEmpty();
        assertThat(table.attr("lang")).isEqualTo("en");
        for (Element row : table.select("tbody tr")) {
          assertThat(row.select("> th")).as("%s", row).hasSize(1);
        }
      }
    }
  }

  @Test
  void aProgramWithoutTablesHasNoSectionForThem() throws IOException {
    assertThat(page("western-mass", "en/amherst").select("#plan-tables, .of-plan")).isEmpty();
  }

  private static Map<String, List<List<String>>> onPage(String program, String language)
      throws IOException {
    Map<String, List<List<String>>> tables = new LinkedHashMap<>();
    for (Element section : page(program, language).select("section:has(> .scroll > .of-plan)")) {
      Element table = Objects.requireNonNull(section.selectFirst("table"));
      tables.put(section.attr("aria-labelledby").replaceFirst("plan-", ""), grid(table));
    }
    return tables;
  }

  private static Document page(String program, String language) throws IOException {
    return Jsoup.parse(
        Files.readString(
            project.out().resolve(program + "/" + language + "/program-information/index.html")));
  }

  /** The words of a table at every place that a cell covers. */
  private static List<List<String>> grid(Element table) {
    List<Element> rows = table.select("tr");
    List<Map<Integer, String>> grid = new ArrayList<>();
    rows.forEach(row -> grid.add(new TreeMap<>()));
    for (int y = 0; y < rows.size(); y++) {
      int x = 0;
      for (Element cell : rows.get(y).select("> th, > td")) {
        while (grid.get(y).containsKey(x)) {
          x++;
        }
        for (int down = 0; down < span(cell, "rowspan"); down++) {
          for (int along = 0; along < span(cell, "colspan"); along++) {
            grid.get(y + down).put(x + along, words(cell));
          }
        }
      }
    }
    return grid.stream().map(row -> List.copyOf(row.values())).toList();
  }

  private static int span(Element cell, String attribute) {
    return cell.hasAttr(attribute) ? Integer.parseInt(cell.attr(attribute)) : 1;
  }

  private static String words(Element cell) {
    Element text = cell.clone();
    text.select("ul, .label").remove();
    StringBuilder words = new StringBuilder(text.text().replace('–', '-'));
    cell.select("li").eachText().forEach(item -> words.append(" • ").append(item));
    return words.toString();
  }

  /** A fixture: {@code <} belongs to the cell before it, {@code ^} to the one above. */
  private static Map<String, List<List<String>>> fixture(Path file) throws IOException {
    Map<String, List<List<String>>> tables = new LinkedHashMap<>();
    List<List<String>> table = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("== ")) {
        table = new ArrayList<>();
        tables.put(line.substring(3), table);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        List<String> row = new ArrayList<>();
        for (String cell : line.split(" \\| ", -1)) {
          row.add(
              switch (cell.strip()) {
                case "<" -> row.get(row.size() - 1);
                case "^" -> table.get(table.size() - 1).get(row.size());
                default -> cell.strip();
              });
        }
        table.add(row);
      }
    }
    return tables;
  }
}
