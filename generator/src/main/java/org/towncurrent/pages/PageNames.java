package org.towncurrent.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.towncurrent.facts.Finding;
import org.towncurrent.facts.Place;

/**
 * Reads over the two templates that name pages and groups: each that can be shown has its fragment,
 * once, and each fragment is one of theirs.
 */
public final class PageNames {

  /** The templates, by name. */
  static final List<String> TEMPLATES = List.of("page-name", "group-name");

  private static final Pattern FRAGMENT = Pattern.compile("th:fragment=\"([^\"]*)\"");

  private final List<Finding> findings = new ArrayList<>();

  private PageNames() {}

  /**
   * Reads both.
   *
   * @param textOf the text of a file of the project; empty when there is none
   */
  public static List<Finding> check(Function<String, Optional<String>> textOf) {
    PageNames names = new PageNames();
    Set<String> shown = new LinkedHashSet<>();
    Set<String> all = new LinkedHashSet<>(Set.of(PageLink.OWN_TITLE));
    shown.add(PageLink.OWN_TITLE);
    for (Page page : Page.values()) {
      page.nameId()
          .ifPresent(
              id -> {
                all.add(id);
                if (page.made()) {
                  shown.add(id);
                }
              });
    }
    names.read(TEMPLATES.get(0), "page", shown, all, textOf);
    Set<String> groups = new LinkedHashSet<>(Arrays.stream(Group.values()).map(Group::id).toList());
    names.read(TEMPLATES.get(1), "group", groups, groups, textOf);
    return names.findings;
  }

  private void read(
      String template,
      String kind,
      Set<String> shown,
      Set<String> all,
      Function<String, Optional<String>> textOf) {
    String file = "templates/" + template + ".html";
    textOf.apply(file).ifPresent(text -> read(file, text, kind, shown, all));
  }

  private void read(String file, String text, String kind, Set<String> shown, Set<String> all) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = FRAGMENT.matcher(text);
    while (matcher.find()) {
      String id = matcher.group(1);
      if (!all.contains(id)) {
        wrong(
            place(file, text, matcher.start(1)),
            "There is no " + kind + " \"" + id + "\" to name.",
            "The ids are " + String.join(", ", all) + ".");
      } else if (!found.add(id)) {
        wrong(
            place(file, text, matcher.start(1)),
            "The " + kind + " \"" + id + "\" is named twice, and readers would see either.",
            "Take one of them out.");
      }
    }
    for (String id : shown) {
      if (!found.contains(id)) {
        wrong(
            Place.startOf(file),
            "The " + kind + " \"" + id + "\" has no name here.",
            "Add <th:block th:fragment=\""
                + id
                + "\">"
                + (id.equals(PageLink.OWN_TITLE) ? "{page.title}" : "Its name")
                + "</th:block> to the others.");
      }
    }
  }

  private void wrong(Place place, String message, String hint) {
    findings.add(Finding.error("page-name", place, message, hint));
  }

  private static Place place(String file, String text, int at) {
    int line = 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    int start = text.lastIndexOf('\n', at - 1) + 1;
    return new Place(file, line, 1 + text.codePointCount(start, at));
  }
}
