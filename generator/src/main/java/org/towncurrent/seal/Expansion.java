package org.towncurrent.seal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much a browser draws when every part is drawn as often as others point to it. A few lines
 * that point to each other tenfold would keep a phone busy for good.
 */
final class Expansion {

  private static final long MOST = 50_000;
  private static final int LONGEST = 400;

  private final Remarks remarks;
  private final Map<String, SvgElement> byId = new HashMap<>();
  private final Map<SvgElement, Long> known = new HashMap<>();
  private final Set<SvgElement> under = new HashSet<>();

  private Expansion(Remarks remarks) {
    this.remarks = remarks;
  }

  static void check(SvgElement root, Remarks remarks) {
    Expansion expansion = new Expansion(remarks);
    expansion.index(root);
    expansion.count(root, 0);
  }

  private void index(SvgElement element) {
    element.attribute("id").ifPresent(id -> byId.putIfAbsent(id, element));
    element.elements().forEach(this::index);
  }

  private long count(SvgElement element, int depth) {
    Long before = known.get(element);
    if (before != null) {
      return before;
    }
    if (depth > LONGEST || !under.add(element)) {
      throw remarks.refuse(
          element.place(),
          "Parts of the drawing point to each other in a circle, or in too long a row, from here.",
          "Export the seal anew as plain SVG, with its clones made into shapes of their own.");
    }
    long count = 1;
    for (SvgElement child : element.elements()) {
      count += count(child, depth + 1);
    }
    for (String id : pointers(element)) {
      SvgElement target = byId.get(id);
      count += target == null ? 0 : count(target, depth + 1);
    }
    if (count > MOST) {
      throw remarks.refuse(
          element.place(),
          "From here more than " + MOST + " shapes are drawn, most of them again and again.",
          "Simplify the drawing: a browser would take too long.");
    }
    under.remove(element);
    known.put(element, count);
    return count;
  }

  private static List<String> pointers(SvgElement element) {
    List<String> ids = new ArrayList<>();
    element
        .attributes()
        .forEach(
            (name, value) -> {
              if (name.equals("href")) {
                SvgValue.fragment(value).ifPresent(ids::add);
              } else {
                ids.addAll(SvgValue.pointers(value));
              }
            });
    return ids;
  }
}
