package org.towncurrent.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every published file with its size and SHA-256, in the order of the paths; written into the site
 * as {@code manifest.json}. It bears no date: the same site has the same manifest.
 */
public final class Manifest {

  /** Its name at the root of the site. */
  public static final String FILE = "manifest.json";

  private static final Pattern LINE =
      Pattern.compile("\"([^\"]+)\": \\{\"size\": (\\d+), \"sha256\": \"([0-9a-f]{64})\"}");

  private final Map<String, Entry> entries;

  private Manifest(Map<String, Entry> entries) {
    this.entries = entries;
  }

  /** What is known of one file. */
  public record Entry(long size, String sha256) {}

  static Manifest of(Map<String, Entry> entries) {
    return new Manifest(new TreeMap<>(entries));
  }

  /** The manifest of a published site; empty when it has none. */
  static Manifest read(Path site) {
    TreeMap<String, Entry> entries = new TreeMap<>();
    try {
      Matcher line = LINE.matcher(Files.readString(site.resolve(FILE)));
      while (line.find()) {
        entries.put(
            line.group(1).replace("\\\\", "\\"),
            new Entry(Long.parseLong(line.group(2)), line.group(3)));
      }
    } catch (IOException absent) {
      entries.clear();
    }
    return new Manifest(entries);
  }

  /** The files by path. */
  public Map<String, Entry> entries() {
    return java.util.Collections.unmodifiableMap(entries);
  }

  /** The manifest as JSON. */
  byte[] json() {
    StringBuilder json = new StringBuilder("{\n");
    String comma = "";
    for (Map.Entry<String, Entry> entry : entries.entrySet()) {
      json.append(comma)
          .append("  \"")
          .append(entry.getKey())
          .append("\": {\"size\": ")
          .append(entry.getValue().size())
          .append(", \"sha256\": \"")
          .append(entry.getValue().sha256())
          .append("\"}");
      comma = ",\n";
    }
    return json.append("\n}\n").toString().getBytes(StandardCharsets.UTF_8);
  }
}
