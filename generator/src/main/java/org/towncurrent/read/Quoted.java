package org.towncurrent.read;

import java.util.Collection;
import java.util.stream.Collectors;

/** The publisher's own words, as messages repeat them: in quotes, short, on one line. */
final class Quoted {

  private static final int LONGEST = 60;

  private Quoted() {}

  static String words(String typed) {
    return "\"" + bare(typed) + "\"";
  }

  /** The same without the quotes. */
  static String bare(String typed) {
    String line = typed.replaceAll("\\s+", " ").strip();
    if (line.codePointCount(0, line.length()) > LONGEST) {
      line = line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "...";
    }
    return line;
  }

  /** Words to type, each between back quotes, with commas. */
  static String choices(Collection<String> words) {
    return words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
  }
}
