package org.towncurrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Amounts on all pages of all samples, in Spanish and in both pseudo-languages, of which one is
 * mirrored: each is set apart from the direction of its sentence, and is the same figure in the
 * same form as in English.
 */
@Tag("slow")
final class FiguresApartTest {

  /** A price, a sum, a share or a use; not the number of a version or of a rule. */
  private static final Pattern AMOUNT =
      Pattern.compile(
          "\\$\\s?\\d[\\d.,]*|\\d[\\d.,]*\\s?(?:[$%¢]|kWh)|\\d[\\d.,]*[.,](?:\\d{5}|\\d{2,3})(?!\\d)");

  /** Amounts that are words: what a plan says, quoted in Chelsea's text, and a way of typing. */
  private static final Pattern WORDS = Pattern.compile("1,000,000|1,234\\.5");

  private static final Pattern OTHER_DIGITS = Pattern.compile("[\\p{Nd}&&[^0-9]]");

  private static final List<String> OTHERS = List.of("es", "en-XA", "ar-XB");

  @TempDir static Path folder;

  private static Project project;
  private static List<String> english;

  @BeforeAll
  static void build() {
    project = Project.in(folder);
    project.edit(
        "site-config.yml", "  - tag: es\n", "  - tag: es\n  - tag: en-XA\n  - tag: ar-XB\n");
    assertThat(project.build().status()).isZero();
    english =
        project.published().keySet().stream()
            .filter(page -> page.endsWith(".html") && page.contains("/en/"))
            .toList();
  }

  @Test
  void noAmountStandsOutsideABdi() {
    TreeSet<String> loose = new TreeSet<>();
    for (String page : project.published().keySet()) {
      if (page.endsWith(".html")) {
        loose(body(page)).forEach(text -> loose.add(page + ": " + text));
      }
    }
    assertThat(loose).isEmpty();
  }

  @Test
  void anAmountOutsideABdiWouldBeSeen() {
    for (String amount :
        List.of("14.283 cents", "$4.06", "$0.14283", "8.4%", "600 kWh", "14,283")) {
      assertThat(loose(Jsoup.parse("<p>" + amount + "</p>").body())).as(amount).hasSize(1);
      assertThat(loose(Jsoup.parse("<p><bdi>" + amount + "</bdi></p>").body())).isEmpty();
    }
  }

  @Test
  void amountsAreTheSameInEveryLanguage() {
    int amounts = 0;
    for (String page : english) {
      List<String> expected = amounts(body(page));
      amounts += expected.size();
      for (String language : OTHERS) {
        String other = page.replace("/en/", "/" + language + "/");
        assertThat(amounts(body(other))).as(other).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(OTHER_DIGITS.matcher(body(other).text()).find()).as(other).isFalse();
      }
    }
    assertThat(amounts).isGreaterThan(500);
  }

  private static Element body(String page) {
    Element body = Jsoup.parse(project.page(page)).body();
    body.select("script, style").remove();
    return body;
  }

  /**
   * Texts with an amount that is not set apart. The name of a product in a list to choose from
   * cannot be, nor the height of a frame in a block to copy.
   */
  private static List<String> loose(Element body) {
    List<String> loose = new ArrayList<>();
    for (Element element : body.getAllElements()) {
      if (element.closest("bdi, option, textarea") == null) {
        for (TextNode text : element.textNodes()) {
          if (AMOUNT.matcher(WORDS.matcher(text.text()).replaceAll("")).find()) {
            loose.add(text.text());
          }
        }
      }
    }
    return loose;
  }

  private static List<String> amounts(Element body) {
    return body.select("bdi").stream()
        .flatMap(figure -> AMOUNT.matcher(figure.text()).results())
        .map(found -> found.group())
        .toList();
  }
}
