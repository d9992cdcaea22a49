package org.towncurrent.words;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the names in a dotted path lead to: components of a record, entries of a map, {@code size}
 * and {@code empty} of a list, {@code name} of an enum constant. An optional is seen through.
 *
 * <p>Nothing else can be named: no method is called but a record's own. Safe for use by many
 * threads.
 */
public final class NamedParts {

  private static final MethodType GETTER = MethodType.methodType(Object.class, Object.class);

  private static final ClassValue<Map<String, MethodHandle>> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected Map<String, MethodHandle> computeValue(Class<?> type) {
          return components(type);
        }
      };

  private NamedParts() {}

  /**
   * The part of this name.
   *
   * @return null when it is an empty optional
   * @throws NoSuchPart when there is no part of that name
   */
  public static @Nullable Object part(Object whole, String name) throws NoSuchPart {
    if (whole instanceof Record) {
      MethodHandle component = COMPONENTS.get(whole.getClass()).get(name);
      if (component != null) {
        return seenThrough(read(component, whole));
      }
    } else if (whole instanceof Map<?, ?> map && map.containsKey(name)) {
      return seenThrough(map.get(name));
    } else if (whole instanceof Collection<?> collection && name.equals("size")) {
      return collection.size();
    } else if (whole instanceof Collection<?> collection && name.equals("empty")) {
      return collection.isEmpty();
    } else if (whole instanceof Enum<?> constant && name.equals("name")) {
      return constant.name();
    }
    throw new NoSuchPart(whole, name);
  }

  /** The names of all parts, in the order of a record's components, sorted for a map. */
  public static List<String> names(Object whole) {
    if (whole instanceof Record) {
      return List.copyOf(COMPONENTS.get(whole.getClass()).keySet());
    }
    if (whole instanceof Map<?, ?> map) {
      return map.keySet().stream().map(String::valueOf).sorted().toList();
    }
    if (whole instanceof Collection<?>) {
      return List.of("size", "empty");
    }
    return whole instanceof Enum<?> ? List.of("name") : List.of();
  }

  /** What an optional holds, or null; any other value itself. */
  public static @Nullable Object seenThrough(@Nullable Object value) {
    return value instanceof Optional<?> optional ? optional.orElse(null) : value;
  }

  private static Object read(MethodHandle component, Object whole) {
    try {
      return component.invokeExact(whole);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, MethodHandle> components(Class<?> type) {
    Map<String, MethodHandle> components = new LinkedHashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      Method accessor = component.getAccessor();
      accessor.setAccessible(true); // views need not be public
      try {
        MethodHandle handle = MethodHandles.lookup().unreflect(accessor);
        components.put(component.getName(), handle.asType(GETTER));
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    }
    return components;
  }

  /** Thrown when a path names what is not there. */
  public static final class NoSuchPart extends Exception {

    private static final long serialVersionUID = 1L;

    NoSuchPart(Object whole, String name) {
      super(
          whole.getClass().getSimpleName()
              + " has no "
              + name
              + (names(whole).isEmpty() ? "; it has no parts" : "; it has " + names(whole)));
    }
  }
}
