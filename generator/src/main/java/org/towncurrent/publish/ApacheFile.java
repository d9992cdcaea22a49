package org.towncurrent.publish;

import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * {@code .htaccess}, as Apache 2.4 reads it.
 *
 * <p>{@code always}: also on answers that are no success. Within a section a later {@code set}
 * takes the place of an earlier one. A module that the host lacks is passed over, so that the pages
 * are served all the same.
 */
final class ApacheFile {

  private ApacheFile() {}

  static String of(HostedFolder folder) {
    String base = folder.basePath();
    StringBuilder text =
        new StringBuilder("# For Apache 2.4. Made by ./site build.\n")
            .append("DirectoryIndex index.html\n")
            .append("Options -Indexes\n")
            .append("AddDefaultCharset utf-8\n")
            .append("AddCharset utf-8");
    MediaTypes.texts().keySet().forEach(ending -> text.append(" .").append(ending));
    text.append('\n');
    MediaTypes.all()
        .forEach(
            (ending, type) ->
                text.append("AddType ").append(type).append(" .").append(ending).append('\n'));
    if (folder.hasNotFoundPage()) {
      text.append("ErrorDocument 404 ").append(base).append("404.html\n");
    }
    headers(text, folder);
    compression(text, folder);
    rewriting(text, folder);
    return text.toString();
  }

  private static void headers(StringBuilder text, HostedFolder folder) {
    text.append("\n<IfModule mod_headers.c>\n");
    Map<String, String> pages = folder.headers(Section.PAGES);
    pages.forEach((name, value) -> set(text, "  ", name, value));
    if (!folder.isRoot()) {
      String base = "^" + literally(folder.basePath());
      section(text, folder, Section.EMBEDS, base + Section.EMBED_FOLDER);
      section(text, folder, Section.DATA, base + Section.DATA_FOLDER);
      section(
          text,
          folder,
          Section.ASSETS,
          base
              + Section.ASSET_FOLDER
              + Section.HASHED_NAME
              + (folder.compressed() ? "(?:\\.gz)?$" : "$"));
    }
    text.append("</IfModule>\n");
  }

  private static void section(
      StringBuilder text, HostedFolder folder, Section section, String pattern) {
    Map<String, String> pages = folder.headers(Section.PAGES);
    Map<String, String> headers = folder.headers(section);
    text.append("  <If \"%{REQUEST_URI} =~ m#").append(pattern).append("#\">\n");
    for (String name : pages.keySet()) {
      if (!headers.containsKey(name)) {
        text.append("    Header always unset ").append(name).append('\n');
      }
    }
    headers.forEach(
        (name, value) -> {
          if (!Objects.equals(pages.get(name), value)) {
            set(text, "    ", name, value);
          }
        });
    text.append("  </If>\n");
  }

  /** A percent sign in a value would begin one of Apache's own words. */
  private static void set(StringBuilder text, String indent, String name, String value) {
    text.append(indent)
        .append("Header always set ")
        .append(name)
        .append(" \"")
        .append(value.replace("%", "%%"))
        .append("\"\n");
  }

  private static void compression(StringBuilder text, HostedFolder folder) {
    text.append("\n<IfModule mod_deflate.c>\n  <IfModule mod_filter.c>\n")
        .append("    AddOutputFilterByType DEFLATE");
    new TreeSet<>(MediaTypes.texts().values()).forEach(type -> text.append(' ').append(type));
    text.append("\n  </IfModule>\n</IfModule>\n");
    if (folder.compressed()) {
      String endings = endings();
      text.append("<FilesMatch \"")
          .append(endings)
          .append("\\.gz$\">\n  AddEncoding gzip .gz\n</FilesMatch>\n");
      MediaTypes.texts()
          .forEach(
              (ending, type) ->
                  text.append("<FilesMatch \"\\.")
                      .append(ending)
                      .append("\\.gz$\">\n  ForceType \"")
                      .append(type)
                      .append("; charset=utf-8\"\n</FilesMatch>\n"));
      text.append("<IfModule mod_headers.c>\n  <FilesMatch \"")
          .append(endings)
          .append("(?:\\.gz)?$\">\n    Header merge Vary Accept-Encoding\n  </FilesMatch>\n")
          .append("</IfModule>\n");
    }
  }

  private static String endings() {
    return "\\.(?:" + String.join("|", MediaTypes.texts().keySet()) + ")";
  }

  /** Not by the folder's own address alone: what names the folder gets its page's copy. */
  private static void compressed(StringBuilder text) {
    String endings = endings();
    text.append("  RewriteCond \"%{ENV:REDIRECT_STATUS}\" \"^$\"\n  RewriteRule \"")
        .append(endings)
        .append("\\.gz$\" - [R=404,L]\n  RewriteRule \"")
        .append(endings)
        .append("\\.gz$\" - [E=no-gzip:1,L]\n");
    for (String[] rule :
        new String[][] {{"index.html.gz", "^(|.*/)$"}, {".gz", "^(.*" + endings + ")$"}}) {
      text.append(
              "  RewriteCond \"%{HTTP:Accept-Encoding}\" \"(?:^|[ ,])gzip(?! *; *q=0(?:\\.0*)?(?:$|[ ,]))\"\n")
          .append("  RewriteCond \"%{REQUEST_FILENAME}")
          .append(rule[0])
          .append("\" -f\n  RewriteRule \"")
          .append(rule[1])
          .append("\" \"$1")
          .append(rule[0])
          .append("\" [L]\n");
    }
  }

  private static void rewriting(StringBuilder text, HostedFolder folder) {
    text.append("\n<IfModule mod_rewrite.c>\n")
        .append("  RewriteEngine On\n")
        .append("  RewriteRule \"^(?:_headers|_redirects|nginx\\.conf)$\" - [R=404,L]\n");
    for (HostedFolder.Moved moved : folder.moved()) {
      String from = literally(moved.from());
      String pattern =
          moved.below()
              ? from + "(.*)$"
              : from.endsWith("/")
                  ? from.substring(0, from.length() - 1) + "(?:/|/index\\.html)?$"
                  : from + "$";
      text.append("  RewriteRule \"^")
          .append(pattern)
          .append("\" \"")
          .append(moved.to().replace("%", "\\%"))
          .append(moved.keepsRest() ? "$1" : "")
          .append("\" [R=301,NE,L]\n");
    }
    if (folder.compressed()) {
      compressed(text);
    }
    text.append("</IfModule>\n");
  }

  private static String literally(String path) {
    return path.replace(".", "\\.");
  }
}
