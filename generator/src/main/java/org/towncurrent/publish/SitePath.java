package org.towncurrent.publish;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The path of a file in the site, as it stands in its address: {@code pepperell/en/index.html}.
 *
 * <p>Only characters that need no escaping in an address, in JSON or on any disk; never leaving the
 * site's folder.
 */
record SitePath(String text) {

  private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9._~-]{1,120}");

  /**
   * Checks the path.
   *
   * @throws PublicationException when it is empty, absolute, leaves the site, or has a character
   *     that addresses should not have
   */
  static SitePath of(String text) throws PublicationException {
    if (text.length() > 900) {
      throw refused(text, "it is longer than 900 characters");
    }
    for (String segment : text.split("/", -1)) {
      if (segment.isEmpty()) {
        throw refused(text, "a path is relative and has no empty part");
      }
      if (!SEGMENT.matcher(segment).matches()) {
        throw refused(text, "use letters a-z, digits, hyphen, dot, underscore and /");
      }
      if (segment.endsWith(".")) {
        throw refused(text, "no part may be . or .. or end with a dot");
      }
    }
    if (text.equals(Manifest.NAME)) {
      throw refused(text, "the publication writes this one itself");
    }
    return new SitePath(text);
  }

  /** The folders above this file, the outermost first. */
  List<String> folders() {
    return java.util.stream.IntStream.range(0, text.length())
        .filter(i -> text.charAt(i) == '/')
        .mapToObj(i -> text.substring(0, i))
        .toList();
  }

  private static PublicationException refused(String text, String why) {
    return new PublicationException(
        PublicationException.Reason.BAD_PATH,
        "\"" + printable(text) + "\" cannot be a path of the site: " + why + ".");
  }

  private static String printable(String text) {
    String shown = text.length() > 200 ? text.substring(0, 200) + "..." : text;
    return shown.replaceAll("\\p{Cntrl}", "?");
  }
}
