package org.towncurrent.wording;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a text apart into sentences, and sentences into words. */
final class Tokens {

  private static final Pattern PART =
      Pattern.compile(
          "(?<hole>\\{[^{}]*\\})"
              + "|(?<figure>\\p{N}+(?:[.,]\\p{N}+)*)"
              + "|(?<word>\\p{L}[\\p{L}\\p{M}\u00ad]*(?:['\u2019\u02bc]\\p{L}+)*)"
              + "|(?<end>[.!?\u2026]+(?=[\\s\"\u201d\u2019)\u00bb\\]]|$)|\n\\s*\n)"
              + "|(?<break>[;:])"
              + "|(?<mark>[,()]|\\s[-\u2013]\\s|\u2014)"
              + "|(?<sign>[$%\u00a2])");

  private static final Pattern ACCENT = Pattern.compile("\\p{M}+|\u00ad");

  private static final Map<String, List<String>> IRREGULAR =
      Map.of(
          "won't", List.of("will", "not"),
          "can't", List.of("can", "not"),
          "cannot", List.of("can", "not"),
          "shan't", List.of("shall", "not"),
          "ain't", List.of("is", "not"),
          "let's", List.of("let", "us"),
          "gonna", List.of("going", "to"),
          "wont", List.of("will", "not"),
          "cant", List.of("can", "not"),
          "dont", List.of("do", "not"));

  private static final Map<String, String> ENDINGS =
      Map.of("ll", "will", "re", "are", "ve", "have", "m", "am", "d", "would");

  /** Words after which {@code 's} is short for "is". */
  private static final List<String> WITH_IS =
      List.of("it", "that", "there", "what", "here", "he", "she", "who", "where", "how");

  private Tokens() {}

  /** A sentence: its words and marks, and whether it asks. */
  record Sentence(List<Token> tokens, boolean question) {

    Sentence {
      tokens = List.copyOf(tokens);
    }
  }

  static List<Sentence> sentences(String text) {
    List<Sentence> sentences = new ArrayList<>();
    List<Token> tokens = new ArrayList<>();
    Matcher part = PART.matcher(text);
    while (part.find()) {
      if (part.group("end") != null) {
        add(sentences, tokens, part.group().contains("?"));
        tokens = new ArrayList<>();
      } else {
        add(tokens, part);
      }
    }
    add(sentences, tokens, false);
    return sentences;
  }

  private static void add(List<Sentence> sentences, List<Token> tokens, boolean question) {
    if (!tokens.isEmpty()) {
      sentences.add(new Sentence(tokens, question));
    }
  }

  private static void add(List<Token> tokens, Matcher part) {
    if (part.group("word") != null) {
      for (String form : forms(part.group())) {
        tokens.add(new Token(form, part.start(), part.end()));
      }
      return;
    }
    String form =
        part.group("hole") != null
            ? Token.HOLE
            : part.group("figure") != null
                ? Token.FIGURE
                : part.group("mark") != null && !"()".contains(part.group()) ? "," : part.group();
    tokens.add(new Token(form, part.start(), part.end()));
  }

  /** The words that a typed word stands for: {@code won't} is "will not". */
  static List<String> forms(String typed) {
    String word = plain(typed).replace('\u2019', '\'').replace('\u02bc', '\'');
    List<String> irregular = IRREGULAR.get(word);
    if (irregular != null) {
      return irregular;
    }
    int apostrophe = word.lastIndexOf('\'');
    if (apostrophe < 1) {
      return List.of(word);
    }
    String before = word.substring(0, apostrophe);
    String after = word.substring(apostrophe + 1);
    if (after.equals("t") && before.endsWith("n")) {
      return List.of(before.substring(0, before.length() - 1), "not");
    }
    String meant = after.equals("s") && WITH_IS.contains(before) ? "is" : ENDINGS.get(after);
    return meant == null ? List.of(before.replace("'", "")) : List.of(before, meant);
  }

  /** Small letters without accents. */
  static String plain(String word) {
    return ACCENT
        .matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }
}
