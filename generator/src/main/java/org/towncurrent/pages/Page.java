package org.towncurrent.pages;

import java.util.Optional;

/**
 * The table of contents of a program's site. An id is also the address, and an address once
 * published never dies, so an id is never changed.
 */
public enum Page {
  HOME("home", "", "home", true),
  PRICES("prices", "prices/", "prices", true),
  CALCULATOR("calculator", "calculator/", "calculator", true),
  CHANGE_OR_LEAVE("change-or-leave", "change-or-leave/", "change-or-leave", true),
  HOW_IT_WORKS("how-it-works", "how-it-works/", "prose", false),
  YOUR_BILL("your-bill", "your-bill/", "prose", false),
  QUESTIONS("questions", "questions/", "questions", true),
  PROGRAM_INFORMATION("program-information", "program-information/", "program-information", false),
  DOCUMENTS("documents", "documents/", "documents", false),
  CONTACT("contact", "contact/", "contact", false),
  ACCESSIBILITY("accessibility", "accessibility/", "prose", false);

  private final String id;
  private final String folder;
  private final String template;
  private final boolean inMenu;

  Page(String id, String folder, String template, boolean inMenu) {
    this.id = id;
    this.folder = folder;
    this.template = template;
    this.inMenu = inMenu;
  }

  /** The page with this id. */
  public static Optional<Page> withId(String id) {
    for (Page page : values()) {
      if (page.id.equals(id)) {
        return Optional.of(page);
      }
    }
    return Optional.empty();
  }

  /** The id used in {@code site-config.yml}, in links of Markdown pages, and in addresses. */
  public String id() {
    return id;
  }

  /** The last part of the address, with its slash; empty for the home page. */
  public String folder() {
    return folder;
  }

  /** The template it is rendered with. */
  public String template() {
    return template;
  }

  /** Whether it stands in the menu at the head of every page. */
  public boolean inMenu() {
    return inMenu && this != HOME;
  }
}
