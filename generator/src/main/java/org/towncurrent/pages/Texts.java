package org.towncurrent.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.towncurrent.facts.PageText;

/**
 * The Markdown texts that a program shows: the shared ones whose conditions hold for it, with its
 * own in place of shared ones of the same name, and its own besides.
 */
final class Texts {

  private final List<PageText> shown;

  private Texts(List<PageText> shown) {
    this.shown = shown;
  }

  static Texts of(Outlook outlook, Conditions conditions) {
    Map<String, PageText> byId = new TreeMap<>();
    for (PageText text : outlook.facts().texts()) {
      if (text.program().isEmpty()) {
        byId.put(text.id(), text);
      }
    }
    for (PageText text : outlook.facts().texts()) {
      if (text.program().isPresent() && text.program().get().equals(outlook.program().id())) {
        byId.put(text.id(), text);
      }
    }
    return new Texts(
        byId.values().stream()
            .filter(text -> conditions.hold(text.when()))
            .sorted(Comparator.comparingInt(PageText::order).thenComparing(PageText::id))
            .toList());
  }

  /** All texts the program shows. */
  List<PageText> shown() {
    return shown;
  }

  /** The text of a page, with what belongs to it ({@code how-it-works/...}) after it. */
  List<PageText> page(String id) {
    return shown.stream()
        .filter(text -> text.id().equals(id) || text.id().startsWith(id + "/"))
        .toList();
  }
}
