package org.towncurrent.words;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The few characters that mean something in HTML, written so that they mean only themselves. */
final class Escape {

  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("nbsp", "\u00a0"),
          Map.entry("shy", "\u00ad"),
          Map.entry("ndash", "\u2013"),
          Map.entry("mdash", "\u2014"),
          Map.entry("lsquo", "\u2018"),
          Map.entry("rsquo", "\u2019"),
          Map.entry("ldquo", "\u201c"),
          Map.entry("rdquo", "\u201d"),
          Map.entry("hellip", "\u2026"),
          Map.entry("cent", "\u00a2"),
          Map.entry("middot", "\u00b7"),
          Map.entry("bull", "\u2022"),
          Map.entry("times", "\u00d7"),
          Map.entry("minus", "\u2212"),
          Map.entry("larr", "\u2190"),
          Map.entry("rarr", "\u2192"),
          Map.entry("copy", "\u00a9"));

  private Escape() {}

  /** Plain text as it stands between tags. */
  static String text(String plain) {
    StringBuilder out = null;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      String written = c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : null;
      out = replaced(plain, i, written, out);
    }
    return out == null ? plain : out.toString();
  }

  /** Plain text as it stands inside a quoted attribute. */
  static String attribute(String plain) {
    StringBuilder out = null;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      String written =
          c == '&' ? "&amp;" : c == '<' ? "&lt;" : c == '>' ? "&gt;" : c == '"' ? "&quot;" : null;
      out = replaced(plain, i, written, out);
    }
    return out == null ? plain : out.toString();
  }

  /**
   * What the reference that opens at {@code at} (an ampersand) stands for.
   *
   * @return the reference's length and meaning, or null when this is no reference we know
   */
  static @Nullable Reference reference(String text, int at) {
    int end = text.indexOf(';', at);
    if (end < 0 || end - at > 12) {
      return null;
    }
    String name = text.substring(at + 1, end);
    String meaning = NAMED.get(name);
    if (meaning == null && name.startsWith("#")) {
      meaning = character(name.substring(1));
    }
    return meaning == null ? null : new Reference(end + 1 - at, meaning);
  }

  /** Text with its references resolved; an ampersand that opens none stands for itself. */
  static String plain(String escaped) {
    if (escaped.indexOf('&') < 0) {
      return escaped;
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < escaped.length(); ) {
      Reference reference = escaped.charAt(i) == '&' ? reference(escaped, i) : null;
      if (reference == null) {
        out.append(escaped.charAt(i++));
      } else {
        out.append(reference.meaning());
        i += reference.length();
      }
    }
    return out.toString();
  }

  private static @Nullable String character(String number) {
    try {
      int code =
          number.startsWith("x") || number.startsWith("X")
              ? Integer.parseInt(number.substring(1), 16)
              : Integer.parseInt(number);
      boolean usable =
          code >= 32 && Character.isValidCodePoint(code) && !Character.isISOControl(code);
      return usable ? Character.toString(code) : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static @Nullable StringBuilder replaced(
      String plain, int at, @Nullable String written, @Nullable StringBuilder out) {
    if (written == null) {
      if (out != null) {
        out.append(plain.charAt(at));
      }
      return out;
    }
    StringBuilder started = out == null ? new StringBuilder(plain.substring(0, at)) : out;
    return started.append(written);
  }

  /**
   * A character reference: an ampersand, a name, a semicolon.
   *
   * @param length how many characters it takes
   * @param meaning the text it stands for
   */
  record Reference(int length, String meaning) {}
}
