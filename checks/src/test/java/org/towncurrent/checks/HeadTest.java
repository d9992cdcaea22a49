package org.towncurrent.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.towncurrent.publish.Policy;
import org.towncurrent.words.Language;

/** What a page says about itself to browsers, search engines and readers. */
class HeadTest {

  private final BuiltSite site = BuiltSite.samples();
  private final Map<String, Document> documents = site.documents();
  private final Map<String, String> bases = bases();

  @Test
  void aPageNamesItsLanguageAndDirection() {
    documents.forEach(
        (page, document) -> {
          Element html = document.selectFirst("html");
          assertThat(html).isNotNull();
          assertThat(html.attr("lang")).as(page).isEqualTo(language(page));
          Language known = Language.of(language(page)).orElseThrow();
          if (html.hasAttr("dir") || !known.direction().attribute().equals("ltr")) {
            assertThat(html.attr("dir")).as(page).isEqualTo(known.direction().attribute());
          }
          for (Element other : document.select("[lang]")) {
            assertThat(Language.of(other.attr("lang"))).as(page + " " + other).isPresent();
          }
        });
  }

  @Test
  void aPageHasOneHeadingAndSkipsNoLevel() {
    documents.forEach(
        (page, document) -> {
          assertThat(document.select("h1")).as(page).hasSize(1);
          int before = 0;
          for (Element heading : document.select("h1, h2, h3, h4, h5, h6")) {
            int level = heading.tagName().charAt(1) - '0';
            assertThat(level).as(page + ": " + heading).isLessThanOrEqualTo(before + 1);
            assertThat(heading.text()).as(page).isNotBlank();
            before = level;
          }
          assertThat(document.select("main")).as(page).hasSize(1);
        });
  }

  @Test
  void noTwoPagesOfAProgramAndLanguageShareATitle() {
    Map<String, List<String>> titled = new TreeMap<>();
    documents.forEach(
        (page, document) -> {
          assertThat(document.title()).as(page).isNotBlank().doesNotContain("{", "}", "??");
          // A chooser may have the name of what it chooses from.
          if (page.matches("[^/]+/[^/]+/.+/index\\.html")
              || page.matches("[^/]+/[^/]+/index\\.html")) {
            String title = place(page) + ": " + document.title();
            titled.computeIfAbsent(title, key -> new ArrayList<>()).add(page);
          }
        });
    titled.values().removeIf(pages -> pages.size() == 1);
    assertThat(titled).isEmpty();
  }

  @Test
  void titlesAndDescriptionsHoldNoPrice() {
    documents.forEach(
        (page, document) -> {
          String said =
              document.title() + " " + document.select("meta[name=description]").attr("content");
          assertThat(said).as(page).doesNotContainPattern("[0-9]+\\.[0-9]").doesNotContain("$");
        });
  }

  @Test
  void samplesSayThatTheyAreAndStayOutOfSearch() throws IOException {
    Set<String> samples = samples();
    assertThat(samples).contains("pepperell", "chelsea", "western-mass").doesNotContain("rutland");
    for (Map.Entry<String, Document> entry : documents.entrySet()) {
      String page = entry.getKey();
      if (page.indexOf('/') < 0) {
        continue;
      }
      boolean sample = samples.contains(program(page));
      boolean signpost = page.endsWith("/404.html") || embedded(page);
      Document document = entry.getValue();
      assertThat(document.select("meta[name=robots][content=noindex]"))
          .as(page)
          .hasSize(sample || signpost ? 1 : 0);
      assertThat(document.select("aside.sample")).as(page).hasSize(sample ? 1 : 0);
      if (sample) {
        assertThat(document.select("aside.sample").text().length()).as(page).isGreaterThan(60);
      }
    }
  }

