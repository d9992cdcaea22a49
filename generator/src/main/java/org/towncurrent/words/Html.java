package org.towncurrent.words;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads HTML that we wrote ourselves into a tree that remembers where each part stands.
 *
 * <p>It is stricter than a browser: every element that can be closed must be, and every attribute
 * value is quoted, so that what a browser makes of the text is what its writer saw.
 */
final class Html {

  /** A part of an HTML text. */
  sealed interface Node permits Chars, Comment, Verbatim, Element {
    int start();

    int end();
  }

  /** Text between tags. */
  record Chars(int start, int end) implements Node {}

  /** A comment; it is never published. */
  record Comment(int start, int end) implements Node {}

  /** What passes through unread: the document type, a script, a style sheet. */
  record Verbatim(int start, int end) implements Node {}

  /**
   * An element with all it encloses.
   *
   * @param name lower case
   * @param start offset of its start tag
   * @param opened offset behind its start tag
   * @param closing offset of its end tag; where there is none, of its end
   * @param end offset behind its end
   */
  record Element(
      String name,
      List<Attribute> attributes,
      List<Node> children,
      int start,
      int opened,
      int closing,
      int end)
      implements Node {

    Optional<Attribute> attribute(String wanted) {
      return attributes.stream().filter(attribute -> attribute.name.equals(wanted)).findFirst();
    }

    boolean has(String wanted) {
      return attribute(wanted).isPresent();
    }

    boolean has(String wanted, String value) {
      return attribute(wanted).filter(attribute -> value.equals(attribute.value)).isPresent();
    }

    /** True of {@code <br>} and {@code <path/>}: nothing can stand inside. */
    boolean isEmpty() {
      return opened == end;
    }
  }

  /**
   * An attribute.
   *
   * @param name lower case
   * @param value as written, references unresolved; null when it has none
   * @param before offset of the white space before it
   * @param start offset of its name
   * @param end offset behind it
   */
  record Attribute(String name, @Nullable String value, int before, int start, int end) {}

  private static final Set<String> VOID =
      Set.of(
          "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
          "track", "wbr");
  private static final Set<String> UNREAD = Set.of("script", "style");
  private static final Set<String> TEXT_ONLY = Set.of("title", "textarea");

  private static final int DEEPEST = 100;

  private final Source source;
  private final String text;
  private int at;

  private Html(Source source) {
    this.source = source;
    this.text = source.text();
  }

  /**
   * The nodes of a whole text.
   *
   * @throws FlawedText when a tag is not closed, or closes nothing, or cannot be read
   */
  static List<Node> read(Source source) {
    return new Html(source).read();
  }

  private List<Node> read() {
    Deque<Open> open = new ArrayDeque<>();
    List<Node> top = new ArrayList<>();
    List<Node> here = top;
    while (at < text.length()) {
      int start = at;
      if (text.startsWith("<!--", at)) {
        at = after("-->", "a comment that never ends");
        here.add(new Comment(start, at));
      } else if (text.startsWith("<!", at)) {
        at = after(">", "a declaration that never ends");
        here.add(new Verbatim(start, at));
      } else if (text.startsWith("</", at)) {
        int end = after(">", "an end tag that never ends");
        String name = text.substring(at + 2, end - 1).strip().toLowerCase(Locale.ROOT);
        Open closed = open.peek();
        if (closed == null || !closed.name.equals(name)) {
          throw source.flawed(
              start,
              "</" + name + "> closes nothing that is open here",
              closed == null
                  ? "Remove it, or open <" + name + "> before."
                  : "Close <"
                      + closed.name
                      + "> first, opened at "
                      + source.place(closed.start)
                      + ".");
        }
        open.pop();
        at = end;
        Element element =
            new Element(
                name,
                closed.attributes,
                List.copyOf(here),
                closed.start,
                closed.opened,
                start,
                end);
        here = closed.around;
        here.add(element);
      } else if (text.charAt(at) == '<') {
        here = startTag(open, here);
      } else {
        int next = text.indexOf('<', at);
        at = next < 0 ? text.length() : next;
        here.add(new Chars(start, at));
      }
    }
    Open left = open.peek();
    if (left != null) {
      throw source.flawed(
          left.start, "<" + left.name + "> is never closed", "Write </" + left.name + ">.");
    }
    return List.copyOf(top);
  }

