package org.towncurrent.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProseTest {

  private static final Language SPANISH = Language.of("es").orElseThrow();

  private record Town(String name, Word phone) {}

  private record Facts(Town town, Optional<String> until) {}

  private static final Facts FACTS =
      new Facts(
          new Town("Pepperell <East>", Word.Linked.to("tel:+19785550100", "978-555-0100")),
          Optional.of("May 1"));

  private static Optional<String> link(String page) {
    return page.equals("calculator") ? Optional.of("/p/es/calculator/?a=1&b=2") : Optional.empty();
  }

  @Test
  void holesAndPageLinksAreFilled() {
    Prose prose =
        Prose.of(
            "content/pages/questions.md",
            """
            <h2 data-line="3">Who buys power for {town.name}?</h2>
            <p data-line="5">Call {town.phone} before <em>{until}</em>, or see
            <a href="page:calculator#form" title="For {town.name}">the calculator</a>.</p>
            <ul><li><a href="https://example.org/">elsewhere</a></li></ul>
            """);
    assertThat(prose.uses())
        .extracting(use -> use.place() + " " + use.role() + " " + use.segment().english())
        .containsExactly(
            "content/pages/questions.md:3 <h2> Who buys power for {town.name}?",
            "content/pages/questions.md:5 title of <a> For {town.name}",
            "content/pages/questions.md:5 <p> Call {town.phone} before <em>{until}</em>, or see"
                + " <a>the calculator</a>.",
            "content/pages/questions.md <a> elsewhere");
    Translations translations =
        PoFile.read(
                "es.po",
                """
                msgid "Call {town.phone} before <em>{until}</em>, or see <a>the calculator</a>."
                msgstr "Vea <a>la calculadora</a> o llame a {town.phone} antes del <em>{until}</em>."
                """)
            .translations();
    Markup markup = prose.localized(SPANISH, translations).fill(Values.of(FACTS), ProseTest::link);
    assertThat(markup.html())
        .isEqualTo(
            """
            <h2 lang="en" dir="ltr">Who buys power for <bdi>Pepperell &lt;East&gt;</bdi>?</h2>
            <p>Vea <a href="/p/es/calculator/?a=1&amp;b=2#form" title="For Pepperell &lt;East&gt;">la \
            calculadora</a> o llame a <bdi><a href="tel:+19785550100">978-555-0100</a></bdi> antes \
            del <em><bdi>May 1</bdi></em>.</p>
            <ul><li><a href="https://example.org/" lang="en" dir="ltr">elsewhere</a></li></ul>
            """);
  }

  @Test
  void aMapMayHoldDottedNames() {
    Prose.Localized text =
        Prose.of("x.md", "<p>In {town.name}</p>")
            .localized(Language.ENGLISH, Translations.english());
    assertThat(text.fill(Values.of(Map.of("town.name", "A")), ProseTest::link).html())
        .isEqualTo("<p>In <bdi>A</bdi></p>");
    assertThat(text.fill(Values.of(Map.of("town", Map.of("name", "B"))), ProseTest::link).html())
        .isEqualTo("<p>In <bdi>B</bdi></p>");
  }

  @Test
  void whatIsMissingNamesTheFileAndTheHole() {
    assertFlaw("<p>In {town.nmae}</p>", "x.md: {town.nmae} has no value", "[town, until]");
    assertFlaw("<p>In {town}</p>", "x.md: {town} is no word but Town", "[name, phone]");
    assertFlaw("<p><a href=\"page:prices\">a</a></p>", "x.md: there is no page prices", "page:");
    assertThatThrownBy(() -> Prose.of("x.md", "<p>\nA {b c}</p>"))
        .isInstanceOf(FlawedText.class)
        .hasMessageContaining("a brace that is no hole");
  }

  private static void assertFlaw(String html, String message, String hint) {
    Prose.Localized text =
        Prose.of("x.md", html).localized(Language.ENGLISH, Translations.english());
    assertThatThrownBy(() -> text.fill(Values.of(FACTS), ProseTest::link))
        .isInstanceOf(FlawedText.class)
        .hasMessageContaining(message)
        .hasMessageContaining(hint);
  }

  @Test
  void wordsInPlaceOfANameBeginASentenceWithACapital() {
    Prose prose =
        Prose.of(
            "a.md",
            """
            <p>{utility} sends it. {utility} repairs it; ask {utility}.</p>
            <p>Who repairs it? <b>{utility}.</b></p>
            <h2>{utility}</h2>
            <p>{town} and {utility}: {town} decides.</p>
            """);
    Word.StandIn words = Word.StandIn.of(new Word.Said("your electric utility", false), SPANISH);

    assertThat(
            org.jsoup.Jsoup.parse(
                    prose
                        .localized(Language.ENGLISH, Translations.english())
                        .fill(
                            Values.of(Map.of("utility", words, "town", "the Town")),
                            ProseTest::link)
                        .html())
                .text())
        .isEqualTo(
            "Your electric utility sends it. Your electric utility repairs it; ask your electric"
                + " utility. Who repairs it? Your electric utility. Your electric utility the Town"
                + " and your electric utility: the Town decides.");
  }

  @Test
  void theCapitalIsThatOfTheLanguage() {
    assertThat(Opening.capital("ihre", "de")).isEqualTo("Ihre");
    assertThat(Opening.capital("idare", "tr")).isEqualTo("\u0130dare");
    assertThat(Opening.capital("η εταιρεία", "el")).isEqualTo("Η εταιρεία");
    assertThat(Opening.capital("شركة", "ar")).isEqualTo("شركة");
    assertThat(Opening.after("¿Quién? ¡")).isTrue();
    assertThat(Opening.after("电力公司。")).isTrue();
    assertThat(Opening.after("Llame a ")).isFalse();
  }
}
