package org.towncurrent.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a published version holds: every path with its size and SHA-256, in the order of the paths.
 *
 * <pre>{@code
 * Manifest manifest = Manifest.read(Path.of("build/site"));
 * manifest.files().get("pepperell/en/index.html").sha256();
 * }</pre>
 *
 * <p>Written as {@code manifest.json} at the top of the version, one file a line, without any date:
 * the same files give the same bytes. Immutable; safe for use by many threads.
 *
 * @param files by path, {@code /} between folders, not counting the manifest itself
 */
public record Manifest(SortedMap<String, Entry> files) {

  /** Where the manifest lies in a version. */
  public static final String NAME = "manifest.json";

  private static final String HEAD = "{\"version\":1,\"files\":[";
  private static final String TAIL = "]}";
  private static final Pattern LINE =
      Pattern.compile(
          "\\{\"path\":\"([^\"\\\\\\p{Cntrl}]+)\",\"size\":([0-9]{1,15}),"
              + "\"sha256\":\"([0-9a-f]{64})\"},?");

  /** Files that lie in folders for others than readers: hosts, search engines, the next build. */
  private static final Set<String> NO_ADDRESSES =
      Set.of(
          "404.html",
          "robots.txt",
          "sitemap.xml",
          "facts.json",
          HostFiles.HEADERS,
          HostFiles.REDIRECTS,
          HostFiles.APACHE,
          HostFiles.NGINX);

  /**
   * What one file of a version is.
   *
   * @param size in bytes
   * @param sha256 64 hexadecimal digits
   */
  public record Entry(long size, String sha256) {

    /** The entry of a file with this content. */
    public static Entry of(byte[] content) {
      return new Entry(content.length, Digests.hex(Digests.sha256(content)));
    }
  }

  public Manifest {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  Manifest(Map<String, Entry> files) {
    this(new TreeMap<>(files));
  }

  /**
   * Reads the manifest of the version in this folder (or behind this symbolic link).
   *
   * @throws IOException when it is missing or not as {@link #bytes()} writes it
   */
  public static Manifest read(Path version) throws IOException {
    return readFile(version.resolve(NAME));
  }

  /**
   * Reads a manifest that was copied from a published version.
   *
   * @throws IOException when it is missing or not as {@link #bytes()} writes it
   */
  public static Manifest readFile(Path file) throws IOException {
    String text = Files.readString(file, UTF_8);
    String[] lines = text.split("\n", -1);
    int last = lines.length - 2; // the last line ends with a line feed
    if (last < 1 || !lines[0].equals(HEAD) || !lines[last].equals(TAIL)) {
      throw new IOException(file + " is not a manifest of a published site");
    }
    TreeMap<String, Entry> files = new TreeMap<>();
    for (int i = 1; i < last; i++) {
      Matcher line = LINE.matcher(lines[i]);
      if (!line.matches()) {
        throw new IOException(file + " line " + (i + 1) + " is not an entry of a manifest");
      }
      files.put(line.group(1), new Entry(Long.parseLong(line.group(2)), line.group(3)));
    }
    return new Manifest(files);
  }

  /**
   * The addresses that readers were given: pages and data, not what only pages, search engines or
   * hosts read, nor the compressed copy of a file. A page is called by its folder. The PDF of a
   * page is the page once more, and no address of its own: it is there while it says the same.
   */
  public SortedSet<String> addresses() {
    TreeSet<String> addresses = new TreeSet<>();
    for (String path : files.keySet()) {
      String name = path.substring(path.lastIndexOf('/') + 1);
      if (Section.of(path) != Section.ASSETS
          && !NO_ADDRESSES.contains(name)
          && !isPdfOfPage(path)
          && !Compression.original(path)
              .map(original -> files.containsKey(original))
              .orElse(false)) {
        addresses.add(
            name.equals("index.html") ? path.substring(0, path.length() - name.length()) : path);
      }
    }
    return addresses;
  }

  /** Whether it is called after its folder, as {@code a/en/b/a-en-b.pdf} is. */
  private static boolean isPdfOfPage(String path) {
    int end = path.lastIndexOf('/');
    return end > 0
        && path.substring(end + 1).equals(path.substring(0, end).replace('/', '-') + ".pdf");
  }

  /** The manifest as JSON, in UTF-8. */
  public byte[] bytes() {
    StringBuilder json = new StringBuilder(HEAD).append('\n');
    String between = "";
    for (Map.Entry<String, Entry> file : files.entrySet()) {
      json.append(between)
          .append("{\"path\":\"")
          .append(file.getKey()) // checked by SitePath: nothing in it needs escaping
          .append("\",\"size\":")
          .append(file.getValue().size())
          .append(",\"sha256\":\"")
          .append(file.getValue().sha256())
          .append("\"}");
      between = ",\n";
    }
    if (!files.isEmpty()) {
      json.append('\n');
    }
    return json.append(TAIL).append('\n').toString().getBytes(UTF_8);
  }

  /** The name of a version with these files: the first 16 digits of the manifest's SHA-256. */
  String id() {
    return Digests.hex(Digests.sha256(bytes())).substring(0, 16);
  }
}
