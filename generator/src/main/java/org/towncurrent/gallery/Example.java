package org.towncurrent.gallery;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One way a part of a page can look.
 *
 * @param name what is special about it, such as {@code price known until a meter read}
 * @param values what the part is given, by name; see {@link ExampleValues}
 */
public record Example(String name, Map<String, Object> values) {

  public Example {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** The name as it stands in addresses. */
  public String slug() {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
  }
}
