package org.towncurrent.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a page of a site says, as one file to send and to print: its styles are in it, and its links
 * lead to where the site is published.
 */
final class PageDocument {

  private static final Pattern TITLE = Pattern.compile("(?s)<title>.*?</title>");
  private static final Pattern MAIN = Pattern.compile("(?s)<main .*</main>");
  private static final Pattern ADDRESS =
      Pattern.compile("<link rel=\"canonical\" href=\"([^\"]*)\"");
  private static final Pattern LANGUAGE = Pattern.compile("<html [^>]*>");
  private static final Pattern STYLES =
      Pattern.compile("<link rel=\"stylesheet\"( media=\"print\")? href=\"([^\"]*)\"");
  private static final Pattern LINK = Pattern.compile(" href=\"([^\"#][^\"]*)\"");

  private PageDocument() {}

  /**
   * The document of a page.
   *
   * @param page its file, beside the assets that it names
   */
  static String of(Path page) throws IOException {
    String html = Files.readString(page);
    StringBuilder styles = new StringBuilder();
    for (MatchResult style : STYLES.matcher(html).results().toList()) {
      String css = Files.readString(page.resolveSibling(style.group(2)).normalize());
      styles.append(style.group(1) == null ? css : "@media print {\n" + css + "}\n");
    }
    URI address = URI.create(found(ADDRESS, html, 1));
    String main =
        LINK.matcher(found(MAIN, html, 0))
            .replaceAll(
                link ->
                    Matcher.quoteReplacement(" href=\"" + address.resolve(link.group(1)) + "\""));
    return String.join(
        "\n",
        "<!DOCTYPE html>",
        found(LANGUAGE, html, 0),
        "<head>",
        "<meta charset=\"utf-8\">",
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
        found(TITLE, html, 0),
        "<style>",
        styles,
        "</style>",
        "</head>",
        "<body>",
        main,
        "</body>",
        "</html>",
        "");
  }

  private static String found(Pattern pattern, String html, int group) {
    Matcher matcher = pattern.matcher(html);
    if (!matcher.find()) {
      throw new IllegalStateException("every page has " + pattern);
    }
    return matcher.group(group);
  }
}
