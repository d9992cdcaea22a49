package org.towncurrent.rules;

import org.towncurrent.facts.Finding.Severity;

/** A rule: one bad condition that it looks for in the facts. */
interface Rule {

  /** A short name that never changes, such as {@code overlapping-prices}. */
  String code();

  /** The gravest that it gives. */
  Severity severity();

  /** What it rests on: a statute, a guideline, the plan, or what people have seen go wrong. */
  String authority();

  /** Looks through the facts and tells the report what it finds, or what it could not look at. */
  void check(Ground ground, Report report);
}
