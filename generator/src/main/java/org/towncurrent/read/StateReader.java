package org.towncurrent.read;

import java.util.List;
import java.util.Optional;
import org.towncurrent.facts.Percent;
import org.towncurrent.facts.StateMinimum;

/** Reads {@code content/state/renewable-minimum.yml}. */
final class StateReader {

  private StateReader() {}

  static List<StateMinimum> read(Node node, Problems problems) {
    return Fields.of(node, "the list of State minimums", problems)
        .map(
            fields -> {
              List<StateMinimum> minimums =
                  fields.someFacts("minimums", "a State minimum", StateReader::minimum);
              fields.noMore();
              return minimums;
            })
        .orElse(List.of());
  }

  private static Optional<StateMinimum> minimum(Fields fields) {
    Optional<Integer> year = fields.must("year", Values::year);
    Optional<Percent> classOne = fields.must("class-one", Values::percent);
    Optional<Percent> other = fields.may("other", Values::percent);
    Optional<String> source = fields.must("source", Values::text);
    return fields.make(
        () ->
            new StateMinimum(
                year.orElseThrow(),
                classOne.orElseThrow(),
                other,
                source.orElseThrow(),
                fields.origin()));
  }
}
