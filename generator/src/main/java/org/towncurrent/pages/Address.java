package org.towncurrent.pages;

/**
 * Where a page stands within the whole output: folders with slashes, such as {@code
 * pepperell/en/prices/}, or a file, such as {@code pepperell/404.html}. The empty address is the
 * list of programs.
 *
 * @param path without a leading slash
 */
public record Address(String path) implements Comparable<Address> {

  /** The file the page is written to. */
  public String file() {
    return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
  }

  /**
   * The link from this page to another, relative, so that it works wherever the folder is
   * published.
   */
  public String to(Address other) {
    return to(other.path);
  }

  /** The link from this page to a file or folder of the output. */
  public String to(String target) {
    int common = 0;
    for (int i = 0; i < Math.min(path.length(), target.length()); i++) {
      if (path.charAt(i) != target.charAt(i)) {
        break;
      }
      if (path.charAt(i) == '/') {
        common = i + 1;
      }
    }
    StringBuilder link = new StringBuilder();
    for (int i = common; i < path.length(); i++) {
      if (path.charAt(i) == '/') {
        link.append("../");
      }
    }
    link.append(target, common, target.length());
    return link.isEmpty() ? "./" : link.toString();
  }

  @Override
  public int compareTo(Address other) {
    return path.compareTo(other.path);
  }

  @Override
  public String toString() {
    return path;
  }
}
