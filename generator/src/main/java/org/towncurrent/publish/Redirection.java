package org.towncurrent.publish;

/**
 * An old address and where it leads now.
 *
 * @param from its path in the site: {@code pepperell/en/rates/}
 * @param below whether it stands for every address that begins with it
 * @param to a path in the site, or an https address
 * @param keepsRest whether what follows {@code from} in an address follows {@code to} as well
 */
public record Redirection(String from, boolean below, String to, boolean keepsRest) {

  public Redirection {
    if (keepsRest && !below) {
      throw new IllegalArgumentException("one address has no rest to keep: " + from);
    }
  }

  /** Whether an address leads where this says. */
  boolean covers(String path) {
    return below
        ? path.startsWith(from)
        : path.equals(from) || (from.endsWith("/") && path.equals(from + "index.html"));
  }

  /** Where an address that it covers leads. */
  String target(String path) {
    if (!keepsRest) {
      return to;
    }
    String rest = path.substring(from.length());
    return to + (rest.endsWith("index.html") ? rest.replaceFirst("index\\.html$", "") : rest);
  }

  /** Whether it leads to another site. */
  boolean leavesTheSite() {
    return to.startsWith("https://");
  }
}
