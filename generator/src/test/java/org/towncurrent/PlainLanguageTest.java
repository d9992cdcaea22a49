package org.towncurrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The English pages can be read by somebody who went to school for eight years, by the
 * Flesch-Kincaid grade level: 0.39 words a sentence + 11.8 syllables a word - 15.59.
 *
 * <p>What is measured is running text: paragraphs, items and definitions that are sentences. Names
 * of programs, products, suppliers and utilities are nobody's to make shorter: they count as words
 * of two syllables. Quotations of plans, which stand in {@code blockquote} or are marked as another
 * writer's, are not measured.
 */
class PlainLanguageTest {

  private static final double GRADE = 8.0;

  /** Too few words tell nothing of a page. */
  private static final int ENOUGH_WORDS = 60;

  /** Pages in the form that the State or a plan gives them, for those who ask for that form. */
  private static final Map<String, String> LEGAL =
      Map.of(
          "where-we-post", "Rutland's Table IV.B.7, in its own order and words",
          "program-information", "Table IV.B.3 as the Guidelines give it",
          "compliance", "rules of the plan and their sources, for the Department",
          "postings", "texts for publishers to post",
          "annual/2025", "the nine items as the Guidelines word them");

  private static final Pattern SENTENCE_END =
      Pattern.compile("(?<=[.!?:])[\\s)]+(?=[\\p{Lu}\\d\"$])");

  private static Project project;

  @TempDir private static Path folder;

  @BeforeAll
  static void build() {
    project = Project.in(folder);
    assertThat(project.build().status()).isZero();
  }

  @Test
  void everyPageIsOfGradeEightOrLess() {
    Map<String, Double> grades = new TreeMap<>();
    for (String page : pages()) {
      List<String> sentences = sentences(Jsoup.parse(project.page(page)));
      if (words(sentences) >= ENOUGH_WORDS) {
        grades.put(page, grade(sentences));
      }
    }
    assertThat(grades).hasSizeGreaterThan(60);
    Map<String, Double> hard = new TreeMap<>(grades);
    hard.values().removeIf(grade -> grade <= GRADE);
    assertThat(hard).isEmpty();
  }

  @Test
  void theMeasureTellsPlainFromHard() {
    assertThat(grade(List.of("You can leave at any time.", "There is no fee."))).isLessThan(3);
    assertThat(
            grade(
                List.of(
                    "Participation in the aggregation program terminates automatically upon"
                        + " expiration of the Electric Supply Agreement notwithstanding any"
                        + " administrative determination regarding eligibility.")))
        .isGreaterThan(20);
    assertThat(syllables("electricity")).isEqualTo(5);
    assertThat(syllables("price")).isEqualTo(1);
    assertThat(syllables("leave")).isEqualTo(1);
    assertThat(syllables("supplier")).isEqualTo(3);
    assertThat(syllables("changed")).isEqualTo(1);
    assertThat(syllables("posted")).isEqualTo(2);
    assertThat(syllables("table")).isEqualTo(2);
  }

  private static List<String> pages() {
    List<String> pages = new ArrayList<>();
    project.published().keySet().stream()
        .filter(page -> page.matches("[^/]+/en/.*index\\.html"))
        .filter(page -> !page.startsWith("western-mass/en/amherst/"))
        .filter(
            page -> LEGAL.keySet().stream().noneMatch(legal -> page.contains("/" + legal + "/")))
        .forEach(pages::add);
    return pages;
  }

  /** The running text of the page's own, sentence by sentence. */
  private static List<String> sentences(Document page) {
    List<String> sentences = new ArrayList<>();
    Element main = page.selectFirst("main");
    if (main == null) {
      return sentences;
    }
    main.select(
            "blockquote, form, table, pre, code, textarea, [translate=no], script, .quiet-voice")
        .forEach(
            other -> {
              if (other.is("p, li, blockquote, form, table, pre, textarea, script")) {
                other.remove();
              } else {
                other.text("Ashby");
              }
            });
    main.select("bdi, a[href^=tel], a[href^=mailto]").forEach(name -> name.text("Ashby"));
    main.select("ul, ol, dl").forEach(list -> list.before(" "));
    for (Element block : main.select("p, li, dd, figcaption")) {
      if (block.select("p, li, dd").size() > 1) {
        continue;
      }
      for (String sentence : SENTENCE_END.split(block.text(), -1)) {
        // A label or a link by itself is no sentence.
        if (sentence.split("\\s+", -1).length >= 4) {
          sentences.add(sentence);
        }
      }
    }
    return sentences;
  }

  private static int words(List<String> sentences) {
    return sentences.stream().mapToInt(one -> one.split("\\s+", -1).length).sum();
  }

  private static double grade(List<String> sentences) {
    int words = 0;
    int syllables = 0;
    for (String sentence : sentences) {
      for (String word : sentence.split("[\\s/–-]+", -1)) {
        if (word.matches(".*\\p{L}.*")) {
          words++;
          syllables += syllables(word);
        } else if (!word.isBlank()) {
          words++;
          syllables++; // a figure is read at a glance
        }
      }
    }
    return 0.39 * words / sentences.size() + 11.8 * syllables / words - 15.59;
  }

  /** Groups of vowels, but for those that are not heard. */
  private static int syllables(String word) {
    String letters = word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    String heard =
        letters
            .replaceFirst("(?<=[a-z]{2}[^aeiouyltd])e[sd]?$", "")
            .replaceFirst("(?<=[a-z][^aeioulytd])ed$", "")
            .replaceFirst("(?<=[aeiouy][lt])e[s]?$", "")
            .replaceFirst("(?<=[aeiouy][l])ed$", "")
            .replace("ia", "i-a")
            .replace("io", "i-o")
            .replaceAll("([ct])i-o", "$1io")
            .replaceAll("([ct])i-a", "$1ia")
            .replaceAll("ier", "i-er")
            .replace("eu", "e-u");
    int groups = 0;
    boolean before = false;
    for (int i = 0; i < heard.length(); i++) {
      boolean vowel = "aeiouy".indexOf(heard.charAt(i)) >= 0;
      if (vowel && !before) {
        groups++;
      }
      before = vowel;
    }
    return Math.max(1, groups);
  }
}
