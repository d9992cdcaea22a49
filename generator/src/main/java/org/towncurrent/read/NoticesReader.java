package org.towncurrent.read;

import java.util.Map;
import java.util.Optional;
import org.towncurrent.facts.Notice;
import org.towncurrent.facts.PriceStatus;

/** Reads a file of {@code notices/}: a notice that is mailed. */
final class NoticesReader {

  private NoticesReader() {}

  /**
   * The notice.
   *
   * @param id the name of the file, without its ending
   * @param frozen the letter as it was mailed, by language
   */
  static Optional<Notice> read(
      String id, Node node, Map<String, String> frozen, Problems problems) {
    return Fields.of(node, "a notice", problems).flatMap(fields -> notice(id, fields, frozen));
  }

  private static Optional<Notice> notice(String id, Fields fields, Map<String, String> frozen) {
    var kind = fields.must("kind", Values.word(Notice.Kind.class));
    var mailing = fields.must("mailing", DayText::day);
    var enrollment = fields.must("enrollment", DayText::meterRead);
    var replyBy = fields.must("reply-by", DayText::day);
    PriceStatus status =
        fields.may("status", Values.word(PriceStatus.class)).orElse(PriceStatus.REAL);
    if (enrollment.filter(read -> !read.hasMonth()).isPresent()) {
      fields.spoiled();
      fields
          .problems()
          .add(
              "bad-value",
              fields.at("enrollment"),
              "The enrollment is known to the year only.",
              "Write the month of the meter read, like `2026-01`, or its first day.");
    }
    Optional<Notice> notice =
        fields.make(
            () ->
                new Notice(
                    id,
                    kind.orElseThrow(),
                    mailing.orElseThrow(),
                    enrollment.orElseThrow(),
                    replyBy.orElseThrow(),
                    status,
                    frozen,
                    fields.origin()));
    fields.noMore();
    return notice;
  }
}
