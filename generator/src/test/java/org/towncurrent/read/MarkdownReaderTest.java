package org.towncurrent.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.towncurrent.facts.Finding;
import org.towncurrent.facts.PageText;

final class MarkdownReaderTest {

  private static final String NAME = "content/programs/pepperell/pages/questions/moving.md";

  @TempDir Path folder;

  @Test
  void thePageKnowsWhatItIs() throws Exception {
    PageText page = page("---\ntitle: If you move\norder: 3\nwhen: [launched]\n---\nCall.\n");

    assertThat(page.id()).isEqualTo("questions/moving");
    assertThat(page.program()).contains("pepperell");
    assertThat(page.title().english()).isEqualTo("If you move");
    assertThat(page.title().place().line()).isEqualTo(2);
    assertThat(page.order()).isEqualTo(3);
    assertThat(page.when()).containsExactly("launched");
    assertThat(page.html()).isEqualTo("<p data-line=\"6\">Call.</p>\n");
  }

  @Test
  void holesPassThroughAndLettersAreEscaped() throws Exception {
    assertThat(body("{program} & {supplier.name}, 3 \\< 4"))
        .isEqualTo("<p data-line=\"4\">{program} &amp; {supplier.name}, 3 &lt; 4</p>\n");
  }

  @Test
  void headingsHaveStableIds() throws Exception {
    assertThat(body("## What *stays* the same?\n\n### {program}\n\n## What stays the same"))
        .contains("<h2 id=\"what-stays-the-same\" data-line=\"")
        .contains("<h3 id=\"program\" data-line=\"")
        .contains("<h2 id=\"what-stays-the-same-2\" data-line=\"");
  }

  @Test
  void tablesNameTheirColumnsAndUseClassesForFigures() throws Exception {
    assertThat(body("| Class | Price |\n|---|--:|\n| Home | {price} |"))
        .contains("<th scope=\"col\">Class</th>")
        .contains("<td class=\"figures\">{price}</td>")
        .doesNotContain("align");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a](https://www.mass.gov/info?a=1&b=2#c)",
        "[a](mailto:help@town.example.org)",
        "[a](tel:+1-800-322-3223)",
        "[a](page:prices)",
        "[a](page:annual/2024#prices)",
        "<https://www.mass.gov/>",
      })
  void goodLinksAreKept(String markdown) throws Exception {
    assertThat(body(markdown)).contains("<a href=\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a](http://www.mass.gov/)",
        "[a](javascript:alert)",
        "[a](JavaScript:alert)",
        "[a](data:text/html,x)",
        "[a](//mass.gov/)",
        "[a](/prices/)",
        "[a](prices.md)",
        "[a](https://user:pw@mass.gov/)",
        "[a](https:///x)",
        "[a](page:Prices)",
        "[a](mailto:nobody)",
        "[a](tel:call-us)",
        "[a][b]\n\n[b]: ftp://x.example.org/",
      })
  void otherLinksAreRefused(String markdown) throws Exception {
    assertThat(read(markdown).findings()).extracting(Finding::code).containsExactly("unsafe-link");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The [Program Name] begins.",
        "It begins in XX months.",
        "The price is nn.nnn cents.",
        "Lorem ipsum dolor.",
        "The date is TBD.",
        "TODO ask the Town.",
        "Call ________ to ask.",
        "Call [insert phone].",
      })
  void draftsAreRefused(String markdown) throws Exception {
    assertThat(read(markdown).findings()).extracting(Finding::code).containsExactly("scratch-text");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "See Chapter XX of the plan.",
        "> The [Program Name] begins, says the template.",
        "He wrote \"recieve\" [sic].",
        "[prices](page:prices) and [1].",
        "Attachment XXI lists them.",
        "Todo está listo.",
      })
  void soundTextsAreNot(String markdown) throws Exception {
    assertThat(read(markdown).findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"> ", "- ", "*a **b ", "[", "![", "<b>", "\\", "`", "&#", "|-|\n", "_*"})
  void deepOrEndlessTextsDoNotHarm(String part) throws Exception {
    assertThat(read(part.repeat(20_000)).findings()).hasSizeLessThan(10);
  }

  private String body(String markdown) throws IOException {
    return page("---\ntitle: T\n---\n" + markdown + "\n").html();
  }

  private PageText page(String text) throws IOException {
    PageReading reading = readWhole(text);
    assertThat(reading.findings()).isEmpty();
    return reading.page().orElseThrow();
  }

  private PageReading read(String markdown) throws IOException {
    return readWhole("---\ntitle: T\n---\n" + markdown + "\n");
  }

  private PageReading readWhole(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("page.md"), text);
    return new MarkdownReader().read(file, NAME);
  }
}
