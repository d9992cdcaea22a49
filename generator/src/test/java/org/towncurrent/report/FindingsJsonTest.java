package org.towncurrent.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.towncurrent.Project;
import org.towncurrent.Project.Outcome;
import org.towncurrent.facts.Finding;
import org.towncurrent.facts.Place;
import org.towncurrent.rates.Day;

/** What {@code --json} writes: all that the console says, in the form that is documented. */
@Tag("slow")
final class FindingsJsonTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PRICES = "content/programs/pepperell/prices.yml";

  @TempDir Path folder;

  private static JsonNode schema() throws IOException {
    return JSON.readTree(Project.ORIGINAL.resolve("docs/schemas/findings.json").toFile());
  }

  @Test
  void aSoundProjectIsToldWithItsDaysAndRules() throws IOException {
    Project project = Project.in(folder);
    Path file = folder.resolve("found.json");

    Outcome outcome = project.check("--as-of", "2026-03-01", "--json", file.toString());

    assertThat(outcome.status()).as(outcome.all()).isZero();
    JsonNode found = JSON.readTree(file.toFile());
    assertThat(broken(schema(), found)).isEmpty();
    assertThat(found.at("/asOf").asText()).isEqualTo("2026-03-01");
    assertThat(found.at("/programs").findValuesAsText("id"))
        .containsExactly("chelsea", "pepperell", "rutland", "western-mass");
    assertThat(found.at("/programs/0/asOf").asText()).isEqualTo("2025-10-15");
    assertThat(found.at("/rules/ran").asInt()).isPositive();
    assertThat(found.at("/counts/error").asInt()).isZero();
  }

  @Test
  void errorsAreWrittenWithTheirPlaceThoughNothingIsPublished() throws IOException {
    Project project = Project.in(folder);
    project.edit(PRICES, "price: 14.283", "price: \"$0.14283\"");
    Path file = folder.resolve("found.json");

    Outcome outcome = project.build("--json", file.toString());

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(project.published()).isEmpty();
    JsonNode found = JSON.readTree(file.toFile());
    assertThat(broken(schema(), found)).isEmpty();
    JsonNode first = found.at("/findings/0");
    assertThat(first.at("/severity").asText()).isEqualTo("error");
    assertThat(outcome.output())
        .startsWith(
            PRICES
                + ":"
                + first.at("/line").asText()
                + ":"
                + first.at("/column").asText()
                + ": error "
                + first.at("/code").asText()
                + ": "
                + first.at("/message").asText())
        .contains("do: " + first.at("/hint").asText());
    assertThat(found.at("/counts/error").asInt()).isPositive();
    assertThat(found.at("/rules/couldNot").toString()).contains(PRICES);
  }

  @Test
  void aConfigurationThatCannotBeReadIsToldToo() throws IOException {
    Project project = Project.in(folder);
    project.write("site-config.yml", "programs: [");
    Path file = folder.resolve("found.json");

    assertThat(project.check("--json", file.toString()).status()).isEqualTo(1);

    JsonNode found = JSON.readTree(file.toFile());
    assertThat(broken(schema(), found)).isEmpty();
    assertThat(found.at("/findings").size()).isPositive();
    assertThat(found.at("/programs")).isEmpty();
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    Outcome outcome =
        Project.in(folder).check("--json", folder.resolve("none/found.json").toString());

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.all()).contains("none", "found.json", "no such folder");
  }

  @Test
  void whateverAPublisherTypesComesBackAsItWas() throws IOException {
    String words = "\"quoted\" \\ <b> \u00e9 \ud83d\ude00 \t\n\u0007\u2028 {hole}";
    Checked checked =
        new Checked(
            Day.parse("2025-10-15"),
            List.of(new Checked.Program("a", Day.parse("2025-10-16"), Set.of())),
            List.of(
                new Finding(
                    Finding.Severity.WARNING,
                    "odd",
                    new Place("content/\u00e9 \".md", 3, 7),
                    words,
                    Optional.of(words),
                    words)),
            Optional.empty());

    byte[] bytes = FindingsJson.of(checked);

    JsonNode found = JSON.readTree(bytes);
    assertThat(broken(schema(), found)).isEmpty();
    assertThat(found.at("/findings/0/message").asText()).isEqualTo(words);
    assertThat(found.at("/findings/0/authority").asText()).isEqualTo(words);
    assertThat(found.at("/findings/0/file").asText()).isEqualTo("content/\u00e9 \".md");
    assertThat(new String(bytes, UTF_8)).doesNotContain("\u0007").doesNotContain("\u2028");
    assertThat(FindingsJson.of(checked)).isEqualTo(bytes);
  }

  @Test
  void theCheckOfTheSchemaSeesWhatIsNotInIt() throws IOException {
    JsonNode wrong =
        JSON.readTree(
            "{\"version\": 2, \"asOf\": \"15.10.2025\", \"programs\": [{\"id\": 1, \"asOf\":"
                + " \"2025-10-15\", \"more\": 0}], \"findings\": [{\"severity\": \"grave\","
                + " \"line\": 0}]}");

    assertThat(broken(schema(), wrong).toString())
        .contains("/counts", "/version", "/asOf", "/id", "/more", "/severity", "/line", "/hint");
  }

  @Test
  void theFilesOfTheProjectAreNotTouched() {
    Project project = Project.in(folder.resolve("project"));
    var before = Project.tree(project.root());

    project.check(
        "--json",
        folder.resolve("a.json").toString(),
        "--html",
        folder.resolve("a.html").toString());

    assertThat(Project.tree(project.root())).isEqualTo(before);
    assertThat(Files.exists(folder.resolve("a.html"))).isTrue();
  }

  /** Where a value breaks the schema: as much of JSON Schema as ours is written in. */
  private static List<String> broken(JsonNode schema, JsonNode value) {
    List<String> wrong = new ArrayList<>();
    judge(schema, schema, value, "", wrong);
    return wrong;
  }

  private static void judge(
      JsonNode root, JsonNode schema, JsonNode value, String at, List<String> wrong) {
    if (schema.has("$ref")) {
      judge(root, root.at(schema.get("$ref").asText().substring(1)), value, at, wrong);
    }
    if (schema.has("const") && !schema.get("const").equals(value)) {
      wrong.add(at + " is not " + schema.get("const"));
    }
    if (schema.has("enum") && !List.copyOf(items(schema.get("enum"))).contains(value)) {
      wrong.add(at + " is none of " + schema.get("enum"));
    }
    if (schema.has("pattern") && !value.asText().matches(".*" + schema.get("pattern").asText())) {
      wrong.add(at + " is not " + schema.get("pattern"));
    }
    if (schema.has("minimum") && value.asInt() < schema.get("minimum").asInt()) {
      wrong.add(at + " is less than " + schema.get("minimum"));
    }
    String type = schema.path("type").asText("");
    boolean fits =
        switch (type) {
          case "object" -> value.isObject();
          case "array" -> value.isArray();
          case "string" -> value.isTextual();
          case "integer" -> value.isInt();
          default -> true;
        };
    if (!fits) {
      wrong.add(at + " is no " + type);
    }
    if (value.isObject()) {
      for (JsonNode required : items(schema.path("required"))) {
        if (!value.has(required.asText())) {
          wrong.add(at + "/" + required.asText() + " is missing");
        }
      }
      value
          .fieldNames()
          .forEachRemaining(
              name -> {
                if (schema.path("properties").has(name)) {
                  judge(
                      root,
                      schema.path("properties").get(name),
                      value.get(name),
                      at + "/" + name,
                      wrong);
                } else {
                  wrong.add(at + "/" + name + " is not in the schema");
                }
              });
    }
    if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        judge(root, schema.path("items"), value.get(i), at + "/" + i, wrong);
      }
    }
  }

  private static List<JsonNode> items(JsonNode array) {
    List<JsonNode> items = new ArrayList<>();
    array.forEach(items::add);
    return items;
  }
}
