package org.towncurrent.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.Municipality;
import org.towncurrent.facts.MunicipalityKind;
import org.towncurrent.facts.Place;
import org.towncurrent.facts.Program;
import org.towncurrent.wording.Found;
import org.towncurrent.wording.Phrasebook;

/**
 * A text uses the words of another municipality: a town's Select Board in the text of a city, a
 * city's Mayor in that of a town, or the places and products of another program.
 *
 * <p>Texts are copied from one program to the next, and these words stay behind. A city has City
 * Hall, City Council, a City Manager or Mayor; a town has Town Hall, a Select Board and Town
 * Meeting. A program of cities and towns together may use both, but "Amherst City Hall" is found
 * where Amherst is a town. "Town of X" is found where X is not in the program. Quotations keep
 * their words, slips included.
 */
final class OtherMunicipality implements Rule {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final int NO_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  @Override
  public String code() {
    return "other-municipality";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String authority() {
    return "seen on real program pages, and in plans: \"Select Board\" and \"Town Hall\" in a city's"
        + " text";
  }

  @Override
  public void check(Ground ground, Report report) {
    Set<Place> told = new HashSet<>();
    for (Program program : ground.facts().programs()) {
      Map<Search, Wrong> wrong = wrong(program, ground);
      for (Said said : ground.said()) {
        boolean own = said.program().isPresent();
        if (said.shownBy(program) && said.kind() != Said.Kind.TEMPLATE && (own || isPage(said))) {
          said(said, wrong, told, report);
        }
      }
    }
  }

  private record Wrong(String why, String hint) {}

  /**
   * What is looked for.
   *
   * @param holds words in small letters, one of which is in whatever is found; empty where a name
   *     has no words
   */
  private record Search(Pattern pattern, Set<String> holds) {

    /**
     * @param names whatever is found has one of these in it
     */
    static Search of(Pattern pattern, List<String> names) {
      List<List<String>> words = names.stream().map(OtherMunicipality::wordsOf).toList();
      return new Search(
          pattern,
          words.stream().anyMatch(List::isEmpty)
              ? Set.of()
              : words.stream().map(one -> one.get(0)).collect(Collectors.toSet()));
    }

    boolean mayBeIn(Set<String> words) {
      return holds.isEmpty() || !Collections.disjoint(holds, words);
    }
  }

  private static List<String> wordsOf(String text) {
    return WORD.matcher(text).results().map(word -> word.group().toLowerCase(Locale.ROOT)).toList();
  }

  private static boolean isPage(Said said) {
    return said.kind() == Said.Kind.PAGE || said.kind() == Said.Kind.TRANSLATION;
  }

  private static void said(Said said, Map<Search, Wrong> wrong, Set<Place> told, Report report) {
    Set<String> words = new HashSet<>(wordsOf(said.words()));
    wrong.forEach(
        (search, what) -> {
          if (!search.mayBeIn(words)) {
            return;
          }
          Matcher matcher = search.pattern().matcher(said.words());
          while (matcher.find()) {
            Found found = new Found(matcher.start(), matcher.end(), matcher.group());
            if (!said.isQuoted(found) && told.add(said.place(found))) {
              report.add(
                  said.place(found),
                  Words.quoted(found.words()) + " " + what.why() + ".",
                  said.kind() == Said.Kind.PAGE ? what.hint() : withoutHoles(what.hint()));
            }
          }
        });
  }

  /** Holes are filled on pages only. */
  private static String withoutHoles(String hint) {
    return hint.replace(", or the hole {hall}", "")
        .replace("Write the hole {municipality}, or quote", "Leave it out, or quote");
  }

  private static Map<Search, Wrong> wrong(Program program, Ground ground) {
    Map<Search, Wrong> wrong = new LinkedHashMap<>();
    Set<MunicipalityKind> kinds =
        program.municipalities().stream().map(Municipality::kind).collect(Collectors.toSet());
    if (kinds.size() == 1) {
      boolean city = kinds.contains(MunicipalityKind.CITY);
      Wrong words =
          new Wrong(
              city
                  ? "is a word of towns, and " + names(program) + " is a city"
                  : "is a word of cities, and " + names(program) + " is a town",
              city
                  ? "Write City Hall, City Council, City Manager, or the hole {hall}; a document's own"
                      + " words stand in a quotation."
                  : "Write Town Hall, Select Board, Town Meeting, or the hole {hall}; a document's own"
                      + " words stand in a quotation.");
      for (Phrasebook book : Phrasebook.all()) {
        wrong.put(any(book.words(city ? "of towns" : "of cities")), words);
      }
      wrong.put(itself(city ? "Town" : "City", program), words);
    }
    program.municipalities().forEach(one -> wrong.put(halls(one), hallsOf(one)));
    others(program, ground, wrong);
    strangers(program, wrong);
    return wrong;
  }

  private static String names(Program program) {
    return program.municipalities().stream()
        .map(Municipality::name)
        .collect(Collectors.joining(", "));
  }

  /** "the Town" in a city's text, and "City of Rutland". */
  private static Search itself(String kind, Program program) {
    String own =
        program.municipalities().stream()
            .map(one -> Pattern.quote(one.name()))
            .collect(Collectors.joining("|"));
    return Search.of(
        Pattern.compile(
            "\\b(?:[Tt]he|[Oo]ur|[Yy]our|[Tt]his) "
                + kind
                + "(?:['\u2019]s)?\\b(?! (?:of|or|and) )|\\b"
                + kind
                + " of (?:"
                + own
                + ")\\b"),
        List.of(kind));
  }

  /** "Amherst City Hall", where Amherst is a town, in a program that has cities, too. */
  private static Search halls(Municipality one) {
    String other = one.kind() == MunicipalityKind.CITY ? "of towns" : "of cities";
    return Search.of(
        Pattern.compile(
            "\\b"
                + Pattern.quote(one.name())
                + "(?:['\u2019]s)? (?:"
                + any(Phrasebook.english().words(other)).pattern()
                + ")",
            NO_CASE),
        List.of(one.name()));
  }

  private static Wrong hallsOf(Municipality one) {
    return new Wrong(
        "is no body of " + one.name() + ", which is a " + Words.typed(one.kind()),
        "Write the name that it has there, or correct `kind:` of the municipality in program.yml.");
  }

  /** The products and places of the other programs. */
  private static void others(Program program, Ground ground, Map<Search, Wrong> wrong) {
    Set<String> own = new HashSet<>();
    program.municipalities().forEach(one -> own.add(one.name()));
    program.products().forEach(one -> own.add(one.name().english()));
    for (Program other : ground.facts().programs()) {
      if (other.id().equals(program.id())) {
        continue;
      }
      List<String> products = new ArrayList<>();
      other.products().forEach(one -> products.add(one.name().english()));
      products.add(other.name().english());
      products.removeIf(name -> own.contains(name) || !namesPlace(name, other, own));
      if (!products.isEmpty()) {
        wrong.put(
            any(products),
            new Wrong(
                "is a name of the program " + Words.quoted(other.id()),
                "Write the name that it has in " + program.name().english() + "."));
      }
      for (Municipality place : other.municipalities()) {
        if (!own.contains(place.name())) {
          wrong.put(
              place(place.name()),
              new Wrong(
                  "names " + place.name() + ", which is not in " + program.name().english(),
                  "Write the hole {municipality}, or quote what a document says of the other"
                      + " place."));
        }
      }
    }
  }

  /** Whether a name holds that of a place of its program: "Local Green" may be anybody's. */
  private static boolean namesPlace(String name, Program other, Set<String> own) {
    return other.municipalities().stream()
        .map(Municipality::name)
        .filter(place -> !own.contains(place))
        .anyMatch(place -> (name + " ").startsWith(place + " ") || name.endsWith(" " + place));
  }

  /** "Town of X" and "City of X" where the program has no such place. */
  private static void strangers(Program program, Map<Search, Wrong> wrong) {
    String own =
        program.municipalities().stream()
            .map(one -> Pattern.quote(one.name()) + "\\b")
            .collect(Collectors.joining("|"));
    wrong.put(
        Search.of(
            Pattern.compile(
                "\\b(?:Town|City|Ciudad|Pueblo|Municipio|ciudad|pueblo|municipio) (?:of|de) (?!"
                    + own
                    + ")(?-i:\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)*)"),
            List.of("Town", "City", "Ciudad", "Pueblo", "Municipio")),
        new Wrong(
            "names a place that is not in " + program.name().english(),
            "Write the hole {municipality}, or quote what a document says of the other place."));
  }

  /** A place in the company of words that show that it is one: "Reading" is also a word. */
  private static Search place(String name) {
    String quoted = Pattern.quote(name);
    String products =
        Phrasebook.english().words("product names").stream()
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining("|"));
    return Search.of(
        Pattern.compile(
            "\\b(?:[Tt]own|[Cc]ity|[Rr]esidents|[Pp]eople|[Bb]usinesses|[Cc]ustomers) (?:of|in|from) "
                + quoted
                + "\\b|\\b"
                + quoted
                + "(?:['\u2019]s)? (?:[Tt]own|[Cc]ity|[Ss]elect|[Cc]ouncil|[Rr]esidents|[Cc]ustomers"
                + "|[Bb]usinesses|[Hh]omes|[Pp]rogram|[Cc]ommunity|[Ee]lectricity|[Pp]ower|[Pp]lan|"
                + products
                + "|100)\\b"
                + "|\\b(?:in|for|of|from|to) "
                + quoted
                + "\\b(?=[.,;:!?)]|$| (?:and|or|is|has|pays?|can|are|who)\\b)"),
        List.of(name));
  }

  private static Search any(List<String> words) {
    return Search.of(
        Pattern.compile(
            words.stream()
                .map(word -> Pattern.quote(word).replace("_", "\\E[\\s-]+\\Q"))
                .collect(Collectors.joining("|", "\\b(?:", ")\\b")),
            NO_CASE),
        words);
  }
}
