package org.towncurrent.read;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.towncurrent.facts.Place;
import org.towncurrent.facts.Redirect;

/**
 * Reads {@code redirects.yml}: that of a program, with its old addresses, and that of the whole
 * site, with programs that are no longer on it.
 */
final class RedirectsReader {

  private static final String NOUN = "the list of old addresses";
  private static final String ITEM = "an old address";

  private RedirectsReader() {}

  static List<Redirect> ofProgram(String program, Node node, Problems problems) {
    return list(node, problems, fields -> address(program, fields));
  }

  static List<Redirect> ofPrograms(Node node, Problems problems) {
    return list(node, problems, RedirectsReader::program);
  }

  private static List<Redirect> list(
      Node node, Problems problems, Function<Fields, Optional<Redirect>> reader) {
    if (node instanceof Node.Items items) {
      problems.add(
          "wrong-type",
          items.place(),
          "The list of old addresses has no name.",
          "Write `redirects:` on a line above it.");
      return List.of();
    }
    return Fields.of(node, NOUN, problems)
        .map(
            fields -> {
              List<Redirect> redirects = fields.someFacts("redirects", ITEM, reader);
              fields.noMore();
              return redirects;
            })
        .orElse(List.of());
  }

  private static Optional<Redirect> address(String program, Fields fields) {
    Optional<String> from = fields.must("from", OldAddress::from);
    Optional<String> to = fields.must("to", OldAddress::to);
    var since = fields.may("since", DayText::day);
    Optional<String> reason = fields.may("reason", Values::text);
    from.ifPresent(old -> to.ifPresent(page -> together(old, page, fields)));
    return fields.make(
        () ->
            new Redirect(
                program,
                from.orElseThrow(),
                to.orElseThrow(),
                Optional.empty(),
                since,
                reason,
                fields.origin()));
  }

  private static Optional<Redirect> program(Fields fields) {
    Optional<String> from = fields.must("from", OldAddress::program);
    Optional<String> base = fields.must("base", OldAddress::base);
    Optional<String> to = fields.must("to", OldAddress::to);
    var since = fields.may("since", DayText::day);
    Optional<String> reason = fields.may("reason", Values::text);
    to.filter(page -> page.startsWith(Redirect.EVERY_LANGUAGE))
        .ifPresent(page -> spoil(fields, fields.at("to"), "en/"));
    return fields.make(
        () ->
            new Redirect(
                from.orElseThrow(),
                Redirect.ANY,
                to.orElseThrow(),
                base,
                since,
                reason,
                fields.origin()));
  }

  /** A star where an address leads needs one in the address that leads there. */
  private static void together(String from, String to, Fields fields) {
    if (to.startsWith(Redirect.EVERY_LANGUAGE) && !from.startsWith(Redirect.EVERY_LANGUAGE)) {
      spoil(fields, fields.at("to"), language(from) + to.substring(1));
    }
    if (to.endsWith("/" + Redirect.ANY) && !from.endsWith(Redirect.ANY)) {
      spoil(fields, fields.at("to"), to.substring(0, to.length() - 1));
    }
  }

  private static String language(String from) {
    int slash = from.indexOf('/');
    return slash > 0 ? from.substring(0, slash) : "en";
  }

  private static void spoil(Fields fields, Place place, String instead) {
    fields
        .problems()
        .add(
            "bad-value",
            place,
            "Under `to` stands a star for which there is none under `from`.",
            "Write the page that is meant, like `" + instead + "`.");
    fields.spoiled();
  }
}
