package org.towncurrent.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The text of {@code docs/rules.md}, made from rules, their comments and their examples. */
final class RuleBookText {

  static final String UPDATE =
      "mvn -q -o -pl calculator,generator -am test -Dtest=RuleBookTest -Drules.update=true"
          + " -Dsurefire.failIfNoSpecifiedTests=false";

  private static final int WIDTH = 118;

  private static final String BEGINNING =
      """
      # Everything that is checked

      Made from the classes of `generator/src/main/java/org/towncurrent/rules` and from what they find in the examples of
      their tests. Do not write here, but there, and run

      ```
      UPDATE
      ```

      `./site check` and `./site build` run all COUNT rules over your files. Each finding has a name, such as
      `price-out-of-range`, by which you find it here. `./site rules` lists the names, and `./site rules price-out-of-range`
      prints what this page says of one.

      - An **error** would make a page false, unreadable or unsafe. Nothing is published until it is gone.
      - What is **overdue** is late. It is told right after the errors, and does not stop publication.
      - A **warning** is worth a look.

      With `--strict`, each of the three ends the command with status 1.

      *Why* tells what a rule rests on. Where that is no law and no plan, it says so: "plain sense", or "seen on real program
      pages". The examples are lines of a small test site, each with its number; a line marked `gone` stood there when the
      site was last published, or before the slip. What the program says of them is printed word for word.
      """;

  /** An example and what came of it. */
  record Told(RuleExample example, RuleExample.Shown shown) {}

  private final Sources sources;
  private final Properties formats;
  private final Map<String, List<Told>> examples;
  private final StringBuilder out = new StringBuilder();

  RuleBookText(Sources sources, Properties formats, Map<String, List<Told>> examples) {
    this.sources = sources;
    this.formats = formats;
    this.examples = examples;
  }

  String text() {
    out.append(
        BEGINNING.replace("UPDATE", UPDATE).replace("COUNT", String.valueOf(Rules.ALL.size())));
    contents();
    for (Subject subject : Subject.values()) {
      out.append("\n## ").append(subject.title()).append('\n');
      subject.codes().forEach(code -> rule(ruleOf(code)));
    }
    formats();
    return out.toString();
  }

  private static Rule ruleOf(String code) {
    return Rules.ALL.stream()
        .filter(rule -> rule.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no rule " + code));
  }

  private void contents() {
    out.append("\n## Contents\n\n");
    for (Subject subject : Subject.values()) {
      String links =
          subject.codes().stream()
              .map(code -> "[" + code + "](#" + code + ")")
              .collect(Collectors.joining(", "));
      paragraph("- " + linked(subject.title()) + ": " + links, "  ");
    }
    out.append("- ").append(linked(FORMAT)).append('\n');
  }

  private static final String FORMAT = "How files are written";

  private static String linked(String title) {
    return "["
        + title
        + "](#"
        + title.toLowerCase(Locale.ROOT).replaceAll("[^a-z ]", "").replace(' ', '-')
        + ")";
  }

  private void rule(Rule rule) {
    Sources.RuleClass written = sources.of(rule);
    out.append("\n### ").append(rule.code()).append("\n\n");
    List<String> paragraphs = new ArrayList<>(written.documentation());
    paragraphs.set(0, "**" + severity(rule) + ".** " + paragraphs.get(0));
    for (String each : paragraphs) {
      paragraph(each, "");
      out.append('\n');
    }
    paragraph("**Why:** " + rule.authority() + ".", "");
    if (!written.couldNot().isEmpty()) {
      out.append('\n');
      paragraph(
          "**It could not look** when the report says: "
              + written.couldNot().stream()
                  .map(
                      reason ->
                          reason.matches("<[a-z]+>")
                              ? "why the last publication is not known"
                              : "`" + reason + "`")
                  .distinct()
                  .collect(Collectors.joining(", or "))
              + ".",
          "");
    }
    Told wrong = first(rule, true);
    out.append("\nFound, ").append(wrong.example().name()).append(":\n\n");
    fenced(wrong.shown().fragment());
    out.append('\n');
    fenced(List.of(wrong.shown().finding().orElseThrow().toString().split("\n", -1)));
    Told right = first(rule, false);
    out.append("\nLeft alone, ").append(right.example().name()).append(":\n\n");
    fenced(right.shown().fragment());
  }

  private Told first(Rule rule, boolean failing) {
    return examples.getOrDefault(rule.code(), List.of()).stream()
        .filter(told -> told.example().failing() == failing)
        .findFirst()
        .orElseThrow(() -> new AssertionError(rule.code() + " lacks an example"));
  }

  private static String severity(Rule rule) {
    return switch (rule.severity()) {
      case ERROR -> "Error";
      case OVERDUE -> "Overdue";
      case WARNING -> "Warning";
    };
  }

  private void formats() {
    out.append("\n## ").append(FORMAT).append("\n\n");
    paragraph(
        "Before the rules run, files are read. What cannot be read is an error with one of these names, and the rules"
            + " say what they could not look at because of it.",
        "");
    out.append("\n| | |\n|---|---|\n");
    for (String code : new TreeSet<>(formats.stringPropertyNames())) {
      out.append("| `")
          .append(code)
          .append("` | ")
          .append(formats.getProperty(code))
          .append(" |\n");
    }
  }

  private void fenced(List<String> lines) {
    out.append("```text\n");
    lines.forEach(line -> out.append(line).append('\n'));
    out.append("```\n");
  }

  private void paragraph(String text, String indent) {
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (line.length() > 0 && line.length() + 1 + word.length() > WIDTH) {
        out.append(line).append('\n');
        line.setLength(0);
        line.append(indent);
      } else if (line.length() > 0) {
        line.append(' ');
      }
      line.append(word);
    }
    out.append(line).append('\n');
  }
}
