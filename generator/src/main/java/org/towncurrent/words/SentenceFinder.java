package org.towncurrent.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sentences of a template or page: each longest run of text and inline elements that
 * holds a letter, and each attribute that people read.
 */
final class SentenceFinder {

  /** What was found. */
  record Found(List<Part> parts, List<Segment.Use> uses) {}

  private static final Pattern SPACE = Pattern.compile("[ \\t\\r\\n]+");
  private static final Pattern NAMED_REFERENCE = Pattern.compile("&[A-Za-z][A-Za-z0-9]*;");
  private static final Set<String> OWN = Set.of("tc:say", "tc:say-plain", "tc:prose", "tc:context");

  private final Source source;
  private final boolean template;
  private final List<Flaw> flaws = new ArrayList<>();
  private final List<Segment.Use> uses = new ArrayList<>();

  private SentenceFinder(Source source, boolean template) {
    this.source = source;
    this.template = template;
  }

  /**
   * Reads a template (with Thymeleaf's attributes) or a Markdown page's HTML (with page links).
   *
   * @throws FlawedText with everything that is wrong
   */
  static Found find(Source source, boolean template) {
    SentenceFinder finder = new SentenceFinder(source, template);
    List<Part> parts = new ArrayList<>();
    Around top = new Around("", false, true, false, "", 0);
    finder.children(Html.read(source), top, parts);
    if (!finder.flaws.isEmpty()) {
      throw new FlawedText(finder.flaws);
    }
    return new Found(List.copyOf(parts), List.copyOf(finder.uses));
  }

  /**
   * What the elements around a node say about it.
   *
   * @param name of the nearest element
   * @param drawn inside a drawing
   * @param translated its words are to be translated
   * @param link inside a link or button
   * @param context the nearest {@code tc:context}
   * @param line of the Markdown it was made from; 0 when not known
   */
  private record Around(
      String name, boolean drawn, boolean translated, boolean link, String context, int line) {

    Part.HoleKind holes() {
      return drawn
          ? Part.HoleKind.DRAWN
          : link ? Part.HoleKind.WITHOUT_LINKS : Part.HoleKind.WITH_LINKS;
    }

    Around within(Html.Element element) {
      String name = element.name();
      boolean inDrawing = name.equals("svg") || (drawn && !name.equals("foreignobject"));
      return new Around(
          name,
          inDrawing,
          translated && !Elements.isUntranslatable(element),
          link || name.equals("a") || name.equals("button"),
          value(element, "tc:context", context),
          lineOf(element, line));
    }
  }

  private void children(List<Html.Node> nodes, Around around, List<Part> out) {
    List<Html.Node> run = new ArrayList<>();
    for (Html.Node node : nodes) {
      if (node instanceof Html.Verbatim
          || (node instanceof Html.Element element
              && !Elements.isInline(element, around.drawn()))) {
        run(run, around, out);
        run.clear();
        alone(node, around, out);
      } else {
        run.add(node);
      }
    }
    run(run, around, out);
  }

  /** A longest run of text and inline elements. */
  private void run(List<Html.Node> nodes, Around around, List<Part> out) {
    List<Html.Node> core = new ArrayList<>();
    for (Html.Node node : nodes) {
      core.addAll(node instanceof Html.Chars chars ? withoutEdges(chars) : List.of(node));
    }
    int from = 0;
    int to = core.size();
    while (from < to && isEdge(core.get(from))) {
      alone(core.get(from++), around, out);
    }
    while (from < to && isEdge(core.get(to - 1))) {
      to--;
    }
    List<Html.Node> sentence = List.copyOf(core.subList(from, to));
    boolean wrapper = sentence.size() == 1 && sentence.get(0) instanceof Html.Element;
    if (around.translated() && !wrapper && !areAlternatives(sentence) && hasLetter(sentence)) {
      out.add(sentence(sentence, around));
    } else {
      sentence.forEach(node -> alone(node, around, out));
    }
    core.subList(to, core.size()).forEach(node -> alone(node, around, out));
  }

  /** Elements side by side, without text between them, that are not always all there. */
  private boolean areAlternatives(List<Html.Node> nodes) {
    return nodes.stream().allMatch(node -> node instanceof Html.Element || isEdge(node))
        && nodes.stream()
            .anyMatch(
                node ->
                    node instanceof Html.Element element && Elements.unfit(element).isPresent());
  }

