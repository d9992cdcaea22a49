package org.towncurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.towncurrent.facts.BasicServicePrice;
import org.towncurrent.facts.BasicServicePrice.Kind;
import org.towncurrent.facts.BasicServicePrice.Status;

/** The history of prices as a drawing, as a table and as a file: each says what the files say. */
final class PriceHistoryTest {

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final Pattern STEP = Pattern.compile("([MHV])(\\d+)(?: (\\d+))?");
  private static final int START = 36;
  private static final int WIDTH = 304;
  private static final int TOP = 8;
  private static final int HEIGHT = 150;

  @TempDir static Path folder;

  private static Project project;

  @BeforeAll
  static void build() {
    project = Project.in(folder);
    assertThat(project.build().status()).isZero();
  }

  /** A level stretch of a line. */
  private record Stretch(int from, int until, int y) {}

  /** What the path of a line says, read by other means than those that wrote it. */
  private static List<Stretch> stretches(String path) {
    List<Stretch> stretches = new ArrayList<>();
    int x = 0;
    int y = 0;
    Matcher step = STEP.matcher(path);
    while (step.find()) {
      int first = Integer.parseInt(step.group(2));
      switch (step.group(1)) {
        case "M" -> {
          x = first;
          y = Integer.parseInt(step.group(3));
        }
        case "V" -> y = first;
        default -> {
          stretches.add(new Stretch(x, first, y));
          x = first;
        }
      }
    }
    return stretches;
  }

  private static Element chart(Document page, String customers) {
    return page.select(".price-chart").stream()
        .filter(one -> one.select("h3").text().equals(customers))
        .findFirst()
        .orElseThrow();
  }

