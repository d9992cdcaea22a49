package org.towncurrent.publish;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What to call the content of a file, by its extension: the same in the preview and in what is
 * written for hosts, whose own lists lack one or the other.
 *
 * <pre>{@code
 * MediaTypes.of("pepperell/data/v1/prices.csv"); // text/csv; charset=utf-8
 * }</pre>
 */
public final class MediaTypes {

  static final String UTF_8 = "; charset=utf-8";
  private static final String BYTES = "application/octet-stream";

  private static final Map<String, String> BY_EXTENSION =
      Map.ofEntries(
          Map.entry("html", "text/html" + UTF_8),
          Map.entry("css", "text/css" + UTF_8),
          Map.entry("js", "text/javascript" + UTF_8),
          Map.entry("json", "application/json" + UTF_8),
          Map.entry("geojson", "application/geo+json" + UTF_8),
          Map.entry("webmanifest", "application/manifest+json" + UTF_8),
          Map.entry("svg", "image/svg+xml" + UTF_8),
          Map.entry("txt", "text/plain" + UTF_8),
          Map.entry("md", "text/markdown" + UTF_8),
          Map.entry("csv", "text/csv" + UTF_8),
          Map.entry("ics", "text/calendar" + UTF_8),
          Map.entry("vtt", "text/vtt" + UTF_8),
          Map.entry("xml", "application/xml" + UTF_8),
          Map.entry("atom", "application/atom+xml" + UTF_8),
          Map.entry("rss", "application/rss+xml" + UTF_8),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("jpeg", "image/jpeg"),
          Map.entry("gif", "image/gif"),
          Map.entry("webp", "image/webp"),
          Map.entry("avif", "image/avif"),
          Map.entry("ico", "image/vnd.microsoft.icon"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("pdf", "application/pdf"),
          Map.entry("zip", "application/zip"),
          Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
          Map.entry(
              "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"));

  private MediaTypes() {}

  /** The type of the file with this name, with its charset if it is text. */
  public static String of(String path) {
    int dot = path.lastIndexOf('.');
    if (dot < path.lastIndexOf('/')) {
      return BYTES;
    }
    return BY_EXTENSION.getOrDefault(path.substring(dot + 1).toLowerCase(Locale.ROOT), BYTES);
  }

  /**
   * Every extension with the type of its files, without charset, in the order of the extensions.
   */
  static SortedMap<String, String> all() {
    TreeMap<String, String> all = new TreeMap<>();
    BY_EXTENSION.forEach((extension, type) -> all.put(extension, bare(type)));
    return all;
  }

  /** Those of texts, which are in UTF-8. */
  static SortedMap<String, String> texts() {
    TreeMap<String, String> texts = new TreeMap<>();
    BY_EXTENSION.forEach(
        (extension, type) -> {
          if (type.endsWith(UTF_8)) {
            texts.put(extension, bare(type));
          }
        });
    return texts;
  }

  private static String bare(String type) {
    return type.endsWith(UTF_8) ? type.substring(0, type.length() - UTF_8.length()) : type;
  }
}
