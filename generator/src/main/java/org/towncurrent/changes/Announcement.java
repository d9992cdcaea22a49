package org.towncurrent.changes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.towncurrent.facts.Snapshot;
import org.towncurrent.facts.Snapshot.Kind;

/**
 * What a resident will see otherwise, program by program.
 *
 * @param chapters one for each program that changes
 */
public record Announcement(List<Chapter> chapters) {

  private static final String NOTHING = "Nothing that a resident sees changes.";

  /**
   * Which kinds of facts stand under which heading; prices and pages have sentences of their own.
   */
  private static final Map<String, List<Kind>> HEADINGS = headings();

  public Announcement {
    chapters = List.copyOf(chapters);
  }

  /** What changes in one program, by heading. */
  public record Chapter(String title, Map<String, List<String>> sections) {}

  /** What the later edition says otherwise. */
  public static Announcement between(Edition before, Edition after) {
    Set<String> ids = new TreeSet<>(before.programs().keySet());
    ids.addAll(after.programs().keySet());
    List<Chapter> chapters = new ArrayList<>();
    for (String id : ids) {
      Optional<Snapshot> was = before.of(id);
      Optional<Snapshot> is = after.of(id);
      Map<String, List<String>> sections = sections(id, was, is, before, after);
      if (!sections.isEmpty()) {
        chapters.add(new Chapter(title(is.or(() -> was).orElseThrow()), sections));
      }
    }
    return new Announcement(chapters);
  }

  private static Map<String, List<String>> sections(
      String id, Optional<Snapshot> was, Optional<Snapshot> is, Edition before, Edition after) {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    if (is.isEmpty()) {
      return Map.of("Program", List.of("The program is no longer on the site"));
    }
    if (was.isEmpty()) {
      boolean known = wasThere(id, before);
      sections.put(
          "Program",
          List.of(
              known
                  ? "What the last publication said is not known: it lies there without facts.json"
                  : "The program is new on the site"));
      if (!known) {
        return sections;
      }
    } else {
      put(sections, "Prices", PriceChanges.between(was.get(), is.get()));
      FactChanges facts = new FactChanges(was.get(), is.get());
      HEADINGS.forEach(
          (heading, kinds) ->
              put(sections, heading, kinds.stream().flatMap(k -> facts.of(k).stream()).toList()));
    }
    boolean only = sections.isEmpty();
    List<String> pages = new ArrayList<>(PageChanges.of(id, before, after));
    if (only && !pages.isEmpty()) {
      pages.add(
          "No fact and no English text of the program changes: the pages differ in their look, in"
              + " shared words, in a translation, or in the day they are made for");
    }
    put(sections, "Pages", pages);
    return sections;
  }

  private static boolean wasThere(String id, Edition before) {
    return before
        .pages()
        .filter(pages -> pages.keySet().stream().anyMatch(path -> path.startsWith(id + "/")))
        .isPresent();
  }

  private static void put(
      Map<String, List<String>> sections, String heading, List<String> sentences) {
    if (!sentences.isEmpty()) {
      sections.put(heading, sentences);
    }
  }

  private static String title(Snapshot snapshot) {
    return snapshot.all(Kind.PROGRAM).stream()
            .map(entry -> entry.text("name"))
            .findFirst()
            .orElse(snapshot.program())
        + (snapshot.sample() ? " (demonstration, with samples)" : "");
  }

  private static Map<String, List<Kind>> headings() {
    Map<String, List<Kind>> headings = new LinkedHashMap<>();
    headings.put("Products and classes", List.of(Kind.PRODUCT, Kind.CLASS));
    headings.put("Renewable energy", List.of(Kind.RENEWABLE));
    headings.put("Basic Service", List.of(Kind.BASIC_SERVICE));
    headings.put("Corrections", List.of(Kind.CORRECTED_PRICE, Kind.CORRECTED_BASIC_SERVICE));
    headings.put("Contracts and credits", List.of(Kind.CONTRACT, Kind.CREDIT, Kind.SCENARIO));
    headings.put("Disclosure labels", List.of(Kind.LABEL));
    headings.put("Years of the program", List.of(Kind.ANNUAL));
    headings.put("Program", List.of(Kind.PROGRAM, Kind.MUNICIPALITY, Kind.UTILITY));
    headings.put("Languages", List.of(Kind.LANGUAGE));
    headings.put(
        "Whom to turn to", List.of(Kind.SUPPLIER, Kind.CONSULTANT, Kind.CONTACT, Kind.WAY));
    headings.put("Dates and the plan", List.of(Kind.MILESTONE, Kind.EVENT, Kind.RULE));
    headings.put("Documents", List.of(Kind.DOCUMENT));
    headings.put("Texts", List.of(Kind.TEXT));
    return headings;
  }

  /** As plain lines, for a console or a letter. */
  public String text() {
    if (chapters.isEmpty()) {
      return NOTHING + "\n";
    }
    StringBuilder text = new StringBuilder();
    for (Chapter chapter : chapters) {
      text.append(text.isEmpty() ? "" : "\n").append(chapter.title()).append('\n');
      chapter
          .sections()
          .forEach(
              (heading, sentences) -> {
                text.append("  ").append(heading).append('\n');
                sentences.forEach(sentence -> text.append("    ").append(sentence).append(".\n"));
              });
    }
    return text.toString();
  }

  /** As Markdown, for a pull request or a press release. */
  public String markdown() {
    if (chapters.isEmpty()) {
      return NOTHING + "\n";
    }
    StringBuilder text = new StringBuilder();
    for (Chapter chapter : chapters) {
      text.append(text.isEmpty() ? "" : "\n")
          .append("## ")
          .append(plain(chapter.title()))
          .append('\n');
      chapter
          .sections()
          .forEach(
              (heading, sentences) -> {
                text.append("\n### ").append(heading).append("\n\n");
                sentences.forEach(
                    sentence -> text.append("- ").append(plain(sentence)).append(".\n"));
              });
    }
    return text.toString();
  }

  /** A text in which Markdown sees nothing but words. */
  private static String plain(String text) {
    return text.replaceAll("([\\\\`*_\\[\\]<>#|~])", "\\\\$1");
  }
}
