package org.towncurrent.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a translation must not do. */
final class TranslationCheck {

  /** What is wrong with a translation, and what to do. */
  record Problem(String message, String hint) {}

  /** Digits of every script; also Roman numerals, fractions, raised and circled figures. */
  private static final Pattern FIGURE = Pattern.compile("\\p{N}+(?:[.,\u066b\u066c]\\p{N}+)*");

  private static final Pattern SCRIPT =
      Pattern.compile("(?:javascript|vbscript)\\s*:|data\\s*:\\s*text/html");
  private static final Pattern REFERENCE = Pattern.compile("&[A-Za-z#][A-Za-z0-9]*;");

  /** Soft hyphen and the joiners that Khmer, Arabic and others are written with. */
  private static final String WRITTEN_WITH = "\u00ad\u200b\u200c\u200d\u2060";

  private final PoEntry entry;
  private final String of;
  private final List<Problem> problems = new ArrayList<>();

  private TranslationCheck(PoEntry entry) {
    this.entry = entry;
    this.of = " (\"" + entry.english() + "\")";
  }

  static List<Problem> problems(PoEntry entry) {
    TranslationCheck check = new TranslationCheck(entry);
    check.lineEnds();
    check.references();
    try {
      Sentence english = Sentence.parse(entry.english());
      Sentence translation = Sentence.parse(entry.translation().strip());
      check.holes(english, translation);
      check.tags(english, translation);
      check.figures(english, translation);
      check.words(translation);
      check.characters(translation);
    } catch (IllegalArgumentException e) {
      check.add(String.valueOf(e.getMessage()), "Copy tags and holes from the English.");
    }
    return List.copyOf(check.problems);
  }

  /** The first character that nobody sees and that changes how others are read. */
  static Optional<String> invisible(String text) {
    return text.codePoints()
        .filter(TranslationCheck::isInvisible)
        .mapToObj(c -> String.format(Locale.ROOT, "U+%04X", c))
        .findFirst();
  }

  private static boolean isInvisible(int c) {
    return switch (Character.getType(c)) {
      case Character.FORMAT -> WRITTEN_WITH.indexOf(c) < 0;
      case Character.CONTROL,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> c == 0xfffd || (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);
    };
  }

  private void holes(Sentence english, Sentence translation) {
    if (!sorted(english.holes()).equals(sorted(translation.holes()))) {
      add(
          "the holes differ: English has "
              + braced(english.holes())
              + ", the translation "
              + braced(translation.holes()),
          "Use each hole as often as the English does, spelled as there.");
    }
  }

  private void tags(Sentence english, Sentence translation) {
    if (!sorted(english.tags()).equals(sorted(translation.tags()))) {
      add(
          "the tags differ: English has "
              + english.tags()
              + ", the translation "
              + translation.tags(),
          "Use each tag as often as the English does.");
      return;
    }
    Set<String> full = new HashSet<>();
    full(english.pieces(), full);
    inside(translation.pieces(), full, "");
  }

  /** The tags that enclose something. */
  private static void full(List<Sentence.Piece> pieces, Set<String> full) {
    for (Sentence.Piece piece : pieces) {
      if (piece instanceof Sentence.Inline inline && !inline.inside().isEmpty()) {
        full.add(inline.name());
        full(inline.inside(), full);
      }
    }
  }

  private void inside(List<Sentence.Piece> pieces, Set<String> full, String link) {
    for (Sentence.Piece piece : pieces) {
      if (piece instanceof Sentence.Inline inline) {
        String name = inline.name();
        boolean isLink = name.matches("a\\d*");
        if (isLink && !link.isEmpty()) {
          add(
              "<" + name + "> is a link inside the link <" + link + ">",
              "Close the one before the other.");
        }
        if (full.contains(name) && isBlank(inline)) {
          add(
              "<" + name + "> encloses nothing",
              "Put the words into it that say what the English has there.");
        }
        inside(inline.inside(), full, isLink ? name : link);
      }
    }
  }

  private static boolean isBlank(Sentence.Inline inline) {
    Sentence inside = new Sentence(inline.inside());
    return inside.text().isBlank() && inside.holes().isEmpty() && inside.tags().isEmpty();
  }

  private void figures(Sentence english, Sentence translation) {
    Set<String> figures = new HashSet<>(figures(english));
    for (String figure : new java.util.LinkedHashSet<>(figures(translation))) {
      if (!figures.contains(figure)) {
        add(
            "the figure " + figure + " is not in the English",
            "Leave figures as the English has them; facts are holes.");
      }
    }
  }

  private void words(Sentence translation) {
    if (translation.text().codePoints().noneMatch(Character::isLetter)) {
      add("no word is left", "Translate the words, or leave the translation empty.");
    }
  }

  private void characters(Sentence translation) {
    String text = translation.text();
    if (SCRIPT.matcher(text.toLowerCase(Locale.ROOT)).find()) {
      add("a script address", "Remove it.");
    }
    String visible = text;
    for (char c : new char[] {'\n', '\t'}) {
      if (entry.english().indexOf(c) >= 0) {
        visible = visible.replace(c, ' ');
      }
    }
    invisible(visible)
        .ifPresent(
            c ->
                add(
                    "the invisible character " + c,
                    "Remove it: direction is set by the page, holes are isolated already."));
  }

  private void references() {
    Matcher reference = REFERENCE.matcher(entry.translation());
    while (reference.find()) {
      if (Escape.reference(entry.translation(), reference.start()) == null) {
        add(reference.group() + " would be shown as it stands", "Write the character itself.");
      }
    }
  }

  /** As gettext's own tools ask. */
  private void lineEnds() {
    String english = entry.english();
    String translation = entry.translation();
    if (english.startsWith("\n") != translation.startsWith("\n")
        || english.endsWith("\n") != translation.endsWith("\n")) {
      add(
          "the English and the translation do not both begin, or end, with a new line",
          "Begin and end the lines as the English does.");
    }
  }

  private void add(String message, String hint) {
    Problem problem = new Problem(message + of, hint);
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
  }

  /** The figures in Latin digits; what stands on both sides of a hole or tag is not one figure. */
  private static List<String> figures(Sentence sentence) {
    List<String> figures = new ArrayList<>();
    sentence.mapText(
        text -> {
          Matcher figure = FIGURE.matcher(text);
          while (figure.find()) {
            figures.add(latin(figure.group()));
          }
          return text;
        });
    return figures;
  }

  private static String latin(String figure) {
    StringBuilder latin = new StringBuilder();
    Normalizer.normalize(figure, Normalizer.Form.NFKC)
        .codePoints()
        .forEach(
            c ->
                latin.append(
                    Character.isDigit(c)
                        ? Character.toString('0' + Character.digit(c, 10))
                        : Character.toString(c)));
    return latin.toString();
  }

  private static List<String> sorted(List<String> names) {
    return names.stream().sorted().toList();
  }

  private static String braced(List<String> holes) {
    return holes.isEmpty() ? "none" : "{" + String.join("} {", holes) + "}";
  }
}
