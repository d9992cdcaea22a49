package org.towncurrent.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.towncurrent.facts.MeterRead;
import org.towncurrent.facts.Notice;
import org.towncurrent.facts.PriceStatus;

/** Reads a file of {@code notices/}: a notice that is mailed. */
final class NoticesReader {

  private static final List<String> EFFECTS = List.of("enrollment", "change", "end");
  private static final List<String> KEYS =
      List.of("enrollment", "change", "end", "reply-by", "reason");
  private static final Optional<MeterRead> NONE = Optional.empty();

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
    Optional<Notice.Kind> kind = fields.must("kind", Values.word(Notice.Kind.class));
    var mailing = fields.must("mailing", DayText::day);
    Map<String, Optional<MeterRead>> effects = new LinkedHashMap<>();
    for (String key : EFFECTS) {
      effects.put(key, fields.may(key, DayText::meterRead));
      if (effects.get(key).filter(read -> !read.hasMonth()).isPresent()) {
        fields.spoiled();
        fields
            .problems()
            .add(
                "bad-value",
                fields.at(key),
                "The day of `" + key + "` is known to the year only.",
                "Write the month of the meter read, like `2026-01`, or its first day.");
      }
    }
    var replyBy = fields.may("reply-by", DayText::day);
    var reason = fields.may("reason", Values::prose);
    PriceStatus status =
        fields.may("status", Values.word(PriceStatus.class)).orElse(PriceStatus.REAL);
    kind.ifPresent(found -> keys(found, fields));
    Optional<MeterRead> effect =
        kind.flatMap(Notice.Kind::effectKey).flatMap(key -> effects.getOrDefault(key, NONE));
    Optional<Notice> notice =
        fields.make(
            () ->
                new Notice(
                    id,
                    kind.orElseThrow(),
                    mailing.orElseThrow(),
                    effect,
                    replyBy,
                    reason,
                    status,
                    frozen,
                    fields.origin()));
    fields.noMore();
    return notice;
  }

  /** Asks for what this kind of notice needs, and complains of what it does not tell. */
  private static void keys(Notice.Kind kind, Fields fields) {
    List<String> needed = new ArrayList<>();
    kind.effectKey().ifPresent(needed::add);
    if (kind == Notice.Kind.OPT_OUT) {
      needed.add("reply-by");
    }
    if (kind == Notice.Kind.CHANGE_IN_LAW) {
      needed.add("reason");
    }
    for (String key : KEYS) {
      if (needed.contains(key)) {
        fields.missing(key, "Write a line `" + key + ": ...`.");
      } else if (fields.has(key)) {
        fields.spoiled();
        fields
            .problems()
            .add(
                "unknown-key",
                fields.at(key),
                "A notice of the kind `"
                    + kind.name().toLowerCase(Locale.ROOT).replace('_', '-')
                    + "` has no `"
                    + key
                    + "`.",
                needed.isEmpty()
                    ? "Take the line out."
                    : "Take the line out. This kind needs " + Quoted.choices(needed) + ".");
      }
    }
  }
}
