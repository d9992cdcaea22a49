package org.towncurrent.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.towncurrent.facts.Finding;
import org.towncurrent.facts.Finding.Severity;

@Timeout(30)
final class SealDrawingTest {

  private static final String FILE = "content/programs/ashby/seal.svg";
  private static final String DOT = "<circle cx=\"5\" cy=\"5\" r=\"4\"/>";

  private final List<Finding> findings = new ArrayList<>();

  // What is kept.

  @Test
  void aSealKeepsItsLooks() throws Exception {
    byte[] sample = sample();
    SealDrawing drawing = SealDrawing.read(FILE, sample, findings).orElseThrow();

    assertThat(findings).isEmpty();
    assertThat(drawing.width()).isEqualTo(240);
    assertThat(drawing.height()).isEqualTo(240);
    Document svg = xml(drawing.svg());
    assertThat(svg.selectXpath("/*/@viewBox | /*").get(0).attr("viewBox")).isEqualTo("0 0 240 240");
    assertThat(element(svg, "r", "114").attributes())
        .as("styles by class, of which the later is the stronger")
        .anyMatch(is("fill", "none"))
        .anyMatch(is("stroke", "#1b3a57"))
        .anyMatch(is("stroke-width", "6px"));
    assertThat(element(svg, "id", "rim").attr("stroke-width")).isEqualTo("6px");
    assertThat(svg.selectXpath("//*[name()='rect']").attr("fill")).isEqualTo("url(#sky)");
    assertThat(element(svg, "id", "sky").attr("href")).isEqualTo("#hues");
    assertThat(element(svg, "id", "hues").child(0).attr("stop-color")).isEqualTo("#dfe9ee");
    assertThat(svg.selectXpath("//*[name()='use']").eachAttr("href"))
        .containsExactly("#wave", "#wave");
    assertThat(svg.selectXpath("//*[name()='g'][@clip-path='url(#disc)']")).hasSize(1);
    assertThat(svg.selectXpath("//*[name()='textPath']").text()).isEqualTo("SAMPLE");
    assertThat(svg.selectXpath("//*[name()='text']").attr("font-family"))
        .isEqualTo("Georgia, 'Times New Roman', serif");
    assertForbiddenNothing(drawing.svg());
  }

  @Test
  void cleaningTwiceChangesNothingMore() throws Exception {
    String once = SealDrawing.read(FILE, sample(), findings).orElseThrow().svg();
    String twice =
        SealDrawing.read(FILE, once.getBytes(StandardCharsets.UTF_8), findings).orElseThrow().svg();

    assertThat(twice).isEqualTo(once);
    assertThat(findings).isEmpty();
  }

  @Test
  void whatNobodySeesGoesWithoutAWord() {
    String svg =
        cleaned(
            "<?xml-stylesheet href='https://example.org/x.css'?><!-- made by hand -->",
            "<?x y?><!-- x --><metadata><a>x</a></metadata><desc>d</desc>"
                + "<e:data xmlns:e='https://editor.example.org/' on='1'><script/></e:data>"
                + DOT.replace("<circle", "<circle e:label='x' xmlns:e='urn:e' data-x='1'"));

    assertThat(findings).isEmpty();
    assertThat(svg)
        .isEqualTo(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 10 10\">" + DOT + "</svg>\n");
  }

