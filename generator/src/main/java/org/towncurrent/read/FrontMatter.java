package org.towncurrent.read;

import java.util.List;
import java.util.Optional;
import org.towncurrent.facts.News;
import org.towncurrent.facts.Origin;
import org.towncurrent.facts.Place;
import org.towncurrent.facts.PriceStatus;
import org.towncurrent.facts.Prose;
import org.towncurrent.rates.Day;

/**
 * What stands between the two lines {@code ---} at the head of a page.
 *
 * @param title the heading
 * @param order where the page stands among its kind
 * @param when the conditions under which it is shown
 * @param kind what the text is for, where that asks for certain words
 * @param until the last day on which it holds
 * @param reviewed the day on which somebody last held the text against what it tells
 * @param news what makes it a piece of news; empty in the head of a page
 * @param bodyLine the line on which the text begins
 */
record FrontMatter(
    Prose title,
    int order,
    List<String> when,
    Optional<String> kind,
    Optional<Day> until,
    Optional<Day> reviewed,
    Optional<News> news,
    Origin origin,
    int bodyLine) {

  private static final String FENCE = "---";
  private static final String EXAMPLE = "`---`, `title: How it works`, `---`";

  /**
   * Reads it.
   *
   * @param news whether it is the head of a piece of news, which has its day
   */
  static Optional<FrontMatter> read(SourceText page, boolean news, Problems problems) {
    List<String> lines = page.text().lines().toList();
    if (!lines.get(0).stripTrailing().equals(FENCE)) {
      problems.add(
          "front-matter",
          Place.startOf(page.file()),
          "The page does not begin with its title between two lines `---`.",
          "Begin the file with three lines: " + EXAMPLE + ".");
      return Optional.empty();
    }
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).stripTrailing().equals(FENCE)) {
        // The empty first line keeps the line numbers of the file.
        String yaml = "\n" + String.join("\n", lines.subList(1, i)) + "\n";
        return fields(new SourceText(page.file(), yaml), i + 2, news, problems);
      }
    }
    problems.add(
        "front-matter",
        Place.startOf(page.file()),
        "The line `---` that ends the head of the page is missing.",
        "Write a line `---` after the title: " + EXAMPLE + ".");
    return Optional.empty();
  }

  private static Optional<FrontMatter> fields(
      SourceText yaml, int bodyLine, boolean isNews, Problems problems) {
    if (yaml.text().isBlank()) {
      problems.add(
          "missing-key",
          Place.startOf(yaml.file()),
          "In the head of the page the key `title` is missing.",
          "Write a line `title: ...` between the two lines `---`.");
      return Optional.empty();
    }
    return Yaml.parse(yaml, problems)
        .flatMap(node -> Fields.of(node, "the head of the page", problems))
        .flatMap(
            fields -> {
              Optional<Prose> title = fields.must("title", Values::prose);
              int order = isNews ? 0 : fields.may("order", Values::whole).orElse(0);
              List<String> when = isNews ? List.of() : fields.values("when", Values::id);
              Optional<String> kind = fields.may("kind", Values::id);
              Optional<Day> until = fields.may("until", DayText::day);
              Optional<Day> reviewed = fields.may("reviewed", DayText::day);
              Optional<Day> date = isNews ? fields.must("date", DayText::day) : Optional.empty();
              Optional<String> municipality =
                  isNews ? fields.may("municipality", Values::id) : Optional.empty();
              Optional<String> source =
                  isNews ? fields.may("source", Values::text) : Optional.empty();
              boolean sample =
                  isNews
                      && fields.may("status", Values.word(List.of(PriceStatus.SAMPLE))).isPresent();
              if (date.isPresent() && until.filter(date.get()::isAfter).isPresent()) {
                problems.add(
                    "news-over-before-told",
                    fields.origin().at("until"),
                    "This news holds until " + until.get() + " and is told on " + date.get() + ".",
                    "Write a day from " + date.get() + " on, or leave `until` out.");
              }
              return fields.make(
                  () ->
                      new FrontMatter(
                          title.orElseThrow(),
                          order,
                          when,
                          kind,
                          until,
                          reviewed,
                          date.map(day -> new News(day, municipality, source, sample)),
                          fields.origin(),
                          bodyLine));
            });
  }
}
