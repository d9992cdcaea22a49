package org.towncurrent.rules;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every rule is documented, and {@code docs/rules.md} tells of it what its class and runs tell. */
final class RuleBookTest {

  private static final Path FILE = Path.of("../docs/rules.md");

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?](?:\\s|$)");

  /** What is wrong in the same way, but shows as soon as a file is read. */
  private static final Set<String> TOLD_BY_READERS_TOO = Set.of("backwards-period", "scratch-text");

  private static Sources sources;

  @BeforeAll
  static void read() throws IOException {
    sources = Sources.read();
  }

  @Test
  void everyClassThatIsARuleIsAmongTheRules() {
    assertThat(Rules.ALL)
        .extracting(rule -> rule.getClass().getSimpleName())
        .containsExactlyInAnyOrderElementsOf(sources.rules().keySet());
  }

  @Test
  void noTwoFindingsHaveOneCode() {
    assertThat(Rules.ALL).extracting(Rule::code).doesNotHaveDuplicates();
    assertThat(sources.formatCodes())
        .filteredOn(code -> Rules.ALL.stream().anyMatch(rule -> rule.code().equals(code)))
        .as("codes of rules that readers give, too")
        .isSubsetOf(TOLD_BY_READERS_TOO);
  }

  @Test
  void everyRuleSaysInSentencesWhatItFinds() {
    assertThat(Rules.ALL)
        .allSatisfy(
            rule -> {
              String comment = String.join(" ", sources.of(rule).documentation());
              assertThat(SENTENCE_END.matcher(comment).results().count())
                  .as("sentences above class %s", rule.getClass().getSimpleName())
                  .isGreaterThanOrEqualTo(2);
              assertThat(rule.authority()).as("authority of %s", rule.code()).isNotBlank();
            });
  }

  @Test
  void everyRuleHasAFailingAndAPassingExample() {
    Set<String> rules = Rules.ALL.stream().map(Rule::code).collect(Collectors.toSet());
    for (boolean failing : List.of(true, false)) {
      assertThat(
              RuleExamples.all().stream()
                  .filter(example -> example.failing() == failing)
                  .map(RuleExample::rule)
                  .collect(Collectors.toSet()))
          .as(failing ? "rules with a failing example" : "rules with a passing example")
          .isEqualTo(rules);
    }
  }

  @Test
  void everyExampleThatWasChosenIsThere() {
    assertThat(RuleExamples.all().stream().filter(RuleExamples::isChosen))
        .hasSameSizeAs(RuleExamples.CHOSEN);
  }

  @Test
  void everyRuleHasOneSubject() {
    assertThat(Arrays.stream(Subject.values()).flatMap(subject -> subject.codes().stream()))
        .containsExactlyInAnyOrderElementsOf(Rules.ALL.stream().map(Rule::code).toList());
  }

  @Test
  void everyFindingOfTheFormatIsExplained() throws IOException {
    Set<String> codes = new TreeSet<>(sources.formatCodes());
    Rules.ALL.forEach(rule -> codes.remove(rule.code()));
    assertThat(new TreeSet<>(formats().stringPropertyNames())).isEqualTo(codes);
  }

  @Test
  void theRuleBookIsAsTheRules(@TempDir Path folder) throws IOException {
    String book = new RuleBookText(sources, formats(), shown(folder)).text();
    if (Boolean.getBoolean("rules.update")) {
      Files.writeString(FILE, book);
    }
    assertThat(Files.readString(FILE))
        .as("docs/rules.md is older than the rules; run\n" + RuleBookText.UPDATE)
        .isEqualTo(book);
  }

  /** The examples of each rule, by its code: those that were chosen first, then the shortest. */
  private static Map<String, List<RuleBookText.Told>> shown(Path folder) throws IOException {
    List<RuleBookText.Told> all = new ArrayList<>();
    List<RuleExample> examples = RuleExamples.all();
    for (int i = 0; i < examples.size(); i++) {
      RuleExample example = examples.get(i);
      RuleExample.Shown shown =
          example.shown(Files.createDirectories(folder.resolve(String.valueOf(i))));
      assertThat(shown.finding().isPresent()).as(example.toString()).isEqualTo(example.failing());
      assertThat(shown.fragment()).as(example.toString()).isNotEmpty();
      all.add(new RuleBookText.Told(example, shown));
    }
    return all.stream()
        .sorted(
            Comparator.comparing((RuleBookText.Told told) -> !RuleExamples.isChosen(told.example()))
                .thenComparing(told -> told.shown().fragment().size()))
        .collect(groupingBy(told -> told.example().rule()));
  }

  private static Properties formats() throws IOException {
    Properties formats = new Properties();
    try (InputStream in = RuleBookTest.class.getResourceAsStream("format-findings.properties")) {
      formats.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return formats;
  }
}
