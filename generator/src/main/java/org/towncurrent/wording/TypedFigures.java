package org.towncurrent.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds figures that were typed into a text and are facts of a program: dates, months of a year,
 * amounts with a unit, phone numbers, periods that a plan or contract sets, counts of communities.
 * Citations ({@code D.P.U. 23-67}, {@code G.L. c. 164}), single years and plain numbers are none.
 */
public final class TypedFigures {

  /** What kind of fact a figure is. */
  public enum Kind {
    DATE,
    MONTH,
    AMOUNT,
    PHONE,
    DAYS,
    TERM,
    COMMUNITIES
  }

  /** A figure in a text. */
  public record Figure(Kind kind, Found found) {}

  private static final int NO_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** Nothing that belongs to a word or a figure stands before. */
  private static final String ALONE = "(?<![\\p{L}\\p{N}{.,/$-])";

  private static final String DIGITS = "[.,]?\\d+(?:[.,]\\d+)*";

  /** "May 5" is a day, "may 5" is none. */
  private static final String CAPITAL = "(?-i:(?=\\p{Lu}))";

  private static final String YEAR = "(?:19|20)\\d{2}";

  private static final Pattern CITATION =
      Pattern.compile(
          "\\bD\\.? ?P\\.? ?U\\.?,? ?(?:Docket )?(?:Nos?\\.? ?)?\\d{2,4}-[\\dA-Z]+(?:-[A-Z0-9]+)*"
              + "(?:[, ]+\\(?[A-Z][a-z]+\\.? \\d{1,2}, \\d{4}\\)?)?"
              + "|\\b(?:G\\. ?L\\.?|M\\.? ?G\\. ?L\\.?|St\\.|Mass\\. Gen\\. Laws|L\\.G\\.)"
              + "(?: ?\\d{4},)?,? ?(?:ch?\\.|cap\\.|chapter|capitulo) ?\\d+[A-Z]*"
              + "(?:,? ?(?:\u00a7{1,2}|ss?\\.|secs?\\.|sections?|seccion(?:es)?) ?[\\w.()-]+)?"
              + "|\\b\\d{3} ?C\\.? ?M\\.? ?R\\.?,? ?(?:\u00a7{1,2}|s\\.|section)? ?\\d+(?:\\.\\d+)*"
              + "(?:\\(\\w+\\))*"
              + "|\\b\\d+ (?:U\\. ?S\\. ?C\\.?|C\\. ?F\\. ?R\\.?),? ?(?:\u00a7{1,2}|s\\.|section)? ?"
              + "[\\d.]+(?:\\(\\w+\\))*"
              + "|\u00a7{1,2} ?[\\w.()-]*\\w\\)?"
              + "|\\b(?:sections?|tables?|chapters?|articles?|attachments?|appendix|exhibits?|parts?"
              + "|pages?|pp?\\.|forms?|rules?|dockets?|orders?|items?|steps?|figures?|notes?|nos?\\."
              + "|number|numero|secciones|seccion|tablas?|capitulos?|articulos?|anexos?|paginas?"
              + "|reglas?|expedientes?|punto|paso)"
              + " (?:[IVXLC]+(?:\\.[A-Za-z0-9]+)*|[A-Z]?\\d+(?:[.-][A-Za-z0-9]+)*[A-Za-z]?)"
              + "(?:\\(\\w+\\))*(?!\\p{L}|\\d|[.,]\\d| ?(?:%|percent|per cent|cents?\\b|kwh))",
          NO_CASE);

  private final List<Search> searches = new ArrayList<>();
  private final List<Wording> governed;
  private final Map<String, List<String>> words;

  /** A pattern, and when what it finds counts. */
  private record Search(Kind kind, Pattern pattern, Counting counting) {}

  private enum Counting {
    ALWAYS,
    /** A hundred percent, and the one kWh of a unit price, are no facts of a program. */
    UNLESS_WHOLE,
    /** Where the sentence speaks of what a plan or contract sets. */
    WHERE_GOVERNED
  }

