package org.towncurrent.facts;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a named hole for a fact is written in a text: {@code {program}}, {@code {supplier.name}}.
 * Braces stand for nothing else.
 */
public final class Hole {

  private static final Pattern BRACE =
      Pattern.compile("(?<hole>\\{[a-z][A-Za-z0-9.]*\\})|\\{[^{}]*\\}|[{}]");

  private Hole() {}

  /**
   * The first braces in this text that are no hole.
   *
   * @param start where in the text they begin
   * @param words the braces and what they hold
   */
  public record Malformed(int start, String words) {}

  /** Finds the first braces in this text that are no hole. */
  public static Optional<Malformed> firstMalformed(String text) {
    Matcher matcher = BRACE.matcher(text);
    while (matcher.find()) {
      if (matcher.start("hole") < 0) {
        return Optional.of(new Malformed(matcher.start(), matcher.group()));
      }
    }
    return Optional.empty();
  }
}
