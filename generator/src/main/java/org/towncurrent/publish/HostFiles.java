package org.towncurrent.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The {@link Policy} of a folder, written down as hosts read it.
 *
 * <pre>{@code
 * HostFiles.of(folder).forEach((name, bytes) -> publication.write("pepperell/" + name, bytes));
 * }</pre>
 *
 * <p>Each file says the same: the headers by path, the page for addresses that lead nowhere, the
 * old addresses, UTF-8, no listing of folders. A host reads its own and leaves the others.
 */
public final class HostFiles {

  /** What Netlify and Cloudflare Pages read. */
  public static final String HEADERS = "_headers";

  /** What Netlify and Cloudflare Pages read. */
  public static final String REDIRECTS = "_redirects";

  /** What Apache reads. */
  public static final String APACHE = ".htaccess";

  /** What a server block of nginx includes. */
  public static final String NGINX = "nginx.conf";

  /** All of them. */
  public static final List<String> NAMES = List.of(APACHE, HEADERS, REDIRECTS, NGINX);

  private HostFiles() {}

  /** The files of a folder, by name. */
  public static SortedMap<String, byte[]> of(HostedFolder folder) {
    TreeMap<String, byte[]> files = new TreeMap<>();
    files.put(HEADERS, HeadersFile.of(folder).getBytes(UTF_8));
    files.put(REDIRECTS, RedirectsFile.of(folder).getBytes(UTF_8));
    files.put(APACHE, ApacheFile.of(folder).getBytes(UTF_8));
    files.put(NGINX, NginxFile.of(folder).getBytes(UTF_8));
    return Collections.unmodifiableSortedMap(files);
  }

  /** Whether this is the name of a file that a host reads, and no visitor. */
  public static boolean isOne(String path) {
    return NAMES.contains(path.substring(path.lastIndexOf('/') + 1));
  }
}
