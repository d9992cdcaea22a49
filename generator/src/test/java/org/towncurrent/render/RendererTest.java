package org.towncurrent.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.towncurrent.words.FlawedText;
import org.towncurrent.words.Language;
import org.towncurrent.words.Markup;
import org.towncurrent.words.PoFile;
import org.towncurrent.words.Prose;
import org.towncurrent.words.Translations;
import org.towncurrent.words.Values;

class RendererTest {

  private enum Kind {
    BIG
  }

  private record Row(String price, Kind kind, Optional<String> note) {}

  private record View(
      String town, List<Row> rows, Map<String, String> links, Markup body, int count) {}

  private static final String TEMPLATE =
      """
      <p th:if="${rows.size} > 1">{count} prices of {town}</p>
      <dl th:each="row : ${rows}" th:object="${row}">
        <dt th:text="*{price}">1</dt><dd th:if="${row.note}">{row.note}</dd>
        <dd th:if="*{kind.name} == 'BIG'"><a th:href="${links.prices}">Prices</a></dd>
      </dl>
      <main tc:prose="${body}">Sample</main>
      """;

  private static View view(String town) {
    Prose prose = Prose.of("b.md", "<p>About {town}</p>\n\n<pre>a\n\n\nb</pre>\n");
    Markup body =
        prose
            .localized(Language.ENGLISH, Translations.english())
            .fill(Values.of(Map.of("town", town)), page -> Optional.empty());
    List<Row> rows =
        List.of(
            new Row("1.000", Kind.BIG, Optional.empty()),
            new Row("2.000", Kind.BIG, Optional.of("a & b")));
    return new View(town, rows, Map.of("prices", "/p/"), body, 2);
  }

  @Test
  void aRecordIsAView() {
    Renderer renderer = new Renderer(TemplateFiles.of("t", Map.of("a", TEMPLATE)), Map.of());
    assertThat(renderer.render("a", Language.ENGLISH, view("Pepperell")))
        .isEqualTo(
            """
            <p><bdi>2</bdi> prices of <bdi>Pepperell</bdi></p>
            <dl>
              <dt>1.000</dt>
              <dd><a href="/p/">Prices</a></dd>
            </dl>
            <dl>
              <dt>2.000</dt><dd><bdi>a &amp; b</bdi></dd>
              <dd><a href="/p/">Prices</a></dd>
            </dl>
            <main><p>About <bdi>Pepperell</bdi></p>
            <pre>a


            b</pre>
            </main>
            """);
  }

  @Test
  void manyThreadsGetTheSamePages() {
    Translations spanish =
        PoFile.read("es.po", "msgid \"Prices\"\nmsgstr \"Precios\"").translations();
    Language es = Language.of("es").orElseThrow();
    Renderer renderer =
        new Renderer(TemplateFiles.of("t", Map.of("a", TEMPLATE)), Map.of(es, spanish));
    Renderer alone =
        new Renderer(TemplateFiles.of("t", Map.of("a", TEMPLATE)), Map.of(es, spanish));
    List<String> parallel =
        IntStream.range(0, 400)
            .parallel()
            .mapToObj(i -> renderer.render("a", i % 2 == 0 ? es : Language.ENGLISH, view("T" + i)))
            .toList();
    for (int i = 0; i < 400; i += 37) {
      assertThat(parallel.get(i))
          .isEqualTo(alone.render("a", i % 2 == 0 ? es : Language.ENGLISH, view("T" + i)));
    }
    assertThat(parallel.get(0)).contains("Precios");
  }

  @Test
  void aLanguageWithoutTranslationsIsRefused() {
    Renderer renderer = new Renderer(TemplateFiles.of("t", Map.of("a", "<p>x</p>")), Map.of());
    assertThatThrownBy(() -> renderer.render("a", Language.of("es").orElseThrow(), Map.of()))
        .isInstanceOf(FlawedText.class)
        .hasMessageContaining("no translations were given for es");
  }

  @Test
  void nothingNeedsOgnl() {
    // The class is not on the class path at all, so every test here has rendered without it.
    assertThatThrownBy(() -> Class.forName("ognl.Ognl")).isInstanceOf(ClassNotFoundException.class);
    assertThatThrownBy(() -> Class.forName("javassist.ClassPool"))
        .isInstanceOf(ClassNotFoundException.class);
  }
}