  /** A page may post where its own forms go; the program's headers allow that of all its pages. */
  @Test
  void aPageHasThePolicyOfItsForms() {
    documents.forEach(
        (page, document) -> {
          List<URI> actions =
              document.select("form[action]").eachAttr("action").stream().map(URI::create).toList();
          assertThat(
                  document.select("meta[http-equiv=Content-Security-Policy]").eachAttr("content"))
              .as(page)
              .containsExactly(new Policy(Map.of(page, actions)).meta(page));
          assertThat(document.select("style, [style], script:not([src]):not([type*=json])"))
              .as(page)
              .isEmpty();
          for (Element element : document.getAllElements()) {
            element
                .attributes()
                .forEach(
                    attribute -> assertThat(attribute.getKey()).as(page).doesNotStartWith("on"));
          }
        });
  }

  @Test
  void formsPostOnlyWhereTheProgramSays() throws IOException {
    int forms = 0;
    for (String program : site.programs()) {
      Set<URI> actions = new TreeSet<>();
      for (String page : site.pages(program)) {
        for (Element form : document(page).select("form[action]")) {
          forms++;
          assertThat(form.attr("method")).as(page).isEqualTo("post");
          actions.add(URI.create(form.attr("action")));
        }
      }
      String configured =
          Files.readString(
              BuiltSite.project().resolve("content/programs").resolve(program + "/program.yml"));
      for (URI action : actions) {
        assertThat(action).as(program).hasScheme("https");
        assertThat(configured).as(program).contains(action.toString());
      }
      assertThat(site.policy().headers(program + "/en/index.html"))
          .as(program)
          .containsEntry(
              "Content-Security-Policy",
              new Policy(Map.of(program + "/", List.copyOf(actions)))
                  .headers(program + "/en/index.html")
                  .get("Content-Security-Policy"));
    }
    assertThat(forms).isGreaterThan(0);
  }

  @Test
  void scriptsAndSheetsOfAPageAreSealed() {
    documents.forEach(
        (page, document) -> {
          for (Element element : document.select("script[src], link[rel=stylesheet]")) {
            String link = element.hasAttr("src") ? element.attr("src") : element.attr("href");
            if (element.hasAttr("integrity")) {
              assertThat(element.attr("integrity"))
                  .as(page + " " + link)
                  .isEqualTo(seal(site.bytes(site.target(page, link))));
            } else {
              assertThat(page).as(link).isEqualTo("index.html");
            }
          }
        });
  }

  @Test
  void canonicalAddressesAreThePagesOwn() {
    documents.forEach(
        (page, document) -> {
          List<String> canonical = document.select("link[rel=canonical]").eachAttr("href");
          if (page.indexOf('/') < 0 || page.endsWith("/404.html")) {
            assertThat(canonical).as(page).isEmpty();
          } else {
            assertThat(canonical)
                .as(page)
                .containsExactly(address(page.replaceFirst("/embed/v1/", "/")));
          }
        });
  }

  @Test
  void languagesPointAtEachOther() {
    Map<String, Map<String, String>> alternates = new HashMap<>();
    documents.forEach((page, document) -> alternates.put(address(page), alternates(document)));
    int pages = 0;
    for (Map.Entry<String, Document> entry : documents.entrySet()) {
      String address = address(entry.getKey());
      Map<String, String> mine = alternates.getOrDefault(address, Map.of());
      if (mine.isEmpty()) {
        continue;
      }
      pages++;
      assertThat(mine).as(address).containsKey("x-default").hasSizeGreaterThan(2);
      if (!entry.getKey().matches("[^/]+/index\\.html")) {
        assertThat(mine).as(address).containsEntry(language(entry.getKey()), address);
      }
      mine.forEach(
          (language, other) -> {
            assertThat(alternates).as(address + " -> " + other).containsKey(other);
            if (!language.equals("x-default")) {
              assertThat(alternates.get(other)).as(address + " -> " + other).isEqualTo(mine);
            }
          });
    }
    assertThat(pages).isGreaterThan(10);
  }

