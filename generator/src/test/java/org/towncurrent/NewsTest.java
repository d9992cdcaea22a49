package org.towncurrent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What residents and subscribers are told is new: news, notices and prices, each on its day. */
final class NewsTest {

  private static final String ATOM = "http://www.w3.org/2005/Atom";

  @TempDir static Path folder;

  private static Project project;

  @BeforeAll
  static void build() {
    project = Project.in(folder.resolve("one"));
    project.write(
        "content/programs/pepperell/news/2025-10-later.md",
        "---\ntitle: Told tomorrow\ndate: 2025-10-16\nstatus: sample\n---\n\nIt rains.\n");
    assertThat(project.build().status()).isZero();
  }

  @Test
  void newsNoticesAndPricesStandTogetherTheNewestFirst() {
    Document page = Jsoup.parse(project.page("pepperell/en/news/"));

    assertThat(page.select("section[aria-labelledby=past] .news-title").eachText())
        .contains("Help with reading your bill", "New prices from the January 2025 meter read");
    assertThat(page.text()).doesNotContain("Told tomorrow");
    assertThat(page.select("a[href=2025-09-bill-help/]")).hasSize(1);
    assertThat(Jsoup.parse(project.page("pepperell/es/news/")).text())
        .contains("Novedades", "Ayuda para leer su factura");
    assertThat(
            Jsoup.parse(project.page("pepperell/en/news/2025-09-bill-help/")).select("main").text())
        .contains("September 15, 2025", "This is a sample.");
  }

  @Test
  void newsOfADayToComeHasNoPageBeforeIt() {
    assertThat(project.published()).doesNotContainKey("pepperell/en/news/2025-10-later/index.html");
    Project other = Project.in(folder.resolve("tomorrow"));
    other.write(
        "content/programs/pepperell/news/2025-10-later.md",
        "---\ntitle: Told today\ndate: 2025-10-15\nstatus: sample\n---\n\nIt rains.\n");
    assertThat(other.build("--program", "pepperell").status()).isZero();

    assertThat(other.page("pepperell/en/news/2025-10-later/")).contains("It rains.");
  }

  @Test
  void newsOfOneMunicipalityIsForItAlone() {
    assertThat(project.page("western-mass/en/pelham/news/")).contains("A table at the fair");
    assertThat(project.page("western-mass/en/amherst/news/")).doesNotContain("A table at the fair");
    assertThat(project.published())
        .containsKey("western-mass/en/pelham/news/2025-10-pelham/index.html")
        .doesNotContainKey("western-mass/en/amherst/news/2025-10-pelham/index.html");
  }

  @Test
  void aMenuDoesNotLeadToNoNews() {
    Document rutland = Jsoup.parse(project.page("rutland/en/"));

    assertThat(rutland.select("header nav a[href$=news/]")).isEmpty();
    assertThat(rutland.select("footer a[href$=news/]")).hasSize(1);
  }

