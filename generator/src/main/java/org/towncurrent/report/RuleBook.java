package org.towncurrent.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is known of each finding by its code: {@code docs/rules.md}, which is made from the rules
 * and comes with the program.
 */
public final class RuleBook {

  private static final String RESOURCE = "rules.md";
  private static final Pattern ROW = Pattern.compile("\\| `([a-z-]+)` \\| (.+) \\|");
  private static final Pattern STRONG = Pattern.compile("\\*\\*([^*]+)\\*\\*");

  private final List<Chapter> chapters;

  private RuleBook(List<Chapter> chapters) {
    this.chapters = List.copyOf(chapters);
  }

  /** The findings about one subject. */
  public record Chapter(String title, List<Entry> entries) {

    public Chapter {
      entries = List.copyOf(entries);
    }
  }

  /**
   * A finding.
   *
   * @param summary what it tells, in a sentence
   * @param lines all that is known of it, as plain text
   */
  public record Entry(String code, String summary, List<String> lines) {

    public Entry {
      lines = List.copyOf(lines);
    }
  }

  /** The book that came with this program. */
  public static RuleBook shipped() {
    try (InputStream in = RuleBook.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("docs/rules.md was not built into the program");
      }
      return of(new String(in.readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static RuleBook of(String markdown) {
    List<Chapter> chapters = new ArrayList<>();
    for (String chapter : parts(markdown, "\n## ")) {
      List<Entry> entries = new ArrayList<>();
      parts(chapter, "\n### ").forEach(entry -> entries.add(section(entry)));
      ROW.matcher(chapter).results().forEach(row -> entries.add(row(row.group(1), row.group(2))));
      if (!entries.isEmpty()) {
        chapters.add(new Chapter(firstLine(chapter), entries));
      }
    }
    return new RuleBook(chapters);
  }

  public List<Chapter> chapters() {
    return chapters;
  }

  /** What is known of this code. */
  public Optional<Entry> entry(String code) {
    return entries().filter(entry -> entry.code().equals(code)).findFirst();
  }

  /** The codes that have most words in common with one that does not exist. */
  public List<String> like(String code) {
    Set<String> words = Set.copyOf(Arrays.asList(code.split("[^a-z]+", -1)));
    return entries()
        .map(Entry::code)
        .filter(other -> common(words, other) > 0)
        .sorted(Comparator.comparing(other -> -common(words, other)))
        .limit(3)
        .toList();
  }

  private static long common(Set<String> words, String code) {
    return Arrays.stream(code.split("-", -1)).filter(words::contains).count();
  }

  private Stream<Entry> entries() {
    return chapters.stream().flatMap(chapter -> chapter.entries().stream());
  }

  private static Entry row(String code, String text) {
    return new Entry(code, text, List.of(code, "", text));
  }

  /** A code on a line of its own, and its paragraphs and examples. */
  private static Entry section(String markdown) {
    List<String> lines = new ArrayList<>();
    StringBuilder summary = new StringBuilder();
    boolean quoted = false;
    int paragraph = 0;
    for (String line : markdown.strip().split("\n", -1)) {
      if (line.startsWith("```")) {
        quoted = !quoted;
        continue;
      }
      Matcher strong = STRONG.matcher(line);
      lines.add(quoted ? "    " + line : strong.replaceAll("$1"));
      if (line.isBlank()) {
        paragraph++;
      } else if (paragraph == 1) {
        summary.append(summary.length() == 0 ? "" : " ").append(lines.get(lines.size() - 1));
      }
    }
    return new Entry(firstLine(markdown), summary.toString(), lines);
  }

  private static String firstLine(String text) {
    return text.substring(0, text.indexOf('\n')).strip();
  }

  /** What stands between one heading and the next, without what stands before the first. */
  private static List<String> parts(String text, String heading) {
    List<String> all = List.of(text.split(Pattern.quote(heading), -1));
    return all.subList(1, all.size());
  }
}