  TypedFigures(Map<String, List<String>> words, List<Wording> governed) {
    this.words = words;
    this.governed = List.copyOf(governed);
    String month = either("months");
    String shortMonth = "(?:" + month + "|" + either("months, short") + "\\b\\.?)";
    String of = "(?:(?:,|" + either("of in dates") + "\\b)\\s*)*";
    String ordinal = "(?:st|nd|rd|th|\u00ba|\u00aa|\\.\u00ba|ro|o)?";
    String day = "(?:0?[1-9]|[12]\\d|3[01])" + ordinal;
    search(Kind.DATE, "\\b" + YEAR + "-[01]\\d-[0-3]\\d\\b");
    search(Kind.DATE, ALONE + "\\d{1,2}([/.-])\\d{1,2}\\1(?:" + YEAR + "|\\d{2})(?![\\d/.-]*\\d)");
    String year = "(?:,?\\s*(?:" + of + ")" + YEAR + "\\b)?";
    search(Kind.DATE, "\\b" + CAPITAL + shortMonth + "\\s+" + day + "(?!\\p{L}|,?\\d)" + year);
    search(Kind.DATE, ALONE + day + "\\s+" + CAPITAL + shortMonth + "\\b" + year);
    search(
        Kind.DATE,
        ALONE + day + "\\s+" + either("of in dates") + "\\s+" + shortMonth + "\\b" + year);
    search(Kind.MONTH, "\\b" + shortMonth + "\\s*" + of + "(?:" + YEAR + "|'\\d{2})\\b");
    search(Kind.MONTH, ALONE + "(?:0[1-9]|1[0-2])/" + YEAR + "\\b");
    amounts();
    phones();
    periods();
  }

  private void amounts() {
    String unit =
        "(?:%|\u00a2|(?:"
            + either("units of money")
            + "|"
            + either("units of energy")
            + "|"
            + either("percent")
            + ")(?!\\p{L}))";
    String range = "(?:\\s*(?:-|" + either("to in ranges") + ")\\s*\\$?" + DIGITS + ")?";
    String dollars = "(?:US ?)?\\$\\s*" + DIGITS + range;
    search(Kind.AMOUNT, dollars + "(?:[\\s-]*" + unit + ")?");
    String times = "(?:[\\s-]*(?:" + either("large numbers") + "))?";
    searchWhole(ALONE + DIGITS + range + times + "[\\s-]*" + unit);
    search(Kind.AMOUNT, ALONE + DIGITS + "\\s*(?:/|" + either("per") + "\\s+)\\s*kwh\\b");
    searchWhole(
        "\\b"
            + numberWords()
            + "[\\s-]+(?:"
            + either("units of money")
            + "|"
            + either("units of energy")
            + "|"
            + either("percent")
            + ")(?!\\p{L})");
    if (!words("parts of a unit").isEmpty()) {
      search(
          Kind.AMOUNT,
          "\\b(?:"
              + either("parts of a unit")
              + ")\\s+(?:"
              + either("units of money")
              + ")(?!\\p{L})");
    }
  }

  private void phones() {
    String area = "(?:\\([2-9]\\d{2}\\)\\s*|[2-9]\\d{2}[-. ])";
    search(
        Kind.PHONE,
        "(?<![\\d.-])(?:\\+?1[-. ]?)?"
            + area
            + "[2-9]\\d{2}[-. ]\\d{4}(?!\\d)"
            + "(?:,?\\s*(?:ext\\.?|x)\\s*\\d+)?");
    search(Kind.PHONE, "(?<![\\d.-])[2-9]\\d{2}-\\d{4}(?![\\d-])(?:,?\\s*(?:ext\\.?|x)\\s*\\d+)?");
    search(Kind.PHONE, "(?<![\\d.,-])\\+?1?[2-9]\\d{2}[2-9]\\d{6}(?!\\d)");
    search(
        Kind.PHONE,
        "(?<![\\d.-])(?:1[-. ])?8(?:00|33|44|55|66|77|88)[-. ](?-i:(?=[A-Z\\d-]*[A-Z])[A-Z\\d-]{7,10})\\b");
  }

  private void periods() {
    String number =
        "(?:"
            + DIGITS
            + "|"
            + numberWords()
            + "(?:\\s*\\(\\s*\\d+\\s*\\))?)"
            + "(?:\\s*(?:-|"
            + either("to in ranges")
            + ")\\s*(?:\\d+|"
            + numberWords()
            + "))?";
    String kinds = "(?:(?:" + either("kinds of days") + ")[\\s-]+)*";
    governed(
        Kind.DAYS, ALONE + number + "[\\s-]+" + kinds + "(?:" + either("days") + ")(?!\\p{L})");
    governed(Kind.TERM, ALONE + number + "[\\s-]+(?:" + either("months and years") + ")(?!\\p{L})");
    search(
        Kind.COMMUNITIES,
        ALONE
            + "(?:\\d{2,}\\+?|\\d,\\d{3}\\+?|"
            + either("large numbers")
            + "|"
            + either("tens")
            + "(?:[\\s-]+"
            + either("numbers")
            + ")?)"
            + "(?:\\s+(?:"
            + either("words between")
            + "))*"
            + "\\s+(?:"
            + either("communities")
            + ")(?!\\p{L})");
  }

