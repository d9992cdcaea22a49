package org.towncurrent.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Those of which the same is told, so that it is told once, in their order.
 *
 * @param <T> what is told
 * @param <O> of what: classes, or products
 */
final class Together<T, O> {

  private final Map<T, List<O>> those = new LinkedHashMap<>();

  void add(T told, O one) {
    those.computeIfAbsent(told, key -> new ArrayList<>()).add(one);
  }

  /** What is told, each time with those it is told of. */
  <R> List<R> map(BiFunction<T, List<O>, R> make) {
    List<R> made = new ArrayList<>();
    those.forEach((told, of) -> made.add(make.apply(told, List.copyOf(of))));
    return made;
  }
}
