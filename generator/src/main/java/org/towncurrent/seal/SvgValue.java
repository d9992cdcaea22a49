package org.towncurrent.seal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values that can only paint or place. Browsers read most of them as CSS, so what CSS could make
 * something else of (an escape, an address, an unknown function) is not among them.
 */
final class SvgValue {

  private static final String NAME = "[\\p{L}_][\\p{L}\\p{N}_.-]*";
  private static final Pattern ID = Pattern.compile(NAME);
  private static final Pattern FRAGMENT = Pattern.compile("\\s*#(" + NAME + ")\\s*");
  private static final Pattern POINTER =
      Pattern.compile("(?i:url)\\(\\s*[\"']?#(" + NAME + ")[\"']?\\s*\\)");

  private static final Set<String> FUNCTIONS =
      Set.of(
          "rgb",
          "rgba",
          "hsl",
          "hsla",
          "matrix",
          "translate",
          "scale",
          "rotate",
          "skewx",
          "skewy",
          "inset",
          "circle",
          "ellipse",
          "polygon");

  private SvgValue() {}

  static boolean isId(String value) {
    return ID.matcher(value).matches();
  }

  /** The id that a link within the drawing names; empty for every other link. */
  static Optional<String> fragment(String href) {
    Matcher fragment = FRAGMENT.matcher(href);
    return fragment.matches() ? Optional.of(fragment.group(1)) : Optional.empty();
  }

  /** The ids that a value points to, as {@code url(#id)} does. */
  static List<String> pointers(String value) {
    List<String> ids = new ArrayList<>();
    Matcher pointer = POINTER.matcher(value);
    while (pointer.find()) {
      ids.add(pointer.group(1));
    }
    return ids;
  }

  static boolean isPlain(String value) {
    String rest = POINTER.matcher(value).replaceAll(" ");
    int from = 0;
    for (int i = 0; i < rest.length(); i++) {
      char c = rest.charAt(i);
      if (c == '(') {
        int end = rest.indexOf(')', i);
        if (end < 0 || !FUNCTIONS.contains(wordBefore(rest, from, i))) {
          return false;
        }
        if (!inside(rest.substring(i + 1, end))) {
          return false;
        }
        i = end;
        from = end + 1;
      } else if (!isHarmless(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean inside(String arguments) {
    return arguments.indexOf('(') < 0 && arguments.chars().allMatch(c -> isHarmless((char) c));
  }

  private static String wordBefore(String text, int from, int end) {
    int start = end;
    while (start > from && Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    int last = start;
    while (start > from && isWordPart(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, last).toLowerCase(Locale.ROOT);
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_';
  }

  private static boolean isHarmless(char c) {
    return (c >= ' ' || c == '\n' || c == '\t') && "\\:;@{}<>&)`".indexOf(c) < 0 && c != 0x7F;
  }
}