  @Test
  void aSizeIsEnoughAndAMissingNamespaceIsMended() {
    SealDrawing drawing = read("<svg width='2in' height='48'>" + DOT + "</svg>").orElseThrow();

    assertThat(drawing.svg()).contains("viewBox=\"0 0 192 48\"").doesNotContain("width=");
    assertThat(drawing.svg()).startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"");
    assertThat(drawing.width() / drawing.height()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "ISO-8859-1", "windows-1252"})
  void aFileIsReadInWhateverItSaysThatItIsWrittenIn(String name) {
    String text =
        "<?xml version='1.0' encoding='"
            + name
            + "'?>\r\n<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>"
            + "<text>caf\u00e9</text><script/></svg>";
    String svg =
        SealDrawing.read(FILE, text.getBytes(Charset.forName(name)), findings).orElseThrow().svg();

    assertThat(svg).contains("<text>caf\u00e9</text>");
    assertThat(findings).extracting(one -> one.place().line()).containsExactly(2);
  }

  @Test
  void aMarkOfByteOrderIsNoLetter() {
    assertThat(read("\uFEFF<svg viewBox='0 0 9 9'>" + DOT + "</svg>")).isPresent();
  }

  // What is left out.

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<script><![CDATA[alert(1)]]></script>",
        "<SCRIPT>alert(1)</SCRIPT>",
        "<sCript href='https://example.org/x.js'/>",
        "<s:script xmlns:s='http://www.w3.org/2000/svg'>alert(1)</s:script>",
        "<h:script xmlns:h='http://www.w3.org/1999/xhtml'>alert(1)</h:script>",
        "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml' onclick='x()'>x</p></foreignObject>",
        "<h:iframe xmlns:h='http://www.w3.org/1999/xhtml' src='javascript:alert(1)'/>",
        "<handler type='text/javascript'>alert(1)</handler>",
        "<circle r='4' onload='alert(1)'/>",
        "<circle r='4' ONLOAD='alert(1)'/>",
        "<circle r='4' onfocusin='alert(1)'/>",
        "<a href='javascript:alert(1)'><circle r='4'/></a>",
        "<a xmlns:x='http://www.w3.org/1999/xlink' x:href='javascript:alert(1)'><path d='M0 0'/></a>",
        "<a xmlns:x='http://www.w3.org/1999/xlink' x:href='java&#10;script:alert(1)'/>",
        "<use href='http://evil.example.org/x.svg#a'/>",
        "<use href='data:image/svg+xml,&lt;svg onload=alert(1)&gt;#a'/>",
        "<use xmlns:x='http://www.w3.org/1999/xlink' x:href='//evil.example.org/x.svg#a'/>",
        "<use href='other.svg#a'/>",
        "<textPath href='data:,x'/>",
        "<linearGradient href='https://evil.example.org/#a'/>",
        "<set attributeName='href' to='javascript:alert(1)'/>",
        "<animate attributeName='xlink:href' values='javascript:alert(1)'/>",
        "<animateMotion path='M0 0'/>",
        "<style>@import 'https://evil.example.org/x.css';</style>",
        "<style>@import url(//evil.example.org);path{fill:red}</style>",
        "<style>@font-face{font-family:x;src:url(https://evil.example.org/f)}</style>",
        "<style>circle{fill:url(https://evil.example.org/#x)}</style>",
        "<style>circle{background:url(https://evil.example.org/x.png)}</style>",
        "<style>circle{fill:u\\72l(https://evil.example.org/#x)}</style>",
        "<style>circle{width:expression(alert(1))}</style>",
        "<style>g > circle{fill:red}</style>",
        "<circle r='4' style='fill:url(data:image/svg+xml;base64,AAAA)'/>",
        "<circle r='4' style='behavior:url(x.htc)'/>",
        "<circle r='4' style='-moz-binding:url(https://evil.example.org/x#y)'/>",
        "<circle r='4' fill='url(https://evil.example.org/#x)'/>",
        "<circle r='4' fill='url(&quot;javascript:alert(1)&quot;)'/>",
        "<circle r='4' fill='\\75rl(//evil.example.org/#x)'/>",
        "<circle r='4' mask='image-set(&quot;x.png&quot; 1x)'/>",
        "<circle r='4' clip-path='src(&quot;//evil.example.org&quot;)'/>",
        "<circle r='4' fill='var(--x, url(//evil.example.org))'/>",
        "<circle r='4' filter='url(#blur)'/>",
        "<filter id='f'><feImage href='https://evil.example.org/x.png'/></filter>",
        "<cursor href='https://evil.example.org/c.cur'/>",
        "<video href='https://evil.example.org/c.mp4'/>",
      })
  void whatActsOrReachesOutIsLeftOutAndTold(String nasty) {
    String svg = cleaned("\n", DOT + "\n" + nasty);

    assertForbiddenNothing(svg);
    assertThat(svg).contains(DOT).doesNotContain("evil", "alert", "blur");
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).severity()).isEqualTo(Severity.WARNING);
    assertThat(findings.get(0).message()).contains("left out of the drawing: ", " at line 3");
    assertThat(findings.get(0).place().line()).isEqualTo(3);
  }

  @Test
  void allThatWasLeftOutIsToldOnce() {
    cleaned("", DOT + "\n<script/>\n\n<a href='x'>" + DOT + "</a>\n  <g\n   onload='x'/>");

    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).toString())
        .startsWith(FILE + ":2:1: warning seal-cleaned: 3 things were left out of the drawing:")
        .contains("`script` at line 2, link at line 4, `onload` at line 5.");
  }

  @Test
  void lettersOfATextStayLetters() {
    String svg =
        cleaned("", "<text>&lt;script&gt;<![CDATA[</text><script>alert(1)</script>]]></text>");

    assertThat(findings).isEmpty();
    assertForbiddenNothing(svg);
    assertThat(xml(svg).text()).isEqualTo("<script></text><script>alert(1)</script>");
  }

  // What is refused.

  @Test
  void aPictureOfDotsIsRefused() {
    assertRefused(
        svg("\n<image href='data:image/png;base64,AAAA' width='9' height='9'/>" + DOT),
        "2:1",
        "picture of dots",
        "drawing");
  }

  @Test
  void aFileWithNothingButAScriptIsRefused() {
    assertRefused(svg("<script>alert(1)</script>"), "1:1", "Nothing is drawn", "cleaned");
  }

  @Test
  void entitiesAreRefusedBeforeTheyGrow() {
    StringBuilder laughs = new StringBuilder("<!ENTITY a0 'ha'>");
    for (int i = 1; i < 30; i++) {
      laughs.append("<!ENTITY a").append(i).append(" '");
      laughs.append(("&a" + (i - 1) + ";").repeat(10)).append("'>");
    }
    assertRefused(
        "<?xml version='1.0'?>\n<!DOCTYPE svg [" + laughs + "]>" + svg("<text>&a29;</text>"),
        "2:1",
        "DOCTYPE",
        "plain SVG");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>",
        "<!DOCTYPE svg [<!ENTITY % x SYSTEM 'https://evil.example.org/x.dtd'> %x;]>",
        "<!DOCTYPE svg PUBLIC '>' \"]>\" [<!ATTLIST svg onload CDATA 'alert(1)'>]>",
        "<!-- <!DOCTYPE svg> --><?x <!DOCTYPE svg>?><!DOCTYPE svg [<!ENTITY ns 'x'>]>",
      })
  void namesDeclaredInADoctypeAreRefused(String doctype) {
    assertRefused(doctype + svg(DOT), "1:", "DOCTYPE", "plain SVG");
  }

  @Test
  void aDoctypeThatOnlyNamesSvgIsHarmlessAndNothingIsFetched() {
    assertThat(read("<!DOCTYPE svg SYSTEM 'https://evil.example.org/x.dtd'>" + svg(DOT)))
        .isPresent();
    assertRefused("<!DOCTYPE svg SYSTEM 'x.dtd'>" + svg("<text>&x;</text>" + DOT), "1:", "XML");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg viewBox='0 0 9 9'>\n<g><path d='M0 0'></g></svg>",
        "<svg viewBox='0 0 9 9'>\n<path d='M0 0'/>",
        "<svg viewBox='0 0 9 9'>\n<path d=M/></svg>",
        "<svg viewBox='0 0 9 9'>\n<path d='M' d='M'/></svg>",
        "<svg viewBox='0 0 9 9'>\n<x:path d='M'/></svg>",
        "<svg viewBox='0 0 9 9'>\n<text>Salt & Pepper</text></svg>",
        "<svg viewBox='0 0 9 9'/>\n<svg viewBox='0 0 9 9'/>",
        "<svg viewBox='0 0 9 9'>\n<text>\u0001</text></svg>",
        "\n \n\u0007",
      })
  void whatIsNoXmlIsRefusedWithItsPlace(String text) {
    assertRefused(text, "", "XML");
    assertThat(findings.get(0).place().line()).isGreaterThan(1);
    assertThat(findings.get(0).message()).doesNotContain("ParseError", "Message", "w3.org");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html xmlns='http://www.w3.org/1999/xhtml'/>",
        "<svg xmlns='https://example.org/svg' viewBox='0 0 1 1'/>",
        "<SVG viewBox='0 0 1 1'/>",
        "<g xmlns='http://www.w3.org/2000/svg'/>",
      })
  void whatIsNoSvgIsRefused(String text) {
    assertRefused(text, "1:1", "not with an `svg`", "<svg");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "width='100%' height='100%'",
        "width='10'",
        "width='10em' height='10em'",
        "width='0' height='10'",
        "viewBox='0 0 10'",
        "viewBox='0 0 0 10'",
        "viewBox='0 0 ten 10'",
        "viewBox='0 0 1e999 1'",
      })
  void whatHasNoSizeIsRefused(String size) {
    assertRefused("<!-- -->\n<svg " + size + ">" + DOT + "</svg>", "2:1", "viewBox");
  }

  @Test
  void whatAPhoneShouldNotLoadIsRefusedWithItsSize() {
    assertRefused(svg(DOT.repeat(4000)), "1:1", "114 KB", "100 KB", "Simplify");
    assertThat(read(svg("<!-- x -->".repeat(20_000) + DOT))).as("not in the drawing").isPresent();
  }

  @Test
  void partsThatPointToEachOtherTenfoldAreRefused() {
    StringBuilder bomb = new StringBuilder("<g id='g0'>" + DOT + "</g>");
    for (int i = 1; i < 12; i++) {
      bomb.append("<g id='g").append(i).append("'>");
      bomb.append(("<use href='#g" + (i - 1) + "'/>").repeat(10)).append("</g>");
    }
    assertRefused(svg(bomb.toString()), "1:", "again and again");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<g id='a'><use href='#a'/></g>",
        "<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>",
        "<pattern id='p'><rect fill='url(#p)' width='1' height='1'/></pattern>",
      })
  void partsThatPointToThemselvesAreRefused(String circle) {
    assertRefused(svg(circle + DOT), "1:", "circle");
  }

  @Test
  void longRowsAndDeepGroupsAreRefused() {
    StringBuilder row = new StringBuilder("<circle id='u0' r='1'/>");
    for (int i = 1; i < 1000; i++) {
      row.append("<use id='u").append(i).append("' href='#u").append(i - 1).append("'/>");
    }
    String backwards = "<use href='#u999'/>" + row;
    assertRefused(svg(backwards), "1:", "too long a row");
    assertRefused(svg("<g>".repeat(5000) + DOT + "</g>".repeat(5000)), "1:", "deep");
  }

  @Test
  void encodingsThatHideLettersAreRefused() {
    assertRefused("<?xml version='1.0' encoding='UTF-7'?>" + svg(DOT), "1:1", "\"utf-7\"");
    findings.clear();
    byte[] bytes = svg("\n<text>caf\u00e9</text>").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(SealDrawing.read(FILE, bytes, findings)).isEmpty();
    assertThat(findings.get(0).toString())
        .startsWith(FILE + ":2:10: error bad-seal")
        .contains("UTF-8");
  }

  @Test
  void anEmptyFileIsRefused() {
    assertRefused("", "1:1", "empty");
  }

  // Whatever stands in the file.

  @Test
  void nothingForbiddenIsEverPublished() throws Exception {
    Random random = new Random(20251015);
    String sound = new String(sample(), StandardCharsets.UTF_8);
    List<String> bits =
        List.of(
            "<script>alert(1)</script>",
            "<svg:script/>",
            " onload='x' ",
            " href='javascript:x'",
            " style='fill:url(http://x/y)'",
            "url(",
            "\\75rl(",
            "<style>@import 'x'</style>",
            "]]>",
            "<![CDATA[",
            "<!--",
            "-->",
            "&#x3c;script&#x3e;",
            "&lt;script",
            "</g>",
            "<g>",
            "'",
            "\"",
            "<a href='https://x/'>",
            "</a>",
            "<foreignObject>",
            "<image href='x'/>",
            ">",
            "<",
            "&",
            "<set attributeName='href' to='javascript:x'/>",
            "<use href='#wave'/>",
            "#",
            ";",
            ":",
            " xmlns='http://www.w3.org/1999/xhtml'",
            "<?x?>",
            "\u0000",
            "(",
            ")",
            "{",
            "}",
            "@");
    int published = 0;
    for (int round = 0; round < 4000; round++) {
      StringBuilder text = new StringBuilder(sound);
      for (int edit = random.nextInt(3); edit >= 0; edit--) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + random.nextInt(3) * random.nextInt(10));
        text.replace(at, end, bits.get(random.nextInt(bits.size())));
      }
      List<Finding> told = new ArrayList<>();
      Optional<SealDrawing> drawing =
          SealDrawing.read(FILE, text.toString().getBytes(StandardCharsets.UTF_8), told);
      assertThat(drawing.isPresent())
          .as("a drawing or an error: %s", text)
          .isEqualTo(told.stream().noneMatch(one -> one.severity() == Severity.ERROR));
      if (drawing.isPresent()) {
        published++;
        assertForbiddenNothing(drawing.get().svg());
      }
    }
    assertThat(published).isGreaterThan(300);
  }

  // The tools of these tests.

  private static byte[] sample() throws Exception {
    return Files.readAllBytes(Path.of("src/test/resources/seals/SAMPLE.svg"));
  }

  private static String svg(String inside) {
    return "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'>" + inside + "</svg>";
  }

  private Optional<SealDrawing> read(String text) {
    return SealDrawing.read(FILE, text.getBytes(StandardCharsets.UTF_8), findings);
  }

  private String cleaned(String before, String inside) {
    return read(before + svg(inside)).orElseThrow(() -> new AssertionError(findings)).svg();
  }

  private void assertRefused(String text, String place, String... words) {
    findings.clear();
    assertThat(read(text)).as(text.substring(0, Math.min(200, text.length()))).isEmpty();
    Finding error =
        findings.stream().filter(one -> one.severity() == Severity.ERROR).findFirst().orElseThrow();
    assertThat(error.toString()).startsWith(FILE + ":" + place).contains(words);
  }

  /** An allow-list of its own: what a published seal is made of, as another parser reads it. */
  private static void assertForbiddenNothing(String svg) {
    List<String> elements =
        List.of(
            "svg",
            "g",
            "defs",
            "symbol",
            "use",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "text",
            "tspan",
            "textPath",
            "linearGradient",
            "radialGradient",
            "stop",
            "clipPath",
            "mask",
            "pattern");
    Document parsed = xml(svg);
    assertThat(parsed.children()).hasSize(1);
    for (Element element : parsed.child(0).getAllElements()) {
      assertThat(elements).as(svg).contains(element.tagName());
      for (Attribute attribute : element.attributes()) {
        String name = attribute.getKey();
        String value = attribute.getValue();
        assertThat(name.toLowerCase(Locale.ROOT))
            .as(svg)
            .doesNotStartWith("on")
            .isNotEqualTo("style");
        if (name.equals("xmlns")) {
          assertThat(value).isEqualTo("http://www.w3.org/2000/svg");
          continue;
        }
        assertThat(value).as("%s of %s", name, svg).doesNotContain(":", "\\", "@", "//");
        if (name.equals("href")) {
          assertThat(value).startsWith("#");
        }
        assertThat(value.replaceAll("url\\([\"']?#[^()]*\\)", "").toLowerCase(Locale.ROOT))
            .doesNotContain("url(");
      }
    }
    assertThat(svg).doesNotContain("<!", "<?", "<style", "<script");
  }

  private static Element element(Document svg, String attribute, String value) {
    return svg.getAllElements().stream()
        .filter(one -> one.attr(attribute).equals(value))
        .findFirst()
        .orElseThrow(() -> new AssertionError("nothing has " + attribute + "=" + value));
  }

  private static java.util.function.Predicate<Attribute> is(String name, String value) {
    return attribute -> attribute.getKey().equals(name) && attribute.getValue().equals(value);
  }

  private static Document xml(String text) {
    return Jsoup.parse(text, "", Parser.xmlParser());
  }
}
