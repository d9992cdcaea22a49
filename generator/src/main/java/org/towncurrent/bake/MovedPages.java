package org.towncurrent.bake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.towncurrent.facts.Redirects;
import org.towncurrent.facts.SiteConfig;
import org.towncurrent.pages.Address;
import org.towncurrent.pages.PageMaker;
import org.towncurrent.pages.PlannedPage;
import org.towncurrent.pages.Voice;
import org.towncurrent.publish.Redirection;

/**
 * The old addresses that are known one by one: for hosts that cannot redirect, each has a page that
 * sends readers on.
 */
final class MovedPages {

  private static final String TEMPLATE = "moved";

  private final Redirects redirects;
  private final Map<String, String> bases;
  private final SortedMap<String, String> destinations = new TreeMap<>();

  /**
   * @param bases the https address of each folder that is published
   * @param published the addresses that were published last
   */
  MovedPages(Redirects redirects, Map<String, String> bases, LastPublication published) {
    this.redirects = redirects;
    this.bases = Map.copyOf(bases);
    for (Redirects.Route route : redirects.routes()) {
      if (!route.below() || route.from().equals(route.redirect().program() + "/")) {
        add(route.from());
      }
      if (route.keepsRest() && !Redirects.isElsewhere(route.to())) {
        for (String page : redirects.plannedBelow(route.to())) {
          add(route.from() + page.substring(route.to().length()));
        }
      }
    }
    published.addresses().forEach(this::add);
  }

  private void add(String address) {
    if (!redirects.isThere(address)) {
      redirects.destination(address).ifPresent(to -> destinations.put(address, to));
    }
  }

  /** The bases of the folders of this configuration, and of programs that have left it. */
  static Map<String, String> bases(SiteConfig config, Redirects redirects) {
    Map<String, String> bases = new HashMap<>();
    bases.put("", config.base());
    for (Redirects.Route route : redirects.routes()) {
      route.redirect().base().ifPresent(base -> bases.put(route.redirect().program() + "/", base));
    }
    config.programs().forEach(program -> bases.put(program.id() + "/", program.base()));
    return bases;
  }

  /** What hosts are told: first the addresses that need a way of their own, then the routes. */
  List<Redirection> redirections() {
    List<Redirection> all = new ArrayList<>();
    for (Map.Entry<String, String> one : destinations.entrySet()) {
      Redirects.Route route = redirects.route(one.getKey()).orElseThrow();
      if (route.below() && !route.target(one.getKey()).equals(one.getValue())) {
        all.add(new Redirection(one.getKey(), false, one.getValue(), false));
      }
    }
    for (Redirects.Route route : redirects.routes()) {
      all.add(new Redirection(route.from(), route.below(), route.to(), route.keepsRest()));
    }
    return all;
  }

  /** Renders a page for each address that can be one. */
  void render(Rendering rendering, PlannedPage any, SiteWords words, String policy)
      throws IOException {
    for (Map.Entry<String, String> one : destinations.entrySet()) {
      Address from = new Address(one.getKey());
      if (from.file().endsWith(".html")) {
        rendering.put(from.file(), ready(from, one.getValue(), any, words, policy));
      }
    }
  }

  /** The folders of programs that have left the site. */
  Set<String> foldersWithout(Collection<String> programs) {
    Set<String> folders = new TreeSet<>();
    for (Redirects.Route route : redirects.routes()) {
      if (!programs.contains(route.redirect().program())) {
        folders.add(route.redirect().program() + "/");
      }
    }
    return folders;
  }

  private PageMaker.Ready ready(
      Address from, String to, PlannedPage any, SiteWords words, String policy) {
    Voice voice = voice(from.path(), words);
    String published = published(to);
    boolean near = !Redirects.isElsewhere(to) && folder(to).equals(folder(from.path()));
    String href = near ? from.to(to) : published;
    Map<String, Object> variables = new HashMap<>();
    variables.put("language", voice.language().tag());
    variables.put("direction", voice.language().direction().attribute());
    variables.put("policy", policy);
    variables.put("refresh", "0; url=" + href);
    variables.put("canonical", published);
    variables.put("href", href);
    variables.put("hreflang", hreflang(to, voice, words));
    return new PageMaker.Ready(any, TEMPLATE, voice, variables);
  }

  /** The language that an address names, where the site still speaks it. */
  private static Voice voice(String path, SiteWords words) {
    String[] parts = path.split("/", -1);
    Voice named = parts.length > 1 ? words.voices().shared().get(parts[1]) : null;
    Voice english = words.voices().shared().get("en");
    return named != null
        ? named
        : english != null ? english : words.voices().shared().values().iterator().next();
  }

  private static Optional<String> hreflang(String to, Voice voice, SiteWords words) {
    String[] parts = to.split("/", -1);
    boolean known =
        !Redirects.isElsewhere(to)
            && parts.length > 1
            && words.voices().shared().containsKey(parts[1])
            && !parts[1].equals(voice.language().tag());
    return known ? Optional.of(parts[1]) : Optional.empty();
  }

  private String published(String address) {
    return Redirects.isElsewhere(address)
        ? address
        : bases.getOrDefault(folder(address), "") + address.substring(folder(address).length());
  }

  private static String folder(String address) {
    return address.substring(0, address.indexOf('/') + 1);
  }
}
