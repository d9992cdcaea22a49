package org.towncurrent.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.towncurrent.facts.Finding;
import org.towncurrent.facts.Folding;
import org.towncurrent.facts.Place;

/** What was found wrong while reading, gathered over all files. Used by one thread. */
final class Problems {

  private final List<Finding> findings = new ArrayList<>();

  void add(String code, Place place, String message, String hint) {
    findings.add(Finding.error(code, place, message, hint));
  }

  void addAll(List<Finding> others) {
    findings.addAll(others);
  }

  int count() {
    return findings.size();
  }

  /** In order, many alike folded into one. */
  List<Finding> sorted() {
    return Folding.fold(findings);
  }

  /** The files that something is wrong with. */
  Set<String> files() {
    Set<String> files = new TreeSet<>();
    findings.forEach(finding -> files.add(finding.place().file()));
    return files;
  }
}
