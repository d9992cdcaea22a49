package org.towncurrent.publish;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code _headers}, as Netlify and Cloudflare Pages read it.
 *
 * <p>Where several rules match an address, one host joins the values of a header by commas and
 * another takes the last. So no header stands in two rules that match the same address: what all
 * files have in common stands under {@code /*}, the rest under the names that lie in the folder,
 * and assets one by one. Nothing can be said of "everything else": an address that leads nowhere
 * has only what is common to all, and the policy in the {@code <meta>} of the page it shows.
 */
final class HeadersFile {

  private HeadersFile() {}

  static String of(HostedFolder folder) {
    Map<String, String> common = folder.isRoot() ? Map.of() : folder.headersOfAll();
    String base = folder.basePath();
    StringBuilder text =
        new StringBuilder("# For Netlify and Cloudflare Pages. Made by ./site build.\n")
            .append("# It belongs into the root of ")
            .append(host(folder.base()))
            .append(".\n");
    if (!common.isEmpty()) {
      rule(text, base + "*", common);
    }
    rules(folder)
        .forEach(
            (pattern, section) -> {
              Map<String, String> headers = new LinkedHashMap<>(folder.headers(section));
              headers.keySet().removeAll(common.keySet());
              rule(text, base + pattern, headers);
            });
    return text.toString();
  }

  /** Patterns of which no two match the same address. */
  private static Map<String, Section> rules(HostedFolder folder) {
    Map<String, Section> rules = new TreeMap<>();
    if (!folder.isRoot()) {
      rules.put(Section.EMBED_FOLDER + "*", Section.EMBEDS);
      rules.put(Section.DATA_FOLDER + "*", Section.DATA);
    }
    for (String file : folder.files()) {
      int slash = file.indexOf('/');
      if (file.startsWith(Section.ASSET_FOLDER)) {
        rules.put(file, Section.of("program/" + file));
      } else if (slash < 0) {
        rules.put(file, Section.PAGES);
        if (file.equals("index.html")) {
          rules.put("", Section.PAGES);
        }
      } else {
        rules.putIfAbsent(file.substring(0, slash + 1) + "*", Section.PAGES);
      }
    }
    return rules;
  }

  private static void rule(StringBuilder text, String pattern, Map<String, String> headers) {
    text.append('\n').append(pattern).append('\n');
    headers.forEach(
        (name, value) -> text.append("  ").append(name).append(": ").append(value).append('\n'));
  }

  private static String host(String base) {
    return base.substring(0, base.indexOf('/', "https://".length()) + 1);
  }
}
