package org.towncurrent.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.towncurrent.paper.Pdf;
import org.towncurrent.paper.Press;
import org.towncurrent.press.ChromiumPress;

/** The PDFs that {@code ./site pdf} makes, read back by other means than those that made them. */
class PdfInBrowserTest {

  private static final String ID = "00112233445566778899aabbccddeeff";

  @SuppressWarnings("NullAway.Init") // started before the first test
  private static Press press;

  @BeforeAll
  static void start() {
    press = new ChromiumPress();
  }

  @AfterAll
  static void stop() {
    press.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "chelsea/en/notices/2025-11-opt-out/",
        "chelsea/es/notices/2025-11-opt-out/",
        "pepperell/en/notices/2025-11-opt-out/",
        "pepperell/es/notices/2025-11-opt-out/",
        "western-mass/en/pelham/notices/2025-11-opt-out/",
        "western-mass/es/pelham/notices/2025-11-opt-out/"
      })
  void anOptOutNoticeIsTaggedNamedAndTwoPagesAtMost(String address) throws IOException {
    BuiltSite site = BuiltSite.samples();
    Pdf pdf = press.print(site.folder(), site.sheet(address), ID);
    Document page = site.document(address + "index.html");

    try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
      isAccessible(document, page);
      assertThat(document.getNumberOfPages()).isEqualTo(pdf.pages()).isBetween(1, 2);
      assertThat(site.sheet(address).pages()).contains(2);
      assertThat(document.getDocumentInformation().getCreationDate().toInstant())
          .isEqualTo(
              java.time.LocalDate.parse(BuiltSite.SAMPLE_DAY)
                  .atStartOfDay()
                  .toInstant(ZoneOffset.UTC));
      assertThat(words(new PDFTextStripper().getText(document)))
          .contains(words(page.select("article.letter h1").text()))
          .contains(words(page.select("article.letter .notice-key").text()));
      for (String link : links(document)) {
        assertThat(link).doesNotContain("localhost").doesNotStartWith("file:");
      }
      assertThat(links(document)).anyMatch(link -> link.contains("/calculator/"));
    }
  }

  @Test
  void theSamePageGivesTheSameBytes() throws IOException {
    BuiltSite site = BuiltSite.samples();
    String address = "chelsea/es/notices/2025-11-opt-out/";
    byte[] first = press.print(site.folder(), site.sheet(address), ID).bytes();
    press.print(site.folder(), site.sheet("chelsea/en/product-summary/standard/"), ID);

    assertThat(press.print(site.folder(), site.sheet(address), ID).bytes()).isEqualTo(first);
    try (Press another = new ChromiumPress()) {
      assertThat(another.print(site.folder(), site.sheet(address), ID).bytes()).isEqualTo(first);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "chelsea/en/notices/2025-11-opt-out/enclosures/",
        "chelsea/es/product-summary/standard/",
        "chelsea/en/disclosure/2025-q2/sheet/"
      })
  void theOtherSheetsAreTaggedAndNamedToo(String address) throws IOException {
    BuiltSite site = BuiltSite.samples();
    Pdf pdf = press.print(site.folder(), site.sheet(address), ID);

    try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
      isAccessible(document, site.document(address + "index.html"));
    }
  }

  @Test
  void aLetterThatRunsFromRightToLeftSaysSo() throws IOException {
    BuiltSite site = PseudoSite.samples();
    String address = "pepperell/ar-XB/notices/2025-11-opt-out/";
    Pdf pdf = press.print(site.folder(), site.sheet(address), ID);

    try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
      isAccessible(document, site.document(address + "index.html"));
      assertThat(document.getDocumentCatalog().getViewerPreferences().getReadingDirection())
          .isEqualTo("R2L");
      assertThat(document.getNumberOfPages()).isBetween(1, 2);
    }
  }

  /** What makes a PDF readable aloud, as far as a machine can tell. */
  private static void isAccessible(PDDocument document, Document page) throws IOException {
    PDDocumentCatalog catalog = document.getDocumentCatalog();
    assertThat(catalog.getMarkInfo().isMarked()).isTrue();
    assertThat(catalog.getStructureTreeRoot()).isNotNull();
    List<String> tags = new ArrayList<>();
    tags(catalog.getStructureTreeRoot(), tags);
    assertThat(tags).contains("H1", "P");
    assertThat(catalog.getLanguage()).isEqualTo(page.select("html").attr("lang"));
    assertThat(document.getDocumentInformation().getTitle()).isEqualTo(page.title());
    assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
    assertThat(
            new String(
                catalog.getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8))
        .contains("<pdfuaid:part>1</pdfuaid:part>");
    COSArray id = document.getDocument().getDocumentID();
    assertThat(((COSString) id.get(0)).toHexString()).isEqualToIgnoringCase(ID);
    for (PDPage sheet : document.getPages()) {
      assertThat(sheet.getMediaBox().getWidth()).isEqualTo(612);
      assertThat(sheet.getMediaBox().getHeight()).isEqualTo(792);
      assertThat(sheet.getCOSObject().getNameAsString(COSName.getPDFName("Tabs"))).isEqualTo("S");
      for (PDAnnotation annotation : sheet.getAnnotations()) {
        assertThat(annotation.getContents()).isNotBlank();
      }
    }
  }

  private static void tags(PDStructureNode node, List<String> tags) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        tags.add(element.getStructureType());
        tags(element, tags);
      }
    }
  }

  private static List<String> links(PDDocument document) throws IOException {
    List<String> links = new ArrayList<>();
    for (PDPage sheet : document.getPages()) {
      for (PDAnnotation annotation : sheet.getAnnotations()) {
        if (annotation instanceof PDAnnotationLink link
            && link.getAction() instanceof PDActionURI elsewhere) {
          links.add(elsewhere.getURI());
        }
      }
    }
    return links;
  }

  /** Without spaces, which stand on paper where lines end. */
  private static String words(String text) {
    return text.replaceAll("[\\s\\u00a0\\u2066-\\u2069]+", "");
  }
}
