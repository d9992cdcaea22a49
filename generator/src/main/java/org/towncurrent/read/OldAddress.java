package org.towncurrent.read;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.towncurrent.facts.Redirect;

/** How addresses are typed in {@code redirects.yml}. */
final class OldAddress {

  private static final int LONGEST = 300;
  private static final String PART = "[A-Za-z0-9_~-][A-Za-z0-9._~-]*";
  private static final Pattern PATH =
      Pattern.compile("(?:\\*/)?(?:" + PART + "/)*(?:" + PART + "\\.[A-Za-z0-9]+|\\*)?");

  /** Letters of an address that no host takes for anything else. */
  private static final Pattern WEB = Pattern.compile("https://[A-Za-z0-9._~:/?&=%+,@-]+");

  private OldAddress() {}

  /** An address that was published once, within its program's folder. */
  static Optional<String> from(Node.Scalar typed, Problems problems) {
    return path(typed, problems);
  }

  /** Where it leads. */
  static Optional<String> to(Node.Scalar typed, Problems problems) {
    return typed.text().startsWith("https:") ? web(typed, problems, true) : path(typed, problems);
  }

  /** A whole program: its id and {@code /*}. */
  static Optional<String> program(Node.Scalar typed, Problems problems) {
    String text = typed.text();
    String id = text.endsWith("/*") ? text.substring(0, text.length() - 2) : "";
    if (Values.isId(id)) {
      return Optional.of(id);
    }
    String first = text.replaceFirst("^/", "").replaceFirst("/.*", "");
    problems.add(
        "bad-address",
        typed.place(),
        Quoted.words(text) + " does not name a whole program.",
        "Write the program's id and `/*`, like `"
            + (Values.isId(first) ? first : "pepperell")
            + "/*`. Single addresses of a program of the site stand in the redirects.yml of its"
            + " folder.");
    return Optional.empty();
  }

  /** Where a program was published. */
  static Optional<String> base(Node.Scalar typed, Problems problems) {
    Optional<String> base = web(typed, problems, false);
    if (base.isPresent() && !base.get().endsWith("/")) {
      problems.add(
          "bad-address",
          typed.place(),
          "The address " + Quoted.words(typed.text()) + " does not end in a slash.",
          "Write it as it stood in site-config.yml: `" + Quoted.bare(typed.text()) + "/`.");
      return Optional.empty();
    }
    return base;
  }

  private static Optional<String> web(Node.Scalar typed, Problems problems, boolean star) {
    String text = typed.text();
    String address =
        star && text.endsWith("/" + Redirect.ANY) ? text.substring(0, text.length() - 1) : text;
    if (text.length() <= LONGEST && WEB.matcher(address).matches() && isWeb(address)) {
      return Optional.of(text);
    }
    problems.add(
        "bad-address",
        typed.place(),
        Quoted.words(text) + " is no https address that an old one can lead to.",
        "Write it like `https://town.example.org/electricity/`, without a fragment (#...), quotes or"
            + " spaces.");
    return Optional.empty();
  }

  private static boolean isWeb(String address) {
    try {
      URI uri = new URI(address);
      return uri.getHost() != null && uri.getRawUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static Optional<String> path(Node.Scalar typed, Problems problems) {
    String text = typed.text();
    if (text.length() <= LONGEST && PATH.matcher(text).matches() && !text.endsWith("index.html")) {
      return Optional.of(text);
    }
    String plain =
        text.replaceFirst("^https?://[^/]*", "")
            .replaceFirst("^/+", "")
            .replaceFirst("[?#].*$", "")
            .replaceFirst("(^|/)index\\.html$", "$1");
    String meant =
        plain.isEmpty() || plain.endsWith("/") || plain.endsWith("*") || plain.contains(".")
            ? plain
            : plain + "/";
    problems.add(
        "bad-address",
        typed.place(),
        Quoted.words(text) + " is no address within the program's folder.",
        (!meant.isEmpty()
                    && meant.length() <= LONGEST
                    && !meant.equals(text)
                    && PATH.matcher(meant).matches()
                ? "Did you mean `" + Quoted.bare(meant) + "`? "
                : "")
            + "Write it as it is published, like `en/prices/`: with the slash at its end and none at"
            + " its beginning. `\"*/prices/\"` stands for every language, `fr/*` for all below.");
    return Optional.empty();
  }
}
