package org.towncurrent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every price printed is a price that stands in the files, which are read here by other means than
 * the generator's; in cents with three decimals, or in dollars with five. The same figures stand on
 * pages, in letters and forms, in the calculator, in the file of facts and in the workbook.
 */
final class GoldenFiguresTest {

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final Pattern CENTS = Pattern.compile("(?<![\\d.$])\\d{1,3}\\.\\d{3}(?!\\d)");
  private static final Pattern DOLLARS = Pattern.compile("\\$\\d\\.\\d{5}(?!\\d)");
  private static final String TODAY = "2025-10-15";

  @TempDir static Path folder;

  private static Project project;

  @BeforeAll
  static void build() {
    project = Project.in(folder);
    assertThat(project.build().status()).isZero();
  }

  /** A town as its pages are published. */
  private record Town(
      String program, String folder, String id, String utility, String area, String zone) {
    @Override
    public String toString() {
      return id;
    }

    String page(String language, String page) {
      return program + "/" + language + "/" + folder + page;
    }
  }

  /** A price in the files. */
  private record Row(String product, String from, String until, BigDecimal cents) {

    boolean inForce() {
      return from.compareTo(TODAY) <= 0 && TODAY.compareTo(until) < 0;
    }
  }

  static Stream<Town> towns() {
    List<Town> towns = new ArrayList<>();
    for (String program : List.of("chelsea", "pepperell", "western-mass")) {
      JsonNode municipalities =
          yaml("content/programs/" + program + "/program.yml").get("municipalities");
      for (JsonNode one : municipalities) {
        String id = one.get("id").asText();
        towns.add(
            new Town(
                program,
                municipalities.size() > 1 ? id + "/" : "",
                id,
                one.get("utility").asText(),
                one.get("area").asText(),
                one.path("load-zone").asText()));
      }
    }
    return towns.stream();
  }

  @Test
  void threeProgramsWithFiveTownsAreLookedAt() {
    assertThat(towns().map(Town::id))
        .containsExactlyInAnyOrder("chelsea", "pepperell", "amherst", "northampton", "pelham");
  }

  @ParameterizedTest
  @MethodSource("towns")
  void homeShowsThePricesOfHomesInForce(Town town) {
    for (String language : List.of("en", "es")) {
      Document home = page(town, language, "");
      JsonNode residential = classes(town).get(0);
      Row product = inForce(products(town, residential), "standard");
      Optional<Row> basic = basic(town, residential).stream().filter(Row::inForce).findFirst();

      assertThat(inForce(home.select(".offer.default .figure strong"))).isEqualTo(cents(product));
      basic.ifPresent(
          row ->
              assertThat(inForce(home.select(".offer.basic .figure strong")))
                  .isEqualTo(cents(row)));
      assertThat(basic).as("a price of Basic Service to compare with").isPresent();
    }
  }

  @ParameterizedTest
  @MethodSource("towns")
  void homeStatesTheDifferenceThatThePricesMake(Town town) {
    Document home = page(town, "en", "");
    JsonNode residential = classes(town).get(0);
    BigDecimal product = inForce(products(town, residential), "standard").cents();
    BigDecimal basic =
        basic(town, residential).stream().filter(Row::inForce).findFirst().orElseThrow().cents();
    JsonNode uses = residential.get("example-use");
    int use = uses.get(uses.size() / 2).asInt();
    BigDecimal dollars =
        basic
            .subtract(product)
            .multiply(BigDecimal.valueOf(use))
            .movePointLeft(2)
            .setScale(2, RoundingMode.HALF_UP);

    assertThat(home.select(".answer").text())
        .contains(
            "$" + dollars.abs().toPlainString() + (dollars.signum() > 0 ? " less" : " more"),
            use + " kWh");
  }

