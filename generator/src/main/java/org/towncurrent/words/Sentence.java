package org.towncurrent.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence as translators see it: text, {@code {holes}} for facts, and tags for the inline
 * elements of its place, such as a link or an emphasis.
 *
 * <pre>{@code
 * Sentence sentence = Sentence.parse("The <b>{name}</b> price is {price} ¢.");
 * sentence.toString(); // the same text
 * }</pre>
 *
 * <p>Tags carry no attributes: those stay in the template, out of a translator's reach. In the
 * written form {@code & < > { }} in text are character references. Immutable.
 */
public record Sentence(List<Piece> pieces) {

  /** A part of a sentence. */
  public sealed interface Piece permits Text, Hole, Inline {}

  /**
   * Characters to be read as they are.
   *
   * @param text plain, without any markup
   */
  public record Text(String text) implements Piece {}

  /**
   * The place of a fact.
   *
   * @param path dotted name of the fact, like {@code product.price}
   */
  public record Hole(String path) implements Piece {}

  /**
   * An inline element of the sentence's place.
   *
   * @param name its tag, numbered when the same tag occurs more than once: {@code a}, {@code a2}
   * @param inside what it encloses, in order
   * @param empty true of an element that encloses nothing, like {@code <br/>}
   */
  public record Inline(String name, List<Piece> inside, boolean empty) implements Piece {
    public Inline {
      inside = List.copyOf(inside);
    }
  }

  static final Pattern HOLE =
      Pattern.compile("\\{([a-z][A-Za-z0-9]*(?:\\.[A-Za-z][A-Za-z0-9]*)*)\\}");
  private static final Pattern TAG = Pattern.compile("<(/?)([a-z][a-z0-9]*)\\s*(/?)>");

  public Sentence {
    pieces = List.copyOf(pieces);
  }

  /** Words without holes or tags, such as a summary from a program's facts. */
  public static Sentence plain(String text) {
    return new Sentence(text.isEmpty() ? List.of() : List.of(new Text(text)));
  }

  /**
   * Reads the written form.
   *
   * @throws IllegalArgumentException saying what is not balanced, not a hole or not a tag
   */
  public static Sentence parse(String written) {
    Reader reader = new Reader(written);
    List<Piece> pieces = reader.pieces("");
    return new Sentence(pieces);
  }

  /** Paths of all holes in the order they are read, a repeated one as often as it occurs. */
  public List<String> holes() {
    List<String> found = new ArrayList<>();
    visit(
        pieces,
        piece -> {
          if (piece instanceof Hole hole) {
            found.add(hole.path());
          }
        });
    return found;
  }

  /** Names of all tags in the order they are read. */
  public List<String> tags() {
    List<String> found = new ArrayList<>();
    visit(
        pieces,
        piece -> {
          if (piece instanceof Inline inline) {
            found.add(inline.empty() ? inline.name() + "/" : inline.name());
          }
        });
    return found;
  }

  /** True when there is a letter to translate, outside holes. */
  boolean hasLetter() {
    return text().codePoints().anyMatch(Character::isLetter);
  }

  /** All text without holes and tags. */
  public String text() {
    StringBuilder found = new StringBuilder();
    visit(
        pieces,
        piece -> {
          if (piece instanceof Text text) {
            found.append(text.text());
          }
        });
    return found.toString();
  }

  /**
   * As it is read, without tags; holes in braces, and a tag around nothing as a hole of its name.
   */
  public String reading() {
    StringBuilder read = new StringBuilder();
    visit(
        pieces,
        piece -> {
          if (piece instanceof Text text) {
            read.append(text.text());
          } else if (piece instanceof Hole hole) {
            read.append('{').append(hole.path()).append('}');
          } else if (piece instanceof Inline inline && inline.inside().isEmpty()) {
            read.append(inline.empty() ? " " : "{" + inline.name() + "}");
          }
        });
    return read.toString();
  }

