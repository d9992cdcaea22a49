package org.towncurrent.pages;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** JSON that can stand inside a script element, too. */
final class Json {

  private Json() {}

  /** Appends a text in quotes. */
  static void text(StringBuilder json, String value) {
    json.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\' || c == '<' || c < ' ' || c == '\u2028' || c == '\u2029') {
        json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }

  /**
   * Appends a value: a map as an object in its order, a list, a truth value, a whole number, else a
   * text. Figures with decimals are texts, so that no reader's binary fractions change them.
   */
  static void value(StringBuilder json, Object value) {
    if (value instanceof Map<?, ?> map) {
      json.append('{');
      String comma = "";
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.append(comma);
        text(json, String.valueOf(entry.getKey()));
        json.append(": ");
        value(json, entry.getValue());
        comma = ", ";
      }
      json.append('}');
    } else if (value instanceof List<?> list) {
      json.append('[');
      String comma = "";
      for (Object one : list) {
        json.append(comma);
        value(json, one);
        comma = ", ";
      }
      json.append(']');
    } else if (value instanceof Boolean || value instanceof Integer) {
      json.append(value);
    } else {
      text(json, String.valueOf(value));
    }
  }

  /** Appends the values of a file, one a line, each under its name. */
  static String lines(Map<String, Object> values) {
    StringBuilder json = new StringBuilder("{");
    String comma = "\n";
    for (Map.Entry<String, Object> entry : values.entrySet()) {
      json.append(comma);
      text(json, entry.getKey());
      json.append(": ");
      if (entry.getValue() instanceof List<?> list && !list.isEmpty()) {
        json.append('[');
        String next = "\n  ";
        for (Object one : list) {
          json.append(next);
          value(json, one);
          next = ",\n  ";
        }
        json.append("\n]");
      } else {
        value(json, entry.getValue());
      }
      comma = ",\n";
    }
    return json.append("\n}\n").toString();
  }
}
