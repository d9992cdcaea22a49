package org.towncurrent.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What a browser may do on a page of the site, and how long it may keep it: one value for the
 * preview server, the hosts' configurations and the {@code <meta>} of each page.
 *
 * @param formAddresses the https addresses that forms may post to; a browser compares the origin
 *     and the path
 */
public record Policy(List<String> formAddresses) {

  public Policy {
    formAddresses = List.copyOf(new TreeSet<>(formAddresses));
  }

  /** The content security policy as a {@code <meta>} may say it. */
  public String meta() {
    return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action "
        + (formAddresses.isEmpty() ? "'none'" : String.join(" ", formAddresses))
        + "; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
  }

  /** The content security policy as a header says it: no other site may frame a page. */
  public String header() {
    return meta() + "; frame-ancestors 'none'";
  }

  /**
   * All headers of a file.
   *
   * @param path within the site
   */
  public Map<String, String> headers(String path) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Security-Policy", header());
    headers.put("Referrer-Policy", "strict-origin-when-cross-origin");
    headers.put(
        "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put(
        "Cache-Control",
        path.contains("/assets/")
            ? "public, max-age=31536000, immutable"
            : "public, max-age=300, must-revalidate");
    return headers;
  }
}
