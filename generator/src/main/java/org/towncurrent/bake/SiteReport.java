package org.towncurrent.bake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.towncurrent.read.ProjectFiles;
import org.towncurrent.report.ReportPages;

/** The report of a project, in its own style: as much of it as can be read. */
final class SiteReport {

  private SiteReport() {}

  static ReportPages of(Path root) {
    Map<String, byte[]> styles = new LinkedHashMap<>();
    if (!ProjectFiles.lookOver(root).isEmpty()) {
      return ReportPages.of(root, styles);
    }
    StyleFiles.read(root, new ArrayList<>())
        .ifPresent(style -> styles.put(ReportPages.FOLDER + "town.css", style.whole()));
    for (String name : new String[] {"print.css", "icon.svg"}) {
      asset(root, name).ifPresent(bytes -> styles.put(ReportPages.FOLDER + name, bytes));
    }
    styles.put(ReportPages.BAR_STYLE, StyleFiles.backstage(root));
    return ReportPages.of(root, styles);
  }

  /** An asset; empty where it is missing, which is a finding, and the report does without. */
  private static Optional<byte[]> asset(Path root, String name) {
    try {
      return Optional.of(Files.readAllBytes(root.resolve("assets").resolve(name)));
    } catch (IOException missing) {
      return Optional.empty();
    }
  }
}
