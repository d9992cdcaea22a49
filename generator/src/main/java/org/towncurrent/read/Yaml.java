package org.towncurrent.read;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.towncurrent.facts.Place;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * The plain part of YAML: keys, lists and texts. Every scalar stays the text that was typed ({@code
 * 14.280} keeps its digits, {@code no} stays a word). Anchors, aliases, tags and several documents
 * in one file are refused: nobody needs them to state a fact, and they hide what a file says.
 */
final class Yaml {

  private static final int DEEPEST = 20;

  private static final YAMLFactory FACTORY = factory();

  private final SourceText source;
  private final Problems problems;
  private final YAMLParser parser;
  private final List<String> lines;

  private Yaml(SourceText source, Problems problems, YAMLParser parser) {
    this.source = source;
    this.problems = problems;
    this.parser = parser;
    this.lines = source.text().lines().toList();
  }

  /** What the file says; problems, and empty, when it cannot be made out. */
  static Optional<Node> parse(SourceText source, Problems problems) {
    OptionalInt tab = tabInIndentation(source.text());
    if (tab.isPresent()) {
      problems.add(
          "tab",
          source.at(tab.getAsInt()),
          "This line is indented with a tab.",
          "Indent with spaces, two for each step.");
      return Optional.empty();
    }
    try (YAMLParser parser = FACTORY.createParser(new StringReader(source.text()))) {
      return new Yaml(source, problems, parser).document();
    } catch (Refused e) {
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      // The parser answers some broken escapes with bare runtime exceptions.
      problems.addAll(List.of(SyntaxError.explain(source, e)));
      return Optional.empty();
    }
  }

  private Optional<Node> document() throws IOException {
    JsonToken first = parser.nextToken();
    if (first == null) {
      problems.add(
          "empty-file",
          Place.startOf(source.file()),
          "This file holds no facts, only comments.",
          "Write its facts, or delete the file if nothing needs it.");
      return Optional.empty();
    }
    Node node = node(first, 1);
    if (parser.nextToken() != null) {
      Place place = here();
      int line = place.line();
      while (line > 1 && !line(line).startsWith("---")) {
        line--;
      }
      throw refuse(
          new Place(source.file(), line, 1),
          "A second document begins here.",
          "Keep one document a file: delete the line `---`.");
    }
    return Optional.of(node);
  }

  private Node node(JsonToken token, int depth) throws IOException {
    Place place = here();
    refuseTricks(place);
    if (depth > DEEPEST) {
      throw refuse(
          place,
          "Lists or groups are nested more than " + DEEPEST + " deep here.",
          "No fact lies so deep: look for a bracket too many.");
    }
    return switch (token) {
      case START_OBJECT -> group(place, depth);
      case START_ARRAY -> items(place, depth);
      case VALUE_NULL -> new Node.Nothing(place);
      default -> scalar(place);
    };
  }

  private Node group(Place place, int depth) throws IOException {
    List<Node.Entry> entries = new ArrayList<>();
    Map<String, Place> seen = new HashMap<>();
    while (next() == JsonToken.FIELD_NAME) {
      Place keyPlace = here();
      refuseTricks(keyPlace);
      String key = parser.currentName();
      Node value = node(next(), depth + 1);
      if (value instanceof Node.Nothing) {
        value = new Node.Nothing(keyPlace);
      }
      Place before = seen.putIfAbsent(key, keyPlace);
      if (before == null) {
        entries.add(new Node.Entry(key, keyPlace, value));
      } else {
        problems.add(
            "duplicate-key",
            keyPlace,
            "The key `"
                + Quoted.bare(key)
                + "` stands here twice: line "
                + before.line()
                + " has it.",
            "Keep one of the two. For a second item of a list, begin a line with `- `.");
      }
    }
    return new Node.Group(entries, place);
  }

  private Node items(Place place, int depth) throws IOException {
    List<Node> items = new ArrayList<>();
    for (JsonToken token = next(); token != JsonToken.END_ARRAY; token = next()) {
      items.add(node(token, depth + 1));
    }
    return new Node.Items(items, place);
  }

  private Node scalar(Place place) throws IOException {
    String text = parser.getText();
    OptionalInt unsafe = Letters.firstUnsafe(text);
    if (unsafe.isPresent()) {
      problems.add(
          "unsafe-letter",
          place,
          "In this text stands " + Letters.name(text.codePointAt(unsafe.getAsInt())) + ".",
          "Delete it: write plain letters instead of codes with a backslash.");
      return new Node.Scalar("?", place);
    }
    return text.isBlank() ? new Node.Nothing(place) : new Node.Scalar(text.strip(), place);
  }

  private JsonToken next() throws IOException {
    JsonToken token = parser.nextToken();
    if (token == null) {
      throw refuse(here(), "The file ends too early.", "See that every bracket is closed.");
    }
    return token;
  }

  private void refuseTricks(Place place) throws IOException {
    if (parser.isCurrentAlias()) {
      throw refuse(
          place,
          "An alias (`*" + Quoted.bare(parser.getText()) + "`) stands here.",
          "Write the facts out. A text that begins with * needs quotes.");
    }
    // Jackson tells the anchors of groups and lists only; no other value can begin with this sign.
    if (line(place.line()).startsWith("&", place.column() - 1)) {
      throw refuse(
          place,
          "An anchor (`&`) stands here.",
          "Write the facts out. A text that begins with & needs quotes.");
    }
    if (parser.getTypeId() != null) {
      throw refuse(
          place,
          "A tag (`!`) stands here.",
          "Delete it. A text that begins with an exclamation mark needs quotes.");
    }
  }

  private Refused refuse(Place place, String message, String hint) {
    problems.add("not-plain-yaml", place, message, hint);
    return new Refused();
  }

  private String line(int number) {
    return number <= lines.size() ? lines.get(number - 1) : "";
  }

  private Place here() {
    JsonLocation location = parser.currentTokenLocation();
    return new Place(
        source.file(), Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }

  /** The first tab before the first letter of a line that is neither blank nor a comment. */
  private static OptionalInt tabInIndentation(String text) {
    int firstTab = -1;
    boolean indentation = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        indentation = true;
        firstTab = -1;
      } else if (indentation && c == '\t') {
        firstTab = firstTab < 0 ? i : firstTab;
      } else if (indentation && c != ' ') {
        if (firstTab >= 0 && c != '#') {
          return OptionalInt.of(firstTab);
        }
        indentation = false;
      }
    }
    return OptionalInt.empty();
  }

  private static YAMLFactory factory() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit((int) (2 * SourceFile.LARGEST));
    int longest = (int) (2 * SourceFile.LARGEST);
    return YAMLFactory.builder()
        .loaderOptions(options)
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxStringLength(longest)
                .maxNumberLength(longest)
                .maxNameLength(longest)
                .build())
        .build();
  }

  /** The file was refused; the problem has been told. */
  private static final class Refused extends RuntimeException {
    Refused() {
      super("refused", null, false, false);
    }
  }
}