  @ParameterizedTest
  @MethodSource("towns")
  void everyPriceOfTheComparisonTableIsThePriceInForce(Town town) {
    for (String language : List.of("en", "es")) {
      Document prices = page(town, language, "prices/");
      List<String> columns = productIds(town);
      List<Element> rows = prices.select("table.compare tbody").subList(0, classes(town).size());
      for (int i = 0; i < rows.size(); i++) {
        JsonNode one = classes(town).get(i);
        List<Element> cells = rows.get(i).select("td");
        assertThat(cells).hasSize(columns.size() + 1);
        assertPrice(cells.get(0), basic(town, one).stream().filter(Row::inForce).findFirst());
        for (int j = 0; j < columns.size(); j++) {
          String product = columns.get(j);
          assertPrice(
              cells.get(j + 1),
              products(town, one).stream()
                  .filter(row -> row.product().equals(product) && row.inForce())
                  .findFirst());
        }
      }
    }
  }

  private static void assertPrice(Element cell, Optional<Row> expected) {
    assertThat(inForce(cell.select(".price b")))
        .as(cell.text())
        .isEqualTo(expected.map(GoldenFiguresTest::cents).orElse(""));
  }

  @ParameterizedTest
  @MethodSource("towns")
  void thePricesThatTheScriptShowsLaterAreAllThatAreKnown(Town town) {
    Document prices = page(town, "en", "prices/");
    List<Element> rows = prices.select("table.compare tbody").subList(0, classes(town).size());
    for (int i = 0; i < rows.size(); i++) {
      JsonNode one = classes(town).get(i);
      for (int j = 0; j < productIds(town).size(); j++) {
        String product = productIds(town).get(j);
        List<Row> all =
            products(town, one).stream().filter(row -> row.product().equals(product)).toList();
        List<String> following = new ArrayList<>();
        all.stream()
            .filter(row -> row.from().compareTo(TODAY) > 0)
            .forEach(row -> following.add(cents(row)));
        assertThat(rows.get(i).select("td").get(j + 1).select("[hidden] b").eachText())
            .isEqualTo(following);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("towns")
  void everyDatedPriceStandsInTheFilesAndNoKnownPriceSinceLastYearIsLeftOut(Town town) {
    for (String language : List.of("en", "es")) {
      Document prices = page(town, language, "prices/");
      List<String> expected = new ArrayList<>();
      for (JsonNode one : classes(town)) {
        for (String product : productIds(town)) {
          products(town, one).stream()
              .filter(
                  row -> row.product().equals(product) && row.until().compareTo("2024-10-01") > 0)
              .forEach(row -> expected.add(row.from() + " " + cents(row)));
        }
        basic(town, one).stream()
            .filter(row -> row.until().compareTo("2024-10-02") > 0)
            .forEach(row -> expected.add(row.from() + " " + cents(row)));
      }
      assertThat(
              prices.select("table.dated tr[data-from]").stream()
                  .map(row -> row.attr("data-from") + " " + row.select("td.figures").text()))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("towns")
  void thePageOfAllYearsLeavesNoPriceOut(Town town) {
    List<String> expected = new ArrayList<>();
    for (JsonNode one : classes(town)) {
      products(town, one).forEach(row -> expected.add(cents(row)));
      for (String kind : List.of("fixed", "variable")) {
        basic(town, one, kind, false).forEach(row -> expected.add(cents(row)));
        basic(town, one, kind, true).forEach(row -> expected.add(cents(row)));
      }
    }
    Document history = page(town, "en", "price-history/");

    assertThat(history.select("table.dated td.figures").eachText())
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(history.select("tr:contains(another source says this)").not("[data-from]"))
        .hasSize(classes(town).stream().mapToInt(one -> disputed(town, one).size()).sum());
  }

  @ParameterizedTest
  @MethodSource("towns")
  void noFigureOnAnyPageLooksLikeAPriceAndIsNone(Town town) {
    TreeSet<String> known = new TreeSet<>();
    for (JsonNode one : classes(town)) {
      products(town, one).forEach(row -> known.add(cents(row)));
      basic(town, one).forEach(row -> known.add(cents(row)));
      disputed(town, one).forEach(row -> known.add(cents(row)));
    }
    for (JsonNode product : prices(town).get("products")) {
      for (JsonNode part : product.path("components")) {
        known.add(new BigDecimal(part.get("price").asText()).setScale(3).toPlainString());
      }
    }
    for (String page : List.of("", "prices/")) {
      for (String language : List.of("en", "es")) {
        assertThat(found(CENTS, page(town, language, page).text())).as(page).isSubsetOf(known);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("towns")
  void programInformationAddsUpInDollarsWithFiveDecimals(Town town) {
    Document page = page(town, "en", "program-information/");
    int tables = 0;
    for (Element table : page.select("table.information")) {
      tables++;
      List<Element> rows = table.select("tbody").get(0).select("tr:not(.head)");
      for (int column = 0; column < productIds(town).size(); column++) {
        List<String> figures = new ArrayList<>();
        for (Element row : rows) {
          figures.add(row.select("td").get(column).text());
        }
        assertThat(figures).hasSize(5);
        if (figures.get(4).equals("not known")) {
          assertThat(figures.get(0)).isEqualTo("not known");
          continue;
        }
        assertThat(figures).allMatch(figure -> DOLLARS.matcher(figure).matches());
        BigDecimal sum = BigDecimal.ZERO;
        for (String part : figures.subList(0, 4)) {
          sum = sum.add(new BigDecimal(part.substring(1)));
        }
        assertThat("$" + sum.toPlainString()).isEqualTo(figures.get(4));
      }
    }
    assertThat(tables).isPositive();
    assertThat(totals(page)).containsExactlyInAnyOrderElementsOf(expectedTotals(town));
  }

  private static List<String> totals(Document page) {
    return page.select("table.information").stream()
        .map(table -> table.select("tbody").get(0).select("tr.total td").eachText().toString())
        .toList();
  }

  /** One line of totals for each set of classes with the same prices. */
  private static List<String> expectedTotals(Town town) {
    Map<String, Boolean> totals = new LinkedHashMap<>();
    for (JsonNode one : classes(town)) {
      List<String> line = new ArrayList<>();
      StringBuilder dates = new StringBuilder();
      for (String product : productIds(town)) {
        Optional<Row> row =
            products(town, one).stream()
                .filter(found -> found.product().equals(product) && found.inForce())
                .findFirst();
        line.add(row.map(GoldenFiguresTest::dollars).orElse("not known"));
        row.ifPresent(found -> dates.append(found.from()).append(found.until()));
      }
      totals.put(line + "@" + dates, true);
    }
    return totals.keySet().stream().map(line -> line.substring(0, line.indexOf('@'))).toList();
  }

  @ParameterizedTest
  @MethodSource("towns")
  void calculatorKnowsEveryPriceInTheFilesAndNoOther(Town town) throws Exception {
    JsonNode data =
        new ObjectMapper()
            .readTree(page(town, "en", "calculator/").select("#calculator-data").get(0).data());
    for (JsonNode one : classes(town)) {
      String id = one.get("id").asText();
      for (JsonNode product : data.get("products")) {
        assertThat(figures(product.path("prices").path(id)))
            .as(product.get("id").asText())
            .isEqualTo(
                products(town, one).stream()
                    .filter(row -> row.product().equals(product.get("id").asText()))
                    .map(row -> row.from() + " " + row.cents().movePointRight(3).intValueExact())
                    .toList());
      }
      for (JsonNode place : data.get("towns")) {
        if (place.get("id").asText().equals(town.id())) {
          List<String> known = figures(place.path("prices").path(id));
          assertThat(known.isEmpty() ? figures(place.path("variable").path(id)) : known)
              .isEqualTo(
                  basic(town, one).stream()
                      .map(row -> row.from() + " " + row.cents().movePointRight(3).intValueExact())
                      .toList());
        }
      }
    }
  }

  // Letters, forms, files

  private static final String MAILED = "notices/2025-11-opt-out/";

  /** The day of enrollment of the samples' Opt-Out Notices. */
  private static final String ENROLLED = "2026-01-01";

  private static Optional<Row> on(String day, List<Row> rows) {
    return rows.stream()
        .filter(row -> row.from().compareTo(day) <= 0 && day.compareTo(row.until()) < 0)
        .findFirst();
  }

  private static List<Row> of(String product, List<Row> rows) {
    return rows.stream().filter(row -> row.product().equals(product)).toList();
  }

  private static String shown(Optional<Row> row) {
    return row.map(GoldenFiguresTest::cents).orElse("not known");
  }

  /** The cells of a table by row and column, also those that span rows. */
  private static List<List<String>> grid(List<Element> rows) {
    List<List<String>> grid = new ArrayList<>();
    Map<Integer, Element> spanning = new LinkedHashMap<>();
    Map<Integer, Integer> left = new LinkedHashMap<>();
    for (Element row : rows) {
      List<Element> cells = new ArrayList<>(row.select("td"));
      List<String> texts = new ArrayList<>();
      for (int column = 0; !cells.isEmpty() || left.getOrDefault(column, 0) > 0; column++) {
        if (left.getOrDefault(column, 0) == 0) {
          Element cell = cells.remove(0);
          spanning.put(column, cell);
          left.put(column, cell.hasAttr("rowspan") ? Integer.parseInt(cell.attr("rowspan")) : 1);
        }
        left.merge(column, -1, Integer::sum);
        texts.add(Objects.requireNonNull(spanning.get(column)).text().replace("*", "").strip());
      }
      grid.add(texts);
    }
    return grid;
  }

  @ParameterizedTest
  @MethodSource("towns")
  void theOptOutNoticeShowsThePricesOfTheDayOfEnrollment(Town town) {
    for (String language : List.of("en", "es")) {
      Document letter = page(town, language, MAILED);
      List<Element> rows = letter.select(".notice-table tbody").get(0).select("tr:not(.head)");
      List<List<String>> grid = grid(rows.subList(0, rows.size() - 1));
      List<List<String>> expected = new ArrayList<>();
      String unknown = letter.select(".notice-table .unknown").text();
      for (JsonNode one : classes(town)) {
        List<String> line = new ArrayList<>();
        line.add(
            basic(town, one, "fixed", false).isEmpty()
                ? "not known"
                : shown(
                    on(ENROLLED, basic(town, one)).or(() -> on("2025-11-03", basic(town, one)))));
        for (String product : productIds(town)) {
          line.add(shown(on(ENROLLED, of(product, products(town, one)))));
        }
        expected.add(line);
      }
      assertThat(
              grid.stream()
                  .map(
                      line ->
                          line.stream()
                              .map(cell -> CENTS.matcher(cell).matches() ? cell : "not known")
                              .toList()))
          .as(language + unknown)
          .containsExactlyElementsOf(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("towns")
  void theOptOutNoticeClaimsTheDifferenceThatThePricesMake(Town town) {
    Document letter = page(town, "en", MAILED);
    TreeSet<String> expected = new TreeSet<>();
    for (JsonNode one : classes(town)) {
      Optional<Row> product = on(ENROLLED, of("standard", products(town, one)));
      Optional<Row> basic = on(ENROLLED, basic(town, one, "fixed", false));
      if (product.isPresent() && basic.isPresent()) {
        BigDecimal difference = product.get().cents().subtract(basic.get().cents());
        expected.add(
            "costs %s cents per kWh %s than Basic Service does then (%s against %s)."
                .formatted(
                    difference.abs().setScale(3).toPlainString(),
                    difference.signum() < 0 ? "less" : "more",
                    cents(product.get()),
                    cents(basic.get())));
      }
    }
    List<String> claims =
        letter.select(".notice-key p").eachText().stream()
            .filter(line -> line.contains("against"))
            .map(line -> line.substring(line.indexOf("costs ")))
            .toList();
    assertThat(new TreeSet<>(claims)).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("towns")
  void formsAndLettersHoldNoPriceThatIsNotInTheFiles(Town town) {
    for (String product : productIds(town)) {
      TreeSet<String> expected = new TreeSet<>();
      TreeSet<String> parts = new TreeSet<>();
      for (JsonNode one : classes(town)) {
        products(town, one).stream()
            .filter(row -> row.product().equals(product) && row.inForce())
            .forEach(row -> expected.add(cents(row)));
        basic(town, one, "fixed", false).stream()
            .filter(Row::inForce)
            .forEach(row -> expected.add(cents(row)));
      }
      for (JsonNode priced : prices(town).get("products")) {
        for (JsonNode part : priced.path("components")) {
          parts.add(new BigDecimal(part.get("price").asText()).setScale(3).toPlainString());
        }
      }
      TreeSet<String> found =
          new TreeSet<>(
              found(
                  CENTS,
                  page(town, "en", "product-summary/" + product + "/").select("main").text()));
      found.removeAll(parts);
      expected.removeAll(parts);
      assertThat(found).as(product).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("towns")
  void theNoticeOfANewPriceShowsBothPrices(Town town) {
    if (!town.program().equals("chelsea")) {
      return;
    }
    Document letter = page(town, "en", "notices/2025-11-product-change/");
    List<String> lines = letter.select(".notice-table").get(0).select("tbody tr").eachText();
    for (JsonNode one : classes(town)) {
      for (String product : productIds(town)) {
        Optional<Row> before = on("2025-12-31", of(product, products(town, one)));
        Optional<Row> after = on(ENROLLED, of(product, products(town, one)));
        if (before.isPresent() && after.isPresent()) {
          BigDecimal difference = after.get().cents().subtract(before.get().cents());
          String told =
              cents(before.get())
                  + " "
                  + cents(after.get())
                  + " "
                  + (difference.signum() == 0
                      ? "the same"
                      : difference.abs().setScale(3).toPlainString()
                          + (difference.signum() < 0 ? " less" : " more"));
          assertThat(lines).as(one.get("id") + " " + told).anyMatch(line -> line.contains(told));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("towns")
  void theFileOfFactsHoldsEveryPrice(Town town) throws Exception {
    List<String> found = new ArrayList<>();
    for (JsonNode fact :
        new ObjectMapper().readTree(project.page(town.program() + "/facts.json")).get("facts")) {
      if (fact.get("fact").asText().equals("price") && fact.has("price")) {
        found.add(
            fact.get("product").asText()
                + " "
                + fact.get("class").asText()
                + " "
                + day(fact.get("from").asText())
                + " "
                + new BigDecimal(fact.get("price").asText()).setScale(3).toPlainString());
      }
    }
    List<String> expected = new ArrayList<>();
    for (JsonNode one : classes(town)) {
      products(town, one)
          .forEach(
              row ->
                  expected.add(
                      row.product()
                          + " "
                          + one.get("id").asText()
                          + " "
                          + row.from()
                          + " "
                          + cents(row)));
    }
    assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
  }

  @ParameterizedTest
  @MethodSource("towns")
  void theWorkbookHoldsThePricesOfItsYear(Town town) throws Exception {
    Path file = folder.resolve(town.program() + ".xlsx");
    assertThat(
            Project.command(
                    "report",
                    "--config",
                    project.root().resolve("site-config.yml").toString(),
                    "--program",
                    town.program(),
                    "--year",
                    "2025",
                    "--xlsx",
                    file.toString())
                .status())
        .isZero();
    TreeSet<String> expected = new TreeSet<>();
    for (JsonNode one : classes(town)) {
      products(town, one).stream()
          .filter(
              row -> row.from().compareTo("2026") < 0 && row.until().compareTo("2025-01-01") > 0)
          .forEach(row -> expected.add(row.from().substring(0, 7) + " " + cents(row)));
    }
    TreeSet<String> found = new TreeSet<>();
    List<List<String>> rows = new WorkbookFile(file).sheet("2 Rate components");
    int total = rows.get(0).indexOf("Total, $/kWh");
    for (List<String> row : rows.subList(1, rows.size())) {
      if (row.size() > total) {
        found.add(row.get(2) + " " + new BigDecimal(row.get(total)).movePointRight(2).setScale(3));
      }
    }
    assertThat(found).isEqualTo(expected);
  }

  private static List<String> figures(JsonNode prices) {
    List<String> figures = new ArrayList<>();
    prices.forEach(price -> figures.add(day(price.get(0).asText()) + " " + price.get(2).asInt()));
    return figures;
  }

  // The files, read plainly

  private static List<Row> products(Town town, JsonNode customerClass) {
    List<Row> rows = new ArrayList<>();
    for (JsonNode row : prices(town).get("prices")) {
      String price = row.path("price").asText();
      String one = row.get("class").asText();
      if (price.matches("[0-9.]+")
          && (one.equals("all") || one.equals(customerClass.get("id").asText()))) {
        rows.add(
            new Row(
                row.get("product").asText(),
                day(row.get("from").asText()),
                day(row.path("until").asText("9999-12")),
                new BigDecimal(price)));
      }
    }
    rows.sort(java.util.Comparator.comparing(Row::from));
    return rows;
  }

  private static List<Row> basic(Town town, JsonNode customerClass) {
    List<Row> fixed = basic(town, customerClass, "fixed", false);
    return fixed.isEmpty() ? basic(town, customerClass, "variable", false) : fixed;
  }

  private static List<Row> disputed(Town town, JsonNode customerClass) {
    return basic(town, customerClass, "fixed", true);
  }

  private static List<Row> basic(Town town, JsonNode customerClass, String kind, boolean disputed) {
    List<Row> rows = new ArrayList<>();
    for (JsonNode row : yaml("content/utilities/" + town.utility() + ".yml").get("basic-service")) {
      if (row.get("area").asText().equals(town.area())
          && row.path("zone").asText(town.zone()).equals(town.zone())
          && row.get("class").asText().equals(customerClass.path("basic-service").asText("none"))
          && row.path("status").asText().equals("disputed") == disputed
          && row.has(kind)) {
        rows.add(
            new Row(
                "basic",
                row.get("from").asText(),
                java.time.LocalDate.parse(row.get("to").asText()).plusDays(1).toString(),
                new BigDecimal(row.get(kind).asText())));
      }
    }
    rows.sort(java.util.Comparator.comparing(Row::from));
    return rows;
  }

  private static Row inForce(List<Row> rows, String product) {
    return rows.stream()
        .filter(row -> row.product().equals(product) && row.inForce())
        .findFirst()
        .orElseThrow();
  }

  /** What is shown before the script hides a price that has ended and shows the one after it. */
  private static String inForce(Elements figures) {
    return figures.stream()
        .filter(figure -> !figure.parents().is("[hidden]"))
        .map(Element::text)
        .collect(java.util.stream.Collectors.joining(" "));
  }

  private static String day(String read) {
    return read.length() == 7 ? read + "-01" : read;
  }

  /** The products in the order of the pages: the default one first. */
  private static List<String> productIds(Town town) {
    List<String> ids = new ArrayList<>();
    for (JsonNode product : prices(town).get("products")) {
      ids.add(product.path("default").asBoolean() ? 0 : ids.size(), product.get("id").asText());
    }
    return ids;
  }

  private static List<JsonNode> classes(Town town) {
    List<JsonNode> classes = new ArrayList<>();
    yaml("content/programs/" + town.program() + "/program.yml")
        .get("classes")
        .forEach(classes::add);
    return classes;
  }

  private static JsonNode prices(Town town) {
    return yaml("content/programs/" + town.program() + "/prices.yml");
  }

  private static String cents(Row row) {
    return row.cents().setScale(3).toPlainString();
  }

  private static String dollars(Row row) {
    return "$" + row.cents().movePointLeft(2).setScale(5).toPlainString();
  }

  private static List<String> found(Pattern pattern, String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }

  private static Document page(Town town, String language, String page) {
    Document document = Jsoup.parse(project.page(town.page(language, page)));
    document.select(".label").remove(); // repeats the head of a table that is folded
    return document;
  }

  private static JsonNode yaml(String file) {
    try {
      return YAML.readTree(Project.ORIGINAL.resolve(file).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