  /** A node that is no part of a sentence around it. */
  private void alone(Html.Node node, Around around, List<Part> out) {
    if (node instanceof Html.Chars chars) {
      copy(chars, around, out);
    } else if (node instanceof Html.Verbatim) {
      checkBrackets(node.start(), source.slice(node.start(), node.end()));
      out.add(new Part.Copy(node.start(), node.end()));
    } else if (node instanceof Html.Element element && !element.has("th:remove", "all")) {
      element(element, around, out);
    }
  }

  private void element(Html.Element element, Around around, List<Part> out) {
    Around within = around.within(element);
    List<Part.Change> changes = changes(element, within);
    boolean replaced = template && Elements.isReplaced(element);
    if (!replaced && Elements.isTextOnly(element, around.drawn())) {
      textOnly(element, around, within, changes, out);
      return;
    }
    List<Part> inside = new ArrayList<>();
    if (!replaced) {
      children(element.children(), within, inside);
    }
    Segment whole = canBeMarked(element) ? onlySentence(inside) : null;
    out.add(new Part.Start(element, within.drawn(), changes, whole, null));
    for (Part part : inside) {
      out.add(
          whole != null && part instanceof Part.Run run
              ? new Part.Run(run.segment(), run.tags(), run.holes(), run.kind(), true, run.at())
              : part);
    }
    if (!element.isEmpty()) {
      out.add(new Part.Copy(element.closing(), element.end()));
    }
  }

  private void textOnly(
      Html.Element element,
      Around around,
      Around within,
      List<Part.Change> changes,
      List<Part> out) {
    List<Sentence.Piece> pieces = new ArrayList<>();
    for (Html.Node child : element.children()) {
      if (child instanceof Html.Chars chars) {
        pieces.addAll(pieces(chars, SentenceFinder::collapsed));
      } else if (child instanceof Html.Element inner) {
        flaw(
            inner.start(),
            "<" + element.name() + "> can hold text only, no <" + inner.name() + ">",
            "Remove the tag.");
      }
    }
    Sentence body = new Sentence(stripped(pieces));
    Segment whole = null;
    if (within.translated() && body.hasLetter()) {
      whole = new Segment(within.context(), body);
      use(whole, element.opened(), within.line(), "<" + element.name() + ">");
    }
    out.add(
        new Part.Start(
            element, around.drawn(), changes, canBeMarked(element) ? whole : null, body));
    if (!element.isEmpty()) {
      out.add(new Part.Copy(element.closing(), element.end()));
    }
  }

  private static boolean canBeMarked(Html.Element element) {
    return !element.has("lang")
        && !element.has("dir")
        && !element.has("th:lang")
        && !element.has("th:dir")
        && !element.name().equals("template")
        && !element.name().equals("th:block")
        && !element.name().equals("html");
  }

  private @Nullable Segment onlySentence(List<Part> inside) {
    Segment only = null;
    for (Part part : inside) {
      if (part instanceof Part.Run run && only == null) {
        only = run.segment();
      } else if (!(part instanceof Part.Copy copy
          && source.slice(copy.from(), copy.to()).isBlank())) {
        return null;
      }
    }
    return only;
  }

  // Sentences

  private Part.Run sentence(List<Html.Node> nodes, Around around) {
    Map<String, Integer> count = new HashMap<>();
    count(nodes, count);
    Map<String, Part.Tag> tags = new HashMap<>();
    List<Sentence.Piece> pieces = pieces(nodes, around, count, new HashMap<>(), tags);
    Segment segment = new Segment(around.context(), new Sentence(pieces));
    int at = nodes.get(0).start();
    use(segment, at, around.line(), around.name().isEmpty() ? "" : "<" + around.name() + ">");
    Map<String, Integer> holes = new HashMap<>();
    Matcher hole =
        Sentence.HOLE.matcher(source.text()).region(at, nodes.get(nodes.size() - 1).end());
    while (hole.find()) {
      holes.putIfAbsent(hole.group(1), hole.start());
    }
    return new Part.Run(segment, Map.copyOf(tags), Map.copyOf(holes), around.holes(), false, at);
  }

  private List<Sentence.Piece> pieces(
      List<Html.Node> nodes,
      Around around,
      Map<String, Integer> count,
      Map<String, Integer> seen,
      Map<String, Part.Tag> tags) {
    List<Sentence.Piece> pieces = new ArrayList<>();
    for (Html.Node node : nodes) {
      if (node instanceof Html.Chars chars) {
        pieces.addAll(pieces(chars, SentenceFinder::collapsed));
      } else if (node instanceof Html.Element element && !element.has("th:remove", "all")) {
        pieces.add(inline(element, around, count, seen, tags));
      }
    }
    return pieces;
  }

