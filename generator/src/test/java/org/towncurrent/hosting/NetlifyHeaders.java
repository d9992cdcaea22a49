package org.towncurrent.hosting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** {@code _headers} read back: the values of every rule that matches an address are gathered. */
final class NetlifyHeaders {

  private final Map<String, Map<String, String>> rules = new TreeMap<>();

  NetlifyHeaders(String text) {
    Map<String, String> rule = new TreeMap<>();
    for (String line : text.split("\n", -1)) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (line.length() > 2000) {
        throw new IllegalArgumentException("a line longer than hosts read: " + line);
      }
      if (line.startsWith("/")) {
        rule = new TreeMap<>();
        if (rules.put(line, rule) != null) {
          throw new IllegalArgumentException("twice: " + line);
        }
      } else {
        int colon = line.indexOf(':');
        rule.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
      }
    }
    if (rules.size() > 100) {
      throw new IllegalArgumentException("more rules than hosts read: " + rules.size());
    }
  }

  /** Every value that a header gets for an address: more than one when hosts would join them. */
  Map<String, List<String>> of(String address) {
    Map<String, List<String>> headers = new TreeMap<>();
    rules.forEach(
        (pattern, values) -> {
          String literal = Pattern.quote(pattern).replace("*", "\\E.*\\Q");
          if (Pattern.matches(literal, address)) {
            values.forEach(
                (name, value) ->
                    headers.computeIfAbsent(name, key -> new ArrayList<>()).add(value));
          }
        });
    return headers;
  }
}
