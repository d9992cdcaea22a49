package org.towncurrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.towncurrent.Project.Outcome;

/**
 * Real programs of which only products, prices and dates are known: they are built without an
 * error, and each rate history stands on the pages as it was published.
 */
final class RealProgramsTest {

  private static final String DAY = "2026-11-22";
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  /** The share of Class I in a year, as notes on the sources give it. */
  private static final Pattern CLASS_ONE = Pattern.compile("Class I only[ (,]+(20[0-9]{2})");

  @TempDir static Path folder;

  private static Project project;
  private static Outcome built;

  /** A price as it was published. */
  private record Row(
      String program,
      String product,
      boolean automatic,
      String customers,
      String from,
      String until,
      String cents,
      String share,
      String supplier,
      String source) {

    String price() {
      return new BigDecimal(cents).setScale(3).toPlainString();
    }
  }

  @BeforeAll
  static void build() {
    project = Project.in(folder);
    StringBuilder config =
        new StringBuilder(
            """
            title: Real programs
            base: https://towns.example.org/
            languages:
              - tag: en
              - tag: es
            programs:
            """);
    programs()
        .forEach(
            program -> {
              String id = id(program);
              config.append("  - id: ").append(id).append('\n');
              config.append("    base: https://").append(id).append(".example.org/\n");
              write(program);
            });
    project.write("site-config.yml", config.toString());
    built = project.build("--as-of", DAY);
  }

  @Test
  void sixteenProgramsWithFiftyFivePricesAreBuiltWithoutError() {
    assertThat(rows().size()).isEqualTo(55);
    assertThat(programs()).hasSize(16);
    assertThat(built.all()).doesNotContain(": error ");
    assertThat(built.status()).as(built.all()).isZero();
  }

  @ParameterizedTest
  @MethodSource("programs")
  void theRateHistoryStandsAsItWasPublished(String program) {
    List<String> expected = new ArrayList<>();
    for (String customers : customers(program)) {
      for (String product : products(program)) {
        rows(program).stream()
            .filter(row -> row.customers().equals(customers) && row.product().equals(product))
            .forEach(
                row ->
                    expected.add(
                        name(customers)
                            + ": "
                            + product
                            + " "
                            + row.price()
                            + " "
                            + month(row.from())
                            + " "
                            + month(row.until())));
      }
    }
    Document page = Jsoup.parse(project.page(id(program) + "/en/price-history/"));
    page.select(".label, [hidden]").remove();
    List<String> shown = new ArrayList<>();
    for (Element group : page.select("table.dated tbody")) {
      String customers = group.select("tr.head").text();
      group.select("tr:not(.head)").forEach(row -> shown.add(customers + ": " + row.text()));
    }
    assertThat(shown).isEqualTo(expected);
    assertThat(page.select(".sources").text())
        .contains(rows(program).stream().map(Row::source).toList());
  }

  @ParameterizedTest
  @MethodSource("programs")
  void homeSaysWhatIsInForceOrWhatWasLast(String program) {
    Row last =
        rows(program).stream()
            .filter(row -> row.product().equals(products(program).get(0)))
            .filter(row -> row.customers().equals(customers(program).get(0)))
            .reduce((earlier, later) -> later)
            .orElseThrow();
    boolean inForce = (last.until() + "-01").compareTo(DAY) > 0;
    Document home = Jsoup.parse(project.page(id(program) + "/en/"));
    home.select("[hidden]").remove();

    assertThat(home.select(".offer.default").text())
        .contains(
            inForce
                ? last.price() + " cents per kWh until your " + month(last.until())
                : "The last one we know was "
                    + last.price()
                    + " cents per kWh, until the "
                    + month(last.until()));
  }

  // From the list to the least content

