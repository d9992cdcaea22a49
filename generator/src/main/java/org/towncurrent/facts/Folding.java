package org.towncurrent.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Many findings that say the same of many rows, told once: the first, and "11 more like it" with
 * their lines.
 */
public final class Folding {

  /** So many alike are still shown one by one. */
  private static final int SHOWN = 5;

  private static final int LINES_NAMED = 20;

  private Folding() {}

  /** The findings in order, each told once, many alike folded into the first of them. */
  public static List<Finding> fold(List<Finding> findings) {
    Map<String, List<Finding>> alike = new LinkedHashMap<>();
    for (Finding finding : inOnePlace(new TreeSet<>(findings))) {
      alike.computeIfAbsent(likeness(finding), key -> new ArrayList<>()).add(finding);
    }
    List<Finding> folded = new ArrayList<>();
    for (List<Finding> group : alike.values()) {
      if (group.size() <= SHOWN) {
        folded.addAll(group);
      } else {
        folded.add(foldedInto(group.get(0), group.subList(1, group.size())));
      }
    }
    folded.sort(null);
    return List.copyOf(folded);
  }

  /**
   * Of findings that one line asks to be mended in one way, as a row for several classes does, one.
   */
  private static List<Finding> inOnePlace(Collection<Finding> findings) {
    Map<List<Object>, List<Finding>> places = new LinkedHashMap<>();
    for (Finding finding : findings) {
      List<Object> place =
          List.of(
              finding.severity(), finding.code(), finding.place(), String.valueOf(finding.hint()));
      places.computeIfAbsent(place, key -> new ArrayList<>()).add(finding);
    }
    List<Finding> told = new ArrayList<>();
    for (List<Finding> group : places.values()) {
      Finding first = group.get(0);
      int others = group.size() - 1;
      told.add(
          others == 0
              ? first
              : new Finding(
                  first.severity(),
                  first.code(),
                  first.place(),
                  first.message() + " And " + others + " more like it, from the same line.",
                  first.authority(),
                  first.hint()));
    }
    return told;
  }

  private static Finding foldedInto(Finding first, List<Finding> others) {
    String lines =
        others.stream()
            .limit(LINES_NAMED)
            .map(other -> String.valueOf(other.place().line()))
            .distinct()
            .collect(Collectors.joining(", "));
    String more = others.size() > LINES_NAMED ? " ..." : "";
    return new Finding(
        first.severity(),
        first.code(),
        first.place(),
        first.message() + " And " + others.size() + " more like it, on lines " + lines + more + ".",
        first.authority(),
        first.hint());
  }

  /** Two findings are alike when only figures and the words they quote differ. */
  private static String likeness(Finding finding) {
    String shape = finding.message().replaceAll("\"[^\"]*\"|`[^`]*`|[0-9]+(?:[.-][0-9]+)*", "#");
    return finding.severity() + " " + finding.code() + " " + finding.place().file() + " " + shape;
  }
}
