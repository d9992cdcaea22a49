package org.towncurrent.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.towncurrent.words.Flaw;
import org.towncurrent.words.FlawedText;
import org.towncurrent.words.Language;
import org.towncurrent.words.PoFile;
import org.towncurrent.words.Template;
import org.towncurrent.words.Translations;
import org.towncurrent.words.Word;

/**
 * What becomes of a template, as text to be read: each file in {@code golden} holds cases, each
 * case a template, a view, translations and what comes out.
 *
 * <p>Sections of a case: {@code template} (and others by their names), {@code view} in YAML, {@code
 * po}, {@code language} (Spanish otherwise); expected are {@code segments}, {@code html} or {@code
 * error}. Run with {@code -Dgolden.update=true} to write what comes out now, then read the
 * difference.
 */
class GoldenTest {

  private static final Path FOLDER = Path.of("src/test/resources/org/towncurrent/render/golden");
  private static final List<String> EXPECTED = List.of("segments", "html", "error");

  @TestFactory
  Stream<DynamicTest> cases() throws IOException {
    try (Stream<Path> found = Files.list(FOLDER)) {
      List<Path> files = found.sorted().toList();
      return files.stream().flatMap(GoldenTest::cases);
    }
  }

  private static Stream<DynamicTest> cases(Path file) {
    Map<String, Map<String, String>> cases = read(file);
    if (Boolean.getBoolean("golden.update")) {
      for (Map<String, String> sections : cases.values()) {
        EXPECTED.forEach(sections::remove);
        sections.putAll(actual(sections));
      }
      write(file, cases);
    }
    return cases.entrySet().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.getKey(),
                    () -> {
                      Map<String, String> expected = new TreeMap<>(each.getValue());
                      expected.keySet().retainAll(EXPECTED);
                      assertThat(actual(each.getValue())).isEqualTo(expected);
                    }));
  }

  private static Map<String, String> actual(Map<String, String> sections) {
    Map<String, String> actual = new TreeMap<>();
    Map<String, String> texts = new TreeMap<>();
    sections.forEach(
        (name, text) -> {
          if (name.equals("template") || name.contains("/")) {
            texts.put(name, text);
          }
        });
    try {
      actual.put("segments", segments(texts));
      String tag = sections.getOrDefault("language", "es").strip();
      Language language = Language.of(tag).orElseThrow();
      Translations translations =
          switch (tag) {
            case "en" -> Translations.english();
            case "en-XA" -> Translations.accented();
            case "ar-XB" -> Translations.mirrored();
            default -> PoFile.read("es.po", sections.getOrDefault("po", "")).translations();
          };
      Renderer renderer =
          new Renderer(TemplateFiles.of("templates", texts), Map.of(language, translations));
      actual.put(
          "html", renderer.render("template", language, view(sections.getOrDefault("view", "{}"))));
    } catch (FlawedText e) {
      actual.put(
          "error", e.flaws().stream().map(Flaw::toString).collect(Collectors.joining("\n")) + "\n");
    }
    return actual;
  }

  private static String segments(Map<String, String> texts) {
    StringBuilder out = new StringBuilder();
    texts.forEach(
        (name, text) ->
            Template.of("templates/" + name + ".html", text)
                .uses()
                .forEach(
                    use ->
                        out.append(use.place().line())
                            .append(':')
                            .append(use.place().column())
                            .append(
                                use.segment().context().isEmpty()
                                    ? ""
                                    : " (" + use.segment().context() + ")")
                            .append(' ')
                            .append(use.role())
                            .append(" | ")
                            .append(use.segment().english())
                            .append('\n')));
    return out.toString();
  }

  /** YAML, where {@code {href: .., text: ..}} is a link and {@code {english: ..}} is English. */
  private static Object view(String yaml) {
    try {
      Object read = new YAMLMapper().readValue(yaml, Object.class);
      return words(read == null ? Map.of() : read);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object words(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(GoldenTest::words).toList();
    }
    if (!(value instanceof Map<?, ?> map)) {
      return value;
    }
    if (map.get("href") instanceof String href && map.get("text") instanceof String text) {
      return new Word.Linked(text, href, map.get("lang") instanceof String lang ? lang : "");
    }
    if (map.get("english") instanceof String english) {
      return new Word.Said(english, true);
    }
    Map<String, Object> changed = new LinkedHashMap<>();
    map.forEach((key, each) -> changed.put(String.valueOf(key), words(each)));
    return changed;
  }

  private static Map<String, Map<String, String>> read(Path file) {
    Map<String, Map<String, String>> cases = new LinkedHashMap<>();
    Map<String, String> sections = new LinkedHashMap<>();
    String section = "";
    try {
      for (String line : Files.readAllLines(file)) {
        if (line.startsWith("=== ")) {
          sections = new LinkedHashMap<>();
          cases.put(line.substring(4), sections);
        } else if (line.startsWith("--- ")) {
          section = line.substring(4);
          sections.put(section, "");
        } else {
          sections.merge(section, line + "\n", String::concat);
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return cases;
  }

  private static void write(Path file, Map<String, Map<String, String>> cases) {
    StringBuilder out = new StringBuilder();
    cases.forEach(
        (name, sections) -> {
          out.append("=== ").append(name).append('\n');
          sections.forEach(
              (section, text) -> out.append("--- ").append(section).append('\n').append(text));
        });
    try {
      Files.writeString(file, out);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
