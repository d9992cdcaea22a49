package org.towncurrent.rules;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** All examples of rules, wherever they stand. A test with examples of its own is added here. */
final class RuleExamples {

  /** Those that docs/rules.md shows where they are not the shortest of their rule. */
  static final Set<String> CHOSEN =
      Set.of(
          "price-out-of-range: too high",
          "price-out-of-range: the highest published",
          "components-exceed-price: more than the price",
          "components-do-not-add-up: parts of one price, supply among them",
          "overlapping-prices: product",
          "overlapping-prices: end to end",
          "backwards-period: price",
          "deleted-past-price: a row taken away",
          "deleted-past-price: corrected where all can see it",
          "basic-service-gone-quiet: ends later",
          "default-product: no products known",
          "term-is-not-its-months: two years by day",
          "contract-gap: contracts one after the other",
          "deadline-passed: done",
          "deadline-near: done",
          "plan-rule-chain: ring",
          "scratch-text: placeholder",
          "sample-honesty: not said",
          "unknown-reference: Basic Service class",
          "unknown-reference: no supplier",
          "duplicate-id: product",
          "contact: letters",
          "contact: parentheses",
          "base-address: no slash",
          "vanished-address: a page of a language",
          "redirect-chain: a detour");

  private RuleExamples() {}

  static boolean isChosen(RuleExample example) {
    return CHOSEN.contains(example.rule() + ": " + example.name());
  }

  /** In the order in which they are to be preferred. */
  static List<RuleExample> all() {
    return Stream.<RuleExample>concat(RulesTest.examples(), Stream.empty()).toList();
  }
}
