package org.towncurrent.gallery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.towncurrent.facts.Finding;
import org.towncurrent.facts.Place;
import org.towncurrent.read.PlainYaml;

/**
 * The parts under {@code templates/parts/}, and the names that {@code names.yml} there gives to all
 * of their examples.
 *
 * @param findings what is wrong with the examples
 */
public record PartsFolder(List<Part> parts, Map<String, Object> names, List<Finding> findings) {

  /** The keys of an example that are not names of values. */
  private static final String NAME = "name";

  public PartsFolder {
    parts = List.copyOf(parts);
    findings = List.copyOf(findings);
  }

  /**
   * Reads the folder.
   *
   * @param shownAs how it is called in findings, like {@code templates/parts}
   */
  public static PartsFolder read(Path folder, String shownAs) {
    List<Finding> findings = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    for (String name : folders(folder)) {
      String file = shownAs + "/" + name + "/examples.yml";
      PlainYaml yaml = PlainYaml.read(folder.resolve(name).resolve("examples.yml"), file);
      findings.addAll(yaml.findings());
      if (yaml.findings().isEmpty()) {
        parts.add(part(name, file, yaml.values(), findings));
      }
    }
    PlainYaml names = PlainYaml.read(folder.resolve("names.yml"), shownAs + "/names.yml");
    findings.addAll(names.findings());
    return new PartsFolder(parts, names.values(), findings);
  }

  private static Part part(
      String name, String file, Map<String, Object> values, List<Finding> findings) {
    List<Example> examples = new ArrayList<>();
    if (values.get("examples") instanceof List<?> list) {
      list.forEach(each -> example(each).ifPresent(examples::add));
    }
    Optional<String> about = text(values, "about");
    boolean around = text(values, "stands").equals(Optional.of("around the page"));
    if (about.isEmpty() || examples.isEmpty()) {
      findings.add(
          Finding.error(
              "part-without-examples",
              Place.startOf(file),
              "The part " + name + " has no sentence about it, or no example with a name.",
              "Write `about:` and, under `examples:`, at least one `- name:` with its values."));
    }
    if (examples.stream().map(Example::slug).distinct().count() < examples.size()) {
      findings.add(
          Finding.error(
              "duplicate-example",
              Place.startOf(file),
              "Two examples of " + name + " have the same name.",
              "Name each for what is special about it."));
    }
    return new Part(name, about.orElse(""), around, examples);
  }

  private static Optional<Example> example(Object written) {
    if (!(written instanceof Map<?, ?> map) || !(map.get(NAME) instanceof String name)) {
      return Optional.empty();
    }
    Map<String, Object> values = new LinkedHashMap<>();
    map.forEach(
        (key, value) -> {
          if (!NAME.equals(key)) {
            values.put(String.valueOf(key), value);
          }
        });
    return Optional.of(new Example(name, values));
  }

  private static Optional<String> text(Map<String, Object> values, String key) {
    return values.get(key) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  private static List<String> folders(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return List.copyOf(
          new TreeSet<>(
              entries
                  .filter(Files::isDirectory)
                  .map(path -> folder.relativize(path).toString())
                  .toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
