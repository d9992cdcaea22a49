package org.towncurrent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.towncurrent.Project.Outcome;

/**
 * The ways in which people break a file, end to end: each gives a message with its place and says
 * what to do, the status is 1, and the published site stays byte for byte as it was.
 */
@Tag("slow")
final class BrokenProjectTest {

  private static final String CONFIG = "site-config.yml";
  private static final String PROGRAM = "content/programs/pepperell/program.yml";
  private static final String PRICES = "content/programs/pepperell/prices.yml";
  private static final String REDIRECTS = "content/programs/pepperell/redirects.yml";
  private static final String GONE = "content/redirects.yml";
  private static final String UTILITY = "content/utilities/national-grid.yml";
  private static final String JOINT = "content/programs/western-mass/program.yml";
  private static final String SEAL = "content/programs/western-mass/seal.svg";
  private static final String MINIMUM = "content/state/renewable-minimum.yml";
  private static final String HOLIDAYS = "content/state/holidays.yml";
  private static final String TEXT = "content/pages/questions/moving.md";
  private static final String SPANISH = "content/translations/es.po";
  private static final String HOME = "templates/home.html";
  private static final String OFFER = "templates/parts/offer/offer.html";
  private static final String ANSWER = "templates/parts/answer/answer.html";
  private static final String PAGE_NAMES = "templates/page-name.html";

  /** What a publisher must never be shown. */
  private static final Pattern INSIDES =
      Pattern.compile(
          "Exception|\\bat (?:org|java)\\.|org\\.towncurrent|com\\.fasterxml|SITE_TRACE"
              + "|\\bnull\\b|Optional\\[|Optional\\.empty");

  /** A sentence with a hole and its translation. */
  private static final Pattern TRANSLATED =
      Pattern.compile(
          "\nmsgid \"[^\"\n]*\\{utility\\}[^\"\n]*\"\nmsgstr \"([^\"\n]*\\{utility\\}[^\"\n]*)\"");

  @TempDir static Path folder;

  private static Project project;
  private static Map<String, String> published;

  /**
   * A way to break a file.
   *
   * @param file the one that is broken
   * @param place what must be printed before the message: the file and, where it can be told, line
   * @param words what message and hint must say
   */
  private record Way(
      String name, String file, Consumer<Project> breaking, String place, List<String> words) {

    @Override
    public String toString() {
      return name;
    }
  }

  @BeforeAll
  static void publishOnce() {
    project = Project.in(folder);
    assertThat(project.build().status()).isZero();
    published = project.published();
  }