  /** Reads one start tag; answers the list that what follows belongs to. */
  private List<Node> startTag(Deque<Open> open, List<Node> here) {
    int start = at++;
    String name = name();
    if (name.isEmpty()) {
      throw source.flawed(start, "a < that opens no tag", "Write &lt; for the character itself.");
    }
    List<Attribute> attributes = new ArrayList<>();
    while (true) {
      int before = at;
      skipSpace();
      if (at >= text.length()) {
        throw source.flawed(start, "the tag <" + name + " never ends", "Write the closing >.");
      }
      boolean selfClosing = text.startsWith("/>", at);
      if (selfClosing || text.charAt(at) == '>') {
        at += selfClosing ? 2 : 1;
        if (selfClosing || VOID.contains(name)) {
          here.add(new Element(name, attributes, List.of(), start, at, at, at));
          return here;
        }
        if (UNREAD.contains(name) || TEXT_ONLY.contains(name)) {
          here.add(unparsed(name, attributes, start));
          return here;
        }
        if (open.size() >= DEEPEST) {
          throw source.flawed(
              start,
              "elements stand " + DEEPEST + " deep in each other here",
              "Close some of them: no page needs so many.");
        }
        open.push(new Open(name, attributes, start, at, here));
        return new ArrayList<>();
      }
      attributes.add(attribute(before, name));
    }
  }

  private Element unparsed(String name, List<Attribute> attributes, int start) {
    int opened = at;
    int closing = indexOfEndTag(name, opened);
    if (closing < 0) {
      throw source.flawed(start, "<" + name + "> is never closed", "Write </" + name + ">.");
    }
    at = text.indexOf('>', closing) + 1;
    Node inside =
        UNREAD.contains(name) ? new Verbatim(opened, closing) : new Chars(opened, closing);
    List<Node> children = opened == closing ? List.of() : List.of(inside);
    return new Element(name, attributes, children, start, opened, closing, at);
  }

  private int indexOfEndTag(String name, int from) {
    for (int i = text.indexOf("</", from); i >= 0; i = text.indexOf("</", i + 2)) {
      if (text.regionMatches(true, i + 2, name, 0, name.length())) {
        return i;
      }
    }
    return -1;
  }

  private Attribute attribute(int before, String element) {
    int start = at;
    while (at < text.length() && " \t\r\n=>/\"'<".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    if (at == start) {
      throw source.flawed(
          start,
          "<" + element + "> holds a character that is no attribute: " + text.charAt(at),
          "Write attributes as name=\"value\".");
    }
    String name = text.substring(start, at).toLowerCase(Locale.ROOT);
    if (at >= text.length() || text.charAt(at) != '=') {
      return new Attribute(name, null, before, start, at);
    }
    at++;
    char quote = at < text.length() ? text.charAt(at) : ' ';
    int end = quote == '"' || quote == '\'' ? text.indexOf(quote, at + 1) : -1;
    if (end < 0) {
      throw source.flawed(
          start, "the value of " + name + " is not in quotes", "Write " + name + "=\"...\".");
    }
    String value = text.substring(at + 1, end);
    at = end + 1;
    return new Attribute(name, value, before, start, at);
  }

  private String name() {
    int start = at;
    while (at < text.length() && isNameCharacter(text.charAt(at), at == start)) {
      at++;
    }
    return text.substring(start, at).toLowerCase(Locale.ROOT);
  }

  private static boolean isNameCharacter(char c, boolean first) {
    boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return letter || (!first && ((c >= '0' && c <= '9') || c == '-' || c == ':'));
  }

  private void skipSpace() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private int after(String mark, String otherwise) {
    int found = text.indexOf(mark, at);
    if (found < 0) {
      throw source.flawed(at, otherwise, "Write " + mark + " where it ends.");
    }
    return found + mark.length();
  }

  /** An element whose end tag has not been read yet. */
  private record Open(
      String name, List<Attribute> attributes, int start, int opened, List<Node> around) {}
}