  /** Every figure in a text, in order, none within another. */
  List<Figure> in(String text) {
    String folded = Folded.of(text);
    List<Found> citations = new ArrayList<>();
    Matcher citation = CITATION.matcher(folded);
    while (citation.find()) {
      citations.add(Found.in(text, citation.start(), citation.end()));
    }
    List<Figure> figures = new ArrayList<>();
    for (Search search : searches) {
      Matcher matcher = search.pattern().matcher(folded);
      while (matcher.find()) {
        Found found = Found.in(text, matcher.start(), matcher.end());
        if (citations.stream().noneMatch(found::overlaps)
            && figures.stream().noneMatch(other -> found.overlaps(other.found()))
            && counts(search, found, text)) {
          figures.add(new Figure(search.kind(), found));
        }
      }
    }
    figures.sort(Comparator.comparingInt(figure -> figure.found().start()));
    return List.copyOf(figures);
  }

  private boolean counts(Search search, Found found, String text) {
    return switch (search.counting()) {
      case ALWAYS -> search.kind() != Kind.COMMUNITIES || !found.words().startsWith("351");
      case UNLESS_WHOLE ->
          !isWhole(Folded.of(found.words()).toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", " "));
      case WHERE_GOVERNED -> isGoverned(found, text);
    };
  }

  private boolean isWhole(String figure) {
    if (figure.contains("%") || words("percent").stream().anyMatch(one -> ends(figure, one))) {
      return figure.matches("100 ?(?:%|\\p{L}.*)")
          || words("a hundred").stream().anyMatch(one -> figure.startsWith(spaced(one) + " "));
    }
    return words("units of energy").stream().anyMatch(unit -> ends(figure, unit))
        && (figure.matches("1 ?\\p{L}.*")
            || words("one").stream().anyMatch(one -> figure.startsWith(one + " ")));
  }

  private static boolean ends(String figure, String word) {
    return figure.endsWith(spaced(word));
  }

  private static String spaced(String word) {
    return word.replace('_', ' ');
  }

  /** Whether the sentence speaks of what a plan or contract sets, and not of what recurs. */
  private boolean isGoverned(Found found, String text) {
    String before = Folded.of(text.substring(0, found.start())).toLowerCase(Locale.ROOT);
    String after = Folded.of(text.substring(found.end())).toLowerCase(Locale.ROOT);
    String figure = Folded.of(found.words()).toLowerCase(Locale.ROOT);
    if (before.matches("(?s).*\\b(?:" + either("every") + ")\\s+")
        || after.matches("(?s)\\s+(?:" + either("a week") + ")\\b.*")
        || words("one").stream().anyMatch(one -> figure.matches(one + "[\\s-].*"))
        || figure.matches("(?:1|365|366)[\\s-].*")) {
      return false;
    }
    for (Tokens.Sentence sentence : Tokens.sentences(text)) {
      List<Token> tokens = sentence.tokens();
      if (tokens.get(0).start() <= found.start()
          && tokens.get(tokens.size() - 1).end() >= found.end()) {
        return governed.stream().anyMatch(wording -> wording.find(tokens, 0).isPresent());
      }
    }
    return false;
  }

  private void search(Kind kind, String pattern) {
    searches.add(new Search(kind, Pattern.compile(pattern, NO_CASE), Counting.ALWAYS));
  }

  private void searchWhole(String pattern) {
    searches.add(new Search(Kind.AMOUNT, Pattern.compile(pattern, NO_CASE), Counting.UNLESS_WHOLE));
  }

  private void governed(Kind kind, String pattern) {
    searches.add(new Search(kind, Pattern.compile(pattern, NO_CASE), Counting.WHERE_GOVERNED));
  }

  private String numberWords() {
    String number = either("numbers") + "|" + either("tens") + "|" + either("large numbers");
    String and = "(?:[\\s-]+(?:" + either("and in numbers") + "))?";
    return "(?:" + number + ")(?:" + and + "[\\s-]+(?:" + number + "))*";
  }

  private List<String> words(String group) {
    return words.getOrDefault(group, List.of());
  }

  /** One of these words, the longest first; {@code _} is a space or a hyphen. */
  private String either(String group) {
    List<String> sorted = new ArrayList<>(words(group));
    sorted.sort(Comparator.comparingInt(String::length).reversed().thenComparing(word -> word));
    StringBuilder either = new StringBuilder("(?:");
    for (int i = 0; i < sorted.size(); i++) {
      either.append(i == 0 ? "" : "|");
      for (String part : sorted.get(i).split("(?<=[_*.])|(?=[_*.])", -1)) {
        either.append(
            switch (part) {
              case "_" -> "[\\s-]+";
              case "*" -> "\\p{L}*";
              default -> Pattern.quote(part);
            });
      }
    }
    return either.append(')').toString();
  }
}
