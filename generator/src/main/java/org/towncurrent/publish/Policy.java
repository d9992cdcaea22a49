package org.towncurrent.publish;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the site asks to be hosted: the headers that go with every file.
 *
 * <pre>{@code
 * Policy policy = new Policy(Map.of("pepperell/", List.of(URI.create("https://town.example/join"))));
 * policy.headers("pepperell/en/index.html").get("Content-Security-Policy");
 * policy.meta("pepperell/en/index.html"); // for hosts where headers cannot be set
 * }</pre>
 *
 * <p>No third party, no inline script or style, no frame around a page. Pictures and the icon come
 * from the site itself, an {@code <svg>} inside a page needs no permission, so nothing is allowed
 * from {@code data:}. What {@code default-src 'none'} covers (fonts, connections, frames, workers)
 * is not said twice. Immutable.
 *
 * @param formActions by the beginning of a path, the https addresses to which its forms may post
 */
public record Policy(SortedMap<String, List<URI>> formActions) {

  private static final String YEAR = "public, max-age=31536000, immutable";
  private static final String SHORT = "public, max-age=300";

  public Policy {
    TreeMap<String, List<URI>> copy = new TreeMap<>();
    formActions.forEach(
        (prefix, addresses) -> {
          addresses.forEach(Policy::source);
          copy.put(prefix, List.copyOf(addresses));
        });
    formActions = Collections.unmodifiableSortedMap(copy);
  }

  /**
   * The policy with these addresses for forms.
   *
   * @throws IllegalArgumentException when an address is not https with a host
   */
  public Policy(Map<String, List<URI>> formActions) {
    this(new TreeMap<>(formActions));
  }

  /** The policy of a site whose pages post no form. */
  public static Policy withoutForms() {
    return new Policy(Map.of());
  }

  /** The headers to serve this file with, in the order to write them. */
  public Map<String, String> headers(String path) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Security-Policy", contentSecurity(path, true));
    headers.put("X-Content-Type-Options", "nosniff");
    // The bare origin: a form's receiver may check where a post comes from, and learns no page.
    headers.put("Referrer-Policy", "strict-origin");
    headers.put(
        "Permissions-Policy",
        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()");
    headers.put("Cache-Control", HashedAsset.isHashed(path) ? YEAR : SHORT);
    return Collections.unmodifiableMap(headers);
  }

  /**
   * The content of {@code <meta http-equiv="Content-Security-Policy">} in this page: the same
   * without {@code frame-ancestors}, which does nothing there.
   */
  public String meta(String path) {
    return contentSecurity(path, false);
  }

  private String contentSecurity(String path, boolean header) {
    StringBuilder policy =
        new StringBuilder("default-src 'none'; script-src 'self'; style-src 'self'; ")
            .append("img-src 'self'; form-action ")
            .append(formAction(path))
            .append("; base-uri 'none'; ");
    if (header) {
      policy.append("frame-ancestors 'none'; ");
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
        + path.replace(";", "%3B").replace(",", "%2C").replace("'", "%27");
  }
}
