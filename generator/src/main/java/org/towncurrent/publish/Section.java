package org.towncurrent.publish;

import java.util.regex.Pattern;

/** The parts of a program's folder that are served differently. */
enum Section {
  /** Everything that is nothing else: pages, and what search engines read. */
  PAGES("index.html"),
  /** Pages that any site may show in a frame. */
  EMBEDS("embed/v1/en/prices/index.html"),
  /** Open data, which scripts of any site may read. */
  DATA("data/v1/prices.json"),
  /** Assets whose names change with their content. */
  ASSETS("assets/town.00000000.css");

  /** Where embeds lie in a program's folder. */
  static final String EMBED_FOLDER = "embed/";

  /** Where open data lies in a program's folder. */
  static final String DATA_FOLDER = "data/";

  /** Where assets lie in a program's folder. */
  static final String ASSET_FOLDER = "assets/";

  /** A name that changes with its content, as a regular expression that every host reads. */
  static final String HASHED_NAME = "[A-Za-z0-9_-][A-Za-z0-9_.-]*\\.[0-9a-f]{8}\\.[A-Za-z0-9]+";

  private static final Pattern ASSET = Pattern.compile("(?:[^/]+/)?" + ASSET_FOLDER + HASHED_NAME);

  private final String example;

  Section(String example) {
    this.example = example;
  }

  /** The path of a file of this section, within a program's folder. */
  String example() {
    return example;
  }

  /** The section of a path in the whole site, whose first part is the program. */
  static Section of(String path) {
    if (ASSET.matcher(path).matches()) {
      return ASSETS;
    }
    String within = path.substring(path.indexOf('/') + 1);
    if (within.length() == path.length()) {
      return PAGES;
    }
    if (within.startsWith(EMBED_FOLDER)) {
      return EMBEDS;
    }
    return within.startsWith(DATA_FOLDER) ? DATA : PAGES;
  }
}