  private Sentence.Inline inline(
      Html.Element element,
      Around around,
      Map<String, Integer> count,
      Map<String, Integer> seen,
      Map<String, Part.Tag> tags) {
    Elements.unfit(element)
        .ifPresent(
            attribute ->
                flaw(
                    attribute.start(),
                    attribute.name()
                        + " on <"
                        + element.name()
                        + "> would change a sentence that translators see as one",
                    "Write the sentence once for each case, with "
                        + attribute.name()
                        + " on an element that holds the whole of it; a fact is written {name}."));
    int number = seen.merge(element.name(), 1, Integer::sum);
    String plain = element.name().replace(":", "");
    String name = count.getOrDefault(element.name(), 0) > 1 ? plain + number : plain;
    if (isWhole(element)) {
      List<Part> all = new ArrayList<>();
      element(element, around, all);
      tags.put(name, new Part.Tag(all, List.of(), false));
      return new Sentence.Inline(name, List.of(), true);
    }
    Around within = around.within(element);
    List<Part.Change> changes = changes(element, within);
    boolean link = within.link() && !around.link();
    Part start = new Part.Start(element, within.drawn(), changes, null, null);
    Part end = new Part.Copy(element.closing(), element.end());
    tags.put(name, new Part.Tag(List.of(start), List.of(end), link));
    return new Sentence.Inline(name, pieces(element.children(), within, count, seen, tags), false);
  }

  /** True of an element whose inside is no business of a translator. */
  private static boolean isWhole(Html.Element element) {
    return element.isEmpty() || element.name().equals("svg") || Elements.isUntranslatable(element);
  }

  private static void count(List<Html.Node> nodes, Map<String, Integer> count) {
    for (Html.Node node : nodes) {
      if (node instanceof Html.Element element && !element.has("th:remove", "all")) {
        count.merge(element.name(), 1, Integer::sum);
        if (!isWhole(element)) {
          count(element.children(), count);
        }
      }
    }
  }

  private boolean hasLetter(List<Html.Node> nodes) {
    return nodes.stream()
        .anyMatch(
            node ->
                node instanceof Html.Chars chars
                    ? Sentence.plain(
                            Sentence.HOLE
                                .matcher(source.slice(chars.start(), chars.end()))
                                .replaceAll("")
                                .transform(Escape::plain))
                        .hasLetter()
                    : node instanceof Html.Element element
                        && !isWhole(element)
                        && !(template && Elements.isReplaced(element))
                        && hasLetter(element.children()));
  }

  // Text

