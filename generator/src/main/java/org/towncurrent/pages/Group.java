package org.towncurrent.pages;

/** The groups in which the foot of every page lists the others; their order is the foot's. */
public enum Group {
  CHOICES("prices-and-choices"),
  PROGRAM("about-the-program"),
  REPORTS("documents-and-reports"),
  HELP("help");

  private final String id;

  Group(String id) {
    this.id = id;
  }

  /** The id by which {@code templates/group-name.html} gives its name. */
  public String id() {
    return id;
  }
}
