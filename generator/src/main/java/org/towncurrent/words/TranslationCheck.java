package org.towncurrent.words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a translation must not do. */
final class TranslationCheck {

  /** What is wrong with a translation, and what to do. */
  record Problem(String message, String hint) {}

  private static final Pattern FIGURE = Pattern.compile("\\p{Nd}+(?:[.,\u066b\u066c]\\p{Nd}+)*");
  private static final Pattern SCRIPT =
      Pattern.compile("(?:javascript|vbscript)\\s*:|data\\s*:\\s*text/html");
  private static final Pattern UNKNOWN_REFERENCE = Pattern.compile("&[A-Za-z#][A-Za-z0-9]*;");
  private static final String BIDI =
      "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069";

  private TranslationCheck() {}

  static List<Problem> problems(PoEntry entry) {
    List<Problem> problems = new ArrayList<>();
    String of = " (\"" + entry.english() + "\")";
    Sentence english;
    Sentence translation;
    try {
      english = Sentence.parse(entry.english());
      translation = Sentence.parse(entry.translation().strip());
    } catch (IllegalArgumentException e) {
      return List.of(new Problem(e.getMessage() + of, "Copy tags and holes from the English."));
    }
    if (!sorted(english.holes()).equals(sorted(translation.holes()))) {
      problems.add(
          new Problem(
              "the holes differ: English has "
                  + braced(english.holes())
                  + ", the translation "
                  + braced(translation.holes())
                  + of,
              "Use each hole as often as the English does."));
    }
    if (!sorted(english.tags()).equals(sorted(translation.tags()))) {
      problems.add(
          new Problem(
              "the tags differ: English has "
                  + english.tags()
                  + ", the translation "
                  + translation.tags()
                  + of,
              "Use each tag as often as the English does."));
    }
    Set<String> figures = new HashSet<>(figures(english.text()));
    for (String figure : figures(translation.text())) {
      if (!figures.contains(figure)) {
        problems.add(
            new Problem(
                "the figure " + figure + " is not in the English" + of,
                "Leave figures as the English has them; facts are holes."));
      }
    }
    characters(entry.translation(), of, problems);
    return problems;
  }

  private static void characters(String translation, String of, List<Problem> problems) {
    if (SCRIPT.matcher(translation.toLowerCase(Locale.ROOT)).find()) {
      problems.add(new Problem("a script address" + of, "Remove it."));
    }
    for (int i = 0; i < translation.length(); i++) {
      char c = translation.charAt(i);
      if (BIDI.indexOf(c) >= 0 || Character.isISOControl(c) || c == '\ufffd') {
        problems.add(
            new Problem(
                String.format(Locale.ROOT, "the invisible character U+%04X%s", (int) c, of),
                "Remove it: direction is set by the page, holes are isolated already."));
        return;
      }
    }
    Matcher reference = UNKNOWN_REFERENCE.matcher(translation);
    while (reference.find()) {
      if (Escape.reference(translation, reference.start()) == null) {
        problems.add(
            new Problem(
                reference.group() + " would be shown as it stands" + of,
                "Write the character itself."));
      }
    }
  }

  private static List<String> figures(String text) {
    List<String> figures = new ArrayList<>();
    Matcher figure = FIGURE.matcher(text);
    while (figure.find()) {
      StringBuilder latin = new StringBuilder();
      figure
          .group()
          .codePoints()
          .forEach(
              c ->
                  latin.append(
                      Character.isDigit(c)
                          ? Character.toString('0' + Character.digit(c, 10))
                          : Character.toString(c)));
      figures.add(latin.toString());
    }
    return figures;
  }

  private static List<String> sorted(List<String> names) {
    return names.stream().sorted().toList();
  }

  private static String braced(List<String> holes) {
    return holes.isEmpty() ? "none" : "{" + String.join("} {", holes) + "}";
  }
}
