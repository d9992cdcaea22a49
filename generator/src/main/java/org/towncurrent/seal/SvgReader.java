package org.towncurrent.seal;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads a drawing as XML and keeps of it what the vocabulary lists. */
final class SvgReader {

  private static final int DEEPEST = 100;

  /** Namespaces in which an element could act if a browser met it. */
  private static final Set<String> ACTING =
      Set.of("http://www.w3.org/1999/xhtml", "http://www.w3.org/1998/Math/MathML");

  private final String text;
  private final Lines lines;
  private final Remarks remarks;
  private final SvgStyles styles;
  private final Deque<SvgElement> open = new ArrayDeque<>();
  private final StringBuilder sheet = new StringBuilder();
  private @Nullable SvgElement root;
  private String namespace = SvgVocabulary.NAMESPACE;
  private boolean inSheet;
  private Spot sheetSpot = Spot.START;
  private int skipped;

  SvgReader(String text, Remarks remarks) {
    this.text = text;
    this.lines = new Lines(text);
    this.remarks = remarks;
    this.styles = new SvgStyles(remarks);
  }

  /** The outermost element, with its styles put on as attributes. */
  SvgElement read() {
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(new StringReader(text));
      while (xml.hasNext()) {
        event(xml);
      }
    } catch (XMLStreamException e) {
      throw malformed(e);
    }
    SvgElement found = root;
    if (found == null) {
      throw notADrawing(Spot.START, "There is no element in this file.");
    }
    styles.apply(found);
    return found;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setXMLResolver(
        (publicId, systemId, base, entity) -> {
          throw new XMLStreamException("nothing is fetched");
        });
    return factory;
  }

  private void event(XMLStreamReader xml) throws XMLStreamException {
    switch (xml.next()) {
      case XMLStreamConstants.START_ELEMENT -> start(xml);
      case XMLStreamConstants.END_ELEMENT -> end();
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
          letters(xml.getText());
      default -> {
        // Comments and processing instructions are not kept.
      }
    }
  }

  private void start(XMLStreamReader xml) {
    String name = xml.getLocalName();
    if (root == null) {
      outermost(xml);
    } else if (skipped > 0 || inSheet) {
      skipped++;
    } else if (!namespace.equals(uri(xml.getNamespaceURI()))) {
      if (ACTING.contains(uri(xml.getNamespaceURI()))) {
        remarks.leaveOut("`" + qualified(xml) + "`", spot(xml));
      }
      skipped++;
    } else if (name.equals("style")) {
      inSheet = true;
      sheetSpot = spot(xml);
      sheet.setLength(0);
    } else if (name.equals("image")) {
      remarks.error(
          spot(xml),
          "A picture of dots is embedded here, which a drawing of a seal cannot hold.",
          "Ask the town for its seal as a drawing, or trace the picture into paths.");
      skipped++;
    } else if (name.equals("a")) {
      remarks.leaveOut("link", spot(xml));
      keep(xml, open.getFirst().holdsText() ? "tspan" : "g");
    } else if (name.equals("switch")) {
      keep(xml, "g");
    } else if (SvgVocabulary.ELEMENTS.contains(name)) {
      keep(xml, name);
    } else {
      if (!SvgVocabulary.UNSEEN.contains(name)) {
        remarks.leaveOut("`" + qualified(xml) + "`", spot(xml));
      }
      skipped++;
    }
  }

  private void outermost(XMLStreamReader xml) {
    namespace = uri(xml.getNamespaceURI());
    if (!xml.getLocalName().equals("svg")
        || !Set.of(SvgVocabulary.NAMESPACE, "").contains(namespace)) {
      throw notADrawing(
          spot(xml), "The file begins with `" + qualified(xml) + "`, not with an `svg` of SVG.");
    }
    root = keep(xml, "svg");
  }

  private SvgElement keep(XMLStreamReader xml, String name) {
    Spot spot = spot(xml);
    if (open.size() >= DEEPEST) {
      throw remarks.refuse(
          spot,
          "Groups are nested more than " + DEEPEST + " deep here.",
          "Ungroup the drawing and export it anew as plain SVG.");
    }
    SvgElement element = new SvgElement(name, spot);
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      attribute(
          element,
          uri(xml.getAttributeNamespace(i)),
          xml.getAttributeLocalName(i),
          xml.getAttributeValue(i));
    }
    if (!open.isEmpty()) {
      open.getFirst().children().add(element);
    }
    open.push(element);
    return element;
  }

  private void attribute(SvgElement element, String uri, String name, String value) {
    Map<String, String> kept = element.attributes();
    if (name.equals("href") && (uri.isEmpty() || uri.equals(SvgVocabulary.XLINK))) {
      href(element, uri, value);
    } else if (!uri.isEmpty()) {
      // What an editor notes for itself.
      return;
    } else if (name.equals("style")) {
      element.inlineStyle().putAll(styles.declarations(value, element.place()));
    } else if (name.equals("class")) {
      element.setClasses(value);
    } else if (name.equals("id")) {
      if (SvgValue.isId(value)) {
        kept.put(name, value);
      }
    } else if (name.toLowerCase(Locale.ROOT).startsWith("on")) {
      remarks.leaveOut("`" + name + "`", element.place());
    } else if (SvgVocabulary.GEOMETRY.contains(name) || SvgVocabulary.PRESENTATION.contains(name)) {
      if (SvgValue.isPlain(value)) {
        kept.put(name, value);
      } else {
        remarks.leaveOut("`" + name + "`", element.place());
      }
    } else if (SvgStyles.isMissed(name, value)) {
      remarks.leaveOut("`" + name + "`", element.place());
    }
  }

  private void href(SvgElement element, String uri, String value) {
    if (!SvgVocabulary.POINTING.contains(element.name())) {
      // The link itself was told of, or the address leads nowhere from here.
      return;
    }
    Optional<String> id = SvgValue.fragment(value);
    if (id.isEmpty()) {
      remarks.leaveOut("address of `" + element.name() + "`", element.place());
    } else if (uri.isEmpty() || element.attribute("href").isEmpty()) {
      element.attributes().put("href", "#" + id.get());
    }
  }

  private void letters(String letters) {
    if (skipped > 0) {
      return;
    }
    if (inSheet) {
      sheet.append(letters);
    } else if (!open.isEmpty() && open.getFirst().holdsText()) {
      open.getFirst().children().add(new SvgNode.Chars(letters));
    }
  }

  private void end() {
    if (skipped > 0) {
      skipped--;
    } else if (inSheet) {
      inSheet = false;
      styles.sheet(sheet.toString(), sheetSpot);
    } else {
      open.pop();
    }
  }

  private Remarks.Refused notADrawing(Spot spot, String message) {
    return remarks.refuse(
        spot, message, "Put the seal's drawing here: an SVG file that begins with `<svg`.");
  }

  private Remarks.Refused malformed(XMLStreamException e) {
    int line = Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getLineNumber());
    int column = Math.max(1, e.getLocation() == null ? 1 : e.getLocation().getColumnNumber());
    SvgElement last = open.peekFirst();
    return remarks.refuse(
        new Spot(line, column),
        "From here on the file cannot be read as XML"
            + (last == null
                ? "."
                : "; the last thing open is `"
                    + last.name()
                    + "` of line "
                    + last.place().line()
                    + "."),
        "Every element is closed in turn, every value stands in quotes, and & is written &amp;."
            + " Exporting the seal anew as plain SVG is the surest.");
  }

  private static String qualified(XMLStreamReader xml) {
    String prefix = xml.getPrefix();
    String name = prefix == null || prefix.isEmpty() ? "" : prefix + ":";
    String full = name + xml.getLocalName();
    return full.length() > 40 ? full.substring(0, 40) + "..." : full;
  }

  /** Where the element begins that was just read; within its tag no other can begin. */
  private Spot spot(XMLStreamReader xml) {
    // The parser's own count of characters goes wrong after line ends; its lines do not.
    int end = lines.index(xml.getLocation().getLineNumber(), xml.getLocation().getColumnNumber());
    return lines.spot(Math.max(0, text.lastIndexOf('<', end - 1)));
  }

  private static String uri(@Nullable String uri) {
    return uri == null ? "" : uri;
  }
}