  private static void write(String program) {
    CSVRecord place =
        list("municipalities.csv").stream()
            .filter(one -> one.get("program").equals(program))
            .findFirst()
            .orElseThrow();
    String content = "content/programs/" + id(program);
    StringBuilder facts = new StringBuilder();
    facts.append("name: ").append(quoted(program)).append("\nstate: launched\n");
    facts.append("municipalities:\n  - id: ").append(id(place.get("municipality")));
    facts.append("\n    name: ").append(place.get("municipality"));
    facts.append("\n    kind: ").append(place.get("kind")).append('\n');
    boolean classes = !customers(program).equals(List.of("all"));
    if (classes) {
      facts.append("classes:\n");
      customers(program)
          .forEach(
              one ->
                  facts.append("  - id: " + id(one) + "\n    name: " + quoted(name(one)) + "\n"));
    }
    Map<String, String> suppliers = new LinkedHashMap<>();
    rows(program).stream()
        .map(Row::supplier)
        .filter(name -> !name.isEmpty())
        .forEach(name -> suppliers.put(id(name), name));
    if (!suppliers.isEmpty()) {
      facts.append("suppliers:\n");
      suppliers.forEach(
          (id, name) -> facts.append("  - id: " + id + "\n    name: " + quoted(name) + "\n"));
    }
    project.write(content + "/program.yml", facts.toString());
    project.write(content + "/prices.yml", prices(program, classes));
  }

  private static String prices(String program, boolean classes) {
    StringBuilder prices = new StringBuilder("products:\n");
    for (String product : products(program)) {
      prices.append("  - id: ").append(id(product));
      prices.append("\n    name: ").append(quoted(product)).append('\n');
      if (rows(program).stream()
          .anyMatch(row -> row.product().equals(product) && row.automatic())) {
        prices.append("    default: true\n");
      }
    }
    prices.append("prices:\n");
    StringBuilder content = new StringBuilder();
    for (Row row : rows(program)) {
      prices.append("  - product: ").append(id(row.product())).append('\n');
      if (classes) {
        prices.append("    class: ").append(id(row.customers())).append('\n');
      }
      prices.append("    from: ").append(row.from()).append('\n');
      prices.append("    until: ").append(row.until()).append('\n');
      prices.append("    price: ").append(row.cents()).append('\n');
      if (!row.supplier().isEmpty()) {
        prices.append("    supplier: ").append(id(row.supplier())).append('\n');
      }
      prices.append("    source: ").append(quoted(row.source())).append('\n');
      Matcher year = CLASS_ONE.matcher(row.source());
      if (year.find()) {
        content.append("    - product: ").append(id(row.product()));
        content.append("\n      year: ").append(year.group(1));
        content.append("\n      fill-to: ").append(row.share()).append('\n');
      }
    }
    if (!content.isEmpty()) {
      prices.append("renewable:\n  basis: class-one\n  content:\n").append(content);
    }
    return prices.toString();
  }

  // The list

  static List<String> programs() {
    return rows().stream().map(Row::program).distinct().toList();
  }

  private static List<Row> rows(String program) {
    return rows().stream().filter(row -> row.program().equals(program)).toList();
  }

  private static List<Row> rows() {
    return list("programs.csv").stream()
        .map(
            row ->
                new Row(
                    row.get("program"),
                    product(row.get("product")),
                    row.get("product").matches(".*\\((default|automatic enrollment).*"),
                    row.get("class"),
                    row.get("from"),
                    row.get("to"),
                    row.get("cents_per_kwh"),
                    row.get("renewable_total_pct"),
                    row.get("supplier"),
                    row.get("source").replace('"', '\'')))
        .toList();
  }

  /** The name as published; where it was lost, what is known in its place. */
  private static String product(String published) {
    String name = published.replaceAll(" \\(default\\)$", "");
    return name.startsWith("(") ? name.substring(1, name.length() - 1) : name;
  }

  private static List<String> products(String program) {
    Set<String> products = new LinkedHashSet<>();
    rows(program).stream().filter(Row::automatic).map(Row::product).forEach(products::add);
    rows(program).stream().map(Row::product).forEach(products::add);
    return List.copyOf(products);
  }

  private static List<String> customers(String program) {
    return rows(program).stream().map(Row::customers).distinct().toList();
  }

  private static String name(String customers) {
    return customers.equals("all") ? "All customers" : customers;
  }

  private static String month(String date) {
    return date.length() == 7 ? YearMonth.parse(date).format(MONTH) : date;
  }

  private static String id(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replace("+", "plus ")
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("^-|-$", "");
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }

  private static List<CSVRecord> list(String file) {
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(RealProgramsTest.class.getResourceAsStream("real/" + file)),
            StandardCharsets.UTF_8)) {
      return CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(reader)
          .getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
