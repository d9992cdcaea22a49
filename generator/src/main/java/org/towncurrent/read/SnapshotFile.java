package org.towncurrent.read;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.towncurrent.facts.Finding;
import org.towncurrent.facts.Snapshot;

/**
 * The file in which the facts of a program are published beside its pages, so that the next version
 * can be compared with it: JSON, a fact a line, without the day on which it was made.
 *
 * @param snapshot what it says; empty when it cannot be made out
 * @param findings what is wrong with it
 */
public record SnapshotFile(Optional<Snapshot> snapshot, List<Finding> findings) {

  /** What the file is called in each program's folder. */
  public static final String NAME = "facts.json";

  private static final String VERSION = "1";

  public SnapshotFile {
    findings = List.copyOf(findings);
  }

  /** The file, in UTF-8. */
  public static byte[] bytes(Snapshot snapshot) {
    String lines =
        snapshot.entries().stream().map(SnapshotFile::line).collect(Collectors.joining(",\n"));
    return ("{\"version\": "
            + VERSION
            + ", \"program\": "
            + json(snapshot.program())
            + ", \"sample\": "
            + snapshot.sample()
            + ", \"facts\": [\n"
            + lines
            + "\n]}\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads such a file.
   *
   * @param name how it is called in findings
   */
  public static SnapshotFile read(Path file, String name) {
    Problems problems = new Problems();
    Optional<Snapshot> snapshot =
        SourceFile.read(file, name, problems)
            .flatMap(source -> Yaml.parse(source, problems))
            .flatMap(node -> Fields.of(node, "the facts of a publication", problems))
            .flatMap(fields -> snapshot(fields, problems));
    return new SnapshotFile(
        problems.sorted().isEmpty() ? snapshot : Optional.empty(), problems.sorted());
  }

  private static Optional<Snapshot> snapshot(Fields fields, Problems problems) {
    Optional<String> version = fields.must("version", Values::text);
    Optional<String> program = fields.must("program", Values::id);
    boolean sample = fields.must("sample", Values::yesNo).orElse(false);
    if (version.isPresent() && !version.get().equals(VERSION)) {
      problems.add(
          "bad-value",
          fields.at("version"),
          "These are facts of version " + Quoted.words(version.get()) + ", which is not known.",
          "Compare with what this version of Town Current, or an earlier one, has published.");
      return Optional.empty();
    }
    List<Snapshot.Entry> entries = new ArrayList<>();
    for (Node node : items(fields.node("facts"))) {
      entry(node).ifPresent(entries::add);
    }
    return fields.make(() -> new Snapshot(program.orElseThrow(), sample, entries));
  }

  private static List<Node> items(Optional<Node> node) {
    return node.orElse(null) instanceof Node.Items list ? list.items() : List.of();
  }

  /** A fact; none of a kind that only later versions know. */
  private static Optional<Snapshot.Entry> entry(Node node) {
    if (!(node instanceof Node.Group group)) {
      return Optional.empty();
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (Node.Entry entry : group.entries()) {
      if (entry.value() instanceof Node.Scalar scalar) {
        values.put(entry.key(), scalar.text());
      }
    }
    String kind = values.remove("fact");
    return Optional.ofNullable(kind)
        .flatMap(Snapshot.Kind::of)
        .map(known -> new Snapshot.Entry(known, values));
  }

  private static String line(Snapshot.Entry entry) {
    StringBuilder line = new StringBuilder("{\"fact\": ").append(json(entry.kind().word()));
    entry
        .values()
        .forEach(
            (key, value) -> line.append(", ").append(json(key)).append(": ").append(json(value)));
    return line.append('}').toString();
  }

  private static String json(String text) {
    StringBuilder json = new StringBuilder("\"");
    text.chars()
        .forEach(
            letter -> {
              if (letter == '"' || letter == '\\') {
                json.append('\\').append((char) letter);
              } else if (letter < ' ') {
                json.append(String.format(Locale.ROOT, "\\u%04x", letter));
              } else {
                json.append((char) letter);
              }
            });
    return json.append('"').toString();
  }
}