  private void copy(Html.Chars chars, Around around, List<Part> out) {
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
      flaw(
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
        flaw(
            from + reference.start(),
            reference.group() + " is not known here",
            "Write the character itself.");
      }
    }
    if (!written.isEmpty()) {
      pieces.add(new Sentence.Text(change.apply(Escape.plain(written))));
    }
  }

  private void checkBrackets(int from, String written) {
    int at = written.contains("[[") ? written.indexOf("[[") : written.indexOf("[(");
    if (template && at >= 0) {
      flaw(
          from + at,
          "brackets that Thymeleaf would read as an expression",
          "For a fact write a hole, {name}; otherwise put a space between the brackets.");
    }
  }

  private static String collapsed(String text) {
    return SPACE.matcher(text).replaceAll(" ");
  }

  private static List<Sentence.Piece> stripped(List<Sentence.Piece> pieces) {
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
  private List<Html.Node> withoutEdges(Html.Chars chars) {
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

  private boolean isEdge(Html.Node node) {
    return node instanceof Html.Comment
        || (node instanceof Html.Chars chars && source.slice(chars.start(), chars.end()).isBlank())
        || (node instanceof Html.Element element
            && (Elements.isDecoration(element) || element.has("th:remove", "all")));
  }

  // Attributes

  private List<Part.Change> changes(Html.Element element, Around within) {
    List<Part.Change> changes = new ArrayList<>();
    for (Html.Attribute attribute : element.attributes()) {
      Part.Change change = change(element, attribute, within);
      if (change != null) {
        changes.add(change);
      }
    }
    return List.copyOf(changes);
  }

  private Part.@Nullable Change change(
      Html.Element element, Html.Attribute attribute, Around within) {
    String name = attribute.name();
    String value = attribute.value() == null ? "" : attribute.value();
    if (template && (name.startsWith("th:") || name.startsWith("tc:"))) {
      checkOwn(attribute, value);
      if (value.contains("~{")) {
        return new Part.Reference(attribute);
      }
      return name.equals("tc:context") ? new Part.Dropped(attribute) : null;
    }
    if (name.equals("xmlns:th")
        || name.equals("xmlns:tc")
        || (!template && name.equals("data-line"))
        || (element.name().equals("html") && (name.equals("lang") || name.equals("dir")))) {
      return new Part.Dropped(attribute);
    }
    if (!template && name.equals("href") && value.startsWith("page:")) {
      String target = Escape.plain(value.substring("page:".length()));
      int rest = target.indexOf('#');
      return rest < 0
          ? new Part.PageLink(attribute, target, "")
          : new Part.PageLink(attribute, target.substring(0, rest), target.substring(rest));
    }
    if (element.has("th:" + name)) {
      return null; // a sample for those who open the template in a browser
    }
    List<Sentence.Piece> pieces = attributePieces(Escape.plain(value));
    boolean read =
        Elements.isRead(element, attribute)
            && within.translated()
            && new Sentence(pieces).hasLetter();
    if (read) {
      Sentence sentence =
          new Sentence(stripped(new Sentence(pieces).mapText(SentenceFinder::collapsed).pieces()));
      Segment segment = new Segment(within.context(), sentence);
      use(segment, attribute.start(), within.line(), name + " of <" + element.name() + ">");
      return new Part.Words(attribute, sentence, segment);
    }
    Sentence sentence = new Sentence(pieces);
    return sentence.holes().isEmpty() ? null : new Part.Words(attribute, sentence, null);
  }

  private void checkOwn(Html.Attribute attribute, String value) {
    String name = attribute.name();
    if (name.equals("th:utext") || name.equals("th:inline") || name.equals("th:include")) {
      flaw(
          attribute.start(),
          name + " is not used here",
          name.equals("th:include")
              ? "Use th:replace or th:insert."
              : "Write holes, {name}, in the text; tc:prose puts a Markdown page in its place.");
    }
    if (name.startsWith("tc:") && !OWN.contains(name)) {
      flaw(
          attribute.start(),
          name + " is no attribute of ours",
          "There are tc:say, tc:prose and tc:context; a hole in an attribute is written"
              + " title=\"... {name} ...\".");
    }
    if (value.contains("#{") || value.contains("__${")) {
      flaw(
          attribute.start(),
          "message keys and preprocessing are not used here",
          "Write the English text itself: it is found and translated.");
    }
    if ((name.equals("th:replace") || name.equals("th:insert")) && !value.contains("{")) {
      flaw(
          attribute.start(),
          "a reference to another template without its braces",
          "Write " + name + "=\"~{" + value + "}\".");
    }
  }

  private static List<Sentence.Piece> attributePieces(String plain) {
    List<Sentence.Piece> pieces = new ArrayList<>();
    Matcher hole = Sentence.HOLE.matcher(plain);
    int from = 0;
    while (hole.find()) {
      if (hole.start() > from) {
        pieces.add(new Sentence.Text(plain.substring(from, hole.start())));
      }
      pieces.add(new Sentence.Hole(hole.group(1)));
      from = hole.end();
    }
    if (plain.length() > from) {
      pieces.add(new Sentence.Text(plain.substring(from)));
    }
    return pieces;
  }

  private void use(Segment segment, int at, int line, String role) {
    Place place = template ? source.place(at) : new Place(source.file(), line, 0);
    uses.add(new Segment.Use(segment, place, role));
  }

  private void flaw(int at, String message, String hint) {
    // A line of the HTML made from Markdown would mislead.
    Place place = template ? source.place(at) : new Place(source.file(), 0, 0);
    Flaw flaw = new Flaw(place, message, hint);
    if (!flaws.contains(flaw)) {
      flaws.add(flaw);
    }
  }

  private static String value(Html.Element element, String attribute, String otherwise) {
    return element
        .attribute(attribute)
        .map(Html.Attribute::value)
        .map(Escape::plain)
        .orElse(otherwise);
  }

  private static int lineOf(Html.Element element, int otherwise) {
    try {
      return Integer.parseInt(value(element, "data-line", "" + otherwise));
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
