package org.towncurrent.cli;

import java.util.List;
import org.towncurrent.facts.Finding;

/**
 * Thrown when a command cannot do its work for what is wrong with the files; nothing is changed.
 */
final class Unreadable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;

  Unreadable(List<Finding> findings) {
    super(findings.size() + (findings.size() == 1 ? " error" : " errors"));
    this.findings = findings.stream().sorted().toList();
  }

  /** What is wrong. */
  List<Finding> findings() {
    return findings;
  }
}
