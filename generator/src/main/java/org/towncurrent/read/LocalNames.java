package org.towncurrent.read;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.towncurrent.facts.LocalName;

/** Reads a name: one text, or a text for each language with {@code en} among them. */
final class LocalNames {

  private LocalNames() {}

  static Optional<LocalName> must(Fields fields, String key) {
    Optional<LocalName> name = may(fields, key);
    if (name.isEmpty() && !fields.has(key)) {
      return fields.must(key, Values::text).map(english -> new LocalName(english, Map.of()));
    }
    return name;
  }

  /** A name that may be absent. */
  static Optional<LocalName> may(Fields fields, String key) {
    Optional<Node> node = fields.node(key);
    if (node.isPresent() && node.get() instanceof Node.Group group) {
      Optional<LocalName> name =
          Fields.of(group, "a name in several languages", fields.problems())
              .flatMap(languages -> name(group, languages));
      if (name.isEmpty()) {
        fields.spoiled();
      }
      return name;
    }
    Optional<String> name = fields.may(key, Values::text);
    if (name.isEmpty() && fields.has(key)) {
      fields.spoiled();
    }
    return name.map(english -> new LocalName(english, Map.of()));
  }

  private static Optional<LocalName> name(Node.Group group, Fields languages) {
    Optional<String> english = languages.must("en", Values::text);
    Map<String, String> others = new HashMap<>();
    for (Node.Entry entry : group.entries()) {
      boolean tag =
          Values.languageTag(new Node.Scalar(entry.key(), entry.keyPlace()), languages.problems())
              .isPresent();
      Optional<String> form = languages.may(entry.key(), Values::text);
      if (tag && !entry.key().equals("en")) {
        form.ifPresent(text -> others.put(entry.key(), text));
      }
    }
    return languages.make(() -> new LocalName(english.orElseThrow(), others));
  }
}
