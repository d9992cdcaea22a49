package org.towncurrent.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.towncurrent.facts.Finding;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.Place;

/** What one rule has to say. Used by one thread. */
final class Report {

  private final Rule rule;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> couldNot = new LinkedHashSet<>();

  Report(Rule rule) {
    this.rule = rule;
  }

  /** A finding as grave as the rule. */
  void add(Place place, String message, String hint) {
    add(rule.severity(), place, message, hint);
  }

  void add(Severity severity, Place place, String message, String hint) {
    findings.add(
        new Finding(severity, rule.code(), place, message, Optional.of(rule.authority()), hint));
  }

  /** A finding that rests on something of its own, such as a sentence of a program's plan. */
  void add(
      Severity severity, Place place, String message, Optional<String> authority, String hint) {
    findings.add(new Finding(severity, rule.code(), place, message, authority, hint));
  }

  /** Something that the rule could not look at, and why, as the end of "could not, because". */
  void couldNot(String because) {
    couldNot.add(because);
  }

  List<Finding> findings() {
    return findings;
  }

  Set<String> couldNot() {
    return couldNot;
  }
}
