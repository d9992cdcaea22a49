package org.towncurrent.read;

import java.util.List;
import java.util.Optional;
import org.towncurrent.facts.PlanRule;
import org.towncurrent.facts.Posting;
import org.towncurrent.facts.PriceStatus;
import org.towncurrent.facts.Promise;
import org.towncurrent.facts.Quarter;

/** Reads {@code postings.yml}, the log of what was posted, and what a plan promises of it. */
final class PostingsReader {

  private PostingsReader() {}

  /** The log of postings. */
  static List<Posting> read(Node node, Problems problems) {
    return Fields.of(node, "postings.yml", problems)
        .map(
            fields -> {
              List<Posting> postings =
                  fields.someFacts("postings", "a posting", PostingsReader::posting);
              fields.noMore();
              return postings;
            })
        .orElse(List.of());
  }

  private static Optional<Posting> posting(Fields fields) {
    var what = fields.must("what", Values.word(Posting.What.class));
    Optional<Quarter> quarter = fields.may("quarter", PostingsReader::quarter);
    var change = fields.may("change", DayText::day);
    var where = fields.must("where", Values.word(PlanRule.Means.class));
    var date = fields.must("date", DayText::day);
    var by = fields.must("by", Values::text);
    var evidence = fields.must("evidence", Values::text);
    Optional<String> link = fields.may("link", Values::text);
    PriceStatus status =
        fields.may("status", Values.word(PriceStatus.class)).orElse(PriceStatus.REAL);
    if (what.isPresent()) {
      boolean label = what.get() == Posting.What.DISCLOSURE_LABEL;
      needs(fields, label ? "quarter" : "change", label ? "change" : "quarter");
    }
    return fields.make(
        () ->
            new Posting(
                what.orElseThrow(),
                quarter,
                change,
                where.orElseThrow(),
                date.orElseThrow(),
                by.orElseThrow(),
                evidence.orElseThrow(),
                link,
                status,
                fields.origin()));
  }

  /** A disclosure label is of a quarter, everything else of the day of a change. */
  private static void needs(Fields fields, String needed, String other) {
    fields.missing(
        needed,
        needed.equals("quarter")
            ? "Write whose labels were posted, like `quarter: 2025-q2`."
            : "Write the day of what was announced, like `change: 2025-01-01`.");
    if (fields.has(other)) {
      fields.spoiled();
      fields
          .problems()
          .add(
              "bad-value",
              fields.at(other),
              "A posting has either a quarter or the day of a change.",
              "Delete this line: what was posted asks for `" + needed + "`.");
    }
  }

  private static Optional<Quarter> quarter(Node.Scalar typed, Problems problems) {
    Optional<Quarter> quarter = Quarter.parse(typed.text());
    if (quarter.isEmpty()) {
      problems.add(
          "bad-value",
          typed.place(),
          Quoted.words(typed.text()) + " is not a quarter.",
          "Write the year and the number of the quarter, like `2025-q2`.");
    }
    return quarter;
  }

  /** What the plan promises the public to read. */
  static Optional<Promise> promise(Fields fields) {
    var what = fields.must("what", Values.word(Promise.What.class));
    var where = fields.oneOrMoreValues("where", Values.word(PlanRule.Means.class));
    Optional<String> section = fields.may("section", Values::text);
    Optional<String> quotation = fields.may("quotation", Values::text);
    Optional<Integer> languages = fields.may("languages", Values::whole);
    fields.missing("where", "Write `where: [municipal-building, program-website]`.");
    return fields.make(
        () ->
            new Promise(what.orElseThrow(), where, section, quotation, languages, fields.origin()));
  }
}
