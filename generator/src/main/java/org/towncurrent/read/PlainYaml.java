package org.towncurrent.read;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.towncurrent.facts.Finding;

/**
 * A YAML file as texts, lists and groups, for what is no fact of a program: the examples of the
 * parts of a page. Every text is as it was typed; a key with nothing after it holds an empty
 * optional.
 *
 * @param values by key; empty when the file cannot be made out
 * @param findings what is wrong with it
 */
public record PlainYaml(Map<String, Object> values, List<Finding> findings) {

  public PlainYaml {
    findings = List.copyOf(findings);
  }

  /**
   * Reads a file.
   *
   * @param name how it is called in findings
   */
  public static PlainYaml read(Path file, String name) {
    Problems problems = new Problems();
    Map<String, Object> values = new LinkedHashMap<>();
    SourceFile.read(file, name, problems)
        .flatMap(source -> Yaml.parse(source, problems))
        .ifPresent(
            node -> {
              if (node instanceof Node.Group group) {
                values.putAll(plain(group));
              } else {
                problems.add(
                    "wrong-type",
                    node.place(),
                    "Here " + node.inWords() + " stands, where keys are expected.",
                    "Write lines such as `about: One price`.");
              }
            });
    return new PlainYaml(values, problems.sorted());
  }

  private static Map<String, Object> plain(Node.Group group) {
    Map<String, Object> values = new LinkedHashMap<>();
    group.entries().forEach(entry -> values.put(entry.key(), plain(entry.value())));
    return values;
  }

  private static Object plain(Node node) {
    if (node instanceof Node.Group group) {
      return plain(group);
    }
    if (node instanceof Node.Items items) {
      List<Object> values = new ArrayList<>();
      items.items().forEach(item -> values.add(plain(item)));
      return values;
    }
    return node instanceof Node.Scalar scalar ? scalar.text() : Optional.empty();
  }
}
