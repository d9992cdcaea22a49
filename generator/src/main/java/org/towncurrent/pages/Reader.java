package org.towncurrent.pages;

/** Whom a page is written for. */
public enum Reader {
  RESIDENT("residents"),
  TOWN_WEBSITE("town websites"),
  PUBLISHER("publishers"),
  OFFICIALS("council, press, DPU");

  private final String english;

  Reader(String english) {
    this.english = english;
  }

  /** What they are called in the documentation. */
  public String english() {
    return english;
  }
}
