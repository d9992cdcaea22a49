package org.towncurrent.publish;

import java.util.Map;
import java.util.TreeSet;

/**
 * {@code nginx.conf}, to be included in the server block of the folder's host.
 *
 * <p>Everything stands in one {@code location}, so that the files of several programs can be
 * included in the same block. An {@code add_header} in a location drops those around it, so each
 * location says all of its own.
 */
final class NginxFile {

  /** Where the host may add headers of its own, such as HSTS; no file there is no error. */
  private static final String MORE = "town-current.d/*.conf";

  private NginxFile() {}

  static String of(HostedFolder folder) {
    String base = folder.basePath();
    StringBuilder text =
        new StringBuilder("# For nginx: include this file in the server block of ")
            .append(folder.base())
            .append(". Made by ./site build.\n")
            .append("location \"")
            .append(base)
            .append("\" {\n")
            .append("  index index.html;\n")
            .append("  autoindex off;\n")
            .append("  absolute_redirect off;\n")
            .append("  charset utf-8;\n")
            .append("  charset_types");
    types(text);
    text.append("  default_type application/octet-stream;\n  types {\n");
    MediaTypes.all()
        .forEach(
            (ending, type) ->
                text.append("    ").append(type).append(' ').append(ending).append(";\n"));
    text.append("  }\n");
    compression(text, folder);
    if (folder.hasNotFoundPage()) {
      text.append("  error_page 404 ").append(base).append("404.html;\n");
    }
    add(text, "  ", folder.headers(Section.PAGES));
    if (!folder.isRoot() && !folder.isGone()) {
      prefix(text, folder, Section.EMBEDS, Section.EMBED_FOLDER);
      prefix(text, folder, Section.DATA, Section.DATA_FOLDER);
      pattern(text, folder, Section.ASSETS, Section.ASSET_FOLDER + Section.HASHED_NAME);
    }
    text.append("  location ~ \"^")
        .append(literally(base))
        .append("(?:\\.htaccess|_headers|_redirects|nginx\\.conf)$\" {\n    return 404;\n  }\n");
    folder.moved().forEach(moved -> moved(text, folder, moved));
    return text.append("}\n").toString();
  }

  /** The types of texts; HTML goes without saying, and nginx warns when it is said. */
  private static void types(StringBuilder text) {
    for (String type : new TreeSet<>(MediaTypes.texts().values())) {
      if (!type.equals("text/html")) {
        text.append(' ').append(type);
      }
    }
    text.append(";\n");
  }

  private static void compression(StringBuilder text, HostedFolder folder) {
    text.append("  gzip on;\n  gzip_vary on;\n  gzip_min_length 1024;\n  gzip_types");
    types(text);
    if (folder.compressed()) {
      text.append("  gzip_static on;\n  location ~ \"\\.(?:")
          .append(String.join("|", MediaTypes.texts().keySet()))
          .append(")\\.gz$\" {\n    return 404;\n  }\n");
    }
  }

  private static void prefix(
      StringBuilder text, HostedFolder folder, Section section, String name) {
    text.append("  location \"").append(folder.basePath()).append(name).append("\" {\n");
    add(text, "    ", folder.headers(section));
    text.append("  }\n");
  }

  private static void pattern(
      StringBuilder text, HostedFolder folder, Section section, String pattern) {
    text.append("  location ~ \"^")
        .append(literally(folder.basePath()))
        .append(pattern)
        .append("$\" {\n");
    add(text, "    ", folder.headers(section));
    text.append("  }\n");
  }

  private static void moved(StringBuilder text, HostedFolder folder, HostedFolder.Moved moved) {
    String from = folder.basePath() + moved.from();
    if (moved.below()) {
      String rewrite =
          "rewrite \"^"
              + literally(from)
              + "(.*)$\" \""
              + moved.to()
              + (moved.keepsRest() ? "$1" : "")
              + "\" permanent;\n";
      if (moved.from().isEmpty()) {
        text.append("  ").append(rewrite);
      } else {
        location(text, "", from).append("    ").append(rewrite).append("  }\n");
      }
      return;
    }
    returning(text, from, moved.to());
    if (from.endsWith("/")) {
      returning(text, from + "index.html", moved.to());
      if (from.length() > folder.basePath().length()) {
        returning(text, from.substring(0, from.length() - 1), moved.to());
      }
    }
  }

  private static void returning(StringBuilder text, String from, String to) {
    location(text, "= ", from).append("    return 301 \"").append(to).append("\";\n  }\n");
  }

  private static StringBuilder location(StringBuilder text, String how, String path) {
    return text.append("  location ").append(how).append('"').append(path).append("\" {\n");
  }

  private static void add(StringBuilder text, String indent, Map<String, String> headers) {
    headers.forEach(
        (name, value) ->
            text.append(indent)
                .append("add_header ")
                .append(name)
                .append(" \"")
                .append(value)
                .append("\" always;\n"));
    text.append(indent).append("include ").append(MORE).append(";\n");
  }

  private static String literally(String path) {
    return path.replace(".", "\\.");
  }
}