  @Test
  void whatIsWrongWithNewsIsToldWithItsPlace() {
    Project other = Project.in(folder.resolve("wrong"));
    other.write(
        "content/programs/chelsea/news/2025-10-no-day.md",
        "---\ntitle: No day\n---\n\nIt rains.\n");
    other.write(
        "content/programs/chelsea/news/2025-10-town.md",
        "---\ntitle: A town\ndate: 2025-10-01\nmunicipality: boston\n---\n\nIt rains.\n");
    other.write(
        "content/programs/chelsea/news/2025-10-over.md",
        "---\ntitle: Over\ndate: 2025-10-01\nuntil: 2025-09-30\n---\n\nIt rains.\n");
    other.write("content/programs/chelsea/news/Big News.md", "---\ntitle: Big\n---\n\nIt rains.\n");
    Project.Outcome run = other.build("--program", "chelsea");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.all())
        .contains("news/2025-10-no-day.md", "missing-key")
        .contains("news/2025-10-town.md:4", "unknown-municipality")
        .contains("news/2025-10-over.md:4", "news-over-before-told")
        .contains("news/Big News.md");
  }

  /** Read by the JDK's XML reader, against what RFC 4287 asks for. */
  @Test
  void everyFeedIsWhatFeedReadersRead() throws Exception {
    List<String> feeds = new ArrayList<>();
    for (String path : project.published().keySet()) {
      if (path.endsWith(".atom")) {
        feeds.add(path);
      }
    }
    assertThat(feeds)
        .contains("pepperell/data/v1/es/feed.atom", "western-mass/data/v1/en/pelham/feed.atom")
        .hasSize(12);
    for (String path : feeds) {
      Element feed = root(project.page(path));
      assertThat(feed.getLocalName()).isEqualTo("feed");
      assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
      assertThat(feed.getAttribute("xml:lang")).isEqualTo(path.contains("/es/") ? "es" : "en");
      String id = one(feed, "id").getTextContent();
      assertThat(id).startsWith("https://").endsWith(path.substring(path.indexOf("/data/")));
      assertThat(one(feed, "title").getTextContent()).isNotBlank();
      assertThat(one(one(feed, "author"), "name").getTextContent()).isNotBlank();
      OffsetDateTime updated = OffsetDateTime.parse(one(feed, "updated").getTextContent());
      assertThat(links(feed)).containsKeys("self", "alternate").containsEntry("self", id);
      assertThat(project.published()).containsKey(file(path, links(feed).get("alternate")));
      Set<String> ids = new HashSet<>();
      for (Element entry : children(feed, "entry")) {
        assertThat(ids.add(one(entry, "id").getTextContent())).isTrue();
        assertThat(one(entry, "title").getTextContent()).isNotBlank();
        assertThat(OffsetDateTime.parse(one(entry, "updated").getTextContent()))
            .isBeforeOrEqualTo(updated)
            .isBeforeOrEqualTo(OffsetDateTime.parse("2025-10-15T12:00:00Z"));
        assertThat(project.published()).containsKey(file(path, links(entry).get("alternate")));
        for (Element content : children(entry, "content")) {
          assertThat(content.getAttribute("type")).isEqualTo("html");
          Jsoup.parse(content.getTextContent())
              .select("[href]")
              .forEach(link -> assertThat(link.attr("href")).matches("(https|mailto|tel):.*"));
        }
      }
    }
    assertThat(project.page("pepperell/data/v1/en/feed.atom"))
        .contains("Help with reading your bill", "14.283");
  }

  @Test
  void homeAndNewsSayWhereTheFeedIs() {
    for (String path : List.of("chelsea/en/", "chelsea/en/news/")) {
      assertThat(
              Jsoup.parse(project.page(path), "https://x.example/" + path)
                  .select("link[type=application/atom+xml]")
                  .eachAttr("abs:href"))
          .containsExactly("https://x.example/chelsea/data/v1/en/feed.atom");
    }
    assertThat(project.page("chelsea/en/prices/")).doesNotContain("atom+xml");
  }

  @Test
  void theFlyerSaysWhatThePagesSay() {
    String flyer =
        Jsoup.parse(project.page("pepperell/en/for-towns/flyer/")).select(".flyer").text();

    assertThat(flyer)
        .contains("14.283", "Am I in the program?", "How do I leave?", "never guaranteed")
        .contains("https://pepperell.example.org/en/", "This flyer is a sample.");
    assertThat(Jsoup.parse(project.page("rutland/en/for-towns/flyer/")).select(".flyer").text())
        .contains("The program has not started yet")
        .doesNotContain("sample", "How do I leave?");
  }

  @Test
  void aBadgeIsAPictureThatNeedsNoFont() throws Exception {
    for (String program : List.of("chelsea", "pepperell", "rutland", "western-mass")) {
      for (String tag : List.of("en", "es")) {
        Element svg = root(project.page(program + "/for-towns/badge-" + tag + ".svg"));
        int width = Integer.parseInt(svg.getAttribute("width"));
        for (Element text : children(svg, "text")) {
          assertThat(text.getAttribute("lengthAdjust")).isEqualTo("spacingAndGlyphs");
          assertThat(Integer.parseInt(text.getAttribute("textLength"))).isLessThan(width);
        }
        assertThat(children(svg, "text")).hasSize(2);
      }
    }
  }

  private static Element root(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(xml.getBytes(UTF_8)))
        .getDocumentElement();
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    NodeList nodes = parent.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      Node node = nodes.item(i);
      if (node instanceof Element element && name.equals(element.getLocalName())) {
        found.add(element);
      }
    }
    return found;
  }

  private static Element one(Element parent, String name) {
    List<Element> found = children(parent, name);
    assertThat(found).as(name).hasSize(1);
    return found.get(0);
  }

  private static java.util.Map<String, String> links(Element parent) {
    java.util.Map<String, String> links = new java.util.TreeMap<>();
    children(parent, "link")
        .forEach(link -> links.put(link.getAttribute("rel"), link.getAttribute("href")));
    return links;
  }

  /** The published file of an address of the same program. */
  private static String file(String feed, @org.jspecify.annotations.Nullable String address) {
    String program = feed.substring(0, feed.indexOf('/'));
    String path = String.valueOf(address).replaceFirst("^https://[^/]+/", "");
    return program + "/" + path + "index.html";
  }
}
