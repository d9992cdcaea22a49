package org.towncurrent.bake;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.towncurrent.changes.Edition.PageFile;
import org.towncurrent.publish.Manifest;

/** Pages that are made and not published: of each what a comparison needs, and no more. */
final class Draft {

  /** The name of the page, without that of the site after it. */
  private static final Pattern TITLE = Pattern.compile("<title>([^<]*?)(?: · [^<]*)?</title>");

  private static final Pattern MOVED =
      Pattern.compile("<meta http-equiv=\"refresh\" content=\"0; url=([^\"]*)\"");

  private final Map<String, PageFile> pages = new ConcurrentHashMap<>();

  /** Takes a file that would be published. */
  void put(String path, byte[] bytes) {
    if (path.endsWith(".html")) {
      pages.put(path, page(Manifest.Entry.of(bytes).sha256(), bytes));
    }
  }

  /** What a comparison needs to know of a page. */
  static PageFile page(String digest, byte[] bytes) {
    String html = new String(bytes, StandardCharsets.UTF_8);
    return new PageFile(digest, found(TITLE, html), found(MOVED, html));
  }

  private static Optional<String> found(Pattern pattern, String html) {
    Matcher matcher = pattern.matcher(html);
    return matcher.find()
        ? Optional.of(matcher.group(1).replace("&amp;", "&").replace("&#39;", "'"))
        : Optional.empty();
  }

  /** The pages so far, by path. */
  SortedMap<String, PageFile> pages() {
    return new TreeMap<>(pages);
  }
}
