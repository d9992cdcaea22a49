package org.towncurrent.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.towncurrent.facts.LocalName;
import org.towncurrent.facts.Quarter;

/** The schemas that editors use say what the readers say, and every sample is sound by them. */
final class SchemasTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path SCHEMAS = ROOT.resolve("docs/schemas");

  private static final String UPDATE =
      "mvn -q -o -pl calculator,generator -am test -Dtest=SchemasTest -Dschemas.update=true"
          + " -Dsurefire.failIfNoSpecifiedTests=false";

  /** The schema of each file, with the files of the project that it is for. */
  private static final Map<String, String> FILES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("site-config", "site-config.yml"),
              Map.entry("program", "content/programs/*/program.yml"),
              Map.entry("prices", "content/programs/*/prices.yml"),
              Map.entry("information", "content/programs/*/information.yml"),
              Map.entry("postings", "content/programs/*/postings.yml"),
              Map.entry("notice", "content/programs/*/notices/*.yml"),
              Map.entry("labels", "content/programs/*/labels/*.yml"),
              Map.entry("annual", "content/programs/*/annual/*.yml"),
              Map.entry("redirects", "content/programs/*/redirects.yml"),
              Map.entry("moved-programs", "content/redirects.yml"),
              Map.entry("utility", "content/utilities/*.yml"),
              Map.entry("renewable-minimum", "content/state/renewable-minimum.yml"),
              Map.entry("language-access", "content/state/language-access.yml"),
              Map.entry("holidays", "content/state/holidays.yml")));

  private static Map<String, SchemaProbe.Reader> readers() {
    Folder folder = new Folder(SCHEMAS, "docs/schemas");
    Map<String, SchemaProbe.Reader> readers = new LinkedHashMap<>();
    readers.put("site-config", SiteConfigReader::read);
    readers.put(
        "program",
        (node, problems) ->
            ProgramReader.read("town", node, ProgramReader.OtherFiles.NONE, folder, problems));
    readers.put(
        "prices",
        (node, problems) ->
            PricesReader.read(node, new LocalName("Town", Map.of()), List.of("one"), problems));
    readers.put("information", PlanTablesReader::read);
    readers.put("postings", PostingsReader::read);
    readers.put("notice", (node, problems) -> NoticesReader.read("one", node, Map.of(), problems));
    readers.put(
        "labels",
        (node, problems) ->
            LabelsReader.read(new Quarter(2025, 2), node, List.of(), List.of("one"), problems));
    readers.put("annual", (node, problems) -> AnnualReader.read(2025, node, List.of(), problems));
    readers.put("redirects", (node, problems) -> RedirectsReader.ofProgram("town", node, problems));
    readers.put("moved-programs", RedirectsReader::ofPrograms);
    readers.put("utility", (node, problems) -> UtilityReader.read("one", node, problems));
    readers.put("renewable-minimum", StateReader::read);
    readers.put("holidays", HolidaysReader::read);
    readers.put("language-access", LanguageAccessReader::read);
    return readers;
  }

  private static SchemaProbe.Reader reader(String name) {
    return Objects.requireNonNull(readers().get(name));
  }

  @TestFactory
  Stream<DynamicTest> everySchemaSaysWhatItsReaderSays() throws IOException {
    Map<String, String> descriptions = descriptions();
    return readers().entrySet().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.getKey(), () -> says(each.getKey(), each.getValue(), descriptions)));
  }

  private static void says(String name, SchemaProbe.Reader reader, Map<String, String> descriptions)
      throws IOException {
    String schema = Json.text(new SchemaProbe(name, reader, descriptions).schema());
    Path file = SCHEMAS.resolve(name + ".schema.json");
    if (Boolean.getBoolean("schemas.update")) {
      Files.createDirectories(SCHEMAS);
      Files.writeString(file, schema);
    }
    assertThat(Files.readString(file))
        .as("%s is older than the reader; run\n%s", file.getFileName(), UPDATE)
        .isEqualTo(schema);
  }

  @TestFactory
  Stream<DynamicTest> everySampleIsSoundByItsSchema() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Map.Entry<String, String> each : FILES.entrySet()) {
      Map<String, Object> schema =
          new SchemaProbe(each.getKey(), reader(each.getKey()), Map.of()).schema();
      for (Path file : matching(each.getValue())) {
        tests.add(
            DynamicTest.dynamicTest(
                ROOT.relativize(file).toString(),
                () ->
                    assertThat(
                            Sound.complaints(
                                schema, PlainYaml.read(file, file.toString()).values()))
                        .isEmpty()));
      }
    }
    assertThat(tests).hasSizeGreaterThan(12);
    return tests.stream();
  }

  @Test
  void aWrongKeyAWrongWordAndAMissingKeyAreSeen() {
    Map<String, Object> schema = new SchemaProbe("prices", reader("prices"), Map.of()).schema();

    assertThat(
            Sound.complaints(
                schema,
                Map.of(
                    "prices",
                    List.of(Map.of("product", "standard", "clas", "all", "status", "smaple")),
                    "renewable",
                    Map.of("content", List.of(Map.of("product", "standard"))))))
        .anyMatch(complaint -> complaint.contains("prices[0].clas"))
        .anyMatch(complaint -> complaint.contains("renewable.content[0] lacks year"))
        .anyMatch(complaint -> complaint.contains("prices[0].status"));
  }

  @Test
  void everyDescriptionIsOfAKeyThatIs() throws IOException {
    List<String> places = new ArrayList<>();
    readers()
        .forEach((name, reader) -> places.addAll(new SchemaProbe(name, reader, Map.of()).places()));

    assertThat(places).containsAll(descriptions().keySet());
  }

  @Test
  void editorsAreToldWhichSchemaIsForWhichFile() throws IOException {
    String settings = Files.readString(ROOT.resolve(".vscode/settings.json"));
    FILES.forEach(
        (name, files) ->
            assertThat(settings)
                .contains("\"./docs/schemas/" + name + ".schema.json\": \"" + files + "\""));
  }

  private static Map<String, String> descriptions() throws IOException {
    Properties properties = new Properties();
    try (var reader = Files.newBufferedReader(SCHEMAS.resolve("descriptions.properties"))) {
      properties.load(reader);
    }
    Map<String, String> descriptions = new TreeMap<>();
    properties
        .stringPropertyNames()
        .forEach(key -> descriptions.put(key, properties.getProperty(key)));
    return descriptions;
  }

  private static List<Path> matching(String pattern) throws IOException {
    var matcher = ROOT.getFileSystem().getPathMatcher("glob:" + pattern);
    List<Path> found = new ArrayList<>();
    for (Path start : List.of(ROOT.resolve("content"), ROOT.resolve("site-config.yml"))) {
      try (Stream<Path> files = Files.walk(start)) {
        files.filter(file -> matcher.matches(ROOT.relativize(file))).sorted().forEach(found::add);
      }
    }
    return found;
  }

  /** A schema as text. */
  private static final class Json {

    static String text(Object value) {
      StringBuilder text = new StringBuilder();
      write(value, "\n", text);
      return text.append('\n').toString();
    }

    private static void write(Object value, String margin, StringBuilder text) {
      if (value instanceof Map<?, ?> map) {
        Map<String, Object> sorted = new LinkedHashMap<>();
        for (String key : List.of("type", "items", "additionalProperties")) {
          if (map.containsKey(key) && map.size() <= 2) {
            sorted.put(key, map.get(key));
          }
        }
        map.forEach((key, each) -> sorted.putIfAbsent(key.toString(), each));
        text.append('{');
        String between = "";
        for (Map.Entry<String, Object> each : sorted.entrySet()) {
          text.append(between)
              .append(margin)
              .append("  ")
              .append(quoted(each.getKey()))
              .append(": ");
          write(each.getValue(), margin + "  ", text);
          between = ",";
        }
        text.append(sorted.isEmpty() ? "}" : margin + "}");
      } else if (value instanceof List<?> list) {
        boolean flat = list.stream().noneMatch(Map.class::isInstance);
        text.append('[');
        String between = "";
        for (Object each : list) {
          text.append(between).append(flat ? "" : margin + "  ");
          write(each, margin + "  ", text);
          between = flat ? ", " : ",";
        }
        text.append(flat ? "]" : margin + "]");
      } else {
        text.append(value instanceof String words ? quoted(words) : String.valueOf(value));
      }
    }

    private static String quoted(String words) {
      return '"' + words.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
  }

  /** Says what a schema has against a file, as an editor would. */
  private static final class Sound {

    static List<String> complaints(Map<?, ?> schema, Object value) {
      List<String> complaints = new ArrayList<>();
      check(schema, value, "", complaints);
      return complaints;
    }

    private static void check(Map<?, ?> schema, Object value, String at, List<String> complaints) {
      if (schema.get("anyOf") instanceof List<?> several) {
        List<List<String>> each =
            several.stream().map(one -> complaints((Map<?, ?>) one, value)).toList();
        if (each.stream().noneMatch(List::isEmpty)) {
          complaints.add(at + " is none of the forms: " + each);
        }
        return;
      }
      if (value instanceof Map<?, ?> map) {
        group(schema, map, at, complaints);
      } else if (value instanceof List<?> list) {
        if (!(schema.get("items") instanceof Map<?, ?> items)) {
          complaints.add(at + " is a list");
          return;
        }
        for (int i = 0; i < list.size(); i++) {
          check(items, list.get(i), at + "[" + i + "]", complaints);
        }
      } else {
        scalar(schema, String.valueOf(value), at, complaints);
      }
    }

    private static void group(Map<?, ?> schema, Map<?, ?> map, String at, List<String> complaints) {
      Map<?, ?> properties = schema.get("properties") instanceof Map<?, ?> p ? p : Map.of();
      map.forEach(
          (key, each) -> {
            String there = at.isEmpty() ? key.toString() : at + "." + key;
            if (properties.get(key) instanceof Map<?, ?> property) {
              check(property, each, there, complaints);
            } else if (schema.get("additionalProperties") instanceof Map<?, ?> free) {
              check(free, each, there, complaints);
            } else {
              complaints.add(there + " is not known");
            }
          });
      if (schema.get("required") instanceof List<?> required) {
        required.stream()
            .filter(key -> !map.containsKey(key))
            .forEach(key -> complaints.add(at + " lacks " + key));
      }
      if (schema.get("oneOf") instanceof List<?> choices) {
        long fitting =
            choices.stream()
                .filter(
                    one -> map.keySet().containsAll((List<?>) ((Map<?, ?>) one).get("required")))
                .count();
        if (fitting != 1) {
          complaints.add(at + " has " + fitting + " of " + choices);
        }
      }
    }

    private static void scalar(Map<?, ?> schema, String text, String at, List<String> complaints) {
      if (schema.get("enum") instanceof List<?> words) {
        if (words.stream().noneMatch(word -> String.valueOf(word).equals(text))) {
          complaints.add(at + ": " + text + " is none of " + words);
        }
        return;
      }
      Object type = schema.get("type");
      boolean fits =
          "integer".equals(type)
              ? text.matches("[0-9]+")
              : "string".equals(type)
                  || (type instanceof List<?> types && types.contains("string"));
      if (!fits || (schema.get("pattern") instanceof String form && !text.matches(form))) {
        complaints.add(at + ": " + text + " has not the form " + schema);
      }
    }
  }
}
