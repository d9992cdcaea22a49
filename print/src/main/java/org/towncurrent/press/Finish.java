package org.towncurrent.press;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.towncurrent.paper.Pdf;
import org.towncurrent.rates.Day;

/**
 * What a browser leaves out of its PDFs: the language and the title for those who have it read
 * aloud, names for links, the claim of PDF/UA; and what it puts in that is another every time.
 */
final class Finish {

  private Finish() {}

  /**
   * What the page says of itself.
   *
   * @param language the tag of its language
   * @param rightToLeft whether lines run from right to left
   * @param day the day it is made for, unless SOURCE_DATE_EPOCH names a moment
   * @param id names the letter: 16 bytes in hexadecimal digits
   */
  record Facts(String title, String language, boolean rightToLeft, Day day, String id) {}

  static Pdf of(byte[] printed, Facts facts) throws IOException {
    try (PDDocument document = Loader.loadPDF(printed)) {
      PDDocumentCatalog catalog = document.getDocumentCatalog();
      if (catalog.getStructureTreeRoot() == null) {
        throw new IOException("The browser made a PDF without tags. Use Chromium 128 or later.");
      }
      Headings.moveUp(catalog.getStructureTreeRoot());
      NodeNames.number(catalog.getStructureTreeRoot().getCOSObject());
      ZonedDateTime made = made(facts.day());
      catalog.setLanguage(facts.language());
      PDMarkInfo marks = new PDMarkInfo();
      marks.setMarked(true);
      catalog.setMarkInfo(marks);
      PDViewerPreferences viewer = new PDViewerPreferences(new COSDictionary());
      viewer.setDisplayDocTitle(true);
      if (facts.rightToLeft()) {
        viewer.setReadingDirection(PDViewerPreferences.READING_DIRECTION.R2L);
      }
      catalog.setViewerPreferences(viewer);
      describe(document, facts, made);
      for (PDPage page : document.getPages()) {
        page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
        for (PDAnnotation annotation : page.getAnnotations()) {
          name(annotation);
        }
      }
      COSArray id = new COSArray();
      id.add(COSString.parseHex(facts.id()));
      id.add(COSString.parseHex(facts.id()));
      document.getDocument().getTrailer().setItem(COSName.ID, id);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return new Pdf(out.toByteArray(), document.getNumberOfPages());
    }
  }

  private static void describe(PDDocument document, Facts facts, ZonedDateTime made)
      throws IOException {
    PDDocumentInformation information = new PDDocumentInformation();
    information.setTitle(facts.title());
    information.setCreator("Town Current");
    information.setProducer(
        Objects.requireNonNullElse(document.getDocumentInformation().getProducer(), "Chromium"));
    information.setCreationDate(GregorianCalendar.from(made));
    information.setModificationDate(GregorianCalendar.from(made));
    document.setDocumentInformation(information);
    PDMetadata metadata = new PDMetadata(document);
    metadata.importXMPMetadata(xmp(facts, made).getBytes(UTF_8));
    document.getDocumentCatalog().setMetadata(metadata);
  }

  /** Links say where they lead, and not only by their place on the page. */
  private static void name(PDAnnotation annotation) {
    if (annotation instanceof PDAnnotationLink link && annotation.getContents() == null) {
      annotation.setContents(
          link.getAction() instanceof PDActionURI elsewhere ? elsewhere.getURI() : "Link");
    }
  }

  private static ZonedDateTime made(Day day) {
    String epoch = System.getenv("SOURCE_DATE_EPOCH");
    return epoch != null && epoch.matches("[0-9]{1,11}")
        ? Instant.ofEpochSecond(Long.parseLong(epoch)).atZone(ZoneOffset.UTC)
        : LocalDate.parse(day.iso()).atStartOfDay(ZoneOffset.UTC);
  }

  private static String xmp(Facts facts, ZonedDateTime made) {
    String moment = made.toInstant().toString();
    return """
        <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/">
          <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about=""
                xmlns:dc="http://purl.org/dc/elements/1.1/"
                xmlns:xmp="http://ns.adobe.com/xap/1.0/"
                xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
              <pdfuaid:part>1</pdfuaid:part>
              <dc:title><rdf:Alt><rdf:li xml:lang="x-default">TITLE</rdf:li></rdf:Alt></dc:title>
              <dc:language><rdf:Bag><rdf:li>LANGUAGE</rdf:li></rdf:Bag></dc:language>
              <xmp:CreatorTool>Town Current</xmp:CreatorTool>
              <xmp:CreateDate>MOMENT</xmp:CreateDate>
              <xmp:ModifyDate>MOMENT</xmp:ModifyDate>
            </rdf:Description>
          </rdf:RDF>
        </x:xmpmeta>
        <?xpacket end="r"?>
        """
        .replace("LANGUAGE", escaped(facts.language()))
        .replace("MOMENT", moment)
        .replace("TITLE", escaped(facts.title()));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
