package org.towncurrent.publish;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A folder of the site as a host publishes it: a program's, or the root with the list of programs.
 *
 * @param policy what it asks for
 * @param folder its path in the site, ending with a slash: {@code pepperell/}; empty for the root
 * @param bases the https address of each folder that is published, this one among them
 * @param files the paths of its files, within the folder
 * @param compressed whether text files have a compressed copy beside them
 */
public record HostedFolder(
    Policy policy,
    String folder,
    SortedMap<String, String> bases,
    SortedSet<String> files,
    boolean compressed) {

  public HostedFolder {
    bases = new TreeMap<>(bases);
    files = new TreeSet<>(files);
    if (!bases.containsKey(folder)) {
      throw new IllegalArgumentException("it is not known where " + folder + " is published");
    }
  }

  /** The folder with these files. */
  public HostedFolder(
      Policy policy,
      String folder,
      Map<String, String> bases,
      Collection<String> files,
      boolean compressed) {
    this(policy, folder, new TreeMap<>(bases), new TreeSet<>(files), compressed);
  }

  /**
   * An old address of this folder, as a host sees it.
   *
   * @param from within the folder
   * @param to a path that begins with a slash, or an https address
   */
  record Moved(String from, boolean below, String to, boolean keepsRest) {}

  /** Whether other folders of the site lie in it, which speak for themselves. */
  boolean isRoot() {
    return folder.isEmpty();
  }

  /** The https address under which it is published. */
  String base() {
    return bases.getOrDefault(folder, "");
  }

  /** The path of that address: {@code /}, or {@code /electricity/}. */
  String basePath() {
    return path(base());
  }

  /** The headers of a section. */
  Map<String, String> headers(Section section) {
    return policy.headers(folder + section.example());
  }

  /** The headers that every file of the folder has, whatever its section. */
  Map<String, String> headersOfAll() {
    Map<String, String> all = new LinkedHashMap<>(headers(Section.PAGES));
    for (Section section : Section.values()) {
      all.entrySet().retainAll(headers(section).entrySet());
    }
    return all;
  }

  /** Whether it has a page for addresses that lead nowhere. */
  boolean hasNotFoundPage() {
    return files.contains("404.html");
  }

  /** Its old addresses; of several that cover an address the first counts. */
  List<Moved> moved() {
    List<Moved> moved = new ArrayList<>();
    for (Redirection one : policy.redirections()) {
      if (!folder.isEmpty() && one.from().startsWith(folder)) {
        String from = one.from().substring(folder.length());
        moved.add(new Moved(from, one.below(), target(one), one.keepsRest()));
      }
    }
    return moved;
  }

  /** Whether every address of the folder is an old one. */
  boolean isGone() {
    return moved().stream().anyMatch(one -> one.below() && one.from().isEmpty());
  }

  private String target(Redirection one) {
    if (one.leavesTheSite()) {
      return one.to();
    }
    String other = one.to().substring(0, one.to().indexOf('/') + 1);
    String rest = one.to().substring(other.length());
    String base = bases.get(other);
    if (base == null) {
      throw new IllegalArgumentException("it is not known where " + one.to() + " is published");
    }
    return other.equals(folder) ? basePath() + rest : base + rest;
  }

  private static String path(String base) {
    String path = URI.create(base).getRawPath();
    return path.isEmpty() ? "/" : path;
  }
}
