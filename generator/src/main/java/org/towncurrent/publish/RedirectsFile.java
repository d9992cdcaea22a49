package org.towncurrent.publish;

/** {@code _redirects}, as Netlify and Cloudflare Pages read it: the first line that fits counts. */
final class RedirectsFile {

  private RedirectsFile() {}

  static String of(HostedFolder folder) {
    StringBuilder text =
        new StringBuilder("# For Netlify and Cloudflare Pages. Made by ./site build.\n");
    for (HostedFolder.Moved moved : folder.moved()) {
      String from = folder.basePath() + moved.from();
      if (moved.below()) {
        line(text, from + "*", moved.to() + (moved.keepsRest() ? ":splat" : ""));
      } else {
        line(text, from, moved.to());
        if (from.endsWith("/") && from.length() > 1) {
          line(text, from.substring(0, from.length() - 1), moved.to());
        }
      }
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String from, String to) {
    text.append(from).append(' ').append(to).append(" 301\n");
  }
}
