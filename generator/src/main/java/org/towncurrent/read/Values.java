package org.towncurrent.read;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.towncurrent.facts.Percent;
import org.towncurrent.facts.Prose;

/** The types of value that are simple to tell: names, words, numbers, yes and no. */
final class Values {

  private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*");
  private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?");
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,8}");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");
  private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3})(?:\\.([0-9]))?");

  private static final List<String> COUNTIES =
      List.of(
          "Barnstable",
          "Berkshire",
          "Bristol",
          "Dukes",
          "Essex",
          "Franklin",
          "Hampden",
          "Hampshire",
          "Middlesex",
          "Nantucket",
          "Norfolk",
          "Plymouth",
          "Suffolk",
          "Worcester");

  private Values() {}

  /** A text that stands as it is, on one line: a name, a phone, an address, a source. */
  static Optional<String> text(Node.Scalar typed, Problems problems) {
    return Optional.of(typed.text().replaceAll("\\s+", " "));
  }

  /** A text for readers, which every language has in its own words. */
  static Optional<Prose> prose(Node.Scalar typed, Problems problems) {
    return text(typed, problems).map(text -> new Prose(text, typed.place()));
  }

  static Optional<String> id(Node.Scalar typed, Problems problems) {
    Optional<String> id =
        matching(
            ID,
            typed,
            problems,
            "an id",
            "Write lower-case letters, digits and hyphens, like `renewable-100`.");
    if (id.filter(Names::reserved).isPresent()) {
      problems.add(
          "reserved-name",
          typed.place(),
          "Windows keeps the name " + Quoted.words(typed.text()) + " for a device.",
          "Choose another id: its pages are to lie on any host.");
      return Optional.empty();
    }
    return id;
  }

  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /** A code as a utility writes it: {@code MECo}. */
  static Optional<String> code(Node.Scalar typed, Problems problems) {
    return matching(
        CODE, typed, problems, "a code", "Write letters, digits and hyphens, like `MECo`.");
  }

  static Optional<String> languageTag(Node.Scalar typed, Problems problems) {
    return matching(
        TAG,
        typed,
        problems,
        "a language tag",
        "Write it as BCP 47 does: `en`, `pt-BR`, `zh-Hans`.");
  }

  static Optional<Integer> whole(Node.Scalar typed, Problems problems) {
    return matching(
            WHOLE,
            typed,
            problems,
            "a whole number",
            typed.text().contains(" ")
                ? "Write digits only. Is a comma missing between two numbers?"
                : "Write digits only, without commas or units, like `600`.")
        .map(Integer::valueOf);
  }

  static Optional<Integer> year(Node.Scalar typed, Problems problems) {
    return matching(YEAR, typed, problems, "a year", "Write four digits, like `2025`.")
        .map(Integer::valueOf);
  }

  static Optional<Percent> percent(Node.Scalar typed, Problems problems) {
    String text = typed.text();
    var matcher = PERCENT.matcher(text);
    if (matcher.matches()) {
      String decimal = matcher.group(2);
      int tenths =
          Integer.parseInt(matcher.group(1)) * 10 + (decimal == null ? 0 : decimal.charAt(0) - '0');
      if (tenths <= 1000) {
        return Optional.of(new Percent(tenths));
      }
    }
    problems.add(
        "bad-percent",
        typed.place(),
        Quoted.words(text) + " is no percentage from 0 to 100.",
        text.contains("%")
            ? "Leave the percent sign out: `10`."
            : "Write digits with one decimal at most, like `10` or `27.5`.");
    return Optional.empty();
  }

  static Optional<Boolean> yesNo(Node.Scalar typed, Problems problems) {
    return switch (typed.text()) {
      case "true", "yes" -> Optional.of(true);
      case "false", "no" -> Optional.of(false);
      default -> {
        problems.add(
            "bad-yes-no",
            typed.place(),
            Quoted.words(typed.text()) + " is neither yes nor no.",
            "Write `true` or `false`.");
        yield Optional.empty();
      }
    };
  }

  /** One of a few words: the names of these constants, in lower case with hyphens. */
  static <E extends Enum<E>> Value<E> word(Class<E> type) {
    return word(List.of(type.getEnumConstants()));
  }

  /** One of a few words: the names of these constants, in lower case with hyphens. */
  static <E extends Enum<E>> Value<E> word(Collection<E> constants) {
    Map<String, E> words = new LinkedHashMap<>();
    for (E constant : constants) {
      words.put(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
    }
    return (typed, problems) -> {
      E constant = words.get(typed.text());
      if (constant == null) {
        problems.add(
            "unknown-word",
            typed.place(),
            Quoted.words(typed.text()) + " is none of the words allowed here.",
            Nearest.to(typed.text(), words.keySet())
                    .map(near -> "Did you mean `" + near + "`? ")
                    .orElse("")
                + "The words are "
                + Quoted.choices(words.keySet())
                + (typed.text().contains(" ") ? ". Is a comma missing between two?" : "."));
      }
      return Optional.ofNullable(constant);
    };
  }

  /** A county of Massachusetts, with or without the word. */
  static Optional<String> county(Node.Scalar typed, Problems problems) {
    String name = typed.text().strip().replaceAll(" County$", "");
    if (COUNTIES.contains(name)) {
      return Optional.of(name);
    }
    problems.add(
        "unknown-word",
        typed.place(),
        Quoted.words(typed.text()) + " is no county of Massachusetts.",
        Nearest.to(name, COUNTIES).map(near -> "Did you mean `" + near + "`? ").orElse("")
            + "The counties are "
            + Quoted.choices(COUNTIES)
            + ".");
    return Optional.empty();
  }

  private static Optional<String> matching(
      Pattern form, Node.Scalar typed, Problems problems, String noun, String hint) {
    if (typed.text().length() <= 80 && form.matcher(typed.text()).matches()) {
      return Optional.of(typed.text());
    }
    problems.add(
        "bad-value", typed.place(), Quoted.words(typed.text()) + " is not " + noun + ".", hint);
    return Optional.empty();
  }
}
