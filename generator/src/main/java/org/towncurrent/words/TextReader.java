package org.towncurrent.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text between tags: characters, references, holes. */
final class TextReader {

  private static final Pattern SPACE = Pattern.compile("[ \\t\\r\\n]+");
  private static final Pattern NAMED_REFERENCE = Pattern.compile("&[A-Za-z][A-Za-z0-9]*;");

  private final ReadersNotes notes;
  private final Source source;

  TextReader(ReadersNotes notes) {
    this.notes = notes;
    this.source = notes.source();
  }

  /** Text that is no part of a sentence, as it stands. */
  void copy(Html.Chars chars, Around around, List<Part> out) {
    pieces(chars, UnaryOperator.identity()); // for its flaws
    Matcher hole = Sentence.HOLE.matcher(source.text()).region(chars.start(), chars.end());
    int from = chars.start();
    while (hole.find()) {
      if (hole.start() > from) {
        out.add(new Part.Copy(from, hole.start()));
      }
      out.add(new Part.Gap(hole.group(1), around.holes(), hole.start()));
      from = hole.end();
    }
    if (chars.end() > from) {
      out.add(new Part.Copy(from, chars.end()));
    }
  }

  /** Text as part of a sentence, a run of white space being one space. */
  List<Sentence.Piece> pieces(Html.Chars chars) {
    return pieces(chars, TextReader::collapsed);
  }

  private List<Sentence.Piece> pieces(Html.Chars chars, UnaryOperator<String> change) {
    List<Sentence.Piece> pieces = new ArrayList<>();
    Matcher hole = Sentence.HOLE.matcher(source.text()).region(chars.start(), chars.end());
    int from = chars.start();
    while (hole.find()) {
      addText(from, hole.start(), change, pieces);
      pieces.add(new Sentence.Hole(hole.group(1)));
      from = hole.end();
    }
    addText(from, chars.end(), change, pieces);
    return pieces;
  }

  private void addText(
      int from, int to, UnaryOperator<String> change, List<Sentence.Piece> pieces) {
    String written = source.slice(from, to);
    int open = written.indexOf('{');
    int brace = open >= 0 ? open : written.indexOf('}');
    if (brace >= 0) {
      notes.flaw(
          from + brace,
          "a brace that is no hole: "
              + written.substring(brace, Math.min(written.length(), brace + 20)).strip(),
          "A hole is written {name} or {product.name}; for the character itself write &#123; or"
              + " &#125;.");
    }
    checkBrackets(from, written);
    Matcher reference = NAMED_REFERENCE.matcher(written);
    while (reference.find()) {
      if (Escape.reference(written, reference.start()) == null) {
        notes.flaw(
            from + reference.start(),
            reference.group() + " is not known here",
            "Write the character itself.");
      }
    }
    if (!written.isEmpty()) {
      pieces.add(new Sentence.Text(change.apply(Escape.plain(written))));
    }
  }

  /** Notes what Thymeleaf would read as an expression. */
  void checkBrackets(int from, String written) {
    int at = written.contains("[[") ? written.indexOf("[[") : written.indexOf("[(");
    if (notes.ofTemplate() && at >= 0) {
      notes.flaw(
          from + at,
          "brackets that Thymeleaf would read as an expression",
          "For a fact write a hole, {name}; otherwise put a space between the brackets.");
    }
  }

  static String collapsed(String text) {
    return SPACE.matcher(text).replaceAll(" ");
  }

  /** A sentence without white space at its ends. */
  static List<Sentence.Piece> stripped(List<Sentence.Piece> pieces) {
    List<Sentence.Piece> stripped = new ArrayList<>(pieces);
    if (!stripped.isEmpty() && stripped.get(0) instanceof Sentence.Text first) {
      stripped.set(0, new Sentence.Text(first.text().stripLeading()));
    }
    int last = stripped.size() - 1;
    if (last >= 0 && stripped.get(last) instanceof Sentence.Text text) {
      stripped.set(last, new Sentence.Text(text.text().stripTrailing()));
    }
    stripped.removeIf(piece -> piece instanceof Sentence.Text text && text.text().isEmpty());
    return stripped;
  }

  /** The text, with the white space at its ends apart. */
  List<Html.Node> withoutEdges(Html.Chars chars) {
    int from = chars.start();
    int to = chars.end();
    while (from < to && isSpace(source.text().charAt(from))) {
      from++;
    }
    while (to > from && isSpace(source.text().charAt(to - 1))) {
      to--;
    }
    List<Html.Node> nodes = new ArrayList<>();
    if (from > chars.start()) {
      nodes.add(new Html.Chars(chars.start(), from));
    }
    if (to > from) {
      nodes.add(new Html.Chars(from, to));
    }
    if (chars.end() > to) {
      nodes.add(new Html.Chars(to, chars.end()));
    }
    return nodes;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }
}
