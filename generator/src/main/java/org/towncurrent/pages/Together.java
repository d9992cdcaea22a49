package org.towncurrent.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.towncurrent.facts.ProgramClass;

/** Classes of which the same is told, so that it is told once, in the order of the classes. */
final class Together<T> {

  private final Map<T, List<ProgramClass>> classes = new LinkedHashMap<>();

  void add(T told, ProgramClass one) {
    classes.computeIfAbsent(told, key -> new ArrayList<>()).add(one);
  }

  /** What is told, each time with the classes it is told of. */
  <R> List<R> map(BiFunction<T, List<ProgramClass>, R> make) {
    List<R> made = new ArrayList<>();
    classes.forEach((told, those) -> made.add(make.apply(told, List.copyOf(those))));
    return made;
  }
}
