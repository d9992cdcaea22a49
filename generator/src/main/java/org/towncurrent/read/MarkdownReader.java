package org.towncurrent.read;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.towncurrent.facts.PageText;
import org.towncurrent.facts.Place;

/**
 * A Markdown file into a page of safe HTML. Raw HTML, images, unknown kinds of links, braces that
 * are no hole and words that show a text is unfinished are problems with a place, never silently
 * mended. May be used by many threads.
 */
public final class MarkdownReader {

  private static final String PAGES = "pages/";
  private static final Pattern NEWS =
      Pattern.compile("content/programs/[^/]+/(news/[^/]+)\\.md", Pattern.DOTALL);
  private static final String PROGRAMS = "content/programs/";

  private final Parser parser =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .maxOpenBlockParsers(30)
          .maxInlineNesting(30)
          .build();

  private final PageHtml html = new PageHtml();

  /**
   * Reads one page.
   *
   * @param name the path relative to the project, with forward slashes: {@code
   *     content/programs/pepperell/pages/how-it-works.md}
   */
  public PageReading read(Path file, String name) {
    Problems problems = new Problems();
    Optional<PageText> page =
        SourceFile.read(file, name, problems).flatMap(source -> page(source, problems));
    return new PageReading(problems.count() == 0 ? page : Optional.empty(), problems.sorted());
  }

  private Optional<PageText> page(SourceText source, Problems problems) {
    Optional<FrontMatter> head = FrontMatter.read(source, isNews(source.file()), problems);
    head.ifPresent(found -> TextCheck.check(found.title(), problems));
    int bodyLine = head.map(FrontMatter::bodyLine).orElse(1);
    SourceText body = new SourceText(source.file(), fromLine(source.text(), bodyLine));
    if (head.isEmpty()) {
      return Optional.empty();
    }
    Node document;
    try {
      document = parser.parse(body.text());
    } catch (IllegalStateException | IllegalArgumentException e) {
      problems.add(
          "too-large",
          Place.startOf(source.file()),
          "The Markdown of this page is too much to be read: a table has a million cells.",
          "Make the table smaller, or put it into a document.");
      return Optional.empty();
    }
    document.accept(new PageCheck(body, problems));
    if (problems.count() > 0) {
      return Optional.empty();
    }
    String name = source.file();
    return head.map(
        found ->
            new PageText(
                id(name),
                program(name),
                found.title(),
                found.order(),
                found.when(),
                found.kind(),
                found.until(),
                found.reviewed(),
                found.news(),
                html.render(document),
                Passages.of(document, new SpanPlaces(body)),
                found.origin()));
  }

  /** Whether a file is news of a program: {@code content/programs/chelsea/news/2025-10.md}. */
  private static boolean isNews(String name) {
    return NEWS.matcher(name).matches();
  }

  /**
   * {@code content/pages/questions/moving.md} is {@code questions/moving}, and {@code
   * content/programs/chelsea/news/2025-10.md} is {@code news/2025-10}.
   */
  static String id(String name) {
    Matcher news = NEWS.matcher(name);
    if (news.matches()) {
      return news.group(1);
    }
    int pages = name.indexOf(PAGES);
    String path = pages < 0 ? name : name.substring(pages + PAGES.length());
    return path.endsWith(".md") ? path.substring(0, path.length() - 3) : path;
  }

  private static Optional<String> program(String name) {
    if (!name.startsWith(PROGRAMS)) {
      return Optional.empty();
    }
    String rest = name.substring(PROGRAMS.length());
    int slash = rest.indexOf('/');
    return slash < 0 ? Optional.empty() : Optional.of(rest.substring(0, slash));
  }

  /** The text with every earlier line emptied, so that lines keep their numbers. */
  private static String fromLine(String text, int line) {
    int start = 0;
    for (int i = 1; i < line && start < text.length(); i++) {
      int end = text.indexOf('\n', start);
      start = end < 0 ? text.length() : end + 1;
    }
    return "\n".repeat(line - 1) + text.substring(start);
  }
}
