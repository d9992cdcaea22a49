package org.towncurrent.checks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Pages that differ in their year, quarter, notice, product or municipality only have one shape.
 * What is looked at on every day is one of each; {@code ./verify deep} looks at all.
 */
final class Shapes {

  private static final Pattern DIFFERENCE =
      Pattern.compile("(?<=/)\\d{4}[^/]*(?=/)|(?<=/product-summary/)[^/]+(?=/)");
  private static final Pattern MUNICIPALITY =
      Pattern.compile("(?<=/)(?:amherst|northampton|pelham)(?=/)");
  private static final Pattern KIND = Pattern.compile("(?<=/)\\d{4}-\\d{2}-(?=[a-z])");

  private Shapes() {}

  /** The first page of each shape. */
  static List<String> of(List<String> pages) {
    List<String> first = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String page : pages) {
      String shape = KIND.matcher(page).replaceAll("");
      shape = DIFFERENCE.matcher(shape).replaceAll("*");
      if (seen.add(MUNICIPALITY.matcher(shape).replaceAll("*"))) {
        first.add(page);
      }
    }
    return first;
  }
}
