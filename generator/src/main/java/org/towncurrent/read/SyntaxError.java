package org.towncurrent.read;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.towncurrent.facts.Finding;
import org.towncurrent.facts.Place;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** The YAML parser's complaint in a publisher's words: what is missing, and where to type it. */
final class SyntaxError {

  private static final String CODE = "syntax";

  /** {@code name Pepperell}: a word, a space, more words, and no colon that ends a key. */
  private static final Pattern NO_COLON = Pattern.compile("[ ]*(?:- )?[a-z][a-z-]* [^:#]*(?:#.*)?");

  private static final Pattern GLUED = Pattern.compile("[ ]*(?:- )?([a-z][a-z-]*):[^ ].*");

  private SyntaxError() {}

  static Finding explain(SourceText source, Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof MarkedYAMLException marked) {
        return explain(source, marked);
      }
    }
    return Finding.error(
        CODE,
        Place.startOf(source.file()),
        "This file cannot be made out.",
        "Look for a code with a backslash in a quoted text, and write the plain letter instead.");
  }

  private static Finding explain(SourceText source, MarkedYAMLException failure) {
    Place problem = place(source, failure.getProblemMark());
    Place context =
        failure.getContextMark() == null ? problem : place(source, failure.getContextMark());
    String what = text(failure.getContext()) + " " + text(failure.getProblem());
    List<String> lines = source.text().lines().toList();

    if (what.contains("could not find expected ':'")) {
      return noColon(context, lines);
    }
    if (what.contains("mapping values are not allowed")) {
      return strayColon(source, problem, lines);
    }
    if (what.contains("unexpected end of stream") || what.contains("document separator")) {
      return what.contains("scalar")
          ? Finding.error(
              CODE,
              context,
              "A quote opens here and is never closed.",
              "Close it at the end of the text with the same sign.")
          : openBracket(context);
    }
    if (what.contains("flow sequence") || what.contains("flow mapping")) {
      return flow(problem, context, what);
    }
    if (what.contains("scanning an alias")) {
      return Finding.error(
          CODE,
          context,
          "A text cannot begin with a star.",
          "Put the whole text in double quotes, like `\"*/prices/\"`.");
    }
    if (what.contains("cannot start any token")) {
      return Finding.error(
          CODE,
          problem,
          "A text cannot begin with " + Quoted.words(letterAt(lines, problem)) + ".",
          "Put the whole text in double quotes.");
    }
    if (what.contains("escape") || what.contains("hexadecimal")) {
      return Finding.error(
          CODE,
          problem,
          "A backslash in double quotes is followed by a code that does not exist.",
          "Write two backslashes, or put the text in single quotes.");
    }
    return block(source, problem, context, lines, what);
  }

  private static Finding noColon(Place context, List<String> lines) {
    String line = line(lines, context.line());
    if (GLUED.matcher(line).matches()) {
      return glued(context, line);
    }
    return Finding.error(
        CODE,
        context,
        "A colon is missing after the key in " + Quoted.words(line) + ".",
        "Write the key, a colon, a space, and then the value: `name: Pepperell`.");
  }

  private static Finding glued(Place place, String line) {
    return Finding.error(
        CODE,
        place,
        "A space is missing after the colon in " + Quoted.words(line) + ".",
        "Write the key, a colon, a space, and then the value: `name: Pepperell`.");
  }

  private static Finding strayColon(SourceText source, Place problem, List<String> lines) {
    String line = line(lines, problem.line());
    String before = line.substring(0, Math.min(line.length(), Math.max(0, problem.column() - 1)));
    if (before.contains(": ")) {
      return Finding.error(
          CODE,
          problem,
          "A second colon stands in " + Quoted.words(line) + ".",
          "Put a text that has a colon in it in double quotes.");
    }
    for (int number = problem.line(); number >= Math.max(1, problem.line() - 3); number--) {
      String candidate = line(lines, number);
      Place start = new Place(source.file(), number, 1 + indentation(candidate));
      if (NO_COLON.matcher(candidate).matches()) {
        return noColon(start, lines);
      }
      if (GLUED.matcher(candidate).matches()) {
        return glued(start, candidate);
      }
    }
    return Finding.error(
        CODE,
        problem,
        "A key cannot stand here: " + Quoted.words(line) + " is indented more than the key above.",
        "Let keys that belong together begin in the same column.");
  }

  private static Finding openBracket(Place context) {
    return Finding.error(
        CODE,
        context,
        "A bracket opens here and is never closed.",
        "Close it with `]` or `}`, or put a text that begins with a bracket in double quotes.");
  }

  private static Finding flow(Place problem, Place context, String what) {
    boolean list = what.contains("flow sequence");
    boolean sameLine = problem.line() == context.line();
    return Finding.error(
        CODE,
        sameLine ? problem : context,
        sameLine
            ? "A comma or a closing bracket is missing before this."
            : "A bracket opens here and is not closed on its line.",
        list
            ? "Write a list as `[300, 600, 900]`, with a comma between its items."
            : "Put a text that begins with a brace in double quotes.");
  }

  private static Finding block(
      SourceText source, Place problem, Place context, List<String> lines, String what) {
    String line = line(lines, problem.line());
    String above = line(lines, problem.line() - 1);
    boolean afterText = problem.column() > 1 + indentation(line);
    if (what.toLowerCase(Locale.ROOT).contains("scalar>") && afterText) {
      return Finding.error(
          CODE,
          problem,
          "More text follows after a quote or bracket has closed in " + Quoted.words(line) + ".",
          "Put the whole text in double quotes, and see that every quote above is closed.");
    }
    if (NO_COLON.matcher(above).matches() && !above.isBlank()) {
      return noColon(new Place(source.file(), problem.line() - 1, 1 + indentation(above)), lines);
    }
    return Finding.error(
        CODE,
        problem,
        "This line does not fit what stands above it: "
            + Quoted.words(line)
            + " (the part it is in begins on line "
            + context.line()
            + ").",
        "Let keys that belong together begin in the same column, begin each item of a list with"
            + " `- `, and see that quotes above are closed.");
  }

  private static Place place(SourceText source, @Nullable Mark mark) {
    return mark == null
        ? Place.startOf(source.file())
        : new Place(source.file(), mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static String text(@Nullable String part) {
    return part == null ? "" : part;
  }

  private static String line(List<String> lines, int number) {
    return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
  }

  private static String letterAt(List<String> lines, Place place) {
    String line = line(lines, place.line());
    int index = place.column() - 1;
    return index < line.length() ? line.substring(index, index + 1) : "";
  }

  private static int indentation(String line) {
    int count = 0;
    while (count < line.length() && line.charAt(count) == ' ') {
      count++;
    }
    return count;
  }
}