  static Stream<Way> ways() {
    return Stream.of(
        // YAML
        edit("wrong type", PROGRAM, "example-use: [300, 600, 900]", "example-use: many", "list"),
        edit("unknown key", PROGRAM, "website:", "web-site:", "web-site", "`website`"),
        edit("missing colon", PROGRAM, "state: launched", "state launched", "colon"),
        edit(
            "rule of no plan",
            PROGRAM,
            "rule: change-in-law-department ",
            "rule: change-in-law-dpu ",
            "change-in-law-dpu",
            "`change-in-law-department`"),
        edit("negative count", PROGRAM, "days: 37", "days: -37", "-37", "digits only"),
        change(
            "event that does not exist",
            PROGRAM,
            "\nrules:\n",
            "\nevents:\n  - event: price-rise\n    date: 2026-05-27\nrules:\n",
            "price-rise",
            "`price-change`"),
        edit(
            "rules that count from one another",
            PROGRAM,
            "rule: change-in-law-consumers\n",
            "rule: change-in-law-consumers\n    counted-from: change-in-law-department\n",
            "counts from itself"),
        edit("county", PROGRAM, "county: Middlesex ", "county: Midlesex ", "`Middlesex`"),
        edit("holiday", HOLIDAYS, "falls: July 4", "falls: July 44", "July 44"),
        missing(HOLIDAYS, HOLIDAYS + ":1:1:"),
        edit("tab", PRICES, "    class: all", "\tclass: all", "tab"),
        edit(
            "duplicate key",
            PRICES,
            "    class: all\n    from",
            "    class: all\n    class: all\n    from",
            "twice",
            "line 30"),
        edit("price a hundred times too high", PRICES, "price: 14.283", "price: 1428.3", "1428.3"),
        edit("price with a comma", PRICES, "price: 14.283", "price: 14,283", "14,283"),
        edit("price that is a word", PRICES, "price: 14.283", "price: soon", "soon"),
        edit("price in dollars", PRICES, "price: 14.283", "price: 0.14283", "0.14283"),
        edit(
            "product that does not exist",
            PRICES,
            "product: standard\n    class",
            "product: standrad\n    class",
            "standrad",
            "`standard`"),
        edit(
            "scenario that is none",
            PRICES,
            "    class: all\n",
            "    class: all\n    scenario: market\n",
            "\"market\"",
            "`market-based`"),
        edit(
            "reason that is none",
            PRICES,
            "    class: all\n",
            "    class: all\n    reason: law\n",
            "\"law\"",
            "`change-in-law`"),
        edit(
            "correction of a price that is not there",
            PRICES,
            "    price: 14.283\n",
            "    price: 14.283\n    corrects: {price: 14.823, date: 2025-02-03, reason: Swapped.}\n",
            "no price 14.823"),
        edit(
            "parts that do not make the price",
            PRICES,
            "    price: 14.283\n",
            "    price: 14.823\n    components: [{kind: supply, price: 14.283}]\n",
            "14.283",
            "14.823"),
        edit(
            "term of a contract that is not its months",
            PRICES,
            "\nrenewable:\n",
            "\ncontracts: [{from: 2023-09, until: 2026-01, term: 36}]\n\nrenewable:\n",
            "36 months",
            "it is 28"),
        edit(
            "credit with a dollar sign",
            PRICES,
            "\nrenewable:\n",
            "\ncredits: [{name: Refund, per-account: $25}]\n\nrenewable:\n",
            "\"$25\"",
            "`25.00`"),
        edit(
            "state since nobody knows when",
            PROGRAM,
            "state: launched",
            "state-since: last year\nstate: launched",
            "last year"),
        edit(
            "load zone that does not exist",
            PROGRAM,
            "    area: MECo\n",
            "    area: MECo\n    load-zone: NEMA\n",
            "\"NEMA\""),
        edit(
            "typical use without its source",
            PROGRAM,
            "    basic-service: residential\n",
            "    basic-service: residential\n    typical-use: {kwh: 600}\n",
            "`source`"),
        edit(
            "Basic Service class of a utility that delivers elsewhere",
            PROGRAM,
            "    basic-service: residential\n",
            "    basic-service: {eversource: residential}\n",
            "\"eversource\"",
            "`national-grid`"),
        edit(
            "enrollment scenario of a class that does not exist",
            PROGRAM,
            "    standard: [residential, small-business, large-business]",
            "    standard: [residential, small-busines, large-business]",
            "small-busines"),
        edit(
            "rate code that means two classes",
            UTILITY,
            "rate-codes: [G-2, G-3]",
            "rate-codes: [G-1, G-3]",
            "\"G-1\"",
            "small-business"),
        edit(
            "zone that does not exist",
            UTILITY,
            "    class: residential\n    from",
            "    class: residential\n    zone: NEMA\n    from",
            "\"NEMA\""),
        edit(
            "fixed price of a class that has none",
            UTILITY,
            "    rate-codes: [R-1, R-2]\n",
            "    rate-codes: [R-1, R-2]\n    fixed-price: false\n",
            "no fixed price"),
        edit("class that does not exist", PRICES, "class: all", "class: home", "home"),
        edit(
            "supplier that does not exist",
            PRICES,
            "supplier: sample-supplier",
            "supplier: x",
            "x"),
        edit("utility that does not exist", PROGRAM, "utility: national-grid", "utility: ng", "ng"),
        edit(
            "period that ends before it begins",
            PRICES,
            "until: 2027-01",
            "until: 2024-01",
            "`until`"),
        edit("day that does not exist", UTILITY, "to: 2026-01-31", "to: 2026-02-30", "2026-02-30"),
        edit("anchor", PRICES, "price: 14.283", "price: &a 14.283", "anchor"),
        edit("alias", PRICES, "price: 14.283", "price: *a", "alias"),
        edit("tag", PRICES, "price: 14.283", "price: !!float 14.283", "tag"),
        edit("bracket that is not closed", PROGRAM, "[300, 600, 900]", "[300, 600, 900", "]"),
        change(
            "quote that is not closed",
            PROGRAM,
            "name: Pepperell C",
            "name: \"Pepperell C",
            "quot"),
        edit(
            "square brackets left in a text",
            PROGRAM,
            "introduction: The Town",
            "introduction: In [program] the Town",
            "[program]"),
        edit(
            "form that posts to http",
            PROGRAM,
            "form: https://forms.example.org/pepperell/leave",
            "form: http://forms.example.org/pepperell/leave",
            "https"),
        edit("share above a hundred", PRICES, "voluntary: 10 ", "voluntary: 110 ", "110"),
        edit("year that is no year", MINIMUM, "year: 2024", "year: next", "next"),
        edit("program that does not exist", CONFIG, "id: pepperell", "id: peperell", "peperell"),
        edit("language that does not exist", CONFIG, "tag: es", "tag: xx", "xx", "languages.txt"),
        edit("language by half its tag", CONFIG, "tag: es", "tag: zh", "zh-Hans or zh-Hant"),
        edit(
            "page that is not offered",
            CONFIG,
            "  - tag: es\n",
            "  - tag: es\n    pages: [home, prizes]\n",
            "prizes",
            "prices"),
        edit(
            "page that is still to come",
            CONFIG,
            "  - tag: es\n",
            "  - tag: es\n    pages: [home, translations]\n",
            "coming-page",
            "translations",
            "prices"),
        edit(
            "address of a program without https",
            CONFIG,
            "base: https://pep",
            "base: pep",
            "https"),
        // looks
        edit(
            "color by its name", PROGRAM, "accent: \"#1d4f91\"", "accent: teal", "teal", "#0a5c5a"),
        edit(
            "color that becomes a note",
            PROGRAM,
            "accent: \"#1d4f91\"",
            "accent: #1d4f91",
            "in quotes"),
        edit("color too light", PROGRAM, "\"#1d4f91\"", "\"#7fd1c7\"", "1.77 : 1", "\"#257c74\""),
        edit(
            "seal that is not there",
            JOINT,
            "file: seal",
            "file: seals",
            "seals.svg",
            "`seal.svg`"),
        change("seal without words", JOINT, "  alt: Sample seal\n", "", "`alt`"),
        edit("script in place of a seal", SEAL, "<svg", "<html", "`html`", "<svg"),
        change("element of a seal that is not closed", SEAL, "</defs>", "", "`defs` of line 3"),
        edit("picture of dots in a seal", SEAL, "<defs>", "<image href=\"x\"/><defs>", "dots"),
        whole(
            "seal with nothing but a script",
            SEAL,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><script>x()</script></svg>",
            SEAL),
        missing(SEAL, JOINT + ":"),
        change(
            "color of the sheet that is missing",
            "assets/town.css",
            "  --wash: #f3f6f5;\n",
            "",
            "`--wash`"),
        // whole files
        whole("empty prices", PRICES, "", PRICES),
        whole("empty program", PROGRAM, "", PROGRAM),
        whole("empty text", TEXT, "", TEXT),
        whole("empty configuration", CONFIG, "", CONFIG),
        whole("empty template", HOME, "", HOME),
        bytes("binary bytes in a YAML file", PRICES, new byte[] {0, 1, 2, (byte) 0x89, 'P', 'N'}),
        bytes("binary bytes in a text", TEXT, new byte[] {0, 1, 2, (byte) 0x89, 'P', 'N'}),
        bytes("binary bytes in a template", HOME, new byte[] {0, 1, (byte) 0xFF, (byte) 0x89}),
        bytes(
            "binary bytes in a translation", SPANISH, new byte[] {0, 1, (byte) 0xFF, (byte) 0x89}),
        invalid(PROGRAM, "Select Board"),
        invalid(TEXT, "notice by mail"),
        invalid(HOME, "kWh"),
        invalid(SPANISH, "\"Main\""),
        missing(PRICES, PRICES + ":"),
        missing(PROGRAM, "content/programs/pepperell"),
        missing(UTILITY, "national-grid"),
        missing(SPANISH, SPANISH + ":"),
        missing("content/pages/how-it-works.md", "content/pages/how-it-works.md"),
        missing(HOME, HOME + ":"),
        missing("templates/layout.html", "templates/layout.html:"),
        missing("assets/town.css", "assets/town.css"),
        missing("assets/today.js", "assets/today.js"),
        // Markdown
        append("raw HTML", TEXT, "<b>Moving</b>", "<b>"),
        append("script", TEXT, "<script>alert(1)</script>", "<script>"),
        append("square brackets left in Markdown", TEXT, "Call [program].", "[program]"),
        append("unknown hole", TEXT, "Call {nobody}.", "{nobody}", "supplier"),
        append("unknown hole in a link", TEXT, "[a {nobody}](page:prices)", "{nobody}"),
        append("brace that is no hole", TEXT, "Call {the town}.", "{the town}"),
        append(
            "link to a page that does not exist", TEXT, "[x](page:nowhere)", "nowhere", "prices"),
        append(
            "link to a page still to come",
            TEXT,
            "[x](page:translations)",
            "coming-page",
            "translations"),
        append("link to no page of a reader", TEXT, "[x](page:not-found)", "not-found", "prices"),
        append("javascript link", TEXT, "[x](javascript:alert(1))", "javascript:"),
        append("http link", TEXT, "[x](http://example.org/)", "https"),
        append("picture", TEXT, "![x](https://example.org/x.png)", "picture"),
        append("heading of the first level", TEXT, "# Moving", "##"),
        edit("unknown condition", TEXT, "[launched]", "[lunched]", "lunched", "launched"),
        edit("title missing", TEXT, "title:", "titel:", "title"),
        edit("hole in a title", TEXT, "title:", "title: Moving {nobody} #", "{nobody}"),
        // old addresses
        added("old address of a page", REDIRECTS, ":2:11:", "en/prices/", "en/", "published"),
        added("old address to nowhere", REDIRECTS, ":3:9:", "en/rates/", "en/prizes/", "prizes"),
        added("old address in a circle", REDIRECTS, ":3:9:", "en/a/", "en/a/", "back"),
        added("old address with a host", REDIRECTS, ":2:11:", "https://x.org/a/", "en/", "`a/`"),
        added("star without quotes", REDIRECTS, ":2:11:", "*/rates/", "en/", "quotes"),
        added("old address without slash", REDIRECTS, ":2:11:", "en/rates", "en/", "`en/rates/`"),
        added("program that is still there", GONE, ":2:", "pepperell/*", "chelsea/", "`base: ...`"),
        added("binary old addresses", REDIRECTS, ":", "\0", "en/"),
        // addresses that vanish
        vanishing("program taken from the list", GONE, Project::withoutRutland, "rutland/*"),
        vanishing(
            "language taken from the list",
            REDIRECTS,
            project -> project.edit(CONFIG, "  - tag: es\n", ""),
            "es/*",
            "en/*"),
        vanishing(
            "page of a program's own taken away",
            "content/programs/western-mass/redirects.yml",
            project -> project.delete("content/programs/western-mass/pages/goals.md"),
            "\"*/amherst/goals/\""),
        vanishing(
            "municipality renamed",
            "content/programs/western-mass/redirects.yml",
            project -> {
              project.edit(
                  "content/programs/western-mass/program.yml", "id: pelham", "id: pelham-ma");
              project.edit(
                  "content/programs/western-mass/news/2025-10-pelham.md",
                  "municipality: pelham",
                  "municipality: pelham-ma");
            },
            "\"*/pelham/*\""),
        // templates
        edit("unknown hole in a template", OFFER, "{offer.name}", "{offer.nmae}", "nmae"),
        edit(
            "brace that is no hole in a template",
            OFFER,
            "{offer.name}",
            "{offer name}",
            "{offer name}"),
        edit(
            "condition inside a sentence",
            ANSWER,
            "<strong>{answer.amount} less</strong>",
            "<strong th:if=\"${answer.saves}\">{answer.amount} less</strong>",
            "th:if"),
        edit("expression in a template", HOME, "${beforeLaunch}", "${1 + 1}", "1 + 1"),
        edit(
            "unknown name in a condition",
            HOME,
            "${beforeLaunch}",
            "${beforeLunch}",
            "beforeLunch"),
        edit("element that is not closed", HOME, "<h1>{program}</h1>", "<h1>{program}", "h1"),
        edit("layout that does not exist", HOME, "~{layout ::", "~{layuot ::", "layuot"),
        change(
            "page without a name",
            PAGE_NAMES,
            "<th:block th:fragment=\"prices\">Prices</th:block>",
            "",
            "The page \"prices\" has no name here",
            "th:fragment=\"prices\""),
        edit("name of no page", PAGE_NAMES, "fragment=\"prices\"", "fragment=\"prizes\"", "prizes"),
        change(
            "page with two names",
            PAGE_NAMES,
            "<th:block th:fragment=\"prices\">",
            "<th:block th:fragment=\"prices\">Costs</th:block><th:block th:fragment=\"prices\">",
            "twice"),
        change(
            "group of pages without a name",
            "templates/group-name.html",
            "<th:block th:fragment=\"help\">Help</th:block>",
            "",
            "The group \"help\" has no name here"),
        // translations
        translated(
            "lost hole in a translation", text -> text.replace("{utility}", "X"), "{utility}"),
        translated("hole of its own in a translation", text -> text + " {alcalde}", "{alcalde}"),
        edit("syntax of a translation", SPANISH, "\nmsgid \"", "\nmsgidd \"", "msgid"),
        edit(
            "quote missing in a translation",
            SPANISH,
            "\nmsgid \"Prices\"",
            "\nmsgid \"Prices",
            "quot"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ways")
  void aBrokenFileIsToldWithItsPlaceAndPublishesNothing(Way way) {
    Map<String, byte[]> sound = project.sources();
    try {
      way.breaking().accept(project);

      Outcome outcome = project.build();

      String told = errors(outcome);
      assertThat(outcome.status()).as("%s: %s", way, told).isEqualTo(1);
      assertThat(
              outcome.errors().replaceAll("(?m)^site: [a-z ]+\\R", "")) // a slow machine's progress
          .as(way.name())
          .isEmpty();
      assertThat(told).as(way.name()).contains("\n    do: ", way.place());
      assertThat(way.words()).as("%s: %s", way, told).allMatch(told::contains);
      assertThat(INSIDES.matcher(told).find())
          .as("%s: the program's insides are not shown: %s", way, told)
          .isFalse();
      assertThat(outcome.output()).contains("Nothing was published.");
      assertThat(changed()).as(way.name()).isEmpty();
    } finally {
      project.restore(sound);
      if (!changed().isEmpty()) {
        project.build();
      }
    }
  }

  /** The errors that were printed, without what is overdue or worth a look. */
  private static String errors(Outcome outcome) {
    int others = outcome.output().length();
    for (String line : List.of(": overdue ", ": warning ", " rules ran")) {
      int at = outcome.output().indexOf(line);
      others = at < 0 ? others : Math.min(others, outcome.output().lastIndexOf('\n', at) + 1);
    }
    return outcome.output().substring(0, others);
  }

  private static Set<String> changed() {
    Map<String, String> now = project.published();
    Set<String> names = new TreeSet<>(published.keySet());
    names.addAll(now.keySet());
    names.removeIf(name -> Objects.equals(published.get(name), now.get(name)));
    return names;
  }

  @Test
  void mendedFilesPublishTheSameSiteAgain() {
    assertThat(project.build().status()).isZero();
    assertThat(project.published()).isEqualTo(published);
  }

  /** Words are replaced: the message names the file and the very line. */
  private static Way edit(String name, String file, String words, String others, String... says) {
    String text = new String(bytes(file), StandardCharsets.UTF_8);
    int at = text.indexOf(words);
    assertThat(at).as("%s in %s", words, file).isNotNegative();
    int same = 0;
    while (same < Math.min(words.length(), others.length())
        && words.charAt(same) == others.charAt(same)) {
      same++;
    }
    long line = 1 + text.substring(0, at + same).chars().filter(c -> c == '\n').count();
    return new Way(
        name,
        file,
        project -> project.edit(file, words, others),
        file + ":" + line + ":",
        List.of(says));
  }

  /** Words are replaced, and the line where that shows is further down: the file is named. */
  private static Way change(String name, String file, String words, String others, String... says) {
    Way way = edit(name, file, words, others, says);
    return new Way(name, file, way.breaking(), file + ":", way.words());
  }

  /** A paragraph is added: the message names its line. */
  private static Way append(String name, String file, String paragraph, String... says) {
    String text = new String(bytes(file), StandardCharsets.UTF_8);
    long line = 2 + text.chars().filter(c -> c == '\n').count();
    return new Way(
        name,
        file,
        project -> project.write(file, text + "\n" + paragraph + "\n"),
        file + ":" + line + ":",
        List.of(says));
  }

  /** The translation of a sentence with a hole is changed: its entry's first line is named. */
  private static Way translated(String name, UnaryOperator<String> change, String... says) {
    String text = new String(bytes(SPANISH), StandardCharsets.UTF_8);
    Matcher entry = TRANSLATED.matcher(text);
    assertThat(entry.find()).as("a translated sentence with {utility}").isTrue();
    int start = text.lastIndexOf("\n\n", entry.start()) + 2;
    long line = 1 + text.substring(0, start).chars().filter(c -> c == '\n').count();
    String broken =
        text.substring(0, entry.start(1))
            + change.apply(entry.group(1))
            + text.substring(entry.end(1));
    return new Way(
        name,
        SPANISH,
        project -> project.write(SPANISH, broken),
        SPANISH + ":" + line + ":",
        List.of(says));
  }

  /** A file with one old address is added. */
  private static Way added(
      String name, String file, String place, String from, String to, String... says) {
    return new Way(
        name,
        file,
        project -> project.write(file, "redirects:\n  - from: " + from + "\n    to: " + to + "\n"),
        file + place,
        List.of(says));
  }

  /** Something that was published is taken away. */
  private static Way vanishing(
      String name, String file, Consumer<Project> breaking, String... says) {
    return new Way(name, file, breaking, file + ":1:1: error vanished-address", List.of(says));
  }

  private static Way whole(String name, String file, String text, String place) {
    return new Way(name, file, project -> project.write(file, text), place + ":", List.of());
  }

  private static Way bytes(String name, String file, byte[] bytes) {
    return new Way(name, file, project -> project.write(file, bytes), file + ":", List.of());
  }

  private static Way missing(String file, String says) {
    return new Way("missing " + file, file, project -> project.delete(file), says, List.of());
  }

  /** One letter is written in another encoding. */
  private static Way invalid(String file, String after) {
    byte[] sound = bytes(file);
    String text = new String(sound, StandardCharsets.UTF_8);
    int at = text.indexOf(after);
    assertThat(at).as("%s in %s", after, file).isNotNegative();
    String head = text.substring(0, at);
    byte[] start = head.getBytes(StandardCharsets.UTF_8);
    byte[] broken = new byte[sound.length + 1];
    System.arraycopy(sound, 0, broken, 0, start.length);
    broken[start.length] = (byte) 0xE9;
    System.arraycopy(sound, start.length, broken, start.length + 1, sound.length - start.length);
    long line = 1 + head.chars().filter(c -> c == '\n').count();
    return new Way(
        "letter that is not UTF-8 in " + file,
        file,
        project -> project.write(file, broken),
        file + ":" + line + ":",
        List.of("UTF-8"));
  }

  private static byte[] bytes(String file) {
    try {
      return java.nio.file.Files.readAllBytes(Project.ORIGINAL.resolve(file));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
