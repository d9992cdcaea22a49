package org.towncurrent.read;

import java.util.List;
import java.util.Optional;
import org.towncurrent.facts.AccessMessage;

/** Reads {@code content/state/language-access.yml}. */
final class LanguageAccessReader {

  private LanguageAccessReader() {}

  /** Which way a language is written. */
  private enum Writing {
    LTR,
    RTL
  }

  static List<AccessMessage> read(Node node, Problems problems) {
    return Fields.of(node, "the language-access sheet", problems)
        .map(
            fields -> {
              List<AccessMessage> messages =
                  fields.someFacts("messages", "a message", LanguageAccessReader::message);
              fields.noMore();
              return messages;
            })
        .orElse(List.of());
  }

  private static Optional<AccessMessage> message(Fields fields) {
    var language = fields.must("language", Values::languageTag);
    var name = fields.must("name", Values::text);
    Writing direction = fields.may("direction", Values.word(Writing.class)).orElse(Writing.LTR);
    var text = fields.must("text", Values::text);
    boolean reviewed = fields.may("reviewed", Values::yesNo).orElse(false);
    return fields.make(
        () ->
            new AccessMessage(
                language.orElseThrow(),
                name.orElseThrow(),
                direction == Writing.RTL,
                text.orElseThrow(),
                reviewed,
                fields.origin()));
  }
}
