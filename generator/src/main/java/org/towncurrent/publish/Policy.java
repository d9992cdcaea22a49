package org.towncurrent.publish;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the site asks to be hosted: the headers that go with every file, and where old addresses
 * lead.
 *
 * <pre>{@code
 * Policy policy = new Policy(Map.of("pepperell/", List.of(URI.create("https://town.example/join"))));
 * policy.headers("pepperell/en/index.html").get("Content-Security-Policy");
 * policy.meta("pepperell/en/index.html"); // for hosts where headers cannot be set
 * policy.redirected("pepperell/en/rates/"); // empty: no address has moved
 * }</pre>
 *
 * <p>No third party, no inline script or style, no frame around a page. Pictures and the icon come
 * from the site itself, an {@code <svg>} inside a page needs no permission, so nothing is allowed
 * from {@code data:}. What {@code default-src 'none'} covers (fonts, connections, frames, workers)
 * is not said twice.
 *
 * <p>Below {@code <program>/embed/} any site may frame a page, and such a page posts no form: who
 * frames it could lay something over it. Below {@code <program>/data/} scripts of any site may
 * read. {@link HostFiles} writes all of it down for hosts. Immutable.
 *
 * @param formActions by the beginning of a path, the https addresses to which its forms may post
 * @param redirections where old addresses lead; of several that cover an address the first counts
 * @param fresh whether a browser asks anew for every page, as a publisher at work wants it to
 */
public record Policy(
    SortedMap<String, List<URI>> formActions, List<Redirection> redirections, boolean fresh) {

  static final String CONTENT_SECURITY = "Content-Security-Policy";

  private static final String YEAR = "public, max-age=31536000, immutable";
  private static final String SHORT = "public, max-age=300";
  private static final String ASK_ANEW = "no-cache";

  public Policy {
    TreeMap<String, List<URI>> copy = new TreeMap<>();
    formActions.forEach(
        (prefix, addresses) -> {
          addresses.forEach(Policy::source);
          copy.put(prefix, List.copyOf(addresses));
        });
    formActions = Collections.unmodifiableSortedMap(copy);
    redirections = List.copyOf(redirections);
  }

  /**
   * The policy with these addresses for forms.
   *
   * @throws IllegalArgumentException when an address is not https with a host
   */
  public Policy(Map<String, List<URI>> formActions) {
    this(new TreeMap<>(formActions), List.of(), false);
  }

  /** The policy of a site whose pages post no form. */
  public static Policy withoutForms() {
    return new Policy(Map.of());
  }

  /** The same with addresses that have moved. */
  public Policy redirecting(List<Redirection> moved) {
    return new Policy(formActions, moved, fresh);
  }

  /** The same for a preview: what was saved a moment ago is seen at once. */
  public Policy alwaysFresh() {
    return new Policy(formActions, redirections, true);
  }

  /** The headers to serve this file with, in the order to write them. */
  public Map<String, String> headers(String path) {
    Section section = Section.of(path);
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(CONTENT_SECURITY, contentSecurity(path, true));
    headers.put("X-Content-Type-Options", "nosniff");
    // The bare origin: a form's receiver may check where a post comes from, and learns no page.
    headers.put("Referrer-Policy", "strict-origin");
    headers.put(
        "Permissions-Policy",
        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()");
    if (section == Section.PAGES) {
      headers.put("Cross-Origin-Opener-Policy", "same-origin");
    }
    headers.put(
        "Cross-Origin-Resource-Policy", section == Section.PAGES ? "same-origin" : "cross-origin");
    if (section == Section.DATA) {
      headers.put("Access-Control-Allow-Origin", "*");
    }
    headers.put("Cache-Control", section == Section.ASSETS ? YEAR : fresh ? ASK_ANEW : SHORT);
    return Collections.unmodifiableMap(headers);
  }

  /**
   * The content of {@code <meta http-equiv="Content-Security-Policy">} in this page: the same
   * without {@code frame-ancestors}, which does nothing there.
   */
  public String meta(String path) {
    return contentSecurity(path, false);
  }

  /** Where an address that has moved leads: a path in the site, or an https address. */
  public Optional<String> redirected(String path) {
    return redirections.stream()
        .filter(one -> one.covers(path))
        .findFirst()
        .map(one -> one.target(path));
  }

  private String contentSecurity(String path, boolean header) {
    boolean embed = Section.of(path) == Section.EMBEDS;
    StringBuilder policy =
        new StringBuilder("default-src 'none'; script-src 'self'; style-src 'self'; ")
            .append("img-src 'self'; form-action ")
            .append(embed ? "'none'" : formAction(path))
            .append("; base-uri 'none'; ");
    if (header) {
      policy.append("frame-ancestors ").append(embed ? "*" : "'none'").append("; ");
    }
    return policy.append("require-trusted-types-for 'script'; trusted-types 'none'").toString();
  }

  private String formAction(String path) {
    String longest = "";
    List<URI> addresses = formActions.getOrDefault("", List.of());
    for (Map.Entry<String, List<URI>> each : formActions.entrySet()) {
      if (path.startsWith(each.getKey()) && each.getKey().length() > longest.length()) {
        longest = each.getKey();
        addresses = each.getValue();
      }
    }
    return addresses.isEmpty()
        ? "'none'"
        : String.join(" ", addresses.stream().map(Policy::source).distinct().sorted().toList());
  }

  /** The address as the policy's grammar wants it: no query, and its separators escaped. */
  private static String source(URI address) {
    String host = address.getHost();
    if (!"https".equals(address.getScheme()) || host == null || address.getRawUserInfo() != null) {
      throw new IllegalArgumentException("a form posts only to an https address: " + address);
    }
    String port = address.getPort() == -1 ? "" : ":" + address.getPort();
    String path = address.getRawPath() == null ? "" : address.getRawPath();
    return "https://"
        + host
        + port
        + path.replace(";", "%3B").replace(",", "%2C").replace("'", "%27").replace("$", "%24");
  }
}
