package org.towncurrent.pages;

/** How readily a page offers itself to a reader while the program is in some state. */
public enum Prominence {
  /** In the menu at the head of every page, and in the list at its foot. */
  MENU,
  /** In the list at the foot of every page. */
  FOOT,
  /** Reached from the page above it, or by its address. */
  QUIET,
  /** Not there yet. A page that was there once is there in every later state. */
  NOT_YET;

  /** Whether there is such a page at all. */
  public boolean present() {
    return this != NOT_YET;
  }

  /** Whether every page leads to it. */
  public boolean offered() {
    return this == MENU || this == FOOT;
  }
}
