package org.towncurrent.rules;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.LocalName;
import org.towncurrent.facts.Municipality;
import org.towncurrent.facts.Place;
import org.towncurrent.facts.Program;
import org.towncurrent.wording.Found;
import org.towncurrent.wording.Phrasebook;

/**
 * A text names a product that the program does not have, such as "Pepperell Green".
 *
 * <p>A name is taken for that of a product when the name of the program's place, or "the", stands
 * before a word that products are called by, such as Green or Plus, in English or Spanish. The
 * names that exist, in every language in which products have one, are left alone. Quotations keep
 * their words.
 */
final class UnknownProductName implements Rule {

  /** What may follow the word and is part of the name all the same. */
  private static final String FOLLOWERS =
      "(?: (?:Power|Energy|Electricity|Product|Option|Plan|Offering|product|option|offering|plan))?";

  @Override
  public String code() {
    return "unknown-product-name";
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String authority() {
    return "seen on real program pages, and in Pepperell's plan: \"Pepperell Green\", which is no"
        + " product";
  }

  @Override
  public void check(Ground ground, Report report) {
    Set<Place> told = new HashSet<>();
    for (Program program : ground.facts().programs()) {
      if (program.products().isEmpty()) {
        continue;
      }
      if (ground.incomplete(Ground.pricesFile(program))) {
        report.couldNot(Ground.pricesFile(program) + " could not be read in full");
        continue;
      }
      Pattern pattern = pattern(program);
      for (Said said : ground.said()) {
        if (said.shownBy(program) && said.isSentence() && said.kind() != Said.Kind.TEMPLATE) {
          said(said, pattern, program, told, report);
        }
      }
    }
  }

  private static void said(
      Said said, Pattern pattern, Program program, Set<Place> told, Report report) {
    Matcher matcher = pattern.matcher(said.words());
    while (matcher.find()) {
      boolean byPlace = matcher.group("placed") != null;
      String group = byPlace ? "placed" : "plain";
      Found found = new Found(matcher.start(group), matcher.end(group), matcher.group(group));
      if ((byPlace || !said.isShared())
          && !isKnown(said.words(), found, byPlace, program)
          && !said.isQuoted(found)
          && told.add(said.place(found))) {
        report.add(
            said.place(found),
            "There is no product called " + Words.quoted(found.words()) + ".",
            "The products of "
                + program.id()
                + " are "
                + names(program).stream().map(Words::quoted).collect(Collectors.joining(", "))
                + ".");
      }
    }
  }

  private static boolean isKnown(String text, Found found, boolean byPlace, Program program) {
    String from = text.substring(found.start()).toLowerCase(Locale.ROOT);
    for (String name : names(program)) {
      String known = name.toLowerCase(Locale.ROOT);
      if (from.startsWith(known)) {
        return true;
      }
      if (!byPlace && List.of(known.split("\\s+", -1)).contains(first(found.words()))) {
        return true;
      }
    }
    return false;
  }

  private static String first(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    int space = lower.indexOf(' ');
    return space < 0 ? lower : lower.substring(0, space);
  }

  /** The names of the products, in every language in which they have one, and of the program. */
  private static Set<String> names(Program program) {
    Set<String> names = new LinkedHashSet<>();
    for (var product : program.products()) {
      LocalName name = product.name();
      names.add(name.english());
      name.others().values().stream().sorted().forEach(names::add);
    }
    return names;
  }

  private static Pattern pattern(Program program) {
    Set<String> places = new LinkedHashSet<>();
    program.municipalities().stream().map(Municipality::name).forEach(places::add);
    for (var product : program.products()) {
      String[] words = product.name().english().split(" ", -1);
      if (words.length > 1 && !isProductWord(words[0])) {
        places.add(words[0]);
      }
    }
    String place = places.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    String word =
        Phrasebook.all().stream()
            .flatMap(book -> book.words("product names").stream())
            .distinct()
            .map(one -> one.substring(0, 1).toUpperCase(Locale.ROOT) + one.substring(1))
            .collect(Collectors.joining("|"));
    return Pattern.compile(
        "(?<placed>\\b(?:"
            + place
            + ") (?:(?:100|[1-9][0-9]) ?%? )?(?:"
            + word
            + ")"
            + FOLLOWERS
            + ")(?! [A-Z]\\p{L}|\\p{L})"
            + "|\\b(?:[Tt]he|[Oo]ur|[Tt]his) (?<plain>(?:"
            + word
            + ") (?:product|option|offering))\\b");
  }

  private static boolean isProductWord(String word) {
    return Phrasebook.english().words("product names").contains(word.toLowerCase(Locale.ROOT));
  }
}
