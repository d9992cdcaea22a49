package org.towncurrent.bake;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.towncurrent.facts.Facts;
import org.towncurrent.facts.Finding;
import org.towncurrent.rates.Day;
import org.towncurrent.read.House;
import org.towncurrent.read.Reading;
import org.towncurrent.rules.Addresses;
import org.towncurrent.rules.Past;
import org.towncurrent.rules.Rules;
import org.towncurrent.rules.SiteTexts;
import org.towncurrent.rules.Verdict;

/**
 * Sentences of {@code sentences-en.txt} on a page, and of {@code sentences-es.txt} in a
 * translation, read from their files: each is told of at its place, or left alone.
 */
final class SentencesTest {

  private static final Path SENTENCES = Path.of("src/test/resources/org/towncurrent/bake");
  private static final String HEAD = "---\ntitle: How it works\n---\n\n";
  private static final String SPANISH = "content/translations/es.po";
  private static final String PO = "msgid \"\"\nmsgstr \"Language: es\\n\"\n";
  private static final Pattern FIGURE = Pattern.compile("\\p{N}+(?:[.,]\\p{N}+)*");
  private static final String INNOCENT = "innocent";

  private static final Set<String> ABOUT_WORDS =
      Set.of(
          "typed-figure",
          "impossible-amount",
          "promise-of-savings",
          "uncomputed-claim",
          "required-words",
          "other-municipality",
          "unknown-product-name",
          "undated-text",
          "scratch-text");

  @TempDir Path folder;

  private House house;

  private record Sentence(String language, String rule, String words, int at) {

    static Sentence of(String language, String line) {
      String[] parts = line.split(" \\| ", 2);
      int mark = parts[1].indexOf('\u00bb');
      return new Sentence(language, parts[0], parts[1].replace("\u00bb", ""), Math.max(0, mark));
    }

    @Override
    public String toString() {
      return language + " " + rule + ": " + words;
    }
  }

  static Stream<Sentence> sentences() {
    return Stream.of("en", "es").flatMap(language -> sentences(language).stream());
  }

  private static List<Sentence> sentences(String language) {
    try {
      return Files.readAllLines(SENTENCES.resolve("sentences-" + language + ".txt")).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> Sentence.of(language, line))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @BeforeEach
  void copy() throws Exception {
    house = House.in(folder);
    house.write(SPANISH, PO);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sentences")
  void aSentenceIsToldOfAtItsPlaceOrLeftAlone(Sentence sentence) {
    String place = write(sentence);
    List<String> found =
        check().findings().stream()
            .filter(finding -> ABOUT_WORDS.contains(finding.code()))
            .map(finding -> finding.code() + " " + finding.place())
            .distinct()
            .toList();

    if (sentence.rule().equals(INNOCENT)) {
      assertThat(found).as("%s", sentence).isEmpty();
    } else {
      assertThat(found).as("%s", sentence).contains(sentence.rule() + " " + place);
    }
  }

  @Test
  void thirtySentencesOnEachSideInEachLanguage() {
    for (String language : List.of("en", "es")) {
      Map<Boolean, Long> sides =
          sentences(language).stream()
              .collect(
                  Collectors.partitioningBy(
                      sentence -> sentence.rule().equals(INNOCENT), Collectors.counting()));
      assertThat(sides.get(true)).isGreaterThanOrEqualTo(30);
      assertThat(sides.get(false)).isGreaterThanOrEqualTo(30);
    }
  }

  @Test
  void aLanguageThatNobodyDescribedIsNamed() {
    house.edit(House.CONFIG, "  - tag: es\n", "  - tag: pt-BR\n");
    house.write(
        "content/translations/pt-BR.po",
        "msgid \"A sentence.\"\nmsgstr \"Voc\u00ea vai economizar dinheiro.\"\n");

    assertThat(check().summary())
        .contains(
            "promise-of-savings, because there is no phrasebook of the language \"pt-BR\" for"
                + " content/translations/pt-BR.po");
  }

  @Test
  void aTranslationOfWhatIsWrongAlreadyIsNotToldOfTwice() {
    house.write(House.PAGE, HEAD + "You will save money.\n");
    house.write(
        SPANISH, "msgid \"You will save money.\"\nmsgstr \"Usted ahorrar\u00e1 dinero.\"\n");

    assertThat(check().findings())
        .extracting(Finding::code)
        .filteredOn(ABOUT_WORDS::contains)
        .containsExactly("promise-of-savings");
  }

  @Test
  void whatIsQuotedWithItsSourceIsLeftAloneInEveryLanguage() {
    String quoted = "> The Select Board and the City Council: you will save $5 by May 4, 2024.\n";
    house.write(House.PAGE, HEAD + quoted + "\nSource: a flyer of 2024\n");
    house.write(
        SPANISH,
        "msgid \"The Select Board and the City Council: you will save $5 by May 4, 2024.\"\n"
            + "msgstr \"El Select Board y el City Council: usted ahorrar\u00e1 $5 el 4 de mayo de"
            + " 2024.\"\n");

    assertThat(check().findings()).extracting(Finding::code).noneMatch(ABOUT_WORDS::contains);
  }

  /** Writes it where it is read; where a finding about it points. */
  private String write(Sentence sentence) {
    if (sentence.language().equals("en")) {
      house.write(House.PAGE, HEAD + "**Note.** " + sentence.words() + "\n");
      return House.PAGE + ":5:" + ("**Note.** ".length() + sentence.at() + 1);
    }
    house.write(
        SPANISH,
        PO
            + "\n#: content/pages/how-it-works.md:5\nmsgid \"A sentence"
            + FIGURE
                .matcher(sentence.words())
                .results()
                .map(one -> ", " + one.group())
                .collect(joining())
            + ".\"\nmsgstr \""
            + sentence.words()
            + "\"\n");
    return SPANISH + ":6:9";
  }

  private Verdict check() {
    Reading reading = house.read();
    assertThat(reading.findings()).isEmpty();
    Facts facts = reading.facts().orElseThrow();
    List<Finding> findings = new ArrayList<>();
    SiteWords words = SiteWords.read(house.root(), facts, findings);
    assertThat(findings).as("%s", findings).isEmpty();
    return Rules.check(
        facts,
        Day.of(2025, 10, 15),
        Addresses.none(),
        Past.none(),
        Optional.empty(),
        new SiteTexts(List.of(), List.of(), words.shown()));
  }
}
