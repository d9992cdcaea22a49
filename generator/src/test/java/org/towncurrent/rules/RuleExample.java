package org.towncurrent.rules;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.towncurrent.facts.Finding;

/** What a rule finds wrong, or leaves alone, as {@code docs/rules.md} shows it. */
interface RuleExample {

  /** The code of the rule. */
  String rule();

  /** What is peculiar about it, in a few words. */
  String name();

  /** Whether the rule finds something. */
  boolean failing();

  /**
   * Runs the rules over it.
   *
   * @param folder an empty one, to work in
   */
  Shown shown(Path folder) throws IOException;

  /**
   * What a publisher would have in their files, and read on their screen.
   *
   * @param fragment the least of the files that shows it, each line with its number
   * @param finding what the rule says; empty where it says nothing
   */
  record Shown(List<String> fragment, Optional<Finding> finding) {

    public Shown {
      fragment = List.copyOf(fragment);
    }
  }
}
