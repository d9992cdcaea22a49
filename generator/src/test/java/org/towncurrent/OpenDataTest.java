package org.towncurrent;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.SimpleDateFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The open data, read back by readers that are not ours. */
final class OpenDataTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  @TempDir static Path folder;

  private static Project project;

  @BeforeAll
  static void build() {
    project = Project.in(folder);
    assertThat(project.build().status()).isZero();
  }

  static List<String> programs() {
    return List.of("chelsea", "pepperell", "western-mass");
  }

  private static String data(String program, String file) {
    return project.page(program + "/data/v1/" + file);
  }

  private static JsonNode json(String program, String file) {
    return json(data(program, file));
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static List<Map<String, String>> table(String program, String file) {
    try {
      return CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(new StringReader(data(program, file)))
          .stream()
          .map(CSVRecord::toMap)
          .toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** What a document says against a schema; nothing where it keeps to it. */
  private static List<String> faults(String schema, String document) {
    Validator validator =
        new ValidatorFactory().withJsonNodeFactory(new JacksonNode.Factory()).createValidator();
    URI uri = validator.registerSchema(schema);
    return validator.validate(uri, document).getErrors().stream()
        .map(error -> error.getInstanceLocation() + ": " + error.getError())
        .toList();
  }

  @ParameterizedTest
  @MethodSource("programs")
  void everyFileKeepsToItsSchema(String program) {
    for (String name : List.of("prices", "program", "labels")) {
      assertThat(faults(data(program, name + ".schema.json"), data(program, name + ".json")))
          .as(name)
          .isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "prices, /prices/0, cents-per-kwh, 14.5 cents",
    "prices, /prices/0, from, January",
    "prices, /prices/0, standing, current",
    "prices, /prices/0, surprise, 1",
    "program, '', state, running",
    "program, /municipalities/0, kind, village",
    "program, /products/0/renewable/0, total, 100 %",
    "labels, /labels/0, quarter, ''"
  })
  void aSchemaRefusesWhatIsWrong(String name, String at, String key, String wrong) {
    JsonNode document = json("chelsea", name + ".json");
    ((ObjectNode) document.at(at)).put(key, wrong);
    assertThat(faults(data("chelsea", name + ".schema.json"), document.toString())).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("programs")
  void tableAndJsonHoldTheSamePrices(String program) {
    List<String> ofTable = new ArrayList<>();
    for (Map<String, String> row : table(program, "prices.csv")) {
      ofTable.add(
          String.join(
              " | ",
              requireNonNull(row.get("product")),
              requireNonNull(row.get("class")),
              requireNonNull(row.get("municipalities")),
              requireNonNull(row.get("kind")),
              requireNonNull(row.get("from")),
              requireNonNull(row.get("until")),
              requireNonNull(row.get("price (cents per kWh)")),
              requireNonNull(row.get("standing")),
              requireNonNull(row.get("status")),
              requireNonNull(row.get("source"))));
    }
    List<String> ofJson = new ArrayList<>();
    for (JsonNode row : json(program, "prices.json").get("prices")) {
      List<String> towns = new ArrayList<>();
      row.path("municipalities").forEach(town -> towns.add(town.asText()));
      ofJson.add(
          String.join(
              " | ",
              row.path("product-name").asText(),
              row.path("class-name").asText(),
              String.join("; ", towns),
              row.path("kind").asText(),
              row.path("from").asText(),
              row.path("until").asText(),
              row.path("cents-per-kwh").asText(),
              row.path("standing").asText(),
              row.path("status").asText(),
              row.path("source").asText()));
    }
    assertThat(ofJson).isNotEmpty().containsExactlyElementsOf(ofTable);
  }

  @ParameterizedTest
  @ValueSource(strings = {"chelsea", "pepperell", "western-mass", "rutland"})
  void theTableOfBasicServiceIsThatPartOfAllPrices(String program) {
    if (!project.has("build/site/" + program + "/data/v1/prices.csv")) {
      // Not launched yet: no price history, and so no such table; Basic Service is known all along.
      assertThat(project.has("build/site/" + program + "/data/v1/basic-service.csv")).isFalse();
      return;
    }
    List<Map<String, String>> part = table(program, "basic-service.csv");
    List<Map<String, String>> all =
        table(program, "prices.csv").stream()
            .filter(row -> "Basic Service".equals(row.get("price of")))
            .toList();
    assertThat(part).isNotEmpty().hasSameSizeAs(all);
    for (int i = 0; i < part.size(); i++) {
      assertThat(all.get(i)).containsAllEntriesOf(part.get(i));
    }
  }

  @Test
  void theProgramIsDescribedAsItsFileDoes() throws IOException {
    JsonNode file = YAML.readTree(project.text("content/programs/pepperell/program.yml"));
    JsonNode prices = YAML.readTree(project.text("content/programs/pepperell/prices.yml"));
    JsonNode program = json("pepperell", "program.json");

    assertThat(program.at("/name/en").asText()).isEqualTo(file.get("name").asText());
    assertThat(program.get("state").asText()).isEqualTo("launched");
    assertThat(program.get("sample").asBoolean()).isTrue();
    assertThat(program.at("/municipalities/0/kind").asText()).isEqualTo("town");
    assertThat(program.at("/municipalities/0/utility-name").asText()).isEqualTo("National Grid");
    assertThat(texts(program.get("products"), "id")).isEqualTo(texts(prices.get("products"), "id"));
    assertThat(program.get("languages").toString()).isEqualTo("[\"en\",\"es\"]");
  }

  private static List<String> texts(JsonNode list, String key) {
    List<String> texts = new ArrayList<>();
    list.forEach(one -> texts.add(one.get(key).asText()));
    return texts;
  }

  @ParameterizedTest
  @MethodSource("programs")
  void everyAddressThatIsNamedLeadsSomewhere(String program) {
    JsonNode file = json(program, "program.json");
    String base = file.get("site").asText();
    int looked = 0;
    for (JsonNode page : file.get("pages")) {
      String url = page.get("url").asText();
      assertThat(url).startsWith(base);
      String path = program + "/" + url.substring(base.length());
      assertThat(project.has("build/site/" + path + "index.html")).as(url).isTrue();
      assertThat(Jsoup.parse(project.page(path)).select("html").attr("lang"))
          .isEqualTo(page.get("language").asText());
      looked++;
    }
    for (JsonNode url : file.get("files")) {
      String path = program + "/" + url.asText().substring(base.length());
      assertThat(project.has("build/site/" + path)).as(path).isTrue();
    }
    assertThat(looked).isGreaterThan(20);
  }

  @ParameterizedTest
  @MethodSource("programs")
  void theDataPageLeadsToEveryFileAndNamesEachOnce(String program) {
    String at =
        program.equals("western-mass") ? "western-mass/en/pelham/data/" : program + "/en/data/";
    Document page = Jsoup.parse(project.page(at), "https://x.invalid/" + at);
    Set<String> linked = new TreeSet<>();
    for (Element link : page.select("main dl a")) {
      assertThat(linked.add(link.absUrl("href").replaceFirst(".*/data/v1/", ""))).isTrue();
    }
    for (String file : linked) {
      assertThat(project.has("build/site/" + program + "/data/v1/" + file)).as(file).isTrue();
    }
    assertThat(linked)
        .contains("prices.csv", "prices.json", "basic-service.csv", "labels.json", "program.json")
        .contains("calendar.ics", "prices.schema.json");
    List<Element> columns = page.select("#columns ~ dl > div");
    assertThat(columns)
        .extracting(column -> column.select("dt > bdi").text())
        .containsExactlyElementsOf(table(program, "prices.csv").get(0).keySet());
    assertThat(columns).allMatch(column -> column.select("dd p").size() == 1);
  }

  private static ICalendar calendar(String program) {
    List<ICalendar> read = Biweekly.parse(data(program, "calendar.ics")).all();
    assertThat(read).hasSize(1);
    assertThat(read.get(0).validate(biweekly.ICalVersion.V2_0).isEmpty()).isTrue();
    return read.get(0);
  }

  private static List<String> events(String program) {
    SimpleDateFormat iso = new SimpleDateFormat("yyyy-MM-dd", Locale.ROOT);
    List<String> events = new ArrayList<>();
    for (VEvent event : calendar(program).getEvents()) {
      events.add(
          iso.format(event.getDateStart().getValue())
              + " to "
              + iso.format(event.getDateEnd().getValue())
              + " "
              + event.getSummary().getValue());
    }
    return events;
  }

  @Test
  void theCalendarTellsWhatChangesWhen() {
    assertThat(events("chelsea"))
        .doesNotHaveDuplicates()
        // The month of the read alone is known: all of January, and the end is not of it.
        .contains(
            "2026-01-01 to 2026-02-01 Chelsea Electricity Choice: Chelsea Standard: new price from"
                + " your meter read",
            "2027-01-01 to 2027-02-01 Chelsea Electricity Choice: Chelsea Standard: the price ends"
                + " with your meter read",
            "2026-02-01 to 2026-02-02 Chelsea Electricity Choice: Eversource Basic Service: new"
                + " price",
            "2026-07-31 to 2026-08-01 Chelsea Electricity Choice: Eversource Basic Service: last"
                + " day of the known price");
    assertThat(data("chelsea", "calendar.ics"))
        .contains("DTSTAMP:20251015T000000Z")
        .contains("Residential: 14.836 cents per kWh");
    for (String line : data("chelsea", "calendar.ics").split("\r\n", -1)) {
      assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75);
    }
  }

  @ParameterizedTest
  @MethodSource("programs")
  void eachEventIsMarkedAsASampleAndHasItsOwnName(String program) {
    Set<String> ids = new TreeSet<>();
    for (VEvent event : calendar(program).getEvents()) {
      assertThat(ids.add(event.getUid().getValue())).isTrue();
      assertThat(event.getDescription().getValue()).startsWith("This is a sample.");
    }
    assertThat(ids).hasSizeGreaterThan(5);
  }

  @Test
  void aProgramWithNothingMadeUpIsKnownAsAServiceWithoutPrices() {
    Document home = Jsoup.parse(project.page("rutland/en/index.html"));
    JsonNode service = json(home.select("script[type=application/ld+json]").html());

    assertThat(service.get("@type").asText()).isEqualTo("GovernmentService");
    assertThat(service.at("/provider/name").asText()).isEqualTo("Town of Rutland");
    assertThat(service.at("/areaServed/0/name").asText()).isEqualTo("Rutland");
    assertThat(service.get("availableLanguage").toString()).isEqualTo("[\"en\",\"es\"]");
    assertThat(service.toString()).doesNotContainIgnoringCase("price").doesNotContain("cents");
    assertThat(service.findValuesAsText("serviceUrl").get(0))
        .isEqualTo(service.get("url").asText() + "change-or-leave/");
  }

  @ParameterizedTest
  @MethodSource("programs")
  void aSampleIsNotToldToOtherProgramsAsAService(String program) {
    assertThat(
            Jsoup.parse(
                    project.page(
                        program
                            + (program.equals("western-mass")
                                ? "/en/pelham/index.html"
                                : "/en/index.html")))
                .select("script[type=application/ld+json]"))
        .isEmpty();
  }

  /** A copy of the samples in which things are as seldom as they can be. */
  @Test
  void correctionsAndWhatIsNotKnownKeepToTheSchemas(@TempDir Path other) throws IOException {
    Project odd = Project.of(other, "pepperell");
    String prices = odd.text("content/programs/pepperell/prices.yml");
    odd.write(
        "content/programs/pepperell/prices.yml",
        prices.replaceFirst(
            "(?m)^prices:\n",
            """
            prices:
              - product: standard
                class: residential
                from: 2023
                until: 2024-01-15
                status: sample
            """));
    assertThat(odd.build().errors()).doesNotContain("error ");

    JsonNode file = json(odd.page("pepperell/data/v1/prices.json"));
    List<JsonNode> found = new ArrayList<>();
    ((ArrayNode) file.get("prices"))
        .forEach(
            row -> {
              if (row.path("from").asText().equals("2023")) {
                found.add(row);
              }
            });
    assertThat(found).hasSize(1);
    assertThat(found.get(0).has("cents-per-kwh")).isFalse();
    assertThat(found.get(0).get("until").asText()).isEqualTo("2024-01-15");
    assertThat(faults(odd.page("pepperell/data/v1/prices.schema.json"), file.toString())).isEmpty();
  }
}