  @Test
  void theLanguageSwitchStaysOnThePage() {
    int switches = 0;
    for (Map.Entry<String, Document> entry : documents.entrySet()) {
      Document document = entry.getValue();
      Map<String, String> alternates = alternates(document);
      for (Element link : document.select("nav.languages a")) {
        switches++;
        String address = bases.get(program(entry.getKey())) + target(entry.getKey(), link);
        assertThat(address).as(entry.getKey()).isEqualTo(alternates.get(link.attr("hreflang")));
      }
    }
    assertThat(switches).isGreaterThan(10);
  }

  @Test
  void theSiteMapHoldsWhatMayBeFound() {
    for (String program : site.programs()) {
      Set<String> listed =
          new TreeSet<>(
              Jsoup.parse(site.text(program + "/sitemap.xml"), "", Parser.xmlParser())
                  .select("url > loc")
                  .eachText());
      Set<String> open =
          site.pages(program).stream()
              .filter(page -> document(page).select("meta[name=robots]").isEmpty())
              .map(this::address)
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(listed).as(program).isEqualTo(open);
      // A page that must not be found has to be readable, or nobody learns that it must not.
      assertThat(site.text(program + "/robots.txt"))
          .as(program)
          .contains("User-agent: *")
          .contains("Sitemap: " + bases.get(program) + "sitemap.xml")
          .doesNotContain("Disallow: /");
    }
  }

  private Document document(String page) {
    Document document = documents.get(page);
    if (document == null) {
      throw new IllegalArgumentException(page);
    }
    return document;
  }

  private String target(String page, Element link) {
    String target = site.target(page, link.attr("href"));
    return target.substring(target.indexOf('/') + 1);
  }

  private static Map<String, String> alternates(Document document) {
    Map<String, String> alternates = new TreeMap<>();
    for (Element link : document.select("link[rel=alternate][hreflang]")) {
      assertThat(alternates.put(link.attr("hreflang"), link.attr("href"))).isNull();
    }
    return alternates;
  }

  /** The address a page is published at. */
  private String address(String page) {
    String path = page.replaceFirst("(^|/)index\\.html$", "$1");
    int slash = path.indexOf('/');
    return slash < 0 ? path : bases.get(program(page)) + path.substring(slash + 1);
  }

  private static String program(String page) {
    return page.substring(0, Math.max(0, page.indexOf('/')));
  }

  /** The program, language and municipality of a page: within one, titles differ. */
  private static String place(String page) {
    String[] parts = page.split("/", -1);
    return embedded(page) || parts.length > 4
        ? String.join("/", List.of(parts).subList(0, parts.length - 2))
        : parts[0] + "/" + parts[1];
  }

  /** Whether it is a page for the frames of other websites. */
  private static boolean embedded(String page) {
    return page.contains("/embed/v1/");
  }

  private static String language(String page) {
    String[] parts = page.replaceFirst("/embed/v1/", "/").split("/", -1);
    return parts.length > 2 ? parts[1] : "en";
  }

  private static String seal(byte[] bytes) {
    try {
      return "sha384-"
          + java.util.Base64.getEncoder()
              .encodeToString(java.security.MessageDigest.getInstance("SHA-384").digest(bytes));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> bases() {
    try {
      JsonNode config =
          new YAMLMapper().readTree(BuiltSite.project().resolve("site-config.yml").toFile());
      Map<String, String> bases = new HashMap<>();
      for (JsonNode program : config.get("programs")) {
        bases.put(program.get("id").asText(), program.get("base").asText());
      }
      return bases;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The programs with a sample anywhere in their facts. */
  private static Set<String> samples() throws IOException {
    Set<String> samples = new HashSet<>();
    try (Stream<Path> files = Files.walk(BuiltSite.project().resolve("content/programs"))) {
      for (Path file : files.filter(one -> one.toString().endsWith(".yml")).toList()) {
        if (Files.readString(file).contains("status: sample")) {
          samples.add(String.valueOf(file.getName(file.getNameCount() - 2)));
        }
      }
    }
    return samples;
  }
}
