package org.towncurrent.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.towncurrent.facts.ProgramState;

/** {@code docs/pages.md} says what the table of pages says. */
class PageListTest {

  private static final Path FILE = Path.of("../docs/pages.md");

  private static final String UPDATE =
      "mvn -q -o -pl calculator,generator -am test -Dtest=PageListTest -Dpages.update=true"
          + " -Dsurefire.failIfNoSpecifiedTests=false";

  private static final String BEGINNING =
      """
      # Every page

      Made from the table in `generator/src/main/java/org/towncurrent/pages/Page.java`; do not write here, but there,
      and run

      ```
      UPDATE
      ```

      An address stands behind `/<program>/`. What is in square brackets is there in joint programs only. A page in
      *italics* is still to come: its address, its place and its purpose are settled, and nothing else may take them.
      The last column says where a page offers itself while the program is in planning, under review, approved,
      launched, between contracts, and terminated: in the menu at the head of every page and at its foot (**menu**), at
      its foot (foot), on the page above it only (quiet), or not yet (–). A page that was there once is there in
      every later state.
      """;

  @Test
  void theListOfPagesIsAsTheTable() throws IOException {
    String list = list();
    if (Boolean.getBoolean("pages.update")) {
      Files.writeString(FILE, list);
    }
    assertThat(Files.readString(FILE))
        .as("docs/pages.md is older than the table of pages; run\n" + UPDATE)
        .isEqualTo(list);
  }

  private static String list() {
    StringBuilder out = new StringBuilder(BEGINNING.replace("UPDATE", UPDATE));
    for (Group group : Group.values()) {
      section(out, heading(group.id()), Optional.of(group));
    }
    section(out, "Around them", Optional.empty());
    return out.toString();
  }

  private static void section(StringBuilder out, String heading, Optional<Group> group) {
    out.append("\n## ").append(heading).append("\n\n");
    out.append("| Address | It answers | For | Above it | At most | By state |\n");
    out.append("|---|---|---|---|---|---|\n");
    for (Page page : Page.values()) {
      if (group(page).equals(group)) {
        out.append("| ").append(String.join(" | ", cells(page)).replace("\n", " ")).append(" |\n");
      }
    }
  }

  /** A page without a group of its own stands with the one above it. */
  private static Optional<Group> group(Page page) {
    return page.group().isPresent() || page.parent().isEmpty()
        ? page.group()
        : group(page.parent().get());
  }

  private static List<String> cells(Page page) {
    List<String> cells = new ArrayList<>();
    String address = "`" + (page.pattern().isEmpty() ? "./" : page.pattern()) + "`";
    cells.add(page.made() ? address : "*" + address + "*");
    cells.add(page.question());
    cells.add(page.readers().stream().map(Reader::english).collect(Collectors.joining("; ")));
    cells.add(page.parent().map(Page::id).orElse(""));
    cells.add(page.weight().kilobytes() + " KB");
    List<String> states = new ArrayList<>();
    for (ProgramState state : ProgramState.values()) {
      states.add(
          switch (page.in(state)) {
            case MENU -> "**menu**";
            case FOOT -> "foot";
            case QUIET -> "quiet";
            case NOT_YET -> "–";
          });
    }
    boolean same = states.stream().distinct().count() == 1;
    cells.add(same ? states.get(0) : String.join(" · ", states));
    return cells;
  }

  private static String heading(String id) {
    return id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1).replace('-', ' ');
  }
}
