package org.towncurrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What towns put into their own websites: the addresses and messages they rely on, which are
 * frozen, and blocks that never go stale.
 */
final class EmbeddingTest {

  @TempDir static Path folder;

  private static Project project;

  @BeforeAll
  static void build() {
    project = Project.in(folder.resolve("one"));
    assertThat(project.build().status()).isZero();
  }

  /** They stand in the source of other websites. Never change a line; add a version beside it. */
  @Test
  void theAddressesAreFrozen() {
    Set<String> addresses = new TreeSet<>();
    for (String path : project.published().keySet()) {
      if (path.matches(
          "(pepperell|western-mass|rutland)/(embed/.*|for-towns/.*|.*/for-towns/.*)")) {
        addresses.add(path.replaceFirst("index\\.html$", ""));
      }
    }

    assertThat(addresses)
        .containsExactlyInAnyOrder(
            "pepperell/embed/v1/en/calculator/",
            "pepperell/embed/v1/en/prices/",
            "pepperell/embed/v1/es/calculator/",
            "pepperell/embed/v1/es/prices/",
            "pepperell/embed/v1/height.js",
            "pepperell/en/for-towns/",
            "pepperell/es/for-towns/",
            "pepperell/en/for-towns/flyer/",
            "pepperell/es/for-towns/flyer/",
            "pepperell/for-towns/badge-en.svg",
            "pepperell/for-towns/badge-es.svg",
            "pepperell/for-towns/qr.svg",
            // The plan is not approved: there is nothing to show in a frame yet.
            "rutland/en/for-towns/",
            "rutland/es/for-towns/",
            "rutland/en/for-towns/flyer/",
            "rutland/es/for-towns/flyer/",
            "rutland/for-towns/badge-en.svg",
            "rutland/for-towns/badge-es.svg",
            "rutland/for-towns/qr.svg",
            "western-mass/embed/v1/en/amherst/calculator/",
            "western-mass/embed/v1/en/amherst/prices/",
            "western-mass/embed/v1/en/northampton/calculator/",
            "western-mass/embed/v1/en/northampton/prices/",
            "western-mass/embed/v1/en/pelham/calculator/",
            "western-mass/embed/v1/en/pelham/prices/",
            "western-mass/embed/v1/es/amherst/calculator/",
            "western-mass/embed/v1/es/amherst/prices/",
            "western-mass/embed/v1/es/northampton/calculator/",
            "western-mass/embed/v1/es/northampton/prices/",
            "western-mass/embed/v1/es/pelham/calculator/",
            "western-mass/embed/v1/es/pelham/prices/",
            "western-mass/embed/v1/height.js",
            "western-mass/en/amherst/for-towns/",
            "western-mass/en/northampton/for-towns/",
            "western-mass/en/pelham/for-towns/",
            "western-mass/es/amherst/for-towns/",
            "western-mass/es/northampton/for-towns/",
            "western-mass/es/pelham/for-towns/",
            "western-mass/en/amherst/for-towns/flyer/",
            "western-mass/en/northampton/for-towns/flyer/",
            "western-mass/en/pelham/for-towns/flyer/",
            "western-mass/es/amherst/for-towns/flyer/",
            "western-mass/es/northampton/for-towns/flyer/",
            "western-mass/es/pelham/for-towns/flyer/",
            "western-mass/for-towns/badge-en.svg",
            "western-mass/for-towns/badge-es.svg",
            "western-mass/for-towns/qr.svg");
  }

  /** What {@code EmbedTest} sees in a browser, as it is written down for others. */
  @Test
  void theMessagesAreFrozenAndWrittenDown() throws IOException {
    String loader = project.page("pepperell/embed/v1/height.js");
    String child = Files.readString(Project.ORIGINAL.resolve("assets/embed.js"));
    String manual = Files.readString(Project.ORIGINAL.resolve("docs/embedding.md"));

    assertThat(child)
        .contains("type: 'town-current:height',", "version: 1,", "height: ")
        .contains("asked.type === 'town-current:height?'", "asked.version === 1");
    assertThat(loader)
        .contains("told.type !== 'town-current:height'", "told.version !== 1", "told.height")
        .contains("{type: 'town-current:height?', version: 1}")
        .contains("iframe[data-town-current]", "Math.max(told.height, 150), 12000");
    assertThat(manual)
        .contains("`{type: \"town-current:height\", version: 1, height: 812}`")
        .contains("`{type: \"town-current:height?\", version: 1}`")
        .contains(
            "`/{program}/embed/v1/{lang}/prices/`", "`/{program}/embed/v1/{lang}/calculator/`")
        .contains("`/{program}/embed/v1/{lang}/{municipality}/prices/`")
        .contains("`/{program}/embed/v1/height.js`", "data-town-current", "150", "12,000");
    assertThat(gzipped(loader)).isLessThanOrEqualTo(1024);
    assertThat(gzipped(child)).isLessThanOrEqualTo(1024);
  }