  /** The same sentence with each stretch of text replaced; holes and tags stay. */
  Sentence mapText(UnaryOperator<String> change) {
    return new Sentence(mapText(pieces, change));
  }

  /** The written form. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    write(pieces, out);
    return out.toString();
  }

  private static List<Piece> mapText(List<Piece> pieces, UnaryOperator<String> change) {
    List<Piece> changed = new ArrayList<>();
    for (Piece piece : pieces) {
      changed.add(
          piece instanceof Text text
              ? new Text(change.apply(text.text()))
              : piece instanceof Inline inline
                  ? new Inline(inline.name(), mapText(inline.inside(), change), inline.empty())
                  : piece);
    }
    return changed;
  }

  private static void visit(List<Piece> pieces, Consumer<Piece> visitor) {
    for (Piece piece : pieces) {
      visitor.accept(piece);
      if (piece instanceof Inline inline) {
        visit(inline.inside(), visitor);
      }
    }
  }

  private static void write(List<Piece> pieces, StringBuilder out) {
    for (Piece piece : pieces) {
      if (piece instanceof Text text) {
        out.append(Escape.text(text.text()).replace("{", "&#123;").replace("}", "&#125;"));
      } else if (piece instanceof Hole hole) {
        out.append('{').append(hole.path()).append('}');
      } else if (piece instanceof Inline inline) {
        out.append('<').append(inline.name());
        if (inline.empty()) {
          out.append("/>");
        } else {
          out.append('>');
          write(inline.inside(), out);
          out.append("</").append(inline.name()).append('>');
        }
      }
    }
  }

  /** Reads a written sentence from left to right. */
  private static final class Reader {

    private final String written;
    private int at;

    Reader(String written) {
      this.written = written;
    }

    /** Everything up to the end tag of {@code open}, or to the end when open is empty. */
    List<Piece> pieces(String open) {
      List<Piece> pieces = new ArrayList<>();
      StringBuilder text = new StringBuilder();
      while (at < written.length()) {
        char c = written.charAt(at);
        if (c == '{' || c == '}') {
          flush(text, pieces);
          pieces.add(hole());
        } else if (c == '<') {
          flush(text, pieces);
          Matcher tag = tag();
          if (!tag.group(1).isEmpty()) {
            if (!tag.group(2).equals(open)) {
              throw new IllegalArgumentException(
                  "</" + tag.group(2) + "> closes nothing that is open here");
            }
            return pieces;
          }
          boolean empty = !tag.group(3).isEmpty();
          String name = tag.group(2);
          pieces.add(new Inline(name, empty ? List.of() : pieces(name), empty));
        } else if (c == '&') {
          Escape.Reference reference = Escape.reference(written, at);
          text.append(reference == null ? "&" : reference.meaning());
          at += reference == null ? 1 : reference.length();
        } else {
          text.append(c);
          at++;
        }
      }
      flush(text, pieces);
      if (!open.isEmpty()) {
        throw new IllegalArgumentException("<" + open + "> is never closed");
      }
      return pieces;
    }

    private Hole hole() {
      Matcher hole = HOLE.matcher(written).region(at, written.length());
      if (!hole.lookingAt()) {
        throw new IllegalArgumentException(
            "a brace that is no hole: " + excerpt() + " (a hole is written {name} or {a.name})");
      }
      at = hole.end();
      return new Hole(hole.group(1));
    }

    private Matcher tag() {
      Matcher tag = TAG.matcher(written).region(at, written.length());
      if (!tag.lookingAt()) {
        throw new IllegalArgumentException(
            "a < that opens no tag: " + excerpt() + " (tags carry no attributes; write &lt;)");
      }
      at = tag.end();
      return tag;
    }

    private String excerpt() {
      return written.substring(at, Math.min(written.length(), at + 20));
    }

    private static void flush(StringBuilder text, List<Piece> pieces) {
      if (!text.isEmpty()) {
        pieces.add(new Text(text.toString()));
        text.setLength(0);
      }
    }
  }
}
