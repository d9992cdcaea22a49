package org.towncurrent.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One way to say something, as a line of a phrasebook gives it: words, groups of words in angle
 * brackets, gaps.
 */
final class Wording {

  private static final String GAP = "...";
  private static final int GAP_WORDS = 6;

  /** One place in a wording: which words may stand there, or how many others. */
  private record Element(
      Map<String, List<List<String>>> byFirst, List<List<String>> open, boolean optional, int gap) {

    /**
     * @param choices what may stand there, each word by word
     */
    static Element of(List<List<String>> choices, boolean optional) {
      Map<String, List<List<String>>> byFirst = new HashMap<>();
      List<List<String>> open = new ArrayList<>();
      for (List<String> choice : choices) {
        if (choice.get(0).endsWith("*")) {
          open.add(choice);
        } else {
          byFirst.computeIfAbsent(choice.get(0), first -> new ArrayList<>()).add(choice);
        }
      }
      return new Element(byFirst, open, optional, 0);
    }

    static Element gap(int words) {
      return new Element(Map.of(), List.of(), false, words);
    }

    /** Whether any of these words can stand there. */
    boolean mayBe(Set<String> forms) {
      return byFirst.keySet().stream().anyMatch(forms::contains)
          || open.stream()
              .anyMatch(one -> forms.stream().anyMatch(form -> isForm(one.get(0), form)));
    }

    /** Those that begin with this word as it stands; open ones come besides. */
    List<List<String>> beginning(String form) {
      return byFirst.getOrDefault(form, List.of());
    }
  }

  /**
   * Where a wording was found in a sentence.
   *
   * @param between the indexes of the words that stand in its gaps
   */
  record Span(int from, int to, List<Integer> between) {}

  private final List<Element> elements;

  private Wording(List<Element> elements) {
    this.elements = List.copyOf(elements);
  }

  /**
   * Reads a line of a phrasebook.
   *
   * @throws IllegalArgumentException when it names a group that there is not
   */
  static Wording parse(String line, Map<String, List<String>> groups) {
    List<Element> elements = new ArrayList<>();
    for (String part : line.strip().split("\\s+", -1)) {
      if (part.equals(GAP)) {
        elements.add(Element.gap(GAP_WORDS));
        continue;
      }
      boolean optional = part.startsWith("(") && part.endsWith(")");
      String words = optional ? part.substring(1, part.length() - 1) : part;
      elements.add(Element.of(choices(words, groups), optional));
    }
    return new Wording(elements);
  }

  private static List<List<String>> choices(String words, Map<String, List<String>> groups) {
    List<List<String>> choices = new ArrayList<>();
    for (String one : words.split("/", -1)) {
      if (one.startsWith("<") && one.endsWith(">")) {
        List<String> group = groups.get(one.substring(1, one.length() - 1));
        if (group == null) {
          throw new IllegalArgumentException("there are no words called " + one);
        }
        group.forEach(word -> choices.add(List.of(word.split("_"))));
      } else {
        choices.add(List.of(word(one).split("_")));
      }
    }
    return choices;
  }

  /** A word of a phrasebook in the form of a token. */
  static String word(String written) {
    return switch (written) {
      case "NUMBER" -> Token.FIGURE;
      case "HOLE" -> Token.HOLE;
      default -> Tokens.plain(written).replace('-', '_');
    };
  }

  /** The first place in a sentence, from this word on, where it is said so. */
  Optional<Span> find(List<Token> tokens, int from) {
    for (int start = from; start < tokens.size(); start++) {
      if (!mayStart(tokens.get(start).form())) {
        continue;
      }
      List<Integer> between = new ArrayList<>();
      int end = match(0, tokens, start, between);
      if (end > start) {
        return Optional.of(new Span(start, end, List.copyOf(between)));
      }
    }
    return Optional.empty();
  }

  /** Words of which a sentence must hold one to say it so; none where no such words are known. */
  Set<String> needed() {
    return elements.stream()
        .filter(element -> element.gap() == 0 && !element.optional() && element.open().isEmpty())
        .map(element -> element.byFirst().keySet())
        .min(Comparator.comparingInt(Set::size))
        .orElse(Set.of());
  }

  /** Whether a sentence of these words can say it so at all. */
  boolean mayStandIn(Set<String> forms) {
    return elements.stream()
        .allMatch(element -> element.gap() > 0 || element.optional() || element.mayBe(forms));
  }

  /** Whether it is said right here. */
  boolean startsAt(List<Token> tokens, int start) {
    return match(0, tokens, start, new ArrayList<>()) > start;
  }

  /** Whether this word can be the first of it. */
  private boolean mayStart(String form) {
    Element first = elements.get(0);
    return first.gap() > 0
        || first.optional()
        || !first.open().isEmpty()
        || !first.beginning(form).isEmpty();
  }

  private int match(int index, List<Token> tokens, int at, List<Integer> between) {
    if (index == elements.size()) {
      return at;
    }
    Element element = elements.get(index);
    if (element.gap() > 0) {
      return afterGap(index, element.gap(), tokens, at, between);
    }
    if (at < tokens.size()) {
      int rest = match(element.beginning(tokens.get(at).form()), index, tokens, at, between);
      rest = rest >= 0 ? rest : match(element.open(), index, tokens, at, between);
      if (rest >= 0) {
        return rest;
      }
    }
    return element.optional() ? match(index + 1, tokens, at, between) : -1;
  }

  private int match(
      List<List<String>> choices, int index, List<Token> tokens, int at, List<Integer> between) {
    for (List<String> choice : choices) {
      int end = after(choice, tokens, at);
      if (end >= 0) {
        int rest = match(index + 1, tokens, end, between);
        if (rest >= 0) {
          return rest;
        }
      }
    }
    return -1;
  }

  private int afterGap(int index, int most, List<Token> tokens, int at, List<Integer> between) {
    int words = 0;
    for (int next = at; next <= tokens.size() && words <= most; next++) {
      int rest = match(index + 1, tokens, next, between);
      if (rest >= 0) {
        for (int i = at; i < next; i++) {
          between.add(i);
        }
        return rest;
      }
      if (next == tokens.size() || tokens.get(next).form().equals(";")) {
        return -1;
      }
      words += tokens.get(next).isMark() ? 0 : 1;
    }
    return -1;
  }

  private static int after(List<String> words, List<Token> tokens, int at) {
    if (at + words.size() > tokens.size()) {
      return -1;
    }
    for (int i = 0; i < words.size(); i++) {
      if (!isForm(words.get(i), tokens.get(at + i).form())) {
        return -1;
      }
    }
    return at + words.size();
  }

  private static boolean isForm(String word, String form) {
    return word.endsWith("*")
        ? form.startsWith(word.substring(0, word.length() - 1))
        : form.equals(word);
  }
}
