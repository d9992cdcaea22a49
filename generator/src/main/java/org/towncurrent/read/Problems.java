package org.towncurrent.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.towncurrent.facts.Finding;
import org.towncurrent.facts.Folding;
import org.towncurrent.facts.Place;

/** What was found wrong while reading, gathered over all files. Used by one thread. */
final class Problems {

  /** A file with more wrong than this is not the file that was meant. */
  private static final int MOST = 1_000;

  private final Map<String, Integer> byFile = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  void add(String code, Place place, String message, String hint) {
    addAll(List.of(Finding.error(code, place, message, hint)));
  }

  void addAll(List<Finding> others) {
    for (Finding finding : others) {
      if (byFile.merge(finding.place().file(), 1, Integer::sum) <= MOST) {
        findings.add(finding);
      }
    }
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
    return new TreeSet<>(byFile.keySet());
  }
}
