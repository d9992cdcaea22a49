package org.towncurrent.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.towncurrent.facts.Finding;

/**
 * Makes the JSON Schema of a file by asking its reader: what it answers to a key that cannot be,
 * and to a value that has no form, tells which keys and forms it knows. So the schema cannot say
 * anything else than the reader does.
 */
final class SchemaProbe {

  private static final String NO_KEY = "qqqqqqqqqqqqqqqq";
  private static final String NO_FORM = "\"QQQQ qqqq_!\"";

  private static final Pattern WORD = Pattern.compile("`([^`]+)`");

  private final Reader reader;
  private final String name;
  private final Map<String, String> descriptions;

  /**
   * @param descriptions what keys mean, by their place: {@code prices.prices[].until}
   */
  SchemaProbe(String name, Reader reader, Map<String, String> descriptions) {
    this.name = name;
    this.reader = reader;
    this.descriptions = descriptions;
  }

  /** The reader of a file. */
  @FunctionalInterface
  interface Reader {
    void read(Node node, Problems problems);
  }

  /**
   * A way down into a file: under this key, in its group, or in a row of its list.
   *
   * @param lists 0 for a group, 1 for a row of a list, 2 for one of a list within a list
   */
  private record Step(String key, int lists) {}

  /** The schema of the whole file. */
  Map<String, Object> schema() {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "http://json-schema.org/draft-07/schema#");
    schema.put("title", name + ".yml");
    schema.putAll(group(List.of()).orElseThrow());
    return schema;
  }

  /** The keys of a group; empty when none can stand here. */
  private Optional<Map<String, Object>> group(List<Step> path) {
    List<Finding> findings = findings(path, NO_KEY + ": 1");
    Optional<Finding> unknown =
        findings.stream()
            .filter(finding -> finding.code().equals("unknown-key"))
            .filter(finding -> finding.message().contains(NO_KEY))
            .findFirst();
    if (unknown.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Object> properties = new LinkedHashMap<>();
    for (String key : words(unknown.get().hint())) {
      properties.put(key, described(path, key, value(path, key)));
    }
    List<Object> required = new ArrayList<>();
    List<Object> choices = new ArrayList<>();
    for (List<String> keys : alwaysMissing(path, findings, properties)) {
      if (keys.size() == 1) {
        required.add(keys.get(0));
      } else {
        keys.forEach(key -> choices.add(Map.of("required", List.of(key))));
      }
    }
    Map<String, Object> group = new LinkedHashMap<>();
    group.put("type", "object");
    group.put("additionalProperties", false);
    if (!required.isEmpty()) {
      group.put("required", required);
    }
    if (!choices.isEmpty()) {
      group.put("oneOf", choices);
    }
    group.put("properties", properties);
    return Optional.of(group);
  }

  /** The keys that are missed whatever words stand under others; of several together one is. */
  private List<List<String>> alwaysMissing(
      List<Step> path, List<Finding> findings, Map<String, Object> properties) {
    List<List<String>> always = missing(path, findings);
    properties.forEach(
        (key, value) -> {
          if (value instanceof Map<?, ?> form && form.get("enum") instanceof List<?> words) {
            for (Object word : words) {
              List<List<String>> now = missing(path, findings(path, key + ": " + word));
              always.removeIf(keys -> !keys.contains(key) && !now.contains(keys));
            }
          }
        });
    return always;
  }

  private static List<List<String>> missing(List<Step> path, List<Finding> findings) {
    List<List<String>> missing = new ArrayList<>();
    findings.stream()
        .filter(finding -> finding.code().equals("missing-key"))
        .filter(finding -> finding.place().line() == line(path))
        .filter(finding -> finding.place().column() == column(path, "") - 2)
        .forEach(finding -> missing.add(words(finding.message())));
    return missing;
  }

  private Map<String, Object> described(List<Step> path, String key, Map<String, Object> value) {
    String place = place(path, key);
    String description = descriptions.get(place);
    if (description == null) {
      return value;
    }
    Map<String, Object> described = new LinkedHashMap<>();
    Object form = value.get("description");
    described.put("description", form == null ? description : description + " " + form);
    value.forEach(described::putIfAbsent);
    return described;
  }

  /** The name of a key among the descriptions. */
  private String place(List<Step> path, String key) {
    StringBuilder place = new StringBuilder(name).append('.');
    path.forEach(step -> place.append(step.key()).append("[]".repeat(step.lists())).append('.'));
    return place.append(key).toString();
  }

  /** Every place whose keys this schema describes. */
  List<String> places() {
    List<String> places = new ArrayList<>();
    places(schema(), name + ".", places);
    return places;
  }

  private static void places(Object schema, String above, List<String> places) {
    if (!(schema instanceof Map<?, ?> map)) {
      return;
    }
    if (map.get("anyOf") instanceof List<?> several) {
      several.forEach(one -> places(one, above, places));
    }
    if (map.get("items") != null) {
      places(map.get("items"), above.substring(0, above.length() - 1) + "[].", places);
    }
    if (map.get("properties") instanceof Map<?, ?> properties) {
      properties.forEach(
          (key, value) -> {
            places.add(above + key);
            places(value, above + key + ".", places);
          });
    }
  }

  /** The forms in which the value of a key may be written. */
  private Map<String, Object> value(List<Step> path, String key) {
    List<Map<String, Object>> forms = new ArrayList<>();
    scalar(findings(path, key + ": " + NO_FORM), line(path), column(path, key))
        .ifPresent(forms::add);
    list(path, key).ifPresent(forms::add);
    inGroup(path, key).ifPresent(forms::add);
    if (forms.isEmpty()) {
      throw new IllegalStateException("nothing can stand at " + place(path, key));
    }
    return forms.size() == 1 ? forms.get(0) : Map.of("anyOf", forms);
  }

  private Optional<Map<String, Object>> list(List<Step> path, String key) {
    return list(path, key, 1)
        .map(
            list -> {
              Map<String, Object> both = new LinkedHashMap<>(list);
              list(path, key, 2)
                  .ifPresent(
                      inner ->
                          both.put("items", Map.of("anyOf", List.of(inner, list.get("items")))));
              return both;
            });
  }

  /** A list, or what a list within a list may hold. */
  private Optional<Map<String, Object>> list(List<Step> path, String key, int lists) {
    List<Object> rows = new ArrayList<>();
    List<Finding> single =
        findings(path, key + ": " + "[".repeat(lists) + NO_FORM + "]".repeat(lists));
    int column = column(path, key) + lists - 1;
    if (lists > 1
        && at(single, line(path), column(path, key)).stream()
            .anyMatch(wrong -> wrong.code().equals("wrong-type"))) {
      return Optional.empty();
    }
    boolean none =
        at(single, line(path), column).stream()
            .anyMatch(finding -> finding.place().column() == column);
    if (!none) {
      scalar(single, line(path), column + 1).ifPresent(rows::add);
    }
    group(with(path, new Step(key, lists))).ifPresent(rows::add);
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Object> list = new LinkedHashMap<>();
    list.put("type", "array");
    list.put("items", rows.size() == 1 ? rows.get(0) : Map.of("anyOf", rows));
    return Optional.of(list);
  }

  private Optional<Map<String, Object>> inGroup(List<Step> path, String key) {
    List<Step> below = with(path, new Step(key, 0));
    Optional<Map<String, Object>> keys = group(below);
    if (keys.isPresent()) {
      return keys;
    }
    boolean refused =
        findings(below, NO_KEY + ": " + NO_FORM).stream()
            .filter(finding -> finding.place().line() == line(below))
            .anyMatch(finding -> finding.code().equals("wrong-type"));
    return refused
        ? Optional.empty()
        : Optional.of(Map.of("type", "object", "additionalProperties", text()));
  }

  /** The form of a single value; empty when none can stand here. */
  private static Optional<Map<String, Object>> scalar(
      List<Finding> findings, int line, int column) {
    List<Finding> here = at(findings, line, column);
    if (here.isEmpty()) {
      return Optional.of(text());
    }
    Finding said = here.get(0);
    return said.code().equals("wrong-type") ? Optional.empty() : Optional.of(form(said));
  }

  private static List<Finding> at(List<Finding> findings, int line, int column) {
    return findings.stream()
        .filter(finding -> finding.place().line() == line && finding.place().column() >= column)
        .toList();
  }

  private static Map<String, Object> text() {
    return Map.of("type", List.of("string", "number"));
  }

  /** The form that a finding asks for. */
  private static Map<String, Object> form(Finding said) {
    Map<String, Object> form = new LinkedHashMap<>();
    int words = said.hint().indexOf("The words are ");
    if (words >= 0) {
      form.put("enum", new ArrayList<Object>(words(said.hint().substring(words))));
      return form;
    }
    form.put("description", said.hint());
    if (said.code().equals("bad-yes-no")) {
      form.put("enum", List.of(true, false, "yes", "no"));
      return form;
    }
    if (said.code().equals("bad-price") || said.code().equals("bad-percent")) {
      form.put("type", List.of("number", "string"));
    } else if (said.message().contains("whole number") || said.message().contains("a year")) {
      form.put("type", "integer");
    } else if (said.code().equals("bad-day")) {
      form.put("type", "string");
      day(said.hint()).ifPresent(pattern -> form.put("pattern", pattern));
    } else if (said.message().endsWith("is not an id.")) {
      form.put("type", List.of("string", "number"));
      form.put("pattern", "^[a-z0-9]+(-[a-z0-9]+)*$");
    } else {
      form.put("type", List.of("string", "number"));
    }
    List<String> examples = words(said.hint());
    if (!examples.isEmpty()) {
      form.put("examples", List.of(examples.get(0)));
    }
    return form;
  }

  /** The form of a day or a meter read; none where days are also said in words. */
  private static Optional<String> day(String hint) {
    if (hint.startsWith("Write year, month and day")) {
      return Optional.of("^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
    }
    return hint.startsWith("Write `2025-01` for the read")
        ? Optional.of("^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$")
        : Optional.empty();
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(word.group(1));
    }
    return words;
  }

  private List<Finding> findings(List<Step> path, String last) {
    String text = String.join("\n", lines(path, last)) + "\n";
    Problems problems = new Problems();
    Node node =
        Yaml.parse(new SourceText(name + ".yml", text), problems)
            .orElseThrow(() -> new IllegalStateException(text));
    reader.read(node, problems);
    return problems.sorted();
  }

  private static List<String> lines(List<Step> path, String last) {
    if (path.isEmpty()) {
      return List.of(last);
    }
    List<String> lines = new ArrayList<>(List.of(path.get(0).key() + ":"));
    int in = path.get(0).lists();
    for (String line : lines(path.subList(1, path.size()), last)) {
      lines.add("  " + (lines.size() == 1 ? "- " : "  ").repeat(in) + line);
    }
    return lines;
  }

  /** The line of the last words. */
  private static int line(List<Step> path) {
    return path.size() + 1;
  }

  /** The column of the value of this key there. */
  private static int column(List<Step> path, String key) {
    return path.stream().mapToInt(step -> 2 + 2 * step.lists()).sum() + key.length() + 3;
  }

  private static List<Step> with(List<Step> path, Step step) {
    List<Step> longer = new ArrayList<>(path);
    longer.add(step);
    return longer;
  }
}
