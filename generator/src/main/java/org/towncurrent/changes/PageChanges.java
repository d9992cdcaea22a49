package org.towncurrent.changes;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.towncurrent.changes.Edition.PageFile;

/** What changes in the pages of a program: how many in which languages, and which come and go. */
final class PageChanges {

  private static final Pattern PAGE =
      Pattern.compile("[^/]+/(?<tag>[a-z]{2,3}(?:-[A-Za-z]+)*)/(?<rest>(?:[^/]+/)*)index\\.html");

  private final SortedMap<String, PageFile> before;
  private final SortedMap<String, PageFile> after;

  private PageChanges(SortedMap<String, PageFile> before, SortedMap<String, PageFile> after) {
    this.before = before;
    this.after = after;
  }

  /** The sentences for the pages of this program; none where it is not known what they were. */
  static List<String> of(String program, Edition before, Edition after) {
    if (before.pages().isEmpty() || after.pages().isEmpty()) {
      return List.of();
    }
    return new PageChanges(
            pages(program, before.pages().get()), pages(program, after.pages().get()))
        .sentences();
  }

  private static SortedMap<String, PageFile> pages(
      String program, SortedMap<String, PageFile> all) {
    SortedMap<String, PageFile> pages = new TreeMap<>();
    all.forEach(
        (path, page) -> {
          if (path.startsWith(program + "/") && PAGE.matcher(path).matches()) {
            pages.put(path, page);
          }
        });
    return pages;
  }

  private List<String> sentences() {
    Map<String, Integer> changed = new TreeMap<>();
    Map<String, Set<String>> added = new LinkedHashMap<>();
    Map<String, Set<String>> removed = new LinkedHashMap<>();
    Map<String, String> moved = new LinkedHashMap<>();
    after.forEach(
        (path, page) -> {
          PageFile was = before.get(path);
          if (was != null && was.digest().equals(page.digest())) {
            return;
          }
          boolean isNew = was == null || (was.movedTo().isPresent() && page.movedTo().isEmpty());
          if (page.movedTo().isPresent()) {
            if (was == null || !was.movedTo().equals(page.movedTo())) {
              moved.put(address(path), target(address(path), page.movedTo().get()));
            }
          } else if (isNew) {
            put(added, path, page, after);
          } else {
            changed.merge(tag(path), 1, Integer::sum);
          }
        });
    before.forEach(
        (path, page) -> {
          if (!after.containsKey(path) && page.movedTo().isEmpty()) {
            put(removed, path, page, before);
          }
        });
    List<String> sentences = new ArrayList<>();
    if (!changed.isEmpty()) {
      sentences.add(count(changed));
    }
    added.forEach((title, tags) -> sentences.add("New page: " + title + in(tags)));
    moved.forEach((from, to) -> sentences.add("The page " + from + " now leads to " + to));
    removed.forEach((title, tags) -> sentences.add("Page taken away: " + title + in(tags)));
    return sentences;
  }

  /** {@code 31 pages in 2 languages change: 16 in English, 15 in Spanish}. */
  private static String count(Map<String, Integer> changed) {
    int pages = changed.values().stream().mapToInt(Integer::intValue).sum();
    List<String> each = new ArrayList<>();
    changed.forEach((tag, count) -> each.add(count + " in " + English.language(tag)));
    return English.count(pages, "page")
        + " in "
        + English.count(changed.size(), "language")
        + (pages == 1 ? " changes: " : " change: ")
        + English.list(each);
  }

  private static void put(
      Map<String, Set<String>> pages,
      String path,
      PageFile page,
      SortedMap<String, PageFile> edition) {
    String english = path.replaceFirst("/[^/]+/", "/en/");
    Optional<String> title =
        Optional.ofNullable(edition.get(english)).flatMap(PageFile::title).or(page::title);
    String rest = address(path).replaceFirst("^[^/]+/", "");
    pages
        .computeIfAbsent(
            title.map(words -> "\"" + words + "\"").orElse(rest), key -> new LinkedHashSet<>())
        .add(English.language(tag(path)));
  }

  private static String in(Set<String> languages) {
    return " (" + English.list(languages) + ")";
  }

  private static String tag(String path) {
    Matcher page = PAGE.matcher(path);
    return page.matches() ? page.group("tag") : "";
  }

  /** Where a page sends on to, within the program's folder or elsewhere. */
  private static String target(String from, String to) {
    return URI.create(from).resolve(to).toString();
  }

  /** The address within the program's folder. */
  private static String address(String path) {
    return path.substring(path.indexOf('/') + 1).replaceFirst("index\\.html$", "");
  }
}
