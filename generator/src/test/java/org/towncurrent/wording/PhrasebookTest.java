package org.towncurrent.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sentences of {@code wordings-en.txt} and {@code wordings-es.txt}: each is caught, or left. */
final class PhrasebookTest {

  private static final Path SENTENCES = Path.of("src/test/resources/org/towncurrent/wording");

  private record Sentence(String section, String words) {

    boolean guilty() {
      return section.startsWith("guilty") || section.startsWith("says it");
    }

    String topic() {
      return section.substring(section.indexOf(": ") + 2);
    }

    @Override
    public String toString() {
      return section + ": " + words;
    }
  }

  static Stream<Sentence> sentences() {
    return Stream.of("en", "es").flatMap(language -> sentences(language).stream());
  }

  private static List<Sentence> sentences(String language) {
    List<Sentence> sentences = new ArrayList<>();
    String section = "";
    for (String line : lines("wordings-" + language + ".txt")) {
      if (line.startsWith("[")) {
        section = line.substring(1, line.length() - 1);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        sentences.add(new Sentence(section, line));
      }
    }
    return sentences;
  }

  private static List<String> lines(String file) {
    try {
      return Files.readAllLines(SENTENCES.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A publisher may write Spanish where English stands: every phrasebook reads every text. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("sentences")
  void aSentenceIsCaughtOrLeftAlone(Sentence sentence) {
    List<String> found = new ArrayList<>();
    for (Phrasebook book : Phrasebook.all()) {
      switch (sentence.topic()) {
        case "figures" -> book.figures(sentence.words()).forEach(f -> found.add(f.toString()));
        case "speaks of today" ->
            book.mentioned(sentence.topic(), sentence.words())
                .forEach(f -> found.add(f.toString()));
        case "early termination fee" ->
            book.required(sentence.topic(), sentence.words())
                .ifPresent(f -> found.add(f.toString()));
        default ->
            book.forbidden(sentence.topic(), sentence.words())
                .forEach(f -> found.add(f.toString()));
      }
    }
    if (sentence.guilty()) {
      assertThat(found).as(sentence.toString()).isNotEmpty();
    } else {
      assertThat(found).as(sentence.toString()).isEmpty();
    }
  }

  @Test
  void thirtySentencesOnEachSideShowWhatIsATypedFigure() {
    for (String language : List.of("en", "es")) {
      Map<String, Integer> counts = new TreeMap<>();
      sentences(language).forEach(one -> counts.merge(one.section(), 1, Integer::sum));
      assertThat(counts.get("guilty: figures")).isGreaterThanOrEqualTo(30);
      assertThat(counts.get("innocent: figures")).isGreaterThanOrEqualTo(30);
    }
  }

  @Test
  void whatIsFoundIsNamedInTheWordsThatWereTyped() {
    Phrasebook english = Phrasebook.of("en").orElseThrow();
    String text = "Join us. It costs 14.283\u00a0cents, and you\u2019ll save.";

    assertThat(english.figures(text))
        .extracting(figure -> figure.found().words())
        .containsExactly("14.283\u00a0cents");
    assertThat(english.forbidden("promise of savings", text))
        .extracting(Found::words, Found::start)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("you\u2019ll save", 36));
  }

  @Test
  void everyPhrasebookHasTheSameSections() {
    Phrasebook english = Phrasebook.of("en").orElseThrow();
    for (Phrasebook other : Phrasebook.all()) {
      assertThat(other.kinds()).isEqualTo(english.kinds());
      assertThat(other.sections().stream().filter(section -> !section.startsWith("words ")))
          .containsExactlyElementsOf(
              english.sections().stream()
                  .filter(section -> !section.startsWith("words "))
                  .toList());
    }
  }
}
