package org.towncurrent.skin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.towncurrent.Project;
import org.towncurrent.facts.Finding;

/** The project's own style sheet. */
public final class SharedSheet {

  private static final String FILE = "assets/town.css";

  private SharedSheet() {}

  static String css() {
    try {
      return Files.readString(Project.ORIGINAL.resolve(FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static StyleSheet sheet() {
    List<Finding> findings = new ArrayList<>();
    StyleSheet sheet =
        StyleSheet.of(List.of(new StyleSheet.Part(FILE, css())), findings).orElseThrow();
    assertThat(findings).isEmpty();
    return sheet;
  }

  /** Its colors. */
  public static Scheme scheme() {
    return sheet().scheme();
  }
}
