package org.towncurrent.words;

import java.util.Locale;
import java.util.Set;

/** Where a link may lead. */
public final class Addresses {

  private static final Set<String> SCHEMES = Set.of("https", "http", "mailto", "tel");

  private Addresses() {}

  /**
   * True of web, mail and phone addresses and of addresses within the site; false of {@code
   * javascript:} and every other scheme, and of anything with control characters in it.
   */
  public static boolean isSafe(String address) {
    if (address.chars().anyMatch(c -> c < ' ' || c == 127)) {
      return false;
    }
    String start = address.strip();
    int colon = start.indexOf(':');
    if (colon < 0) {
      return true;
    }
    String before = start.substring(0, colon);
    boolean local =
        before.indexOf('/') >= 0 || before.indexOf('#') >= 0 || before.indexOf('?') >= 0;
    return local || SCHEMES.contains(before.toLowerCase(Locale.ROOT));
  }
}
