package org.towncurrent.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Every old address of a site and where it leads, spelled out for each language.
 *
 * <pre>{@code
 * Redirects redirects = Redirects.of(facts, plan.addresses());
 * redirects.destination("pepperell/es/rates/"); // pepperell/es/prices/
 * }</pre>
 */
public final class Redirects {

  private static final String ENGLISH = "en";

  private final Set<String> planned;
  private final List<Route> routes;

  private Redirects(Set<String> planned, List<Route> routes) {
    this.planned = Set.copyOf(planned);
    this.routes = List.copyOf(routes);
  }

  /**
   * One way.
   *
   * @param redirect where it was typed
   * @param from in the whole site: {@code pepperell/en/rates/}
   * @param below whether it stands for every address that begins with it
   * @param to in the whole site, or an https address
   * @param keepsRest whether what follows {@code from} follows {@code to} as well
   */
  public record Route(Redirect redirect, String from, boolean below, String to, boolean keepsRest) {

    /** Whether an address goes this way. */
    public boolean covers(String address) {
      return below ? address.startsWith(from) : address.equals(from);
    }

    /** Where it leads an address that it covers. */
    public String target(String address) {
      return keepsRest ? to + address.substring(from.length()) : to;
    }
  }

  /**
   * Spells out the redirects of a site.
   *
   * @param planned the addresses that will be published
   */
  public static Redirects of(Facts facts, Set<String> planned) {
    List<Route> routes = new ArrayList<>();
    for (Redirect redirect : facts.redirects()) {
      if (redirect.from().startsWith(Redirect.EVERY_LANGUAGE)) {
        for (SiteConfig.LanguageChoice language : facts.config().languages()) {
          routes.add(route(redirect, language.tag(), planned, facts.config()));
        }
      } else {
        routes.add(route(redirect, ENGLISH, planned, facts.config()));
      }
    }
    // One address before many, and the closer before the wider; of the same, the first typed.
    routes.sort(
        Comparator.comparing(Route::below)
            .thenComparing(Comparator.comparingInt((Route one) -> one.from().length()).reversed())
            .thenComparing(Route::from));
    return new Redirects(planned, routes);
  }

  /** All ways, the one that counts first where several cover an address. */
  public List<Route> routes() {
    return routes;
  }

  /** The way an address goes, whether it is planned or not. */
  public Optional<Route> route(String address) {
    return routes.stream().filter(route -> route.covers(address)).findFirst();
  }

  /** Whether this is a page that will be published, or of another site. */
  public boolean isThere(String address) {
    return isElsewhere(address) || planned.contains(address);
  }

  /** Whether an address is one of another site. */
  public static boolean isElsewhere(String address) {
    return address.startsWith("https://");
  }

  /** Whether a page will be published at an address that begins so. */
  public boolean isThereBelow(String folder) {
    return isElsewhere(folder) || planned.stream().anyMatch(one -> one.startsWith(folder));
  }

  /** The planned addresses that begin so, in order. */
  public List<String> plannedBelow(String folder) {
    return planned.stream().filter(one -> one.startsWith(folder)).sorted().toList();
  }

  /**
   * The page that an old address leads to in the end; empty when it leads nowhere or in a circle.
   */
  public Optional<String> destination(String address) {
    Set<String> seen = new HashSet<>();
    String now = address;
    while (!isThere(now)) {
      Optional<Route> next = route(now);
      if (next.isEmpty() || !seen.add(now) || seen.size() > routes.size()) {
        return Optional.empty();
      }
      now = next.get().target(now);
    }
    return Optional.of(now);
  }

  private static Route route(
      Redirect redirect, String language, Set<String> planned, SiteConfig config) {
    String folder = redirect.program() + "/";
    if (redirect.wholeProgram()) {
      String to = without(redirect.to(), redirect.keepsRest());
      return new Route(redirect, folder, true, inSite(to, config), redirect.keepsRest());
    }
    String from = folder + spelled(without(redirect.from(), redirect.below()), language);
    String to = without(redirect.to(), redirect.keepsRest());
    if (isElsewhere(to)) {
      return new Route(redirect, from, redirect.below(), inSite(to, config), redirect.keepsRest());
    }
    String same = folder + spelled(to, language);
    String english = folder + spelled(to, ENGLISH);
    boolean there =
        redirect.keepsRest()
            ? planned.stream().anyMatch(one -> one.startsWith(same))
            : planned.contains(same);
    boolean onlyEnglish = !there && !redirect.keepsRest() && planned.contains(english);
    return new Route(
        redirect, from, redirect.below(), onlyEnglish ? english : same, redirect.keepsRest());
  }

  /** An https address of the site's own as a path in the site, so that it is looked at as one. */
  private static String inSite(String address, SiteConfig config) {
    return config.programs().stream()
        .filter(program -> program.base().endsWith("/") && address.startsWith(program.base()))
        .max(Comparator.comparingInt(program -> program.base().length()))
        .map(program -> program.id() + "/" + address.substring(program.base().length()))
        .orElse(address);
  }

  private static String without(String address, boolean any) {
    return any ? address.substring(0, address.length() - 1) : address;
  }

  private static String spelled(String address, String language) {
    return address.startsWith(Redirect.EVERY_LANGUAGE)
        ? language + address.substring(Redirect.ANY.length())
        : address;
  }
}
