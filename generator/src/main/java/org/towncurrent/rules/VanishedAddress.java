package org.towncurrent.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.towncurrent.facts.Finding.Severity;
import org.towncurrent.facts.Place;
import org.towncurrent.facts.Redirects;
import org.towncurrent.facts.SiteConfig;

/**
 * An address that was published would lead nowhere.
 *
 * <p>It is compared with the last publication, so it shows when a page, a program or a language is
 * taken away or a file gets another name. Put it back, or say in a redirects file where the old
 * address leads now. In the preview it is a warning.
 */
final class VanishedAddress implements Rule {

  /** So many addresses of a program are named one by one. */
  private static final int NAMED = 12;

  /** The beginning of a page that other websites frame, up to its language. */
  private static final Pattern EMBED = Pattern.compile("^(embed/v[0-9]+/)[^/]+/");

  /** So many lines to type are shown. */
  private static final int TYPED = 8;

  @Override
  public String code() {
    return Rules.VANISHED;
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }

  @Override
  public String authority() {
    return "plain sense: addresses stand in notices by mail, in plans and in bookmarks; one "
        + "that was published lives for ever";
  }

  @Override
  public void check(Ground ground, Report report) {
    Addresses addresses = ground.addresses();
    if (!ground.facts().incomplete().isEmpty()) {
      report.couldNot(
          "not all files could be read, so that it is not known what will be published");
      return;
    }
    if (addresses.unknown().isPresent()) {
      report.couldNot(addresses.unknown().get());
      return;
    }
    Redirects redirects = ground.redirects();
    Map<String, List<String>> vanished = new TreeMap<>();
    for (String address : new TreeSet<>(addresses.published())) {
      if (redirects.destination(address).isEmpty()) {
        String program = address.substring(0, address.indexOf('/') + 1);
        vanished.computeIfAbsent(program, key -> new ArrayList<>()).add(address);
      }
    }
    vanished.forEach((program, gone) -> report(ground, program, gone, report));
  }

  private static void report(Ground ground, String folder, List<String> gone, Report report) {
    String id = folder.isEmpty() ? folder : folder.substring(0, folder.length() - 1);
    boolean listed =
        ground.facts().config().programs().stream().anyMatch(one -> one.id().equals(id));
    String file = listed ? Ground.redirectsFile(id) : Ground.REDIRECTS;
    report.add(
        ground.addresses().preview() ? Severity.WARNING : Severity.ERROR,
        Place.startOf(file),
        (gone.size() == 1
                ? "An address that was published leads nowhere: "
                : gone.size() + " addresses that were published lead nowhere: ")
            + named(gone)
            + "."
            + missed(ground.redirects(), gone)
            + (listed || id.isEmpty()
                ? ""
                : " The program " + Words.quoted(id) + " is no longer in site-config.yml."),
        (ground.addresses().preview() ? "./site build will refuse this. " : "")
            + "Put back what was published, or write in this file, under `redirects:`, where it leads"
            + " now, for example:"
            + (listed ? lines(ground, folder, gone) : program(id, ground)));
  }

  /** What an entry that covers one of them brings it to in vain. */
  private static String missed(Redirects redirects, List<String> gone) {
    for (String address : gone) {
      Optional<Redirects.Route> route = redirects.route(address);
      if (route.isPresent()) {
        return " The entry in line "
            + route.get().redirect().origin().at("from").line()
            + " brings "
            + Words.quoted(address)
            + " to "
            + Words.quoted(route.get().target(address))
            + ", where nothing is published.";
      }
    }
    return "";
  }

  private static String named(List<String> gone) {
    String names = gone.stream().limit(NAMED).map(Words::quoted).collect(Collectors.joining(", "));
    return gone.size() > NAMED ? names + " and " + (gone.size() - NAMED) + " more" : names;
  }

  private static String program(String id, Ground ground) {
    String other =
        ground.facts().config().programs().stream()
            .map(one -> one.id() + "/")
            .findFirst()
            .orElse("https://town.example.org/");
    return "\n      - from: "
        + id
        + "/*\n        base: https://"
        + id
        + ".example.org/  # as it stood in site-config.yml\n        to: "
        + other;
  }

