package org.towncurrent.words;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The facts that fill the holes of a text. */
public interface Values {

  /** What this hole stands for, or nothing when there is no such fact. */
  Optional<Object> of(String hole);

  /** What holes there could be, for the message when one is missing. */
  List<String> names();

  /**
   * The parts of a record or map: {@code product.price} is the {@code price} of its {@code
   * product}. A map may also hold a dotted name as one key.
   */
  static Values of(Object view) {
    return new Values() {
      @Override
      public Optional<Object> of(String hole) {
        if (view instanceof Map<?, ?> map && map.containsKey(hole)) {
          return Optional.ofNullable(NamedParts.seenThrough(map.get(hole)));
        }
        Object found = view;
        for (String name : hole.split("\\.", -1)) {
          if (found == null) {
            return Optional.empty();
          }
          try {
            found = NamedParts.part(found, name);
          } catch (NamedParts.NoSuchPart e) {
            return Optional.empty();
          }
        }
        return Optional.ofNullable(found);
      }

      @Override
      public List<String> names() {
        return NamedParts.names(view);
      }
    };
  }
}