  private static Optional<String> line(Element chart, String name) {
    List<String> names = chart.select("li:has(b)").eachText();
    List<String> paths = chart.select("> p path[stroke-width]").eachAttr("d");
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).substring(2).equals(name)) {
        return Optional.of(paths.get(i));
      }
    }
    return Optional.empty();
  }

  private static int years(Element chart) {
    String title = chart.select("svg title").text();
    return last(title) - first(title) + 1;
  }

  private static int first(String title) {
    return Integer.parseInt(title.replaceAll(".* from (\\d{4}) to \\d{4}$", "$1"));
  }

  private static int last(String title) {
    return Integer.parseInt(title.replaceAll(".* to (\\d{4})$", "$1"));
  }

  private static double x(Element chart, LocalDate day) {
    LocalDate begin = LocalDate.of(first(chart.select("svg title").text()), 1, 1);
    long days = ChronoUnit.DAYS.between(begin, begin.plusYears(years(chart)));
    double at = (double) ChronoUnit.DAYS.between(begin, day) / days;
    return START + WIDTH * Math.min(1, Math.max(0, at));
  }

  private static double y(Element chart, String cents) {
    Matcher scale =
        Pattern.compile("from ([\\d.]+) to ([\\d.]+)\\.").matcher(chart.select("> p small").text());
    assertThat(scale.find()).isTrue();
    double low = Double.parseDouble(scale.group(1));
    double high = Double.parseDouble(scale.group(2));
    return TOP + HEIGHT * (1 - (Double.parseDouble(cents) - low) / (high - low));
  }

  /** Every row of the table that holds is a stretch of a line, and nothing else is drawn. */
  private static void assertDrawn(Document page) {
    int rows = 0;
    for (Element group : page.select("table.dated tbody")) {
      Element chart = chart(page, group.select(".head").text());
      int drawn = 0;
      double width = 0;
      for (Element row : group.select("tr[data-from]")) {
        String name = row.select("th > div:first-of-type").text();
        LocalDate from = LocalDate.parse(row.attr("data-from"));
        LocalDate until = LocalDate.parse(row.attr("data-until"));
        String title = chart.select("svg title").text();
        if (until.getYear() < first(title) || from.getYear() > last(title)) {
          continue;
        }
        List<Stretch> line = stretches(line(chart, name).orElseThrow());
        double begin = x(chart, from);
        double end = x(chart, until.getYear() == 9999 ? until : until.plusDays(1));
        double level = y(chart, row.select("td.figures").text());
        assertThat(line)
            .as(name + " " + row.text())
            .anySatisfy(
                one -> {
                  assertThat((double) one.from()).isLessThanOrEqualTo(begin + 1);
                  assertThat((double) one.until()).isGreaterThanOrEqualTo(end - 1);
                  assertThat((double) one.y()).isCloseTo(level, within(0.51));
                });
        width += end - begin;
        drawn++;
      }
      int wide =
          chart.select("> p path[stroke-width]").eachAttr("d").stream()
              .flatMap(path -> stretches(path).stream())
              .mapToInt(one -> one.until() - one.from())
              .sum();
      assertThat((double) wide)
          .as("nothing is drawn in gaps")
          .isCloseTo(width, within(drawn + 1.0));
      int stretches =
          chart.select("> p path[stroke-width]").eachAttr("d").stream()
              .mapToInt(path -> stretches(path).size())
              .sum();
      assertThat(stretches).isLessThanOrEqualTo(drawn);
      rows += drawn;
    }
    assertThat(rows).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "chelsea/en/",
        "pepperell/en/",
        "western-mass/en/amherst/",
        "western-mass/en/northampton/",
        "western-mass/en/pelham/"
      })
  void theLinesOfEverySampleAreTheRowsOfItsTable(String town) {
    assertDrawn(Jsoup.parse(project.page(town + "price-history/")));
  }

  private static List<CSVRecord> table(String program) {
    try {
      String text =
          Files.readString(
              project.out().resolve(program + "/data/v1/prices.csv"), StandardCharsets.UTF_8);
      assertThat(text).endsWith("\r\n");
      assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
      return CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(new StringReader(text))
          .getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode yaml(String file) {
    try {
      return YAML.readTree(project.text(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String cents(JsonNode row) {
    return row.has("price")
        ? new BigDecimal(row.get("price").asText()).setScale(3).toPlainString()
        : "";
  }

  private static String named(JsonNode list, String id) {
    for (JsonNode one : list) {
      if (one.get("id").asText().equals(id)) {
        return one.get("name").asText();
      }
    }
    throw new IllegalArgumentException(id);
  }

  static Stream<String> programs() {
    return Stream.of("chelsea", "pepperell", "western-mass");
  }

  @ParameterizedTest
  @MethodSource("programs")
  void theFileHasEveryPriceOfTheProgramAsItWasEntered(String program) {
    JsonNode prices = yaml("content/programs/" + program + "/prices.yml");
    JsonNode classes = yaml("content/programs/" + program + "/program.yml").get("classes");
    List<String> expected = new ArrayList<>();
    for (JsonNode row : prices.get("prices")) {
      for (JsonNode one : classes) {
        if (List.of("all", one.get("id").asText()).contains(row.path("class").asText("all"))) {
          expected.add(
              String.join(
                  " | ",
                  named(prices.get("products"), row.get("product").asText()),
                  one.get("name").asText(),
                  row.path("scenario").asText("fixed"),
                  row.path("from").asText(),
                  row.path("until").asText(),
                  cents(row),
                  row.path("status").asText("contract")));
        }
      }
    }
    List<String> written =
        table(program).stream()
            .filter(row -> row.get("price of").equals("product"))
            .map(
                row ->
                    String.join(
                        " | ",
                        row.get("product"),
                        row.get("class"),
                        row.get("kind"),
                        row.get("from"),
                        row.get("until"),
                        row.get("price (cents per kWh)"),
                        row.get("status")))
            .toList();
    assertThat(expected).isNotEmpty();
    assertThat(written).containsExactlyInAnyOrderElementsOf(expected);
  }

  @ParameterizedTest
  @MethodSource("programs")
  void theFileHasEveryBasicServicePriceOfEachTown(String program) {
    JsonNode facts = yaml("content/programs/" + program + "/program.yml");
    int looked = 0;
    for (JsonNode town : facts.get("municipalities")) {
      String name = town.get("name").asText();
      String id = town.get("utility").asText();
      JsonNode utility = yaml("content/utilities/" + id + ".yml");
      for (JsonNode one : facts.get("classes")) {
        JsonNode with = one.path("basic-service");
        String compared = with.isObject() ? with.path(id).asText() : with.asText();
        List<String> expected = new ArrayList<>();
        for (JsonNode row : utility.get("basic-service")) {
          if (row.get("area").asText().equals(town.get("area").asText())
              && row.get("class").asText().equals(compared)
              && (!row.has("zone")
                  || row.get("zone").asText().equals(town.path("load-zone").asText()))) {
            for (String kind : List.of("fixed", "variable")) {
              if (row.has(kind)) {
                expected.add(
                    String.join(
                        " | ",
                        row.get("from").asText(),
                        row.get("to").asText(),
                        kind,
                        new BigDecimal(row.get(kind).asText()).setScale(3).toPlainString(),
                        row.get("status").asText(),
                        row.get("source").asText()));
              }
            }
          }
        }
        List<String> written =
            table(program).stream()
                .filter(row -> row.get("price of").equals("Basic Service"))
                .filter(row -> List.of(row.get("municipalities").split("; ")).contains(name))
                .filter(row -> row.get("class").equals(one.get("name").asText()))
                .map(
                    row ->
                        String.join(
                            " | ",
                            row.get("from"),
                            row.get("until"),
                            row.get("kind"),
                            row.get("price (cents per kWh)"),
                            row.get("status"),
                            row.get("source")))
                .toList();
        assertThat(written).as(name + " " + one).containsExactlyInAnyOrderElementsOf(expected);
        looked += expected.size();
      }
    }
    assertThat(looked).isPositive();
  }

  @Test
  void thePageLinksToTheFileInEveryLanguage() {
    for (String page :
        List.of("chelsea/es/price-history/", "western-mass/en/pelham/price-history/")) {
      String href = Jsoup.parse(project.page(page)).select("a[download]").attr("href");
      assertThat(project.out().resolve(page).resolve(href).normalize()).exists();
    }
  }

  @Test
  void aProgramWithoutAHistoryHasNoFile() {
    assertThat(project.out().resolve("rutland/data/v1/prices.csv")).doesNotExist();
  }

  private static Document page(Sketch sketch) {
    return page(sketch, "en");
  }

  private static Document page(Sketch sketch, String language) {
    return Optional.ofNullable(
            ProgramZooTest.pages(sketch.facts("en", "ar-XB"))
                .get("ashby/" + language + "/price-history/index.html"))
        .orElseThrow();
  }

  @Test
  void aLineStopsWhereNoPriceIsKnownAndTheTextSaysSo() {
    Document page =
        page(
            Sketch.of(
                it -> {
                  it.price("standard", "residential", "2023-01", "2024-01", "14.283");
                  it.price("standard", "residential", "2024-07", "2025-07", "15.000");
                  it.basicService("residential", "2024-01-01", "2024-06-30", "18.213");
                }));

    assertDrawn(page);
    assertThat(line(chart(page, "Residential"), "Ashby Standard").orElseThrow())
        .containsPattern("^M[^M]+M[^M]+$");
    assertThat(page.select("main").text())
        .contains(
            "Residential, Ashby Standard: no price is known between the meter reads of January"
                + " 2024 and July 2024.")
        .contains(
            "Residential, Basic Service: no price is known from July 1, 2024 to July 31, 2025.");
  }

  @Test
  void aWrongPriceIsACircleAndTheLineIsTheRightOne() {
    Document page =
        page(
            Sketch.of(
                it -> {
                  it.price("standard", "residential", "2025-01", "2026-01", "14.823");
                  it.price("standard", "residential", "2025-01", "2026-01", "14.283");
                  it.last(Sketch.correcting("14.823", "2025-02-03", "Two digits were swapped."));
                  BasicServicePrice other =
                      Sketch.basic(
                          "residential",
                          "2025-08-01",
                          "2026-01-31",
                          Kind.FIXED,
                          "16.040",
                          Status.DISPUTED);
                  it.east.add(other);
                }));

    assertDrawn(page);
    Element chart = chart(page, "Residential");
    assertThat(chart.select("circle").eachAttr("cy"))
        .containsExactly(
            Long.toString(Math.round(y(chart, "14.823"))),
            Long.toString(Math.round(y(chart, "16.040"))));
    assertThat(page.select("table.dated").text())
        .contains("wrong, corrected on February 3, 2025: Two digits were swapped.")
        .contains("another source says this; not used");
  }

  @Test
  void daysAboveBasicServiceAreCountedLikeDaysBelow() {
    Document page =
        page(
            Sketch.of(
                it -> {
                  it.price("standard", "residential", "2025-08", "2025-10", "17.000");
                  it.price("standard", "residential", "2025-10", "2025-11", "16.050");
                  it.price("standard", "residential", "2025-11", "", "14.283");
                }));

    assertThat(page.select("#apart ~ .scroll tbody tr").eachText())
        .containsExactly("Ashby Standard Residential 92 61 31 August 1, 2025 – January 31, 2026");
    assertDrawn(page);
  }

  /** A product or Basic Service on a day, by other means than those that count its days. */
  private static Optional<BigDecimal> on(Element group, String name, LocalDate day) {
    return group.select("tr[data-from]").stream()
        .filter(row -> row.select("th > div:first-of-type").text().equals(name))
        .filter(row -> !day.isBefore(LocalDate.parse(row.attr("data-from"))))
        .filter(row -> !day.isAfter(LocalDate.parse(row.attr("data-until"))))
        .map(row -> new BigDecimal(row.select("td.figures").text()))
        .findFirst();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void pricesOfAnyKindAreDrawnAndCountedDayByDay(long seed) {
    Random random = new Random(seed);
    Document page = page(Sketch.of(it -> anyPrices(it, random)));

    assertDrawn(page);
    for (Element group : page.select("table.dated tbody")) {
      String customers = group.select(".head").text();
      for (String product : List.of("Ashby Standard", "Ashby Green")) {
        int[] days = new int[3];
        LocalDate end = LocalDate.of(2028, 1, 1);
        for (LocalDate day = LocalDate.of(2018, 1, 1); day.isBefore(end); day = day.plusDays(1)) {
          Optional<BigDecimal> price = on(group, product, day);
          Optional<BigDecimal> basic = on(group, "East Power Basic Service", day);
          if (price.isPresent() && basic.isPresent()) {
            days[price.get().subtract(basic.get()).signum() + 1]++;
          }
        }
        List<String> counted =
            page.select("#apart ~ .scroll tbody tr").stream()
                .filter(row -> row.select("th").text().equals(product + " " + customers))
                .map(row -> String.join(" ", row.select("td.figures").eachText()))
                .toList();
        String expected = "%,d %,d %,d".formatted(days[0], days[2], days[1]);
        assertThat(counted)
            .isEqualTo(days[0] + days[1] + days[2] == 0 ? List.of() : List.of(expected));
      }
    }
  }

  private static void anyPrices(Sketch it, Random random) {
    it.product("green", "Ashby Green", false);
    it.customers("small", "Small business");
    it.east.clear();
    for (String customers : List.of("residential", "small")) {
      for (String product : List.of("standard", "green")) {
        YearMonth from = YearMonth.of(2018 + random.nextInt(4), 1 + random.nextInt(12));
        for (int i = 0; i < 1 + random.nextInt(5); i++) {
          YearMonth until = from.plusMonths(1 + random.nextInt(14));
          it.price(product, customers, from.toString(), until.toString(), anyCents(random));
          from = until.plusMonths(random.nextBoolean() ? 0 : random.nextInt(6));
        }
      }
      LocalDate first = LocalDate.of(2018 + random.nextInt(3), 1 + random.nextInt(12), 1);
      for (int i = 0; i < random.nextInt(9); i++) {
        LocalDate next = first.plusDays(1 + random.nextInt(200));
        it.basicService(
            customers, first.toString(), next.minusDays(1).toString(), anyCents(random));
        first = next.plusDays(random.nextBoolean() ? 0 : random.nextInt(90));
      }
    }
  }

  private static String anyCents(Random random) {
    return BigDecimal.valueOf(12_000 + 500 * random.nextInt(9), 3).toPlainString();
  }

  @Test
  void aClassWithoutAPriceAndOneThatFollowsTheMarketAreNamed() {
    Document page =
        page(
            Sketch.of(
                it -> {
                  it.customers("large", "Large business");
                  it.customers("none", "Street lights");
                  it.price("standard", "residential", "2025-01", "2026-01", "14.283");
                  it.price("standard", "large", "2025-01", "", "");
                  it.last(Sketch::marketBased);
                }));

    assertDrawnOnly(page, "Residential");
    assertThat(page.select("table.dated").text())
        .contains("Large business")
        .contains("market-based, for some customers no known figure January 2025 –");
    assertThat(page.select("main li").eachText())
        .contains("Large business: we know no price of the program.")
        .contains("Street lights: we know no price of Basic Service.");
  }

  private static void assertDrawnOnly(Document page, String customers) {
    assertThat(page.select(".price-chart h3").eachText()).containsExactly(customers);
  }

  @Test
  void theDrawingIsMirroredWhereALanguageIsReadFromTheRight() {
    Sketch sketch =
        Sketch.of(it -> it.price("standard", "residential", "2025-03", "2025-11", "14.283"));
    Stretch one = stretches(paths(page(sketch)).get(0)).get(0);
    Stretch mirrored = stretches(paths(page(sketch, "ar-XB")).get(0)).get(0);

    assertThat(mirrored).isEqualTo(new Stretch(360 - one.from(), 360 - one.until(), one.y()));
  }

  private static List<String> paths(Document page) {
    return page.select(".price-chart > p path[stroke-width]").eachAttr("d");
  }

  @Test
  void aSlipInAYearDoesNotMakeTheDrawingTooNarrow() {
    Document page =
        page(
            Sketch.of(
                it -> {
                  it.price("standard", "residential", "2010-01", "2025-01", "12.000");
                  it.price("standard", "residential", "2025-01", "2925-01", "14.283");
                }));

    assertThat(years(chart(page, "Residential"))).isLessThanOrEqualTo(10);
    assertThat(page.select(".price-chart").text()).contains("Earlier prices are in the table.");
  }

  @Test
  void tenYearsOfManyProductsStayLight() throws IOException {
    Document page =
        page(
            Sketch.of(
                it -> {
                  it.customers("small", "Small business");
                  it.customers("large", "Large business");
                  it.product("green", "Ashby Green", false);
                  it.product("basic", "Ashby Basic", false);
                  int cents = 12_000;
                  for (String customers : List.of("residential", "small", "large")) {
                    for (int year = 2012; year < 2025; year++) {
                      for (String product : List.of("standard", "green", "basic")) {
                        cents += 137;
                        String from = year + "-01";
                        String price = BigDecimal.valueOf(cents % 9_000 + 9_000, 3).toPlainString();
                        it.price(product, customers, from, year + 1 + "-01", price);
                      }
                      for (int month = 1; month <= 12; month++) {
                        LocalDate day = LocalDate.of(year, month, 1);
                        cents += 171;
                        it.east.add(
                            Sketch.basic(
                                customers,
                                day.toString(),
                                day.plusMonths(1).minusDays(1).toString(),
                                month % 6 == 1 && !customers.equals("large")
                                    ? Kind.FIXED
                                    : Kind.VARIABLE,
                                BigDecimal.valueOf(cents % 9_000 + 9_000, 3).toPlainString(),
                                Status.PUBLISHED));
                      }
                    }
                  }
                }));

    int charts = 0;
    for (Element chart : page.select(".price-chart")) {
      assertThat(years(chart)).isLessThanOrEqualTo(10);
      charts += zipped(chart.outerHtml());
    }
    assertThat(charts).isLessThan(6 * 1024);
    assertThat(zipped(page.outerHtml())).isLessThan(23 * 1024);
  }

  private static int zipped(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return out.size();
  }

  @Test
  void oneProgramAfterAnotherGivesTheSameFile() {
    Map<String, String> first = project.published();
    assertThat(project.build().status()).isZero();
    programs()
        .map(program -> program + "/data/v1/prices.csv")
        .forEach(file -> assertThat(project.published().get(file)).isEqualTo(first.get(file)));
  }
}