  /** The fewest lines that bring every address of a program somewhere. */
  private static String lines(Ground ground, String folder, List<String> gone) {
    Set<String> froms = new LinkedHashSet<>();
    for (String address : gone) {
      froms.add(widest(ground, folder, address, gone).substring(folder.length()));
    }
    Set<String> typed = new LinkedHashSet<>();
    for (String from : froms) {
      typed.add(inEveryLanguage(ground, from, froms));
    }
    StringBuilder lines = new StringBuilder();
    typed.stream()
        .limit(TYPED)
        .forEach(
            from ->
                lines
                    .append("\n      - from: ")
                    .append(yaml(from))
                    .append("\n        to: ")
                    .append(yaml(to(ground, folder, from))));
    if (typed.size() > TYPED) {
      lines.append("\n      and ").append(typed.size() - TYPED).append(" more");
    }
    return lines.toString();
  }

  /** The address, or the widest folder above it in which nothing is published any more. */
  private static String widest(Ground ground, String folder, String address, List<String> gone) {
    for (int slash = address.indexOf('/', folder.length());
        slash >= 0;
        slash = address.indexOf('/', slash + 1)) {
      String above = address.substring(0, slash + 1);
      boolean several = gone.stream().filter(one -> one.startsWith(above)).count() > 1;
      if (several && !ground.redirects().isThereBelow(above)) {
        return above + "*";
      }
    }
    return address;
  }

  private static String inEveryLanguage(Ground ground, String from, Set<String> froms) {
    List<String> tags =
        ground.facts().config().languages().stream().map(SiteConfig.LanguageChoice::tag).toList();
    int slash = from.indexOf('/');
    if (slash < 0 || tags.size() < 2 || !tags.contains(from.substring(0, slash))) {
      return from;
    }
    String rest = from.substring(slash);
    return froms.containsAll(tags.stream().map(tag -> tag + rest).toList()) ? "*" + rest : from;
  }

  /** The nearest page above, else the English home. */
  private static String to(Ground ground, String folder, String from) {
    String framed = EMBED.matcher(from).replaceFirst("$1en/");
    boolean there =
        from.endsWith("*")
            ? mirrored(ground, folder, withoutStar(from), withoutStar(framed))
            : isThere(ground, folder, framed);
    if (!framed.equals(from) && there) {
      return framed; // a frame shows nothing but a page that may be framed
    }
    int slash = from.indexOf('/');
    String language = slash < 0 ? "" : from.substring(0, slash + 1);
    if (from.equals(language + "*") && mirrored(ground, folder, language, "en/")) {
      return "en/*";
    }
    for (int end = from.lastIndexOf('/', from.length() - 2);
        end > 0;
        end = from.lastIndexOf('/', end - 1)) {
      String above = from.substring(0, end + 1);
      if (isThere(ground, folder, above)) {
        return above;
      }
    }
    return "en/";
  }

  private static boolean isThere(Ground ground, String folder, String page) {
    return page.startsWith("*/")
        ? tags(ground).stream()
            .allMatch(tag -> ground.redirects().isThere(folder + tag + page.substring(1)))
        : ground.redirects().isThere(folder + page);
  }

  private static List<String> tags(Ground ground) {
    return ground.facts().config().languages().stream()
        .map(SiteConfig.LanguageChoice::tag)
        .toList();
  }

  /** Whether every address of a language that has gone is there in English. */
  private static boolean mirrored(Ground ground, String folder, String from, String to) {
    return ground.addresses().published().stream()
        .filter(address -> address.startsWith(folder + from))
        .allMatch(
            address ->
                ground
                    .redirects()
                    .isThere(folder + to + address.substring((folder + from).length())));
  }

  private static String withoutStar(String from) {
    return from.substring(0, from.length() - 1);
  }

  private static String yaml(String address) {
    return address.startsWith("*") ? "\"" + address + "\"" : address;
  }
}
