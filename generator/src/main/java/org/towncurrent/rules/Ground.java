package org.towncurrent.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.towncurrent.facts.Facts;
import org.towncurrent.facts.Origin;
import org.towncurrent.facts.Program;
import org.towncurrent.facts.Redirect;
import org.towncurrent.facts.Redirects;
import org.towncurrent.rates.Day;
import org.towncurrent.skin.Scheme;
import org.towncurrent.wording.Phrasebook;

/**
 * What the rules stand on: the facts, the day they are judged for, and what was published before.
 *
 * @param asOf the day of the build; a program that is pinned to a day is judged for that day
 * @param past what the last publication said of prices
 * @param redirects where old addresses lead
 * @param scheme the colors of the style sheet; empty where they could not be read
 * @param said everything that readers are told
 */
record Ground(
    Facts facts,
    Day asOf,
    Addresses addresses,
    Past past,
    Redirects redirects,
    Optional<Scheme> scheme,
    List<Said> said) {

  /** Where it is said where programs lead that are no longer on the site. */
  static final String REDIRECTS = "content/redirects.yml";

  Ground(
      Facts facts,
      Day asOf,
      Addresses addresses,
      Past past,
      Optional<Scheme> scheme,
      SiteTexts texts) {
    this(
        facts,
        asOf,
        addresses,
        past,
        Redirects.of(facts, addresses.planned()),
        scheme,
        Said.everything(facts, texts));
  }

  static final String HOLIDAYS = "content/state/holidays.yml";

  /** The day this program is judged for. */
  Day day(Program program) {
    return facts.config().dayOf(program.id(), asOf);
  }

  /** Tells the report of translations whose language nobody has described for rules about words. */
  void wordless(Report report) {
    for (Said one : said) {
      one.translation()
          .filter(translated -> Phrasebook.of(translated.language()).isEmpty())
          .ifPresent(
              translated ->
                  report.couldNot(
                      "there is no phrasebook of the language "
                          + Words.quoted(translated.language())
                          + " for "
                          + translated.place().file()));
    }
  }

  /** Whether nothing may be concluded from what this file does not say. */
  boolean incomplete(String file) {
    return facts.incomplete().contains(file);
  }

  /** The same for the file that holds this fact. */
  boolean incomplete(Origin origin) {
    return incomplete(origin.place().file());
  }

  /** Whether the program's days can be counted; tells the report when they cannot. */
  boolean canCount(Program program, Report report) {
    for (String file : List.of(programFile(program), pricesFile(program), HOLIDAYS)) {
      if (incomplete(file)) {
        report.couldNot(file + " could not be read in full");
        return false;
      }
    }
    return true;
  }

  static String programFile(Program program) {
    return "content/programs/" + program.id() + "/program.yml";
  }

  static String pricesFile(Program program) {
    return "content/programs/" + program.id() + "/prices.yml";
  }

  static String redirectsFile(String program) {
    return "content/programs/" + program + "/redirects.yml";
  }

  /**
   * Whether it can be told what is at the end of this way: not where a file could not be read, for
   * the page may stand in it.
   */
  boolean knowsWhereItLeads(Redirects.Route route, Report report) {
    if (facts.incomplete().isEmpty()) {
      return true;
    }
    report.couldNot(
        "not all files could be read, so that it is not known what "
            + Words.quoted(route.to())
            + " will be");
    return false;
  }

  /** An address in the form in which this redirect is to be typed. */
  String typed(Redirect redirect, String address) {
    if (redirect.wholeProgram()) {
      return address;
    }
    String folder = redirect.program() + "/";
    return address.startsWith(folder) ? address.substring(folder.length()) : published(address);
  }

  /** An address that is published, as this redirect may name it. */
  String someAddress(Redirect redirect) {
    if (redirect.wholeProgram()) {
      return facts.programs().stream()
          .findFirst()
          .map(program -> program.id() + "/")
          .orElse("https://town.example.org/");
    }
    return redirect.from().startsWith(Redirect.EVERY_LANGUAGE) ? "\"*/prices/\"" : "en/prices/";
  }

  /** An address of a program with its host. */
  private String published(String address) {
    return Redirects.isElsewhere(address)
        ? address
        : facts.config().programs().stream()
            .filter(one -> address.startsWith(one.id() + "/"))
            .findFirst()
            .map(one -> one.base() + address.substring(one.id().length() + 1))
            .orElse(address);
  }

  static String utilityFile(String utility) {
    return "content/utilities/" + utility + ".yml";
  }

  /** Every contact that is printed, of programs and utilities. */
  List<Reach> reaches() {
    List<Reach> all = new ArrayList<>();
    for (Program program : facts.programs()) {
      program
          .suppliers()
          .forEach(
              s -> all.add(new Reach(s.name(), s.phone(), s.email(), s.website(), s.origin())));
      program
          .consultant()
          .ifPresent(
              c -> all.add(new Reach(c.name(), c.phone(), c.email(), c.website(), c.origin())));
      program
          .contacts()
          .forEach(
              c ->
                  all.add(
                      new Reach(
                          c.role().english(), c.phone(), c.email(), c.website(), c.origin())));
      program.municipalities().forEach(m -> all.add(Reach.web(m.name(), m.website(), m.origin())));
      all.add(Reach.web(program.name().english(), program.website(), program.origin()));
    }
    facts
        .utilities()
        .forEach(
            u ->
                all.add(new Reach(u.name(), u.phone(), Optional.empty(), u.website(), u.origin())));
    return all;
  }

  /** How somebody can be reached. */
  record Reach(
      String who,
      Optional<String> phone,
      Optional<String> email,
      Optional<String> website,
      Origin origin) {

    static Reach web(String who, Optional<String> website, Origin origin) {
      return new Reach(who, Optional.empty(), Optional.empty(), website, origin);
    }
  }
}
