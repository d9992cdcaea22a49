package org.towncurrent.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.towncurrent.Project;
import org.towncurrent.facts.Finding;
import org.towncurrent.facts.ProgramClass;
import org.towncurrent.facts.Utility;
import org.towncurrent.words.PoEntry;
import org.towncurrent.words.Segment;

/** What there is to translate in the project as it is. */
@Tag("slow")
final class TextsTest {

  /** So many facts of a file are changed at once. */
  private static final int GROUP = 12;

  /** Figures, days, months, phone numbers: a scalar, alone or in a list. */
  private static final Pattern FACT =
      Pattern.compile(
          "(?<=: |\\[|, )(?:\\d+(?:\\.\\d+)?|\\d{4}-\\d\\d(?:-\\d\\d)?|[\\d-]{8,})(?=,|\\]| *#| *$)");

  private static final Pattern NAME = Pattern.compile("(?<= name: ).*|(?<= name-on-bill: ).*");
  private static final Pattern TOP = Pattern.compile("^([a-z-]+):.*");

  @TempDir Path folder;

  private Project project;

  @BeforeEach
  void copy() {
    project = Project.in(folder);
  }

  static Stream<String> files() {
    try (Stream<Path> files = Files.walk(Project.ORIGINAL.resolve("content"))) {
      return files
          .map(file -> Project.ORIGINAL.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(".yml"))
          // These quote the plan, or say one thing in many languages: there are no facts in them.
          .filter(name -> !name.endsWith("/information.yml"))
          .filter(name -> !name.endsWith("/language-access.yml"))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Every price, figure, day and phone number, and every name of a supplier or consultant: some at
   * a time, none beside another (of utilities and of years, which have hundreds of rows, all at
   * once).
   */
  @ParameterizedTest
  @MethodSource("files")
  void aChangedFactChangesNoText(String file) {
    Set<String> before = keys();
    String text = project.text(file);
    List<int[]> facts = facts(text);
    assertThat(facts).as("facts in " + file).isNotEmpty();
    boolean annual = file.contains("/annual/");
    if (annual) { // its months and days are those of the year in its name
      facts.removeIf(fact -> text.substring(fact[0], fact[1]).matches("[0-9]{4}-[0-9-]+"));
    }
    int groups =
        annual || !file.startsWith("content/programs/") ? 1 : (facts.size() + GROUP - 1) / GROUP;
    for (int group = 0; group < groups; group++) {
      String changed = text;
      List<String> values = new ArrayList<>();
      for (int i = facts.size() - 1; i >= 0; i--) {
        if (i % groups == group) {
          values.add(text.substring(facts.get(i)[0], facts.get(i)[1]));
          changed = changed(changed, facts.get(i));
        }
      }
      assertThat(changed).isNotEqualTo(text);
      project.write(file, changed);
      assertThat(keys()).as(file + ": " + values).isEqualTo(before);
    }
  }

  @Test
  void whatStandsInPlaceOfANameIsTranslatedForAll() {
    assertThat(keys())
        .contains("|" + Utility.UNNAMED.english(), "|" + ProgramClass.EVERYONE.english());
  }

  @Test
  void aChangedWordChangesExactlyOneText() {
    Set<String> before = keys();
    project.edit(
        "content/programs/western-mass/program.yml", "Answers for Amherst.", "For Amherst.");

    Set<String> after = keys();

    assertThat(after).hasSameSizeAs(before).contains("western-mass|For Amherst.");
    assertThat(before).contains("western-mass|Answers for Amherst.");
    after.removeAll(before);
    assertThat(after).hasSize(1);
  }

  @Test
  void textsOfOneProgramAreNotAmongTheShared() {
    project.write(
        "content/programs/pepperell/pages/extra.md",
        "---\ntitle: A page of Pepperell\n---\n\nOnly here.\n\nWe want everyone to be able to use this"
            + " site.\n");

    Texts texts = texts();

    assertThat(chapter(texts, "pepperell")).contains("A page of Pepperell", "Only here.");
    assertThat(shared(texts))
        .doesNotContain("A page of Pepperell", "Only here.")
        .contains("We want everyone to be able to use this site.");
    assertThat(chapter(texts, "pepperell"))
        .doesNotContain("We want everyone to be able to use this site.");
    for (Segment.Use use : texts.chapters().get(0).uses()) {
      assertThat(use.place().file()).doesNotStartWith("content/programs/");
    }
    assertThat(texts.chapters()).allSatisfy(chapter -> assertThat(chapter.uses()).isNotEmpty());
  }

  @Test
  void everyMarkdownTextHasItsLine() {
    for (Chapter chapter : texts().chapters()) {
      for (Segment.Use use : chapter.uses()) {
        List<String> lines = project.text(use.place().file()).lines().toList();
        assertThat(use.place().line()).as(use.toString()).isBetween(1, lines.size());
        String word = use.segment().english().text().split("[^\\p{L}]+", -1)[0];
        assertThat(String.join(" ", lines.subList(use.place().line() - 1, lines.size())))
            .as(use.place().reference())
            .contains(word);
      }
    }
  }

  @Test
  void everySentenceOfTheCalculatorIsThere() {
    Set<String> shared = shared(texts());
    List<Element> sentences =
        Jsoup.parse(project.text("templates/parts/calculator-sentences/calculator-sentences.html"))
            .select("template[data-say]");
    int words = 0;
    for (Element sentence : sentences) {
      if (sentence.text().codePoints().anyMatch(Character::isLetter)) {
        words++;
        assertThat(shared.stream().map(english -> Jsoup.parse(english).text()))
            .as(sentence.outerHtml())
            .contains(sentence.text());
      }
    }
    assertThat(words).isGreaterThan(8);
  }

  @Test
  void whatCannotBeReadGivesNoTexts() {
    project.write("content/programs/rutland/program.yml", "name: [");
    List<Finding> findings = new ArrayList<>();

    assertThat(Texts.read(folder, folder.resolve("site-config.yml"), findings)).isEmpty();
    assertThat(findings).isNotEmpty();
    assertThat(findings.get(0).place().file()).isEqualTo("content/programs/rutland/program.yml");
  }

  private Texts texts() {
    List<Finding> findings = new ArrayList<>();
    Optional<Texts> texts = Texts.read(folder, folder.resolve("site-config.yml"), findings);
    assertThat(findings).isEmpty();
    return texts.orElseThrow();
  }

  private Set<String> keys() {
    Set<String> keys = new java.util.TreeSet<>();
    for (Chapter chapter : texts().chapters()) {
      for (Segment.Use use : chapter.uses()) {
        PoEntry.Key key = use.key();
        keys.add(chapter.program().orElse("") + "|" + key.context() + key.english());
      }
    }
    return keys;
  }

  private static Set<String> shared(Texts texts) {
    return english(texts.chapters().get(0));
  }

  private static Set<String> chapter(Texts texts, String program) {
    return texts.chapters().stream()
        .filter(chapter -> chapter.program().equals(Optional.of(program)))
        .findFirst()
        .map(TextsTest::english)
        .orElseThrow();
  }

  private static Set<String> english(Chapter chapter) {
    return chapter.uses().stream()
        .map(use -> use.segment().english().toString())
        .collect(Collectors.toSet());
  }

  /** Where the facts stand in a file: from, to. */
  private static List<int[]> facts(String text) {
    List<int[]> facts = new ArrayList<>();
    String top = "";
    int start = 0;
    for (String line : text.split("\n", -1)) {
      Matcher key = TOP.matcher(line);
      top = key.matches() ? key.group(1) : top;
      if (!line.strip().startsWith("#")) {
        boolean named = Set.of("suppliers", "consultant").contains(top);
        for (Pattern pattern : named ? List.of(FACT, NAME) : List.of(FACT)) {
          Matcher fact = pattern.matcher(line);
          while (fact.find()) {
            facts.add(new int[] {start + fact.start(), start + fact.end()});
          }
        }
      }
      start += line.length() + 1;
    }
    facts.sort((a, b) -> Integer.compare(a[0], b[0]));
    return facts;
  }

  /** The text with another fact in this place, as good as the one before. */
  private static String changed(String text, int[] fact) {
    String old = text.substring(fact[0], fact[1]);
    return text.substring(0, fact[0]) + other(old) + text.substring(fact[1]);
  }

  private static String other(String old) {
    if (old.matches("\\d{4}-\\d\\d.*")) {
      int year = Integer.parseInt(old.substring(0, 4));
      return (year + 1) + old.substring(4).replace("-02-29", "-02-28");
    }
    if (old.matches("[\\d-]{8,}")) {
      return old.substring(0, old.length() - 1) + (old.endsWith("9") ? "8" : "9");
    }
    if (old.matches("[\\d.]+")) {
      return old.equals("100")
          ? "99"
          : old.substring(0, old.length() - 1) + (old.endsWith("4") ? "5" : "4");
    }
    return "Another Name, Inc.";
  }
}
