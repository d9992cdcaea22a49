package org.towncurrent.seal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of an SVG file, decoded here once so that nobody reads it otherwise later, with
 * line ends all alike, and with its DOCTYPE blanked out.
 */
final class SvgText {

  private static final Pattern ENCODING =
      Pattern.compile("^<\\?xml[^>]*?encoding\\s*=\\s*[\"']([^\"'>]*)[\"']");

  private static final Map<String, Charset> ENCODINGS =
      Map.of(
          "utf-8", StandardCharsets.UTF_8,
          "us-ascii", StandardCharsets.US_ASCII,
          "iso-8859-1", StandardCharsets.ISO_8859_1,
          "windows-1252", Charset.forName("windows-1252"));

  private static final String PLAIN =
      "Export the seal anew as plain SVG, or delete everything from `<!DOCTYPE` to `]>`.";

  private SvgText() {}

  static String decode(byte[] bytes, Remarks remarks) {
    Charset charset = charset(bytes, remarks);
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), out, true);
    String read = out.flip().toString();
    String text = read.startsWith("\uFEFF") ? read.substring(1) : read;
    text = text.replace("\r\n", "\n").replace('\r', '\n');
    if (result.isError()) {
      throw remarks.refuse(
          new Lines(text).spot(text.length()),
          "Here stands a byte that is no text in " + charset.name() + ".",
          "Export the seal anew as plain SVG in UTF-8.");
    }
    if (text.isBlank()) {
      throw remarks.refuse(Spot.START, "The file is empty.", "Put the seal's drawing here.");
    }
    return withoutDoctype(text, remarks);
  }

  private static Charset charset(byte[] bytes, Remarks remarks) {
    int first = bytes.length > 0 ? bytes[0] & 0xFF : 0;
    int second = bytes.length > 1 ? bytes[1] & 0xFF : 0;
    if ((first == 0xFE && second == 0xFF) || (first == 0 && second == '<')) {
      return StandardCharsets.UTF_16BE;
    }
    if ((first == 0xFF && second == 0xFE) || (first == '<' && second == 0)) {
      return StandardCharsets.UTF_16LE;
    }
    String head =
        new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1)
            .replaceFirst("^\u00EF\u00BB\u00BF", "");
    Matcher declared = ENCODING.matcher(head);
    String name = declared.find() ? declared.group(1).toLowerCase(Locale.ROOT) : "utf-8";
    Charset charset = ENCODINGS.get(name);
    if (charset == null) {
      throw remarks.refuse(
          Spot.START,
          "The file says that it is written in \"" + shown(name) + "\".",
          "Export the seal anew as plain SVG in UTF-8.");
    }
    return charset;
  }

  private static String shown(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9_.-]", "?");
    return plain.length() > 40 ? plain.substring(0, 40) : plain;
  }

  /** A DOCTYPE that only names SVG is harmless; one that declares entities is refused. */
  private static String withoutDoctype(String text, Remarks remarks) {
    int at = afterPrologue(text);
    if (!text.startsWith("<!DOCTYPE", at)) {
      return text;
    }
    char quote = 0;
    for (int i = at; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '[') {
        throw remarks.refuse(
            new Lines(text).spot(at), "The DOCTYPE of this file declares names of its own.", PLAIN);
      } else if (c == '>') {
        return text.substring(0, at)
            + text.substring(at, i + 1).replaceAll("[^\\n]", " ")
            + text.substring(i + 1);
      }
    }
    throw remarks.refuse(new Lines(text).spot(at), "The DOCTYPE of this file has no end.", PLAIN);
  }

  /** Where space, comments and processing instructions before the first element end. */
  private static int afterPrologue(String text) {
    int at = 0;
    while (at < text.length()) {
      int end;
      if (Character.isWhitespace(text.charAt(at))) {
        end = at + 1;
      } else if (text.startsWith("<?", at)) {
        end = after(text, "?>", at);
      } else if (text.startsWith("<!--", at)) {
        end = after(text, "-->", at + 4);
      } else {
        return at;
      }
      at = end;
    }
    return at;
  }

  private static int after(String text, String mark, int from) {
    int found = text.indexOf(mark, from);
    return found < 0 ? text.length() : found + mark.length();
  }
}