  @Test
  void noBlockChangesWhenPricesDo() {
    Project other = Project.in(folder.resolve("other"));
    other.edit("content/programs/pepperell/prices.yml", "14.283", "15.777");
    other.edit("content/programs/pepperell/prices.yml", "until: 2027-01", "until: 2026-03");
    assertThat(other.build("--program", "pepperell").status()).isZero();

    for (String tag : List.of("en", "es")) {
      String prices = "pepperell/embed/v1/" + tag + "/prices/";
      assertThat(other.page(prices)).contains("15.777").isNotEqualTo(project.page(prices));
      List<String> blocks = blocks(other.page("pepperell/" + tag + "/for-towns/"));
      assertThat(blocks)
          .hasSize(13)
          .isEqualTo(blocks(project.page("pepperell/" + tag + "/for-towns/")));
      // Neither a price nor a date: no figure at all but heights and the version in addresses.
      for (String block : blocks) {
        assertThat(block.replaceAll("height=\"\\d+\"|width=\"\\d+%?\"|/v1/", ""))
            .doesNotContainPattern("[0-9$¢]");
      }
    }
  }

  @Test
  void blocksHaveTheAddressesOfTheConfiguredBase() {
    Project other = Project.in(folder.resolve("based"));
    other.edit(
        "site-config.yml", "https://pepperell.example.org/", "https://town.example.org/a.b/power/");
    assertThat(other.build("--program", "pepperell").status()).isZero();

    List<String> blocks = blocks(other.page("pepperell/en/for-towns/"));
    assertThat(String.join("\n", blocks))
        .contains(
            "\"https://town.example.org/a.b/power/en/\"",
            "\"https://town.example.org/a.b/power/embed/v1/es/calculator/\"",
            "frame-src https://town.example.org/a.b/power/embed/v1/\n"
                + "script-src https://town.example.org/a.b/power/embed/v1/height.js")
        .doesNotContain("pepperell.example.org");
  }

  @Test
  void aBlockIsInItsOwnLanguageOnEveryPage() {
    Document english = Jsoup.parse(project.page("chelsea/en/for-towns/"));
    Document spanish = Jsoup.parse(project.page("chelsea/es/for-towns/"));

    assertThat(english.select("#copy-es-link").text()).contains("Opción Eléctrica", "precios");
    assertThat(spanish.select("#copy-en-link").text()).contains("Electricity Choice: prices");
    for (Element block : english.select("textarea")) {
      assertThat(spanish.select("#" + block.id()).text()).isEqualTo(block.text());
      assertThat(english.select("label[for=" + block.id() + "]").text()).isNotBlank();
      assertThat(block.hasAttr("readonly")).isTrue();
    }
    assertThat(spanish.select("label[for=copy-en-link]").text())
        .isEqualTo("Un enlace destacado, en HTML");
  }

  @Test
  void aFramedTableOfPricesIsCompleteDatedAndFreeOfScripts() {
    for (String town : List.of("chelsea/|", "pepperell/|", "western-mass/|pelham/")) {
      String program = town.substring(0, town.indexOf('|'));
      String place = town.substring(town.indexOf('|') + 1);
      for (String tag : List.of("en", "es")) {
        Document framed =
            Jsoup.parse(project.page(program + "embed/v1/" + tag + "/" + place + "prices/"));
        Document whole = Jsoup.parse(project.page(program + tag + "/" + place + "prices/"));
        assertThat(framed.select("script, [hidden], [onload], form")).isEmpty();
        assertThat(framed.select("aside.sample")).hasSize(1);
        assertThat(framed.select("html").attr("lang")).isEqualTo(tag);
        assertThat(framed.select("base").attr("target")).isEqualTo("_top");
        assertThat(framed.select("link[rel=canonical]").attr("href"))
            .isEqualTo(whole.select("link[rel=canonical]").attr("href"));
        assertThat(framed.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(framed.select("link[rel=alternate]")).isEmpty();
        assertThat(framed.select("footer a[href$=change-or-leave/#leave]")).hasSize(1);
        assertThat(inForce(framed.select(".class-prices td"), "div:first-child b"))
            .as(town + tag)
            .isNotEmpty()
            .isEqualTo(
                inForce(whole.select(".compare tbody:lt(99) .price"), "div:not([hidden]) b"));
        for (Element price : framed.select(".class-prices td div")) {
          assertThat(price.select("small")).as(price.text()).hasSizeGreaterThan(1);
        }
      }
    }
  }

  @Test
  void pricesToComeStandUnderThoseInForce() {
    Project other = Project.in(folder.resolve("coming"));
    other.edit("content/programs/pepperell/prices.yml", "until: 2027-01", "until: 2026-03");
    other.write(
        "content/programs/pepperell/prices.yml",
        other
            .text("content/programs/pepperell/prices.yml")
            .replaceFirst(
                "(?m)^prices:\\n",
                """
                prices:
                  - product: standard
                    class: all
                    from: 2026-03
                    until: 2027-03
                    price: 15.777
                    supplier: sample-supplier
                    status: sample
                """));
    assertThat(other.build("--program", "pepperell").status()).isZero();

    Element choice =
        Jsoup.parse(other.page("pepperell/embed/v1/en/prices/"))
            .select("#prices-residential ~ table tr.default td")
            .get(0);
    assertThat(choice.select("div").eachText())
        .containsExactly(
            "14.283 from your January 2025 meter read until your March 2026 meter read",
            "15.777 from your March 2026 meter read until your March 2027 meter read");
  }

  /** For each cell the price in force; empty where there is none. */
  private static List<String> inForce(Iterable<Element> cells, String price) {
    List<String> prices = new ArrayList<>();
    cells.forEach(cell -> prices.add(cell.select("> " + price).text()));
    return prices;
  }

  private static List<String> blocks(String page) {
    return Jsoup.parse(page).select("textarea").eachText();
  }

  private static int gzipped(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return out.size();
  }
}
